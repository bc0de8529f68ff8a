"""Units that are spelled out are the sign they stand for."""

from __future__ import annotations

import pytest

from akuntabel.bilangan import satuan_baku


@pytest.mark.parametrize("satuan", ["%", "Persen", " persentase ", "Prosentase", "presentase"])
def test_satuan_baku__persen_dengan_kata_apa_pun(satuan: str) -> None:
    assert satuan_baku(satuan) == "%"


@pytest.mark.parametrize(
    ("satuan", "baku"), [("Rupiah", "Rp"), ("IDR", "Rp"), ("poin persen", "poin persen")]
)
def test_satuan_baku__selain_persen(satuan: str, baku: str) -> None:
    assert satuan_baku(satuan) == baku
