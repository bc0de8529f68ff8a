"""SAT102, SAT103: details in other units than their head, figures without any unit."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, JenisTabel, Peran, TabelTerbaca
from akuntabel.bilangan import satuan_baku
from akuntabel.reviu.aturan.rincian_indikator import kelompok_rincian
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

_BERSATUAN = frozenset({JenisTabel.CAPAIAN, JenisTabel.TAHUN_JAMAK, JenisTabel.PEMBANDING, JenisTabel.PK})
_ANGKA = (Peran.TARGET, Peran.REALISASI, Peran.PEMBANDING)
_TANDA = ("%", "persen", "satuan", "rp", "indeks", "nilai")
_TERSEDIKIT = 2


@aturan(
    "SAT102",
    "unit.children",
    "Rincian bersatuan lain daripada induknya",
    tingkat=Tingkat.SARAN,
    kriteria="Rincian suatu indikator bersatuan sama dengan indikatornya.",
)
def satuan_rincian(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator pertama suatu baris program dan indikator di bawahnya memakai satu satuan."""
    for tabel in berkas.bacaan.tabel:
        if not tabel.kolom_peran(Peran.PROGRAM) or len(tabel.kolom_peran(Peran.TARGET)) != 1:
            continue
        beda = [b for induk, rincian in kelompok_rincian(tabel) if (b := _beda(tabel, induk, rincian))]
        if beda:
            yield _temuan_rincian(tabel, beda)


_Beda = tuple[BarisTerbaca, tuple[str, ...], Sumber]


def _beda(tabel: TabelTerbaca, induk: BarisTerbaca, rincian: list[BarisTerbaca]) -> _Beda | None:
    """Return the head with the units of its group, when there are several and at least two details."""
    kolom = tabel.kolom_peran(Peran.TARGET)[0]
    sel = [sel_kolom(tabel, b, kolom) for b in (induk, *rincian)]
    satuan = [s.bilangan.satuan for s in sel if s is not None and s.bilangan is not None]
    ragam = {satuan_baku(s).casefold(): s for s in satuan}
    if (
        len(satuan) <= _TERSEDIKIT
        or "" in ragam
        or "%" in ragam
        or len(ragam) < _TERSEDIKIT
        or sel[0] is None
    ):
        return None
    return induk, tuple(ragam.values()), sel[0].letak


def _temuan_rincian(tabel: TabelTerbaca, beda: list[_Beda]) -> Temuan:
    induk, satuan, letak = beda[0]
    sisa = f" {len(beda) - 1} indikator lain di tabel ini serupa." if len(beda) > 1 else ""
    return Temuan(
        "SAT102",
        Tingkat.SARAN,
        f"Target “{induk.nama}” dan rinciannya di {tabel.sebutan} memakai satuan {', '.join(satuan)}, "
        f"sehingga tidak dapat dijumlahkan. Pakai satu satuan.{sisa}",
        letak,
        tertulis=satuan[0],
        kutipan=kutip(induk),
        alias="unit.children",
        lokasi_lain=tuple(s for _, _, s in beda[1:]),
    )


@aturan(
    "SAT103",
    "unit.row",
    "Angka kinerja tanpa satuan",
    tingkat=Tingkat.SARAN,
    kriteria="Setiap angka kinerja bersatuan: di selnya, di kolom satuan, atau di judul kolom.",
)
def tanpa_satuan(berkas: Berkas) -> Iterator[Hasil]:
    """Tabel target dan realisasi menyebut satuan di sel, di kolom satuan, di nama, atau di judul kolom."""
    semua = [t for t in berkas.bacaan.tabel if t.jenis in _BERSATUAN and _tanpa_satuan(t)]
    if semua:
        sebut = ", ".join(dict.fromkeys(t.sebutan for t in semua))
        yield Temuan(
            "SAT103",
            Tingkat.SARAN,
            f"Angka di {sebut} tidak bersatuan. Tambahkan kolom satuan, atau tulis satuannya di sel.",
            semua[0].letak,
            tertulis=semua[0].judul,
            alias="unit.row",
            lokasi_lain=tuple(t.letak for t in semua[1:]),
        )


def _tanpa_satuan(tabel: TabelTerbaca) -> bool:
    """Tell whether no figure of a table has a unit, and neither headers nor names of the rows say one."""
    if any(_menyebut(f"{k.judul} {k.satuan}") for k in tabel.kolom) or tabel.kolom_peran(Peran.SATUAN):
        return False
    baris = [b for b in tabel.baris if b.jenis is JenisBarisTerbaca.DATA]
    sel = [s for b in baris for k in tabel.kolom_peran(*_ANGKA) if (s := sel_kolom(tabel, b, k)) is not None]
    angka = [s.bilangan for s in sel if s.bilangan is not None]
    bersatuan = any(n.satuan for n in angka) or any("%" in s.teks for b in baris for s in b.sel)
    bernama = any(_menyebut(b.nama) or b.satuan for b in baris)
    return len(angka) >= _TERSEDIKIT and not bersatuan and not bernama


def _menyebut(teks: str) -> bool:
    rapi = teks.casefold()
    return any(t in rapi for t in _TANDA)
