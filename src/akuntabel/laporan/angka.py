"""Facts as printed numerals: target, realisasi, capaian, money, counts; each registered under its key."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.bilangan import cacah, cetak_angka, cetak_persen, cetak_rupiah, satuan_baku
from akuntabel.fakta import Fakta
from akuntabel.kinerja.belanja import Uang
from akuntabel.kinerja.capaian import Alasan, Hasil, Metode
from akuntabel.kinerja.indikator import Indikator, StatusRealisasi
from akuntabel.kinerja.pengukuran import NilaiRealisasi, TargetBerlaku, faktor
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.tulis import Isi, gabung, teks
from akuntabel.naskah import CelahSebaris, Rujukan, Tulisan
from akuntabel.sumber import Sumber

_DESIMAL_HITUNGAN = 2
_TRIWULAN = 4
_RUMUS = {
    Metode.NAIK: "{r} / {t} × 100",
    Metode.TURUN_LAN: "(2 × {t} − {r}) / {t} × 100",
    Metode.TURUN_INVERSI: "{t} / {r} × 100",
    Metode.STABIL: "100 − |{r} − {t}| / |{t}| × 100",
}
STRIP = "–"


def cetak_nilai(indikator: Indikator, nilai: Decimal) -> str:
    """Return a value as its indicator prints it: a grade, fixed decimals, or as many as were entered."""
    if indikator.tingkatan:
        tingkat = int(nilai)
        return indikator.tingkatan[tingkat - 1] if 1 <= tingkat <= len(indikator.tingkatan) else str(nilai)
    return cetak_angka(nilai, desimal_nilai(indikator, nilai))


def desimal_nilai(indikator: Indikator, nilai: Decimal) -> int | None:
    """Return the declared decimals; without them two for a value computed to many, else None: as it is."""
    if indikator.desimal is not None:
        return indikator.desimal
    eksponen = nilai.normalize().as_tuple().exponent
    panjang = isinstance(eksponen, int) and -eksponen > _DESIMAL_HITUNGAN * 2
    return _DESIMAL_HITUNGAN if panjang else None


def bersatuan(indikator: Indikator, isi: Isi) -> Isi:
    """Return a printed value followed by its unit: "98,2%" or "121 Orang"; grades carry none."""
    return isi if indikator.tingkatan else berekor(isi, indikator.satuan)


def berekor(isi: Isi, satuan: str) -> Isi:
    """Return a printed value followed by a unit as it is written behind numerals; a gap has none."""
    if any(isinstance(s, CelahSebaris) for s in isi):
        return isi
    baku = satuan_baku(satuan)
    return gabung(isi, "%" if baku == "%" else f" {baku}") if baku else isi


def target(k: Konteks, indikator: Indikator, berlaku: TargetBerlaku | None) -> Isi:
    """Return a target, "60–80" for a range, a gap mark when none was set."""
    if berlaku is None:
        return (
            k.tandai(
                CelahLaporan(
                    f"target:{indikator.kode}@{k.tahun}",
                    f"target tahun {k.tahun} (PK, Renja, atau Renstra) indikator {indikator.nama}",
                    "Perencana",
                    "Target Tahunan",
                    wajib=_strategis(k, indikator),
                ),
                "target",
            ),
        )
    t = berlaku.target
    kunci = f"indikator:{indikator.kode}.target@{_periode(t.tahun, t.triwulan)}/{t.dokumen}"
    sumber = k.sumber.get(f"target:{t.indikator}@{t.tahun}/{t.dokumen}", Sumber())
    bawah = k.angka(Fakta(kunci, t.nilai, cetak_nilai(indikator, t.nilai), indikator.satuan, sumber))
    if t.atas is None:
        return (bawah,)
    kunci_atas = kunci.replace(".target@", ".target_atas@")
    atas = k.angka(Fakta(kunci_atas, t.atas, cetak_nilai(indikator, t.atas), indikator.satuan, sumber))
    return (bawah, Tulisan(STRIP), atas)


def _periode(tahun: int, triwulan: int | None) -> str:
    return f"{tahun}-tw{triwulan}" if triwulan else str(tahun)


def realisasi(k: Konteks, indikator: Indikator, tahun: int, catatan: CatatanTabel | None = None) -> Isi:
    """Return a result, or in words why there is none; marks go to the notes of the table when given."""
    hasil = k.ukur.realisasi(indikator, tahun)
    if hasil.nilai is None:
        return _tanpa_realisasi(k, indikator, tahun, hasil)
    pemilik = hasil.pendahulu or indikator
    kunci = f"indikator:{pemilik.kode}.realisasi@{tahun}"
    sumber = k.sumber.get(f"realisasi:{pemilik.kode}@{tahun}", Sumber())
    rumus = _rumus_realisasi(pemilik, hasil)
    angka = k.angka(
        Fakta(kunci, hasil.nilai, cetak_nilai(pemilik, hasil.nilai), pemilik.satuan, sumber, rumus)
    )
    return gabung(angka, *_tanda_realisasi(hasil, catatan))


def _rumus_realisasi(indikator: Indikator, hasil: NilaiRealisasi) -> str:
    baris = hasil.baris
    if baris is None:
        return f"gabungan {hasil.dari_triwulan} triwulan ({indikator.agregasi.value})"
    if baris.pembilang is None or baris.penyebut is None:
        return ""
    kali = faktor(indikator)
    akhiran = "" if kali == 1 else f" × {cetak_angka(kali)}"
    return f"{cetak_angka(baris.pembilang)} / {cetak_angka(baris.penyebut)}{akhiran}"


def _tanda_realisasi(hasil: NilaiRealisasi, catatan: CatatanTabel | None) -> Sequence[Tulisan]:
    diturunkan = hasil.status is StatusRealisasi.DITURUNKAN
    sebagian = 0 < hasil.dari_triwulan < _TRIWULAN
    if catatan is None:
        isi = (("diturunkan, perlu konfirmasi", diturunkan), (_pesan_triwulan(hasil), sebagian))
        return [Tulisan(f" ({pesan})") for pesan, berlaku in isi if berlaku]
    pesan: list[str] = []
    if diturunkan:
        sebab = hasil.baris.alasan if hasil.baris else "sebagian triwulan diturunkan"
        pesan.append(f"Angka diturunkan, perlu konfirmasi: {sebab}")
    if sebagian:
        pesan.append(f"Realisasi {_pesan_triwulan(hasil)}.")
    if hasil.pendahulu is not None:
        pesan.append(f"Realisasi indikator Renstra sebelumnya: {hasil.pendahulu.nama}.")
    return [catatan.tanda(teks(p)) for p in pesan]


def _pesan_triwulan(hasil: NilaiRealisasi) -> str:
    return f"baru dari {hasil.dari_triwulan} di antara {_TRIWULAN} triwulan"


def _tanpa_realisasi(k: Konteks, indikator: Indikator, tahun: int, hasil: NilaiRealisasi) -> Isi:
    if hasil.status in (StatusRealisasi.TIDAK_ADA_KEJADIAN, StatusRealisasi.TIDAK_BERLAKU):
        return (Tulisan(hasil.status.value),)
    if tahun != k.tahun:
        return (Tulisan(STRIP),)
    return (celah_realisasi(k, indikator),)


def celah_realisasi(k: Konteks, indikator: Indikator) -> CelahSebaris:
    """Register that this year's result is missing and return the mark."""
    celah = CelahLaporan(
        f"realisasi:{indikator.kode}@{k.tahun}",
        f"realisasi tahun {k.tahun} indikator {indikator.nama}",
        indikator.penanggung_jawab or "Bidang penanggung jawab",
        "Realisasi",
        wajib=_strategis(k, indikator),
    )
    return k.tandai(celah, "realisasi")


