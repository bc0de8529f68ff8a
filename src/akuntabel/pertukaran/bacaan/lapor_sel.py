"""Decisions as the lines people read: value, printed text, place, reason, other values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from akuntabel.pertukaran.tulis.asal_bacaan import BERBEDA, JELAS, PASTI, RAGU, USULAN, SelBacaan, TanpaSel

from .lembaran import Lembaran
from .petikan import BarisLain, Petik
from .putuskan import Kepastian, tampil

_KATA = {
    Kepastian.BERBEDA: BERBEDA,
    Kepastian.RAGU: RAGU,
    Kepastian.USULAN: USULAN,
    Kepastian.JELAS: JELAS,
    Kepastian.PASTI: PASTI,
}
_MAKS_TEKS = 400


def lapor_sel(lembaran: Lembaran) -> Iterator[SelBacaan]:
    """Yield a line for every filled cell in the order of the sheets."""
    nama = _nama_kode(lembaran)
    for (lembar, nomor, kunci), putusan in lembaran.putusan.items():
        baris = lembaran.baris[lembar][nomor]
        pertama = putusan.bukti[0] if putusan.bukti else None
        letak = pertama.tempat.letak if pertama else None
        yield SelBacaan(
            lembar=lembar,
            baris=nomor,
            kunci=kunci,
            kepastian=_KATA[putusan.kepastian],
            tentang=_tentang(baris, nama),
            isi=_teks(baris.get(kunci)),
            tercetak=_potong(pertama.tempat.teks) if pertama else "",
            berkas=pertama.tempat.berkas if pertama else "",
            halaman=str(letak.halaman) if letak and letak.halaman else "",
            baris_dokumen=str(letak.baris) if letak and letak.baris else (letak.sel if letak else ""),
            tabel=pertama.tempat.tabel if pertama else "",
            baris_tabel=_potong(pertama.tempat.baris) if pertama else "",
            alasan=_potong(putusan.alasan),
            lain=_potong("; ".join(dict.fromkeys(_lain(p) for p in putusan.lain))),
        )


def lapor_lain(lain: Iterable[BarisLain]) -> Iterator[TanpaSel]:
    """Yield a line for every row that has no cell."""
    for satu in lain:
        isi = "; ".join(f"{judul}: {teks}" for judul, teks in satu.isi)
        halaman = str(satu.tempat.letak.halaman or "")
        yield TanpaSel(_potong(satu.nama), isi, satu.tempat.berkas, halaman, satu.tempat.tabel)


def _nama_kode(lembaran: Lembaran) -> dict[str, str]:
    return {
        str(b["kode"]): str(b.get("nama") or b.get("uraian") or b.get("judul") or "")
        for semua in lembaran.baris.values()
        for b in semua
        if b.get("kode")
    }


def _tentang(baris: dict[str, object], nama: dict[str, str]) -> str:
    kode = next((str(baris[k]) for k in ("indikator", "simpul") if baris.get(k)), "") or str(
        baris.get("kode") or ""
    )
    masa = " ".join(str(baris[k]) for k in ("dokumen", "tahun", "sumber_dana") if baris.get(k))
    triwulan = f"triwulan {baris['triwulan']}" if baris.get("triwulan") else ""
    pokok = f"{kode} {nama.get(kode, '')}".strip() or _teks(baris.get("jenis") or baris.get("rincian"))
    pokok = pokok or ("Jumlah seluruhnya" if "sumber_dana" in baris else "Identitas")
    return _potong(", ".join(t for t in (pokok, masa, triwulan) if t))


def _lain(p: Petik) -> str:
    halaman = f", halaman {p.tempat.letak.halaman}" if p.tempat.letak.halaman else ""
    return f'"{p.tempat.teks}" = {tampil(p.isi)} ({p.tempat.berkas}, {p.tempat.tabel}{halaman})'


def _teks(isi: object) -> str:
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, tuple) and all(isinstance(v, str) for v in isi):
        return "; ".join(isi)
    if isinstance(isi, Enum):
        return str(isi.value)
    return "" if isi is None else tampil(isi)


def _potong(teks: str) -> str:
    return teks if len(teks) <= _MAKS_TEKS else f"{teks[:_MAKS_TEKS]}…"
