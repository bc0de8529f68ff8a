"""NAR110 and LOG110: failure told where the figures show none, failure counted where nothing happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import AngkaTerbaca, Bacaan, JenisSel, JenisTabel, Peran, TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.temuan import Temuan, Tingkat

_GAGAL = re.compile(
    r"(?:^|(?<=[.;]\s))(?:adapun\s+)?(?:kegagalan\s+(?:dalam\s+)?pencapaian|(?:tidak|belum)\s+tercapainya)\s+(?:\w+\s+){0,6}?"
    r"(?:dipengaruhi|disebabkan|dikarenakan|karena|akibat)\b",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(r"\bcapaian\b[^.]{0,160}?\bsebesar\s+(\d{1,4}(?:[.,]\d{1,2})?)\s*%", re.IGNORECASE)
_TIDAK_MENUNJANG = re.compile(r"\b(?:tidak|belum|kurang)\s+(?:menunjang|mendukung)\b", re.IGNORECASE)
_TIDAK_TERJADI = re.compile(
    r"\btidak\s+(?:ada|terjadi)(?:nya)?\s+(?:\w+\s+)?(?:bencana|kejadian|klb|kasus|konflik|kebakaran|wabah|permohonan"
    r"|pengaduan|sengketa)\b",
    re.IGNORECASE,
)
_SERATUS = Decimal(100)
_JARAK = 2


@aturan("NAR110", "nar.claim", "Kegagalan diceritakan padahal target tercapai", tingkat=Tingkat.PERINGATAN)
def periksa_cerita_gagal(berkas: Berkas) -> Iterator[Hasil]:
    """Penyebab kegagalan hanya diuraikan untuk capaian di bawah 100%."""
    semua = berkas.bacaan.teks
    for posisi, teks in enumerate(semua):
        rapi = " ".join(teks.teks.split())
        cocok = _GAGAL.search(rapi)
        if cocok is None:
            continue
        sebelum = [t for t in semua[max(0, posisi - _JARAK) : posisi] if t.bagian == teks.bagian]
        capaian = _capaian_terakhir([*sebelum, teks], rapi[: cocok.start()], berkas.bacaan.identitas.tahun)
        if capaian is not None and Decimal(capaian.replace(",", ".")) >= _SERATUS:
            yield Temuan(
                "NAR110",
                Tingkat.PERINGATAN,
                f"Kalimat ini menguraikan penyebab kegagalan, padahal capaian yang disebut {capaian}%. "
                "Perbaiki kalimatnya, atau jelaskan tahun mana yang gagal.",
                teks.letak,
                tertulis=cocok.group(),
                kutipan=rapi[cocok.start() : cocok.start() + 200],
                hitungan=f"capaian {capaian}% ≥ 100%",
                alias="nar.claim",
            )


def _capaian_terakhir(teks: list[TeksTerbaca], awal: str, tahun: int | None) -> str | None:
    """Return the capaian told last before the claim, of the reporting year where a sentence names one."""
    kalimat = [*(" ".join(t.teks.split()) for t in teks[:-1]), awal]
    semua = [(k, c.group(1)) for satu in kalimat for k in _kalimat(satu) for c in _CAPAIAN.finditer(k)]
    bertahun = [nilai for k, nilai in semua if tahun is not None and str(tahun) in k]
    return (bertahun or [nilai for _, nilai in semua] or [None])[-1]


def _kalimat(teks: str) -> list[str]:
    return re.split(r"(?<=[.;])\s+", teks)


@aturan("LOG110", "log.na-with-spend", "Yang tidak terjadi dinilai gagal", tingkat=Tingkat.SARAN)
def periksa_tidak_terjadi(berkas: Berkas) -> Iterator[Hasil]:
    """Program yang kejadiannya tidak ada dinyatakan tidak dapat diukur, bukan tidak menunjang."""
    alasan = next((t for t in berkas.bacaan.teks if _TIDAK_TERJADI.search(t.teks)), None)
    baris = list(_baris_tidak_menunjang(berkas.bacaan))
    if alasan is None or not baris:
        return
    nama, sel = baris[0]
    cocok = _TIDAK_TERJADI.search(alasan.teks)
    yield Temuan(
        "LOG110",
        Tingkat.SARAN,
        f"“{nama}” dinyatakan tidak menunjang tanpa capaian, padahal menurut uraian "
        f"{cocok.group() if cocok else 'tidak ada kejadian'}. Yang tidak terjadi tidak dapat diukur: "
        "nyatakan begitu, bukan sebagai kegagalan.",
        sel.letak,
        tertulis=sel.teks,
        kutipan=" ".join(alasan.teks.split())[:300],
        alias="log.na-with-spend",
        lokasi_lain=(*(s.letak for _, s in baris[1:]), alasan.letak),
    )


def _baris_tidak_menunjang(bacaan: Bacaan) -> Iterator[tuple[str, AngkaTerbaca]]:
    for tabel in bacaan.tabel:
        status, capaian = tabel.kolom_peran(Peran.STATUS), tabel.kolom_peran(Peran.CAPAIAN)
        if tabel.jenis is not JenisTabel.MENUNJANG or not status or not capaian:
            continue
        for baris in tabel.baris:
            isi = baris.sel[status[0].nomor - 1]
            kosong = all(baris.sel[k.nomor - 1].jenis is JenisSel.KOSONG for k in capaian)
            if kosong and _TIDAK_MENUNJANG.search(isi.teks):
                yield baris.nama, AngkaTerbaca(isi.teks, (), isi.letak)
