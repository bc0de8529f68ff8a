"""Decreeing a document: freeze its facts, let the parties consent, keep the signed file."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from django.db import IntegrityError, transaction

from akuntabel import api
from akuntabel.bilangan import parse_tanggal
from akuntabel.kinerja.dokumen import AlasanPerubahan, Dokumen, JenisDokumen
from akuntabel.kinerja.instansi import PeranPejabat
from akuntabel.kinerja.penetapan import KeadaanPenetapan, LangkahPenetapan, keadaan_sesudah
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.akun.peran import Peran
from akuntabel.situs.perencanaan.penetapan import JejakPenetapan, Penetapan

from . import gudang
from .lingkup import BukuTerbuka, tolak_terkunci
from .potret import potret
from .simpanan import Simpanan

BATAS_PINDAIAN = 25 << 20
_beku: Simpanan[Potret] = Simpanan(24)


class TetapkanDitolak(ValueError):
    """A document cannot be decreed or signed so; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Usulan:
    """What somebody filled in to decree a document."""

    jenis: JenisDokumen
    pihak: str
    label: str
    nomor: str
    tanggal: date
    dasar: str
    alasan: str
    uraian: str


@cache
def aturan(jenis: str, *, unit_kerja: bool = False) -> dict[str, Any]:
    """Return what a kind of document is called and who signs it."""
    data = tomllib.loads((files("akuntabel.situs.perencanaan") / "penetapan.toml").read_text("utf-8"))
    satu: dict[str, Any] = data["PK pejabat unit" if unit_kerja else jenis]
    return satu


def pihak_penanda(satu: Penetapan) -> tuple[Peran, ...]:
    """Return the roles whose holders sign a document, the first party first."""
    if satu.tahun_kinerja.instansi.induk_id is None:
        return (Peran("kepala_daerah"),)
    return tuple(Peran(p) for p in aturan(satu.jenis, unit_kerja=bool(satu.pihak))["pihak"])


def pihak_dari(satu: Penetapan, peran: frozenset[Peran]) -> int | None:
    """Return as which party somebody with these roles signs, None when as none."""
    return next((n for n, p in enumerate(pihak_penanda(satu), start=1) if p in peran), None)


def versi(buku: BukuTerbuka, jenis: JenisDokumen, pihak: str) -> list[Penetapan]:
    """Return the versions of a document that count, the newest first."""
    semua = Penetapan.objects.dalam(buku).filter(jenis=jenis.value, pihak=pihak)
    return list(semua.exclude(keadaan=KeadaanPenetapan.DIBATALKAN.value).order_by("-perubahan"))


def perubahan_berikut(ada: Sequence[Penetapan]) -> int:
    """Return the number of the version after these (newest first); one that was cancelled leaves a gap."""
    return ada[0].perubahan + 1 if ada else 0


def label_berikut(banyak: int) -> str:
    """Return what the next version is usually called."""
    romawi = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return "Awal" if not banyak else f"Perubahan {romawi[banyak - 1] if banyak <= 10 else banyak}"


def baca_usulan(isi: Any, jenis: JenisDokumen, pihak: str, *, perubahan: bool) -> Usulan:
    """Return what was filled in. Raises TetapkanDitolak with what is missing or wrong."""

    def teks(nama: str, panjang: int) -> str:
        nilai = " ".join(str(isi.get(nama, "")).replace("\0", "").split())
        if len(nilai) > panjang:
            raise TetapkanDitolak(f"Isian {nama} paling panjang {panjang} huruf.")
        return nilai

    label, alasan = teks("label", 60), teks("alasan", 120)
    if not label:
        raise TetapkanDitolak("Nama versi belum diisi, misalnya Awal atau Perubahan I.")
    if alasan and alasan not in {a.value for a in AlasanPerubahan}:
        raise TetapkanDitolak("Alasan perubahan tidak dikenal. Pilihlah salah satu dari ketiganya.")
    if perubahan and jenis is JenisDokumen.PK and not alasan:
        raise TetapkanDitolak(
            "Perjanjian Kinerja perubahan memerlukan alasan: pilihlah salah satu dari tiga alasan menurut "
            "PermenPANRB 53/2014."
        )
    tanggal, nomor = _tanggal(teks("tanggal", 40)), teks("nomor", 120)
    return Usulan(jenis, pihak, label, nomor, tanggal, teks("dasar", 1000), alasan, teks("uraian", 1000))


