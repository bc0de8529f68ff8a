"""A copy of a PDF with a highlight and a note at each finding; pages and other notes stay as they are."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from akuntabel.sumber import Kotak
from akuntabel.temuan import Tingkat

from .bidang_halaman import BidangHalaman, Persegi, bidang_halaman
from .uraian import PEMBUAT, Catatan, terberat

WARNA: Mapping[Tingkat, tuple[str, str, str]] = {
    Tingkat.GALAT: ("1", "0.55", "0.5"),
    Tingkat.PERINGATAN: ("1", "0.82", "0.35"),
    Tingkat.SARAN: ("0.6", "0.82", "1"),
}
"""Fill by severity; it is multiplied with the page, so that text stays readable."""

_TEPI: Mapping[Tingkat, tuple[str, str, str]] = {
    Tingkat.GALAT: ("0.7", "0", "0"),
    Tingkat.PERINGATAN: ("0.7", "0.4", "0"),
    Tingkat.SARAN: ("0", "0.3", "0.65"),
}
_LONGGAR = Decimal(1)
_HURUF = Decimal("5.5")
_LEBAR_ANGKA = Decimal("0.56")
_BANYAK_NOMOR = 3
_LAWAN_PUTARAN = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
_IKON = 18
_JARAK = 4
_POPUP = (Decimal(240), Decimal(120))
_CETAK = 4
_TETAP = 4 | 8 | 16


class PdfTakBercatatan(ValueError):
    """A PDF that cannot take notes; the message says why and what to do."""


def catat(isi: bytes, catatan: Iterable[Catatan]) -> bytes:
    """Return a copy of a PDF with the notes; what has no rectangle is a sign at the top of its page.

    Raises:
        PdfTakBercatatan: It is locked, signed or broken.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            _tolak_terkunci(pdf)
            return _bercatatan(pdf, catatan)
    except pikepdf.PasswordError as galat:
        raise PdfTakBercatatan(_TERKUNCI) from galat
    except PdfTakBercatatan:
        raise
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, OSError) as galat:
        raise PdfTakBercatatan("PDF ini rusak, jadi tidak dapat diberi catatan.") from galat


def _bercatatan(pdf: Any, catatan: Iterable[Catatan]) -> bytes:
    for nomor, semua in _per_halaman(catatan, len(pdf.pages)).items():
        _catat_halaman(pdf, pdf.pages[nomor - 1].obj, semua)
    keluaran = io.BytesIO()
    pdf.save(keluaran, deterministic_id=True, fix_metadata_version=False)
    return keluaran.getvalue()


def _tolak_terkunci(pdf: Any) -> None:
    if pdf.is_encrypted:
        raise PdfTakBercatatan(_TERKUNCI)
    if _bertanda_tangan(pdf):
        raise PdfTakBercatatan(
            "PDF ini ditandatangani secara elektronik; catatan akan membatalkannya. Beri catatan pada "
            "salinan yang belum ditandatangani."
        )


_TERKUNCI = "PDF ini dikunci terhadap perubahan, jadi tidak dapat diberi catatan. Pakai salinan tanpa kunci."


def _bertanda_tangan(pdf: Any) -> bool:
    formulir = pdf.Root.get("/AcroForm")
    bendera = formulir.get("/SigFlags", 0) if hasattr(formulir, "get") else 0
    return isinstance(bendera, int) and bool(bendera & 1) and _ada_tanda(formulir.get("/Fields", ()))


def _ada_tanda(medan: Any) -> bool:
    return any(hasattr(m, "get") and m.get("/FT") == "/Sig" and m.get("/V") is not None for m in medan)


def _per_halaman(catatan: Iterable[Catatan], banyak: int) -> dict[int, list[Catatan]]:
    hasil: dict[int, list[Catatan]] = {}
    for satu in catatan:
        nomor = satu.letak.halaman or 1
        if 1 <= nomor <= banyak:
            hasil.setdefault(nomor, []).append(satu)
    return dict(sorted(hasil.items()))


