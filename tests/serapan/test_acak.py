"""Whatever somebody does in Word: no paragraph is lost, none comes twice, no number slips in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from akuntabel.api import TelaahSerapan
from akuntabel.api.serapan.teks_bagian import dengan_teks
from akuntabel.api.serapan.telaah import telaah_suntingan
from akuntabel.impor import Suntingan, baca_suntingan
from akuntabel.impor.docx_petak import JenisPetak
from akuntabel.kinerja.potret import Potret
from tests.serapan.dasar import isi_docx, potret
from tests.serapan.perbuatan import KATA, SEMUA, angka_kata, sunting
from tests.serapan.word import W, Word, teks


@cache
def kosakata() -> tuple[str, ...]:
    """Return the words we follow: those of the document as it was made, and those the edits bring."""
    semua = (t.text or "" for p in Word(isi_docx()).paragraf() for t in p.iter(f"{W}t"))
    asal = {k for t in semua for k in KATA.findall(t)}
    return (*sorted(asal), *(f"zqkata{h}" for h in "abcdefghij"))


def cacah(tulisan: Iterable[str]) -> Counter[str]:
    """Count the words, also where an edit glued them to what stands beside them."""
    semua = list(tulisan)
    return Counter({k: n for k in kosakata() if (n := sum(t.count(k) for t in semua))})


def kata_dokumen(word: Word) -> Counter[str]:
    """Count the words we follow in what the document says now."""
    return cacah(t.text or "" for p in word.paragraf() for t in p.iter(f"{W}t"))


def kata_hasil(telaah: TelaahSerapan, sesudah: Potret) -> Counter[str]:
    """Count the words we follow in the workbook after taking everything, and in what is listed."""
    return cacah([*tulisan_buku(sesudah), *(x.baru for x in telaah.luar), *(b.lain for b in telaah.bagian)])


def tulisan_buku(isi: Potret) -> list[str]:
    return [
        *(n.teks for n in isi.narasi),
        *(a.uraian for a in isi.analisis),
        *(r.uraian for r in isi.rencana_aksi),
        *(s.teks for s in isi.sisipan),
    ]


@settings(max_examples=200, deadline=None)
@example([("sisip", 0), ("ubah", 860)])
@example([("sisip_tabel", 3791)])
@example([("gabung", 28)])
@given(st.lists(st.tuples(st.sampled_from(SEMUA), st.integers(0, 10_000)), min_size=1, max_size=7))
def test_suntingan_acak__nothing_is_lost_nothing_comes_twice_no_number_is_taken(daftar):
    word = Word(isi_docx())
    kata = [f"zqkata{'abcdefghij'[n]}" for n in range(len(daftar))]
    for satu, (perbuatan, pilih) in zip(kata, daftar, strict=True):
        sunting(word, perbuatan, pilih, satu)
    suntingan = baca_suntingan(word.simpan())
    telaah = telaah_suntingan(suntingan, potret())
    sesudah = dengan_teks(telaah.potret, telaah.diambil(utamakan="word"))
    _periksa_petak(suntingan)
    hasil = kata_hasil(telaah, sesudah)
    assert {k: hasil[k] for k, n in kata_dokumen(word).items() if hasil[k] != n} == {}
    _periksa_angka(word, telaah, sesudah, {angka_kata(k) for k in kata})


def _periksa_petak(suntingan: Suntingan) -> None:
    """Every piece of the document is judged once: as a section, or as a piece outside."""
    luar = [id(p) for p in suntingan.kini if p.jenis is not JenisPetak.BAGIAN]
    assert sorted(luar) == sorted(id(b.kini) for b in suntingan.beda if b.kini is not None)
    lama = [id(p) for p in suntingan.lama or () if p.jenis is not JenisPetak.BAGIAN]
    assert sorted(lama) == sorted(id(b.lama) for b in suntingan.beda if b.lama is not None)


def _periksa_angka(word: Word, telaah: TelaahSerapan, sesudah: Potret, tulisan: set[str]) -> None:
    """A number written into a control is named, and comes to the workbook only where it is named too."""
    disebut = " ".join([*(x.baru for x in telaah.angka), *(x.baru for x in telaah.luar)])
    tertera = {t for t in (teks(k) for k in word.angka()) if t in tulisan}
    assert {t for t in tertera if t not in disebut} == set()
    buku = " ".join(tulisan_buku(sesudah))
    assert {t for t in tulisan if t in buku and t not in disebut} == set()
