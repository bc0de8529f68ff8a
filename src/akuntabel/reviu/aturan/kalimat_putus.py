"""TPL105 and TPL106: a text that breaks off, a page number glued to the year of a running foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.bacaan import Bacaan, TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_MENGGANTUNG = re.compile(
    r"\b(?:dengan|untuk|yang|dalam|pada|di|ke|dari|oleh|terhadap|berbasis|bahwa|karena|agar|supaya"
    r"|antara|tentang|menurut|melalui|berdasarkan|sebesar|sebanyak|kepada|bagi|secara|sampai|hingga|guna|akibat"
    r"|tanpa|sebuah|suatu|para|setiap|seluruh)\s*$",
    re.IGNORECASE,
)
_PUTUS = re.compile(
    r"(?:(?<![;,])\s(?:dan|atau|serta)|\s(?:yang|karena|untuk|bahwa|agar|supaya|sehingga))\s*$"
)
_BUTIR = re.compile(r"\W*(?:\d{1,2}|[a-zA-Z]|[ivx]+)[.)]|\W*[•●▪◦➢✓\uf0b7\uf0d8–—*-]")
_TANDA_BUTIR = re.compile(r"[•●▪◦➢✓\uf0b7\uf0d8–—*-](?=\s)")
_NOMOR = re.compile(r"^\W*(?:(\d{1,2})|([a-z]))[.)]\s+\S", re.IGNORECASE)
_TAHUN_HALAMAN = re.compile(
    r"\b(?:tahun|kinerja|lkj\w*|lakip|lkip)\s+((?:19|20)\d{2})(?:\d{1,3}|#+)(?!\d)", re.I
)
_KATA_PALING_SEDIKIT = 4
_KATA_KAKI = 14
_KATA_UJUNG = 6
_SELA_TERPANJANG = 8
_BERKATA = re.compile(r"[^\W\d_]{3,}")
_AWAL_KALIMAT = re.compile(r"\s*[A-Z][a-z]+\s+[a-z]+\s+[a-z]")
_NOMOR_AWAL = frozenset({"1", "a", "i"})


@aturan("TPL105", "tpl.fragment", "Butir atau paragraf berhenti di tengah kalimat", tingkat=Tingkat.SARAN)
def periksa_kalimat_putus(berkas: Berkas) -> Iterator[Hasil]:
    """Butir dan paragraf tidak berakhir pada kata yang masih memerlukan sambungan ("berbasis", "dengan")."""
    semua = berkas.bacaan.teks
    for letak, satu in enumerate(semua):
        sesudah = _teks_berikut(semua, letak)
        kata = kata_menggantung(satu.teks)
        if (kata and sesudah is not None and _butir_berikut(satu, sesudah)) or (
            kata := _butir_tengah(satu, semua[letak + 1 : letak + 3])
        ):
            yield _temuan_putus("Butir", kata, satu)
        elif putus := _paragraf_putus(satu, sesudah, berkas.bacaan):
            yield _temuan_putus("Paragraf", putus, satu)


def _teks_berikut(semua: Sequence[TeksTerbaca], letak: int) -> TeksTerbaca | None:
    """Return the text that could go on with a sentence: page numbers and the labels of a chart do not."""
    berikut = semua[letak + 1 : letak + 1 + _SELA_TERPANJANG]
    return next((t for t in berikut if _BERKATA.search(t.teks)), berikut[-1] if berikut else None)


def _butir_tengah(satu: TeksTerbaca, berikut: Sequence[TeksTerbaca]) -> str:
    """Return the conjunction an item ends with, though the next item is not the last of the list."""
    cocok = _PUTUS.search(satu.teks)
    sebaris = all(t.butir and t.bagian == satu.bagian for t in (satu, *berikut))
    if cocok is None or len(berikut) < 2 or not sebaris or not _butir_berikut(satu, berikut[0]):
        return ""
    return cocok.group().strip()


def _temuan_putus(benda: str, kata: str, satu: TeksTerbaca) -> Temuan:
    return Temuan(
        "TPL105",
        Tingkat.SARAN,
        f"{benda} ini berhenti pada kata “{kata}”, sehingga kalimatnya belum selesai. Lengkapi.",
        satu.letak,
        tertulis=kata,
        kutipan=" ".join(satu.teks.split()),
        alias="tpl.fragment",
    )


def _paragraf_putus(satu: TeksTerbaca, sesudah: TeksTerbaca | None, bacaan: Bacaan) -> str:
    """Return the word at which a sentence breaks off, empty where what follows may go on with it.

    A title goes on in a title; a list may follow such a word.
    """
    cocok = _PUTUS.search(satu.teks)
    if cocok is None or len(satu.teks.split()) < _KATA_PALING_SEDIKIT or _bersambung(satu, sesudah, bacaan):
        return ""
    return cocok.group().strip()


def _bersambung(satu: TeksTerbaca, sesudah: TeksTerbaca | None, bacaan: Bacaan) -> bool:
    """Tell whether the next text may go on with a sentence that has not ended."""
    if sesudah is None:
        return False
    if sesudah.bagian is not None and satu.bagian is not None and sesudah.bagian > satu.bagian:
        nomor = bacaan.judul[satu.bagian + 1].nomor.strip("() .")
        return nomor.lower() in _NOMOR_AWAL
    return (
        (sesudah.letak.halaman != satu.letak.halaman and _AWAL_KALIMAT.match(sesudah.teks) is None)
        or sesudah.butir
        or _BUTIR.match(sesudah.teks) is not None
        or not sesudah.teks.strip()[:1].isupper()
        or (_tampak_judul(satu.teks) and _tampak_judul(sesudah.teks))
    )


def _tampak_judul(teks: str) -> bool:
    """Tell whether the last words of a text are set as in a title."""
    ujung = teks.split()[-_KATA_UJUNG:]
    return sum(k[0].islower() for k in ujung) * 2 < len(ujung)


def kata_menggantung(teks: str) -> str:
    """Return the last word when it needs more after it, empty otherwise; "Penyakit Dalam" is a name."""
    cocok = _MENGGANTUNG.search(teks)
    if cocok is None or len(teks.split()) < _KATA_PALING_SEDIKIT:
        return ""
    kata = cocok.group().strip()
    return "" if kata == "Dalam" else kata


def _butir_berikut(satu: TeksTerbaca, sesudah: TeksTerbaca) -> bool:
    """Tell whether the next text is the next item of the same list, so that nothing continues this one."""
    kiri, kanan = _NOMOR.match(satu.teks), _NOMOR.match(sesudah.teks)
    if kiri is not None and kanan is not None:
        return _urutan(kanan) == _urutan(kiri) + 1
    huruf = re.search(r"[^\W\d_]", sesudah.teks)
    tanda = _TANDA_BUTIR.match(satu.teks.strip())
    sebaris = tanda is not None and sesudah.teks.strip().startswith(tanda.group())
    return (sebaris or (satu.butir and sesudah.butir)) and huruf is not None and huruf.group().isupper()


def _urutan(cocok: re.Match[str]) -> int:
    angka, huruf = cocok.groups()
    return int(angka) if angka else ord(huruf.lower())


@aturan("TPL106", "tpl.page-number", "Nomor halaman menempel pada tahun", tingkat=Tingkat.SARAN)
def periksa_nomor_menempel(berkas: Berkas) -> Iterator[Hasil]:
    """Nomor di kepala atau kaki halaman terpisah dari tahun ("Tahun 2024 37", bukan "Tahun 202437")."""
    bacaan = berkas.bacaan
    tempat = [
        *((b.teks, b.letak) for b in bacaan.dokumen.berulang if b.letak),
        *((t.teks, (t.letak,)) for t in bacaan.teks if len(t.teks.split()) <= _KATA_KAKI),
    ]
    menurut: dict[str, list[tuple[str, Sumber]]] = {}
    for teks, letak in tempat:
        cocok = _TAHUN_HALAMAN.search(teks)
        if cocok is not None:
            menurut.setdefault(cocok.group(1), []).extend((teks, s) for s in letak)
    yield from (_temuan_menempel(tahun, letak) for tahun, letak in menurut.items())


def _temuan_menempel(tahun: str, tempat: list[tuple[str, Sumber]]) -> Temuan:
    teks, letak = tempat[0]
    cocok = _TAHUN_HALAMAN.search(teks)
    tertulis = "" if cocok is None else cocok.group().split()[-1]
    return Temuan(
        "TPL106",
        Tingkat.SARAN,
        f"Angka “{tertulis}” di kepala atau kaki halaman: nomor menempel pada tahun {tahun}. "
        "Beri pemisah atau hapus nomornya.",
        letak,
        tertulis=tertulis,
        usulan=(Usulan(tahun, "tahun tanpa nomor yang menempel"),),
        kutipan=teks,
        alias="tpl.page-number",
        lokasi_lain=tuple(s for _, s in tempat[1:]),
    )
