"""NAR123: a sentence that says an indicator was reached or missed, against every capaian printed for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import SelTerbaca, TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import HasilIndikator, hasil_indikator, menurut_indikator, nilai
from akuntabel.reviu.kata import bakukan, kata_isi
from akuntabel.reviu.predikat import pecah_kalimat
from akuntabel.temuan import Temuan, Tingkat

_SISA = r"(?:[^.;]|[.;](?=\S)){0,160}"
"""The rest of a clause; a point inside a name or a numeral does not end it."""
_TERCAPAI = re.compile(
    r"\b(?:berhasil|telah|sudah|mampu)\s+(?:mencapai|melampaui|melebihi|memenuhi)\s+target\b"
    rf"|\bmelampaui\s+target\b|\btarget\b{_SISA}\b(?:telah|sudah|berhasil)\s+(?:terlampaui|tercapai|terpenuhi)\b",
    re.IGNORECASE,
)
_GAGAL = re.compile(
    rf"\btarget\b{_SISA}\b(?:belum|tidak)\s+(?:tercapai|terpenuhi)\b"
    r"|\b(?:tidak|belum)\s+(?:mencapai|memenuhi)\s+target\b|^\W*tidak\s+tercapainya\s+target\b"
    r"|^\W*kegagalan\s+pencapaian\s+target\b",
    re.IGNORECASE,
)
_RAGU = re.compile(
    r"\b(?:diharapkan|harus|akan|agar|untuk\s+mencapai|apabila|jika|bila|hampir|mendekati|renstra|rpjmd|jangka\s+menengah"
    r"|triwulan|semester|akhir\s+periode|nasional|provinsi|sebelumnya|lalu|namun|tetapi|meskipun|walaupun)\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b20\d\d\b")
_SERATUS = Decimal(100)
_KATA_TERSEDIKIT = 2


@dataclass(frozen=True, slots=True)
class Terukur:
    """An indicator whose printed capaian all lie on one side of 100: below it where ``kurang`` holds."""

    baku: str
    hasil: HasilIndikator
    sel: SelTerbaca
    kurang: bool


@aturan(
    "NAR123",
    "nar.claim-indicator",
    "Pernyataan tercapai atau gagal berlawanan dengan capaiannya",
    tingkat=Tingkat.PERINGATAN,
)
def periksa_klaim_indikator(berkas: Berkas) -> Iterator[Hasil]:
    """Kalimat yang menyatakan satu indikator tercapai atau gagal sesuai dengan semua capaiannya di tabel."""
    bacaan = berkas.bacaan
    terukur = [t for k in menurut_indikator(hasil_indikator(bacaan)) if (t := _terukur(k)) is not None]
    for teks in bacaan.teks if terukur else ():
        for kalimat in pecah_kalimat(teks.teks):
            tercapai, gagal = _TERCAPAI.search(kalimat), _GAGAL.search(kalimat)
            if bool(tercapai) == bool(gagal):
                continue
            baku = bakukan(kalimat)
            satu = _yang_disebut(baku, terukur)
            if satu is None or satu.kurang != bool(tercapai):
                continue
            if _tentang_tahun_ini(baku.replace(satu.baku, " "), bacaan.identitas.tahun):
                yield _temuan(teks, kalimat, satu, tercapai=bool(tercapai))


def _tentang_tahun_ini(kalimat: str, tahun: int | None) -> bool:
    return not _RAGU.search(kalimat) and {int(t) for t in _TAHUN.findall(kalimat)} <= {tahun}


def _terukur(kelompok: list[HasilIndikator]) -> Terukur | None:
    """Return an indicator whose printed capaian all lie on one side of 100."""
    angka = [(h, h.capaian, c) for h in kelompok if (c := nilai(h.capaian)) is not None]
    if not angka or len(kata_isi(kelompok[0].nama)) < _KATA_TERSEDIKIT:
        return None
    kurang = {c < _SERATUS for _, _, c in angka}
    hasil, sel, _ = angka[0]
    return Terukur(bakukan(hasil.nama), hasil, sel, kurang.pop()) if len(kurang) == 1 and sel else None


def _yang_disebut(kalimat: str, terukur: list[Terukur]) -> Terukur | None:
    """Return the indicator a sentence names in full; None where it names several."""
    disebut = sorted((t for t in terukur if t.baku in kalimat), key=lambda t: len(t.baku))
    if not disebut or not all(t.baku in disebut[-1].baku for t in disebut):
        return None
    return disebut[-1]


def _temuan(teks: TeksTerbaca, kalimat: str, satu: Terukur, *, tercapai: bool) -> Temuan:
    kata = "tercapai" if tercapai else "tidak tercapai"
    return Temuan(
        "NAR123",
        Tingkat.PERINGATAN,
        f"Kalimat ini menyatakan target “{satu.hasil.nama}” {kata}, padahal capaiannya "
        f"{satu.sel.teks.strip()} di "
        f"{satu.hasil.tabel.sebutan}. Perbaiki kalimatnya atau angkanya.",
        teks.letak,
        tertulis=kalimat[:200],
        kutipan=kalimat[:300],
        hitungan=f"capaian {satu.sel.teks.strip()}",
        alias="nar.claim-indicator",
        lokasi_lain=(satu.sel.letak,),
    )
