"""SUM101-SUM103: totals and the parts they add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.bacaan import SelTerbaca, TabelTerbaca
from akuntabel.bilangan import cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.diagnosa import beda_ketik, deret_digit
from akuntabel.reviu.jumlahan import (
    Jumlahan,
    anak_langsung,
    baris_total,
    berjumlah,
    datar,
    ekor_total,
    hubungan_jumlah,
    kolom_dijumlah,
    susunan_total,
)
from akuntabel.reviu.mendatar import Mendatar, jumlah_mendatar, sel_gagal_mendatar
from akuntabel.reviu.relasi import bacaan_sel, kutip
from akuntabel.temuan import Temuan, Tingkat, Usulan

_BAGIAN_TAMPIL = 6
_SEDIKIT = 1
_KRITERIA = "Jumlah = penjumlahan bagian-bagiannya."


@aturan(
    "SUM101",
    "sum.children",
    "Nilai induk tidak sama dengan jumlah rinciannya",
    tingkat=Tingkat.GALAT,
    kriteria=_KRITERIA,
    pokok=2,
)
def rincian(berkas: Berkas) -> Iterator[Hasil]:
    """Nilai setiap program atau kegiatan dijumlahkan ulang dari rincian di bawahnya."""
    for tabel in berkas.bacaan.tabel:
        anak = anak_langsung(tabel)
        tunggal: list[Jumlahan] = []
        for kolom, _ in kolom_dijumlah(tabel):
            semua = [Jumlahan(tabel, kolom, induk, rinci) for induk, rinci in anak.items()]
            semua = [j for j in semua if j.lengkap]
            cocok = [j for j in semua if j.cocok()]
            for j in cocok:
                yield from _benar("SUM101", j)
            if cocok and len(cocok) * 2 >= len(semua):
                yield from _rincian_gagal([j for j in semua if j not in cocok])
                tunggal += _anak_tunggal(tabel, kolom, anak)
        for induk in dict.fromkeys(j.total for j in tunggal):
            yield _temuan_tunggal([j for j in tunggal if j.total == induk])


def _rincian_gagal(gagal: Sequence[Jumlahan]) -> Iterator[Hasil]:
    hitung = {j.total: _jumlah(j) for j in gagal if _utuh(j)}
    for j in gagal:
        disebut = j.total in hitung and not _terbawa(j, hitung)
        yield from _salah("SUM101", "sum.children", j, disebut=disebut)


def _anak_tunggal(tabel: TabelTerbaca, kolom: int, anak: Mapping[int, tuple[int, ...]]) -> list[Jumlahan]:
    """Return the parents that are more than their only row, where few are: a row of theirs is gone."""
    semua = [Jumlahan(tabel, kolom, induk, rinci) for induk, rinci in anak.items()]
    satu = [j for j in semua if j.terbaca and len(j.sel_bagian) == 1 and _utuh(j)]
    kurang = [j for j in satu if not j.cocok() and _jumlah(j) < bacaan_sel(j.sel_total)[0].nilai]
    return kurang if len(kurang) <= _SEDIKIT or len(kurang) * 2 < len(satu) else []


@aturan(
    "SUM102",
    "sum.total-row",
    "Baris jumlah tidak sama dengan penjumlahan barisnya",
    tingkat=Tingkat.GALAT,
    kriteria=_KRITERIA,
    pokok=2,
)
def baris_jumlah(berkas: Berkas) -> Iterator[Hasil]:
    """Baris jumlah dijumlahkan ulang dari baris, rincian, atau subjumlah di atas atau di bawahnya."""
    for tabel in berkas.bacaan.tabel:
        for total in baris_total(tabel):
            yield from _satu_total(tabel, total)


@aturan(
    "SUM104",
    "sum.row",
    "Kolom jumlah tidak sama dengan penjumlahan kolom-kolomnya",
    tingkat=Tingkat.GALAT,
    kriteria=_KRITERIA,
    pokok=2,
)
def kolom_jumlah(berkas: Berkas) -> Iterator[Hasil]:
    """Kolom jumlah dihitung ulang dari kolom di sebelahnya, bila baris lain membuktikan susunannya."""
    for tabel in berkas.bacaan.tabel:
        for satu in jumlah_mendatar(tabel):
            if satu.cocok:
                yield Terpenuhi("SUM104", f"{satu.uraian} = {satu.total.teks.strip()}", satu.angka)
                yield hubungan_jumlah("SUM104", satu.bagian, satu.total)
            else:
                temuan = _temuan_mendatar(satu) if satu.utuh else None
                if temuan is not None:
                    yield temuan
                yield hubungan_jumlah("SUM104", satu.bagian, satu.total, temuan, cocok=False)


def _temuan_mendatar(satu: Mendatar) -> Temuan:
    hitung = sum((bacaan_sel(s)[0].nilai for s in satu.bagian), Decimal(0))
    tercetak = bacaan_sel(satu.total)[0].nilai
    ketik = beda_ketik(deret_digit(tercetak), deret_digit(hitung))
    jelas = f" Tampaknya salah ketik: {ketik}." if ketik else ""
    teks = cetak_angka(hitung)
    return Temuan(
        "SUM104",
        Tingkat.GALAT,
        f'Kolom "{satu.kolom.judul}" pada baris "{satu.baris.nama}" tercetak {satu.total.teks.strip()}, '
        f"padahal penjumlahan {len(satu.bagian)} kolomnya {teks}.{jelas}",
        lokasi=satu.total.letak,
        tertulis=satu.total.teks.strip(),
        kutipan=kutip(satu.baris),
        hitungan=f"{satu.uraian} = {teks}; tercetak {satu.total.teks.strip()}",
        usulan=(_usulan(satu.total, hitung, "penjumlahan kolom-kolomnya"),),
        kriteria=_KRITERIA,
        alias="sum.row",
        nilai_seharusnya=hitung,
        lokasi_lain=tuple(s.letak for s in satu.bagian),
    )


def _satu_total(tabel: TabelTerbaca, total: int) -> Iterator[Hasil]:
    """Yield what holds for one total; a column fails under the set of rows that holds in another."""
    susunan = _susunan_terbukti(tabel, total)
    gagal: dict[int, list[Jumlahan]] = {}
    suara: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for kolom, _ in kolom_dijumlah(tabel):
        calon = [j for s in susunan if (j := Jumlahan(tabel, kolom, total, s)).lengkap]
        benar = [j for j in calon if j.cocok()]
        for j in benar:
            suara[j.susunan] += 1
        ekor = (Jumlahan(tabel, kolom, total, s) for s in ekor_total(tabel, total, kolom))
        cocok = benar[0] if benar else next((j for j in ekor if j.lengkap and j.cocok()), None)
        if cocok is not None:
            yield from _benar("SUM102", cocok)
        elif calon:
            gagal[kolom] = calon
    mendatar = sel_gagal_mendatar(tabel)
    for calon in gagal.values():
        pilih = _pilih(tabel, calon, suara)
        if pilih is None or _tersamar(pilih):
            continue
        disebut = _utuh(pilih) and not mendatar & {id(s) for s in pilih.sel_bagian}
        yield from _salah("SUM102", "sum.total-row", pilih, disebut=disebut)


def _susunan_terbukti(tabel: TabelTerbaca, total: int) -> tuple[tuple[int, ...], ...]:
    """Return the sets a total may add up, nested ones that one column proves included."""
    semua = susunan_total(tabel, total)
    calon = (Jumlahan(tabel, kolom, total, s) for kolom, _ in kolom_dijumlah(tabel) for s in semua[:3])
    terluar = (j.terluar() for j in calon if j.lengkap)
    return tuple(dict.fromkeys((*semua, *(t for t in terluar if t))))


def _pilih(
    tabel: TabelTerbaca, calon: Sequence[Jumlahan], suara: dict[tuple[int, ...], int]
) -> Jumlahan | None:
    """Return the sum a failing column should have made, None where the structure is not known."""
    terbukti = [j for j in calon if suara.get(j.susunan)]
    if terbukti:
        return max(terbukti, key=lambda j: suara[j.susunan])
    if datar(tabel) and (_dekat(calon[0]) or _penjelasan(calon[0])):
        return calon[0]
    return next((j for j in calon if _berpohon(j) and (_dekat(j) or _penjelasan(j))), None)


def _berpohon(j: Jumlahan) -> bool:
    """Tell whether a total stands over the uppermost rows of a table whose rows are sums of those below."""
    atas = tuple(n for n, b in enumerate(j.tabel.baris) if b.jenjang == 0 and n != j.total)
    anak = anak_langsung(j.tabel)
    if len(list(baris_total(j.tabel))) != 1 or j.susunan != atas or not all(n in anak for n in atas):
        return False
    return all(
        berjumlah([j.tabel.baris[a].sel[j.kolom] for a in anak[n]], j.tabel.baris[n].sel[j.kolom], 1)
        for n in atas
    )


def _tersamar(j: Jumlahan) -> bool:
    """Tell whether a row that is no part holds figures nobody could read, such as two in one cell."""
    lain = (b.sel[j.kolom] for n, b in enumerate(j.tabel.baris) if n != j.total and n not in j.susunan)
    return any(not bacaan_sel(s) and any(h.isdigit() for h in s.teks) for s in lain)


def _jumlah(j: Jumlahan) -> Decimal:
    return sum((bacaan_sel(s)[0].nilai for s in j.sel_bagian), Decimal(0))


def _terbawa(j: Jumlahan, hitung: Mapping[int, Decimal]) -> bool:
    """Tell whether the total is right once the parts that fail themselves hold what their own parts make."""
    salah = [n for n in j.susunan if n in hitung]
    beda = (hitung[n] - bacaan_sel(j.tabel.baris[n].sel[j.kolom])[0].nilai for n in salah)
    return bool(salah) and _jumlah(j) + sum(beda, Decimal(0)) == bacaan_sel(j.sel_total)[0].nilai


def _utuh(j: Jumlahan) -> bool:
    return all(not s.angka or not s.angka.alasan for s in (*j.sel_bagian, j.sel_total))


def _dekat(j: Jumlahan) -> bool:
    """Tell whether the total is near its parts, so that it can hardly be the total of something else."""
    tercetak, hitung = bacaan_sel(j.sel_total)[0].nilai, j.hitung()
    if not tercetak:
        return False
    return abs(tercetak - hitung.bawah) <= abs(tercetak) * Decimal("0.5")


def _benar(kode: str, j: Jumlahan) -> Iterator[Hasil]:
    angka = tuple(s.angka for s in (*j.sel_bagian, j.sel_total) if s.angka)
    yield Terpenuhi(kode, f"{_uraian(j)} = {j.sel_total.teks.strip()}", angka)
    if not j.kumulatif():
        susunan = j.terluar()
        yield hubungan_jumlah(
            kode, replace(j, susunan=susunan).sel_bagian if susunan else j.sel_bagian, j.sel_total
        )


def _salah(kode: str, alias: str, j: Jumlahan, *, disebut: bool) -> Iterator[Hasil]:
    """Yield a sum that fails, with its finding where it is told on its own."""
    temuan = _temuan(kode, alias, j) if disebut else None
    if temuan is not None:
        yield temuan
    yield hubungan_jumlah(kode, j.sel_bagian, j.sel_total, temuan, cocok=False)


def _uraian(j: Jumlahan) -> str:
    teks = [s.teks.strip() for s in j.sel_bagian]
    if len(teks) <= _BAGIAN_TAMPIL:
        return " + ".join(teks)
    return " + ".join(teks[:3]) + f" + … ({len(teks)} baris)"


def _temuan(kode: str, alias: str, j: Jumlahan) -> Temuan:
    tercetak = bacaan_sel(j.sel_total)[0].nilai
    nilai = j.hitung().bawah if j.hitung().bawah == j.hitung().atas else None
    seharusnya = cetak_angka(_jumlah(j))
    beda = cetak_angka(abs(tercetak - _jumlah(j)))
    baris = j.tabel.baris[j.total]
    sebut = baris.nama or kutip(baris).split(" | ")[0]
    kolom = j.tabel.kolom[j.kolom].judul or "tanpa judul"
    penjelasan = _penjelasan(j)
    return Temuan(
        kode,
        Tingkat.GALAT,
        f'"{sebut}" kolom {kolom} tercetak {j.sel_total.teks.strip()}, padahal penjumlahan '
        f"{len(j.sel_bagian)} bagiannya {seharusnya} (selisih {beda}). {penjelasan}".strip(),
        lokasi=j.sel_total.letak,
        tertulis=j.sel_total.teks.strip(),
        kutipan=kutip(baris),
        hitungan=f"{_uraian(j)} = {seharusnya}; tercetak {j.sel_total.teks.strip()}",
        usulan=(_usulan(j.sel_total, _jumlah(j), "penjumlahan bagiannya"),),
        kriteria=_KRITERIA,
        alias=alias,
        nilai_seharusnya=nilai,
        lokasi_lain=tuple(s.letak for s in j.sel_bagian),
    )


def _temuan_tunggal(sebaris: Sequence[Jumlahan]) -> Temuan:
    """Return one finding for all columns of a parent that is more than its only row."""
    j, lain = sebaris[0], sebaris[1:]
    baris, rinci = j.tabel.baris[j.total], j.tabel.baris[j.susunan[0]]
    total, bagian = j.sel_total.teks.strip(), j.sel_bagian[0].teks.strip()
    beda = cetak_angka(bacaan_sel(j.sel_total)[0].nilai - _jumlah(j))
    juga = f", begitu pula kolom {', '.join(k.tabel.kolom[k.kolom].judul for k in lain)}" if lain else ""
    return Temuan(
        "SUM101",
        Tingkat.PERINGATAN,
        f'"{baris.nama}" kolom {j.tabel.kolom[j.kolom].judul} tercetak {total}, padahal rinciannya hanya '
        f'"{rinci.nama}" {bagian} (selisih {beda}){juga}. Lengkapi rinciannya, atau betulkan angkanya.',
        lokasi=j.sel_total.letak,
        tertulis=total,
        kutipan=kutip(baris),
        hitungan=f"{total} ≠ {bagian}",
        kriteria=_KRITERIA,
        alias="sum.children",
        lokasi_lain=tuple(
            s.letak for k in sebaris for s in (k.sel_total, *k.sel_bagian) if s is not j.sel_total
        ),
    )


def _usulan(total: SelTerbaca, nilai: Decimal, dasar: str) -> Usulan:
    awal = "Rp" if "rp" in total.teks.casefold() else ""
    return Usulan(awal + cetak_angka(nilai), dasar, nilai)


def _penjelasan(j: Jumlahan) -> str:
    """Name the slip when exactly one fits: a part left out, a digit mistyped in the total or in one part."""
    tercetak = bacaan_sel(j.sel_total)[0].nilai
    bagian = [(s, bacaan_sel(s)[0].nilai) for s in j.sel_bagian]
    hitung = _jumlah(j)
    kurang = [s for s, n in bagian if n and n == hitung - tercetak]
    if len(kurang) == 1:
        return f"Bagian {kurang[0].teks.strip()} tidak ikut dijumlahkan."
    if ketik := beda_ketik(deret_digit(tercetak), deret_digit(hitung)):
        return f"Tampaknya salah ketik pada jumlahnya: {ketik}."
    salah = []
    for s, n in bagian:
        benar = n + tercetak - hitung
        if benar > 0 and (ketik := beda_ketik(deret_digit(n), deret_digit(benar))):
            salah.append(f"Jumlahnya benar bila {s.teks.strip()} seharusnya {cetak_angka(benar)} ({ketik}).")
    return salah[0] if len(salah) == 1 else ""
