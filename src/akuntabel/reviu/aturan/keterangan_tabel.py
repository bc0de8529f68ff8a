"""DFT102 and DFT106: numbers and titles of tables that repeat or run backwards, tables without a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from akuntabel.bacaan import JenisTabel, Peran, TabelTerbaca
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.badan import TabelBernomor, butir_daftar, keterangan_badan, sebagian
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan, kata_isi, sama
from akuntabel.reviu.penomoran import Nomor, cetak_nomor, nomor_bebas
from akuntabel.temuan import Temuan, Tingkat, Usulan

_LANJUTAN = re.compile(r"\blanjut(?:an|kan)\b|\bsambungan\b", re.IGNORECASE)
_KATA_JUDUL = 4
_TERLALU_BANYAK = 4
_PERAN_ISI = {Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN}
_CUKUP_BERJUDUL = 3


def pecah_ulang(tabel: Sequence[TabelBernomor]) -> list[list[TabelBernomor]]:
    """Split where plain numbers begin again at 1, as they do chapter by chapter."""
    hasil: list[list[TabelBernomor]] = [[]]
    for satu in tabel:
        if satu.nomor == (1,) and hasil[-1] and hasil[-1][-1].nomor != (1,):
            hasil.append([])
        hasil[-1].append(satu)
    return hasil


def nomor_ganda(tabel: Sequence[TabelBernomor]) -> Iterator[tuple[TabelBernomor, TabelBernomor]]:
    """Yield a later and an earlier table of one number and different titles."""
    for kelompok in pecah_ulang(tabel):
        dilihat: dict[Nomor, TabelBernomor] = {}
        for satu in kelompok:
            awal = dilihat.setdefault(satu.nomor, satu)
            if awal is not satu and not _lanjutan(satu, awal):
                yield satu, awal


def judul_ganda(tabel: Sequence[TabelBernomor]) -> Iterator[tuple[TabelBernomor, TabelBernomor]]:
    """Yield a later and an earlier table of one title and different numbers."""
    dilihat: dict[str, TabelBernomor] = {}
    for satu in tabel:
        if len(kata_isi(satu.teks)) < _KATA_JUDUL or _LANJUTAN.search(satu.teks):
            continue
        awal = dilihat.setdefault(bakukan(satu.teks), satu)
        if awal.nomor != satu.nomor:
            yield satu, awal


def nomor_mundur(tabel: Sequence[TabelBernomor]) -> Iterator[tuple[TabelBernomor, TabelBernomor]]:
    """Yield a table and one with a higher number before it, in the same chapter."""
    for kelompok in pecah_ulang(tabel):
        tertinggi: dict[Nomor, TabelBernomor] = {}
        dilihat: set[Nomor] = set()
        for satu in kelompok:
            bab = satu.nomor[:1] if len(satu.nomor) > 1 else ()
            atas = tertinggi.setdefault(bab, satu)
            if satu.nomor < atas.nomor and satu.nomor not in dilihat:
                yield satu, atas
            elif satu.nomor > atas.nomor:
                tertinggi[bab] = satu
            dilihat.add(satu.nomor)


def terlalu_banyak(keliru: Sequence[object], semua: Sequence[object]) -> bool:
    """Tell whether so much is wrong that the fault lies in how the document was understood."""
    return len(keliru) >= _TERLALU_BANYAK and len(keliru) * 4 >= len(semua)


def _lanjutan(satu: TabelBernomor, awal: TabelBernomor) -> bool:
    kosong = not kata_isi(satu.teks) or not kata_isi(awal.teks)
    return kosong or bool(_LANJUTAN.search(satu.teks)) or sama(satu.teks, awal.teks)


@aturan("DFT102", "toc.duplicate", "Nomor atau judul tabel dipakai dua kali", tingkat=Tingkat.PERINGATAN)
def periksa_tabel_ganda(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap nomor tabel dipakai satu tabel; judul yang sama persis pada dua tabel perlu dibedakan."""
    badan, daftar = keterangan_badan(berkas.bacaan), butir_daftar(berkas.bacaan)
    ganda = [] if terlalu_banyak(list(nomor_ganda(badan)), badan) else list(nomor_ganda(badan))
    ada = {satu.nomor for satu, _ in ganda}
    ganda += [g for g in nomor_ganda(daftar) if g[0].nomor not in ada]
    yield from (_temuan_nomor(satu, awal, _bebas(satu, badan)) for satu, awal in ganda)
    for satu, awal in judul_ganda(badan):
        if not sebagian(satu.letak, awal.letak, berkas.bacaan):
            continue
        pesan = (
            f"Tabel {cetak_nomor(awal.nomor)} dan Tabel {cetak_nomor(satu.nomor)} berjudul sama. "
            "Bedakan judulnya menurut isi tabel, atau gabungkan bila isinya sama."
        )
        yield _temuan("DFT102", Tingkat.SARAN, pesan, satu, awal)
    if not ganda and len(badan) > 1:
        yield Terpenuhi("DFT102", f"{len(badan)} nomor tabel berbeda", ())