def _catat_halaman(pdf: Any, halaman: Any, catatan: Sequence[Catatan]) -> None:
    bidang = bidang_halaman(halaman)
    kelompok: dict[Kotak | None, list[Catatan]] = {}
    for satu in catatan:
        kelompok.setdefault(satu.letak.kotak, []).append(satu)
    baru: list[Any] = []
    tanpa_tempat = kelompok.pop(None, [])
    for urutan, satu in enumerate(tanpa_tempat):
        baru += _berpopup(pdf, halaman, _ikon(pdf, bidang, urutan, [satu]), bidang)
    for kotak, isi in sorted(kelompok.items(), key=lambda k: (k[0] or (0,))[::-1]):
        if kotak is not None:
            baru += _berpopup(pdf, halaman, _sorot(pdf, bidang, kotak, isi), bidang)
    _tambah(pdf, halaman, baru)


def _tambah(pdf: Any, halaman: Any, baru: Sequence[Any]) -> None:
    """Put annotations behind those the page has; a list that is shared stays with its other owners."""
    import pikepdf

    lama = halaman.get("/Annots")
    halaman["/Annots"] = pikepdf.Array([*(lama if isinstance(lama, pikepdf.Array) else ()), *baru])


def _sorot(pdf: Any, bidang: BidangHalaman, kotak: Kotak, catatan: Sequence[Catatan]) -> Any:
    """Return a highlight, and to its right the numbers of its findings, raised as a footnote mark."""
    nomor = _nomor(catatan)
    kiri, atas, kanan, bawah = (Decimal(x) for x in kotak)
    isian = (kiri - _LONGGAR, atas - _LONGGAR, kanan + _LONGGAR, bawah + _LONGGAR)
    tanda = _HURUF * len(nomor) * _LEBAR_ANGKA + 1
    x0, y0, x1, y1 = bidang.persegi(isian)
    sifat = {
        "/Subtype": _nama("/Highlight"),
        "/QuadPoints": _larik((x0, y1, x1, y1, x0, y0, x1, y0)),
        "/F": _CETAK,
    }
    ukuran = isian[2] - isian[0], isian[3] - isian[1]
    tingkat = terberat(catatan)
    isi = f"{_bingkai(ukuran, tingkat)} {_tulisan(ukuran, nomor, tingkat)}"
    rupa = _rupa(pdf, isi, (ukuran[0] + tanda, ukuran[1]), bidang.putaran)
    luas = bidang.persegi((isian[0], isian[1], isian[2] + tanda, isian[3]), utuh=True)
    return _anotasi(pdf, luas, catatan, {**sifat, "/AP": rupa})


def _nomor(catatan: Sequence[Catatan]) -> str:
    semua = [str(n) for n in sorted({c.nomor for c in catatan})]
    lebih = len(semua) > _BANYAK_NOMOR
    return ",".join(semua[:_BANYAK_NOMOR]) + (",.." if lebih else "")


