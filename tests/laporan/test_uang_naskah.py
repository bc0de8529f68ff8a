"""Every printed total of money is the sum of the rows above it, to the rupiah."""

from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.laporan import Susunan, susun_lkjip
from akuntabel.naskah import Angka, Baris, JenisBaris, Sel
from akuntabel.sumber import Sumber
from tests.laporan.potret_kecil import beranggaran
from tests.laporan.telaah import CONTOH, isi_sel, petak, susunan, tabel


@pytest.fixture(scope="module", params=CONTOH)
def hasil(request: pytest.FixtureRequest) -> Susunan:
    return susunan(request.param)


def nilai(hasil: Susunan, sel: Sel) -> Decimal | None:
    """Return the fact a cell prints, None for a dash."""
    kunci = [s.kunci for s in sel.isi if isinstance(s, Angka) and s.kunci]
    return hasil.fakta[kunci[0]].nilai if kunci else None


def kolom(hasil: Susunan, baris: Baris, ke: int) -> Decimal:
    return nilai(hasil, baris.sel[ke]) or Decimal(0)


def kelompok(badan: tuple[Baris, ...]) -> list[tuple[Baris, list[Baris]]]:
    """Return subtotal rows, each with the program rows below it."""
    isi: list[tuple[Baris, list[Baris]]] = []
    for b in badan:
        if b.jenis is JenisBaris.SUBJUMLAH:
            isi.append((b, []))
        elif b.jenis is JenisBaris.BIASA and b.sel[0].inden == 1:
            isi[-1][1].append(b)
    return isi


@pytest.mark.parametrize("ke", [1, 2], ids=["pagu", "realisasi"])
def test_tabel_39__the_total_is_the_sum_of_the_subtotals(hasil: Susunan, ke: int) -> None:
    badan = tabel(hasil.naskah, "realisasi_anggaran").badan
    bagian = [kolom(hasil, sub, ke) for sub, _ in kelompok(badan)]
    assert sum(bagian) == kolom(hasil, badan[-1], ke)


@pytest.mark.parametrize("ke", [1, 2], ids=["pagu", "realisasi"])
def test_tabel_39__each_subtotal_is_the_sum_of_its_programs(hasil: Susunan, ke: int) -> None:
    for sub, program in kelompok(tabel(hasil.naskah, "realisasi_anggaran").badan):
        assert sum(kolom(hasil, p, ke) for p in program) == kolom(hasil, sub, ke), isi_sel(sub.sel[0])


@pytest.mark.parametrize("ke", [1, 2], ids=["pagu", "realisasi"])
def test_tabel_39__each_program_is_the_sum_of_the_kegiatan_printed_below_it(hasil: Susunan, ke: int) -> None:
    program: Baris | None = None
    jumlah: dict[int, tuple[Baris, Decimal]] = {}
    for b in tabel(hasil.naskah, "realisasi_anggaran").badan:
        if b.jenis is JenisBaris.BIASA and b.sel[0].inden == 1:
            program = b
        elif b.jenis is JenisBaris.BIASA and program is not None:
            _, ada = jumlah.get(id(program), (program, Decimal(0)))
            jumlah[id(program)] = (program, ada + kolom(hasil, b, ke))
    for p, total in jumlah.values():
        assert total == kolom(hasil, p, ke), isi_sel(p.sel[0])


def test_tabel_39__absorption_is_spending_over_ceiling_of_its_row(hasil: Susunan) -> None:
    for b in tabel(hasil.naskah, "realisasi_anggaran").badan:
        pagu, pakai, persen = (nilai(hasil, b.sel[n]) for n in (1, 2, 3))
        if pagu and pakai is not None and persen is not None:
            assert abs(pakai * 100 / pagu - persen) < Decimal("1e-20")


def test_tabel_251__kegiatan_and_programs_are_the_sums_of_what_stands_below(hasil: Susunan) -> None:
    badan = petak(tabel(hasil.naskah, "anggaran_kegiatan").badan, 3)
    program, kegiatan = Decimal(0), Decimal(0)
    jumlah: list[tuple[str, Decimal, Decimal]] = []
    for label, nama, angka in reversed(badan[:-1]):
        n = nilai(hasil, angka)
        if label is nama:
            jumlah.append((isi_sel(nama), n or Decimal(0), program))
            program = Decimal(0)
        elif "." in isi_sel(label):
            kegiatan += n or Decimal(0)
        else:
            jumlah.append((isi_sel(nama), n or Decimal(0), kegiatan or n or Decimal(0)))
            program, kegiatan = program + (n or Decimal(0)), Decimal(0)
    assert [x for x in jumlah if x[1] != x[2]] == []
    atas = [nilai(hasil, b[2]) or Decimal(0) for b in badan[:-1] if b[0] is b[1]]
    assert sum(atas) == nilai(hasil, badan[-1][2])


def test_tabel_241__the_total_is_the_sum_of_the_programs(hasil: Susunan) -> None:
    badan = tabel(hasil.naskah, "pk_program").badan
    program = [kolom(hasil, b, 2) for b in badan if b.jenis is JenisBaris.BIASA]
    sub = [kolom(hasil, b, 1) for b in badan if b.jenis is JenisBaris.SUBJUMLAH]
    assert sum(program) == kolom(hasil, badan[-1], 1)
    assert not sub or sum(sub) == sum(program)


def test_pagu__says_in_which_row_of_the_workbook_it_stands() -> None:
    p = beranggaran("100", ("200", "150"))
    satu = p.pagu[0]
    di = Sumber("x.xlsx", "Pagu", "D4")
    isi = susun_lkjip(p, sumber={f"pagu:{satu.simpul}/{satu.dokumen}": di})
    assert [f.nilai for f in isi.fakta.values() if f.sumber == di][:1] == [satu.jumlah]