def _strategis(k: Konteks, indikator: Indikator) -> bool:
    return any(s.kode == indikator.induk for s in k.potret.sasaran)


def persen(
    k: Konteks, kunci: str, nilai: Decimal, rumus: str = "", *, lambang: bool = True, tebal: bool = False
) -> Isi:
    """Return a computed percentage with the decimals the agency declared, with or without its sign."""
    desimal = k.potret.pengaturan.desimal_capaian
    rumus = rumus or "dihitung dari data laporan ini"
    cetak = cetak_persen(nilai, desimal) if lambang else cetak_angka(nilai, desimal)
    return (
        k.angka(Fakta(kunci, nilai, cetak_persen(nilai, desimal), "%", Sumber(), rumus), cetak, tebal=tebal),
    )


def persen_serapan(k: Konteks, kunci: str, nilai: Decimal, *, lambang: bool = True) -> Isi:
    """Return the absorption of a budget, with or without the sign of per cent."""
    return persen(k, kunci, nilai, "realisasi anggaran / pagu × 100", lambang=lambang)


def bertanda(nilai: Decimal, desimal: int | None = None) -> str:
    """Return a change with its sign: "+41,15" or "−1"."""
    cetak = cetak_angka(abs(nilai), desimal)
    return f"−{cetak}" if nilai < 0 else f"+{cetak}" if nilai > 0 else cetak


