"""What ``impor-anggaran`` shows: how the export was understood, whether it adds up, and what would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, TextIO

from akuntabel.bilangan import BULAN, bulatkan, cetak_angka, cetak_rupiah
from akuntabel.kinerja.baris_ekspor import PAGU, PERUBAHAN, REALISASI, BarisEkspor
from akuntabel.kinerja.pencocokan import CaraCocok, Pencocokan
from akuntabel.kinerja.rencana_anggaran import Keadaan, PerubahanUang

from .tampilan import bungkus, cetak_pasangan, lebar, warnai

if TYPE_CHECKING:
    from akuntabel.api import TelaahAnggaran

_TAMPIL = 30
_SEBUTAN = {PAGU: "pagu", PERUBAHAN: "pagu sesudah perubahan", REALISASI: "realisasi"}
_RINGKAS = {PAGU: "pagu", PERUBAHAN: "sesudah", REALISASI: "realisasi"}
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
        [("Judul", ketr.judul or "-"), ("Instansi", instansi(telaah)), ("Tahun", tahun), *_kolom(telaah)],
        aliran,
    )


def instansi(telaah: TelaahAnggaran) -> str:
    """Return the agency and government an export names."""
    ketr = telaah.ekspor.keterangan
    nama = next((b.pd for b in telaah.baris if b.pd), ", ".join(ketr.pd[:2]))
    return ", ".join(n for n in (nama, *ketr.pemerintah[:1]) if n) or "tidak disebut"


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
    banyak = telaah.diperiksa
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
    tampak = telaah.tak_cocok[:_TAMPIL]
    if tampak:
        _bagian(aliran, f"Tidak ada di buku kerja, tidak dibawa ({len(telaah.tak_cocok)})")
        _tabel_tak_cocok(tampak, aliran)
        _sisa(aliran, len(telaah.tak_cocok))
        berkode = any(c.baris.kode for c in telaah.tak_cocok)
        saran = "Samakan kode nomenklaturnya di lembar Program, atau tambahkan semuanya dengan --sisip."
        _butir(aliran, "", saran if berkode else "Samakan namanya di lembar Program bila memang sama.")
    _lain(telaah, aliran)


def _tabel_tak_cocok(tampak: Sequence[Pencocokan], aliran: TextIO) -> None:
    """Print code, name and amounts in columns, the proposals under each row."""
    uang = [u for u in _SEBUTAN if any(u in c.baris.jumlah for c in tampak)]
    isi = [[rp(c.baris.jumlah.get(u)) for u in uang] for c in tampak]
    judul = [_RINGKAS[u] for u in uang]
    ruang = [max(len(baris[n]) for baris in (judul, *isi)) for n in range(len(uang))]
    kode = max(len(c.baris.kode_tertulis) + 2 if c.baris.kode_tertulis else 0 for c in tampak)
    nama = max(20, lebar() - 6 - kode - sum(r + 2 for r in ruang))
    for c, sel in zip((None, *tampak), (judul, *isi), strict=True):
        kiri = (c.baris.kode_tertulis, _pendek(c.baris.nama, nama)) if c else ("", "")
        angka = "".join(f"  {s:>{r}}" for s, r in zip(sel, ruang, strict=True))
        print(f"  {'-' if c else ' '} {kiri[0]:<{kode}}{kiri[1]:<{nama}}{angka}".rstrip(), file=aliran)
        for s in c.usulan if c else ():
            _butir(aliran, "    ", f"mungkin maksudnya {s.kode} {_pendek(s.nama, 70)}")


def _lain(telaah: TelaahAnggaran, aliran: TextIO) -> None:
    if telaah.ganda:
        _bagian(
            aliran, f"Tertulis lebih dari sekali dengan jumlah berbeda, tidak dibawa ({len(telaah.ganda)})"
        )
        for b in telaah.ganda[:_TAMPIL]:
            _butir(aliran, "- ", f"{_label(b)} ({b.sumber})")
        _sisa(aliran, len(telaah.ganda))
        if len({b.sumber.lembar for b in telaah.ganda}) > 1:
            _butir(aliran, "", "Bacalah satu lembar saja, misalnya lembar bulan terakhir, dengan --lembar.")
    if telaah.ekspor.rusak:
        _bagian(aliran, f"Sel yang tidak terbaca sebagai rupiah, tidak dibawa ({len(telaah.ekspor.rusak)})")
        for r in telaah.ekspor.rusak[:_TAMPIL]:
            _butir(aliran, "- ", f'{r.sumber}: "{r.teks}" ({_pendek(r.nama, 60)})')
    if telaah.tak_ada:
        _bagian(aliran, f"Berpagu di buku kerja, tetapi tidak ada di ekspor ({len(telaah.tak_ada)})")
        for s in telaah.tak_ada[:_TAMPIL]:
            _butir(aliran, "- ", f"{s.kode} {_pendek(s.nama, 80)}")
        _sisa(aliran, len(telaah.tak_ada))
