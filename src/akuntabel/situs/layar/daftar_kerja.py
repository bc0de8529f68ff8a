"""What somebody has to do now, by role: each item one sentence, why, until when, and one link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from akuntabel.kinerja.aturan_kewajiban import AturanKewajiban
from akuntabel.kinerja.kewajiban import KeadaanKewajiban, Kewajiban
from akuntabel.situs.akun.models import Pengguna, Penugasan
from akuntabel.situs.jadwal import Jadwal
from akuntabel.situs.kemajuan import Kemajuan

from .alamat_kewajiban import alamat_kewajiban, alamat_tanggal

_SEGERA = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Kerja:
    """An item: what, why, until when (``hari`` days late), where to do it and what that link says."""

    teks: str
    alasan: str
    alamat: str
    tautan: str
    sampai: date | None = None
    hari: int = 0


@dataclass(frozen=True, slots=True)
class Keadaan:
    """What the list is made of: the documents of every agency within reach, and the chosen year."""

    pada: date
    tahun: int
    jadwal: tuple[Jadwal, ...]
    milik: Jadwal | None
    kemajuan: Kemajuan | None


def daftar_kerja(peran: Iterable[str], k: Keadaan) -> tuple[Kerja, ...]:
    """Return what the roles of somebody ask for now, the latest first, each thing once."""
    semua = {kerja.teks: kerja for p in dict.fromkeys(peran) for kerja in _PERAN[p](k)}
    return tuple(sorted(semua.values(), key=lambda w: (-w.hari, w.sampai or date.max)))


def _sendiri(k: Keadaan, pemegang: tuple[str, ...]) -> Iterator[Kerja]:
    """Yield the documents of the chosen year that one makes oneself: those past due and those due soon."""
    for w in k.milik.kewajiban if k.milik else ():
        dekat = w.tenggat is None or w.tenggat <= k.pada + _SEGERA
        if k.milik and w.terbuka and dekat and w.aturan.pemegang in pemegang:
            yield _satu(k.milik, w)


def _satu(j: Jadwal, w: Kewajiban) -> Kerja:
    jenis = w.aturan.bagian
    if w.keadaan is KeadaanKewajiban.MENUNGGU and w.aturan.tenggat and w.aturan.tenggat.sesudah:
        acuan = w.aturan.tenggat.sesudah.value
        teks = f"Isi tanggal {acuan} {j.tahun}, agar tenggat {w.aturan.nama} diketahui."
        return Kerja(teks, w.aturan.alasan, alamat_tanggal(j), "Buka lembar Dokumen")
    isi = f" ({w.terisi} dari {w.dari} sudah)" if w.dari else ""
    kata = "Isi" if jenis == "pengukuran" else "Selesaikan" if jenis == "evaluasi" else "Susun"
    kecil = jenis in ("pengukuran", "evaluasi")
    nama = w.aturan.nama[:1].lower() + w.aturan.nama[1:] if kecil else w.aturan.nama
    alasan = w.khusus.alasan if w.khusus else w.aturan.alasan
    teks, alamat = f"{kata} {nama} {j.tahun}{isi}.", alamat_kewajiban(j, w.aturan)
    return Kerja(teks, alasan, alamat, "Buka", w.tenggat, w.hari)


def _tahun(j: Jadwal, nama: str) -> str:
    return reverse(nama, args=(j.instansi.kode, j.tahun)) if j.buku else reverse("dokumen")


def _perencana(k: Keadaan) -> Iterator[Kerja]:
    yield from _sendiri(k, ("perencana", "kepala_pd", "operator"))
    m = k.kemajuan
    if k.milik and m and m.indikator > m.bertarget:
        kurang = m.indikator - m.bertarget
        teks = f"Lengkapi target {k.tahun} bagi {kurang} indikator."
        yield Kerja(
            teks, "Tanpa target, capaiannya tidak dapat dihitung.", _tahun(k.milik, "rencana"), "Buka"
        )


def _operator(k: Keadaan) -> Iterator[Kerja]:
    yield from _sendiri(k, ("operator",))
    m = k.kemajuan
    if k.milik and m and m.indikator > m.terukur and k.pada.year > k.tahun:
        teks = f"Isi realisasi {m.indikator - m.terukur} indikator tahun {k.tahun}."
        yield Kerja(
            teks, "Tahunnya sudah berakhir dan LKjIP disusun darinya.", _tahun(k.milik, "pengukuran"), "Buka"
        )


def _verifikator(k: Keadaan) -> Iterator[Kerja]:
    if k.milik and k.kemajuan and k.kemajuan.tanpa_sumber:
        teks = f"Periksa {k.kemajuan.tanpa_sumber} realisasi {k.tahun} yang belum menyebut sumber atau bukti."
        yield Kerja(teks, "Angka tanpa sumber tidak dapat ditelusuri.", _tahun(k.milik, "pengukuran"), "Buka")


def _kepala_bidang(k: Keadaan) -> Iterator[Kerja]:
    m = k.kemajuan
    if k.milik and m and m.terukur and m.iku > m.teranalisis:
        teks = f"Jelaskan penyebab capaian {m.iku - m.teranalisis} IKU tahun {k.tahun}."
        alasan = "LKjIP wajib memuat analisis penyebab keberhasilan atau kegagalan setiap IKU."
        yield Kerja(teks, alasan, _tahun(k.milik, "pengukuran"), "Buka")


def _kepala_pd(k: Keadaan) -> Iterator[Kerja]:
    for w in k.milik.kewajiban if k.milik else ():
        if not w.terbuka or w.tenggat is None or k.milik is None:
            continue
        if w.aturan.pemegang == "kepala_pd":
            teks = f"Tanda tangani {w.aturan.nama} {k.tahun}."
            yield Kerja(teks, w.aturan.alasan, _tahun(k.milik, "penetapan"), "Buka", w.tenggat, w.hari)
        elif w.hari:
            teks = f"Mintalah {w.aturan.nama} {k.tahun} diselesaikan."
            yield Kerja(teks, w.aturan.alasan, _tahun(k.milik, "jadwal"), "Lihat", w.tenggat, w.hari)


def _telat(k: Keadaan, pilih: Callable[[AturanKewajiban], bool]) -> Iterator[Kerja]:
    """Yield one item for each document that agencies owe past its due date."""
    utang = [
        w for j in k.jadwal for w in j.kewajiban if w.keadaan is KeadaanKewajiban.LEWAT and pilih(w.aturan)
    ]
    banyak = Counter(w.aturan.kode for w in utang)
    for w in {w.aturan.kode: w for w in sorted(utang, key=lambda w: w.hari)}.values():
        teks = f"{w.aturan.nama} {k.tahun} belum ada pada {banyak[w.aturan.kode]} instansi."
        alamat = f"{reverse('dokumen')}?tahun={k.tahun}&keadaan=lewat&jenis={w.aturan.kode}"
        yield Kerja(teks, w.aturan.alasan, alamat, "Lihat instansinya", w.tenggat, w.hari)


def _koordinator(k: Keadaan) -> Iterator[Kerja]:
    yield from _telat(k, lambda _: True)
    yield from _belum_dimulai(k)


def _bappeda(k: Keadaan) -> Iterator[Kerja]:
    yield from _telat(k, lambda a: a.bagian == "rencana")


def _apip(k: Keadaan) -> Iterator[Kerja]:
    sampai = date(k.tahun + 1, 3, 31)
    siap = sum(w.aturan.kode == "lkjip" and w.selesai for j in k.jadwal for w in j.kewajiban)
    if siap and k.pada <= sampai:
        alasan = "LKjIP direviu sebelum LKjIP pemerintah daerah disampaikan."
        alamat = f"{reverse('dokumen')}?tahun={k.tahun}&jenis=lkjip"
        yield Kerja(f"Reviu {siap} LKjIP {k.tahun} yang sudah ada.", alasan, alamat, "Lihat", sampai)


def _evaluator(k: Keadaan) -> Iterator[Kerja]:
    yield from _telat(k, lambda a: a.bagian == "evaluasi")


def _kepala_daerah(k: Keadaan) -> Iterator[Kerja]:
    yield from _telat(k, lambda a: a.pemegang == "kepala_pd" or a.kode == "lkjip-daerah")


def _belum_dimulai(k: Keadaan) -> Iterator[Kerja]:
    belum = sum(j.buku is None for j in k.jadwal)
    if belum:
        alasan = "Tanpa tahun kinerja, instansi itu belum dapat mengisi apa pun."
        yield Kerja(
            f"Mulai tahun kinerja {k.tahun} bagi {belum} instansi.", alasan, reverse("instansi"), "Lihat"
        )


def _admin(k: Keadaan) -> Iterator[Kerja]:
    bertugas = Penugasan.objects.order_by().values("pengguna")
    pemerintah = {j.instansi.pemerintah_id for j in k.jadwal}
    milik = Pengguna.objects.filter(is_active=True, pemerintah__in=pemerintah)
    tanpa = milik.exclude(pk__in=bertugas).count()
    if tanpa:
        teks = f"Beri penugasan kepada {tanpa} orang yang belum memilikinya."
        yield Kerja(teks, "Tanpa penugasan, orang itu tidak melihat apa pun.", reverse("orang"), "Lihat")
    kosong = sum(not j.orang.get("perencana") and j.instansi.induk_id is not None for j in k.jadwal)
    if kosong:
        teks = f"Tunjuk perencana bagi {kosong} perangkat daerah."
        alasan = "Perencana menyusun rencana, perjanjian, dan laporan instansinya."
        yield Kerja(teks, alasan, f"{reverse('dokumen')}?tahun={k.tahun}", "Lihat")
    yield from _belum_dimulai(k)


def _tidak_ada(k: Keadaan) -> Iterator[Kerja]:
    yield from ()


_PERAN: Mapping[str, Callable[[Keadaan], Iterator[Kerja]]] = {
    "admin": _admin,
    "koordinator": _koordinator,
    "bappeda": _bappeda,
    "perencana": _perencana,
    "verifikator": _verifikator,
    "operator": _operator,
    "kepala_bidang": _kepala_bidang,
    "kepala_pd": _kepala_pd,
    "kepala_daerah": _kepala_daerah,
    "apip_anggota": _apip,
    "apip_ketua": _apip,
    "apip_teknis": _apip,
    "inspektur": _apip,
    "evaluator": _evaluator,
    "pengamat": _tidak_ada,
}
