"""Texts carried over from last year: marked in a draft, counted as gaps, and refused in a final."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.narasi import TANDA_TAHUN_LALU, Narasi
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import JenisSisipan, Sisipan
from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Celah, CelahSebaris, Sel, Tabel, teks_sebaris, telusuri
from akuntabel.naskah import Narasi as BlokNarasi
from tests.laporan.potret_kecil import KOSONG, diukur

TANDA = CelahSebaris(TANDA_TAHUN_LALU)


def celah(potret: Potret) -> dict[str, bool]:
    return {c.kunci: c.wajib for c in susun_lkjip(potret).celah if c.kunci.startswith("tahun_lalu:")}


def sel_narasi(potret: Potret, kunci: str) -> list[Sel]:
    tabel = [b for b in telusuri(susun_lkjip(potret).naskah) if isinstance(b, Tabel)]
    return [s for t in tabel for b in t.badan for s in b.sel if s.narasi == kunci]


def test_bagian__teks_tahun_lalu_tetap_dicetak_di_bawah_kotak_celah() -> None:
    potret = replace(KOSONG, narasi=(Narasi("ikhtisar", "Isi lama.", tahun_lalu=True),))
    blok = list(telusuri(susun_lkjip(potret).naskah))
    letak = next(n for n, b in enumerate(blok) if isinstance(b, BlokNarasi) and b.bagian == "ikhtisar")
    kotak = blok[letak - 1]

    assert isinstance(kotak, Celah)
    assert kotak.kunci == "tahun_lalu:narasi:ikhtisar"
    assert TANDA_TAHUN_LALU in kotak.pesan
    assert f"tahun {KOSONG.tahun}" in kotak.pesan


def test_bagian__yang_wajib_menahan_dokumen_final_yang_boleh_kosong_tidak() -> None:
    teks = (Narasi("ikhtisar", "Lama.", tahun_lalu=True), Narasi("organisasi", "Lama.", tahun_lalu=True))

    assert celah(replace(KOSONG, narasi=teks)) == {
        "tahun_lalu:narasi:ikhtisar": True,
        "tahun_lalu:narasi:organisasi": False,
    }


def test_bagian__tanpa_tanda_bukan_celah() -> None:
    assert celah(replace(KOSONG, narasi=(Narasi("ikhtisar", "Baru."),))) == {}


def test_analisis_dan_rencana_aksi__bertanda_di_dalam_selnya() -> None:
    dasar = diukur("80", "100")
    indikator = dasar.indikator[0].kode
    potret = replace(
        dasar,
        analisis=(
            Analisis("A1", indikator, JenisAnalisis.PENGHAMBAT, "Lama.", tahun_lalu=True),
            Analisis("A2", indikator, JenisAnalisis.SOLUSI, "Baru.", menjawab="A1"),
        ),
        rencana_aksi=(RencanaAksi("RA1", "Lama.", tahun_lalu=True),),
    )

    assert [s.isi[-1] for s in sel_narasi(potret, "analisis:A1")] == [TANDA]
    assert [teks_sebaris(s.isi) for s in sel_narasi(potret, "analisis:A2")] == ["Baru."]
    assert [s.isi[-1] for s in sel_narasi(potret, "rencana_aksi:RA1")] == [TANDA]
    assert celah(potret) == {"tahun_lalu:analisis:A1": True, "tahun_lalu:rencana_aksi:RA1": True}


def test_sisipan__bertanda_di_atasnya_dan_tidak_menahan_dokumen_final() -> None:
    sisipan = Sisipan("S1", "ikhtisar", JenisSisipan.PARAGRAF, teks="Penghargaan lama.", tahun_lalu=True)
    potret = replace(KOSONG, sisipan=(sisipan,))
    blok = list(telusuri(susun_lkjip(potret).naskah))
    letak = next(n for n, b in enumerate(blok) if isinstance(b, BlokNarasi) and b.bagian == "sisipan:S1")

    assert isinstance(blok[letak - 1], Celah)
    assert celah(potret) == {"tahun_lalu:sisipan:S1": False}


def test_dokumen__yang_dibawa_disebut_satu_kotak_dan_pk_tahun_ini_menahan_final() -> None:
    daftar = (
        Dokumen("PK-2022", JenisDokumen.PK, "PK 2022", tahun=2022, diteruskan=True),
        Dokumen("SOTK", JenisDokumen.SOTK, "Perda 7/2021", tahun=2021, diteruskan=True),
    )
    potret = replace(KOSONG, dokumen=daftar)
    (kotak,) = [
        b
        for b in telusuri(susun_lkjip(potret).naskah)
        if isinstance(b, Celah) and b.kunci == "tahun_lalu:dokumen"
    ]

    assert celah(potret) == {"tahun_lalu:dokumen:PK-2022": True, "tahun_lalu:dokumen:SOTK": False}
    assert "nomor dan tanggal (PK-2022)" in kotak.pesan
    assert "apakah masih berlaku tahun 2022 (SOTK)" in kotak.pesan


def test_target_yang_belum_ada__dicetak_tanpa_satuan() -> None:
    potret = replace(diukur("80", "100"), target=())
    isi = [
        teks_sebaris(s.isi)
        for b in telusuri(susun_lkjip(potret).naskah)
        if isinstance(b, Tabel)
        for r in b.badan
        for s in r.sel
        if any(isinstance(x, CelahSebaris) and x.pesan == "target" for x in s.isi)
    ]

    assert isi
    assert not [x for x in isi if x.endswith("%")]
