"""Collecting the contents while a document is read: entries of one line, of two, and without a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from akuntabel.bacaan import ButirDaftarIsi, JenisDaftar, TabelTerbaca, TeksTerbaca

from .daftar_isi import baca_butir, butir_tabel, mulai_daftar, susun_butir, tanpa_halaman

_BUTIR_TABEL_ISI = 3
_PANJANG_KALIMAT = 200


@dataclass(slots=True)
class KumpulanDaftar:
    """The entries so far; ``jenis`` is the open list, ``tertunda`` an entry that waits for its page."""

    butir: list[ButirDaftarIsi] = field(default_factory=list)
    jenis: JenisDaftar | None = None
    tertunda: TeksTerbaca | None = None

    def judul(self, teks: str) -> None:
        """Take a heading: it opens a list, or closes the one that is open."""
        self._lepas_tertunda()
        self.jenis = mulai_daftar(teks)

    def ambil(self, isi: TeksTerbaca) -> bool:
        """Take a paragraph when it is an entry, or the beginning of one; tell whether it was taken."""
        if self.tertunda is not None and self._sambung(self.tertunda, isi):
            return True
        masuk = baca_butir(isi.teks, isi.letak, self.jenis) or self._tanpa_daftar(isi)
        if masuk is not None and (self.jenis is not None or "\t" in isi.teks or "..." in isi.teks):
            self.butir.append(masuk)
            return True
        if self.jenis is None:
            return False
        if tanpa_halaman(isi.teks):
            self.tertunda = isi
            return True
        if len(isi.teks) > _PANJANG_KALIMAT:
            self.jenis = None
        return False

    def _tanpa_daftar(self, isi: TeksTerbaca) -> ButirDaftarIsi | None:
        """Return an entry whose list has lost its heading: a number in front and a page behind a tab."""
        if self.jenis is not None or "\t" not in isi.teks:
            return None
        butir = baca_butir(isi.teks, isi.letak, JenisDaftar.ISI)
        return butir if butir is not None and butir.nomor else None

    def ambil_kerangka(self, isi: str, asal: TeksTerbaca) -> bool:
        """Take a line of an outline that has no page, when a list is open."""
        butir = baca_butir(isi, asal.letak, self.jenis) or susun_butir(isi, "", asal.letak, self.jenis)
        if self.jenis is None or butir is None:
            return False
        self.butir.append(butir)
        return True

    def ambil_tabel(self, tabel: TabelTerbaca) -> bool:
        """Take a table whose rows are entries of the open list; tell whether it was one."""
        if self.jenis is None:
            return False
        butir = list(butir_tabel(tabel, self.jenis))
        if len(butir) < _BUTIR_TABEL_ISI or len(butir) * 2 < len(tabel.baris):
            return False
        self.butir += butir
        return True

    def _sambung(self, awal: TeksTerbaca, isi: TeksTerbaca) -> bool:
        """Join the page of the next line to the entry that waits; release it when that begins a new entry."""
        lanjut = baca_butir(isi.teks, isi.letak, self.jenis)
        baru = tanpa_halaman(isi.teks) or (lanjut is not None and tanpa_halaman(isi.teks.rpartition("\t")[0]))
        if lanjut is None or baru or lanjut.nomor:
            self._lepas_tertunda()
            return False
        butir = baca_butir(f"{awal.teks} {isi.teks}", awal.letak, self.jenis)
        if butir is None:
            return False
        self.butir.append(butir)
        self.tertunda = None
        return True

    def _lepas_tertunda(self) -> None:
        if self.tertunda is None:
            return
        butir = susun_butir(self.tertunda.teks, "", self.tertunda.letak, self.jenis)
        if butir is not None:
            self.butir.append(butir)
        self.tertunda = None

    def selesai(self) -> tuple[ButirDaftarIsi, ...]:
        """Return all entries."""
        self._lepas_tertunda()
        return tuple(self.butir)
