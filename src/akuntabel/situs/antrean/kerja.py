"""What a guarded process does: reviews a document and writes what came of it. It knows no database."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from akuntabel import api
from akuntabel.api import AcuanDiminta, HasilReviu, PilihanReviu, StatusBaca
from akuntabel.kinerja.potret import Potret
from akuntabel.temuan import Tingkat

LANGKAH = "langkah.txt"
_SALINAN = ("html", "docx", "pdf", "xlsx", "kertas")
_MB = 1 << 20
BATAS = api.Batas(detik=90, milidetik_per_halaman=300, memori=1500 * _MB)


@dataclass(frozen=True, slots=True)
class Bahan:
    """A review to be made: folder, name of the document, neighbours (file, kind), day, and our own data.

    With ``potret`` and without ``nama`` the report is first made of the data.
    """

    folder: Path
    nama: str
    hari_ini: date
    acuan: tuple[tuple[str, str], ...] = ()
    potret: Potret | None = field(default=None, repr=False)

    @property
    def keluaran(self) -> Path:
        """Return where results go."""
        return self.folder / "keluaran"

    def lapor(self, langkah: str) -> None:
        """Write a step down."""
        with (self.folder / LANGKAH).open("a", encoding="utf-8") as berkas:
            berkas.write(f"{langkah}\n")


def halaman(bahan: Bahan) -> int:
    """Return about how many pages there are to read."""
    nama = [bahan.nama, *(a for a, _ in bahan.acuan)] if bahan.nama else []
    return sum(api.taksir_berkas(bahan.folder / "masukan" / n) for n in nama)


def kerjakan(bahan: Bahan) -> dict[str, object]:
    """Review, write the forms, and return the figures."""
    nama, arsip = (bahan.nama, None) if bahan.potret is None else _susun(bahan, bahan.potret)
    letak = bahan.folder / "masukan" / nama
    acuan = tuple(AcuanDiminta(letak.with_name(n), jenis) for n, jenis in bahan.acuan)
    pilihan = PilihanReviu(bahan.hari_ini, salinan=_SALINAN, acuan=acuan, potret=arsip)
    hasil = api.reviu_isi(letak.read_bytes(), nama, pilihan, bahan.lapor)
    _tulis(bahan, hasil)
    return _ringkas(hasil)


def _susun(bahan: Bahan, potret: Potret) -> tuple[str, Path]:
    """Make the report of our own data; return its name and the archive of the data."""
    tujuan = bahan.folder / "masukan"
    pilihan = api.Pilihan(dokumen="lkjip", format=("docx",), timpa=True)
    bahan.lapor("menyusun LKjIP dari data kinerja")
    hasil = api.susun_potret(potret, tujuan, pilihan, lambda langkah: None)
    docx = next(b for b in hasil.berkas if b.suffix == ".docx")
    return docx.name, next(b for b in hasil.berkas if b.name.endswith(".potret.zip"))


def _tulis(bahan: Bahan, hasil: HasilReviu) -> None:
    dasar = Path(hasil.berkas).name
    for s in hasil.salinan:
        if s.isi:
            (bahan.keluaran / f"{dasar}{s.akhiran}").write_bytes(s.isi)
    for bentuk in api.bentuk_reviu()[0]:
        isi = api.tulis_bersama(bentuk, (hasil,))
        (bahan.keluaran / f"{dasar}.reviu.{bentuk}").write_bytes(isi)


def _ringkas(hasil: HasilReviu) -> dict[str, object]:
    banyak = Counter(t.tingkat for t in hasil.temuan)
    return {
        "terbaca": hasil.status is StatusBaca.TERBACA,
        "alasan": hasil.alasan,
        "instansi": hasil.instansi,
        "tahun": hasil.tahun,
        "halaman": hasil.halaman,
        "angka": hasil.cakupan.angka,
        "diperiksa": hasil.cakupan.diperiksa,
        "pesan": [s.pesan for s in hasil.salinan if s.pesan],
        **{t.value: banyak[t] for t in Tingkat},
    }


def baca_json(berkas: Path) -> dict[str, Any]:
    """Return the one review of a JSON file this module wrote."""
    isi: dict[str, Any] = json.loads(berkas.read_text(encoding="utf-8"))["hasil"][0]
    return isi
