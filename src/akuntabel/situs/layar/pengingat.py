"""Reminders to copy into a chat: what is missing, since when, where to do it. Polite and complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from akuntabel.kinerja.kewajiban import Kewajiban
from akuntabel.situs.jadwal import Jadwal
from akuntabel.situs.templatetags.akuntabel import tanggal

Alamat = Callable[[Jadwal], str]
_PENUTUP = "Bila sudah disampaikan atau ada kendala, mohon kabari kami. Terima kasih."


def pengingat(jadwal: Jadwal, telat: Sequence[Kewajiban], pada: date, alamat: Alamat, dari: str) -> str:
    """Return the reminder of one agency."""
    orang = ", ".join(jadwal.orang.get("perencana", ()))
    sapaan = f"Yth. Bapak/Ibu perencana {jadwal.instansi.nama}{f' ({orang})' if orang else ''},"
    butir = "\n".join(f"{n}. {_butir(k)}" for n, k in enumerate(telat, 1))
    return (
        f"{sapaan}\n\nMohon perhatiannya. Sampai {tanggal(pada)}, dokumen kinerja tahun {jadwal.tahun} "
        f"berikut belum lengkap:\n{butir}\n\nMohon dilengkapi melalui {alamat(jadwal)}\n{_PENUTUP}\n\n{dari}"
    )


def pengingat_semua(
    telat: Sequence[tuple[Jadwal, Sequence[Kewajiban]]], pada: date, alamat: str, dari: str
) -> str:
    """Return one reminder for all agencies that owe something."""
    baris = "\n".join(
        f"{n}. {j.instansi.nama}: {'; '.join(_butir(k, titik=False) for k in isi)}."
        for n, (j, isi) in enumerate(telat, 1)
    )
    return (
        "Yth. Bapak/Ibu perencana perangkat daerah,\n\nMohon perhatiannya. Sampai "
        f"{tanggal(pada)}, dokumen kinerja tahun {telat[0][0].tahun} berikut belum lengkap:\n{baris}\n\n"
        f"Mohon dilengkapi melalui {alamat}\n{_PENUTUP}\n\n{dari}"
    )


def _butir(k: Kewajiban, *, titik: bool = True) -> str:
    sampai = f"tenggat {tanggal(k.tenggat)}, " if k.tenggat else ""
    return f"{k.aturan.nama} ({sampai}lewat {k.hari} hari){'.' if titik else ''}"
