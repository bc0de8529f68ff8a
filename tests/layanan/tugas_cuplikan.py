"""Count agencies in one moment of the database, while another connection writes one; run by test_cadangan."""

from __future__ import annotations

import threading

from akuntabel.situs.migrasi import siapkan_basisdata, siapkan_django


def main() -> None:
    siapkan_django()
    siapkan_basisdata()
    from django.db import connection

    from akuntabel.situs.cadangan.cuplikan import cuplikan
    from akuntabel.situs.instansi.models import Instansi

    def tulis() -> None:
        Instansi.objects.create(kode="SELAGI", nama="Selagi dicadangkan", jenis="pemerintah")
        connection.close()

    with cuplikan():
        print(Instansi.objects.count())
        penulis = threading.Thread(target=tulis, daemon=True)
        penulis.start()
        penulis.join(timeout=60)
        print(Instansi.objects.count(), penulis.is_alive())
    print(Instansi.objects.count())


main()
