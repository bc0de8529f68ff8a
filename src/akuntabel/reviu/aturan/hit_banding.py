"""HIT106: a benchmark column follows from the two figures it compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.bacaan import KolomTerbaca, Peran, TabelTerbaca
from akuntabel.reviu import rumus, selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.periksa_rasio import Kasus, periksa_rasio
from akuntabel.reviu.relasi import Relasi, bacaan_sel, kolom_sekelompok, relasi_kolom
from akuntabel.reviu.rumus import Rumus, cetak_hasil
from akuntabel.reviu.turunan import Calon, cari_turunan
from akuntabel.temuan import Temuan, Tingkat

_RASIO = Rumus("realisasi ÷ pembanding × 100", "{1} ÷ {0} × 100", lambda p, r: selang.persen(r, p))
_BALIK = Rumus("pembanding ÷ realisasi × 100", "{0} ÷ {1} × 100", lambda p, r: selang.persen(p, r))
_SELISIH = Rumus("realisasi − pembanding", "{1} − {0}", lambda p, r: selang.kurang(r, p))
_SELISIH_BALIK = Rumus("pembanding − realisasi", "{0} − {1}", lambda p, r: selang.kurang(p, r))
_CALON = (
    _RASIO,
    _BALIK,
    _SELISIH,
    _SELISIH_BALIK,
    rumus.tanpa_seratus(_RASIO),
    rumus.tanpa_seratus(_BALIK),
    replace(rumus.TURUN_LAN, nama="(2 × pembanding − realisasi) ÷ pembanding × 100"),
)
_SEDIKIT = 2
_MAKS_KOLOM = 2
_GESER = (-1, 1, -2, 2, -3, 3)


@aturan(
    "HIT106",
    "calc.benchmark",
    "Hasil perbandingan tidak sesuai dengan kedua angkanya",
    tingkat=Tingkat.GALAT,
    kriteria="Hasil perbandingan adalah rasio atau selisih realisasi dan pembanding dalam satuan yang sama.",
)
def banding(berkas: Berkas) -> Iterator[Hasil]:
    """Hasil perbandingan dengan instansi lain atau standar dihitung ulang sebagai rasio atau selisih."""
    for tabel in berkas.bacaan.tabel:
        for kolom in tabel.kolom_peran(Peran.BANDING):
            yield from _periksa(tabel, kolom)


def _periksa(tabel: TabelTerbaca, kolom: KolomTerbaca) -> Iterator[Hasil]:
    realisasi = list(kolom_sekelompok(tabel, kolom, lambda k: k.peran is Peran.REALISASI))[:_MAKS_KOLOM]
    pembanding = list(kolom_sekelompok(tabel, kolom, lambda k: k.peran is Peran.PEMBANDING))[:_MAKS_KOLOM]
    semua = [
        [x for x in relasi_kolom(tabel, kolom, (p, r)) if min(x.nilai) > 0]
        for p in pembanding
        for r in realisasi
    ]
    cocok = [sum(any(x.cocok(c) for c in _CALON) for x in relasi) for relasi in semua]
    if not semua or (len(semua) > 1 and not max(cocok)):
        return
    relasi = semua[cocok.index(max(cocok))]
    for hasil in periksa_rasio(_kasus(relasi)):
        if not isinstance(hasil, Temuan):
            yield hasil
            continue
        satu = next(r for r in relasi if r.hasil.letak == hasil.lokasi)
        temuan = _tanpa_acuan(hasil, satu) if len(relasi) <= _SEDIKIT else hasil
        yield replace(temuan, pesan=f"{temuan.pesan}{_satuan_beda(satu)}")


def _tanpa_acuan(temuan: Temuan, relasi: Relasi) -> Temuan:
    """Tell of a result that no formula gives, where no other row says which formula is meant."""
    pembanding, realisasi = (s.teks.strip() for s in relasi.operan)
    tercetak = relasi.hasil.teks.strip()
    hitungan = [
        f"{c.urai(pembanding, realisasi)} = {cetak_hasil(n, 2)}"
        for c in _CALON[:4]
        if (n := c.nilai(*relasi.nilai)) is not None
    ]
    return replace(
        temuan,
        pesan=f"Hasil perbandingan {tercetak} bukan rasio dan bukan selisih dari realisasi {realisasi} dan "
        f"pembanding {pembanding}.{_koma_bergeser(relasi)}",
        hitungan=f"{'; '.join(hitungan)}; tercetak {tercetak}",
        usulan=(),
        seharusnya="",
        nilai_seharusnya=None,
    )


def _koma_bergeser(relasi: Relasi) -> str:
    """Say, as a possibility, which of the formulas gives the result when its decimal mark is moved."""
    turunan = cari_turunan(relasi.tercetak, _bergeser(relasi))
    if turunan is None:
        return ""
    dugaan = "" if turunan.langka else "; ini dugaan saja"
    return f" Mungkin komanya bergeser dari {turunan.uraian} ({turunan.bukti}{dugaan})."


def _bergeser(relasi: Relasi) -> Iterator[Calon]:
    for cara in _CALON:
        for nilai in selang.nilai_mungkin(cara.hitung, *relasi.masukan):
            for pangkat in _GESER:
                yield Calon(cara.nama, selang.kali(nilai, Decimal(1).scaleb(pangkat)), cara.nama)


def _satuan_beda(relasi: Relasi) -> str:
    """Say that the two figures are printed in different units."""
    satuan = [bacaan_sel(s)[0].satuan for s in relasi.operan]
    if satuan[0] == satuan[1]:
        return ""
    tulis = " dan ".join(
        f"{s.teks.strip()} ({u or 'tanpa satuan'})" for s, u in zip(relasi.operan, satuan, strict=True)
    )
    return f" Satuan keduanya tidak sama: {tulis}."


def _kasus(relasi: Sequence[Relasi]) -> Kasus:
    bebas = _CALON if len(relasi) <= _SEDIKIT else ()
    return Kasus(
        "HIT106",
        "calc.benchmark",
        "Hasil perbandingan",
        ("pembanding", "realisasi"),
        relasi,
        _CALON,
        tuple((c, f"Angka tercetak adalah {c.nama}, berbeda dengan baris lain") for c in _CALON),
        lambda _: bebas,
    )
