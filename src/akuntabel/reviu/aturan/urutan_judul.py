"""DFT101: numbers of headings repeat, run backwards, or belong to another chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bacaan import JenisDaftar
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.badan import judul_badan
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import sama
from akuntabel.reviu.penomoran import Nomor, baca_nomor, cetak_nomor, nomor_bab, nomor_bebas
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

KODE = "DFT101"
_TERLALU_BANYAK = 4
_TINGKAT_BERTITIK = 2


@dataclass(frozen=True, slots=True)
class ButirBernomor:
    """A heading, or an entry of the contents, with its number and the chapter it stands in."""

    nomor: Nomor
    tertulis: str
    teks: str
    letak: Sumber
    bab: int | None


def susun_butir(baris: Sequence[tuple[str, str, Sumber]]) -> tuple[ButirBernomor, ...]:
    """Return the numbered ones of (number, title, place), chapters known."""
    bab: int | None = None
    hasil = []
    for tercetak, judul, letak in baris:
        nomor = baca_nomor(tercetak)
        baru = nomor_bab(tercetak) or nomor_bab(judul)
        if baru is not None:
            bab, nomor = baru, (baru,)
        if nomor is not None and (baru is not None or len(nomor) > 1):
            hasil.append(ButirBernomor(nomor, tercetak, judul, letak, bab))
    return tuple(hasil)


def salah_bab(butir: Sequence[ButirBernomor]) -> tuple[ButirBernomor, ...]:
    """Return those of three levels or more whose number names another chapter.

    A number whose parent stands in the same chapter belongs to an outline of its own and is left alone.
    """
    salah = {id(b) for b in butir if _salah_bab(b, butir)} | set(_penerus_salah(butir))
    return tuple(b for b in butir if id(b) in salah)


def _penerus_salah(butir: Sequence[ButirBernomor]) -> Iterator[int]:
    """Yield those that go on with the count before them but for the chapter ("1.1.3" after "3.1.2")."""
    sebelum: Nomor = ()
    for satu in butir:
        benar = satu.nomor if satu.bab is None else (satu.bab, *satu.nomor[1:])
        if len(satu.nomor) > _TINGKAT_BERTITIK and benar != satu.nomor:
            if benar != (*sebelum[:-1], sebelum[-1] + 1 if sebelum else 1):
                continue
            yield id(satu)
        sebelum = benar if len(satu.nomor) > _TINGKAT_BERTITIK else ()


def _salah_bab(satu: ButirBernomor, semua: Sequence[ButirBernomor]) -> bool:
    if satu.bab is None or len(satu.nomor) < 3 or satu.nomor[0] == satu.bab:
        return False
    sebab = [b.nomor for b in semua if b.bab == satu.bab and b is not satu]
    berawalan = any(n[0] == satu.bab and len(n) > 1 for n in sebab)
    return berawalan and satu.nomor[:-1] not in sebab


def berulang(butir: Sequence[ButirBernomor]) -> Iterator[tuple[ButirBernomor, ButirBernomor]]:
    """Yield a later and an earlier heading of one number within one chapter."""
    dilihat: dict[tuple[int | None, Nomor], ButirBernomor] = {}
    for satu in butir:
        kunci = (satu.bab, satu.nomor)
        if kunci in dilihat:
            yield satu, dilihat[kunci]
        else:
            dilihat[kunci] = satu


def mundur(butir: Sequence[ButirBernomor]) -> Iterator[tuple[ButirBernomor, ButirBernomor]]:
    """Yield a heading and the one with a higher number before it, under the same parent."""
    tertinggi: dict[tuple[int | None, Nomor], ButirBernomor] = {}
    dilihat: set[tuple[int | None, Nomor]] = set()
    for satu in butir:
        kunci = (satu.bab, satu.nomor[:-1])
        atas = tertinggi.get(kunci)
        if atas is not None and satu.nomor < atas.nomor and (satu.bab, satu.nomor) not in dilihat:
            yield satu, atas
        if atas is None or satu.nomor > atas.nomor:
            tertinggi[kunci] = satu
        dilihat.add((satu.bab, satu.nomor))


@aturan(KODE, "toc.sequence", "Nomor judul berulang, mundur, atau salah bab", tingkat=Tingkat.PERINGATAN)
def periksa_nomor_judul(berkas: Berkas) -> Iterator[Hasil]:
    """Nomor judul dalam satu bab naik, tidak berulang, dan berawalan nomor babnya."""
    bacaan = berkas.bacaan
    judul = susun_butir([(j.nomor, j.teks, j.letak) for j in judul_badan(bacaan)])
    isi = susun_butir([(b.nomor, b.teks, b.letak) for b in bacaan.daftar if b.jenis is JenisDaftar.ISI])
    ganda = [(satu, awal) for satu, awal in berulang(judul) if not _kebetulan(satu)]
    keliru = [
        *(_temuan_berulang(satu, awal, judul) for satu, awal in ([] if _bocor(ganda, judul) else ganda)),
        *(_temuan_mundur(satu, atas) for satu, atas in mundur(judul) if not _kebetulan(satu)),
        *_temuan_salah_bab(salah_bab(judul), "judul"),
        *_temuan_salah_bab(salah_bab(isi), "daftar isi"),
    ]
    yield from keliru
    if not keliru and len(judul) > 2:
        yield Terpenuhi(KODE, f"{len(judul)} nomor judul naik dan tidak berulang", ())


def _bocor(ganda: Sequence[object], judul: Sequence[object]) -> bool:
    """Tell whether so many repeat that a contents page must have been taken for headings."""
    return len(ganda) >= _TERLALU_BANYAK and len(ganda) * 5 >= len(judul)


def _kebetulan(satu: ButirBernomor) -> bool:
    """Tell whether this may be a chapter's running head, or an outline inside one ("1.1" in III)."""
    return len(satu.nomor) < 2 or (satu.bab is not None and satu.nomor[0] != satu.bab)


