"""Statements about money: pagu and realisasi of programs and what is below them, totals, spending by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, JenisSel, JenisTabel, Peran
from akuntabel.kinerja.capaian import Arah
from akuntabel.kinerja.nomenklatur import baca_kode

from .angka_petik import nilai_sel
from .cocok import arah_capaian
from .nama import jenjang_kata, nama_bersih
from .petikan import Jenjang, Masa, Nama, Perihal, Petik, Sifat
from .rencana_petik import dokumen_pagu, sumber_dana
from .tabel_petik import TabelPetik, tahun_kolom

_UANG = {Peran.PAGU: Sifat.PAGU, Peran.BELANJA: Sifat.BELANJA}
_DALAM = {"program": Jenjang.PROGRAM, "kegiatan": Jenjang.KEGIATAN, "subkegiatan": Jenjang.SUBKEGIATAN}
_BELANJA = re.compile(r"(?:^|[-:]\s*)(?:[a-z0-9]\W{1,3})?belanja\s+(?!daerah\b|dinas\b)", re.IGNORECASE)
_BUKAN_PROGRAM = re.compile(
    r"(?:bidang\s+)?urusan\b|unsur\b|belanja\b|satker\b|satuan kerja\b|tugas pembantuan\b|dekonsentrasi\b"
    r"|dana\b|apb[dn]\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b(20[0-9]{2})\b")
_RUAS_PROGRAM = 3
SELURUHNYA = Nama(Perihal.INSTANSI, "Jumlah seluruhnya", "jumlah")


@dataclass(slots=True)
class Pohon:
    """The rows of the budget above the one being read; ``atas`` names the last row of each level."""

    atas: dict[Jenjang, Nama] = field(default_factory=dict)
    dilihat: dict[tuple[str, str], int] = field(default_factory=dict)

    def taruh(self, nama: Nama, jenjang: Jenjang | None) -> Nama | None:
        """Put a row at its level and return the row above it."""
        if jenjang is None:
            return None
        self.atas = {j: n for j, n in self.atas.items() if j.value < jenjang.value}
        induk = self.atas[max(self.atas, key=lambda j: j.value)] if self.atas else None
        self.atas[jenjang] = nama
        return induk


def petik_uang(t: TabelPetik, pohon: Pohon) -> Iterator[Petik]:
    """Yield what a table says about money; ``pohon`` goes on from the part of the table before."""
    if not t.lajur(*_UANG):
        return
    program = t.lajur(Peran.PROGRAM)
    uraian = t.lajur(Peran.URAIAN)[:1]
    for baris in _baris(t):
        if baris.jenis is JenisBarisTerbaca.JUMLAH or _instansi(t, baris):
            yield from _jumlah(t, baris)
        elif program and t.tabel.jenis is not JenisTabel.PEGAWAI:
            yield from _program(t, baris, program, pohon)
        elif (
            uraian
            and not t.lajur(Peran.KODE)
            and _BELANJA.search(" ".join(baris.sel[uraian[0]].teks.split()))
        ):
            yield from _jenis_belanja(t, baris, uraian[0])
        elif _tahun_baris(t, baris):
            yield from _jumlah(t, baris)


def _baris(t: TabelPetik) -> Iterator[BarisTerbaca]:
    """Yield rows of data, totals, and groups that carry an amount."""
    for satu in t.tabel.baris:
        if satu.jenis in (JenisBarisTerbaca.DATA, JenisBarisTerbaca.JUMLAH, JenisBarisTerbaca.KELOMPOK):
            yield satu


def _instansi(t: TabelPetik, baris: BarisTerbaca) -> bool:
    """Tell whether a row is that of the whole agency."""
    nama, instansi = t.kunci(baris.nama), t.kunci(t.bacaan.identitas.instansi)
    return bool(nama) and bool(instansi) and (instansi.startswith(nama) or nama.startswith(instansi))


def _program(t: TabelPetik, baris: BarisTerbaca, lajur: list[int], pohon: Pohon) -> Iterator[Petik]:
    terisi = [(n, nama) for n in lajur if (nama := t.sel_nama(baris, n)) is not None]
    for n, nama in terisi[:-1]:
        jenjang = _jenjang_kolom(t, n) or jenjang_kata(baris.sel[n].teks) or Jenjang.PROGRAM
        if pohon.atas.get(jenjang) != nama:
            induk = pohon.taruh(nama, jenjang)
            yield Petik(nama, Sifat.NAMA, nama.teks, t.tempat(baris, n), induk=induk, jenjang=jenjang)
    if terisi and not _asing(t, terisi[-1][1]):
        yield from _baris_program(t, baris, terisi, pohon)


def _baris_program(
    t: TabelPetik, baris: BarisTerbaca, terisi: list[tuple[int, Nama]], pohon: Pohon
) -> Iterator[Petik]:
    nomor, nama = terisi[-1]
    jenjang = _jenjang(t, baris, nomor, len(terisi) > 1)
    induk = pohon.taruh(nama, jenjang)
    if nama.kunci in t.kembar and induk is not None:
        nama = replace(nama, kunci=f"{nama.kunci}@{induk.kunci}")
    nama = _terpisah(t, nama, induk, pohon, baris)
    if jenjang is not None:
        pohon.atas[jenjang] = nama
    tempat = t.tempat(baris, nomor)
    yield Petik(nama, Sifat.NAMA, nama.teks, tempat, induk=induk, jenjang=jenjang)
    if (kode := baca_kode(baris.kode)) is not None and len(kode.ruas) >= _RUAS_PROGRAM:
        yield Petik(nama, Sifat.KODE, baris.kode.strip(), tempat)
    if (sasaran := t.induk(baris, nomor)) is not None and sasaran.perihal is Perihal.SASARAN:
        yield Petik(nama, Sifat.NAMA, nama.teks, tempat, induk=sasaran)
    yield from _uang(t, baris, nama)


def _asing(t: TabelPetik, nama: Nama) -> bool:
    """Tell whether a row of the budget is about a sasaran or an indicator, not about a program."""
    dikenal = {
        b.entitas for tabel in t.bacaan.tabel for b in tabel.baris if tabel.jenis is JenisTabel.CAPAIAN
    }
    if jenjang_kata(nama.teks):
        return False
    return nama.kunci in t.bukan_program | dikenal or _BUKAN_PROGRAM.match(nama.teks) is not None


def _terpisah(t: TabelPetik, nama: Nama, induk: Nama | None, pohon: Pohon, baris: BarisTerbaca) -> Nama:
    """Return a name with a key of its own where the table names two rows alike under the same one."""
    tempat = (induk.kunci if induk else "", nama.kunci)
    if not any(k.peran in _UANG and baris.sel[n].bilangan for n, k in enumerate(t.tabel.kolom)):
        return nama
    ke = pohon.dilihat[tempat] = pohon.dilihat.get(tempat, 0) + 1
    return nama if ke == 1 else replace(nama, kunci=f"{nama.kunci}#{ke}")


def _jenjang(t: TabelPetik, baris: BarisTerbaca, nomor: int, ada_atas: bool) -> Jenjang | None:
    """Return the level of a row, from the surest sign to the weakest; None where nothing tells."""
    teks = baris.sel[nomor].teks
    if (kode := baca_kode(baris.kode)) is not None and kode.jenjang in _DALAM:
        return _DALAM[kode.jenjang]
    if (jenjang := jenjang_kata(teks) or _jenjang_kolom(t, nomor)) is not None:
        return jenjang
    if ada_atas:
        return Jenjang.KEGIATAN
    if baris.induk is not None or baris.jenjang:
        return _di_bawah(t, baris)
    huruf = [b for b in t.tabel.baris if b.nama.strip()]
    besar = [b for b in huruf if b.nama.strip().isupper()]
    if besar and len(besar) < len(huruf):
        return Jenjang.PROGRAM if teks.strip().isupper() else Jenjang.KEGIATAN
    return _menurut_kelompok(t, baris)


def _menurut_kelompok(t: TabelPetik, baris: BarisTerbaca) -> Jenjang | None:
    """Return kegiatan for a top row below a group that is a program."""
    kelompok = [b for b in t.tabel.baris if b.jenis is JenisBarisTerbaca.KELOMPOK and b.nomor < baris.nomor]
    ada = any(jenjang_kata(s.teks) is Jenjang.PROGRAM for b in kelompok for s in b.sel)
    return Jenjang.KEGIATAN if ada else None


def _di_bawah(t: TabelPetik, baris: BarisTerbaca) -> Jenjang | None:
    if baris.induk is None:
        return None
    atas = t.tabel.baris[baris.induk]
    lajur = t.lajur(Peran.PROGRAM)
    nomor = next((n for n in reversed(lajur) if atas.sel[n].teks.strip()), lajur[0])
    tingkat = _jenjang(t, atas, nomor, False)
    if tingkat is None:
        return None
    return Jenjang(min(tingkat.value + 1, Jenjang.SUBKEGIATAN.value))


def _jenjang_kolom(t: TabelPetik, nomor: int) -> Jenjang | None:
    judul = " ".join(t.tabel.kolom[nomor].judul.casefold().split()).removeprefix("nama ")
    return {"program": Jenjang.PROGRAM, "kegiatan": Jenjang.KEGIATAN}.get(judul) or (
        Jenjang.SUBKEGIATAN if judul.replace(" ", "").replace("-", "") == "subkegiatan" else None
    )


def _jenis_belanja(t: TabelPetik, baris: BarisTerbaca, nomor: int) -> Iterator[Petik]:
    teks = baris.sel[nomor].teks
    nama = t.nama(Perihal.JENIS_BELANJA, teks[teks.casefold().rindex("belanja") :])
    if any(b.induk is not None and t.tabel.baris[b.induk] is baris for b in t.tabel.baris):
        return
    if nama is not None and baris.induk is not None:
        atas = nama_bersih(t.tabel.baris[baris.induk].nama)
        nama = Nama(nama.perihal, f"{nama.teks} ({atas})", f"{nama.kunci}@{t.kunci(atas)}")
    if nama is not None:
        yield Petik(nama, Sifat.NAMA, nama.teks, t.tempat(baris, nomor))
        yield from _uang(t, baris, nama)


def _tahun_baris(t: TabelPetik, baris: BarisTerbaca) -> int | None:
    """Return the year a row of totals by year is about."""
    for nomor, kolom in enumerate(t.tabel.kolom):
        teks = baris.sel[nomor].teks.strip()
        if kolom.peran in (Peran.URAIAN, Peran.LAIN, Peran.NOMOR) and _TAHUN.fullmatch(teks):
            return int(teks)
    return None


def _jumlah(t: TabelPetik, baris: BarisTerbaca) -> Iterator[Petik]:
    """Yield the total a table states for the agency; a total of a part of the table is not one."""
    if baris.induk is not None and not _instansi(t, baris):
        return
    tahun = _tahun_baris(t, baris)
    if baris.jenis is JenisBarisTerbaca.JUMLAH and tahun is not None:
        return
    if baris.jenis is JenisBarisTerbaca.JUMLAH and not t.lajur(Peran.PROGRAM):
        return
    if baris.jenis is JenisBarisTerbaca.JUMLAH and not _terbesar(t, baris):
        return
    dana = sumber_dana(" ".join(s.teks for s in baris.sel))
    for petik in _uang(t, baris, SELURUHNYA):
        masa = replace(petik.masa, tahun=tahun or petik.masa.tahun, dana=dana or petik.masa.dana)
        yield replace(petik, masa=masa)


def _terbesar(t: TabelPetik, baris: BarisTerbaca) -> bool:
    """Tell whether no other total of the table is larger: the others are totals of parts."""
    lajur = t.lajur(*_UANG)[:1]
    nilai = {b.nomor: a.nilai for b in t.tabel.baris for n in lajur if (a := b.sel[n].bilangan)}
    lain = (v for b in t.tabel.baris if b.jenis is baris.jenis and (v := nilai.get(b.nomor)) is not None)
    return nilai.get(baris.nomor) == max(lain, default=None)


def _uang(t: TabelPetik, baris: BarisTerbaca, nama: Nama) -> Iterator[Petik]:
    """Yield the amounts of a row, tested against the share of spending printed beside them."""
    terbukti, alasan = _serapan(t, baris)
    for nomor, kolom in enumerate(t.tabel.kolom):
        sifat = _UANG.get(kolom.peran)
        nilai = nilai_sel(baris.sel[nomor]) if sifat and not _persen(t, nomor, baris) else None
        if sifat is None or nilai is None:
            continue
        tahun, ganjil = tahun_kolom(t.tabel, kolom, t.tahun_laporan)
        dokumen = dokumen_pagu(kolom, t.konteks, tahun) if sifat is Sifat.PAGU else ""
        masa = Masa(tahun, kolom.triwulan, dokumen, sumber_dana(t.tabel.judul))
        ragu = "; ".join(a for a in (nilai.alasan, ganjil, alasan) if a)
        yield Petik(
            nama,
            sifat,
            nilai.isi,
            t.tempat(baris, nomor),
            masa,
            alasan=ragu,
            terbukti=terbukti,
            arti=nilai.arti,
        )


def _persen(t: TabelPetik, nomor: int, baris: BarisTerbaca) -> bool:
    """Tell whether a column of money holds shares instead."""
    sel = baris.sel[nomor]
    satuan = t.tabel.kolom[nomor].satuan or (sel.bilangan.satuan if sel.bilangan else "")
    judul = t.tabel.kolom[nomor].judul
    return satuan == "%" or "(%)" in judul or "fis" in judul.casefold()


def _serapan(t: TabelPetik, baris: BarisTerbaca) -> tuple[bool, str]:
    """Return whether the printed share of spending follows, and what to say where it does not."""
    lajur = [t.lajur(p) for p in (Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)]
    pagu, belanja = (
        [n for n in semua if not _persen(t, n, baris) and baris.sel[n].jenis is JenisSel.ANGKA]
        for semua in lajur[:2]
    )
    if not pagu or len(belanja) != 1 or len(lajur[2]) != 1:
        return False, ""
    sel = [baris.sel[n].bilangan for n in (pagu[-1], belanja[0], lajur[2][0])]
    if sel[0] is None or sel[1] is None or sel[2] is None:
        return False, ""
    if Arah.NAIK in arah_capaian(sel[0], sel[1], sel[2]):
        return True, ""
    return False, f"tidak cocok dengan serapan tercetak {sel[2].cetak}"
