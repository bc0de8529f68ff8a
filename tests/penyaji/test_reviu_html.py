"""The page of a review: findings and places linked both ways, nothing of a document becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import lxml.html
import pytest

from akuntabel.api.dasar_reviu import DasarReviu, DokumenLama
from akuntabel.hasil_reviu import HasilReviu, Pengecualian, TemuanLama
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.penyaji import reviu_html
from akuntabel.penyaji.reviu_html.saring import NAMA_KELUARGA
from akuntabel.reviu import semua_aturan
from akuntabel.temuan import Tingkat
from tests.impor.pdf.rakit import pdf

from .reviu_contoh import JAHAT, LAPORAN, tinjau


def halaman(isi: str = LAPORAN, nama: str = "laporan.md", **pilihan: object) -> Any:
    hasil, bacaan = tinjau(isi, nama, **pilihan)
    return urai(reviu_html.tulis(hasil, bacaan))


def urai(isi: bytes) -> Any:
    return lxml.html.document_fromstring(isi.decode())


def kartu(dok: Any, kode: str) -> Any:
    (satu,) = [k for k in semua(dok, "//*.temuan/li") if k.xpath(".//code")[0].text == kode]
    return satu


def semua(unsur: Any, jalur: str) -> list[Any]:
    """Return what a path finds; ``.nama`` in it stands for an element of that class."""
    kelas = r"[contains(concat(' ', @class, ' '), ' \1 ')]"
    return list(unsur.xpath(re.sub(r"(?<=[*a-z])\.([a-z][\w-]*)", kelas, jalur)))


def teks(unsur: Any) -> str:
    return " ".join(unsur.text_content().split())


def test_temuan_dan_tempatnya__bertaut_bolak_balik() -> None:
    dok = halaman()
    satu = kartu(dok, "HIT101")
    (tautan,) = satu.xpath(".//div[dt='Tempat']//a")
    sel = dok.get_element_by_id(tautan.get("href")[1:])
    assert sel.tag == "td"
    assert sel.text.startswith("95")
    assert sel.xpath(".//a/@href") == [f"#{satu.get('id')}"]
    assert "kolom Capaian (%)" in teks(tautan)
    assert "Tabel 3.1" in teks(tautan)


def test_angka_di_kalimat__disorot_tepat_angkanya() -> None:
    dok = halaman()
    satu = kartu(dok, "NAR103")
    (sorot,) = semua(dok, f"//*.naskah//mark[a/@href='#{satu.get('id')}']")
    assert sorot.text == "85,00%"
    assert satu.xpath(".//blockquote/mark")[0].text == "85,00%"


def test_setiap_tautan__mempunyai_sasaran_dan_setiap_id_tunggal() -> None:
    dok = halaman()
    id_semua = dok.xpath("//@id")
    assert len(id_semua) == len(set(id_semua))
    assert {h[1:] for h in dok.xpath("//@href")} <= set(id_semua)


def test_tanpa_jaringan_dan_tanpa_skrip() -> None:
    dok = halaman()
    assert not dok.xpath("//@src | //script | //link | //@*[starts-with(name(), 'on')] | //@style")
    assert all(h.startswith("#") for h in dok.xpath("//@href"))
    (kebijakan,) = dok.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert kebijakan.startswith("default-src 'none'; style-src 'sha256-")
    assert "url(" not in dok.xpath("//style")[0].text


def test_dokumen_jahat__tetap_teks() -> None:
    alasan, oleh = "<script>alert(6)</script>", '"><b>siapa'
    jahat = Pengecualian(alasan, oleh, kode="HIT101", kutipan="alert(4)</script> aktif")
    dok = halaman(JAHAT, '<img src=x onerror="alert(7)">.md', pengecualian=(jahat,))
    assert not dok.xpath("//script | //img | //iframe | //b | //@*[starts-with(name(), 'on')]")
    isi = teks(dok)
    for tulisan in ("alert(1)", "</td><script>alert(4)</script> aktif", alasan, oleh):
        assert tulisan in isi
    assert dok.xpath("//h1")[0].text == '<img src=x onerror="alert(7)">.md'


def test_cakupan__disebut_dengan_sisanya() -> None:
    hasil, _ = tinjau(LAPORAN)
    c = hasil.cakupan
    kalimat = teks(semua(halaman(), "//*.cakupan")[0])
    assert f"{c.diperiksa} dari {c.angka} angka diperiksa" in kalimat
    assert f"{c.angka - c.diperiksa} angka tanpa hubungan" in kalimat
    assert f"{len(hasil.memenuhi)} di antaranya cocok" in kalimat


def test_yang_cocok__ditandai_di_dokumen_dan_terdaftar() -> None:
    dok = halaman()
    ditandai = {teks(s) for s in semua(dok, "//*.naskah//td.cocok")}
    assert {"80", "60", "75", "81"} <= ditandai
    daftar = next(d for d in semua(dok, "//*.lampiran") if "cocok" in teks(d.xpath(".//h2")[0]))
    assert any("60 ÷ 80" in teks(b) for b in daftar.xpath(".//li"))


def lama(hasil: HasilReviu, *nomor: int) -> tuple[TemuanLama, ...]:
    semua = zip(hasil.sidik, hasil.temuan, strict=True)
    daftar = [TemuanLama(s, t.kode, t.tingkat, t.pesan) for s, t in semua]
    return tuple(daftar[n] for n in nomor)


def test_reviu_sebelumnya__yang_baru_bertanda_dan_yang_hilang_terdaftar() -> None:
    hasil, _ = tinjau(LAPORAN)
    hilang = TemuanLama("0" * 16, "SUM102", Tingkat.GALAT, "Jumlah yang dulu salah.")
    dasar = DasarReviu((DokumenLama("laporan.md", "", (*lama(hasil, 0), hilang)),))
    dok = halaman(dasar=dasar)
    assert len(semua(dok, "//*.temuan//*.baru")) == len(hasil.temuan) - 1
    assert f"{len(hasil.temuan) - 1} baru, 1 tetap, 1 hilang" in teks(semua(dok, "//*.banding")[0])
    assert "Jumlah yang dulu salah." in teks(dok)
    assert dok.get_element_by_id("f-baru").get("type") == "checkbox"


def test_tanpa_reviu_sebelumnya__tidak_ada_yang_disebut_baru() -> None:
    dok = halaman()
    assert not semua(dok, "//*.baru | //*.banding | //*[@id='f-baru']")


def test_dibiarkan__di_bagian_sendiri_dan_tidak_dihitung() -> None:
    alasan = Pengecualian("Menurut metadata", "Inspektur Pembantu", kode="HIT101", kutipan="posyandu aktif")
    dok = halaman(pengecualian=(alasan,))
    bagian = next(s for s in dok.xpath("//section") if teks(s.xpath("h2")[0]).startswith("Dibiarkan"))
    assert "Menurut metadata (Inspektur Pembantu)" in teks(bagian)
    assert "HIT101" not in teks(dok.get_element_by_id("temuan"))
    galat = [int(semua(d, "//*.angka/*.s-galat/strong")[0].text) for d in (halaman(), dok)]
    assert galat == [2, 1]


def test_saringan__satu_kotak_setiap_kepentingan_dan_aturan_gayanya() -> None:
    dok = halaman()
    gaya = dok.xpath("//style")[0].text
    kotak = semua(dok, "//*.saring//input")
    assert len(kotak) >= 4
    for satu in kotak:
        assert f"#{satu.get('id')}:not(:checked)" in gaya


def test_setiap_keluarga_aturan__punya_sebutan_di_saringan() -> None:
    assert {a.kode[:3] for a in semua_aturan()} <= NAMA_KELUARGA.keys()


@pytest.mark.parametrize("sisi", ["naskah", "reviu"])
def test_halaman_pdf__disebut_sekali_setiap_halaman(sisi: str) -> None:
    tabel = "#table(columns: 3, [Target], [Realisasi], [Capaian (%)], [40], [30], [95], [20], [10], [50])"
    isi = pdf(f"Halaman satu. #pagebreak() Tabel 3.1 Capaian Kinerja 2024 {tabel}")
    hasil, _ = tinjau(LAPORAN)
    bacaan = kenali(baca(isi, "a.pdf"))
    dok = urai(reviu_html.tulis(replace(hasil, temuan=(), memenuhi=(), sidik=()), bacaan))
    halaman_ = [teks(h) for h in semua(dok, f"//*.{sisi}//*.halaman")]
    assert halaman_ == (["Halaman 1", "Halaman 2"] if sisi == "naskah" else [])


def test_isi_sama__bita_sama() -> None:
    hasil, bacaan = tinjau(LAPORAN)
    satu = reviu_html.tulis(hasil, bacaan)
    assert satu == reviu_html.tulis(hasil, bacaan)
    assert re.match(rb"<!DOCTYPE html>\n<html lang=\"id\">", satu)