@aturan("DFT106", "str.caption", "Tabel tanpa judul atau nomor tabel tidak urut", tingkat=Tingkat.PERINGATAN)
def periksa_keterangan(berkas: Berkas) -> Iterator[Hasil]:
    """Tabel kinerja dan anggaran bernomor dan berjudul; nomornya naik menurut letaknya."""
    badan = keterangan_badan(berkas.bacaan)
    mundur = list(nomor_mundur(badan))
    for satu, atas in [] if terlalu_banyak(mundur, badan) else mundur:
        nomor, sebelum = cetak_nomor(satu.nomor), cetak_nomor(atas.nomor)
        pesan = f"Tabel {nomor} berada setelah Tabel {sebelum}. Urutkan nomornya menurut letak tabel."
        yield _temuan("DFT106", Tingkat.PERINGATAN, pesan, satu, atas)
    tanpa = _tanpa_judul(berkas.bacaan.tabel)
    if tanpa:
        banyak = "Satu tabel" if len(tanpa) == 1 else f"{len(tanpa)} tabel"
        yield Temuan(
            "DFT106",
            Tingkat.SARAN,
            f"{banyak} tidak bernomor dan tidak berjudul, sehingga tidak dapat dirujuk dan tidak masuk "
            "daftar tabel.",
            tanpa[0].letak,
            alias="str.caption",
            lokasi_lain=tuple(t.letak for t in tanpa[1:]),
        )


def _tanpa_judul(tabel: Sequence[TabelTerbaca]) -> list[TabelTerbaca]:
    """Return the tables of figures without caption, between those that have one; forms stand in annexes."""
    urutan = [t.urutan for t in tabel if t.nomor]
    isi = [t for t in tabel if _berisi_angka(t) and urutan and urutan[0] <= t.urutan <= urutan[-1]]
    tanpa = tabel_tanpa_judul(isi)
    return tanpa if len(isi) - len(tanpa) >= max(_CUKUP_BERJUDUL, 3 * len(tanpa)) else []


def tabel_tanpa_judul(tabel: Sequence[TabelTerbaca]) -> list[TabelTerbaca]:
    """Return the tables of figures for which no caption was recognised."""
    return [t for t in tabel if _berisi_angka(t) and not t.nomor and not t.judul]


def _berisi_angka(tabel: TabelTerbaca) -> bool:
    if tabel.jenis in (JenisTabel.LAIN, JenisTabel.DAFTAR_ISI, JenisTabel.SKALA):
        return False
    bernama = bool(tabel.kolom_peran(Peran.INDIKATOR, Peran.SASARAN, Peran.TUJUAN, Peran.PROGRAM))
    return bernama and any(k.peran in _PERAN_ISI for k in tabel.kolom) and len(tabel.baris) > 0


def _bebas(satu: TabelBernomor, badan: Sequence[TabelBernomor]) -> tuple[Nomor, ...]:
    """Return the numbers the later of two tables of one number may take."""
    letak = next((n for n, b in enumerate(badan) if b is satu), len(badan))
    sesudah = next((b.nomor for b in badan[letak + 1 :] if b.nomor != satu.nomor), None)
    return nomor_bebas(satu.nomor, sesudah, {b.nomor for b in badan})


def _temuan_nomor(satu: TabelBernomor, awal: TabelBernomor, bebas: Sequence[Nomor]) -> Temuan:
    pesan = (
        f"Nomor Tabel {cetak_nomor(satu.nomor)} dipakai dua tabel: “{awal.teks.strip()}” dan "
        f"“{satu.teks.strip()}”. Perbaiki nomornya beserta rujukan di teks."
    )
    usul = tuple(Usulan(f"Tabel {cetak_nomor(n)}", "nomor yang belum dipakai") for n in bebas)
    return replace(_temuan("DFT102", Tingkat.PERINGATAN, pesan, satu, awal), usulan=usul)


def _temuan(kode: str, tingkat: Tingkat, pesan: str, satu: TabelBernomor, lain: TabelBernomor) -> Temuan:
    alias = "toc.duplicate" if kode == "DFT102" else "str.caption"
    return Temuan(
        kode,
        tingkat,
        pesan,
        satu.letak,
        tertulis=f"Tabel {cetak_nomor(satu.nomor)}",
        kutipan=f"Tabel {cetak_nomor(satu.nomor)} {satu.teks}".strip(),
        alias=alias,
        lokasi_lain=(lain.letak,),
    )
