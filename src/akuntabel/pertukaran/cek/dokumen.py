"""Documents named where another kind is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.catatan import Catatan


def cek_jenis_dokumen(
    baris: BarisBaca, dokumen: Mapping[str, BarisBaca], boleh: Sequence[JenisDokumen], catatan: Catatan
) -> None:
    """Warn when the document of a row is of a kind its sheet is not for; ``dokumen`` are the rows by code."""
    kode = baris.teks("dokumen")
    jenis = dokumen[kode].nilai.get("jenis") if kode in dokumen else None
    if jenis is None or jenis in boleh:
        return
    seharusnya = " / ".join(j.value for j in boleh)
    untuk = baris.lembar.nama
    baris.catat(
        catatan, "VER501", "dokumen", seharusnya=seharusnya, kode=kode, jenis=jenis.value, untuk=untuk
    )
