"""BAB II: visi and misi, Renstra targets, IKU, the plan of the year, the performance tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from akuntabel.bilangan import cetak_angka, satuan_baku
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indeks import sebutan_simpul
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.pengukuran import faktor
from akuntabel.kinerja.pohon import PemilikMisi, Sasaran
from akuntabel.laporan.angka import STRIP, bersatuan, target
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.gambar import SimpulPohon, pohon_kinerja
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import (
    KIRI,
    KOSONG,
    TENGAH,
    baris,
    berpengantar,
    judul_sel,
    kepala,
    kolom,
    nomor_kolom,
    sumber_dokumen,
)
from akuntabel.laporan.tulis import Isi, gabung, paragraf, sel, tahun, teks
from akuntabel.naskah import (
    Baris,
    Blok,
    Celah,
    Daftar,
    Gambar,
    GantiBaris,
    Kutipan,
    Paragraf,
    Pecahan,
    Penomoran,
    Rujukan,
    Sel,
    Tabel,
    Tulisan,
)


def visi_misi(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return vision, missions, goals and objectives as a reader meets them: quoted and listed."""
    p = k.potret
    daerah = [m for m in p.misi if m.pemilik is PemilikMisi.KEPALA_DAERAH]
    dinas = [m for m in p.misi if m.pemilik is PemilikMisi.PERANGKAT_DAERAH]
    pemimpin = p.instansi.kepala_daerah or "Kepala Daerah"
    hasil: list[Blok] = []
    if p.visi:
        hasil.append(paragraf(f"Visi {pemimpin} yang menjadi acuan adalah:"))
        hasil.append(Kutipan(tuple(Paragraf(teks(v.uraian, tebal=True)) for v in p.visi)))
    if daerah:
        hasil.append(paragraf(f"Misi {pemimpin} yang didukung {p.instansi.nama_lengkap} adalah:"))
        butir = ((Paragraf(gabung(teks(f"Misi {m.nomor}: ", tebal=True), m.uraian)),) for m in daerah)
        hasil.append(Daftar(tuple(butir)))
    if dinas:
        hasil.append(paragraf(f"Misi {p.instansi.nama_lengkap} adalah:"))
        hasil.append(Daftar(tuple((paragraf(m.uraian),) for m in dinas), Penomoran.HURUF))
    return hasil or [_celah(k, "perencanaan:visi", "Visi dan misi", "Visi Misi")]


def _celah(k: Konteks, kunci: str, pesan: str, lembar: str, *, wajib: bool = False) -> Celah:
    celah = CelahLaporan(kunci, pesan, "Perencana", lembar, wajib)
    k.tandai(celah)
    return Celah(kunci, pesan, celah.pengisi)


