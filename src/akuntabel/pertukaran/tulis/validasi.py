"""Drop-down lists and name formulas: they help while typing, the reader relies on neither."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from akuntabel.pertukaran.bentuk import BATAS_BULAT, BATAS_BULAT_BAKU, Jenis, Kolom, Lembar
from akuntabel.pertukaran.letak import LEMBAR_DAFTAR, alamat, huruf_kolom, rentang
from akuntabel.pertukaran.susunan import LEMBAR, LEMBAR_KODE, lembar_acuan

from .halaman import Halaman

YA_TIDAK = ("ya", "tidak")
TAK_DIKENAL = "(kode tidak dikenal)"
TEMPAT_BERKODE = "(di luar daftar; kunci:kode boleh)"


class DaftarPilihan:
    """The hidden sheet of lists: choices of every column, and codes that stand in several sheets."""

    def __init__(
        self, kapasitas: Mapping[str, int], kode: Mapping[str, tuple[str, ...]], tempat: Mapping[str, str]
    ) -> None:
        """Remember the last data row and the codes of every sheet, and the keys of sections with titles."""
        self._kapasitas = kapasitas
        self._kode = kode
        self._tempat = (tuple(tempat), tuple(tempat.values()))
        self._kolom: dict[tuple[str, ...], int] = {}
        self._panjang: dict[int, int] = {}
        for lembar in LEMBAR:
            for kolom in lembar.kolom:
                self._daftarkan(kolom)

    def _daftarkan(self, kolom: Kolom) -> None:
        if kolom.jenis is Jenis.RUJUKAN and len(lembar_acuan(kolom.acuan)) > 1:
            self._tambah(_kunci_kode(kolom), self._banyak_kode(kolom))
        elif kolom.jenis is Jenis.TEMPAT:
            for isi in self._tempat:
                self._tambah(isi, len(isi))
        elif isi := pilihan_kolom(kolom):
            self._tambah(isi, len(isi))

    def _tambah(self, kunci: tuple[str, ...], panjang: int) -> None:
        nomor = self._kolom.setdefault(kunci, len(self._kolom))
        self._panjang[nomor] = panjang

    def _banyak_kode(self, kolom: Kolom) -> int:
        lembar = lembar_acuan(kolom.acuan)
        return max(300, sum(len(self._kode[lmb.nama]) for lmb in lembar) + 100)

    def sumber(self, kolom: Kolom) -> str:
        """Return the range a drop-down list of this column takes its items from; empty without a list."""
        if kolom.jenis is Jenis.RUJUKAN:
            lembar = lembar_acuan(kolom.acuan)
            if len(lembar) == 1:
                return _terisi(rentang(lembar[0].nama, 0, self._kapasitas[lembar[0].nama]))
            return _terisi(self._rentang(_kunci_kode(kolom)))
        isi = self._tempat[0] if kolom.jenis is Jenis.TEMPAT else pilihan_kolom(kolom)
        return "=" + self._rentang(isi) if isi else ""

    def rumus_tempat(self, sel: str) -> str:
        """Return the formula that shows the title of the section whose key stands in a cell."""
        kunci, judul = (self._rentang(isi) for isi in self._tempat)
        return f'=IF({sel}="","",IFERROR(INDEX({judul},MATCH({sel},{kunci},0)),"{TEMPAT_BERKODE}"))'

    def _rentang(self, kunci: tuple[str, ...]) -> str:
        nomor = self._kolom[kunci]
        huruf = huruf_kolom(nomor)
        return f"'{LEMBAR_DAFTAR}'!${huruf}$1:${huruf}${self._panjang[nomor]}"

    def tulis(self, buku: Any) -> None:
        """Write the hidden sheet."""
        daftar = buku.add_worksheet(LEMBAR_DAFTAR, worksheet_class=Halaman)
        for kunci, nomor in self._kolom.items():
            if kunci[0].startswith("="):
                self._tulis_kode(daftar, nomor, kunci[1:])
            else:
                daftar.write_column(0, nomor, kunci)
        daftar.hide()

    def _tulis_kode(self, daftar: Any, nomor: int, nama: tuple[str, ...]) -> None:
        kode = [k for n in nama for k in self._kode[n]]
        for k in range(self._panjang[nomor]):
            rumus = _rumus_ke(k + 1, [rentang(n, 0, self._kapasitas[n]) for n in nama])
            daftar.write_formula(k, nomor, rumus, None, kode[k] if k < len(kode) else "")


def pilihan_kolom(kolom: Kolom) -> tuple[str, ...]:
    """Return the texts a column allows; empty when it takes any."""
    return YA_TIDAK if kolom.jenis is Jenis.YA_TIDAK else tuple(teks for teks, _ in kolom.pilihan)


def _terisi(letak: str) -> str:
    """Return the range without its empty end, so that a list does not show hundreds of blanks."""
    awal = letak.partition(":")[0]
    return f'=OFFSET({awal},0,0,MAX(1,COUNTIF({letak},"?*")),1)'


def _kunci_kode(kolom: Kolom) -> tuple[str, ...]:
    return ("=", *(lembar.nama for lembar in lembar_acuan(kolom.acuan)))


def _rumus_ke(nomor: int, sumber: list[str]) -> str:
    """Return the formula of the n-th code of several sheets in a row (codes stand without gaps)."""
    rumus = '""'
    for letak in range(len(sumber) - 1, -1, -1):
        sebelum = "".join(f"-COUNTA({s})" for s in sumber[:letak])
        urutan = f"{nomor}{sebelum}"
        rumus = f"IF({urutan}<=COUNTA({sumber[letak]}),INDEX({sumber[letak]},{urutan}),{rumus})"
    return "=" + rumus


def pasang_validasi(lembar: Any, lajur: int, kolom: Kolom, baris: tuple[int, int], sumber: str) -> None:
    """Attach the drop-down list or the rule of a column to its cells from the first to the last row."""
    aturan = _aturan(kolom, sumber)
    if aturan is None:
        return
    pesan = f"{kolom.keterangan} Contoh: {kolom.contoh}" if kolom.contoh else kolom.keterangan
    aturan |= {
        "ignore_blank": True,
        "error_title": kolom.judul[:32],
        "error_message": f"Isian ini tidak cocok. {pesan}"[:250],
    }
    lembar.data_validation(baris[0], lajur, baris[1], lajur, aturan)


def _aturan(kolom: Kolom, sumber: str) -> dict[str, Any] | None:
    match kolom.jenis:
        case Jenis.RUJUKAN | Jenis.TEMPAT:
            return {"validate": "list", "source": sumber, "error_type": "warning"}
        case Jenis.PILIHAN | Jenis.YA_TIDAK:
            return {"validate": "list", "source": sumber}
        case Jenis.TAHUN:
            return {"validate": "integer", "criteria": "between", "minimum": 1990, "maximum": 2100}
        case Jenis.BULAT:
            kurang, lebih = BATAS_BULAT.get(kolom.kunci, BATAS_BULAT_BAKU)
            return {"validate": "integer", "criteria": "between", "minimum": kurang, "maximum": lebih}
        case Jenis.RUPIAH:
            return {"validate": "decimal", "criteria": ">=", "value": 0}
        case _:
            return None


def rumus_nama(kolom: Kolom, sel_kode: str, kapasitas: Mapping[str, int]) -> str:
    """Return the formula that shows the name behind a code."""
    rumus = f'"{TAK_DIKENAL}"'
    for lembar in reversed(lembar_acuan(kolom.acuan)):
        akhir = kapasitas[lembar.nama]
        nama = rentang(lembar.nama, _lajur_nama(lembar), akhir)
        rumus = f"IFERROR(INDEX({nama},MATCH({sel_kode},{rentang(lembar.nama, 0, akhir)},0)),{rumus})"
    return f'=IF({sel_kode}="","",{rumus})'


def _lajur_nama(lembar: Lembar) -> int:
    nama = next(nama for asal, nama in LEMBAR_KODE.values() if asal is lembar)
    return [k.kunci for k in lembar.kolom].index(nama)


def nama_per_kode(baris: Mapping[str, Iterable[Mapping[str, object]]]) -> Mapping[str, Mapping[str, str]]:
    """Return for every sheet with codes the name of each code, the first one winning as MATCH does."""
    hasil: dict[str, dict[str, str]] = {}
    for lembar, kolom in LEMBAR_KODE.values():
        nama = hasil.setdefault(lembar.nama, {})
        for isi in baris[lembar.nama]:
            nama.setdefault(str(isi["kode"]), str(isi[kolom]))
    return hasil


def sel_kode(baris: int, lajur: int) -> str:
    """Return the reference of a code cell with a fixed column."""
    return "$" + alamat(baris, lajur)
