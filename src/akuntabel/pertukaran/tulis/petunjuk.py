"""The instruction sheet: what to fill in which order, what colours and words mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.peraturan.tanya import KetentuanTidakAda, berlaku
from akuntabel.pertukaran.bentuk import Tahap
from akuntabel.pertukaran.letak import LEMBAR_PETUNJUK
from akuntabel.pertukaran.susunan import LEMBAR

from .gaya import ABU, GARIS, MERAH_MUDA, TINTA_TAHAP, WARNA_TAHAP, Gaya

Pasangan = tuple[str, str]
_TINGGI_BARIS = 16
_HURUF_SEBARIS = 120

LANGKAH: tuple[Pasangan, ...] = (
    ("1", "Isi Identitas, Pejabat, Unit, Fungsi, dan Isu. Cukup sekali; tahun berikutnya tinggal diperiksa."),
    (
        "2",
        "Isi Dokumen, lalu Visi Misi, Tujuan, Sasaran, Program, dan Indikator. Kode yang Anda buat di sini "
        "muncul sebagai pilihan di lembar lain.",
    ),
    ("3", "Isi Target Renstra dan Target Tahunan, lalu Pagu."),
    ("4", "Sepanjang tahun: isi Realisasi dan Realisasi Anggaran."),
    (
        "5",
        "Isi Pembanding, Analisis, Rencana Aksi, dan Narasi. Ulasan per sasaran atau indikator memakai kunci "
        "bagian, titik dua, kode: tren:S1.I1, penyebab:S1.I1, efisiensi:S1.",
    ),
    ("6", "Letakkan berkas gambar di folder yang sama dan daftarkan di lembar Gambar."),
    (
        "7",
        "Simpan sebagai .xlsx, lalu jalankan pemeriksaan. Setiap masalah disebut dengan lembar dan selnya.",
    ),
)

ATURAN: tuple[Pasangan, ...] = (
    (
        "Angka",
        "Ketik angka biasa, 98,2 untuk 98,2 %. Satuan ada di kolom Satuan, jadi jangan memakai format "
        "persen.",
    ),
    ("Kosong", "Kosong berarti belum diisi, bukan nol. Nol diketik 0."),
    ("Rupiah", "Rupiah penuh tanpa Rp: 125000000. Titik ribuan muncul sendiri."),
    ("Rentang", "Target berupa rentang diketik 40–60 atau 40 s.d. 60."),
    (
        "Tingkatan",
        "Indikator bertingkat (CC, B, BB): daftarkan tingkatannya di lembar Indikator, lalu ketik namanya.",
    ),
    ("Kode", "Kode tidak boleh kembar, tanpa spasi dan tanpa : @ / ; dan tidak diganti bila tahun berganti."),
    ("Daftar", "Beberapa isi dalam satu sel dipisah titik koma: M1; M3."),
    (
        "Baris",
        "Urutan baris adalah urutan di laporan. Baris kosong dilewati. Kolom boleh dipindah; judulnya "
        "jangan diubah.",
    ),
    ("Sel gabungan", "Jangan menggabung sel. Ulangi isinya di setiap baris."),
)

STATUS: dict[StatusRealisasi, str] = {
    StatusRealisasi.DILAPORKAN: "Hasil ada dan diisi.",
    StatusRealisasi.BELUM_DILAPORKAN: "Data belum masuk. Nilai dikosongkan; laporan menyebutnya belum "
    "dilaporkan.",
    StatusRealisasi.TIDAK_ADA_KEJADIAN: "Tidak ada yang dapat diukur, misalnya tidak terjadi bencana. "
    "Alasan wajib.",
    StatusRealisasi.TIDAK_BERLAKU: "Indikator tidak berlaku untuk tahun itu. Alasan wajib.",
    StatusRealisasi.DITURUNKAN: "Nilai dihitung dari angka lain, bukan dilaporkan. Alasan wajib; dicetak "
    "dengan tanda.",
}


def tulis_petunjuk(buku: Any, gaya: Gaya, tahun: int) -> None:
    """Write the first sheet."""
    halaman = buku.add_worksheet(LEMBAR_PETUNJUK)
    halaman.set_column(0, 0, 24)
    halaman.set_column(1, 1, 24)
    halaman.set_column(2, 2, 102)
    halaman.hide_gridlines(2)
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.set_tab_color(WARNA_TAHAP[Tahap.AWAL])
    halaman.set_row(0, 24)
    halaman.write_string(0, 0, f"Buku kerja kinerja tahun {tahun}", gaya.buat(bold=True, font_size=16))
    halaman.write_string(1, 0, "Satu buku kerja untuk satu perangkat daerah dan satu tahun.", gaya.buat())
    baris = _tulis_bagian(halaman, gaya, 3, "Langkah", LANGKAH)
    baris = _tulis_lembar(halaman, gaya, baris)
    baris = _tulis_warna(halaman, gaya, baris)
    baris = _tulis_bagian(halaman, gaya, baris, "Cara mengisi", ATURAN)
    status = tuple((s.value, arti) for s, arti in STATUS.items())
    baris = _tulis_bagian(halaman, gaya, baris, "Status realisasi", status)
    _tulis_bagian(halaman, gaya, baris, "Tenggat", tuple(_tenggat(tahun)))


def _tulis_bagian(halaman: Any, gaya: Gaya, baris: int, judul: str, isi: tuple[Pasangan, ...]) -> int:
    halaman.write_string(baris, 0, judul, gaya.buat(bold=True, font_size=12))
    for nomor, (kiri, kanan) in enumerate(isi, baris + 1):
        halaman.write_string(nomor, 0, kiri, gaya.buat(bold=True, text_wrap=True))
        _tulis_lebar(halaman, nomor, kanan, gaya)
    return baris + len(isi) + 2


def _tulis_lembar(halaman: Any, gaya: Gaya, baris: int) -> int:
    halaman.write_string(baris, 0, "Lembar", gaya.buat(bold=True, font_size=12))
    for nomor, lembar in enumerate(LEMBAR, baris + 1):
        warna = gaya.buat(bg_color=TINTA_TAHAP[lembar.tahap], border=1, border_color=GARIS)
        tautan = gaya.buat(underline=1, font_color="#1F4E79")
        halaman.write_url(nomor, 0, f"internal:'{lembar.nama}'!A1", tautan, lembar.nama)
        halaman.write_string(nomor, 1, lembar.tahap.value, warna)
        halaman.write_string(nomor, 2, lembar.penjelasan, gaya.buat(text_wrap=True))
    return baris + len(LEMBAR) + 2


def _tulis_warna(halaman: Any, gaya: Gaya, baris: int) -> int:
    halaman.write_string(baris, 0, "Arti warna dan tanda", gaya.buat(bold=True, font_size=12))
    isi: tuple[tuple[str, dict[str, Any], str], ...] = (
        (
            "Judul kolom *",
            {"bold": True, "bg_color": TINTA_TAHAP[Tahap.RENCANA]},
            "Tanda bintang: wajib diisi pada setiap baris yang dipakai. Arahkan tetikus ke judul kolom "
            "untuk penjelasan.",
        ),
        ("Putih", {}, "Sel yang diisi."),
        (
            "Abu-abu",
            {"bg_color": ABU},
            "Terisi sendiri atau sekadar keterangan; tidak dibaca dan tidak perlu diisi.",
        ),
        ("Merah muda", {"bg_color": MERAH_MUDA}, "Wajib, tetapi masih kosong pada baris yang sudah dimulai."),
        ("Miring", {"italic": True}, "Baris contoh di atas judul kolom; tidak pernah dibaca sebagai data."),
    )
    for nomor, (kiri, sifat, kanan) in enumerate(isi, baris + 1):
        halaman.write_string(nomor, 0, kiri, gaya.buat(border=1, border_color=GARIS, **sifat))
        _tulis_lebar(halaman, nomor, kanan, gaya)
    return baris + len(isi) + 2


def _tulis_lebar(halaman: Any, baris: int, teks: str, gaya: Gaya) -> None:
    """Write a text over both right columns; merged cells do not grow by themselves, so the row is set."""
    halaman.merge_range(baris, 1, baris, 2, teks, gaya.buat(text_wrap=True))
    halaman.set_row(baris, _TINGGI_BARIS * (1 + len(teks) // _HURUF_SEBARIS))


def _tenggat(tahun: int) -> Iterator[Pasangan]:
    """Yield the deadlines in force for the reporting year; none when no regulation is known for it."""
    try:
        ketentuan = berlaku("batas_waktu", pada=date(tahun, 12, 31))
    except (KetentuanTidakAda, ValueError):
        return
    for batas in ketentuan.isi["batas"]:
        if batas.get("kode") in ("pk", "lkj_skpd", "lkj_kabupaten_kota"):
            yield f"{batas['dokumen']}, {batas['dari']}", f"{batas['teks']} ({ketentuan.peraturan.judul})"
