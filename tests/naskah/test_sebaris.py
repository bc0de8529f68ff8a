from __future__ import annotations

import pytest

from akuntabel.naskah import Angka, Harfiah


def test_angka__bound_to_a_fact_or_literal_for_a_reason() -> None:
    assert Angka("98,2%", "indikator:S1.realisasi@2022").harfiah is None
    assert Angka("2022", harfiah=Harfiah.TAHUN).kunci == ""


@pytest.mark.parametrize(
    ("kunci", "harfiah"),
    [("", None), ("indikator:S1.realisasi@2022", Harfiah.TAHUN)],
    ids=["neither", "both"],
)
def test_angka__bound_and_literal_or_neither_is_refused(kunci: str, harfiah: Harfiah | None) -> None:
    with pytest.raises(ValueError, match="98,2"):
        Angka("98,2", kunci, harfiah)
