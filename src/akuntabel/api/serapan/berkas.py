"""A file handed over as the edited DOCX: what it really is, before it is opened."""

from __future__ import annotations

from akuntabel import wadah
from akuntabel.impor import BukanDokumenAkuntabel
from akuntabel.wadah import Batas, WadahDitolak

_BATAS = Batas(berkas=200 << 20, banyak_anggota=10_000)
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_TERKUNCI = "EncryptedPackage".encode("utf-16-le")
_SIMPAN = "Bukalah di Word, lalu simpan sebagai Dokumen Word (.docx)."

_BUKAN_DOCX = {
    _OLE: f"berformat Word lama (.doc), yang tidak menyimpan tanda bagian narasi. {_SIMPAN}",
    b"%PDF": "adalah PDF. Suntingan hanya dapat diambil dari berkas .docx.",
    b"{\\rtf": f"adalah RTF, yang tidak menyimpan tanda bagian narasi. {_SIMPAN}",
}


def periksa_docx(isi: bytes, nama: str) -> None:
    """Raise BukanDokumenAkuntabel with a sentence that says what the file is, when it is no plain DOCX."""
    alasan = _alasan(isi)
    if alasan:
        raise BukanDokumenAkuntabel(f"{nama} {alasan}")


def _alasan(isi: bytes) -> str:
    if not isi:
        return "kosong (0 bita). Periksa apakah berkas itu sudah selesai disimpan atau disalin."
    if isi.startswith(_OLE) and _TERKUNCI in isi:
        return "dilindungi kata sandi. Simpanlah salinannya tanpa kata sandi, lalu ulangi."
    for tanda, alasan in _BUKAN_DOCX.items():
        if isi.startswith(tanda):
            return alasan
    return _alasan_zip(isi) if isi.startswith(b"PK") else f"bukan dokumen Word. {_SIMPAN}"


def _alasan_zip(isi: bytes) -> str:
    try:
        with wadah.buka(isi, _BATAS) as berkas:
            nama = [n.casefold() for n in berkas.namelist()]
    except WadahDitolak:
        return ""
    if any(n.endswith("vbaproject.bin") for n in nama):
        return f"memuat makro (.docm), jadi tidak dibuka. {_SIMPAN}"
    if "content.xml" in nama:
        return "adalah dokumen OpenDocument (.odt). Simpanlah sebagai .docx, lalu ulangi."
    if any(n.startswith("xl/") for n in nama):
        return "adalah buku kerja Excel. Tulislah dokumen Word lebih dahulu, lalu --ke BUKU.xlsx."
    return ""
