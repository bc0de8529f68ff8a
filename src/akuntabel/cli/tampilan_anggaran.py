"""What ``impor-anggaran`` shows: how the export was understood, whether it adds up, and what would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, TextIO

from akuntabel.bilangan import BULAN, bulatkan, cetak_angka, cetak_rupiah
from akuntabel.kinerja.baris_ekspor import PAGU, PERUBAHAN, REALISASI, BarisEkspor, banyak_diperiksa
from akuntabel.kinerja.pencocokan import CaraCocok, Pencocokan
from akuntabel.kinerja.rencana_anggaran import Keadaan, PerubahanUang

from .tampilan import bungkus, cetak_pasangan, lebar, warnai

if TYPE_CHECKING:
    from akuntabel.api import TelaahAnggaran

_TAMPIL = 30
_SEBUTAN = {PAGU: "pagu", PERUBAHAN: "pagu sesudah perubahan", REALISASI: "realisasi"}
_TANDA = {Keadaan.SISIP: "+", Keadaan.UBAH: "~", Keadaan.TAHAN: "!"}


def cetak_telaah(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    """Print everything a planner needs before saying yes."""
    _kepala(telaah, aliran)
    _jumlah(telaah, aliran)
    _perubahan(telaah, aliran)
    _tak_cocok(telaah, aliran)
    for catatan in telaah.catatan:
        _butir(aliran, "Catatan: ", catatan)
    print(file=aliran)


def rp(nilai: Decimal | None) -> str:
    """Return an amount without currency sign; a dash where there is none."""
    return "-" if nilai is None else cetak_rupiah(nilai, lambang=False)


def _butir(aliran: TextIO, awal: str, isi: str) -> None:
    for baris in bungkus(isi, f"  {awal}", "  " + " " * len(awal)):
        print(baris, file=aliran)


def _bagian(aliran: TextIO, judul: str) -> None:
    print(f"\n{warnai(judul, 'tebal', aliran)}", file=aliran)


def _kepala(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    ketr = telaah.ekspor.keterangan
    masa = f", sampai {BULAN[ketr.bulan - 1]}" if ketr.bulan else ""
    tahun = f"{ketr.tahun or 'tidak disebut'}{masa}" + (" (dari nama berkas)" if ketr.bulan_dari_nama else "")
    print(warnai(f"Ekspor {telaah.nama_ekspor}", "tebal", aliran), file=aliran)
    cetak_pasangan(
        [("Judul", ketr.judul or "-"), ("Instansi", _instansi(telaah)), ("Tahun", tahun), *_kolom(telaah)],
        aliran,
    )


def _instansi(telaah: TelaahAnggaran) -> str:
    ketr = telaah.ekspor.keterangan
    nama = next((b.pd for b in telaah.baris if b.pd), ", ".join(ketr.pd[:2]))
    return ", ".join(n for n in (nama, ketr.pemerintah) if n) or "tidak disebut"


def _kolom(telaah: TelaahAnggaran) -> Iterator[tuple[str, str]]:
    """Yield which column of which table was taken for what, equal tables once."""
    sudah = set()
    for tabel in telaah.ekspor.tabel:
        kunci = (tabel.lembar, *((k.peran, k.nomor) for k in tabel.susunan.kolom.values()))
        if kunci in sudah or not tabel.banyak:
            continue
        sudah.add(kunci)
        yield "Tabel", f"lembar {tabel.lembar}, judul di baris {tabel.baris_kepala}"
        for k in tabel.susunan.kolom.values():
            judul = " + ".join(dict.fromkeys(j for j in k.judul if j))
            yield (
                f"  {_SEBUTAN.get(k.peran, k.peran)}",
                f"kolom {k.huruf}" + (f" ({_pendek(judul, 58)})" if judul else ""),
            )


def _pendek(teks: str, panjang: int) -> str:
    return teks if len(teks) <= panjang else teks[: panjang - 1].rstrip() + "…"


def _jumlah(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    _bagian(aliran, "Jumlah")
    isi = [("Subkegiatan", str(len(telaah.baris)))]
    isi += [(_SEBUTAN[u].capitalize(), cetak_rupiah(n)) for u, n in telaah.total.items()]
    cetak_pasangan(isi, aliran)
    _periksa(telaah, aliran)


def _periksa(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    """Print whether the totals of the export, and those of the workbook, are the sums they should be."""
    banyak = banyak_diperiksa(telaah.ekspor.baris)
    if not telaah.selisih:
        kata = (
            f"{banyak} jumlah program, kegiatan, dan total di ekspor cocok."
            if banyak
            else ("Ekspor tidak memuat jumlah program, kegiatan, atau total yang dapat diperiksa.")
        )
        _butir(aliran, "", kata)
    for s in telaah.selisih[:_TAMPIL]:
        tempat = f"{s.baris.kode_tertulis} {s.baris.nama}".strip() or "jumlah"
        _butir(
            aliran,
            "! ",
            f"{_pendek(tempat, 80)} ({s.baris.sumber}): {_SEBUTAN[s.uang]} tercetak {rp(s.tertulis)}, jumlah "
            f"subkegiatannya {rp(s.dihitung)}, selisih {rp(s.selisih)}.",
        )
    _sisa(aliran, len(telaah.selisih))
    for t in telaah.rencana.selisih_total:
        _butir(
            aliran,
            "! ",
            f"Total {t.dokumen} di lembar Total Anggaran {rp(t.tertulis)}, jumlah di ekspor "
            f"{rp(t.ekspor)}, selisih "
            f"{rp(t.tertulis - t.ekspor)}. Lembar itu tidak diubah.",
        )
    _cetak_persen(telaah, aliran)


def _cetak_persen(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    salah = telaah.persen
    if not salah:
        return
    if len(salah) * 2 > len(telaah.baris):
        _butir(
            aliran,
            "! ",
            "Kolom persen di ekspor tidak dihitung dari pagu dan realisasi yang diambil; diabaikan.",
        )
        return
    for b, tepat in salah[:_TAMPIL]:
        cetak = b.persen.cetak if b.persen else ""
        _butir(
            aliran,
            "! ",
            f"{_label(b)}: persen tercetak {cetak}, seharusnya {cetak_angka(bulatkan(tepat, 2))}.",
        )
    _sisa(aliran, len(salah))


def _label(baris: BarisEkspor) -> str:
    return _pendek(f"{baris.kode_tertulis} {baris.nama}".strip(), 80)


def _sisa(aliran: TextIO, banyak: int) -> None:
    if banyak > _TAMPIL:
        print(f"    … dan {banyak - _TAMPIL} lagi (semuanya dengan --json)", file=aliran)


def _perubahan(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    _bagian(aliran, f"Perubahan di {telaah.buku.name}")
    for lembar in ("Pagu", "Realisasi Anggaran", "Total Anggaran"):
        isi = [p for p in telaah.rencana.perubahan if p.lembar == lembar]
        if isi:
            _lembar(lembar, isi, aliran)
    if telaah.rencana.simpul_baru:
        print(f"  Lembar Program: {len(telaah.rencana.simpul_baru)} baris baru", file=aliran)
        for s in telaah.rencana.simpul_baru[:_TAMPIL]:
            _butir(aliran, "  + ", f"{s.kode} {_pendek(s.nama, 76)}")
        _sisa(aliran, len(telaah.rencana.simpul_baru))
    _nama_lain(telaah, aliran)


def _lembar(lembar: str, isi: Sequence[PerubahanUang], aliran: TextIO) -> None:
    """Print the counts and sums of a sheet, then each amount that is new, changes or is held back."""
    dokumen = " dan ".join(dict.fromkeys(p.dokumen for p in isi if p.dokumen))
    rinci = ", ".join(
        f"{len(k)} {keadaan.value} ({rp(sum((p.baru for p in k), Decimal(0)))})"
        for keadaan in Keadaan
        if (k := [p for p in isi if p.keadaan is keadaan])
    )
    print(f"  Lembar {lembar}{f' ({dokumen})' if dokumen else ''}: {rinci}", file=aliran)
    tampak = [p for p in isi if p.keadaan is not Keadaan.TETAP]
    ruang = max((len(rp(n)) for p in tampak for n in (p.lama, p.baru)), default=1)
    kode = max((len(p.simpul) for p in tampak), default=1)
    for p in tampak[:_TAMPIL]:
        nama = max(20, lebar() - 14 - kode - 2 * ruang)
        print(
            f"    {_TANDA[p.keadaan]} {p.simpul:<{kode}}  {_pendek(p.nama, nama):<{nama}} "
            f"{rp(p.lama):>{ruang}} → "
            f"{rp(p.baru):>{ruang}}",
            file=aliran,
        )
        if p.alasan:
            _butir(aliran, "      ", f"{p.alasan}.")
    _sisa(aliran, len(tampak))


def _nama_lain(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    """Print the rows that were matched in a way people should look at."""
    ragu = [c for c in telaah.cocok if c.cara in (CaraCocok.NAMA, CaraCocok.KODE_SETARA) or c.nama_berbeda]
    if not ragu:
        return
    _bagian(aliran, "Periksa pencocokannya")
    for c in ragu[:_TAMPIL]:
        _butir(aliran, "? ", _pasangan(c))
    _sisa(aliran, len(ragu))


def _pasangan(c: Pencocokan) -> str:
    assert c.simpul is not None
    if c.nama_berbeda:
        return (
            f"{_label(c.baris)}: kodenya sama dengan {c.simpul.kode}, tetapi namanya di sana {c.simpul.nama}."
        )
    if c.cara is CaraCocok.NAMA:
        return (
            f"{_label(c.baris)}: dicocokkan dengan {c.simpul.kode} karena namanya sama (di sana kodenya "
            + (f"{c.simpul.nomenklatur})." if c.simpul.nomenklatur else "kosong).")
        )
    tujuan = f"{c.simpul.kode} ({c.simpul.nomenklatur})"
    return f"{_label(c.baris)}: dicocokkan dengan {tujuan}, penulisan kodenya berbeda."


def _tak_cocok(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    if telaah.tak_cocok:
        _bagian(aliran, f"Tidak ada di buku kerja, tidak dibawa ({len(telaah.tak_cocok)})")
        for c in telaah.tak_cocok[:_TAMPIL]:
            uang = ", ".join(f"{_SEBUTAN[u]} {rp(n)}" for u, n in c.baris.jumlah.items())
            _butir(aliran, "- ", f"{_label(c.baris)} ({uang})")
            for s in c.usulan:
                _butir(aliran, "    ", f"mungkin maksudnya {s.kode} {_pendek(s.nama, 70)}")
        _sisa(aliran, len(telaah.tak_cocok))
        _butir(
            aliran,
            "",
            "Samakan kode nomenklaturnya di lembar Program, atau tambahkan semuanya dengan --sisip.",
        )
    _lain(telaah, aliran)


def _lain(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    if telaah.ganda:
        _bagian(
            aliran, f"Tertulis lebih dari sekali dengan jumlah berbeda, tidak dibawa ({len(telaah.ganda)})"
        )
        for b in telaah.ganda[:_TAMPIL]:
            _butir(aliran, "- ", f"{_label(b)} ({b.sumber})")
    if telaah.ekspor.rusak:
        _bagian(aliran, f"Sel yang tidak terbaca sebagai rupiah, tidak dibawa ({len(telaah.ekspor.rusak)})")
        for r in telaah.ekspor.rusak[:_TAMPIL]:
            _butir(aliran, "- ", f'{r.sumber}: "{r.teks}" ({_pendek(r.nama, 60)})')
    if telaah.tak_ada:
        _bagian(aliran, f"Berpagu di buku kerja, tetapi tidak ada di ekspor ({len(telaah.tak_ada)})")
        for s in telaah.tak_ada[:_TAMPIL]:
            _butir(aliran, "- ", f"{s.kode} {_pendek(s.nama, 80)}")
        _sisa(aliran, len(telaah.tak_ada))


def json_telaah(telaah: TelaahAnggaran, *, diubah: bool) -> dict[str, object]:
    """Return everything for machines; amounts as strings of digits."""
    ketr = telaah.ekspor.keterangan
    return {
        "diubah": diubah,
        "buku": str(telaah.buku),
        "ekspor": telaah.nama_ekspor,
        "judul": ketr.judul,
        "instansi": _instansi(telaah),
        "tahun": ketr.tahun,
        "bulan": ketr.bulan,
        "kolom": [
            {
                "lembar": t.lembar,
                "baris": t.baris_kepala,
                **{k.peran: k.huruf for k in t.susunan.kolom.values()},
            }
            for t in telaah.ekspor.tabel
        ],
        "total": {u: str(n) for u, n in telaah.total.items()},
        "perubahan": [_json_perubahan(p) for p in telaah.rencana.perubahan],
        "program_baru": [{"kode": s.kode, "nama": s.nama} for s in telaah.rencana.simpul_baru],
        "tidak_cocok": [
            {**_json_baris(c.baris), "usulan": [{"kode": s.kode, "nama": s.nama} for s in c.usulan]}
            for c in telaah.tak_cocok
        ],
        "ganda": [_json_baris(b) for b in telaah.ganda],
        "tidak_terbaca": [{"tempat": str(r.sumber), "isi": r.teks} for r in telaah.ekspor.rusak],
        "tidak_di_ekspor": [{"kode": s.kode, "nama": s.nama} for s in telaah.tak_ada],
        "selisih": [
            {**_json_baris(s.baris), "uang": s.uang, "tertulis": str(s.tertulis), "dihitung": str(s.dihitung)}
            for s in telaah.selisih
        ],
        "selisih_total": [
            {"dokumen": t.dokumen, "tertulis": str(t.tertulis), "ekspor": str(t.ekspor)}
            for t in telaah.rencana.selisih_total
        ],
        "persen_salah": [{**_json_baris(b), "seharusnya": str(bulatkan(t, 2))} for b, t in telaah.persen],
        "catatan": list(telaah.catatan),
    }


def _json_baris(baris: BarisEkspor) -> dict[str, object]:
    jumlah = {u: str(n) for u, n in baris.jumlah.items()}
    return {"kode": baris.kode_tertulis, "nama": baris.nama, "tempat": str(baris.sumber), **jumlah}


def _json_perubahan(p: PerubahanUang) -> dict[str, object]:
    return {
        "lembar": p.lembar,
        "kode": p.simpul,
        "dokumen": p.dokumen,
        "keadaan": p.keadaan.value,
        "lama": None if p.lama is None else str(p.lama),
        "baru": str(p.baru),
        "alasan": p.alasan,
    }
