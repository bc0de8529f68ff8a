"""Tables of an invented report."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.naskah import Baris, Kolom, Sel, Tabel, Tulisan

from .data import Belanja, Laporan, Ukuran
from .rupa import Rupa

Kepala = list[list[tuple[str, int, int]]]


def susun(kepala: Kepala, badan: list[list[str]], rupa: Rupa, *, dipisah: bool = True) -> Tabel:
    """Return a table; header cells are text, width, height."""
    banyak = sum(lebar for _, lebar, _ in kepala[0])
    baris = [Baris(tuple(_sel(t, lebar, tinggi) for t, lebar, tinggi in b)) for b in kepala]
    isi = [Baris(tuple(_sel(t) for t in b)) for b in badan]
    if rupa.nomor_kolom:
        isi.insert(0, Baris(tuple(_sel(f"({n + 1})") for n in range(banyak))))
    if not dipisah:
        return _tabel(banyak, (), (*baris, *isi))
    return _tabel(banyak, tuple(baris), tuple(isi))


def _tabel(banyak: int, kepala: tuple[Baris, ...], badan: tuple[Baris, ...]) -> Tabel:
    return Tabel("tabel", (), tuple(Kolom() for _ in range(banyak)), kepala, badan)


def _sel(teks: str, lebar: int = 1, tinggi: int = 1) -> Sel:
    return Sel((Tulisan(teks),) if teks else (), lebar, tinggi)


def satu_tinggi(*teks: str) -> Kepala:
    """Return a header of one row."""
    return [[(t, 1, 1) for t in teks]]


def capaian(lap: Laporan, rupa: Rupa) -> Tabel:
    """Target, realisasi and capaian of the year."""
    k = rupa.kepala
    angka = [k["realisasi"], k["target"]] if rupa.realisasi_dulu else [k["target"], k["realisasi"]]
    badan = []
    for n, u in enumerate(lap.ukuran, 1):
        isi = [rupa.ukuran(u.target[-1], u.satuan), rupa.ukuran(u.realisasi[-1], u.satuan)]
        if rupa.realisasi_dulu:
            isi.reverse()
        badan.append([str(n), u.nama, u.satuan, *isi, persen_capaian(u, rupa)])
    return susun(satu_tinggi("No", k["indikator"], "Satuan", *angka, k["capaian"]), badan, rupa)


def persen_capaian(u: Ukuran, rupa: Rupa, tahun: int = -1) -> str:
    """Print the capaian of one year."""
    if u.turun:
        return rupa.persen(2 * u.target[tahun] - u.realisasi[tahun], u.target[tahun], dibatasi=True)
    return rupa.persen(u.realisasi[tahun], u.target[tahun], dibatasi=True)


def beberapa_tahun(lap: Laporan, rupa: Rupa, banyak: int) -> Tabel:
    """Several years with target, realisasi and capaian each."""
    tahun = [lap.tahun - banyak + 1 + n for n in range(banyak)]
    atas = [("No", 1, 2), (rupa.kepala["indikator"], 1, 2), *((f"Tahun {t}", 3, 1) for t in tahun)]
    bawah = [(t, 1, 1) for _ in tahun for t in ("Target", "Realisasi", "Capaian (%)")]
    badan = [[str(n), u.nama, *_isi_tahun(u, rupa, banyak)] for n, u in enumerate(lap.ukuran, 1)]
    return susun([atas, bawah], badan, rupa)


def _isi_tahun(u: Ukuran, rupa: Rupa, banyak: int) -> list[str]:
    isi = []
    for n in range(-banyak, 0):
        isi += [rupa.ukuran(u.target[n], u.satuan), rupa.ukuran(u.realisasi[n], u.satuan)]
        isi.append(persen_capaian(u, rupa, n))
    return isi


def kemajuan(lap: Laporan, rupa: Rupa) -> Tabel:
    """Result against the last target of the Renstra."""
    badan = [
        [
            str(n),
            u.nama,
            rupa.ukuran(u.realisasi[-1], u.satuan),
            rupa.ukuran(u.target_akhir, u.satuan),
            rupa.persen(u.realisasi[-1], u.target_akhir),
        ]
        for n, u in enumerate(lap.ukuran, 1)
    ]
    kepala = satu_tinggi(
        "No", "Indikator", f"Realisasi {lap.tahun}", "Target Akhir Renstra", "Tingkat Kemajuan (%)"
    )
    return susun(kepala, badan, rupa)


def anggaran(lap: Laporan, rupa: Rupa, *, kedalaman: int, dengan_sisa: bool) -> Tabel:
    """Money by program, kegiatan and subkegiatan, with its total."""
    k = rupa.kepala
    baris = [b for p in lap.program for b in _belanja(p, rupa, kedalaman, dengan_sisa)]
    seluruh = Belanja("", "Jumlah", sum(p.pagu for p in lap.program), sum(p.realisasi for p in lap.program))
    jumlah = _baris_belanja(seluruh, rupa, dengan_sisa)
    baris = [jumlah, *baris] if rupa.jumlah_di_atas else [*baris, jumlah]
    akhir = [k["sisa"]] if dengan_sisa else []
    return susun(satu_tinggi("Kode", k["uraian"], k["pagu"], k["belanja"], k["serapan"], *akhir), baris, rupa)


def _belanja(b: Belanja, rupa: Rupa, kedalaman: int, sisa: bool) -> list[list[str]]:
    baris = [_baris_belanja(b, rupa, sisa)]
    if kedalaman > 1:
        for a in b.anak:
            baris += _belanja(a, rupa, kedalaman - 1, sisa)
    return baris


def _baris_belanja(b: Belanja, rupa: Rupa, sisa: bool) -> list[str]:
    isi = [b.kode, b.nama, rupa.rupiah(b.pagu), rupa.rupiah(b.realisasi), _serapan(b, rupa)]
    return [*isi, rupa.rupiah(b.pagu - b.realisasi)] if sisa else isi


def _serapan(b: Belanja, rupa: Rupa) -> str:
    return rupa.persen(Decimal(b.realisasi), Decimal(b.pagu))


def triwulan(lap: Laporan, rupa: Rupa, *, kumulatif: bool) -> Tabel:
    """Money by quarter, in parts or accumulated."""
    badan = []
    for p, tw in zip(lap.program, lap.triwulan, strict=True):
        isi = [sum(tw[: n + 1]) for n in range(4)] if kumulatif else list(tw)
        badan.append([p.nama, rupa.rupiah(p.pagu), *(rupa.rupiah(x) for x in isi), rupa.rupiah(p.realisasi)])
    judul = [f"s.d. TW {r}" if kumulatif else f"TW {r}" for r in ("I", "II", "III", "IV")]
    return susun(satu_tinggi("Program", "Pagu (Rp)", *judul, "Realisasi (Rp)"), badan, rupa)


def sasaran_anggaran(lap: Laporan, rupa: Rupa) -> Tabel:
    """Performance beside money, with the difference as efficiency."""
    k = rupa.kepala
    u = next((x for x in lap.ukuran if not x.turun), lap.ukuran[0])
    pagu = sum(p.pagu for p in lap.program)
    belanja = sum(p.realisasi for p in lap.program)
    atas = [("No", 1, 2), ("Sasaran", 1, 2), ("Kinerja", 3, 1), ("Anggaran", 3, 1)]
    bawah = [("Target", 1, 1), ("Realisasi", 1, 1), ("Capaian (%)", 1, 1), (k["pagu"], 1, 1)]
    bawah += [("Realisasi (Rp)", 1, 1), ("Serapan (%)", 1, 1)]
    isi = [
        "1",
        lap.sasaran[0][0],
        rupa.ukuran(u.target[-1], u.satuan),
        rupa.ukuran(u.realisasi[-1], u.satuan),
    ]
    isi += [persen_capaian(u, rupa), rupa.rupiah(pagu), rupa.rupiah(belanja)]
    isi.append(rupa.persen(Decimal(belanja), Decimal(pagu)))
    return susun([atas, bawah], [isi], rupa)


def perjanjian(lap: Laporan, rupa: Rupa) -> Tabel:
    """Targets as signed."""
    badan = [
        [str(n), nama, u.nama, rupa.ukuran(u.target[-1], u.satuan)]
        for n, (nama, isi) in enumerate(lap.sasaran, 1)
        for u in isi
    ]
    return susun(satu_tinggi("No", "Sasaran Strategis", "Indikator Kinerja", "Target"), badan, rupa)
