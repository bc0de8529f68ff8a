"""Cells of a person's workbook are changed where they stand; everything else is kept as it is.

Sheets and columns are found as the reader finds them, so they may have been moved, renamed within reason or
joined by the person's own. What is kept: styles, heights, comments, lists, own columns and sheets, pictures;
parts without a change keep their bytes. A formula in a changed cell gives way to the value; the stored
results of formulas that depend on a changed cell are dropped, so that no old figure is read for a new one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .baca.buku import kunci_lembar
from .baca.tabel import Kepala, cari_isian, cari_kepala
from .bentuk import Jenis, Kolom, Lembar, kolom_dengan_tahun
from .catatan import Catatan
from .gaya_xml import GayaXml
from .isi_sel import IsiSel, isi_sel, teks_nilai
from .lembar_xml import LembarXml, RumusTerikat
from .letak import alamat
from .paket_xlsx import PaketXlsx
from .panjang_xml import Perpanjangan, hitung_ulang, perpanjang
from .rumus_usang import Letak, lupakan_usang
from .susunan import LEMBAR
from .tulis.gaya import DIBUNGKUS
from .tulis.halaman import tinggi_baris
from .xlsx import LembarMentah, baca_xlsx

_BERPERSEN = (Jenis.ANGKA, Jenis.RENTANG)


class TambalDitolak(ValueError):
    """A change has no place in this workbook; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """A cell and its new value.

    ``baris`` is the number of the row as the spreadsheet shows it. None means: the line of the value on a
    sheet of single values, otherwise a row that is added; all changes of one sheet with the same ``sisip``
    go into the same added row. ``kolom`` is the key of the column, ``nilai`` a value as the model holds it
    (None empties the cell); ``semula`` is what stood there and ``perihal`` what the row is about, for those
    who show the change.
    """

    lembar: str
    baris: int | None
    kolom: str
    nilai: object
    sisip: str = ""
    semula: object = field(default=None, compare=False)
    perihal: str = field(default="", compare=False)


def tambal(isi: bytes, ubahan: Iterable[Ubahan]) -> bytes:
    """Return the workbook with these cells changed; the same bytes when there is nothing to change.

    Raises:
        Ditolak: the file is no workbook or damaged.
        TambalDitolak: a sheet is missing, or a cell cannot be changed alone.
        TeksTerlaluPanjang: a text does not fit into a cell.
        KeyError: there is no such sheet or column at all.
    """
    daftar = tuple(ubahan)
    if not daftar:
        return isi
    mentah = {kunci_lembar(m.nama): m for m in reversed(baca_xlsx(isi).lembar)}
    paket = PaketXlsx(isi)
    jalur = {kunci_lembar(nama): (nama, letak) for nama, letak in paket.lembar.items()}
    panjang: list[Perpanjangan] = []
    berubah: list[Letak] = []
    berumus = False
    for lembar in LEMBAR:
        milik = [u for u in daftar if u.lembar == lembar.nama]
        if not milik:
            continue
        if kunci_lembar(lembar.nama) not in jalur:
            raise TambalDitolak(
                f"Lembar {lembar.nama} tidak ada di buku kerja ini. Salinlah dari formulir baru, lalu ulangi."
            )
        nama, letak = jalur[kunci_lembar(lembar.nama)]
        penambal = _Penambal(paket, lembar, letak, mentah.get(kunci_lembar(lembar.nama), LembarMentah(nama)))
        penambal.jalankan(milik)
        berumus |= penambal.xml.rumus_berubah
        panjang += penambal.perpanjangan(nama)
        berubah += [(nama, *sel) for sel in penambal.xml.berubah]
    _periksa_nama(daftar)
    perpanjang(paket, panjang)
    lupakan_usang({n: paket.ubah(j) for n, j in paket.lembar.items()}, paket.nama(), berubah)
    hitung_ulang(paket, berumus=berumus)
    return paket.tulis()


def _periksa_nama(daftar: Sequence[Ubahan]) -> None:
    asing = {u.lembar for u in daftar} - {lembar.nama for lembar in LEMBAR}
    if asing:
        raise KeyError(f"lembar {', '.join(sorted(asing))} tidak dikenal")


