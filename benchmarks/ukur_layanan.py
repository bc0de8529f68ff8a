"""Measure the main pages of the application; ``python -m benchmarks.ukur_layanan`` writes its page in docs/.

One process, one client, the invented city with forty agencies on SQLite. A page is asked for every agency:
cold (its year was never read) and warm (asked again).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path[:0] = [p for p in (str(AKAR),) if p not in sys.path]

from benchmarks.layanan_serentak import folder_data, perintah_situs, ukur  # noqa: E402
from benchmarks.peladen_sementara import bin_postgresql, postgresql  # noqa: E402

PUTARAN = 3
HALAMAN = ("ringkasan", "rencana", "pengukuran", "anggaran", "riwayat")
TAHUN = 2025


def main() -> None:
    """Load the city, ask the pages, write the page of results."""
    with tempfile.TemporaryDirectory(prefix="akuntabel-ukur-") as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "akuntabel.situs.layanan", "AKUNTABEL_DATA": folder,
            "AKUNTABEL_HTTPS": "0", "AKUNTABEL_CONTOH": "1", "SECRET_KEY": "u" * 64,
        }  # fmt: skip
        baris = _ukur()
        serentak = _serentak(Path(folder))
    teks = _halaman(baris) + serentak
    print(teks)
    (AKAR / "docs" / "ukuran-layanan.md").write_text(teks, encoding="utf-8")


def _ukur() -> list[tuple[str, list[int], list[int]]]:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from django.test import Client
    from django.urls import reverse

    from akuntabel.situs.akun.models import Pengguna
    from akuntabel.situs.contoh import isi_contoh
    from akuntabel.situs.contoh.kota import perangkat_daerah
    from akuntabel.situs.instansi.models import TahunKinerja, tanda_baru

    isi_contoh(lambda _: None)
    klien = Client(HTTP_HOST="127.0.0.1")
    klien.force_login(Pengguna.objects.get(username="koordinator"))
    klien.get(reverse("beranda"))
    hasil = [("beranda", *_dua_kali(klien, [reverse("beranda")] * 40))]
    for nama in HALAMAN:
        for tk in TahunKinerja.objects.all():
            TahunKinerja.objects.filter(pk=tk.pk).update(tanda=tanda_baru())
        alamat = [reverse(nama, args=(p.kode, TAHUN)) for p in perangkat_daerah()]
        hasil.append((nama, *_dua_kali(klien, alamat)))
    return hasil


def _dua_kali(klien: object, alamat: list[str]) -> tuple[list[int], list[int]]:
    return [_sekali(klien, a) for a in alamat], [_sekali(klien, a) for a in alamat]


def _sekali(klien, alamat: str) -> int:
    """Return the microseconds of a request."""
    awal = time.perf_counter_ns()
    jawaban = klien.get(alamat)
    lama = (time.perf_counter_ns() - awal) // 1000
    assert jawaban.status_code == 200, alamat
    return lama


def _serentak(folder: Path) -> str:
    """Measure eight people at once, with the server as it is installed, on both databases."""
    sqlite = folder_data(folder)
    hasil = [("SQLite", p) for p in ukur(sqlite, PUTARAN)]
    if (bin_folder := bin_postgresql()) is not None:
        with postgresql(bin_folder) as alamat:
            postgres = sqlite | {"DATABASE_URL": alamat}
            perintah_situs(sqlite, "cadangkan", str(folder / "ukur.tar.gz"))
            perintah_situs(postgres, "pulihkan", str(folder / "ukur.tar.gz"))
            hasil += [("PostgreSQL", p) for p in ukur(postgres, PUTARAN)]
    isi = "".join(
        f"| {basis} | {keadaan} | {_p(semua, 50)} | {_p(semua, 95)} | {kerja // 1000},{kerja % 1000 // 100} "
        f"| {p.beban} |\n"
        for basis, p in hasil
        for keadaan, waktu, kerja in (
            ("pertama", p.pertama, p.kerja_pertama),
            ("lagi", p.lagi, p.kerja_lagi),
        )
        for semua in [[lama for satu in waktu.values() for lama in satu]]
    )
    return _POLA_SERENTAK.format(isi=isi)


_POLA_SERENTAK = """
## Delapan orang sekaligus

granian dengan `pasang/granian.env`; delapan orang meminta enam halaman utama sepuluh perangkat daerah
tanpa jeda, lewat HTTP, milidetik. *Kerja* adalah waktu prosesor proses granian untuk satu permintaan;
*beban* adalah rata-rata proses yang menunggu prosesor selama satu menit. Bila beban jauh di atas
banyaknya inti, mesin dipakai pekerjaan lain juga dan waktu tunggunya tidak dapat dipakai menilai.
Sasaran di PostgreSQL: p95 paling lama 100.

| Basis data | Keadaan | p50 | p95 | kerja | beban |
|---|---|---|---|---|---|
{isi}"""

_POLA = """# Ukuran: halaman aplikasi

Satu proses, satu pemakai, Kota Arunika (rekaan) dengan empat puluh perangkat daerah dan tiga tahun di SQLite.
Setiap halaman diminta untuk setiap perangkat daerah: **pertama** (tahunnya belum pernah dibaca) dan **lagi**.
Milidetik di dalam aplikasi, tanpa jaringan. Sasaran: p95 paling lama 60 milidetik.

| Halaman | pertama p50 | pertama p95 | lagi p50 | lagi p95 |
|---|---|---|---|---|
{isi}
Mengulang: `python -m benchmarks.ukur_layanan`, atau `make ukur`.
"""


def _halaman(baris: list[tuple[str, list[int], list[int]]]) -> str:
    angka = [(nama, _p(d, 50), _p(d, 95), _p(h, 50), _p(h, 95)) for nama, d, h in baris]
    return _POLA.format(isi="".join(f"| {' | '.join(a)} |\n" for a in angka))


def _p(mikro: list[int], persen: int) -> str:
    urut = sorted(mikro)
    nilai = urut[min(len(urut) * persen // 100, len(urut) - 1)]
    return f"{nilai // 1000},{nilai % 1000 // 100}"


if __name__ == "__main__":
    main()
