"""Every address, every role, one's own agency and the others, open and locked: only what is listed."""

from __future__ import annotations

import re
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
KHUSUS = {Tindakan.ATUR_TENGGAT: {"koordinator"}}
MENGUBAH_SENDIRI = {
    Tindakan.UBAH_RENCANA: {"perencana", "bappeda"},
    Tindakan.UBAH_ANGGARAN: {"perencana"},
    Tindakan.UBAH_REALISASI: {"perencana", "operator"},
    Tindakan.UBAH_LAPORAN: {"perencana"},
    Tindakan.UBAH_PROFIL: {"perencana", "bappeda"},
    Tindakan.TANDA_TANGAN: {"kepala_pd"},
}
MENGUBAH_SEMUA = {
    Tindakan.UBAH_PROFIL: {"admin"},
    Tindakan.TANDA_TANGAN: {"kepala_daerah"},
    Tindakan.KUNCI_TAHUN: {"admin", "koordinator"},
    Tindakan.KELOLA_INSTANSI: {"admin", "koordinator"},
    Tindakan.KELOLA_AKUN: {"admin"},
}
# One sheet of each kind of right; the others are only names of the same address.
LEMBAR = {
    "identitas": Tindakan.UBAH_PROFIL,
    "indikator": Tindakan.UBAH_RENCANA,
    "rencana-aksi": Tindakan.UBAH_RENCANA,
    "realisasi": Tindakan.UBAH_REALISASI,
    "pagu": Tindakan.UBAH_ANGGARAN,
    "narasi": Tindakan.UBAH_LAPORAN,
}
# Everybody sees these about an agency within sight; the others are for those who may do what they offer.
INSTANSI = {
    "satu_instansi": None,
    "ubah_instansi": Tindakan.KELOLA_INSTANSI,
    "penataan": Tindakan.KELOLA_INSTANSI,
    "tahun_baru": Tindakan.UBAH_RENCANA,
}
UMUM = {
    "orang": Tindakan.KELOLA_AKUN,
    "orang_baru": Tindakan.KELOLA_AKUN,
    "sunting_orang": Tindakan.KELOLA_AKUN,
    "sandi_orang": Tindakan.KELOLA_AKUN,
    "kode_orang": Tindakan.KELOLA_AKUN,
    "tugas_baru": Tindakan.KELOLA_AKUN,
    "akhiri_tugas": Tindakan.KELOLA_AKUN,
    "catatan": Tindakan.KELOLA_AKUN,
    "kelola_instansi": Tindakan.KELOLA_INSTANSI,
    "instansi_baru": Tindakan.KELOLA_INSTANSI,
    "muat_nomenklatur": Tindakan.KELOLA_NOMENKLATUR,
    "tenggat": Tindakan.ATUR_TENGGAT,
    "daftar_reviu": Tindakan.REVIU_BERKAS,
}
DI_MANA_PUN = {
    Tindakan.KELOLA_AKUN: {"admin"},
    Tindakan.KELOLA_INSTANSI: {"admin", "koordinator"},
    Tindakan.KELOLA_NOMENKLATUR: {"admin", "koordinator", "bappeda"},
    Tindakan.ATUR_TENGGAT: {"koordinator"},
    Tindakan.REVIU_BERKAS: set(Peran.values) - {"operator", "kepala_bidang", "kepala_daerah", "pengamat"},
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


def isi_alamat(pola: URLPattern) -> list[Any]:
    """Return arguments for an address: an agency and year, an agency, or numbers of nobody."""
    lain = ["realisasi"] if pola.name in ("lembar", "baris") else PENGENAL.get(str(pola.name), [])
    if akses(pola).bertahun:
        return ["SENDIRI", TAHUN, *lain]
    if akses(pola).berinstansi:
        return ["SENDIRI"]
    return lain or [0] * len(pola.pattern.converters)


def minta(klien: Client, cara: str, nama: str, isi: list[Any]) -> int:
    return int(getattr(klien, cara)(reverse(nama, args=isi)).status_code)


def test_setiap_alamat__menyatakan_aksesnya() -> None:
    assert all(isinstance(getattr(p.callback, TANDA, None), Akses) for p in alamat())
    terbuka = {p.name for p in alamat() if akses(p) == TERBUKA}
    assert terbuka == {"masuk", "masuk_kode", "sehat"}


def test_tanpa_masuk__setiap_alamat_menuju_halaman_masuk(kota: dict[str, Instansi]) -> None:
    for p in (p for p in alamat() if akses(p) != TERBUKA):
        isi = isi_alamat(p)
        for cara in ("get", "post"):
            jawaban = getattr(Client(), cara)(reverse(str(p.name), args=isi))
            assert jawaban.status_code == 302, (p.name, cara)
            assert jawaban.headers["Location"].startswith(reverse("masuk")), (p.name, cara)


def test_melihat__setiap_peran_di_setiap_instansi(kota: dict[str, Instansi]) -> None:
    """One's own pages are made; the others are asked with a method they refuse after access was decided."""
    diperiksa = 0
    for peran, di, siapa in orang(kota):
        klien = Client()
        klien.force_login(siapa)
        for p, lain in setahun(semua=False):
            for milik, satu in kota.items():
                dirender = di == milik and not str(p.name).startswith("unduh_")
                cara = "get" if dirender else "put"
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
                    bebas = keadaan == "terbuka" or p.name == "kunci_tahun"
                    harap = {302, 404, 422} if bebas else {409}
                else:
                    harap = {403}
                assert hasil in harap, (peran, di, p.name, lain, milik, keadaan, hasil)


def test_alamat_tiap_instansi__setiap_peran_di_setiap_instansi(kota: dict[str, Instansi]) -> None:
    pola = [p for p in alamat() if akses(p).berinstansi]
    assert {str(p.name) for p in pola} == set(INSTANSI)
    for peran, di, siapa in orang(kota):
        klien = Client()
        klien.force_login(siapa)
        for nama, tindakan in INSTANSI.items():
            for milik, satu in kota.items():
                boleh = boleh_lihat(peran, di, milik)
                if tindakan is not None:
                    boleh = boleh_ubah(peran, di, milik, tindakan)
                    if nama == "tahun_baru":
                        boleh = boleh or boleh_ubah(peran, di, milik, Tindakan.KELOLA_INSTANSI)
                hasil = minta(klien, "get", nama, [satu.kode])
                assert hasil == (200 if boleh else 403), (peran, di, nama, milik, hasil)
                hasil = minta(klien, "post", nama, [satu.kode])
                harap = (405 if tindakan is None else 422) if boleh else 403
                assert hasil == harap, (peran, di, nama, milik, hasil)


def test_alamat_lain__setiap_peran(kota: dict[str, Instansi]) -> None:
    pola = {str(p.name): p for p in alamat() if akses(p).tindakan and not akses(p).bertahun}
    pola = {nama: p for nama, p in pola.items() if not akses(p).berinstansi}
    assert set(pola) == set(UMUM)
    for peran, di, siapa in (o for o in orang(kota) if o[1] == "sendiri"):
        klien = Client()
        klien.force_login(siapa)
        for nama, tindakan in UMUM.items():
            boleh = peran in DI_MANA_PUN[tindakan]
            for cara in ("get", "post"):
                hasil = minta(klien, cara, nama, isi_alamat(pola[nama]))
                harap = {200, 404, 405, 422} if boleh else {403}
                assert hasil in harap, (peran, di, nama, cara, hasil)


@pytest.mark.parametrize(
    "jalan",
    [
        ("i/ASING/2025/", "i/ASING/1999/", "i/TIDAK-ADA/2025/", "i/SAUDARA/2025/"),
        ("i/ASING/", "i/TIDAK-ADA/", "i/SAUDARA/"),
    ],
)
def test_yang_tak_terlihat__jawabannya_sama_ada_atau_tidak(
    kota: dict[str, Instansi], jalan: tuple[str, ...]
) -> None:
    klien = Client()
    klien.force_login(pengguna("p", "perencana", kota["sendiri"]))
    jawaban = set()
    for satu in (klien.get(f"/{j}") for j in jalan):
        isi = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", satu.content.decode())
        jawaban.add((satu.status_code, isi))
    assert len(jawaban) == 1
    assert jawaban.pop()[0] == 403
    assert klien.get("/i/SENDIRI/1999/").status_code == 404


def test_cara_lain__halaman_yang_menjelaskan(kota: dict[str, Instansi]) -> None:
    klien = Client()
    klien.force_login(pengguna("p", "perencana", kota["sendiri"]))
    jawaban = klien.get(reverse("akhiri_sesi"))
    assert (jawaban.status_code, jawaban.headers["Allow"]) == (405, "POST")
    assert "bekerja lewat tombol" in jawaban.content.decode()


def test_tanpa_penugasan__hanya_halaman_awal(kota: dict[str, Instansi]) -> None:
    siapa = Pengguna.objects.create_user("tamu", password="sandi-tamu-panjang", nama="Tamu")
    klien = Client()
    klien.force_login(siapa)
    bukan = ("keluar", "akhiri_sesi", "mulai_cek", *PENGENAL)
    for p in (p for p in alamat() if akses(p) == MASUK and p.name not in bukan):
        jawaban = klien.get(reverse(str(p.name)), follow=True)
        assert jawaban.status_code == 200, p.name
        assert "SENDIRI" not in jawaban.content.decode(errors="replace")


def test_halaman_khusus__hanya_peran_yang_tertulis(kota: dict[str, Instansi]) -> None:
    for peran, di, siapa in orang(kota):
        klien = Client()
        klien.force_login(siapa)
        for p, boleh in ((p, KHUSUS[t]) for p in alamat() if (t := akses(p).tindakan) in KHUSUS):
            harap = 200 if peran in boleh else 403
            assert minta(klien, "get", str(p.name), []) == harap, (peran, di, p.name)
            assert minta(klien, "post", str(p.name), []) == (422 if harap == 200 else 403), (peran, p.name)


def test_yang_mengubah__selalu_meminta_tindakan_yang_mengubah() -> None:
    assert {ubah(p, lain) for p, lain in setahun()} - {None} <= MENGUBAH | {Tindakan.KUNCI_TAHUN}
    for nama, tindakan in LEMBAR.items():
        assert akses(next(p for p in alamat() if p.name == "lembar")).ubah_pada(nama=nama) == tindakan
    assert all(akses(p).tindakan not in MENGUBAH for p in alamat() if akses(p).bertahun)


def test_formulir_dari_situs_lain__ditolak(kota: dict[str, Instansi]) -> None:
    klien = Client(enforce_csrf_checks=True)
    klien.force_login(pengguna("p", "perencana", kota["sendiri"]))
    for p, lain in setahun():
        if ubah(p, lain):
            assert minta(klien, "post", str(p.name), ["SENDIRI", TAHUN, *lain]) == 403
    klien.force_login(pengguna("a", "admin", kota["induk"]))
    for p in (p for p in alamat() if not akses(p).bertahun):
        assert minta(klien, "post", str(p.name), isi_alamat(p)) == 403, p.name