def _tanggal(teks: str) -> date:
    hasil = parse_tanggal(teks)
    if hasil is None:
        raise TetapkanDitolak("Tanggal belum diisi atau tidak terbaca. Tulislah seperti 20 Januari 2026.")
    return hasil


def disiapkan(kini: Potret, u: Usulan, perubahan: int) -> Potret:
    """Return the facts as they are frozen: the row of the document says what is being decreed."""
    kini = _tanpa_sesudahnya(kini, u.jenis, perubahan)
    alasan = AlasanPerubahan(u.alasan) if u.alasan else None
    isi = {"nomor": u.nomor, "tanggal": u.tanggal, "perubahan": perubahan, "alasan_perubahan": alasan}
    cocok = [d for d in kini.dokumen if d.jenis is u.jenis and _setahun(d, kini.tahun)]
    if not cocok:
        kode = {d.kode for d in kini.dokumen}
        nama = next(k for k in (u.jenis.name, f"{u.jenis.name}-{kini.tahun}", "TETAP-1") if k not in kode)
        judul = f"{aturan(u.jenis.value)['sebutan']} {kini.tahun}"
        baru = Dokumen(nama, u.jenis, judul, tahun=kini.tahun, **isi)  # type: ignore[arg-type]
        return replace(kini, dokumen=(*kini.dokumen, baru))
    akhir = max(cocok, key=lambda d: (d.tahun or 0, d.perubahan))
    berlaku = replace(akhir, **isi)  # type: ignore[arg-type]
    return replace(kini, dokumen=tuple(berlaku if d is akhir else d for d in kini.dokumen))


def _tanpa_sesudahnya(kini: Potret, jenis: JenisDokumen, perubahan: int) -> Potret:
    """Return the facts without later revisions of a yearly document, when this one is there itself."""
    semua = [d for d in kini.dokumen if d.jenis is jenis and d.tahun == kini.tahun and not d.periode_akhir]
    if not any(d.perubahan == perubahan for d in semua):
        return kini
    buang = {d.kode for d in semua if d.perubahan > perubahan}
    return replace(
        kini,
        dokumen=tuple(d for d in kini.dokumen if d.kode not in buang),
        target=tuple(t for t in kini.target if t.dokumen not in buang),
    )


def _setahun(d: Dokumen, tahun: int) -> bool:
    return d.tahun == tahun or (d.periode_awal or 0) <= tahun <= (d.periode_akhir or 0)


def tetapkan(buku: BukuTerbuka, usulan: Usulan, pada: datetime, perubahan: int) -> Penetapan:
    """Freeze the facts of a year as a version of a document, as a draft.

    Raises TetapkanDitolak when the version exists or the official is not known.
    """
    isi = disiapkan(potret(buku), usulan, perubahan)
    beku = api.bekukan(isi, usulan.jenis, usulan.pihak)
    pejabat = next((p.sebutan for p in isi.pejabat if p.kode == usulan.pihak), "")
    try:
        with transaction.atomic():
            satu = Penetapan.semua.create(
                tahun_kinerja=buku.tahun_kinerja,
                jenis=usulan.jenis.value,
                pihak=usulan.pihak,
                pihak_nama=pejabat[:200],
                perubahan=perubahan,
                label=usulan.label,
                nomor=usulan.nomor,
                tanggal=usulan.tanggal,
                dasar=usulan.dasar,
                alasan=usulan.alasan,
                uraian=usulan.uraian,
                arsip=gudang.simpan(beku.arsip),
                sidik=beku.sidik,
                kurang=list(beku.celah),
                oleh=buku.pengguna,
                pada=pada,
            )
            catat(satu, Permintaan(LangkahPenetapan.TETAPKAN, buku.pengguna, pada), satu.arsip)
    except IntegrityError as salah:
        raise TetapkanDitolak(
            "Versi ini baru saja ditetapkan orang lain. Muat ulang halaman untuk melihatnya."
        ) from salah
    return satu


def potret_beku(satu: Penetapan) -> Potret:
    """Return the facts of a version as they were frozen."""
    return _beku.ambil(satu.arsip, lambda: api.bongkar(gudang.baca(satu.arsip)))


