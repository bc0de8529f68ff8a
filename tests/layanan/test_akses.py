"""Every address, every role, one's own agency and the others, open and locked: only what is listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from akuntabel.situs.akses import MASUK, TANDA, TERBUKA, Akses
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.akun.peran import MENGUBAH, Peran, Tindakan
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_perangkat
from akuntabel.situs.instansi.models import Instansi, KeadaanTahun

from .bahan import instansi, pengguna, tahun

TAHUN = 2025
# A workbook takes long to write: its address is asked with a method it refuses, after access was decided.
POTRET = potret_perangkat(perangkat_daerah()[0], TAHUN)
# Written out a second time, on purpose: who may look at and change what, where.
APIP = {"apip_anggota", "apip_ketua", "apip_teknis", "inspektur"}
SEMUA = {"admin", "koordinator", "bappeda", "kepala_daerah", "evaluator", *APIP}
MENGUBAH_SENDIRI = {
    Tindakan.UBAH_RENCANA: {"perencana", "bappeda"},
    Tindakan.UBAH_ANGGARAN: {"perencana"},
    Tindakan.UBAH_REALISASI: {"perencana", "operator"},
    Tindakan.UBAH_LAPORAN: {"perencana"},
    Tindakan.UBAH_PROFIL: {"perencana", "bappeda"},
}
MENGUBAH_SEMUA = {Tindakan.UBAH_PROFIL: {"admin"}}
# One sheet of each kind of right; the others are only names of the same address.
LEMBAR = {
    "identitas": Tindakan.UBAH_PROFIL,
    "indikator": Tindakan.UBAH_RENCANA,
    "rencana-aksi": Tindakan.UBAH_RENCANA,
    "realisasi": Tindakan.UBAH_REALISASI,
    "pagu": Tindakan.UBAH_ANGGARAN,
    "narasi": Tindakan.UBAH_LAPORAN,
}


# What else stands in an address; nobody has work of this number.
NOMOR = UUID(int=1)
PENGENAL: dict[str, list[Any]] = {
    "bagan": ["capaian"],
    "hasil_reviu": [NOMOR],
    "unduh_reviu": [NOMOR, "x.html"],
    "tugas": [NOMOR],
    "langkah_tugas": [NOMOR],
    "tindak_tugas": [NOMOR],
}


def alamat() -> list[URLPattern]:
    return list(get_resolver("akuntabel.situs.urls_layanan").url_patterns)


def akses(pola: URLPattern) -> Akses:
    hasil = getattr(pola.callback, TANDA)
    assert isinstance(hasil, Akses)
    return hasil


def setahun(*, semua: bool = True) -> Iterator[tuple[URLPattern, list[str]]]:
    """Yield the addresses of a year, with what else stands in them; looking is the same for every sheet."""
    for p in (p for p in alamat() if akses(p).bertahun):
        if p.name == "bagan":
            yield p, ["capaian"]
            continue
        bernama = p.name in ("lembar", "baris")
        for nama in (LEMBAR if semua else ("pagu",)) if bernama else ("",):
            yield p, [nama] if nama else []


def ubah(pola: URLPattern, lain: list[str]) -> Tindakan | None:
    return LEMBAR[lain[0]] if pola.name in ("lembar", "baris") else akses(pola).ubah_pada()


@pytest.fixture
def kota(db: None) -> dict[str, Instansi]:
    """Two governments; in the first one's own agency, its sibling and their parent."""
    induk, asing = instansi("KOTA"), instansi("KOTA-LAIN")
    milik = {
        "sendiri": instansi("SENDIRI", induk),
        "saudara": instansi("SAUDARA", induk),
        "induk": induk,
        "asing": instansi("ASING", asing),
    }
    for satu in milik.values():
        tahun(satu, POTRET)
    return milik


def orang(kota: dict[str, Instansi]) -> Iterator[tuple[str, str, Pengguna]]:
    """Yield role, where its holder is assigned (an agency, the government), and the person."""
    for peran in Peran.values:
        for di in ("sendiri", "induk"):
            yield peran, di, pengguna(f"{peran}-{di}", peran, kota[di])


def boleh_lihat(peran: str, di: str, milik: str) -> bool:
    if milik == "asing":
        return False
    return milik == di or peran in SEMUA


