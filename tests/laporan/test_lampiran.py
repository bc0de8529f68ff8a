"""Annexes: the signed agreement takes the place of our form, pictures stand on a page of their own."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.kinerja.instansi import PeranPejabat
from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Gambar, GantiHalaman, Lampiran, Paragraf, Tabel, teks_sebaris, telusuri
from contoh.buat.dinas_kesehatan import potret

P = potret()
PK = LampiranBerkas("PK", JenisLampiran.PK, "Perjanjian Kinerja", "pk.pdf", b"%PDF-", "Januari 2025")
SK = LampiranBerkas("SK", JenisLampiran.KEPUTUSAN, "Keputusan Tim", "sk.jpg", b"\xff\xd8")


def _lampiran(*berkas: LampiranBerkas) -> list[Lampiran]:
    naskah = susun_lkjip(replace(P, lampiran=berkas)).naskah
    return [b for b in naskah.lampiran if isinstance(b, Lampiran)]


def test_tanpa_berkas__our_form_is_the_only_annex() -> None:
    (satu,) = _lampiran()

    assert (satu.kunci, satu.nomor, satu.pdf) == ("lampiran_pk", "Lampiran I", b"")
    assert any(isinstance(b, Tabel) and b.kunci == "pk_kinerja" for b in telusuri((satu,)))


def test_pk_bertanda_tangan__replaces_the_form_and_comes_first() -> None:
    pk, sk = _lampiran(SK, PK)

    assert (pk.kunci, pk.nomor, pk.pdf) == ("lampiran_pk", "Lampiran I", b"%PDF-")
    assert not any(isinstance(b, Tabel) for b in telusuri((pk,)))
    (pengganti,) = pk.pengganti
    assert isinstance(pengganti, Paragraf)
    assert "versi PDF" in teks_sebaris(pengganti.isi)
    assert sk.nomor == "Lampiran II"


def test_pk_bertanda_tangan__asks_for_no_name_or_date_of_the_form() -> None:
    tanpa_nama = replace(P, pejabat=tuple(p for p in P.pejabat if p.peran is PeranPejabat.KEPALA_PD))

    celah = [
        {c.kunci for c in susun_lkjip(replace(tanpa_nama, lampiran=berkas)).celah} for berkas in ((), (PK,))
    ]

    assert celah[1] < celah[0]


def test_gambar__stands_on_its_own_page_behind_the_divider() -> None:
    _, sk = _lampiran(SK)

    jenis = [type(b) for b in sk.isi]
    assert jenis[-2:] == [GantiHalaman, Gambar]
    gambar = sk.isi[-1]
    assert isinstance(gambar, Gambar)
    assert gambar.sehalaman
    assert "Keputusan Tim" in gambar.alt
