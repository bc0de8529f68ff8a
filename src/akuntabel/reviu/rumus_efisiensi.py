"""Which difference a report says its efficiency is: capaian less serapan, or the other way round."""

from __future__ import annotations

import re

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.ingatan import sekali

_KINERJA = r"(?:rata-rata )?(?:persentase |tingkat )?capaian(?: kinerja| sasaran| indikator)?"
_ANGGARAN = r"(?:persentase |tingkat )?(?:(?:s|peny)erapan(?: anggaran)?|capaian anggaran|realisasi anggaran)"
_KURANG = r"\s*(?:\(%\)|%)?\s*(?:−|–|-|dikurangi|minus)\s*"
_NYATA = re.compile(
    rf"\befisiensi\b[^.;=]{{0,40}}?(?:=|adalah|ialah|yaitu|dihitung dari|diperoleh dari)\s*"
    rf"(?:(?P<lazim>{_KINERJA}{_KURANG}{_ANGGARAN})|(?P<balik>{_ANGGARAN}{_KURANG}{_KINERJA}))",
    re.IGNORECASE,
)


@sekali
def selisih_dinyatakan(bacaan: Bacaan) -> str:
    """Return the difference the text states ("capaian − serapan"), empty where it states none or both."""
    nyata = {
        "capaian − serapan" if ada["lazim"] else "serapan − capaian"
        for t in bacaan.teks
        if "efisiensi" in t.teks.casefold()
        for ada in _NYATA.finditer(t.teks)
    }
    return nyata.pop() if len(nyata) == 1 else ""
