"""A backup holds everything and comes back as it was, in either database; a damaged one is refused."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, models
from django.utils import timezone

from akuntabel.kinerja.kanonik import to_json
from akuntabel.situs import gudang
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.cadangan import tabel as tabel_cadangan
from akuntabel.situs.cadangan.buat import cadangkan
from akuntabel.situs.cadangan.galat import CadanganGagal, CadanganRusak
from akuntabel.situs.cadangan.manifes import Manifes, periksa_cocok
from akuntabel.situs.cadangan.periksa import periksa
from akuntabel.situs.cadangan.pulih import pulihkan
from akuntabel.situs.cadangan.tabel import DIBUAT_ULANG, baris, nama, tabel
from akuntabel.situs.instansi.models import Instansi, TahunKinerja
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.perencanaan.penetapan import Penetapan
from akuntabel.situs.potret import potret
from tests.pertukaran.potret_lengkap import POTRET

from .bahan import BERKAS_CONTOH, PADA, instansi, pengguna, potret_contoh, tahun

AKAR = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.django_db


def diam(_: str) -> None:
    """Say nothing."""


@pytest.fixture
def gudang_sendiri(settings: Any, tmp_path: Path) -> Path:
    settings.AKUNTABEL_GUDANG = str(tmp_path / "gudang")
    return tmp_path / "gudang"


@pytest.fixture
def isi_besar(isi: dict[str, bytes]) -> dict[str, bytes]:
    """The same with an example that has pictures and much text."""
    tahun(instansi("CONTOH", Instansi.objects.get(kode="KOTA")), potret_contoh(BERKAS_CONTOH[1]))
    return semua_potret()


@pytest.fixture
def isi(gudang_sendiri: Path) -> dict[str, bytes]:
    """A city with every kind of row, people and a refused login; its facts as JSON."""
    kota = instansi("KOTA")
    tahun(instansi("LENGKAP", kota), POTRET)
    pengguna("siti", "admin", kota)
    percobaan = apps.get_model("axes", "AccessAttempt")
    percobaan.objects.create(
        username="siti", ip_address="127.0.0.1", path_info="/masuk/", failures_since_start=1
    )
    percobaan.objects.update(attempt_time=PADA)
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=timezone.now())
    return semua_potret()


def semua_potret() -> dict[str, bytes]:
    return {str(t): to_json(potret(buka_sistem(t))) for t in TahunKinerja.objects.select_related("instansi")}


def buat(tujuan: Path) -> Manifes:
    return cadangkan(tujuan, PADA, diam)


def isi_basisdata() -> dict[str, list[bytes]]:
    return {nama(m): list(baris(m)) for m in tabel()}


def hapus_semua() -> None:
    for model in tabel():
        tabel_cadangan.kosongkan(model)


def lewat_perintah(alamat: str, data: Path, *perintah: str) -> subprocess.CompletedProcess[str]:
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith("AKUNTABEL_")} | {
        "PYTHONPATH": str(AKAR / "src"), "AKUNTABEL_DATA": str(data), "DATABASE_URL": alamat,
        "DJANGO_SETTINGS_MODULE": "akuntabel.situs.layanan", "AKUNTABEL_HTTPS": "0",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "akuntabel.situs", *perintah],
        capture_output=True, text=True, check=False, env=lingkungan, timeout=120,
    )  # fmt: skip


def test_setiap_tabel__ikut_atau_tertulis_mengapa_tidak() -> None:
    ada = {m._meta.label_lower for m in apps.get_models(include_auto_created=True) if m._meta.managed}
    assert {nama(m) for m in tabel()} == ada - DIBUAT_ULANG
    di_basis_data = {m._meta.db_table for m in apps.get_models(include_auto_created=True)}
    assert set(connection.introspection.table_names()) - di_basis_data == {"django_migrations"}


def test_tidak_ada_tabel_yang_menunjuk_ke_yang_tidak_ikut() -> None:
    menunjuk = {
        nama(bidang.related_model)
        for model in tabel()
        for bidang in model._meta.get_fields()
        if bidang.many_to_one and isinstance(bidang, models.ForeignKey)
    }
    assert not menunjuk & DIBUAT_ULANG


def test_pulih_di_sistem_kosong__semua_sama(
    isi_besar: dict[str, bytes], tmp_path: Path, settings: Any
) -> None:
    sebelum = isi_basisdata()
    assert all(sebelum[nama(m)] for m in tabel() if hasattr(m, "FAKTA") and m.__name__ != "BarisCatatanFinal")
    manifes = buat(tmp_path / "a.tar.gz")
    berkas = {b.name: b.read_bytes() for b in gudang.isi_gudang()}
    assert berkas
    hapus_semua()
    settings.AKUNTABEL_GUDANG = str(tmp_path / "gudang-baru")

    pulihkan(tmp_path / "a.tar.gz", diam)

    assert isi_basisdata() == sebelum
    assert semua_potret() == isi_besar
    assert {b.name: b.read_bytes() for b in gudang.isi_gudang()} == berkas
    assert manifes.baris == sum(map(len, sebelum.values()))
    assert Pengguna.objects.get(username="siti").check_password("sandi-siti-panjang")
    assert not Session.objects.exists()
    assert instansi("SESUDAH").pk > max(i.pk for i in Instansi.objects.exclude(kode="SESUDAH"))


def test_pindah_ke_sqlite_lalu_kembali__semua_sama(isi_besar: dict[str, bytes], tmp_path: Path) -> None:
    """Run on PostgreSQL this moves from there to SQLite and back again; on SQLite, through a second file."""
    asal = buat(tmp_path / "asal.tar.gz")
    alamat, data = f"sqlite:///{tmp_path / 'lain' / 'kota.sqlite3'}", tmp_path / "lain"
    data.mkdir()
    pulih = lewat_perintah(alamat, data, "pulihkan", str(tmp_path / "asal.tar.gz"))
    assert pulih.returncode == 0, pulih.stderr
    assert "SECRET_KEY" in pulih.stdout
    kembali = lewat_perintah(alamat, data, "cadangkan", str(tmp_path / "lain.tar.gz"))
    assert kembali.returncode == 0, kembali.stderr
    assert periksa(tmp_path / "lain.tar.gz").anggota == asal.anggota
    hapus_semua()

    pulihkan(tmp_path / "lain.tar.gz", diam)

    assert semua_potret() == isi_besar
    assert buat(tmp_path / "akhir.tar.gz").anggota == asal.anggota


def test_basis_data_berisi__tidak_ditimpa_tanpa_diminta(isi: dict[str, bytes], tmp_path: Path) -> None:
    buat(tmp_path / "a.tar.gz")
    Instansi.objects.create(kode="BARU", nama="Baru", jenis="pemerintah")
    sebelum = isi_basisdata()

    with pytest.raises(CadanganGagal, match="sudah berisi"):
        pulihkan(tmp_path / "a.tar.gz", diam)
    assert isi_basisdata() == sebelum

    pulihkan(tmp_path / "a.tar.gz", diam, timpa=True)
    assert not Instansi.objects.filter(kode="BARU").exists()
    assert semua_potret() == isi


def tulis_ulang(asal: Path, ubah: Callable[[str, bytes], bytes | None]) -> None:
    """Write an archive anew with other members, as somebody who wants to deceive could."""
    with tarfile.open(asal) as lama:
        semua = [(m.name, isi.read()) for m in lama if (isi := lama.extractfile(m))]
    with tarfile.open(asal, "w:gz") as baru:
        for nama_anggota, isinya in semua:
            diubah = ubah(nama_anggota, isinya)
            if diubah is not None:
                info = tarfile.TarInfo(nama_anggota)
                info.size = len(diubah)
                baru.addfile(info, io.BytesIO(diubah))


def terpotong(berkas: Path, sisa: float) -> None:
    berkas.write_bytes(berkas.read_bytes()[: int(berkas.stat().st_size * sisa)])


def bita_berubah(berkas: Path) -> None:
    mentah = bytearray(berkas.read_bytes())
    mentah[len(mentah) // 2] ^= 0xFF
    berkas.write_bytes(mentah)


def tar_terpotong(berkas: Path) -> None:
    mentah = gzip.decompress(berkas.read_bytes())
    berkas.write_bytes(gzip.compress(mentah[: len(mentah) // 2]))


def bukan_cadangan(berkas: Path) -> None:
    berkas.write_bytes(b"PK\x03\x04 bukan arsip")


def angka_diubah(berkas: Path) -> None:
    tulis_ulang(berkas, lambda n, i: i.replace(b"siti", b"budi") if n.startswith("tabel/akun.") else i)


def bagian_dibuang(berkas: Path) -> None:
    tulis_ulang(berkas, lambda n, i: None if n.startswith("tabel/perencanaan.barisvisi/") else i)


def berkas_diubah(berkas: Path) -> None:
    tulis_ulang(berkas, lambda n, i: i + b"!" if n.startswith("berkas/") else i)


def manifes_dibuang(berkas: Path) -> None:
    tulis_ulang(berkas, lambda n, i: None if n == "manifes.json" else i)


@pytest.mark.parametrize(
    ("rusakkan", "pesan"),
    [
        (lambda b: terpotong(b, 0.5), "terpotong"),
        (lambda b: terpotong(b, 0.999), "terpotong"),
        (bita_berubah, "rusak|berubah"),
        (tar_terpotong, "terpotong|tidak lengkap"),
        (bukan_cadangan, "bukan cadangan"),
        (angka_diubah, r"tabel/akun\.pengguna/000001\.jsonl berubah"),
        (bagian_dibuang, "barisvisi.*tidak ada di tempatnya"),
        (berkas_diubah, "isinya tidak sesuai namanya"),
        (manifes_dibuang, "tidak lengkap"),
    ],
)
def test_cadangan_rusak__ditolak_dan_tidak_ada_yang_berubah(
    isi: dict[str, bytes], tmp_path: Path, rusakkan: Callable[[Path], None], pesan: str
) -> None:
    buat(tmp_path / "a.tar.gz")
    rusakkan(tmp_path / "a.tar.gz")
    with pytest.raises(CadanganRusak, match=pesan):
        periksa(tmp_path / "a.tar.gz")
    with pytest.raises(CadanganRusak, match=pesan):
        pulihkan(tmp_path / "a.tar.gz", diam, timpa=True)
    assert semua_potret() == isi


def test_gagal_di_tengah__semua_kembali_seperti_semula(
    isi: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buat(tmp_path / "a.tar.gz")
    sebelum = isi_basisdata()

    def penuh(_: Any) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(gudang, "simpan_aliran", penuh)
    with pytest.raises(OSError, match="No space"):
        pulihkan(tmp_path / "a.tar.gz", diam, timpa=True)
    assert isi_basisdata() == sebelum


def test_bentuk_tabel_lain__ditolak_dengan_jalan_keluar(isi: dict[str, bytes], tmp_path: Path) -> None:
    manifes = buat(tmp_path / "a.tar.gz")
    lain = replace(manifes, migrasi=dict(manifes.migrasi) | {"akun": ["0001_initial", "0099_masa_depan"]})
    with pytest.raises(CadanganGagal, match="Pasang versi yang membuat"):
        periksa_cocok(lain)


def test_gudang_rusak__disebut_dan_tidak_ada_cadangan_setengah(isi: dict[str, bytes], tmp_path: Path) -> None:
    pertama, kedua, *_ = sorted(gudang.isi_gudang())
    pertama.write_bytes(b"lain")
    with pytest.raises(CadanganGagal, match=pertama.name):
        buat(tmp_path / "b" / "a.tar.gz")
    kedua.unlink()
    with pytest.raises(CadanganGagal, match="tidak ada di gudang"):
        buat(tmp_path / "b" / "a.tar.gz")
    assert not list((tmp_path / "b").iterdir())

    pesan: list[str] = []
    manifes = cadangkan(tmp_path / "b" / "a.tar.gz", PADA, pesan.append, lewati_rusak=True)
    assert {pertama.name, kedua.name}.isdisjoint(a.sidik for a in manifes.anggota)
    assert any(pertama.name in p for p in pesan)
    assert any(kedua.name in p for p in pesan)


@pytest.mark.parametrize("bidang", ["arsip", "berkas"])
def test_dokumen_bertanda_tangan_hilang__disebut(isi: dict[str, bytes], tmp_path: Path, bidang: str) -> None:
    ada, hilang = gudang.simpan(b"ada"), "0" * 64
    sidik = {"arsip": ada, "berkas": ada, bidang: hilang}
    tk = TahunKinerja.objects.all()[0]
    Penetapan.semua.create(
        tahun_kinerja=tk, jenis="PK", label="Awal", tanggal=PADA.date(), pada=PADA, **sidik
    )

    with pytest.raises(CadanganGagal, match=hilang):
        cadangkan(tmp_path / "a.tar.gz", PADA, diam)


def test_nama_yang_sudah_ada__tidak_ditimpa(isi: dict[str, bytes], tmp_path: Path) -> None:
    buat(tmp_path / "a.tar.gz")
    with pytest.raises(CadanganGagal, match="sudah ada"):
        buat(tmp_path / "a.tar.gz")
    if os.name == "posix":
        assert (tmp_path / "a.tar.gz").stat().st_mode & 0o077 == 0


def test_berkas_besar_dan_banyak_baris__dipecah(
    isi: dict[str, bytes], tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr("akuntabel.situs.cadangan.buat._UKURAN_BAGIAN", 1000)
    sebelum = isi_basisdata()
    manifes = buat(tmp_path / "a.tar.gz")
    assert sum(a.nama.startswith("tabel/riwayat.kejadian/") for a in manifes.anggota) > 10
    hapus_semua()
    pulihkan(tmp_path / "a.tar.gz", diam)
    assert isi_basisdata() == sebelum


@pytest.mark.django_db(transaction=True)
def test_selagi_dipakai__satu_saat_dan_tidak_ada_yang_menunggu(tmp_path: Path) -> None:
    alamat = alamat_untuk_uji(tmp_path)
    hasil = subprocess.run(
        [sys.executable, str(AKAR / "tests" / "layanan" / "tugas_cuplikan.py")],
        capture_output=True, text=True, check=False, timeout=120,
        env=os.environ | {
            "PYTHONPATH": str(AKAR / "src"), "DATABASE_URL": alamat, "AKUNTABEL_DATA": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "akuntabel.situs.layanan",
        },
    )  # fmt: skip
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.split() == ["0", "0", "False", "1"]


def alamat_untuk_uji(tmp_path: Path) -> str:
    if connection.vendor != "postgresql":
        return f"sqlite:///{tmp_path / 'kota.sqlite3'}"
    basis = connection.settings_dict
    return f"postgresql://{basis['USER']}@/{basis['NAME']}?host={basis['HOST']}"
