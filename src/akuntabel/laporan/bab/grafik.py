"""Pictures of results: capaian bars, trends, sparklines on cards, absorption."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.bilangan import cetak_persen
from akuntabel.kinerja.capaian import SERATUS, Hasil
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.pengukuran import TitikSeri
from akuntabel.kinerja.pohon import Program
from akuntabel.laporan.angka import (
    STRIP,
    bersatuan,
    capaian,
    cetak_nilai,
    jumlah,
    realisasi,
    tanpa_capaian,
    target,
)
from akuntabel.laporan.gambar import (
    BatangCapaian,
    BatangSerapan,
    TitikTren,
    grafik_capaian,
    grafik_serapan,
    grafik_tren,
    tren_mini,
)
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.rangka import KIRI, TENGAH, baris, kepala, kolom, sumber_realisasi
from akuntabel.laporan.tulis import Isi, gabung, sel, tahun, teks
from akuntabel.naskah import ButirKartu, Gambar, Kartu, Nada, Sel, Tabel, teks_sebaris


def gambar_capaian(k: Konteks, daftar: Sequence[Indikator], kunci: str) -> Gambar | None:
    """Return the bar chart of capaian, None when nothing is measured."""
    hasil = [(i, k.ukur.capaian(i, k.tahun)) for i in daftar]
    terukur = [(i, h.nilai) for i, h in hasil if h.nilai is not None]
    if not terukur:
        return None
    tercapai = sum(n >= SERATUS for _, n in terukur)
    return Gambar(
        kunci=kunci,
        judul=gabung("Capaian Indikator Kinerja Tahun ", tahun(k.tahun)),
        alt=_alt_capaian(k, hasil),
        spek=grafik_capaian([_batang(k, i, h) for i, h in hasil]),
        kalimat=gabung(*_kalimat_capaian(k, kunci, tercapai, len(terukur))),
        sumber=sumber_realisasi(k, [i.kode for i in daftar]),
        data=Tabel(
            kunci=f"{kunci}_data",
            judul=(),
            kolom=kolom((8, KIRI), (3, TENGAH)),
            kepala=(kepala("Indikator", "Capaian"),),
            badan=tuple(baris(sel(i.nama), Sel(capaian(k, i, k.tahun))) for i in daftar),
        ),
    )


def _kalimat_capaian(k: Konteks, kunci: str, tercapai: int, terukur: int) -> Sequence[str | Isi]:
    if terukur == 1:
        return (
            "Garis tegak menandai target. Indikator ini ",
            "mencapai" if tercapai else "belum mencapai",
            " target.",
        )
    dasar = f"instansi:{kunci.replace('.', '-')}"
    return (
        "Garis tegak menandai target. Sebanyak ",
        jumlah(k, f"{dasar}.tercapai@{k.tahun}", tercapai),
        " dari ",
        jumlah(k, f"{dasar}.terukur@{k.tahun}", terukur),
        " indikator yang terukur mencapai atau melampaui target.",
    )


def _alt_capaian(k: Konteks, hasil: Sequence[tuple[Indikator, Hasil]]) -> str:
    bagian = (f"{i.nama} {_label(k, h)}" for i, h in hasil)
    return f"Diagram batang capaian tahun {k.tahun}: " + "; ".join(bagian)


def _label(k: Konteks, hasil: Hasil) -> str:
    if hasil.nilai is None:
        return teks_sebaris(tanpa_capaian(hasil)).replace("–", "belum dilaporkan")
    return cetak_persen(hasil.nilai, k.potret.pengaturan.desimal_capaian)


def _batang(k: Konteks, i: Indikator, hasil: Hasil) -> BatangCapaian:
    tercapai = None if hasil.nilai is None else hasil.nilai >= SERATUS
    return BatangCapaian(i.nama, hasil.nilai, _label(k, hasil), tercapai)


def tahun_seri(k: Konteks) -> list[int]:
    """Return the years of a trend: from the compared years to the end of the Renstra."""
    renstra = k.indeks.renstra
    akhir = renstra.periode_akhir if renstra and renstra.periode_akhir else k.tahun
    return list(range(k.tahun - k.potret.pengaturan.tahun_pembanding, max(akhir, k.tahun) + 1))


def _titik(i: Indikator, t: TitikSeri) -> TitikTren:
    sasaran = t.target.target.nilai if t.target and t.target.target.atas is None else None
    nilai = t.realisasi.nilai
    return TitikTren(
        tahun=t.tahun,
        target=sasaran,
        realisasi=nilai,
        label_target="" if sasaran is None else cetak_nilai(i, sasaran),
        label_realisasi="" if nilai is None else cetak_nilai(i, nilai),
        sebanding=t.realisasi.pendahulu is None or i.sebanding is True,
    )


def gambar_tren(k: Konteks, i: Indikator, kalimat: Isi) -> Gambar | None:
    """Return the trend with the Renstra target path over its sentence, None when no year is measured."""
    seri = k.ukur.seri(i, tahun_seri(k))
    if not any(t.realisasi.nilai is not None for t in seri):
        return None
    return Gambar(
        kunci=f"tren_{i.kode}",
        judul=gabung("Perkembangan ", i.nama),
        alt=f"Grafik garis {i.nama}: " + "; ".join(_ucap(i, t) for t in seri),
        spek=grafik_tren([_titik(i, t) for t in seri], "" if i.tingkatan else i.satuan),
        kalimat=kalimat,
        sumber=sumber_realisasi(k, [i.kode, i.pendahulu], [t.tahun for t in seri]),
        data=_tabel_tren(k, i, seri),
    )


def _ucap(i: Indikator, t: TitikSeri) -> str:
    nilai = "belum ada" if t.realisasi.nilai is None else cetak_nilai(i, t.realisasi.nilai)
    return f"tahun {t.tahun} realisasi {nilai}, target {_ucap_target(i, t)}"


def _ucap_target(i: Indikator, t: TitikSeri) -> str:
    if t.target is None:
        return "belum ada"
    bawah, atas = t.target.target.nilai, t.target.target.atas
    return cetak_nilai(i, bawah) if atas is None else f"{cetak_nilai(i, bawah)}{STRIP}{cetak_nilai(i, atas)}"


def _tabel_tren(k: Konteks, i: Indikator, seri: Sequence[TitikSeri]) -> Tabel:
    isi = (
        baris(
            sel(tahun(t.tahun)),
            Sel(target(k, i, t.target) if t.target else teks("–")),
            Sel(realisasi(k, i, t.tahun) if t.realisasi.nilai is not None else teks("–")),
        )
        for t in seri
    )
    return Tabel(
        kunci=f"tren_{i.kode}_data",
        judul=(),
        kolom=kolom((2, TENGAH), (3, TENGAH), (3, TENGAH)),
        kepala=(kepala("Tahun", "Target", "Realisasi"),),
        badan=tuple(isi),
    )


def kartu_indikator(k: Konteks, i: Indikator) -> Kartu:
    """Return the kartu kinerja of an indicator: target, realisasi, capaian, predicate, spark line."""
    hasil = k.ukur.capaian(i, k.tahun)
    berlaku = k.ukur.target(i.kode, k.tahun)
    isi_target = bersatuan(i, target(k, i, berlaku)) if berlaku else target(k, i, None)
    ada = k.ukur.realisasi(i, k.tahun).nilai is not None
    isi_realisasi = bersatuan(i, realisasi(k, i, k.tahun)) if ada else realisasi(k, i, k.tahun)
    return Kartu(
        judul=teks(i.nama),
        butir=(
            ButirKartu("Capaian", capaian(k, i, k.tahun)),
            ButirKartu("Realisasi", isi_realisasi),
            ButirKartu("Target", isi_target),
        ),
        predikat=teks(_predikat(k, hasil)),
        nada=nada(k, hasil.nilai),
        tren=_mini(k, i),
    )


def _predikat(k: Konteks, hasil: Hasil) -> str:
    if hasil.nilai is None:
        return "Tidak diukur"
    nama = k.ukur.predikat(hasil.nilai).nama
    return nama if hasil.nilai >= SERATUS else f"{nama}; target belum tercapai"


def nada(k: Konteks, nilai: Decimal | None) -> Nada:
    """Return the tone of a capaian: met, missed within the upper half of the scale, missed, or none."""
    if nilai is None:
        return Nada.NETRAL
    if nilai >= SERATUS:
        return Nada.BAIK
    kelas = k.ukur.skala.kelas
    return Nada.CUKUP if k.ukur.predikat(nilai) in kelas[: len(kelas) // 2] else Nada.KURANG


def _mini(k: Konteks, i: Indikator) -> Gambar | None:
    seri = [t for t in k.ukur.seri(i, tahun_seri(k)) if t.tahun <= k.tahun]
    if sum(t.realisasi.nilai is not None for t in seri) < 2:
        return None
    return Gambar(
        kunci=f"mini_{i.kode}",
        judul=(),
        alt=f"Perkembangan {i.nama}: " + "; ".join(_ucap(i, t) for t in seri),
        spek=tren_mini([_titik(i, t) for t in seri]),
    )


def gambar_serapan(k: Konteks, daftar: Sequence[Program]) -> Gambar | None:
    """Return the chart of absorption by program, None when nothing was spent yet."""
    batang = [b for p in daftar if (b := _batang_serapan(k, p)) is not None]
    if not batang:
        return None
    return Gambar(
        kunci="serapan",
        judul=gabung("Penyerapan Anggaran per Program Tahun ", tahun(k.tahun)),
        alt=f"Diagram batang penyerapan anggaran tahun {k.tahun}: "
        + "; ".join(f"{b.nama} {b.label}" for b in batang),
        spek=grafik_serapan(batang),
        kalimat=teks("Batang terang menunjukkan pagu, batang gelap menunjukkan realisasi."),
    )


def _batang_serapan(k: Konteks, p: Program) -> BatangSerapan | None:
    hasil = k.belanja.serapan(p.kode)
    terpakai = k.belanja.realisasi.simpul(p.kode)
    if hasil.nilai is None or terpakai is None:
        return None
    label = cetak_persen(hasil.nilai, k.potret.pengaturan.desimal_capaian)
    return BatangSerapan(p.nama, hasil.nilai, label, diturunkan=terpakai.diturunkan)
