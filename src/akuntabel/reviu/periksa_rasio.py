"""Check one column of computed figures: which formula its rows follow, and which rows follow none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from akuntabel.bilangan import Rentang, bulatkan, cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.temuan import Temuan, Tingkat, Usulan

from . import selang
from .daftar_aturan import Hasil
from .diagnosa import Penjelasan, Sekitar, jelaskan
from .fakta_lain import TANPA_FAKTA, FaktaLain
from .hubungan import Nisbah
from .relasi import Relasi, bacaan_sel, pembeda, pilih_rumus
from .rumus import Rumus, cetak_hasil

_CUKUP_BARIS = 2
_BARIS_RAGU = 4
_SETENGAH = Decimal("0.5")
_SERATUS = Decimal(100)
_TAK_BERARTI = (0, 100)


@dataclass(frozen=True)
class Kasus:
    """A column under check.

    Attributes:
        kode: code of the rule.
        alias: name of the rule.
        sebutan: what the column is called in messages ("Capaian").
        nama_operan: what the operands are called, in the order of the formulas.
        relasi: its rows.
        calon: formulas that may be the method of the column, the usual one first.
        lain: formulas that explain a single row, with the words that name the slip.
        boleh: formulas a row may follow for reasons of its own.
        fakta: figures printed elsewhere, to explain a wrong row.
    """

    kode: str
    alias: str
    sebutan: str
    nama_operan: tuple[str, ...]
    relasi: Sequence[Relasi]
    calon: Sequence[Rumus]
    lain: Sequence[tuple[Rumus, str]] = ()
    boleh: Callable[[Relasi], Sequence[Rumus]] = field(default=lambda _: ())
    fakta: FaktaLain = TANPA_FAKTA


def periksa_rasio(kasus: Kasus) -> Iterator[Hasil]:
    """Yield what holds and what does not."""
    metode = metode_kolom(kasus)
    gagal = []
    for relasi in kasus.relasi:
        rumus = next((r for r in (*metode, *kasus.boleh(relasi)) if relasi.cocok(r)), None)
        if rumus is None:
            gagal.append(relasi)
        else:
            yield Terpenuhi(kasus.kode, hitungan(relasi, rumus), relasi.angka)
            yield from _hubungan(kasus, relasi, rumus)
    if _layak(kasus, gagal):
        for relasi in gagal:
            yield from _gagal(kasus, relasi, metode)


def _gagal(kasus: Kasus, relasi: Relasi, metode: Sequence[Rumus]) -> Iterator[Hasil]:
    """Yield the relation of a row that follows no formula, with its finding where it is sure."""
    if relasi.ragu or _belum_bulat(relasi, metode):
        return
    if not relasi.utuh:
        yield from _hubungan(kasus, relasi, metode[0], cocok=False)
        return
    temuan, sebab = _temuan(kasus, relasi, metode[0])
    yield temuan
    ketik = sebab is not None and sebab.ketik
    dijelaskan = sebab is not None and not (ketik or sebab.mungkin)
    for satu in _hubungan(kasus, relasi, metode[0], temuan, cocok=False):
        yield replace(satu, dijelaskan=dijelaskan, salah_ketik=ketik)


def _hubungan(
    kasus: Kasus, relasi: Relasi, rumus: Rumus, temuan: Temuan | None = None, *, cocok: bool = True
) -> Iterator[Nisbah]:
    if len(relasi.angka) == len(relasi.operan) + 1:
        yield Nisbah(kasus.kode, relasi.angka, cocok, temuan, relasi, rumus)


def metode_kolom(kasus: Kasus) -> tuple[Rumus, ...]:
    """Return the formula most rows follow, then those that two or more other rows follow instead.

    The usual formula gives way only to one that two rows or more speak for.
    """
    baku, terbanyak = kasus.calon[0], pilih_rumus(kasus.relasi, kasus.calon) or kasus.calon[0]
    utama = terbanyak if len(pembeda(kasus.relasi, terbanyak, baku)) >= _CUKUP_BARIS else baku
    lain = [r for r in kasus.calon if r is not utama and len(pembeda(kasus.relasi, r, utama)) >= _CUKUP_BARIS]
    return (utama, *lain)


def hitungan(relasi: Relasi, rumus: Rumus) -> str:
    """Write the calculation out: "98,2 ÷ 99 × 100 = 99,19; tercetak 100"."""
    nilai = rumus.nilai(*relasi.nilai)
    hasil = "tidak terdefinisi" if nilai is None else cetak_hasil(nilai, _desimal(relasi))
    rinci = rumus.urai(*(_angka(s.teks) for s in relasi.operan))
    return f"{rinci} = {hasil}; tercetak {relasi.hasil.teks.strip()}"


def tulis_seperti(tertulis: str, nilai: Decimal, desimal: int) -> str:
    """Print a value with the unit and the decimals of what stood there."""
    persen = "%" in tertulis
    sela = " " if " %" in tertulis else ""
    uang = "Rp" if tertulis.strip().casefold().startswith("rp") else ""
    return f"{uang}{cetak_angka(nilai, desimal)}{sela + '%' if persen else ''}"


def _temuan(kasus: Kasus, relasi: Relasi, rumus: Rumus) -> tuple[Temuan, Penjelasan | None]:
    cara = next(((r, sebut) for r, sebut in kasus.lain if _menjelaskan(relasi, r)), None)
    penjelasan = jelaskan(relasi, Sekitar(kasus.relasi, kasus.fakta), rumus)
    if cara is not None:
        return _temuan_cara(kasus, relasi, rumus, *cara, penjelasan), Penjelasan(cara[1])
    pesan = _kalimat(kasus, relasi, rumus)
    pesan = f"{pesan} {penjelasan.kalimat}" if penjelasan else pesan
    temuan = _rakit(kasus, relasi, rumus, Tingkat.GALAT, pesan)
    return _dengan_sebab(temuan, penjelasan), penjelasan


def _dengan_sebab(temuan: Temuan, sebab: Penjelasan | None) -> Temuan:
    """Return a finding with the repair of its cause first, at the operand that is at fault."""
    if sebab is None or sebab.usulan is None:
        return temuan
    sisa = tuple(u for u in temuan.usulan if u.nilai != sebab.usulan.nilai)
    temuan = replace(temuan, usulan=(sebab.usulan, *sisa))
    if sebab.tempat is None:
        return temuan
    return replace(
        temuan,
        lokasi=sebab.tempat.letak,
        tertulis=sebab.tempat.teks.strip(),
        seharusnya=sebab.usulan.teks,
        nilai_seharusnya=sebab.usulan.nilai,
        lokasi_lain=(temuan.lokasi,),
    )


def _menjelaskan(relasi: Relasi, rumus: Rumus) -> bool:
    """Tell whether a formula explains a result; only a cap explains a round hundred."""
    bulat = bacaan_sel(relasi.hasil)[0].nilai == _SERATUS
    return relasi.cocok(rumus) and (not bulat or rumus.berbatas)


def _temuan_cara(
    kasus: Kasus, relasi: Relasi, rumus: Rumus, lain: Rumus, sebutan: str, sebab: Penjelasan | None
) -> Temuan:
    """Return the finding of a row another formula explains, at an operand that is printed otherwise."""
    pesan = f"{_kalimat(kasus, relasi, rumus)} {sebutan} ({hitungan(relasi, lain)})."
    if sebab is None or sebab.tempat is None:
        return _rakit(kasus, relasi, rumus, Tingkat.PERINGATAN, pesan)
    temuan = _rakit(kasus, relasi, rumus, Tingkat.PERINGATAN, f"{pesan} {sebab.kalimat}")
    return _dengan_sebab(temuan, sebab)


def _rakit(kasus: Kasus, relasi: Relasi, rumus: Rumus, tingkat: Tingkat, pesan: str) -> Temuan:
    nilai = rumus.nilai(*relasi.nilai)
    desimal = _desimal(relasi)
    benar = None if nilai is None else bulatkan(nilai, desimal)
    tertulis = relasi.hasil.teks.strip()
    usulan = () if benar is None else (Usulan(tulis_seperti(tertulis, benar, desimal), rumus.nama, benar),)
    return Temuan(
        kode=kasus.kode,
        alias=kasus.alias,
        tingkat=tingkat,
        pesan=pesan,
        lokasi=relasi.hasil.letak,
        tertulis=tertulis,
        seharusnya=usulan[0].teks if usulan else "",
        usulan=usulan,
        kutipan=relasi.kutipan,
        hitungan=hitungan(relasi, rumus),
        nilai_seharusnya=benar,
    )


def _kalimat(kasus: Kasus, relasi: Relasi, rumus: Rumus) -> str:
    operan = " dan ".join(
        f"{n} {s.teks.strip()}" for n, s in zip(kasus.nama_operan, relasi.operan, strict=True)
    )
    nilai = rumus.nilai(*relasi.nilai)
    sambung = "" if nilai is None else f": hasil hitungnya {cetak_hasil(nilai, _desimal(relasi))}"
    return f"{kasus.sebutan} {relasi.hasil.teks.strip()} tidak sesuai dengan {operan}{sambung}."


def _layak(kasus: Kasus, gagal: Sequence[Relasi]) -> bool:
    """Tell whether the column can be what it is taken for: most rows follow the formula.

    A full hundred or nothing says little: rows with other results must outnumber several wrong ones.
    """
    semua, salah = len(kasus.relasi), len(gagal)
    if semua == 1:
        return True
    keliru = {id(r) for r in gagal}
    berarti = [r for r in kasus.relasi if bacaan_sel(r.hasil)[0].nilai not in _TAK_BERARTI]
    bukti = sum(id(r) not in keliru for r in berarti)
    if salah > _CUKUP_BARIS and bukti < salah:
        return False
    if all(r.kolom.terbukti for r in kasus.relasi):
        return True
    return salah * 2 <= semua if semua >= _BARIS_RAGU else salah < semua


def _belum_bulat(relasi: Relasi, metode: Sequence[Rumus]) -> bool:
    """Tell whether a whole percentage as last operand may be a rounded one that makes the result true."""
    angka = bacaan_sel(relasi.operan[-1])[0]
    if angka.satuan != "%" or angka.desimal:
        return False
    longgar = selang.lebarkan(Rentang.tepat(angka.nilai), _SETENGAH)
    tercetak = Rentang.tercetak(bacaan_sel(relasi.hasil)[0].nilai, max(_desimal(relasi), 1))
    if not _desimal(relasi):
        tercetak = selang.lebarkan(Rentang.tepat(bacaan_sel(relasi.hasil)[0].nilai), _SETENGAH)
    semua = (r.hitung(*(m[0] for m in relasi.masukan[:-1]), longgar) for r in metode)
    return any(n is not None and n.bawah < tercetak.atas and tercetak.bawah < n.atas for n in semua)


def _desimal(relasi: Relasi) -> int:
    return bacaan_sel(relasi.hasil)[0].desimal


def _angka(teks: str) -> str:
    return teks.strip().removesuffix("%").strip()