class _Penambal:
    """Changes one sheet."""

    def __init__(self, paket: PaketXlsx, lembar: Lembar, jalur: str, mentah: LembarMentah) -> None:
        self._paket = paket
        self._lembar = lembar
        self._jalur = jalur
        self._mentah = mentah
        self.xml = LembarXml(paket.ubah(jalur))
        self._gaya = GayaXml(paket.ubah(gaya)) if (gaya := paket.bagian("styles")) else None
        self._tegak: Mapping[str, tuple[int, int]] = {}
        self._lajur: dict[str, int] = {}
        self._kepala = -1
        if lembar.tegak:
            self._tegak, _ = cari_isian(mentah, lembar, Catatan(""))
        else:
            self._pasang_kepala(cari_kepala(mentah, lembar))
        self._baru: list[int] = []

    def _pasang_kepala(self, kepala: Kepala | None) -> None:
        if kepala is None:
            raise TambalDitolak(
                f"Baris judul kolom di lembar {self._lembar.nama} tidak ditemukan. Kembalikan judulnya "
                "seperti di formulir, lalu ulangi."
            )
        self._kepala = kepala.baris
        for kolom, lajur in kepala.kolom:
            self._lajur.setdefault(kolom.kunci, lajur)

    def jalankan(self, ubahan: Sequence[Ubahan]) -> None:
        """Carry out the changes of this sheet."""
        if self._lembar.tegak:
            for u in ubahan:
                self._isi(self._letak_tegak(u), self._kolom(u.kolom), u.nilai)
            return
        sisipan = dict.fromkeys(u.sisip for u in ubahan if u.baris is None)
        letak = dict(zip(sisipan, self._baris_kosong(len(sisipan)), strict=True))
        for u in ubahan:
            baris = letak[u.sisip] if u.baris is None else u.baris - 1
            kolom = self._kolom(u.kolom)
            if kolom.kunci in self._lajur or teks_nilai(u.nilai):
                self._isi((baris, self._lajur_kolom(kolom)), kolom, u.nilai)
        for baris in {letak[u.sisip] if u.baris is None else u.baris - 1 for u in ubahan}:
            self._tinggikan(baris, ubahan, letak)

    def _letak_tegak(self, u: Ubahan) -> tuple[int, int]:
        if u.kolom not in self._tegak:
            raise TambalDitolak(
                f'Isian "{self._lembar.cari(u.kolom).judul}" tidak ada di lembar {self._lembar.nama}. '
                "Tambahkan barisnya seperti di formulir, lalu ulangi."
            )
        return self._tegak[u.kolom]

    def _kolom(self, kunci: str) -> Kolom:
        if self._lembar.tahunan and kunci.startswith("tahun_"):
            tahun = int(kunci.removeprefix("tahun_"))
            return next(k for k in kolom_dengan_tahun(self._lembar, (tahun,)) if k.kunci == kunci)
        return self._lembar.cari(kunci)

    def _lajur_kolom(self, kolom: Kolom) -> int:
        """Return the place of a column; one that the sheet lacks is added behind all others."""
        if kolom.kunci not in self._lajur:
            terpakai = [lajur for isi in self._mentah.sel.values() for lajur in isi]
            terakhir = max([*terpakai, *self._lajur.values()])
            gaya = self.xml.gaya(self._kepala, max(self._lajur.values())) or 0
            judul = IsiSel(teks=kolom.judul_tercetak)
            self.xml.isi((self._kepala, terakhir + 1), judul, gaya)
            self._lajur[kolom.kunci] = terakhir + 1
        return self._lajur[kolom.kunci]

    def _baris_kosong(self, banyak: int) -> list[int]:
        """Return the next free rows: the prepared ones first, then new ones that look like the one above."""
        terakhir = max([self._kepala, *(n for n in self._mentah.sel if self._terpakai(n))])
        baris = list(range(terakhir + 1, terakhir + 1 + banyak))
        berumus = [self._lajur[k.kunci] for k in self._lembar.kolom if self._bernama(k)]
        for nomor in baris:
            if not self.xml.ada_baris(nomor) and nomor - 1 > self._kepala and self.xml.ada_baris(nomor - 1):
                self.xml.tiru_baris(nomor - 1, nomor, berumus)
                self._baru.append(nomor)
        return baris

    def _bernama(self, kolom: Kolom) -> bool:
        return kolom.jenis is Jenis.NAMA and kolom.kunci in self._lajur

    def _terpakai(self, nomor: int) -> bool:
        """Tell whether anything stands in a row beside names that fill themselves."""
        otomatis = {self._lajur[k.kunci] for k in self._lembar.kolom if self._bernama(k)}
        return any(lajur not in otomatis for lajur in self._mentah.sel[nomor])

    def _isi(self, letak: tuple[int, int], kolom: Kolom, nilai: object) -> None:
        self._periksa_gabungan(letak)
        isi = isi_sel(kolom, nilai)
        lama = self.xml.gaya(*letak)
        gaya = self._gaya_dekat(letak) if lama is None else lama
        persen = False
        if self._gaya is not None:
            boleh = kolom.jenis in _BERPERSEN and self.xml.berangka(*letak)
            gaya = self._gaya.untuk(gaya, isi, persen_boleh=boleh)
            persen = isi.angka is not None and self._gaya.sifat(gaya)[0]
        try:
            self.xml.isi(letak, isi, gaya, sejak_1904=self._paket.sejak_1904, persen=persen)
        except RumusTerikat as terikat:
            raise TambalDitolak(
                f"Sel {alamat(*letak)} di lembar {self._lembar.nama} bagian dari rumus larik {terikat}. "
                "Ganti rumus itu dengan nilainya, lalu ulangi."
            ) from terikat

    def _gaya_dekat(self, letak: tuple[int, int]) -> int:
        """Return the style of the cell above, for a cell the file does not have."""
        baris, lajur = letak
        return (self.xml.gaya(baris - 1, lajur) if baris - 1 > self._kepala else None) or 0

    def _periksa_gabungan(self, letak: tuple[int, int]) -> None:
        for atas, kiri, bawah, kanan in self._mentah.gabungan:
            if (atas, kiri) != letak and atas <= letak[0] <= bawah and kiri <= letak[1] <= kanan:
                raise TambalDitolak(
                    f"Sel {alamat(*letak)} di lembar {self._lembar.nama} bagian dari sel gabungan. Pisahkan "
                    "gabungannya (Merge & Center), lalu ulangi."
                )

    def _tinggikan(self, baris: int, ubahan: Sequence[Ubahan], letak: Mapping[str, int]) -> None:
        """Make a changed row high enough for its new texts."""
        isian = [
            (teks_nilai(u.nilai), kolom.lebar)
            for u in ubahan
            if (letak[u.sisip] if u.baris is None else u.baris - 1) == baris
            for kolom in (self._kolom(u.kolom),)
            if kolom.jenis in DIBUNGKUS
        ]
        self.xml.tinggikan(baris, tinggi_baris(isian))

    def perpanjangan(self, nama: str) -> Iterator[Perpanjangan]:
        """Yield by how much the prepared rows of this sheet have grown."""
        if self._baru:
            yield Perpanjangan(nama, self._jalur, self._baru[0] - 1, self._baru[-1])
