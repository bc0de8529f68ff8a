"""DFT103 to DFT105: contents and list of tables against the body, and their page numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from akuntabel.bacaan import Bacaan, ButirDaftarIsi, JenisDaftar
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.aturan.keterangan_tabel import tabel_tanpa_judul
from akuntabel.reviu.aturan.urutan_judul import ButirBernomor, salah_bab, susun_butir
from akuntabel.reviu.badan import (
    TabelBernomor,
    butir_daftar,
    disebut,
    judul_badan,
    keterangan_badan,
    nomor_di_daftar,
    tanpa_halaman,
)
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan, beda_kata, kata_isi, kedekatan, sama
from akuntabel.reviu.penomoran import Nomor, baca_halaman, baca_nomor, cetak_nomor, nomor_bab
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_DIKENAL = 60
"""Share (per cent) of entries that must be found again before a missing one is believed."""
_CUKUP = 4
_MIRIP = 60
_SANGAT_MIRIP = 75
_SEBUT = 3
_KATA_SEBARIS = 6
_SEPASANG = 2


@dataclass(frozen=True, slots=True)
class Banding:
    """Two lists of numbered titles held against each other.

    ``beda`` are pairs of one number and different titles, ``hilang`` stands in the list only, ``lebih``
    in the body only. ``pindah`` are pairs of one title and different numbers.
    """

    sama: int
    beda: tuple[tuple[TabelBernomor, TabelBernomor], ...]
    hilang: tuple[TabelBernomor, ...]
    lebih: tuple[TabelBernomor, ...]
    pindah: tuple[tuple[TabelBernomor, TabelBernomor], ...] = ()

    @property
    def dikenal(self) -> bool:
        """Tell whether enough was found again to believe that something is missing."""
        semua = self.sama + len(self.beda) + len(self.hilang) + len(self.pindah)
        return self.sama + len(self.beda) >= max(_CUKUP, -(-semua * _DIKENAL // 100))


def bandingkan(daftar: Sequence[TabelBernomor], badan: Sequence[TabelBernomor]) -> Banding:
    """Hold a list against the body, by number."""
    menurut = {b.nomor: b for b in reversed(badan)}
    pasangan = [(d, menurut[d.nomor]) for d in daftar if d.nomor in menurut]
    beda = tuple((d, b) for d, b in pasangan if not _sebunyi(d.teks, b.teks))
    ada = {d.nomor for d in daftar}
    hilang = tuple(d for d in daftar if d.nomor not in menurut)
    lebih = tuple(b for b in badan if b.nomor not in ada)
    pindah = _pindah(hilang, lebih, [b.teks for b in (*daftar, *badan)])
    return Banding(
        len(pasangan) - len(beda),
        beda,
        tuple(h for h in hilang if all(h is not d for d, _ in pindah)),
        tuple(b for b in lebih if all(b is not lain for _, lain in pindah)),
        pindah,
    )


def _pindah(
    hilang: Sequence[TabelBernomor], lebih: Sequence[TabelBernomor], semua: Sequence[str]
) -> tuple[tuple[TabelBernomor, TabelBernomor], ...]:
    """Pair entries with titles of the body that are equal but for the number, and stand nowhere else."""
    kali = Counter(bakukan(tanpa_halaman(t)) for t in semua)
    menurut = {bakukan(b.teks): b for b in lebih}
    kunci = [(d, bakukan(tanpa_halaman(d.teks))) for d in hilang]
    return tuple(
        (d, menurut[k]) for d, k in kunci if len(k.split()) > 1 and k in menurut and kali[k] == _SEPASANG
    )


def _yang_pasti(
    banding: Banding,
    daftar: Sequence[TabelBernomor] | Sequence[ButirBernomor],
    badan: Sequence[TabelBernomor],
    bacaan: Bacaan,
) -> Banding:
    """Leave out what may only have been overlooked: titles that stand in the text, ends that are cut off.

    A chapter whose sections are there has its title in a picture; what follows the last title of the body may
    stand in another file.
    """
    nomor, ada = [d.nomor for d in daftar], [b.nomor for b in badan]
    hilang = tuple(
        h
        for h in banding.hilang
        if h.nomor < max(ada, default=())
        and not (len(h.nomor) == 1 and any(n[0] == h.nomor[0] for n in ada))
        and not disebut(tanpa_halaman(h.teks), bacaan)
    )
    tersisip = nomor_di_daftar(bacaan)
    lebih = tuple(b for b in banding.lebih if min(nomor) < b.nomor < max(nomor) and b.nomor not in tersisip)
    terlalu = len(lebih) > max(_CUKUP, len(nomor) // 4)
    return replace(banding, hilang=hilang, lebih=() if terlalu else lebih)


def _sebunyi(daftar: str, badan: str) -> bool:
    """Tell whether two titles are one; a title that was read up to its first line only counts as one."""
    if sama(daftar, badan) or sama(tanpa_halaman(daftar), badan):
        return True
    kiri, kanan = kata_isi(tanpa_halaman(daftar)), kata_isi(badan)
    pendek = min(len(kiri), len(kanan))
    return pendek >= _KATA_SEBARIS and kiri[:pendek] == kanan[:pendek]


@aturan("DFT103", "toc.heading", "Daftar isi tidak sama dengan judul di badan", tingkat=Tingkat.PERINGATAN)
def periksa_daftar_isi(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap judul di daftar isi ada di badan dengan nomor dan bunyi yang sama, dan sebaliknya."""
    isi = _isi_bernomor(berkas.bacaan)
    badan = susun_butir([(j.nomor, j.teks, j.letak) for j in judul_badan(berkas.bacaan)])
    if not isi or not badan:
        return
    dalam = max(len(b.nomor) for b in isi)
    salah = {bakukan(b.teks) for b in salah_bab(_semua_isi(berkas.bacaan))}
    dibandingkan = [
        b for b in _tanpa_ulang(badan) if len(b.nomor) <= dalam and not _mirip_salah(b.teks, salah)
    ]
    banding = _yang_pasti(bandingkan(_tanpa_ulang(isi), dibandingkan), isi, dibandingkan, berkas.bacaan)
    keliru = list(_temuan_banding(banding, "DFT103", "judul", ("daftar isi", "badan laporan")))
    yield from keliru
    if not keliru and banding.dikenal:
        yield Terpenuhi("DFT103", f"{banding.sama} judul sama di daftar isi dan di badan", ())


