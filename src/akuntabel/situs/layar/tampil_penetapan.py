"""The documents of a year as the screens print them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from akuntabel.bilangan import cetak_tanggal
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.instansi import PeranPejabat
from akuntabel.kinerja.penetapan import DITETAPKAN, KeadaanPenetapan
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.tenggat_pk import TenggatPK, tenggat_pk
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.perencanaan.penetapan import JejakPenetapan, Penetapan
from akuntabel.situs.tetapkan import aturan

_LANGKAH = {
    "tetapkan": "Ditetapkan sebagai konsep",
    "ajukan": "Dimintakan tanda tangan",
    "kembalikan": "Dikembalikan ke perencana",
    "setujui": "Ditandatangani",
    "unggah": "Pindaian bertanda tangan diunggah",
    "batalkan": "Dibatalkan",
}


@dataclass(frozen=True, slots=True)
class DokumenSetahun:
    """A document with its versions, the newest first; ``tenggat`` says when it is due, in words."""

    jenis: str
    sebutan: str
    pihak: str
    versi: tuple[Penetapan, ...]
    tenggat: str = ""
    telat: bool = False


def susun_daftar(buku: BukuTerbuka, isi: Potret, kini: date) -> tuple[DokumenSetahun, ...]:
    """Return the documents an agency has, also those without a version."""
    kumpulan: dict[tuple[str, str], list[Penetapan]] = defaultdict(list)
    for satu in Penetapan.objects.dalam(buku).select_related("oleh").order_by("-perubahan", "-pk"):
        kumpulan[satu.jenis, satu.pihak].append(satu)
    pejabat = {p.kode: p.sebutan for p in isi.pejabat if p.peran is PeranPejabat.PEJABAT_UNIT_KERJA}
    for kode_jenis, pihak in kumpulan:
        if kode_jenis == JenisDokumen.PK.value and pihak:
            pejabat.setdefault(pihak, kumpulan[kode_jenis, pihak][0].pihak_nama)
    hasil = []
    for jenis in DITETAPKAN:
        if jenis is JenisDokumen.RPJMD and buku.tahun_kinerja.instansi.induk_id is not None:
            continue
        hasil.append(_satu(jenis, "", "", kumpulan, isi, kini))
        if jenis is JenisDokumen.PK:
            hasil += [_satu(jenis, kode, sebut, kumpulan, isi, kini) for kode, sebut in pejabat.items()]
    return tuple(hasil)


def _satu(
    jenis: JenisDokumen,
    pihak: str,
    sebut: str,
    kumpulan: dict[tuple[str, str], list[Penetapan]],
    isi: Potret,
    kini: date,
) -> DokumenSetahun:
    versi = tuple(kumpulan.get((jenis.value, pihak), ()))
    sebutan = aturan(jenis.value)["sebutan"] + (f" {sebut}" if sebut else "")
    if jenis is not JenisDokumen.PK:
        return DokumenSetahun(jenis.value, sebutan, pihak, versi)
    hidup = [v for v in versi if v.keadaan != KeadaanPenetapan.DIBATALKAN.value]
    tenggat = tenggat_pk(isi)
    dpa_perubahan = tenggat_pk(isi, perubahan=True)
    if dpa_perubahan and any(v.keadaan == KeadaanPenetapan.DITANDATANGANI.value for v in hidup):
        tenggat, hidup = dpa_perubahan, [v for v in hidup if v.perubahan]
    tanda = next((v for v in hidup if v.keadaan == KeadaanPenetapan.DITANDATANGANI.value), None)
    kalimat, telat = kalimat_tenggat(tenggat, tanda, kini)
    return DokumenSetahun(jenis.value, sebutan, pihak, versi, kalimat, telat)


def kalimat_tenggat(tenggat: TenggatPK | None, tanda: Penetapan | None, kini: date) -> tuple[str, bool]:
    """Return when a Perjanjian Kinerja is due in words, and whether it is late."""
    if tenggat is None:
        return "Tenggat belum diketahui: tanggal DPA belum diisi di daftar Dokumen.", False
    hari = tenggat.sisa(tanda.tanggal if tanda else kini)
    dasar = f"Tenggat {cetak_tanggal(tenggat.tanggal)} (sebulan sesudah {tenggat.dokumen.judul})"
    if hari < 0:
        return f"{dasar}: terlambat {-hari} hari.", True
    return f"{dasar}: {'ditetapkan tepat waktu' if tanda else f'tinggal {hari} hari'}.", False


def jejak(satu: Penetapan) -> list[tuple[JejakPenetapan, str]]:
    """Return the steps of a document with what each is called."""
    semua = JejakPenetapan.semua.filter(penetapan=satu).select_related("oleh")
    return [(j, _LANGKAH[j.langkah]) for j in semua]
