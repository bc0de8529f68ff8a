"""Findings as cards: how grave, which rule, what is wrong, the proof, the proposal, links to the places."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.hasil_reviu import KeadaanTemuan
from akuntabel.penyaji.html.aman import lolos
from akuntabel.sumber import Sumber, sebut_tempat
from akuntabel.temuan import Temuan

from .konteks import Konteks
from .sebutan import sebut, titik, wilayah
from .tulisan import cari

_TEMPAT_TAMPAK = 4


def daftar_temuan(k: Konteks) -> str:
    """Return the findings that count, in the order given."""
    nomor = [n for n in range(1, len(k.hasil.temuan) + 1) if k.hasil.dikecualikan(n - 1) is None]
    if not nomor:
        return '<p class="bersih">Tidak ada temuan.</p>'
    return _daftar(nomor, k)


def daftar_dibiarkan(k: Konteks) -> str:
    """Return the findings that somebody left standing, with the reason; empty without any."""
    nomor = [n for n in range(1, len(k.hasil.temuan) + 1) if k.hasil.dikecualikan(n - 1) is not None]
    return _daftar(nomor, k) if nomor else ""


def _daftar(nomor: list[int], k: Konteks) -> str:
    return f'<ol class="temuan">{"".join([_kartu(n, k) for n in nomor])}</ol>'


def _kartu(nomor: int, k: Konteks) -> str:
    t = k.hasil.temuan[nomor - 1]
    rinci = "".join([f"<div><dt>{label}</dt><dd>{isi}</dd></div>" for label, isi in _rincian(nomor, t, k)])
    return (
        f'<li id="t{nomor}" class="{k.kelas(nomor)}">'
        f'<p class="jenis"><span class="nomor">{nomor}</span> <strong>{k.sebutan(nomor)}</strong> '
        f"{_baru(nomor, k)}<code>{lolos(t.kode)}</code></p>"
        f"<h3>{lolos(t.pesan)}</h3>{_kutipan(t)}<dl>{rinci}</dl></li>"
    )


def _baru(nomor: int, k: Konteks) -> str:
    baru = k.hasil.keadaan_ke(nomor - 1) is KeadaanTemuan.BARU
    return '<span class="baru">Baru</span> ' if baru else ""


def _kutipan(t: Temuan) -> str:
    if not t.kutipan:
        return ""
    ada = cari(t.kutipan, t.tertulis.strip())
    if ada is None:
        return f"<blockquote>{lolos(t.kutipan)}</blockquote>"
    depan, inti, belakang = t.kutipan[: ada.start()], ada[0], t.kutipan[ada.end() :]
    return f"<blockquote>{lolos(depan)}<mark>{lolos(inti)}</mark>{lolos(belakang)}</blockquote>"


def _rincian(nomor: int, t: Temuan, k: Konteks) -> Iterator[tuple[str, str]]:
    """Yield label and content of what is known about a finding."""
    if alasan := k.hasil.dikecualikan(nomor - 1):
        yield "Dibiarkan", lolos(alasan.kalimat)
    if t.hitungan:
        yield "Hitungan", lolos(t.hitungan)
    for u in t.usulan:
        dasar = f' <span class="redup">({lolos(u.dasar)})</span>' if u.dasar else ""
        yield "Usul", f"<strong>{lolos(u.teks)}</strong>{dasar}"
    if t.kriteria:
        yield "Dasar", lolos(t.kriteria)
    yield "Tempat", _tautan(t.lokasi, k, sebut(t.lokasi, k.tabel))
    if t.lokasi_lain:
        yield "Juga di", _lain(t, k)


def _lain(t: Temuan, k: Konteks) -> str:
    """Return the other places, those of one page or table behind its name."""
    kelompok: dict[str, dict[str, None]] = {}
    for s in t.lokasi_lain:
        if s.luar:
            kelompok.setdefault("", {})[lolos(sebut_tempat(s))] = None
            continue
        kelompok.setdefault(wilayah(s, k.tabel), {})[_tautan(s, k, titik(s))] = None
    butir = [
        f"<li>{lolos(nama)}{': ' if nama else ''}{', '.join(tautan)}</li>"
        for nama, tautan in kelompok.items()
    ]
    tampak = f"<ul>{''.join(butir[:_TEMPAT_TAMPAK])}</ul>"
    if len(butir) <= _TEMPAT_TAMPAK:
        return tampak
    sisa = butir[_TEMPAT_TAMPAK:]
    return f"{tampak}<details><summary>{len(sisa)} tempat lagi</summary><ul>{''.join(sisa)}</ul></details>"


def _tautan(s: Sumber, k: Konteks, nama: str) -> str:
    tujuan = k.buku.id_tempat(s)
    isi = lolos(nama or "seluruhnya")
    return f'<a href="#{tujuan}">{isi}</a>' if tujuan in k.terpakai else isi