def tujuan_sasaran(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 2.1: goals, objectives, indicators and their Renstra targets by year."""
    if not k.potret.sasaran:
        return [_celah(k, "perencanaan:sasaran", "Tujuan dan sasaran strategis", "Sasaran", wajib=True)]
    masa = _tahun_renstra(k)
    n = len(masa)
    renstra = k.indeks.renstra
    tabel = Tabel(
        kunci="tujuan_sasaran",
        judul=teks("Tujuan, Sasaran, Indikator, dan Target Kinerja Perangkat Daerah"),
        kolom=kolom((1, TENGAH), (6, KIRI), (6, KIRI), (6, KIRI), *[(2, TENGAH)] * n),
        kepala=(
            kepala(
                *(judul_sel(j, tinggi=2) for j in ("No", "Tujuan", "Sasaran", "Indikator Kinerja")),
                judul_sel("Target Kinerja", lebar=max(n, 1)),
            ),
            kepala(*(tahun(t) for t in masa)),
            nomor_kolom(4 + n),
        ),
        badan=tuple(_baris_renstra(k, masa)),
        sumber=sumber_dokumen([renstra]),
    )
    return berpengantar(
        tabel, "Tujuan, sasaran, indikator dan target kinerja jangka menengah disajikan pada "
    )


def _tahun_renstra(k: Konteks) -> list[int]:
    renstra = k.indeks.renstra
    if renstra is None or renstra.periode_awal is None or renstra.periode_akhir is None:
        return [k.tahun]
    ada = {t.tahun for t in k.potret.target if _jenis(k, t.dokumen) is JenisDokumen.RENSTRA}
    return [t for t in range(renstra.periode_awal, renstra.periode_akhir + 1) if t in ada] or [k.tahun]


def _jenis(k: Konteks, dokumen: str) -> JenisDokumen | None:
    ditemukan = k.indeks.dokumen.get(dokumen)
    return ditemukan.jenis if ditemukan else None


def _baris_renstra(k: Konteks, masa: Sequence[int]) -> Iterable[Baris]:
    for nomor, tujuan in enumerate(k.potret.tujuan, start=1):
        isi = [_isi_renstra(k, i, masa) for i in k.indeks.indikator_simpul(tujuan.kode, rincian=False)]
        yield from bergabung((sel(str(nomor)), sel(tujuan.uraian), KOSONG), isi, 1 + len(masa))
        for sasaran in k.indeks.anak(tujuan.kode):
            if isinstance(sasaran, Sasaran):
                isi = [
                    _isi_renstra(k, i, masa) for i in k.indeks.indikator_simpul(sasaran.kode, rincian=False)
                ]
                yield from bergabung((KOSONG, KOSONG, sel(sasaran.uraian)), isi, 1 + len(masa))


def _isi_renstra(k: Konteks, indikator: Indikator, masa: Sequence[int]) -> list[Sel]:
    return [sel(indikator.nama), *(Sel(_target_tahun(k, indikator, t), rata=TENGAH) for t in masa)]


def _target_tahun(k: Konteks, indikator: Indikator, masa: int) -> Isi:
    berlaku = k.ukur.target(indikator.kode, masa, jenis=(JenisDokumen.RENSTRA,))
    return bersatuan(indikator, target(k, indikator, berlaku)) if berlaku else (Tulisan(STRIP),)


def bergabung(depan: Sequence[Sel], isi: Sequence[Sequence[Sel]], sisa: int) -> Iterable[Baris]:
    """Yield one row per entry of ``isi``, the cells in front spanning them; a dash row when there is none."""
    if not isi:
        yield baris(*depan, *(Sel((Tulisan(STRIP),)) for _ in range(sisa)))
        return
    tinggi = len(isi)
    awal = [Sel(s.isi, s.lebar, tinggi, s.rata, s.tebal, s.inden, s.narasi) for s in depan]
    yield baris(*awal, *isi[0])
    for lanjutan in isi[1:]:
        yield baris(*lanjutan)


def iku(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 2.2: the Indikator Kinerja Utama with definition, formula and source of data."""
    daftar = [i for i in k.potret.indikator if i.iku]
    if not daftar:
        return [_celah(k, "perencanaan:iku", "Indikator Kinerja Utama", "Indikator")]
    tabel = Tabel(
        kunci="iku",
        judul=gabung("Indikator Kinerja Utama Perangkat Daerah Tahun ", tahun(k.tahun)),
        kolom=kolom((1, TENGAH), (5, KIRI), (5, KIRI), (2, TENGAH), (6, KIRI), (6, KIRI), (4, KIRI)),
        kepala=(
            kepala(
                judul_sel("No", tinggi=2),
                judul_sel("Tujuan/Sasaran Strategis", tinggi=2),
                judul_sel("Indikator Kinerja Utama", tinggi=2),
                judul_sel("Satuan", tinggi=2),
                judul_sel("Formula", lebar=3),
            ),
            kepala("Definisi Operasional", "Formulasi/Rumus Perhitungan", "Sumber Data"),
            nomor_kolom(7),
        ),
        badan=tuple(_baris_iku(k, daftar)),
        sumber=sumber_dokumen([dokumen_iku(k)]),
    )
    return berpengantar(tabel, "Definisi dan cara penghitungan indikator kinerja utama disajikan pada ")


def dokumen_iku(k: Konteks) -> Dokumen | None:
    """Return the newest IKU of this year or before: it stays in force until another one replaces it."""
    cocok = [d for d in k.indeks.dokumen_jenis(JenisDokumen.IKU) if (d.tahun or k.tahun) <= k.tahun]
    return cocok[-1] if cocok else None


def _baris_iku(k: Konteks, daftar: Sequence[Indikator]) -> Iterable[Baris]:
    for nomor, i in enumerate(daftar, start=1):
        yield baris(
            sel(str(nomor)),
            sel(uraian_simpul(k, i.induk)),
            sel(i.nama),
            sel(i.satuan),
            _wajib(k, i, "definisi", i.definisi, "Definisi operasional"),
            Sel(_rumus(k, i)),
            Sel(_berbaris(i.sumber_data))
            if i.sumber_data
            else _wajib(k, i, "sumber_data", "", "Sumber data"),
        )


def uraian_simpul(k: Konteks, kode: str) -> str:
    """Return the text of a tujuan or sasaran, the name of a program node."""
    simpul = k.indeks.simpul.get(kode)
    return kode if simpul is None else sebutan_simpul(simpul)


def _wajib(k: Konteks, indikator: Indikator, atribut: str, isi: str, sebutan: str) -> Sel:
    if isi:
        return sel(isi)
    celah = CelahLaporan(
        f"indikator:{indikator.kode}.{atribut}", f"{sebutan} {indikator.nama}", "Perencana", "Indikator"
    )
    return Sel((k.tandai(celah, sebutan.lower()),))


def _rumus(k: Konteks, i: Indikator) -> Isi:
    if i.pembilang and i.penyebut:
        kali = faktor(i)
        cetak = "" if kali == 1 else cetak_angka(kali)
        return (Pecahan(i.pembilang, i.penyebut, f"{cetak}%" if satuan_baku(i.satuan) == "%" else cetak),)
    if i.pembilang or i.mekanisme:
        return teks(i.pembilang or i.mekanisme)
    return _wajib(k, i, "rumus", "", "Rumus").isi


def _berbaris(isi: str) -> Isi:
    bagian = [b.strip() for b in isi.replace(";", "\n").split("\n") if b.strip()]
    hasil: Isi = ()
    for n, b in enumerate(bagian):
        hasil = (*hasil, *((GantiBaris(),) if n else ()), *teks(b))
    return hasil


def rencana_kinerja(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 2.3: the plan of the year."""
    tabel = Tabel(
        kunci="rencana_kinerja",
        judul=gabung("Rencana Kinerja Tahun ", tahun(k.tahun), f" {k.potret.instansi.nama_lengkap}"),
        kolom=kolom((1, TENGAH), (5, KIRI), (5, KIRI), (6, KIRI), (2, TENGAH), (2, TENGAH)),
        kepala=(kepala("No", "Tujuan", "Sasaran", "Indikator Kinerja", "Satuan", "Target"), nomor_kolom(6)),
        badan=tuple(_baris_rencana(k)),
        sumber=sumber_dokumen([k.indeks.dokumen_tahun(JenisDokumen.RENJA, k.tahun) or k.indeks.renstra]),
    )
    return berpengantar(
        tabel, "Tujuan dan sasaran beserta indikatornya dituangkan dalam rencana kerja tahunan sebagaimana "
    )


def _baris_rencana(k: Konteks) -> Iterable[Baris]:
    for nomor, tujuan in enumerate(k.potret.tujuan, start=1):
        isi = [_isi_rencana(k, i) for i in k.indeks.indikator_simpul(tujuan.kode, rincian=False)]
        yield from bergabung((sel(str(nomor)), sel(tujuan.uraian), KOSONG), isi, 3)
        for m, sasaran in enumerate(k.indeks.anak(tujuan.kode), start=1):
            isi = [_isi_rencana(k, i) for i in k.indeks.indikator_simpul(sasaran.kode, rincian=False)]
            yield from bergabung((sel(f"{nomor}.{m}"), KOSONG, sel(uraian_simpul(k, sasaran.kode))), isi, 3)


def _isi_rencana(k: Konteks, i: Indikator) -> list[Sel]:
    renja = k.ukur.target(i.kode, k.tahun, jenis=(JenisDokumen.RENJA,))
    berlaku = renja or k.ukur.target(i.kode, k.tahun, jenis=(JenisDokumen.RENSTRA,))
    return [sel(i.nama), sel(i.satuan), Sel(target(k, i, berlaku), rata=TENGAH)]


def pohon(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the performance tree from missions to programs, drawn from the plan."""
    if not k.potret.tujuan:
        return []
    uraian = [*(t.uraian for t in k.potret.tujuan), *(s.uraian for s in k.potret.sasaran)]
    return [
        paragraf(
            "Keterkaitan tujuan, sasaran dan program digambarkan dalam pohon kinerja pada ",
            Rujukan("pohon"),
            ".",
        ),
        Gambar(
            kunci="pohon",
            judul=gabung("Pohon Kinerja ", k.potret.instansi.nama_lengkap),
            alt="Pohon kinerja: " + "; ".join(uraian),
            svg=pohon_kinerja(_simpul_pohon(k)),
            sumber=sumber_dokumen([k.indeks.renstra]),
        ),
    ]


def _simpul_pohon(k: Konteks) -> list[SimpulPohon]:
    hasil: list[SimpulPohon] = []
    for t in k.potret.tujuan:
        hasil.append(SimpulPohon(t.kode, "Tujuan", t.uraian, _indikator_pohon(k, t.kode), ""))
    for s in k.potret.sasaran:
        hasil.append(SimpulPohon(s.kode, "Sasaran", s.uraian, _indikator_pohon(k, s.kode), s.tujuan))
        hasil += [
            SimpulPohon(f"{s.kode}|{p.kode}", "Program", p.nama, (), s.kode)
            for p in k.indeks.program_sasaran(s.kode)
        ]
    return hasil


def _indikator_pohon(k: Konteks, kode: str) -> tuple[str, ...]:
    return tuple(i.nama for i in k.indeks.indikator_simpul(kode, rincian=False))
