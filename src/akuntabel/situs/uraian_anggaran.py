"""What a budget export changes, as a page shows it; how its table is read."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel import api

_LEMBAR = ("Pagu", "Realisasi Anggaran", "Total Anggaran")
_TAMPAK = ("baru", "berubah", "ditahan")


def pilihan_anggaran(isi: Mapping[str, str]) -> api.PilihanAnggaran:
    """Return the choices of a form: columns, sheets, document, and what is ticked."""
    lembar = tuple(x.strip() for x in isi.get("lembar", "").split(",") if x.strip())
    kolom = tuple(isi.get("kolom", "").split())
    sisip, paksa = (isi.get(n) == "ya" for n in ("sisip", "paksa"))
    return api.PilihanAnggaran(lembar, kolom, isi.get("dokumen", "").strip(), sisip, paksa)


def uraian_anggaran(telaah: api.TelaahAnggaran) -> dict[str, object]:
    """Return what the preview shows."""
    ragu = [c for c in telaah.cocok if c.cara and (c.cara.value != "kode" or c.nama_berbeda)]
    return {"t": telaah, "perubahan": _perubahan(telaah), "ragu": ragu}


def _perubahan(telaah: api.TelaahAnggaran) -> list[Mapping[str, object]]:
    """Return the amounts of each sheet that are new, change or are held back, and how many stay."""
    hasil: list[Mapping[str, object]] = []
    for lembar in _LEMBAR:
        semua = [x for x in telaah.rencana.perubahan if x.lembar == lembar]
        tampak = [x for x in semua if x.keadaan.value in _TAMPAK]
        if semua:
            hitung = {n: sum(x.keadaan.value == n for x in semua) for n in _TAMPAK}
            hasil.append(
                {"lembar": lembar, "isi": tampak, "sama": len(semua) - len(tampak), "hitung": hitung}
            )
    return hasil
