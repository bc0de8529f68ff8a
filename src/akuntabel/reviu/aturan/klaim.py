"""NAR120 and NAR121: claims about many rows, held against the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import Bacaan, JenisBarisTerbaca, JenisSel, Peran, TabelTerbaca, TeksTerbaca
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.ambang import ambang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import hasil_indikator, menurut_indikator, nama_baris, nilai
from akuntabel.reviu.predikat import PREDIKAT, pecah_kalimat
from akuntabel.reviu.relasi import sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_KLAIM = re.compile(
    r"(?<!belum )(?<!tidak )\b(?P<banyak>ham\w{1,3}r (?:seluruh|semua)(?:nya)?|sebagian besar|seluruh|semua)"
    r"\s+(?P<apa>program|ke\w{3,9}an|indikator|sasaran)\b"
    r"(?P<isi>[^.;]{0,120}?\b(?:melampaui|melebihi|mencapai|memenuhi|sesuai|tercapai)\b[^.;,]{0,40})",
    re.IGNORECASE,
)
_INGKAR = re.compile(r"\b(?:tidak|belum|kurang)\b", re.IGNORECASE)
_TARGET = re.compile(r"\btarget|\btercapai|\b100\s*%", re.IGNORECASE)
_MELAMPAUI = re.compile(r"\b(?:melampaui|melebihi)\b", re.IGNORECASE)
_MENCAPAI = re.compile(r"\b(?:mencapai|memenuhi|sesuai|tercapai)\b", re.IGNORECASE)
_DI_ATAS = re.compile(
    r"\btab(?:el|le)\s+(?:tersebut\s+)?di\s?atas\b|\b(?:data|tabel)\s+tersebut\b", re.IGNORECASE
)
_RATA = re.compile(r"\brata\s*[-–]?\s*rata\s+(?:(?:tingkat|capaian|kinerja|adalah)\s+)*(?=\w)", re.IGNORECASE)
_SERATUS = Decimal(100)
_BARIS_TERSEDIKIT = 2


@dataclass(frozen=True, slots=True)
class Cacah:
    """How the rows of a table did: above 100, exactly 100, below, without a figure."""

    atas: int
    tepat: int
    bawah: int
    kosong: int

    @property
    def semua(self) -> int:
        """Return how many rows there are."""
        return self.atas + self.tepat + self.bawah + self.kosong


@aturan(
    "NAR120",
    "nar.claim-count",
    "Pernyataan tentang banyaknya yang tercapai tidak sesuai dengan tabelnya",
    tingkat=Tingkat.PERINGATAN,
)
def periksa_klaim(berkas: Berkas) -> Iterator[Hasil]:
    """Pernyataan seperti “hampir seluruh program melampaui target” dihitung ulang dari baris tabelnya."""
    porsi = ambang(berkas.tanggal).porsi_hampir_seluruh
    for teks in berkas.bacaan.teks:
        for kalimat in pecah_kalimat(teks.teks):
            cocok = _KLAIM.search(kalimat)
            if cocok is None or _INGKAR.search(cocok.group()) or not _TARGET.search(cocok.group()):
                continue
            tabel = _tabel_klaim(berkas.bacaan, teks, kalimat)
            cacah = None if tabel is None else _cacah(tabel, cocok["apa"])
            if tabel is None or cacah is None or cacah.semua < _BARIS_TERSEDIKIT:
                continue
            if _benar(cocok, cacah, porsi):
                yield Terpenuhi("NAR120", f"{cocok.group()}: {_urai(cacah)}", ())
            else:
                yield _temuan(teks, cocok.group(), tabel, cacah)


def _tabel_klaim(bacaan: Bacaan, teks: TeksTerbaca, kalimat: str) -> TabelTerbaca | None:
    """Return the table a sentence speaks of: the last of its section, or the only one."""
    tabel = [t for t in bacaan.tabel if t.bagian == teks.bagian and t.kolom_peran(Peran.CAPAIAN)]
    if not tabel or teks.bagian is None:
        return None
    sebelum = [t for t in tabel if _posisi(t) < (teks.letak.halaman or 0, teks.letak.baris or 0)]
    if _DI_ATAS.search(kalimat):
        return sebelum[-1] if sebelum else None
    return tabel[0] if len(tabel) == 1 else None


def _posisi(tabel: TabelTerbaca) -> tuple[int, int]:
    return (tabel.letak.halaman or 0, tabel.letak.baris or 0)


def _cacah(tabel: TabelTerbaca, apa: str) -> Cacah | None:
    """Count the rows a claim is about: those that name a programme, or those that name an indicator."""
    peran = Peran.INDIKATOR if apa.casefold() in ("indikator", "sasaran") else Peran.PROGRAM
    kolom = tabel.kolom_peran(Peran.CAPAIAN)
    hitung = {"atas": 0, "tepat": 0, "bawah": 0, "kosong": 0}
    for baris in tabel.baris:
        if baris.jenis is not JenisBarisTerbaca.DATA or not nama_baris(tabel, baris, peran):
            continue
        sel = [s for k in kolom if (s := sel_kolom(tabel, baris, k)) is not None]
        angka = [n for s in sel if (n := nilai(s)) is not None]
        if angka:
            arah = "tepat" if angka[-1] == _SERATUS else "atas" if angka[-1] > _SERATUS else "bawah"
            hitung[arah] += 1
        elif all(s.jenis is JenisSel.KOSONG for s in sel):
            hitung["kosong"] += 1
        else:
            return None
    return Cacah(**hitung)


def _benar(cocok: re.Match[str], cacah: Cacah, porsi: Decimal) -> bool:
    tercapai = cacah.atas if not _MENCAPAI.search(cocok["isi"]) else cacah.atas + cacah.tepat
    banyak = cocok["banyak"].casefold()
    if banyak.startswith("ham"):
        return 100 * tercapai >= porsi * cacah.semua
    if banyak.startswith("sebagian"):
        return 2 * tercapai > cacah.semua
    return tercapai == cacah.semua


def _urai(cacah: Cacah) -> str:
    isi = f"{cacah.atas} melampaui target, {cacah.tepat} tepat, {cacah.bawah} di bawah"
    return f"dari {cacah.semua} baris, {isi}, {cacah.kosong} tanpa capaian"


def _temuan(teks: TeksTerbaca, klaim: str, tabel: TabelTerbaca, cacah: Cacah) -> Temuan:
    return Temuan(
        "NAR120",
        Tingkat.PERINGATAN,
        f"“{klaim.strip()}” tidak sesuai dengan {tabel.sebutan}: {_urai(cacah)}. Sebut angkanya, atau "
        f"perbaiki "
        "pernyataannya.",
        teks.letak,
        tertulis=klaim.strip(),
        kutipan=" ".join(teks.teks.split())[:300],
        hitungan=_urai(cacah),
        alias="nar.claim-count",
        lokasi_lain=(tabel.letak,),
    )


@aturan("NAR121", "nar.average-of-one", "Rata-rata dinyatakan atas satu indikator", tingkat=Tingkat.SARAN)
def periksa_rata_rata_satu(berkas: Berkas) -> Iterator[Hasil]:
    """Rata-rata capaian dinyatakan bila ada lebih dari satu indikator."""
    if len(menurut_indikator(hasil_indikator(berkas.bacaan))) != 1:
        return
    for teks in berkas.bacaan.teks:
        for kalimat in pecah_kalimat(teks.teks):
            rata = next((c for c in _RATA.finditer(kalimat) if PREDIKAT.match(kalimat, c.end())), None)
            if rata is not None:
                kata = PREDIKAT.match(kalimat, rata.end())
                tertulis = kalimat[rata.start() : kata.end() if kata else rata.end()]
                yield Temuan(
                    "NAR121",
                    Tingkat.SARAN,
                    f"Disebut “{tertulis}”, padahal hanya satu indikator yang dilaporkan. Sebut capaian "
                    f"indikator itu.",
                    teks.letak,
                    tertulis=tertulis,
                    kutipan=kalimat[:300],
                    alias="nar.average-of-one",
                )
