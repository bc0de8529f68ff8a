"""NAR103-NAR105: figures in sentences, recomputed and held against the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import AngkaTerbaca, Bacaan, Peran, TeksTerbaca
from akuntabel.bilangan import bulatkan, cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import rumus, selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.diagnosa import beda_ketik, sunting
from akuntabel.reviu.kalimat import Sebutan, semua_sebutan
from akuntabel.reviu.periksa_rasio import tulis_seperti
from akuntabel.reviu.rumus import Rumus
from akuntabel.reviu.turunan_jumlah import ruang_jumlah
from akuntabel.temuan import Temuan, Tingkat, Usulan

_N = r"(?P<{0}>(?:Rp\.?\s*)?[0-9][0-9.,]*[0-9]|[0-9])"
_UANG = re.compile(
    r"(?:pagu|anggaran|alokasi)\b[^0-9;\n]{0,90}"
    + _N.format("a")
    + r"(?:,-)?[^0-9;\n]{0,110}(?:realisasi|terserap|serapan)\w*[^0-9;\n]{0,70}"
    + _N.format("b")
    + r"(?:,-)?[^0-9;\n]{0,30}?(?:\(|atau|sebesar|mencapai|persentase)[^0-9;\n]{0,25}"
    + _N.format("p")
    + r"\s?%",
    re.IGNORECASE,
)
_KINERJA = re.compile(
    r"realisasi\w*\b[^0-9;\n]{0,120}(?:[0-9]{4}[^0-9;\n]{0,30})?"
    + _N.format("b")
    + r"(?:\s?%|\s[a-z]+)?\s+dari\s+target\s+(?:sebesar\s+)?"
    + _N.format("a")
    + r"[^0-9;\n]{0,60}capaian\w*[^0-9;\n]{0,25}"
    + _N.format("p")
    + r"\s?%?",
    re.IGNORECASE,
)
_SERAPAN = (rumus.SERAPAN, rumus.SISA_PERSEN)
_CAPAIAN = (rumus.NAIK, rumus.TURUN_LAN, rumus.TURUN_INVERSI)
_TIGA = (Peran.TARGET, Peran.BELANJA, Peran.CAPAIAN)
_ANGKA_TERPENDEK = 8
_KRITERIA = "Angka di kalimat sama dengan angka di tabel dan mengikuti hitungannya."


@aturan(
    "NAR103",
    "nar.absorption",
    "Persentase di kalimat tidak mengikuti pagu dan realisasi yang disebut",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def serapan_kalimat(berkas: Berkas) -> Iterator[Hasil]:
    """Kalimat yang menyebut pagu, realisasi, dan persentase dihitung ulang."""
    for hasil in _periksa(berkas.bacaan, "NAR103", "nar.absorption", _UANG, _SERAPAN):
        if "%" not in hasil.hitungan.partition("×")[0]:
            yield hasil


@aturan(
    "NAR104",
    "nar.capaian",
    "Capaian di kalimat tidak mengikuti target dan realisasi yang disebut",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def capaian_kalimat(berkas: Berkas) -> Iterator[Hasil]:
    """Kalimat yang menyebut realisasi, target, dan capaian dihitung ulang."""
    dilihat = set()
    for hasil in _periksa(berkas.bacaan, "NAR104", "nar.capaian", _KINERJA, _CAPAIAN):
        dilihat.add(hasil.lokasi if isinstance(hasil, Temuan) else hasil.angka[-1].letak)
        yield hasil
    for kalimat in semua_sebutan(berkas.bacaan):
        for target, realisasi, capaian in _bertiga(kalimat):
            if capaian.angka.letak not in dilihat:
                tiga = [s.angka for s in (target, realisasi, capaian)]
                yield from _satu("NAR104", "nar.capaian", capaian.kalimat, tiga, _CAPAIAN)


def _bertiga(kalimat: Sequence[Sebutan]) -> Iterator[tuple[Sebutan, Sebutan, Sebutan]]:
    """Yield target, realisasi and capaian that stand together in a sentence, in whatever order."""
    for tiga in zip(kalimat, kalimat[1:], kalimat[2:], strict=False):
        menurut = {s.peran: s for s in tiga}
        if set(menurut) == set(_TIGA) and all(s.angka.bacaan and not s.berselang for s in tiga):
            target, realisasi, capaian = (menurut[p] for p in _TIGA)
            yield target, realisasi, capaian


def _periksa(
    bacaan: Bacaan, kode: str, alias: str, pola: re.Pattern[str], calon: Sequence[Rumus]
) -> Iterator[Temuan | Terpenuhi]:
    for teks in bacaan.teks:
        for cocok in pola.finditer(teks.teks):
            tiga = [_angka(teks, cocok.group(n)) for n in ("a", "b", "p")]
            if all(a is not None and a.bacaan for a in tiga):
                yield from _satu(kode, alias, teks.teks, [a for a in tiga if a is not None], calon)


def _angka(teks: TeksTerbaca, tertulis: str) -> AngkaTerbaca | None:
    """Return the numeral of a paragraph that is printed like this."""
    inti = _polos(tertulis)
    return next((a for a in teks.angka if _polos(a.teks) == inti), None)


def _polos(teks: str) -> str:
    """Return a numeral without currency, percent sign and the marks behind it."""
    return teks.strip().removeprefix("Rp").strip(" .,-%")


def _satu(
    kode: str, alias: str, kutipan: str, tiga: Sequence[AngkaTerbaca], calon: Sequence[Rumus]
) -> Iterator[Temuan | Terpenuhi]:
    a, b, p = tiga
    tercetak = [selang.hasil(x) for x in p.bacaan]
    masukan = [[selang.operan(x) for x in n.bacaan] for n in (a, b)]
    uraian = f"{b.teks.strip()} ÷ {a.teks.strip()} × 100"
    if any(selang.mungkin(tercetak, r.hitung, *masukan) for r in calon) or _dibatasi(p):
        yield Terpenuhi(kode, f"{uraian} = {p.teks.strip()}", tuple(tiga))
        return
    dasar = a.bacaan[0].nilai
    if not dasar:
        return
    hitung, desimal = b.bacaan[0].nilai / dasar * 100, p.bacaan[0].desimal
    nilai, seharusnya = bulatkan(hitung, max(desimal, 2)), bulatkan(hitung, desimal)
    usulan = tulis_seperti(p.teks.strip(), seharusnya, desimal)
    yield Temuan(
        kode,
        Tingkat.PERINGATAN,
        f"Kalimat menyebut {p.teks.strip()}, sedangkan {uraian} = {cetak_angka(nilai)}.",
        lokasi=p.letak,
        tertulis=p.teks.strip(),
        kutipan=kutipan,
        hitungan=f"{uraian} = {cetak_angka(nilai)}; tercetak {p.teks.strip()}",
        usulan=(Usulan(usulan, "dihitung dari angka di kalimat itu", seharusnya),),
        kriteria=_KRITERIA,
        alias=alias,
        nilai_seharusnya=nilai,
        lokasi_lain=(a.letak, b.letak),
    )


def _dibatasi(p: AngkaTerbaca) -> bool:
    """Tell whether a percentage may be a cap."""
    return p.bacaan[0].nilai in (Decimal(100), Decimal(110), Decimal(120))


@aturan(
    "NAR105",
    "xref.near-miss",
    "Angka di kalimat berbeda satu ketikan dari angka di tabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def salah_ketik_kalimat(berkas: Berkas) -> Iterator[Hasil]:
    """Angka panjang di kalimat dibandingkan dengan angka tabel yang hampir sama."""
    semua = [a for t in berkas.bacaan.tabel for b in t.baris for s in b.sel if (a := s.angka)]
    tabel = {d: a for a in semua if not a.alasan and (d := _digit(a))}
    dikenal = {d for a in semua for d in _semua_digit(a)}
    for teks in berkas.bacaan.teks:
        for angka in teks.angka:
            digit = _digit(angka)
            if len(digit) < _ANGKA_TERPENDEK or digit in dikenal or digit.endswith("000000"):
                continue
            mirip = list(sunting(digit) & tabel.keys())
            if len(mirip) == 1 and not _turunan(angka, berkas.bacaan):
                yield _temuan_ketik(teks, angka, tabel[mirip[0]], beda_ketik(digit, mirip[0]))


def _turunan(angka: AngkaTerbaca, bacaan: Bacaan) -> bool:
    """Tell whether a figure is surely the sum or the difference of two figures of a table."""
    asal = ruang_jumlah(bacaan).cari(angka.bacaan[0].nilai)
    return asal is not None and asal.bukti.langka


def _digit(angka: AngkaTerbaca) -> str:
    return next(_semua_digit(angka), "")


def _semua_digit(angka: AngkaTerbaca) -> Iterator[str]:
    """Yield the digits of every whole reading, likeliest first."""
    for satu in angka.bacaan:
        if satu.nilai == satu.nilai.to_integral_value():
            yield f"{int(abs(satu.nilai))}"


def _temuan_ketik(teks: TeksTerbaca, angka: AngkaTerbaca, asal: AngkaTerbaca, ketik: str) -> Temuan:
    return Temuan(
        "NAR105",
        Tingkat.PERINGATAN,
        f"Kalimat menyebut {angka.teks.strip()}, sedangkan tabel mencetak {asal.teks.strip()} ({ketik}). "
        "Samakan, atau abaikan bila memang dua hal yang berbeda.",
        lokasi=angka.letak,
        tertulis=angka.teks.strip(),
        kutipan=teks.teks,
        hitungan=f"{angka.teks.strip()} ≠ {asal.teks.strip()}",
        usulan=(Usulan(asal.teks.strip(), "tercetak di tabel", asal.bacaan[0].nilai),),
        kriteria=_KRITERIA,
        alias="xref.near-miss",
        lokasi_lain=(asal.letak,),
    )
