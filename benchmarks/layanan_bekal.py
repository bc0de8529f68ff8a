"""Steps of a measurement that need Django: the demo city, people logged in, years nobody has read."""

from __future__ import annotations

import json
import sys

from akuntabel.situs.migrasi import siapkan_basisdata, siapkan_django

HALAMAN = ("ringkasan", "rencana", "pengukuran", "anggaran", "riwayat")
TAHUN = 2025


def main() -> None:
    """Do the step that was named."""
    siapkan_django()
    siapkan_basisdata()
    {"isi": isi, "bekal": bekal, "segarkan": segarkan}[sys.argv[1]]()


def isi() -> None:
    """Load the invented city."""
    from akuntabel.situs.contoh import isi_contoh

    isi_contoh(lambda _: None)


def bekal() -> None:
    """Print sessions of as many people, and the addresses of the pages."""
    from django.test import Client
    from django.urls import reverse

    from akuntabel.situs.akun.models import Pengguna
    from akuntabel.situs.contoh.kota import perangkat_daerah

    koordinator = Pengguna.objects.get(username="koordinator")
    dipilih = perangkat_daerah()[: int(sys.argv[3])]
    sesi = []
    for _ in range(int(sys.argv[2])):
        klien = Client()
        klien.force_login(koordinator)
        sesi.append(klien.cookies["akuntabel_sesi"].value)
    alamat = {n: [reverse(n, args=(p.kode, TAHUN)) for p in dipilih] for n in HALAMAN}
    print(json.dumps({"sesi": sesi, "alamat": {"beranda": [reverse("beranda")] * len(dipilih), **alamat}}))


def segarkan() -> None:
    """Give every year another mark, as a change would: no worker has it in memory any more."""
    from akuntabel.situs.instansi.models import TahunKinerja, tanda_baru

    for tk in TahunKinerja.objects.all():
        TahunKinerja.objects.filter(pk=tk.pk).update(tanda=tanda_baru())


if __name__ == "__main__":
    main()
