"""Every proposal has a confidence; a rule that weighed one itself is believed."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.reviu.keyakinan import beri_keyakinan
from akuntabel.temuan import Temuan, Tingkat, Usulan


def test_satu_usulan__menurut_tingkat_dan_banyak_usulan__dibagi() -> None:
    satu = Temuan("HIT101", Tingkat.GALAT, "", usulan=(Usulan("75"),))
    tiga = Temuan("HIT101", Tingkat.GALAT, "", usulan=(Usulan("75"), Usulan("57"), Usulan("7,5")))
    hasil = [[u.keyakinan for u in t.usulan] for t in beri_keyakinan([satu, tiga])]
    assert hasil == [[Decimal("0.9")], [Decimal("0.60"), Decimal("0.15"), Decimal("0.15")]]


def test_yang_ditimbang_aturannya__tetap() -> None:
    sendiri = Temuan("NUM101", Tingkat.PERINGATAN, "", usulan=(Usulan("75", keyakinan=Decimal("0.3")),))
    assert beri_keyakinan([sendiri]) == [sendiri]
