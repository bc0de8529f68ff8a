"""PDF pages behind our dividers: what is kept, what is taken off, what is refused."""

from __future__ import annotations

import contextlib
import io
import zlib
from datetime import date
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from akuntabel.naskah import Bab, Lampiran, Naskah, Paragraf, Tulisan
from akuntabel.penyaji import docx, html
from akuntabel.penyaji.gabung_pdf import SisipanPdf, gabung, lampiran_pdf
from akuntabel.penyaji.pdf import tulis
from akuntabel.penyaji.periksa_pdf import PdfDitolak, buka_pdf
from akuntabel.penyaji.tema import baca_tema

TEMA = baca_tema("baku")


def _pdf(*ukuran: tuple[int, int], warna: str = "red") -> bytes:
    keluar = io.BytesIO()
    halaman = [Image.new("RGB", u, warna) for u in ukuran or ((595, 842),)]
    halaman[0].save(keluar, "PDF", save_all=True, append_images=halaman[1:], resolution=72)
    return keluar.getvalue()


def _ubah(isi: bytes, ubah: Any, **simpan: Any) -> bytes:
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        ubah(pdf)
        pdf.save(keluar, **simpan)
    return keluar.getvalue()


def _lampiran(nomor: str, pdf: bytes = b"") -> Lampiran:
    pengganti = (Paragraf((Tulisan(f"Naskah {nomor} ada pada versi PDF."),)),)
    return Lampiran(f"l{nomor}", (Tulisan("Judul"),), (), f"Lampiran {nomor}", pdf, pengganti if pdf else ())


def _naskah(*lampiran: Lampiran) -> Naskah:
    bab = Bab("bab1", 1, (Tulisan("PENDAHULUAN"),), (Paragraf((Tulisan("Isi."),)),), "BAB I")
    return Naskah("Laporan", "Dinas", date(2023, 2, 1), "kaki", (), (bab,), lampiran)


def _gabung(naskah: Naskah) -> bytes:
    tertata = tulis(naskah, {}, TEMA)
    return gabung(tertata.isi, lampiran_pdf(naskah, tertata.lembar))


def _warna(isi: bytes, halaman: int, x: int = 300, y: int = 420) -> tuple[int, ...]:
    dokumen = pypdfium2.PdfDocument(isi)
    gambar = dokumen[halaman].render().to_pil().convert("RGB")
    dokumen.close()
    titik: Any = gambar.getpixel((x, y))
    return tuple(titik)


NASKAH = _naskah(
    _lampiran("I", _pdf((595, 842), (842, 595))), _lampiran("II"), _lampiran("III", _pdf(warna="blue"))
)


def test_gabung__pages_follow_their_dividers_with_size_label_and_bookmark() -> None:
    hasil = _gabung(NASKAH)

    with pikepdf.open(io.BytesIO(hasil)) as pdf:
        assert [h.label for h in pdf.pages] == [
            "1", "2", "Lampiran I, 1", "Lampiran I, 2", "3", "4", "Lampiran III, 1",
        ]  # fmt: skip
        assert [float(h.mediabox[2]) for h in pdf.pages][2:4] == [595, 842]
        with pdf.open_outline() as outline:
            daftar: list[Any] = [b.destination for b in outline.root]
            tujuan = [pikepdf.Page(b[0]).index for b in daftar]
    assert tujuan == [0, 1, 4, 5]
    assert [_warna(hasil, n) for n in (2, 6)] == [(254, 0, 0), (0, 0, 254)]


def test_gabung__no_longer_claims_what_scans_do_not_keep() -> None:
    polos = tulis(_naskah(_lampiran("I")), {}, TEMA).isi

    with pikepdf.open(io.BytesIO(_gabung(NASKAH))) as pdf, pikepdf.open(io.BytesIO(polos)) as semula:
        tanda = [p.open_metadata().get("pdfaid:part") for p in (pdf, semula)]
        ua = [p.open_metadata().get("pdfuaid:part") for p in (pdf, semula)]
        assert "/StructTreeRoot" in pdf.Root
    assert (tanda, ua) == ([None, "2"], [None, "1"])


def test_gabung__nothing_to_append_changes_nothing_and_equal_input_gives_equal_bytes() -> None:
    polos = tulis(_naskah(_lampiran("I")), {}, TEMA).isi

    assert gabung(polos, ()) is polos
    assert _gabung(NASKAH) == _gabung(NASKAH)


