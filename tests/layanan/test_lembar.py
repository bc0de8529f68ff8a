"""Cells written from the grid and from the form of a row, by several people."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from akuntabel.api import terima_isian
from akuntabel.situs import isian
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.layar.terima_buku import telaah, tulis_buku
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.potret import potret
from akuntabel.situs.riwayat.models import Kejadian, Kumpulan

from .bahan import BERKAS_CONTOH, instansi, pengguna, potret_contoh, tahun

pytestmark = pytest.mark.django_db
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])
FUNGSI = ARUNIKA.fungsi[0]


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("DINKES", instansi("KOTA")), ARUNIKA)


@pytest.fixture
def klien(tk: TahunKinerja) -> Client:
    hasil = Client()
    hasil.force_login(pengguna("perencana", "perencana", tk.instansi))
    return hasil


def alamat(nama: str, lembar: str) -> str:
    return reverse(nama, args=("DINKES", ARUNIKA.tahun, lembar))


def kirim(klien: Client, lembar: str, *sel: tuple[str, str, str, str], **isi: Any) -> dict[str, Any]:
    badan = json.dumps({"sel": sel, **isi})
    jawaban = klien.post(alamat("lembar", lembar), badan, content_type="application/json")
    assert jawaban.status_code == 200, jawaban.content[:200]
    hasil: dict[str, Any] = jawaban.json()
    return hasil


def kini(tk: TahunKinerja) -> Any:
    return potret(buka_sistem(TahunKinerja.objects.get(pk=tk.pk)))


def test_sel_disimpan__hanya_baris_itu_yang_tercatat(klien: Client, tk: TahunKinerja) -> None:
    hasil = kirim(klien, "fungsi", (FUNGSI.kode, "uraian", FUNGSI.uraian, "Uraian baru"))

    assert (hasil["gagal"], hasil["ditolak"], hasil["benturan"]) == ("", [], [])
    assert hasil["baris"][FUNGSI.kode]["isi"]["uraian"] == "Uraian baru"
    assert kini(tk).fungsi[0].uraian == "Uraian baru"
    buku = buka_sistem(tk)
    kumpulan = Kumpulan.objects.dalam(buku).first()
    assert kumpulan.perihal == "Mengisi Fungsi"
    assert [k.kunci_baris for k in Kejadian.objects.dalam(buku).filter(kumpulan=kumpulan)] == [FUNGSI.kode]


def test_orang_lain_lebih_dulu__keduanya_ditunjukkan_dan_tidak_ada_yang_ditimpa(
    klien: Client, tk: TahunKinerja
) -> None:
    kirim(klien, "fungsi", (FUNGSI.kode, "uraian", FUNGSI.uraian, "Milik pertama"))

    hasil = kirim(
        klien,
        "fungsi",
        (FUNGSI.kode, "uraian", FUNGSI.uraian, "Milik kedua"),
        (FUNGSI.kode, "catatan", "", "tetap masuk"),
    )

    assert hasil["benturan"] == [[FUNGSI.kode, "uraian", "Milik pertama", "Milik kedua"]]
    assert (kini(tk).fungsi[0].uraian, kini(tk).fungsi[0].catatan) == ("Milik pertama", "tetap masuk")


def test_orang_lain_menyimpan_sementara_isian_diperiksa__keduanya_masuk(
    klien: Client, tk: TahunKinerja, monkeypatch: pytest.MonkeyPatch
) -> None:
    lain, periksa = [ARUNIKA.fungsi[1]], terima_isian

    def disela(*isi: Any) -> Any:
        hasil = periksa(*isi)
        while lain:
            satu = lain.pop()
            kirim(klien, "fungsi", (satu.kode, "uraian", satu.uraian, "Milik orang lain"))
        return hasil

    monkeypatch.setattr(isian, "terima_isian", disela)
    kirim(klien, "fungsi", (FUNGSI.kode, "uraian", FUNGSI.uraian, "Milik sendiri"))

    assert [f.uraian for f in kini(tk).fungsi[:2]] == ["Milik sendiri", "Milik orang lain"]


def test_blok_tempelan__yang_terbaca_tersimpan_yang_salah_disebut(klien: Client, tk: TahunKinerja) -> None:
    sebelum = len(kini(tk).fungsi)
    sel = [
        ("+1", "kode", "", "F91"),
        ("+1", "uraian", "", "Satu"),
        ("+2", "kode", "", "F 92 :"),
        ("+2", "uraian", "", "Dua"),
    ]

    coba = kirim(klien, "fungsi", *sel, coba=True)
    assert [t["baris"] for t in coba["temuan"]] == ["+2"]
    assert len(kini(tk).fungsi) == sebelum

    hasil = kirim(klien, "fungsi", *sel)
    assert hasil["ditolak"] == ["+2"]
    assert hasil["baris"]["+1"]["kunci"] == "F91"
    assert hasil["baris"]["+2"] is None
    assert [f.kode for f in kini(tk).fungsi[sebelum:]] == ["F91"]


def test_baris_dihapus__dapat_dibatalkan(klien: Client, tk: TahunKinerja) -> None:
    hasil = kirim(klien, "fungsi", hapus=[FUNGSI.kode])

    assert hasil["baris"] == {FUNGSI.kode: None}
    assert FUNGSI not in kini(tk).fungsi


def test_masih_dirujuk__tidak_dihapus_dan_disebut_di_mana(klien: Client, tk: TahunKinerja) -> None:
    sasaran = ARUNIKA.sasaran[0].kode

    hasil = kirim(klien, "sasaran", hapus=[sasaran])

    assert "lembar Indikator" in hasil["gagal"]
    assert kini(tk).sasaran == ARUNIKA.sasaran


@pytest.mark.parametrize(
    "badan",
    ["", "[]", "{", '{"sel": 1}', '{"sel": [[1,2,3,4]]}', '{"sel": [["a"]]}', '{"hapus": 3}', "[" * 5000],
)
def test_permintaan_rusak__pesan_bukan_jejak_galat(klien: Client, badan: str) -> None:
    jawaban = klien.post(alamat("lembar", "fungsi"), badan, content_type="application/json")

    assert jawaban.status_code == 422
    assert "tidak terbaca" in jawaban.json()["gagal"]


def test_buku_kerja_sesudah_mengisi_lembar__tidak_ada_yang_berubah(klien: Client, tk: TahunKinerja) -> None:
    dokumen = next(t.dokumen for t in ARUNIKA.target if t.tahun == ARUNIKA.tahun + 2)
    kegiatan, sasaran = ARUNIKA.kegiatan[0], ARUNIKA.sasaran[0]
    sub = {"kode": "SUB-BARU", "jenjang": "subkegiatan", "induk": kegiatan.kode, "nama": "Subkegiatan baru"}
    indikator = {"kode": "I-BARU", "induk": sasaran.kode, "nama": "Indikator baru", "satuan": "%"}
    target = {"indikator": "I-BARU", "dokumen": dokumen, f"tahun_{ARUNIKA.tahun + 1}": "98,2%"}
    for lembar, isi in (("program", sub), ("indikator", indikator), ("target-renstra", target)):
        hasil = kirim(klien, lembar, *(("+1", k, "", teks) for k, teks in isi.items()))
        assert (hasil["gagal"], hasil["ditolak"]) == ("", []), hasil
    kirim(klien, "fungsi", hapus=[FUNGSI.kode])

    buku = buka_sistem(TahunKinerja.objects.get(pk=tk.pk))
    assert telaah(buku, tulis_buku(potret(buku))[1]).ubahan == ()


def test_formulir_baris__tanpa_skrip_pun_dapat_mengisi(klien: Client, tk: TahunKinerja) -> None:
    halaman = klien.get(alamat("baris", "fungsi"), {"kunci": FUNGSI.kode}).content.decode()
    assert FUNGSI.uraian[:20] in halaman

    isi = {
        "lama:uraian": FUNGSI.uraian,
        "isi:uraian": "Lewat\r\nformulir",
        "lama:kode": FUNGSI.kode,
        "isi:kode": FUNGSI.kode,
    }
    jawaban = klien.post(f"{alamat('baris', 'fungsi')}?kunci={FUNGSI.kode}", isi)

    assert jawaban.status_code == 302
    assert kini(tk).fungsi[0].uraian == "Lewat\nformulir"


def test_formulir_salah__isian_tetap_dan_tempatnya_disebut(klien: Client, tk: TahunKinerja) -> None:
    persen = next(i.kode for i in ARUNIKA.indikator if i.satuan == "%")
    isi = {"isi:indikator": persen, "isi:tahun": "2020", "isi:nilai": "1.234"}

    jawaban = klien.post(alamat("baris", "realisasi"), isi)

    teks = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert 'value="1.234"' in teks
    assert "ribuan atau desimal" in teks
    assert not [r for r in kini(tk).realisasi if r.tahun == 2020]


def test_formulir_kosong__dikatakan_bukan_didiamkan(klien: Client) -> None:
    jawaban = klien.post(alamat("baris", "sasaran"), {"isi:kode": "", "lama:kode": ""})

    assert jawaban.status_code == 422
    assert "Belum ada yang diisi" in jawaban.content.decode()


def test_lembar_tidak_dikenal__404(klien: Client) -> None:
    assert klien.get(alamat("lembar", "tidak-ada")).status_code == 404
    assert klien.post(alamat("lembar", "gambar")).status_code == 404
