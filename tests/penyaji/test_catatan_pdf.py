"""Notes in a copy of a PDF: where one sees the text, whatever way the page is turned or cut."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pypdfium2
import pytest

from akuntabel.penyaji.catatan.pdf import PdfTakBercatatan, catat
from akuntabel.penyaji.catatan.uraian import Catatan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Tingkat

KOTAK = (40, 60, 120, 80)
PUTIH = (255, 255, 255)


def kosong(putaran: int = 0, *, potong: bool = False, banyak: int = 2) -> pikepdf.Pdf:
    """Return white pages whose size, cut and turn are those of their common parent."""
    pdf = pikepdf.new()
    for _ in range(banyak):
        pdf.add_blank_page(page_size=(400, 300))
    for halaman in pdf.pages:
        del halaman.obj["/MediaBox"]
    pdf.Root.Pages["/MediaBox"] = pikepdf.Array([0, 0, 400, 300])
    pdf.Root.Pages["/Rotate"] = putaran
    if potong:
        pdf.Root.Pages["/CropBox"] = pikepdf.Array([35, 15, 380, 280])
    return pdf


def bita(pdf: pikepdf.Pdf, **pilihan: Any) -> bytes:
    keluaran = io.BytesIO()
    pdf.save(keluaran, **pilihan)
    return keluaran.getvalue()


def satu(
    letak: Sumber, *, tingkat: Tingkat = Tingkat.GALAT, nomor: int = 1, pesan: str = "Capaian salah."
) -> Catatan:
    return Catatan(nomor, tingkat, letak, "95,00", f"{nomor}. Harus diperbaiki [HIT101]", (pesan,))


def anotasi(isi: bytes, halaman: int) -> list[dict[str, str]]:
    """Return the notes of a page as plain values; ``induk`` tells whether the pop-up belongs to its note."""
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        semua = [a for a in pdf.pages[halaman - 1].obj["/Annots"] if a["/Subtype"] != "/Popup"]
        hasil = []
        for a in semua:
            kunci = ("/Subtype", "/Contents", "/Subj", "/F", "/Rect")
            popup = a.get("/Popup")
            induk = {"induk": str(popup is not None and popup["/Parent"].objgen == a.objgen)}
            hasil.append({k: str(list(a[k]) if k == "/Rect" else a.get(k, "")) for k in kunci} | induk)
        return hasil


@pytest.mark.parametrize("potong", [False, True])
@pytest.mark.parametrize("putaran", [0, 90, 180, 270, -90, 450])
def test_sorot__berdiri_di_tempat_yang_terlihat(putaran: int, potong: bool) -> None:
    hasil = catat(bita(kosong(putaran, potong=potong)), [satu(Sumber(halaman=2, kotak=KOTAK))])
    gambar = pypdfium2.PdfDocument(hasil)[1].render(scale=1).to_pil().convert("RGB")
    kiri, atas, kanan, bawah = KOTAK
    dalam = [(kiri + 3, atas + 3), (kanan - 3, bawah - 3), ((kiri + kanan) // 2, (atas + bawah) // 2)]
    luar = [(kiri - 5, atas), (kiri, atas - 5), (kiri, bawah + 5), (kanan + 20, atas + 10)]
    assert all(gambar.getpixel(t) != PUTIH for t in dalam)
    assert all(gambar.getpixel(t) == PUTIH for t in luar)


def test_nomor_temuan__tegak_di_kanan_sorotan() -> None:
    hasil = catat(bita(kosong(90)), [satu(Sumber(halaman=1, kotak=KOTAK), nomor=8)])
    gambar = pypdfium2.PdfDocument(hasil)[0].render(scale=4).to_pil().convert("L")
    kanan = gambar.crop(((KOTAK[2] + 2) * 4, (KOTAK[1] - 2) * 4, (KOTAK[2] + 9) * 4, (KOTAK[1] + 6) * 4))
    kotak = kanan.point(lambda p: 255 if p < 160 else 0).getbbox()
    assert kotak is not None
    assert kotak[3] - kotak[1] > kotak[2] - kotak[0]


def test_satu_tempat__satu_sorotan_dengan_semua_pesan_dan_warna_terberat() -> None:
    letak = Sumber(halaman=1, kotak=KOTAK)
    catatan = [
        satu(letak, tingkat=Tingkat.SARAN, nomor=2, pesan="Tulis dengan koma."),
        satu(letak, nomor=5, pesan="Jumlah seharusnya 1.200."),
    ]
    (a,) = anotasi(catat(bita(kosong()), catatan), 1)
    assert "Tulis dengan koma." in a["/Contents"]
    assert "Jumlah seharusnya 1.200." in a["/Contents"]
    assert a["/Subj"] == "Harus diperbaiki"
    assert int(a["/F"]) & 4
    assert a["induk"] == "True"


def test_tanpa_tempat__tanda_di_sudut_halaman_pertama() -> None:
    hasil = catat(bita(kosong()), [satu(Sumber()), satu(Sumber(baris=3), nomor=2)])
    semua = anotasi(hasil, 1)
    assert [a["/Subtype"] for a in semua] == ["/Text", "/Text"]
    assert len({a["/Rect"] for a in semua}) == 2
    gambar = pypdfium2.PdfDocument(hasil)[0].render(scale=1).to_pil().convert("RGB")
    assert gambar.getpixel((8, 8)) != PUTIH


def test_catatan_lama_dan_halaman_lain__tetap() -> None:
    pdf = kosong()
    lama = pikepdf.Dictionary(
        {
            "/Type": pikepdf.Name("/Annot"),
            "/Subtype": pikepdf.Name("/Text"),
            "/Rect": pikepdf.Array([10, 10, 30, 30]),
            "/Contents": pikepdf.String("Catatan pimpinan"),
        }
    )
    bersama = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(lama)]))
    for halaman in pdf.pages:
        halaman.obj["/Annots"] = bersama
    hasil = catat(bita(pdf), [satu(Sumber(halaman=1, kotak=KOTAK))])
    assert [a["/Contents"][:16] for a in anotasi(hasil, 1)] == ["Catatan pimpinan", "1. Harus diperba"]
    assert [a["/Contents"] for a in anotasi(hasil, 2)] == ["Catatan pimpinan"]


def test_sama__bita_sama() -> None:
    asal, catatan = bita(kosong()), [satu(Sumber(halaman=1, kotak=KOTAK))]
    assert catat(asal, catatan) == catat(asal, catatan)


def test_terkunci__ditolak_dengan_cara_keluar() -> None:
    sandi = pikepdf.Encryption(owner="kunci", user="", allow=pikepdf.Permissions(modify_annotation=False))
    with pytest.raises(PdfTakBercatatan, match="salinan tanpa kunci"):
        catat(bita(kosong(), encryption=sandi), [satu(Sumber(halaman=1, kotak=KOTAK))])


def test_bertanda_tangan__ditolak() -> None:
    pdf = kosong()
    tanda = pikepdf.Dictionary({"/FT": pikepdf.Name("/Sig"), "/V": pikepdf.Dictionary({})})
    pdf.Root["/AcroForm"] = pikepdf.Dictionary({"/SigFlags": 3, "/Fields": pikepdf.Array([tanda])})
    with pytest.raises(PdfTakBercatatan, match="ditandatangani secara elektronik"):
        catat(bita(pdf), [satu(Sumber(halaman=1, kotak=KOTAK))])


def test_rusak__ditolak() -> None:
    with pytest.raises(PdfTakBercatatan, match="rusak"):
        catat(b"%PDF-1.7 terpotong", [])


def test_halaman_aneh__dicatat_atau_ditolak() -> None:
    pdf = kosong()
    pdf.pages[0].obj["/Annots"] = 7
    pdf.pages[1].obj["/MediaBox"] = pikepdf.Array([0, 0, 0])
    letak = (Sumber(halaman=1, kotak=KOTAK), Sumber(halaman=2, kotak=KOTAK), Sumber(halaman=9))
    hasil = catat(bita(pdf), [satu(s, nomor=n) for n, s in enumerate(letak, 1)])
    assert len(anotasi(hasil, 1)) == len(anotasi(hasil, 2)) == 1