def poin(k: Konteks, kunci: str, nilai: Decimal, rumus: str = "", *, lambang: bool = True) -> Isi:
    """Return a difference of percentages with its sign, in points."""
    desimal = k.potret.pengaturan.desimal_capaian
    cetak = bertanda(nilai, desimal)
    angka = k.angka(Fakta(kunci, nilai, cetak, "poin persen", Sumber(), rumus), cetak)
    return gabung(angka, " poin persen") if lambang else (angka,)


def capaian(k: Konteks, indikator: Indikator, tahun: int, catatan: CatatanTabel | None = None) -> Isi:
    """Return capaian of a year, marked when only a document states it; in words when it cannot be computed.

    In a table (``catatan`` given) the sign stands in the header, not in the cell.
    """
    hasil = k.ukur.capaian(indikator, tahun)
    if hasil.nilai is not None:
        nilai = k.ukur.realisasi(indikator, tahun)
        pemilik = nilai.pendahulu or indikator
        kunci = f"indikator:{pemilik.kode}.capaian@{tahun}"
        isi = persen(k, kunci, hasil.nilai, _rumus_capaian(k, pemilik, tahun, hasil), lambang=catatan is None)
        return gabung(isi, *_tanda_metode(k, hasil, pemilik, catatan))
    dokumen = capaian_dokumen(k, indikator, tahun, catatan)
    return dokumen or tanpa_capaian(hasil)


def _rumus_capaian(k: Konteks, indikator: Indikator, tahun: int, hasil: Hasil) -> str:
    berlaku = k.ukur.target(indikator.kode, tahun)
    nilai = k.ukur.realisasi(indikator, tahun).nilai
    if berlaku is None or nilai is None:
        return ""
    t, r = cetak_nilai(indikator, berlaku.target.nilai), cetak_nilai(indikator, nilai)
    sisip = _RUMUS.get(hasil.metode) if hasil.metode and berlaku.target.nilai else None
    if sisip is not None and not indikator.tingkatan:
        return sisip.format(t=t, r=r)
    if berlaku.target.atas is not None:
        t = f"{t}{STRIP}{cetak_nilai(indikator, berlaku.target.atas)}"
    metode = hasil.metode.value if hasil.metode else indikator.arah.value
    return f"metode {metode}: realisasi {r}, target {t}"


def _tanda_metode(
    k: Konteks, hasil: Hasil, indikator: Indikator, catatan: CatatanTabel | None
) -> Sequence[Tulisan]:
    biasa = hasil.metode is None or (hasil.metode is Metode.NAIK and not indikator.tingkatan)
    if catatan is None or biasa or hasil.metode is None:
        return []
    if not catatan.memuat_metode:
        catatan.tambah("Rumus capaian setiap indikator: lihat catatan ", Rujukan("capaian"), ".")
        return []
    metode = k.hukum.metode("metode_capaian", "ordinal" if indikator.tingkatan else hasil.metode.value)
    return [catatan.tanda(teks(f"{metode['label']}: {metode['rumus']}."))]