@aturan("DFT104", "toc.table-title", "Daftar tabel tidak sama dengan judul tabel", tingkat=Tingkat.PERINGATAN)
def periksa_daftar_tabel(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap tabel di daftar tabel ada di badan dengan nomor dan judul yang sama, dan sebaliknya."""
    daftar, badan = butir_daftar(berkas.bacaan), keterangan_badan(berkas.bacaan)
    if not daftar or not badan:
        return
    banding = _yang_pasti(bandingkan(daftar, badan), daftar, badan, berkas.bacaan)
    if tabel_tanpa_judul(berkas.bacaan.tabel):
        banding = replace(banding, hilang=())
    keliru = list(_temuan_banding(banding, "DFT104", "tabel", ("daftar tabel", "badan laporan")))
    yield from keliru
    if not keliru and banding.dikenal:
        yield Terpenuhi("DFT104", f"{banding.sama} judul tabel sama di daftar dan di badan", ())


@aturan("DFT105", "toc.page-monotone", "Halaman di daftar isi tidak naik", tingkat=Tingkat.PERINGATAN)
def periksa_halaman(berkas: Berkas) -> Iterator[Hasil]:
    """Nomor halaman di daftar isi dan daftar tabel tidak pernah turun."""
    for jenis in (JenisDaftar.ISI, JenisDaftar.TABEL, JenisDaftar.GAMBAR):
        butir = [b for b in berkas.bacaan.daftar if b.jenis is jenis]
        turun = halaman_turun(butir)
        if turun:
            yield _temuan_halaman(turun, jenis)
        elif len(butir) > 2 and all(baca_halaman(b.halaman) for b in butir[-3:]):
            yield Terpenuhi("DFT105", f"halaman {len(butir)} butir {jenis.value} tidak turun", ())


def halaman_turun(butir: Sequence[ButirDaftarIsi]) -> tuple[tuple[ButirDaftarIsi, int], ...]:
    """Return the entries whose page lies before a page already reached, with that page.

    Pages that begin again at 1 with each chapter are a scheme of their own.
    """
    hasil = []
    tercapai = 0
    sebelum: ButirDaftarIsi | None = None
    for satu in butir:
        halaman = baca_halaman(satu.halaman)
        if halaman is None:
            continue
        if _daftar_baru(satu, sebelum) or (halaman == 1 and _bab(satu)):
            tercapai = halaman
        elif halaman < tercapai:
            hasil.append((satu, tercapai))
        else:
            tercapai = halaman
        sebelum = satu
    return tuple(hasil)


def _bab(satu: ButirDaftarIsi) -> bool:
    return nomor_bab(f"{satu.nomor} {satu.teks}") is not None


def _daftar_baru(satu: ButirDaftarIsi, sebelum: ButirDaftarIsi | None) -> bool:
    """Tell whether numbers begin again, as where a list of charts follows the list of figures."""
    if sebelum is None or satu.jenis is JenisDaftar.ISI:
        return False
    kiri, kanan = baca_nomor(sebelum.nomor), baca_nomor(satu.nomor)
    return kiri is not None and kanan is not None and kanan < kiri


def _semua_isi(bacaan: Bacaan) -> tuple[ButirBernomor, ...]:
    return susun_butir([(b.nomor, b.teks, b.letak) for b in bacaan.daftar if b.jenis is JenisDaftar.ISI])


def _mirip_salah(judul: str, salah: set[str]) -> bool:
    return any(kedekatan(judul, s) >= _SANGAT_MIRIP for s in salah)


def _isi_bernomor(bacaan: Bacaan) -> tuple[ButirBernomor, ...]:
    """Return the entries of the contents, without those whose number names another chapter (DFT101)."""
    isi = _semua_isi(bacaan)
    return tuple(b for b in isi if b not in set(salah_bab(isi)))


def _tanpa_ulang(butir: Sequence[ButirBernomor]) -> list[TabelBernomor]:
    dilihat: set[Nomor] = set()
    hasil = []
    for satu in butir:
        if satu.nomor not in dilihat and (satu.bab is None or satu.nomor[0] == satu.bab):
            dilihat.add(satu.nomor)
            hasil.append(TabelBernomor(satu.nomor, satu.teks, satu.letak))
    return hasil


def _temuan_banding(banding: Banding, kode: str, benda: str, tempat: tuple[str, str]) -> Iterator[Temuan]:
    if not banding.dikenal:
        return
    daftar, badan = tempat
    if banding.beda:
        yield _temuan_beda(banding.beda, kode, benda)
    if banding.pindah:
        yield _temuan_pindah(banding.pindah, kode, benda)
    if banding.hilang:
        pesan = f"{_sebut(banding.hilang)} tercantum di {daftar}, tetapi tidak ditemukan di {badan}."
        yield _temuan(kode, Tingkat.PERINGATAN, pesan, banding.hilang)
    if banding.lebih:
        pesan = f"{_sebut(banding.lebih)} ada di {badan}, tetapi tidak tercantum di {daftar}."
        yield _temuan(kode, Tingkat.SARAN, pesan, banding.lebih)


def _temuan_beda(beda: Sequence[tuple[TabelBernomor, TabelBernomor]], kode: str, benda: str) -> Temuan:
    """Report titles that differ; those that have little in common weigh more than a changed word."""
    asing = [d for d, b in beda if kedekatan(d.teks, b.teks) < _MIRIP and _berisi_lain(d, b)]
    tingkat = Tingkat.PERINGATAN if asing else Tingkat.SARAN
    contoh = "; ".join(
        f"{cetak_nomor(d.nomor)} “{d.teks.strip()}” di daftar, “{b.teks.strip()}” di badan"
        for d, b in beda[:_SEBUT]
    )
    sisa = f"; dan {len(beda) - _SEBUT} lagi" if len(beda) > _SEBUT else ""
    pesan = f"Bunyi {benda} tidak sama: {contoh}{sisa}. Perbarui daftarnya."
    return _temuan(kode, tingkat, pesan, [d for d, _ in beda], lain=tuple(b.letak for _, b in beda))


def _temuan_pindah(pindah: Sequence[tuple[TabelBernomor, TabelBernomor]], kode: str, benda: str) -> Temuan:
    """Report titles that stand under another number in the body."""
    contoh = "; ".join(
        f"“{b.teks.strip()}” bernomor {cetak_nomor(d.nomor)} di daftar dan {cetak_nomor(b.nomor)} di badan"
        for d, b in pindah[:_SEBUT]
    )
    sisa = f"; dan {len(pindah) - _SEBUT} lagi" if len(pindah) > _SEBUT else ""
    pesan = f"Nomor {benda} tidak sama: {contoh}{sisa}. Perbarui daftarnya."
    temuan = _temuan(
        kode, Tingkat.PERINGATAN, pesan, [d for d, _ in pindah], lain=tuple(b.letak for _, b in pindah)
    )
    usul = Usulan(cetak_nomor(pindah[0][1].nomor), "nomor di badan laporan")
    return replace(temuan, usulan=(usul,))


def _berisi_lain(satu: TabelBernomor, lain: TabelBernomor) -> bool:
    kiri, kanan = beda_kata(satu.teks, lain.teks)
    return bool(kiri and kanan)


def _sebut(butir: Sequence[TabelBernomor]) -> str:
    sebutan = "; ".join(f"{cetak_nomor(b.nomor)} “{b.teks.strip()}”" for b in butir[:_SEBUT])
    return f"{sebutan}; dan {len(butir) - _SEBUT} lagi" if len(butir) > _SEBUT else sebutan


def _temuan_halaman(turun: Sequence[tuple[ButirDaftarIsi, int]], jenis: JenisDaftar) -> Temuan:
    satu, tercapai = turun[0]
    banyak = "" if len(turun) == 1 else f" ({len(turun)} butir)"
    pesan = (
        f"Halaman {satu.halaman} pada {jenis.value} lebih kecil daripada halaman {tercapai} "
        f"di atasnya{banyak}. Perbarui nomor halamannya."
    )
    return Temuan(
        "DFT105",
        Tingkat.PERINGATAN,
        pesan,
        satu.letak,
        tertulis=satu.halaman,
        kutipan=f"{satu.nomor} {satu.teks} {satu.halaman}".strip(),
        hitungan=f"{satu.halaman} < {tercapai}",
        alias="toc.page-monotone",
        lokasi_lain=tuple(b.letak for b, _ in turun[1:]),
    )


def _temuan(
    kode: str,
    tingkat: Tingkat,
    pesan: str,
    butir: Sequence[TabelBernomor],
    lain: tuple[Sumber, ...] = (),
) -> Temuan:
    alias = "toc.heading" if kode == "DFT103" else "toc.table-title"
    return Temuan(
        kode,
        tingkat,
        pesan,
        butir[0].letak,
        tertulis=f"{cetak_nomor(butir[0].nomor)} {butir[0].teks}".strip(),
        kutipan=f"{cetak_nomor(butir[0].nomor)} {butir[0].teks}".strip(),
        alias=alias,
        lokasi_lain=(*(b.letak for b in butir[1:]), *lain),
    )
