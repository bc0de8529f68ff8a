"""SEL120, SEL121: documents of our own - numerals as written, and as the data prints them by key."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.bacaan import AngkaTerbaca
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.naskah import AngkaBerkunci, AngkaDisunting
from akuntabel.reviu.acuan.pilihan import ringkas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.data_tercetak import DataTercetak
from akuntabel.temuan import Temuan, Tingkat, Usulan

_KRITERIA = "Angka laporan berasal dari data kinerja."


@aturan(
    "SEL120",
    "own.memory",
    "Angka berubah sejak dokumen disusun",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=0,
)
def ingatan(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap angka di DOCX yang disusun Akuntabel masih terbaca seperti ketika disusun."""
    ubahan = berkas.bacaan.dokumen.ubahan
    if ubahan is None:
        return
    disebut = {a.letak for a in _beda(berkas)}
    temuan = [_berubah(u) for u in ubahan if u.letak not in disebut]
    yield from temuan
    if not ubahan:
        angka = tuple(berkas.bacaan.semua_angka())
        yield Terpenuhi("SEL120", f"{len(angka)} angka terbaca seperti ketika dokumen disusun", angka)


def _berubah(satu: AngkaDisunting) -> Temuan:
    tempat = " di uraian" if satu.narasi else ""
    return Temuan(
        "SEL120",
        Tingkat.SARAN if satu.narasi else Tingkat.PERINGATAN,
        f"Angka{tempat} tertulis {satu.kini}, padahal {satu.lama} ketika dokumen ini disusun. Bila "
        f"{satu.kini} yang benar, perbaiki datanya lalu susun ulang; bila tidak, kembalikan.",
        satu.letak,
        tertulis=satu.kini,
        kutipan=satu.baris,
        hitungan=f"{satu.lama} → {satu.kini}",
        usulan=(Usulan(satu.lama, "ketika disusun"),),
        kriteria=_KRITERIA,
        alias="own.memory",
    )


@aturan(
    "SEL121",
    "own.key",
    "Angka berbeda dari data kinerja",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=0,
)
def kunci(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap angka bertanda di DOCX sendiri sama dengan yang dicetak dari data kinerja yang diberikan."""
    if berkas.potret is None:
        return
    beda = _beda(berkas)
    dibanding = [a for a in berkas.bacaan.dokumen.berkunci if a.kunci in berkas.potret.angka]
    temuan = [_berbeda(a, berkas.potret) for a in beda]
    sebutan = f"angka berbeda dari data kinerja ({berkas.potret.nama})"
    yield from ringkas(temuan, len(dibanding), sebutan, "Susun ulang laporannya dari data itu.")
    cocok = tuple(AngkaTerbaca(a.teks, (), a.letak) for a in dibanding if a not in beda)
    if cocok:
        yield Terpenuhi("SEL121", f"{len(cocok)} angka sama dengan {berkas.potret.nama}", cocok)


def _beda(berkas: Berkas) -> list[AngkaBerkunci]:
    """Return the numbers whose fact the data prints otherwise."""
    if berkas.potret is None:
        return []
    angka = berkas.potret.angka
    semua = berkas.bacaan.dokumen.berkunci
    return [a for a in semua if a.kunci in angka and _rapi(a.teks) not in angka[a.kunci]]


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


def _berbeda(satu: AngkaBerkunci, data: DataTercetak) -> Temuan:
    benar = sorted(data.angka[satu.kunci])
    return Temuan(
        "SEL121",
        Tingkat.PERINGATAN,
        f"Tertulis {satu.teks}, sedangkan data kinerja ({data.nama}) mencetak {' atau '.join(benar)}. "
        "Perbaiki laporannya, atau perbaiki datanya lalu susun ulang.",
        satu.letak,
        tertulis=satu.teks,
        hitungan=f"{satu.teks} ≠ {benar[0]}",
        usulan=tuple(Usulan(t, f"menurut {data.nama}") for t in benar[:3]),
        kriteria=_KRITERIA,
        alias="own.key",
    )