def capaian_dokumen(k: Konteks, indikator: Indikator, tahun: int, catatan: CatatanTabel | None) -> Isi:
    """Return the capaian a source states without the result behind it, marked; empty when there is none."""
    baris = k.ukur.realisasi(indikator, tahun).baris
    if baris is None or baris.capaian_dokumen is None:
        return ()
    kunci = f"indikator:{indikator.kode}.capaian_dokumen@{tahun}"
    rumus = f"menurut {baris.sumber}"
    angka = persen(k, kunci, baris.capaian_dokumen, rumus, lambang=catatan is None)
    if catatan is None:
        return gabung(angka, f" (menurut {baris.sumber})")
    pesan = (
        f"Capaian menurut {baris.sumber}; realisasinya tidak tersedia sehingga tidak dapat dihitung ulang."
    )
    return gabung(angka, catatan.tanda(teks(pesan)))


def tanpa_capaian(hasil: Hasil) -> Isi:
    """Return in words why there is no capaian."""
    if hasil.alasan in (Alasan.TIDAK_ADA_KEJADIAN, Alasan.TIDAK_BERLAKU):
        return (Tulisan(hasil.alasan.value),)
    if hasil.alasan in (Alasan.BELUM_DILAPORKAN, Alasan.TARGET_KOSONG):
        return (Tulisan(STRIP),)
    return (Tulisan("tidak dapat dihitung"),)


def uang(
    k: Konteks, kunci: str, jumlah: Uang | None, catatan: CatatanTabel | None = None, *, lambang: bool = False
) -> Isi:
    """Return an amount in rupiah; derived amounts are marked, unknown ones are a dash."""
    if jumlah is None:
        return (Tulisan(STRIP),)
    rumus = f"jumlah {len(jumlah.bagian)} bagian" if len(jumlah.bagian) > 1 else ""
    sumber = _sumber_uang(k, kunci, jumlah)
    fakta = Fakta(kunci, jumlah.jumlah, cetak_rupiah(jumlah.jumlah), "Rp", sumber, rumus)
    angka = k.angka(fakta, cetak_rupiah(jumlah.jumlah, lambang=lambang))
    if not jumlah.diturunkan:
        return (angka,)
    if catatan is None:
        return gabung(angka, " (diturunkan, perlu konfirmasi)")
    return gabung(angka, catatan.tanda(_alasan_turunan(k, jumlah)))


def _sumber_uang(k: Konteks, kunci: str, jumlah: Uang) -> Sumber:
    if len(jumlah.bagian) != 1:
        return Sumber()
    simpul = jumlah.bagian[0]
    if ".realisasi_anggaran" in kunci:
        return k.sumber.get(f"realisasi_anggaran:{simpul}", Sumber())
    return k.sumber.get(f"pagu:{simpul}/{kunci.rpartition('/')[2]}", Sumber())


def _alasan_turunan(k: Konteks, jumlah: Uang) -> Isi:
    alasan = {r.simpul: r.alasan for r in k.potret.realisasi_anggaran if r.alasan}
    satu = [alasan[s] for s in jumlah.bagian if s in alasan]
    if len(jumlah.bagian) == 1 and satu:
        return teks(f"Angka diturunkan, perlu konfirmasi: {satu[0]}")
    return teks("Memuat angka yang diturunkan, perlu konfirmasi.")


def banyak(k: Konteks, kunci: str, nilai: int) -> Isi:
    """Return a count in figures and words: "6 (enam)"."""
    return (k.angka(_cacahan(kunci, nilai), cacah(nilai)),)


def jumlah(k: Konteks, kunci: str, nilai: int) -> Isi:
    """Return a count in figures, for tables."""
    return (k.angka(_cacahan(kunci, nilai)),)


def _cacahan(kunci: str, nilai: int) -> Fakta:
    return Fakta(kunci, Decimal(nilai), str(nilai), rumus="banyaknya baris data yang cocok")
