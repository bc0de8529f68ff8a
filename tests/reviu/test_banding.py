"""An earlier review and exceptions: what is read, which document is meant, what is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from akuntabel.api.dasar_reviu import DasarReviu, DasarTidakSah, DokumenLama, baca_dasar
from akuntabel.api.pengecualian_reviu import PengecualianTidakSah, baca_pengecualian
from akuntabel.api.reviu_json import json_reviu
from akuntabel.hasil_reviu import KeadaanTemuan, Pengecualian, TemuanLama
from akuntabel.penyaji import sarif
from akuntabel.reviu import bandingkan, kecualikan
from akuntabel.temuan import Temuan, Tingkat
from tests.penyaji.reviu_contoh import LAPORAN, tinjau


def lama(sidik: str) -> TemuanLama:
    return TemuanLama(sidik, "HIT101", Tingkat.GALAT, "")


def test_bandingkan__baru_tetap_hilang() -> None:
    keadaan, hilang = bandingkan(("a", "b"), (lama("b"), lama("c")))
    assert keadaan == (KeadaanTemuan.BARU, KeadaanTemuan.TETAP)
    assert [t.sidik for t in hilang] == ["c"]


@pytest.mark.parametrize("bentuk", ["json", "sarif"])
def test_dasar__json_dan_sarif_terbaca_sama(bentuk: str) -> None:
    hasil, _ = tinjau(LAPORAN)
    isi = json.dumps(json_reviu((hasil,))).encode() if bentuk == "json" else sarif.tulis((hasil,))
    (satu,) = baca_dasar(isi).dokumen
    assert (satu.berkas, satu.sidik_berkas) == (hasil.berkas, hasil.sidik_berkas)
    assert [t.sidik for t in satu.temuan] == list(hasil.sidik)
    assert [t.tingkat for t in satu.temuan] == [t.tingkat for t in hasil.temuan]


def test_dasar_sarif__yang_sudah_hilang_dulu_tidak_hilang_lagi() -> None:
    dasar = DasarReviu((DokumenLama("laporan.md", "", (lama("0" * 16),)),))
    hasil, _ = tinjau(LAPORAN, dasar=dasar)
    assert len(hasil.hilang) == 1
    (satu,) = baca_dasar(sarif.tulis((hasil,))).dokumen
    assert "0" * 16 not in [t.sidik for t in satu.temuan]


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"runs": 3}',
        b'{"hasil": [{}]}',
        b'{"runs": [{"results": [{}]}]}',
        b"[" * 5000,
    ],
)
def test_dasar_asing__ditolak(isi: bytes) -> None:
    with pytest.raises(DasarTidakSah, match="bukan hasil reviu"):
        baca_dasar(isi)


@pytest.mark.parametrize(
    ("jalur", "nilai"),
    [
        (("level",), "none"),
        (("locations",), []),
        (("locations", 0, "physicalLocation", "artifactLocation", "index"), float("inf")),
        (("message", "text"), "\ud800"),
    ],
)
def test_dasar_sarif_yang_satu_isinya_bukan_milik_kita__ditolak(
    jalur: tuple[str | int, ...], nilai: object
) -> None:
    hasil, _ = tinjau(LAPORAN)
    data = json.loads(sarif.tulis((hasil,)))
    wadah: Any = data["runs"][0]["results"][0]
    for kunci in jalur[:-1]:
        wadah = wadah[kunci]
    wadah[jalur[-1]] = nilai
    with pytest.raises(DasarTidakSah, match="bukan hasil reviu"):
        baca_dasar(json.dumps(data).encode())


def test_dokumen_mana__menurut_jalur_isi_lalu_nama() -> None:
    dasar = DasarReviu(
        (
            DokumenLama("2024/laporan.pdf", "s1", (lama("satu"),)),
            DokumenLama("2025/laporan.pdf", "s2", (lama("dua"),)),
            DokumenLama("2025/pk.pdf", "s3", (lama("tiga"),)),
        )
    )
    assert dasar.temuan("2025/laporan.pdf", "baru") == (lama("dua"),)
    assert dasar.temuan("pindah/lain.pdf", "s1") == (lama("satu"),)
    assert dasar.temuan("pindah/pk.pdf", "baru") == (lama("tiga"),)
    assert dasar.temuan("pindah/laporan.pdf", "baru") == ()
    satu = DasarReviu(dasar.dokumen[:1]).untuk([Path("revisi-2.pdf")])
    assert satu.temuan("revisi-2.pdf", "baru") == (lama("satu"),)


def pengecualian(isi: str) -> tuple[Pengecualian, ...]:
    return baca_pengecualian(("[[pengecualian]]\n" + isi).encode())


LENGKAP = 'alasan = "Sesuai metadata"\noleh = "Inspektur Pembantu"\n'


def test_pengecualian__menurut_sidik_atau_kode_dan_kutipan() -> None:
    (satu,) = pengecualian(f'sidik = "abc"\n{LENGKAP}tanggal = 2026-01-31')
    assert (satu.sidik, satu.tanggal) == ("abc", date(2026, 1, 31))
    assert satu.penanggung == "Inspektur Pembantu, 31 Januari 2026"
    (dua,) = pengecualian(f'kode = "HIT101"\nkutipan = "posyandu  AKTIF | 40"\n{LENGKAP}')
    t = Temuan("HIT101", Tingkat.GALAT, "", kutipan="2 | Jumlah posyandu aktif | 40 | 30 | 95")
    assert kecualikan((t, t), ("abc", "x"), (satu,), "a.pdf") == (satu, None)
    assert kecualikan((t,), ("x",), (dua,), "a.pdf") == (dua,)


def test_pengecualian__dapat_dibatasi_pada_satu_dokumen() -> None:
    (satu,) = pengecualian(f'sidik = "abc"\nberkas = "a.pdf"\n{LENGKAP}')
    t = Temuan("HIT101", Tingkat.GALAT, "")
    assert kecualikan((t,), ("abc",), (satu,), "map/a.pdf") == (satu,)
    assert kecualikan((t,), ("abc",), (satu,), "map/b.pdf") == (None,)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ('sidik = "abc"\noleh = "Inspektur"', "alasan belum diisi"),
        ('sidik = "abc"\nalasan = "  "\noleh = "Inspektur"', "alasan belum diisi"),
        ('sidik = "abc"\nalasan = "Sesuai metadata"', "oleh belum diisi"),
        (LENGKAP, "sebut sidik"),
        (f'kode = "HIT101"\n{LENGKAP}', "sebut sidik"),
        (f'kode = "HIT101"\nkutipan = "| 40 |"\n{LENGKAP}', "terlalu pendek"),
        (f"sidik = 3\n{LENGKAP}", "harus teks"),
        (f'sidik = "abc"\nsebab = "x"\n{LENGKAP}', "sebab tidak dikenal"),
        (f'sidik = "abc"\n{LENGKAP}tanggal = "kemarin"', "tanggal ditulis"),
        (f'sidik = "abc\n{LENGKAP}', "bukan TOML"),
        (f"sidik = {'[' * 5000}", "kurung terlalu dalam"),
        (f"sidik = {'1' * 5000}", "bilangan terlalu panjang"),
        (f"# {'x' * 2_000_000}", "lebih besar"),
    ],
)
def test_pengecualian_kurang__ditolak_dengan_sebabnya(isi: str, kata: str) -> None:
    with pytest.raises(PengecualianTidakSah, match=kata):
        pengecualian(isi)


@pytest.mark.parametrize("isi", [b"", b"lain = 1", b"pengecualian = 1", b"pengecualian = [1]", b"\xff"])
def test_berkas_pengecualian_asing__ditolak(isi: bytes) -> None:
    with pytest.raises(PengecualianTidakSah):
        baca_pengecualian(isi)
