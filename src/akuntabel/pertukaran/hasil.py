"""What reading a workbook gives: the facts, or why there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.kinerja.potret import Potret
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """Facts and findings. One galat and there are no facts: nothing is ever half-read.

    ``sumber`` tells the sheet and cell of rows by ``<attribute of Potret>:<key>``. The key is the code of the
    row (``indikator:S1.I1``) or what identifies it:

    * ``realisasi:S1.I1@2022`` and ``realisasi:S1.I1@2022-tw3``
    * ``target:S1.I1@2022/PK`` and ``target:S1.I1@2022-tw3/PK``
    * ``pagu:K1/DPPA`` (first row of that node and document), ``pagu:K1/DPPA/APBD`` (with source of
      funds), ``pagu:K1`` (first row of that node)
    * ``realisasi_anggaran:K1`` and ``realisasi_anggaran:K1/APBD``
    * ``total_anggaran:2022/DPPA`` and ``total_anggaran:2022/DPPA/APBD``
    * ``narasi:tren:S1.I1``, ``instansi:nama``, ``pengaturan:skala``, ``potret:tahun``
    * ``pegawai:golongan/III-a``, ``jenis_belanja:Belanja Modal``
    * ``kalimat:<kunci>`` or ``kalimat:<kunci>/<kode>``, ``catatan_final:2023-02-28``
    """

    potret: Potret | None
    temuan: tuple[Temuan, ...] = ()
    sumber: Mapping[str, Sumber] = field(default_factory=dict)