def _temuan_berulang(satu: ButirBernomor, awal: ButirBernomor, judul: Sequence[ButirBernomor]) -> Temuan:
    nomor = cetak_nomor(satu.nomor)
    usul: tuple[Usulan, ...] = ()
    if sama(satu.teks, awal.teks):
        pesan = (
            f"Judul {nomor} “{satu.teks}” muncul dua kali. Hapus yang tidak dipakai "
            "atau pindahkan isinya ke satu tempat."
        )
    else:
        pesan = f"Nomor {nomor} dipakai dua judul: “{awal.teks}” dan “{satu.teks}”. Perbaiki penomorannya."
        usul = tuple(Usulan(cetak_nomor(n), "nomor yang belum dipakai") for n in _bebas(satu, judul))
    return _temuan(pesan, satu, lain=(awal.letak,), usulan=usul)


def _bebas(satu: ButirBernomor, judul: Sequence[ButirBernomor]) -> tuple[Nomor, ...]:
    """Return the numbers a repeated heading may take among its siblings."""
    letak = next(n for n, b in enumerate(judul) if b is satu)
    saudara = [
        (n, b.nomor) for n, b in enumerate(judul) if b.bab == satu.bab and b.nomor[:-1] == satu.nomor[:-1]
    ]
    sesudah = next((nomor for n, nomor in saudara if n > letak), None)
    return nomor_bebas(satu.nomor, sesudah, {nomor for _, nomor in saudara})


def _temuan_mundur(satu: ButirBernomor, atas: ButirBernomor) -> Temuan:
    nomor, sebelum = cetak_nomor(satu.nomor), cetak_nomor(atas.nomor)
    return _temuan(
        f"Judul bernomor {nomor} berada setelah {sebelum}. Urutkan kembali atau perbaiki nomornya.",
        satu,
        lain=(atas.letak,),
    )


def _temuan_salah_bab(butir: Sequence[ButirBernomor], tempat: str) -> Iterator[Temuan]:
    for bab in sorted({b.bab for b in butir if b.bab is not None}):
        kelompok = [b for b in butir if b.bab == bab]
        awal = kelompok[0]
        banyak = "" if len(kelompok) == 1 else f" (dan {len(kelompok) - 1} nomor sesudahnya)"
        pesan = (
            f"Nomor {awal.tertulis.strip()}{banyak} di {tempat} berada dalam bab {bab}, "
            f"tetapi tidak berawalan {bab}."
        )
        usul = (Usulan(_usul_nomor(awal), "nomor bab di atasnya"),) if len(kelompok) > 1 else ()
        yield _temuan(pesan, awal, lain=tuple(b.letak for b in kelompok[1:]), usulan=usul)


def _usul_nomor(satu: ButirBernomor) -> str:
    """Exchange the first two parts when that repairs the chapter ("1.3.2" in chapter 3), else the first."""
    kepala, kedua, *sisa = satu.nomor
    bab = satu.bab or kepala
    return cetak_nomor((bab, kepala if kedua == bab else kedua, *sisa))


def _temuan(
    pesan: str, satu: ButirBernomor, *, lain: tuple[Sumber, ...] = (), usulan: tuple[Usulan, ...] = ()
) -> Temuan:
    return Temuan(
        KODE,
        Tingkat.PERINGATAN,
        pesan,
        satu.letak,
        tertulis=satu.tertulis.strip(),
        kutipan=f"{satu.tertulis} {satu.teks}".strip(),
        usulan=usulan,
        alias="toc.sequence",
        lokasi_lain=lain,
    )