def pejabat_unit_kerja(isi: Potret, kode: str) -> bool:
    """Tell whether a code is that of an official of a unit."""
    return any(p.kode == kode and p.peran is PeranPejabat.PEJABAT_UNIT_KERJA for p in isi.pejabat)


@dataclass(frozen=True, slots=True)
class Permintaan:
    """A step somebody asks for: by whom, when, as which party, with which reason or file."""

    langkah: LangkahPenetapan
    oleh: Pengguna | None
    pada: datetime
    pihak: int | None = None
    alasan: str = ""
    berkas: bytes = b""
    nama_berkas: str = ""


def catat(satu: Penetapan, minta: Permintaan, sidik: str) -> None:
    """Record a step, and the digest of what it was about."""
    JejakPenetapan.semua.create(
        penetapan=satu,
        tahun_kinerja_id=satu.tahun_kinerja_id,
        langkah=minta.langkah.value,
        pihak=minta.pihak,
        sidik=sidik,
        alasan=minta.alasan[:1000],
        oleh=minta.oleh,
        pada=minta.pada,
    )


def setuju(satu: Penetapan) -> dict[int, JejakPenetapan]:
    """Return the consents since the document was last handed in, by party."""
    hasil: dict[int, JejakPenetapan] = {}
    for j in JejakPenetapan.semua.filter(penetapan=satu).select_related("oleh"):
        if j.langkah == LangkahPenetapan.AJUKAN.value:
            hasil = {}
        elif j.langkah == LangkahPenetapan.SETUJUI.value and j.pihak is not None:
            hasil[j.pihak] = j
    return hasil


def langkahkan(satu: Penetapan, minta: Permintaan) -> Penetapan:
    """Do one step of a document and record it.

    Raises TetapkanDitolak when it is not possible now, TahunTerkunci when the year is locked.
    """
    with transaction.atomic():
        kini = Penetapan.semua.select_for_update().get(pk=satu.pk)
        tolak_terkunci(kini.tahun_kinerja)
        if minta.langkah is LangkahPenetapan.AJUKAN and kini.kurang:
            raise TetapkanDitolak(
                f"Masih ada {len(kini.kurang)} hal yang kurang, jadi belum dapat dimintakan tanda tangan. "
                "Lengkapi datanya, batalkan konsep ini, lalu tetapkan lagi."
            )
        sudah = setuju(kini)
        if minta.langkah is LangkahPenetapan.SETUJUI and (minta.pihak is None or minta.pihak in sudah):
            raise TetapkanDitolak("Anda sudah menandatangani dokumen ini, atau tidak termasuk pihaknya.")
        lengkap = {*sudah, minta.pihak} >= set(range(1, len(pihak_penanda(kini)) + 1))
        try:
            tujuan = keadaan_sesudah(kini.keadaan_kini, minta.langkah, lengkap=lengkap)
        except ValueError as salah:
            raise TetapkanDitolak(
                f"Dokumen ini sekarang {kini.keadaan}, jadi langkah itu tidak dapat dilakukan. Muat ulang "
                "halaman untuk melihat keadaannya."
            ) from salah
        sidik = kini.arsip if minta.langkah is LangkahPenetapan.SETUJUI else ""
        if minta.berkas:
            sidik = kini.berkas = gudang.simpan(minta.berkas)
            kini.nama_berkas = minta.nama_berkas[:120]
        kini.keadaan = tujuan.value
        kini.save()
        catat(kini, minta, sidik)
    return kini


def periksa_pindaian(isi: bytes) -> bytes:
    """Return a signed file that is a PDF by its content. Raises TetapkanDitolak otherwise."""
    if len(isi) > BATAS_PINDAIAN:
        raise TetapkanDitolak(f"Pindaian lebih besar daripada {BATAS_PINDAIAN >> 20} MB. Perkecil dulu.")
    try:
        jenis = api.kenali(isi)
    except api.Ditolak as tolak:
        raise TetapkanDitolak(str(tolak)) from tolak
    if jenis is not api.JenisBerkas.LAMPIRAN:
        raise TetapkanDitolak("Berkas ini bukan PDF. Pilihlah pindaian dokumen yang ditandatangani (PDF).")
    return isi
