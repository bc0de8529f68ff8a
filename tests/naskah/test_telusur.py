"""Walking a Naskah: order, plain text."""

from __future__ import annotations

from akuntabel.naskah import (
    Angka,
    ButirKartu,
    Celah,
    CelahSebaris,
    Daftar,
    DeretKartu,
    GantiBaris,
    GantiHalaman,
    Harfiah,
    Kartu,
    Kutipan,
    Narasi,
    Pecahan,
    Rujukan,
    Tulisan,
    anak,
    teks_sebaris,
    telusuri,
)
from tests.naskah.kecil import bab, gambar, lampiran, naskah, paragraf, tabel


def test_telusuri__front_matter_body_annexes_parents_before_children() -> None:
    awal, akhir = paragraf("awal"), lampiran("L", tabel("t3"))
    dalam = bab("1.1", tabel("t1"), paragraf("p"), tingkat=2)
    satu, dua = bab("1", paragraf("a"), dalam, tabel("t2")), bab("2")
    urutan = list(telusuri(naskah(satu, dua, awal=(awal,), akhir=(akhir,))))
    assert urutan == [
        awal, satu, paragraf("a"), dalam, tabel("t1"), paragraf("p"), tabel("t2"), dua, akhir, tabel("t3"),
    ]  # fmt: skip


def test_anak__of_every_block_that_holds_blocks() -> None:
    p, q, t = paragraf("p"), paragraf("q"), tabel("t")
    kartu = Kartu((Tulisan("K"),), (ButirKartu("Target", (Tulisan("x"),)),))
    assert anak(bab("b", p, t)) == (p, t)
    assert anak(lampiran("L", p)) == (p,)
    assert anak(Kutipan((p,))) == (p,)
    assert anak(Narasi("saran", (q,))) == (q,)
    assert anak(Daftar(((p, t), (q,)))) == (p, t, q)
    assert anak(DeretKartu((kartu,))) == (kartu,)
    assert anak(gambar("g", data=t)) == (t,)


def test_anak__of_leaves_is_none() -> None:
    for blok in (paragraf("p"), tabel("t"), gambar("g"), Celah("k", "pesan"), GantiHalaman()):
        assert anak(blok) == ()


def test_telusuri__of_loose_blocks_and_of_nothing() -> None:
    assert list(telusuri([paragraf("a"), Kutipan((paragraf("b"),))])) == [
        paragraf("a"), Kutipan((paragraf("b"),)), paragraf("b"),
    ]  # fmt: skip
    assert list(telusuri([])) == []


def test_teks_sebaris__every_inline_node() -> None:
    isi = (
        Tulisan("Capaian "),
        Angka("109,11%", "indikator:S1.capaian@2022"),
        Tulisan(" tahun "),
        Angka("2022", harfiah=Harfiah.TAHUN),
        GantiBaris(),
        Rujukan("t1"),
        Tulisan(": "),
        Pecahan("realisasi", "target", "100%"),
        Tulisan(", "),
        Pecahan("a", "b"),
        Tulisan(" "),
        CelahSebaris("alasan", "Bidang"),
    )
    assert teks_sebaris(isi, {"t1": "Tabel 3.2"}) == (
        "Capaian 109,11% tahun 2022\nTabel 3.2: (realisasi / target) × 100%, (a / b) [Belum diisi: alasan]"
    )


def test_teks_sebaris__reference_without_label_prints_its_key() -> None:
    assert teks_sebaris((Rujukan("t9"),)) == "t9"
