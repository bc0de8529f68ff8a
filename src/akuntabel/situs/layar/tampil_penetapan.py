"""The documents of a year as the screens print them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.bilangan import cetak_tanggal
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.instansi import PeranPejabat
from akuntabel.kinerja.kewajiban import KeadaanKewajiban, Kewajiban
from akuntabel.kinerja.penetapan import DITETAPKAN
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.perencanaan.penetapan import JejakPenetapan, Penetapan
from akuntabel.situs.tetapkan import aturan

_KEWAJIBAN = {
    JenisDokumen.RENSTRA: ("renstra",),
    JenisDokumen.RENJA: ("renja",),
    JenisDokumen.IKU: ("iku",),
    JenisDokumen.PK: ("pk", "pk-perubahan"),
    JenisDokumen.RENCANA_AKSI: ("rencana-aksi",),
}
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


def susun_daftar(
    buku: BukuTerbuka, isi: Potret, tenggat: Mapping[str, Kewajiban]
) -> tuple[DokumenSetahun, ...]:
    """Return the documents an agency has, also without a version; ``tenggat`` by the code of its rule."""
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
        hasil.append(_satu(jenis, "", "", kumpulan, tenggat))
        if jenis is JenisDokumen.PK:
            hasil += [_satu(jenis, kode, sebut, kumpulan, {}) for kode, sebut in pejabat.items()]
    return tuple(hasil)


def _satu(
    jenis: JenisDokumen,
    pihak: str,
    sebut: str,
    kumpulan: dict[tuple[str, str], list[Penetapan]],
    tenggat: Mapping[str, Kewajiban],
) -> DokumenSetahun:
    versi = tuple(kumpulan.get((jenis.value, pihak), ()))
    sebutan = aturan(jenis.value)["sebutan"] + (f" {sebut}" if sebut else "")
    milik = [k for kode in _KEWAJIBAN.get(jenis, ()) if (k := tenggat.get(kode))]
    kalimat = [teks for k in milik if (teks := kalimat_tenggat(k))]
    telat = any(k.keadaan is KeadaanKewajiban.LEWAT for k in milik)
    return DokumenSetahun(jenis.value, sebutan, pihak, versi, " ".join(kalimat), telat)


def kalimat_tenggat(k: Kewajiban) -> str:
    """Return when a document is due and how far it is in words; empty where nothing can be said."""
    nama = k.aturan.nama
    if k.keadaan is KeadaanKewajiban.MENUNGGU:
        return f"Tenggat {nama} belum diketahui: tanggal dokumen sebelumnya belum diisi di lembar Dokumen."
    if k.tenggat is None or k.keadaan is KeadaanKewajiban.TIDAK_DIMINTA:
        return ""
    sejak = f"tercatat {cetak_tanggal(k.tanggal)}, " if k.tanggal else ""
    kata = f"{k.keadaan.value} {k.hari} hari" if k.hari else k.keadaan.value
    return f"{nama}: tenggat {cetak_tanggal(k.tenggat)}, {sejak}{kata}."


def jejak(satu: Penetapan) -> list[tuple[JejakPenetapan, str]]:
    """Return the steps of a document with what each is called."""
    semua = JejakPenetapan.semua.filter(penetapan=satu).select_related("oleh")
    return [(j, _LANGKAH[j.langkah]) for j in semua]