def _berbahaya(pdf: pikepdf.Pdf) -> None:
    skrip = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    pdf.Root.OpenAction = skrip
    pdf.attachments["jahat.exe"] = b"MZ"
    halaman = pdf.pages[0]
    halaman.obj.AA = pikepdf.Dictionary(O=skrip)
    cap = pdf.make_stream(b"0 1 0 rg 0 0 100 100 re f", BBox=[0, 0, 100, 100], Subtype=pikepdf.Name.Form)
    halaman.obj.Annots = pdf.make_indirect(
        pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[250, 370, 350, 470], F=4,
                    AP=pikepdf.Dictionary(N=cap), A=skrip,
                ),
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=skrip
                ),
            ]
        )
    )  # fmt: skip


def test_gabung__scripts_links_and_attachments_are_gone_but_a_stamp_stays_visible() -> None:
    hasil = _gabung(_naskah(_lampiran("I", _ubah(_pdf(), _berbahaya))))

    with pikepdf.open(io.BytesIO(hasil)) as pdf:
        polos = b"".join(o.unparse(resolved=True) for o in pdf.objects)
        assert not pdf.attachments
        assert "/Annots" not in pdf.pages[2].obj
        assert "/OpenAction" not in pdf.Root
    assert b"JavaScript" not in polos
    assert b"jahat" not in polos
    assert _warna(hasil, 2) == (0, 255, 0)
    assert _warna(hasil, 2, 50, 50) == (254, 0, 0)


def _raksasa(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.MediaBox = [0, 0, 10**7, 10**7]


def _tanpa_ukuran(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.MediaBox


def _kosong(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]


def _bom() -> bytes:
    isi = zlib.compress(b" " * 120_000_000)
    kamus = b"<< /Type /O#62jStm /N 1 /First 5 /Filter /FlateDecode /Length %d >>" % len(isi)
    return b"%PDF-1.5\n1 0 obj\n" + kamus + b"\nstream\n" + isi + b"\nendstream\nendobj\n"


def _diam(_: pikepdf.Pdf) -> None:
    return


SANDI = pikepdf.Encryption(user="rahasia", owner="rahasia")
KUNCI = pikepdf.Encryption(user="", owner="rahasia")


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (_ubah(_pdf(), _diam, encryption=SANDI), "kata sandi"),
        (_ubah(_pdf(), _diam, encryption=KUNCI), "dikunci"),
        (b"%PDF-1.7\nbukan", "rusak"),
        (_pdf()[:300], "rusak"),
        (b"", "rusak"),
        (_ubah(_pdf(), _kosong), "0 halaman"),
        (_pdf(*[(40, 40)] * 201), "201 halaman"),
        (_ubah(_pdf(), _raksasa), "Ukuran halaman 1"),
        (_bom(), "terlalu besar"),
    ],
    ids=["sandi", "kunci", "bukan", "potong", "kosong", "tanpa", "banyak", "raksasa", "bom"],
)
def test_periksa__what_cannot_be_appended_is_refused_in_words(isi: bytes, pesan: str) -> None:
    with pytest.raises(PdfDitolak, match=pesan):
        buka_pdf(isi)


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_periksa__damaged_bytes_are_opened_or_refused(letak: int, ganti: bytes) -> None:
    isi = bytearray(_pdf((100, 100), (100, 100)))
    letak %= len(isi)
    isi[letak : letak + len(ganti)] = ganti

    utama = tulis_sekali()
    with contextlib.suppress(PdfDitolak):
        assert gabung(utama, (SisipanPdf(0, bytes(isi), "L"),)).startswith(b"%PDF")


_UTAMA: list[bytes] = []


def tulis_sekali() -> bytes:
    if not _UTAMA:
        _UTAMA.append(tulis(_naskah(_lampiran("I")), {}, TEMA).isi)
    return _UTAMA[0]


def test_docx_dan_html__say_where_the_pages_are() -> None:
    from docx import Document

    paragraf = [p.text for p in Document(io.BytesIO(docx.tulis(NASKAH, {}, TEMA))).paragraphs]
    halaman = html.tulis(NASKAH, {}, TEMA, fakta={}).decode()

    for nomor in ("I", "III"):
        assert f"Naskah {nomor} ada pada versi PDF." in paragraf
        assert f"Naskah {nomor} ada pada versi PDF." in halaman
