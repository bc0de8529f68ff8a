"""ANL107-ANL109, LOG109: money left over without a reason, called efficient, or asked for once more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    JenisBarisTerbaca,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.ambang import ambang
from akuntabel.reviu.aturan.kelengkapan import laporan_tuntas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import kolom_tahun, nilai
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.reviu.serapan import Serapan, semua_serapan, serapan_dijelaskan, serapan_keseluruhan
from akuntabel.temuan import Temuan, Tingkat

_DASAR = "PermenPANRB 53/2014, Lampiran II"
_SERATUS = Decimal(100)
_EFISIEN = re.compile(r"\befisien(?:si)?\b", re.IGNORECASE)
_TIDAK_EFISIEN = re.compile(r"\b(?:tidak|belum|kurang|in)\s*efisien", re.IGNORECASE)
_TAMBAH_ANGGARAN = re.compile(
    r"\b(?:penambahan|menambah(?:kan)?|tambahan|peningkatan|ditambah(?:kan)?|usulan\s+tambahan)\s+"
    r"(?:\w+\s+){0,2}?(?:anggaran|pagu|dana)\b",
    re.IGNORECASE,
)
_BERCATATAN = re.compile(r"[0-9]\s?%?\s?[a-e]\)\s*$")
_SARAN = re.compile(r"\b(?:saran|rekomendasi|rencana tindak lanjut|langkah|penutup|upaya)\b", re.IGNORECASE)


@aturan(
    "ANL107",
    "anl.low-absorption",
    "Serapan anggaran rendah tanpa alasan",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_DASAR,
)
def periksa_serapan(berkas: Berkas) -> Iterator[Hasil]:
    """Anggaran yang banyak tersisa disertai alasannya."""
    if not laporan_tuntas(berkas.bacaan):
        return
    batas = ambang(berkas.tanggal).serapan_rendah
    rendah = _setiap_nama(_yang_berarti(berkas))
    if not rendah:
        return
    if serapan_dijelaskan(berkas.bacaan):
        yield Terpenuhi(
            "ANL107", f"{len(rendah)} serapan di bawah {cetak_angka(batas)}%; alasannya disebut", ()
        )
        return
    nama = sebut_nama((s.nama, s.sel.teks.strip()) for s in rendah)
    yield Temuan(
        "ANL107",
        Tingkat.PERINGATAN,
        f"Serapan anggaran di bawah {cetak_angka(batas)}% tanpa alasan: {nama}. Jelaskan apa yang tidak "
        f"terlaksana "
        "dan apa yang dihemat.",
        rendah[0].sel.letak,
        tertulis=rendah[0].sel.teks.strip(),
        kutipan=kutip(rendah[0].baris)[:300],
        kriteria=_DASAR,
        alias="anl.low-absorption",
        lokasi_lain=tuple(s.sel.letak for s in rendah[1:]),
    )


def _yang_berarti(berkas: Berkas) -> list[Serapan]:
    """Return the rows of low absorption; where the whole is not low, only those of a budget that counts."""
    batas, semua = ambang(berkas.tanggal), semua_serapan(berkas.bacaan)
    seluruh = max(semua, key=lambda s: s.pagu, default=None)
    if seluruh is None:
        return []
    rendah = [s for s in semua if s.persen < batas.serapan_rendah]
    if seluruh.persen < batas.serapan_rendah:
        return rendah
    return [s for s in rendah if 100 * s.pagu >= batas.porsi_pagu_berarti * seluruh.pagu]


def _setiap_nama(serapan: list[Serapan]) -> list[Serapan]:
    return list({(s.nama, s.persen): s for s in reversed(serapan)}.values())[::-1]


@aturan(
    "ANL108",
    "anl.efficiency-claim",
    "Efisiensi dinyatakan padahal target tidak tercapai",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Efisiensi = keluaran yang dijanjikan dengan masukan yang lebih sedikit.",
)
def periksa_efisiensi_kurang(berkas: Berkas) -> Iterator[Hasil]:
    """Efisiensi hanya dinyatakan untuk capaian yang sekurang-kurangnya 100%."""
    semua = [
        x for t in berkas.bacaan.tabel if t.jenis is JenisTabel.EFISIENSI for x in _efisien_kurang(t, berkas)
    ]
    if semua:
        nama = sebut_nama((n, f"capaian {c.teks.strip()}, efisiensi {e.teks.strip()}") for n, c, e in semua)
        jauh = ambang(berkas.tanggal).capaian_menunjang
        berat = any(_EFISIEN.search(e.teks) or (nilai(c) or _SERATUS) < jauh for _, c, e in semua)
        yield Temuan(
            "ANL108",
            Tingkat.PERINGATAN if berat else Tingkat.SARAN,
            f"Efisiensi dinyatakan padahal capaiannya di bawah 100%: {nama}. Anggaran yang tersisa karena "
            f"target tidak "
            "tercapai bukan efisiensi.",
            semua[0][2].letak,
            tertulis=semua[0][2].teks.strip(),
            kutipan=semua[0][0],
            alias="anl.efficiency-claim",
            lokasi_lain=tuple(e.letak for _, _, e in semua[1:]),
        )


def _efisien_kurang(tabel: TabelTerbaca, berkas: Berkas) -> Iterator[tuple[str, SelTerbaca, SelTerbaca]]:
    """Yield rows below 100 that print a figure of efficiency or the word for it, without a note to it."""
    tahun = berkas.bacaan.identitas.tahun
    efisiensi, capaian = (kolom_tahun(tabel, p, tahun) for p in (Peran.EFISIENSI, Peran.CAPAIAN))
    if efisiensi is None or capaian is None:
        return
    bersama = _capaian_bersama(tabel, efisiensi, capaian)
    for baris in tabel.baris:
        nilai_efisiensi, sel = sel_kolom(tabel, baris, efisiensi), sel_kolom(tabel, baris, capaian)
        if baris.jenis is not JenisBarisTerbaca.DATA or sel is None or nilai_efisiensi is None:
            continue
        angka, hasil = nilai(sel), nilai(nilai_efisiensi)
        if _BERCATATAN.search(nilai_efisiensi.teks) or _tercapai(bersama[id(nilai_efisiensi)]):
            continue
        kata = _EFISIEN.search(nilai_efisiensi.teks) and not _TIDAK_EFISIEN.search(nilai_efisiensi.teks)
        if angka is not None and angka < _SERATUS and (kata or (hasil is not None and hasil > 0)):
            yield baris.nama or kutip(baris)[:80], sel, nilai_efisiensi


def _capaian_bersama(
    tabel: TabelTerbaca, efisiensi: KolomTerbaca, capaian: KolomTerbaca
) -> dict[int, list[Decimal]]:
    """Return the capaian of the rows each cell of efficiency spans."""
    hasil: dict[int, list[Decimal]] = {}
    for baris in tabel.baris:
        satu, sel = sel_kolom(tabel, baris, efisiensi), sel_kolom(tabel, baris, capaian)
        angka = nilai(sel) if sel is not None else None
        hasil.setdefault(id(satu), []).extend([] if angka is None else [angka])
    return hasil


def _tercapai(capaian: Sequence[Decimal]) -> bool:
    """Tell whether the average of several rows, which one efficiency is printed for, is a full hundred."""
    return len(capaian) > 1 and sum(capaian) >= _SERATUS * len(capaian)


@aturan(
    "ANL109",
    "anl.absorption-as-efficiency",
    "Anggaran yang tersisa dibaca sebagai efisiensi",
    tingkat=Tingkat.SARAN,
    kriteria=_DASAR,
)
def periksa_sisa_sebagai_efisiensi(berkas: Berkas) -> Iterator[Hasil]:
    """Serapan rendah disebut efisiensi hanya bila keluaran yang dijanjikan tercetak dan tercapai."""
    bacaan, batas = berkas.bacaan, ambang(berkas.tanggal).serapan_rendah
    if not laporan_tuntas(bacaan) or serapan_dijelaskan(bacaan) or _berkeluaran(bacaan):
        return
    rendah = [s for s in semua_serapan(bacaan) if s.tabel.jenis is JenisTabel.EFISIENSI and s.persen < batas]
    if rendah:
        yield Temuan(
            "ANL109",
            Tingkat.SARAN,
            f"Efisiensi disajikan dengan serapan {rendah[0].sel.teks.strip()}, tetapi realisasi keluaran "
            f"program dan "
            "kegiatan tidak dicetak. Pisahkan yang dihemat dari yang tidak terlaksana.",
            rendah[0].sel.letak,
            tertulis=rendah[0].sel.teks.strip(),
            kutipan=kutip(rendah[0].baris)[:300],
            kriteria=_DASAR,
            alias="anl.absorption-as-efficiency",
            lokasi_lain=tuple(s.sel.letak for s in rendah[1:]),
        )


def _berkeluaran(bacaan: Bacaan) -> bool:
    """Tell whether some table prints results of programmes or activities."""
    return any(t.kolom_peran(Peran.PROGRAM) and t.kolom_peran(Peran.REALISASI) for t in bacaan.tabel)


@aturan(
    "LOG109",
    "log.suggestion",
    "Tambahan anggaran diminta padahal serapannya rendah",
    tingkat=Tingkat.PERINGATAN,
)
def periksa_saran_anggaran(berkas: Berkas) -> Iterator[Hasil]:
    """Saran menambah anggaran dibandingkan dengan anggaran yang tersisa."""
    bacaan, batas = berkas.bacaan, ambang(berkas.tanggal).serapan_rendah
    seluruh = serapan_keseluruhan(bacaan)
    if seluruh is None or seluruh.persen >= batas:
        return
    for teks in bacaan.teks:
        judul = "" if teks.bagian is None else bacaan.judul[teks.bagian].teks
        cocok = _TAMBAH_ANGGARAN.search(teks.teks)
        if cocok is not None and _SARAN.search(judul):
            yield Temuan(
                "LOG109",
                Tingkat.PERINGATAN,
                f"Disarankan “{cocok.group()}”, padahal serapan anggaran baru {seluruh.sel.teks.strip()}. "
                f"Jelaskan "
                "mengapa yang ada tidak cukup.",
                teks.letak,
                tertulis=cocok.group(),
                kutipan=" ".join(teks.teks.split())[:300],
                alias="log.suggestion",
                lokasi_lain=(seluruh.sel.letak,),
            )
