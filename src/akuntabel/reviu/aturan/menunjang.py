"""LOG106 and LOG107: programmes said to support a result, against their capaian and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import cetak_angka
from akuntabel.reviu.ambang import ambang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import nama_baris, nilai
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_TIDAK = re.compile(r"\b(?:tidak|belum|kurang|bukan)\s+(?:menunjang|mendukung|berhasil)", re.IGNORECASE)
_MENUNJANG = re.compile(r"^\W*(?:sangat\s+|cukup\s+)?(?:menunjang|mendukung)\W*$", re.IGNORECASE)
_PROGRAM = re.compile(r"^\W*(?:\d[\d.]*\s*)?program\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BarisMenunjang:
    """A row of a table of supporting programmes: its name, its status and its capaian."""

    nama: str
    program: bool
    baris: BarisTerbaca
    status: SelTerbaca
    capaian: Decimal | None
    dijelaskan: bool

    @property
    def menunjang(self) -> bool:
        """Tell whether the row is said to support."""
        return bool(_MENUNJANG.search(self.status.teks))

    @property
    def tidak(self) -> bool:
        """Tell whether the row is said not to support."""
        return bool(_TIDAK.search(self.status.teks))


@aturan(
    "LOG106",
    "log.support-threshold",
    "Dinyatakan menunjang padahal capaiannya rendah",
    tingkat=Tingkat.PERINGATAN,
)
def periksa_menunjang(berkas: Berkas) -> Iterator[Hasil]:
    """Program atau kegiatan yang dinyatakan menunjang mencapai targetnya, atau dijelaskan."""
    batas = ambang(berkas.tanggal).capaian_menunjang
    semua = [b for t in berkas.bacaan.tabel for b in _baris(t)]
    rendah = [
        b for b in semua if b.menunjang and b.capaian is not None and b.capaian < batas and not b.dijelaskan
    ]
    if rendah:
        nama = sebut_nama((b.nama, f"{cetak_angka(b.capaian)}%") for b in rendah if b.capaian is not None)
        yield Temuan(
            "LOG106",
            Tingkat.PERINGATAN,
            f"Dinyatakan “{rendah[0].status.teks.strip()}” padahal capaiannya di bawah "
            f"{cetak_angka(batas)}%: {nama}. "
            "Jelaskan ukurannya, atau perbaiki penilaiannya.",
            rendah[0].status.letak,
            tertulis=rendah[0].status.teks.strip(),
            kutipan=kutip(rendah[0].baris)[:300],
            alias="log.support-threshold",
            lokasi_lain=tuple(b.status.letak for b in rendah[1:]),
        )


@aturan(
    "LOG107",
    "log.parent-child-status",
    "Penilaian program berlawanan dengan penilaian kegiatannya",
    tingkat=Tingkat.SARAN,
)
def periksa_status_induk(berkas: Berkas) -> Iterator[Hasil]:
    """Program yang tidak menunjang dibandingkan dengan kegiatan di bawahnya, dan sebaliknya."""
    lawan = [p for t in berkas.bacaan.tabel for p in _berlawanan(list(_baris(t)))]
    if lawan:
        nama = sebut_nama(
            (i.nama, f"“{i.status.teks.strip()}”; {a.nama}: “{a.status.teks.strip()}”") for i, a in lawan
        )
        yield Temuan(
            "LOG107",
            Tingkat.SARAN,
            f"Penilaian program berlawanan dengan kegiatannya: {nama}. Tuliskan aturan penilaian program "
            f"dari "
            "kegiatannya.",
            lawan[0][0].status.letak,
            tertulis=lawan[0][0].status.teks.strip(),
            kutipan=kutip(lawan[0][0].baris)[:300],
            alias="log.parent-child-status",
            lokasi_lain=tuple(dict.fromkeys(b.status.letak for p in lawan for b in p))[1:],
        )


def _baris(tabel: TabelTerbaca) -> Iterator[BarisMenunjang]:
    status, capaian = tabel.kolom_peran(Peran.STATUS), tabel.kolom_peran(Peran.CAPAIAN)
    if len(status) != 1 or not capaian:
        return
    for baris in tabel.baris:
        isi = sel_kolom(tabel, baris, status[0])
        nama = nama_baris(tabel, baris, Peran.PROGRAM)
        if baris.jenis is JenisBarisTerbaca.DATA and isi is not None and nama:
            angka = [n for k in capaian if (n := nilai(sel_kolom(tabel, baris, k))) is not None]
            jelas = bool(nama_baris(tabel, baris, Peran.ANALISIS) or nama_baris(tabel, baris, Peran.SOLUSI))
            program = bool(_PROGRAM.search(nama))
            yield BarisMenunjang(nama, program, baris, isi, angka[-1] if angka else None, jelas)


def _berlawanan(baris: list[BarisMenunjang]) -> Iterator[tuple[BarisMenunjang, BarisMenunjang]]:
    """Yield programmes judged the other way than all their measured activities, with one of these."""
    awal = [n for n, b in enumerate(baris) if b.program]
    for mulai, akhir in pairwise([*awal, len(baris)]):
        induk = baris[mulai]
        anak = [b for b in baris[mulai + 1 : akhir] if b.capaian is not None]
        if anak and ((induk.tidak and all(a.menunjang for a in anak)) or _sendiri(induk, anak)):
            yield induk, anak[0]


def _sendiri(induk: BarisMenunjang, anak: list[BarisMenunjang]) -> bool:
    return induk.menunjang and all(a.tidak for a in anak)
