"""Wrong sums and money: totals, parts, rows lost, series dragged on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from akuntabel.naskah import Naskah

from .daftar import Tanaman, kelas
from .kelas_angka import pasang, tempat
from .kisi import Jumlahan, Rasio, jumlahan, rasio
from .nilai import digit_lain, nilai, ribuan, seperti, uang
from .ubah import ganti


def _daun(naskah: Naskah) -> list[Jumlahan]:
    """Return the sums whose parts are not sums themselves."""
    semua = jumlahan(naskah)
    induk = {(id(j.kisi), j.jumlah.letak) for j in semua}
    return [j for j in semua if not any((id(j.kisi), p.letak) in induk for p in j.bagian)]


@kelas("SUM-TOTAL-DIGIT")
def total_digit(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [j for j in jumlahan(naskah) if j.utama and len(j.bagian) > 1]
    if not calon:
        return None
    j = acak.choice(calon)
    lama = uang(j.jumlah.teks)
    baru = j.jumlah.teks.replace(lama, digit_lain(lama, acak), 1)
    jadi = pasang(naskah, j.kisi, (j.jumlah, baru))
    return Tanaman(jadi, j.jumlah.teks, baru, tempat(j.kisi, j.jumlah))


@kelas("SUM-ANAK-DIGIT")
def anak_digit(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [j for j in _daun(naskah) if len(j.bagian) > 1]
    if not calon:
        return None
    j = acak.choice(calon)
    p = acak.choice(j.bagian)
    lama = uang(p.teks)
    baru = p.teks.replace(lama, digit_lain(lama, acak), 1)
    return Tanaman(pasang(naskah, j.kisi, (p, baru)), p.teks, baru, tempat(j.kisi, p), _atasnya(naskah, j))


def _atasnya(naskah: Naskah, j: Jumlahan) -> tuple[str, ...]:
    """Return the sums of the same column: the parent, and the total that the same part feeds."""
    return tuple(
        dict.fromkeys(
            uang(lain.jumlah.teks)
            for lain in jumlahan(naskah)
            if lain.kisi.tabel is j.kisi.tabel and lain.jumlah.kolom == j.jumlah.kolom
        )
    )


def _baris_jumlah(naskah: Naskah, j: Jumlahan, baris: int) -> tuple[str, ...]:
    """Return every amount in the rows that a row feeds, whatever its column."""
    atas = {
        lain.jumlah.baris
        for lain in jumlahan(naskah)
        if lain.kisi.tabel is j.kisi.tabel and (lain.utama or any(p.baris == baris for p in lain.bagian))
    }
    return tuple(dict.fromkeys(u for (r, _), p in j.kisi.petak.items() if r in atas and (u := uang(p.teks))))


@kelas("SUM-BARIS-HILANG")
def baris_hilang(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [j for j in _daun(naskah) if len(j.bagian) > 2]
    if not calon:
        return None
    j = acak.choice(calon)
    p = acak.choice(j.bagian)
    nama, batas = j.kisi.baris(p.baris), j.kisi.batas
    if any(s.tinggi > 1 for s in j.kisi.semua[p.baris].sel):
        return None
    badan = tuple(b for n, b in enumerate(j.kisi.tabel.badan) if n + batas != p.baris)
    jadi = ganti(naskah, j.kisi.tabel, replace(j.kisi.tabel, badan=badan))
    return Tanaman(jadi, nama, "", tempat(j.kisi, p), (nama, *_baris_jumlah(naskah, j, p.baris)))


@kelas("LOG-SERET")
def seret(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (j, n)
        for j in _daun(naskah)
        for n in range(len(j.bagian) - 2)
        if j.bagian[n + 2].baris - j.bagian[n].baris == 2
    ]
    if not calon:
        return None
    j, n = acak.choice(calon)
    awal = j.bagian[n].nilai
    assert awal is not None
    ubahan = [
        (p, p.teks.replace(uang(p.teks), ribuan(awal + k), 1)) for k, p in enumerate(j.bagian[n : n + 3])
    ]
    jadi = pasang(naskah, j.kisi, *ubahan[1:])
    kunci = (uang(ubahan[2][1]), *_atasnya(naskah, j))
    return Tanaman(jadi, j.bagian[n + 1].teks, ubahan[1][1], tempat(j.kisi, j.bagian[n + 1]), kunci)


def _serapan_uang(naskah: Naskah) -> list[Rasio]:
    """Return the rows of money with their percentage, totals and parents left out."""
    induk = {(j.kisi.tabel.kunci, j.jumlah.baris) for j in jumlahan(naskah)}
    return [
        r
        for r in rasio(naskah)
        if r.jenis == "serapan" and uang(r.atas.teks) and uang(r.bawah.teks)
        and (r.kisi.tabel.kunci, r.atas.baris) not in induk
    ]  # fmt: skip


@kelas("LOG-LEBIH-PAGU")
def lebih_pagu(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = _serapan_uang(naskah)
    if not calon:
        return None
    r = acak.choice(calon)
    pagu = r.bawah.nilai
    assert pagu
    hasil = pagu * acak.randint(1060, 1390) // 1000
    baru = r.atas.teks.replace(uang(r.atas.teks), ribuan(hasil), 1)
    persen = seperti(hasil / pagu * 100, r.hasil.teks)
    jadi = pasang(naskah, r.kisi, (r.atas, baru), (r.hasil, persen))
    return Tanaman(jadi, r.atas.teks, baru, tempat(r.kisi, r.atas), (persen, *_jumlah_tabel(naskah, r)))


def _jumlah_tabel(naskah: Naskah, r: Rasio) -> tuple[str, ...]:
    return tuple(
        uang(j.jumlah.teks)
        for j in jumlahan(naskah)
        if j.kisi.tabel is r.kisi.tabel and j.jumlah.kolom == r.atas.kolom
    )


def _uang_lain(naskah: Naskah, acak: Random, *, sisip: bool) -> Tanaman | None:
    """Insert or drop a digit of an amount and group it anew, the percentage staying as it was."""
    calon = _serapan_uang(naskah)
    if not calon:
        return None
    r = acak.choice(calon)
    p, kolom = acak.choice([(r.atas, "atas"), (r.bawah, "bawah")])
    lama = uang(p.teks)
    polos = lama.replace(".", "")
    n = acak.randrange(1, len(polos))
    digit = polos[:n] + str(acak.randint(1, 9)) + polos[n:] if sisip else polos[:n] + polos[n + 1 :]
    baru = p.teks.replace(lama, ribuan(Decimal(digit)), 1)
    if nilai(baru) is None or not Decimal(digit):
        return None
    kunci = _jumlah_tabel(naskah, r) if kolom == "atas" else _jumlah_pagu(naskah, r)
    return Tanaman(pasang(naskah, r.kisi, (p, baru)), p.teks, baru, tempat(r.kisi, p), kunci)


def _jumlah_pagu(naskah: Naskah, r: Rasio) -> tuple[str, ...]:
    return tuple(
        uang(j.jumlah.teks)
        for j in jumlahan(naskah)
        if j.kisi.tabel is r.kisi.tabel and j.jumlah.kolom == r.bawah.kolom
    )


@kelas("NUM-SISIP")
def sisip(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _uang_lain(naskah, acak, sisip=True)


@kelas("NUM-HILANG")
def hilang(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _uang_lain(naskah, acak, sisip=False)