def boleh_ubah(peran: str, di: str, milik: str, tindakan: Tindakan | None) -> bool:
    if tindakan is None or milik == "asing":
        return False
    sendiri = milik == di and peran in MENGUBAH_SENDIRI.get(tindakan, set())
    return sendiri or peran in MENGUBAH_SEMUA.get(tindakan, set())


def minta(klien: Client, cara: str, nama: str, isi: list[Any]) -> int:
    return int(getattr(klien, cara)(reverse(nama, args=isi)).status_code)


def test_setiap_alamat__menyatakan_aksesnya() -> None:
    assert all(isinstance(getattr(p.callback, TANDA, None), Akses) for p in alamat())
    terbuka = {p.name for p in alamat() if akses(p) == TERBUKA}
    assert terbuka == {"masuk"}


def test_tanpa_masuk__setiap_alamat_menuju_halaman_masuk(kota: dict[str, Instansi]) -> None:
    for p in (p for p in alamat() if akses(p) != TERBUKA):
        isi = ["SENDIRI", TAHUN] if akses(p).bertahun else []
        isi += ["realisasi"] if p.name in ("lembar", "baris") else []
        isi += PENGENAL.get(str(p.name), [])
        for cara in ("get", "post"):
            jawaban = getattr(Client(), cara)(reverse(str(p.name), args=isi))
            assert jawaban.status_code == 302, (p.name, cara)
            assert jawaban.headers["Location"].startswith(reverse("masuk")), (p.name, cara)


def test_melihat__setiap_peran_di_setiap_instansi(kota: dict[str, Instansi]) -> None:
    diperiksa = 0
    for peran, di, siapa in orang(kota):
        klien = Client()
        klien.force_login(siapa)
        for p, lain in setahun(semua=False):
            for milik, satu in kota.items():
                cara = "head" if str(p.name).startswith("unduh_") else "get"
                hasil = minta(klien, cara, str(p.name), [satu.kode, TAHUN, *lain])
                boleh = boleh_lihat(peran, di, milik)
                assert (hasil in (200, 302, 404, 405)) if boleh else hasil == 403, (
                    peran,
                    di,
                    p.name,
                    milik,
                    hasil,
                )
                diperiksa += 1
    assert diperiksa >= 15 * 2 * 4 * 8


@pytest.mark.parametrize("keadaan", KeadaanTahun.values)
def test_mengubah__setiap_peran_di_setiap_instansi(kota: dict[str, Instansi], keadaan: str) -> None:
    for satu in kota.values():
        satu.tahun_kinerja.update(keadaan=keadaan)
    for peran, di, siapa in orang(kota):
        klien = Client()
        klien.force_login(siapa)
        for p, lain in setahun():
            for milik, satu in kota.items():
                hasil = minta(klien, "post", str(p.name), [satu.kode, TAHUN, *lain])
                if boleh_ubah(peran, di, milik, ubah(p, lain)):
                    harap = {302, 404, 422} if keadaan == "terbuka" else {409}
                else:
                    harap = {403}
                assert hasil in harap, (peran, di, p.name, lain, milik, keadaan, hasil)


def test_tanpa_penugasan__hanya_halaman_awal(kota: dict[str, Instansi]) -> None:
    siapa = Pengguna.objects.create_user("tamu", password="sandi-tamu-panjang", nama="Tamu")
    klien = Client()
    klien.force_login(siapa)
    umum = (p for p in alamat() if akses(p) == MASUK and p.name not in ("keluar", "mulai_cek", *PENGENAL))
    for p in umum:
        jawaban = klien.get(reverse(str(p.name)))
        assert jawaban.status_code == 200
        assert "SENDIRI" not in jawaban.content.decode(errors="replace")


def test_yang_mengubah__selalu_meminta_tindakan_yang_mengubah() -> None:
    assert {ubah(p, lain) for p, lain in setahun()} - {None} <= MENGUBAH
    for nama, tindakan in LEMBAR.items():
        assert akses(next(p for p in alamat() if p.name == "lembar")).ubah_pada(nama=nama) == tindakan
    assert all(akses(p).tindakan not in MENGUBAH for p in alamat())


def test_formulir_dari_situs_lain__ditolak(kota: dict[str, Instansi]) -> None:
    klien = Client(enforce_csrf_checks=True)
    klien.force_login(pengguna("p", "perencana", kota["sendiri"]))
    for p, lain in setahun():
        if ubah(p, lain):
            assert minta(klien, "post", str(p.name), ["SENDIRI", TAHUN, *lain]) == 403
