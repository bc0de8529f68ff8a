"""Two texts word by word."""

from __future__ import annotations

from akuntabel.situs.beda_kata import beda_kata


def test_beda_kata__menyusun_kembali_kedua_teks() -> None:
    lama, baru = (
        "Target tercapai.\n\nKarena dana ada.",
        "Target belum tercapai.\n\nKarena dana kurang sekali.",
    )

    beda = beda_kata(lama, baru)

    assert "".join(p.teks for p in beda if p.nasib != "tambah") == lama
    assert "".join(p.teks for p in beda if p.nasib != "hapus") == baru


def test_beda_kata__tulisan_baru_tidak_dijalin_dengan_yang_lama() -> None:
    beda = beda_kata(
        "Dinas Kesehatan melayani kota pelabuhan.", "Kota ini punya dua puluh puskesmas di pesisir."
    )

    assert [p.nasib for p in beda] == ["hapus", "tambah"]


def test_beda_kata__bagian_panjang_yang_sama_dipendekkan() -> None:
    sama = "kata " * 500
    beda = beda_kata(sama + "lama", sama + "baru")

    assert [p.nasib for p in beda] == ["lewat", "sama", "hapus", "tambah"]