def _ikon(pdf: Any, bidang: BidangHalaman, urutan: int, catatan: Sequence[Catatan]) -> Any:
    """Return a sign in the upper left corner of the page, one beside the other, row by row."""
    per_baris = max(1, int(bidang.ukuran[0]) // (_IKON + _JARAK) - 1)
    kiri = Decimal(_JARAK + (urutan % per_baris) * (_IKON + _JARAK))
    atas = Decimal(_JARAK + (urutan // per_baris) * (_IKON + _JARAK))
    persegi = bidang.persegi((kiri, atas, kiri + _IKON, atas + _IKON), utuh=True)
    garis = (f"4 {y} m {_IKON - 4} {y} l S" for y in (5, 9, 13))
    ukuran = Decimal(_IKON), Decimal(_IKON)
    isi = " ".join((_bingkai(ukuran, terberat(catatan)), *garis))
    rupa = _rupa(pdf, isi, ukuran, bidang.putaran)
    sifat = {"/Subtype": _nama("/Text"), "/Name": _nama("/Comment"), "/F": _TETAP, "/AP": rupa}
    return _anotasi(pdf, persegi, catatan, sifat)


def _anotasi(pdf: Any, persegi: Persegi, catatan: Sequence[Catatan], sifat: Mapping[str, Any]) -> Any:
    import pikepdf

    tingkat = terberat(catatan)
    isi = {
        "/Type": _nama("/Annot"),
        "/Rect": _larik(persegi),
        "/Contents": pikepdf.String("\n\n".join(c.teks for c in catatan)),
        "/T": pikepdf.String(PEMBUAT),
        "/Subj": pikepdf.String(tingkat.sebutan),
        "/C": pikepdf.Array([Decimal(w) for w in WARNA[tingkat]]),
        **sifat,
    }
    return pdf.make_indirect(pikepdf.Dictionary(isi))


def _bingkai(ukuran: tuple[Decimal, Decimal], tingkat: Tingkat) -> str:
    """Return the drawing of a filled, framed rectangle."""
    lebar, tinggi = (max(sisi - Decimal("0.6"), Decimal("0.1")) for sisi in ukuran)
    return (
        f"/G gs {' '.join(WARNA[tingkat])} rg {' '.join(_TEPI[tingkat])} RG 0.6 w "
        f"0.3 0.3 {lebar} {tinggi} re B"
    )


def _tulisan(ukuran: tuple[Decimal, Decimal], nomor: str, tingkat: Tingkat) -> str:
    dasar = max(ukuran[1] - _HURUF, Decimal(0))
    return f"BT {' '.join(_TEPI[tingkat])} rg /F {_HURUF} Tf {ukuran[0] + 1} {dasar} Td ({nomor}) Tj ET"


def _rupa(pdf: Any, isi: str, ukuran: tuple[Decimal, Decimal], putaran: int) -> Any:
    """Return an appearance; it is turned against the page, so that it stands upright when shown."""
    import pikepdf

    aliran = pikepdf.Stream(pdf, isi.encode("ascii"))
    aliran["/Type"] = _nama("/XObject")
    aliran["/Subtype"] = _nama("/Form")
    aliran["/BBox"] = _larik((Decimal(0), Decimal(0), *ukuran))
    aliran["/Matrix"] = pikepdf.Array([*_LAWAN_PUTARAN[putaran], 0, 0])
    mode = pikepdf.Dictionary({"/Type": _nama("/ExtGState"), "/BM": _nama("/Multiply")})
    huruf = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica-Bold"}
    aliran["/Resources"] = pikepdf.Dictionary(
        {
            "/ExtGState": pikepdf.Dictionary({"/G": mode}),
            "/Font": pikepdf.Dictionary({"/F": pikepdf.Dictionary({k: _nama(v) for k, v in huruf.items()})}),
        }
    )
    aliran["/Group"] = pikepdf.Dictionary({"/S": _nama("/Transparency")})
    return pikepdf.Dictionary({"/N": pdf.make_indirect(aliran)})


def _berpopup(pdf: Any, halaman: Any, anotasi: Any, bidang: BidangHalaman) -> tuple[Any, Any]:
    """Return an annotation with its closed pop-up, which stays on the page."""
    import pikepdf

    x0, y0, x1, y1 = bidang.tampak
    kanan = min(Decimal(str(anotasi["/Rect"][2])) + _POPUP[0], x1)
    atas = max(Decimal(str(anotasi["/Rect"][3])), y0 + _POPUP[1])
    persegi = max(kanan - _POPUP[0], x0), atas - _POPUP[1], kanan, min(atas, y1)
    popup = pdf.make_indirect(
        pikepdf.Dictionary(
            {
                "/Type": _nama("/Annot"),
                "/Subtype": _nama("/Popup"),
                "/Rect": _larik(persegi),
                "/Parent": anotasi,
                "/Open": False,
            }
        )
    )
    anotasi["/P"] = halaman
    anotasi["/Popup"] = popup
    return anotasi, popup


def _nama(teks: str) -> Any:
    import pikepdf

    return pikepdf.Name(teks)


def _larik(nilai: Iterable[Decimal]) -> Any:
    import pikepdf

    return pikepdf.Array(list(nilai))
