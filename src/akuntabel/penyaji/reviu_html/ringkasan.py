"""What the review covered: figures on top, and lists of what holds, of tables, rules and the file itself."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import PurePath

from akuntabel.bilangan import cetak_angka, cetak_tanggal
from akuntabel.hasil_reviu import HasilReviu, TabelDikenal, Terpenuhi
from akuntabel.penyaji.html.aman import lolos
from akuntabel.temuan import Tingkat

from .konteks import Konteks
from .sebutan import sebut


def kepala(h: HasilReviu) -> str:
    """Return the head of the page: whose document, how many findings, how much was checked."""
    siapa = ", ".join(s for s in (h.instansi, f"tahun {h.tahun}" if h.tahun else "") if s)
    banyak = Counter(t.tingkat for t in h.berlaku())
    kartu = "".join(
        f'<li class="s-{t.value}"><strong>{banyak[t]}</strong> {t.sebutan.lower()}</li>' for t in Tingkat
    )
    return (
        f'<header class="kepala"><p class="jenis-dokumen">Hasil reviu</p><h1>{lolos(PurePath(h.berkas).name)}'
        f"</h1>{f'<p>{lolos(siapa)}</p>' if siapa else ''}"
        f'<ul class="angka">{kartu}</ul>{_cakupan(h)}{_banding(h)}</header>'
    )


def _cakupan(h: HasilReviu) -> str:
    c = h.cakupan
    sisa = c.angka - c.diperiksa
    return (
        f'<p class="cakupan"><meter min="0" max="{max(c.angka, 1)}" value="{c.diperiksa}" '
        f'aria-label="Angka yang diperiksa">{c.diperiksa} dari {c.angka}</meter> '
        f"<strong>{_ribuan(c.diperiksa)} dari {_ribuan(c.angka)} angka diperiksa</strong> dalam "
        f"{_ribuan(c.relasi)} hubungan, {_ribuan(len(h.memenuhi))} di antaranya cocok; "
        f"{_ribuan(sisa)} angka tanpa hubungan.</p>"
    )


def _ribuan(banyak: int) -> str:
    return cetak_angka(Decimal(banyak))


def _banding(h: HasilReviu) -> str:
    if not h.dibandingkan:
        return ""
    baru, tetap, hilang = h.banding
    return (
        f'<p class="banding">Terhadap reviu sebelumnya: <strong>{baru} baru</strong>, '
        f"{tetap} tetap, {hilang} hilang.</p>"
    )


def lampiran(k: Konteks) -> str:
    """Return the lists below the findings."""
    h = k.hasil
    bagian = (
        ("Sudah hilang sejak reviu sebelumnya", len(h.hilang), _hilang(h)),
        ("Yang diperiksa dan cocok", len(h.memenuhi), _cocok(h.memenuhi, k)),
        ("Tabel yang dikenali", len(h.tabel), _tabel(h.tabel)),
        ("Aturan yang dipakai", len(h.aturan), _aturan(h)),
    )
    return "".join(
        f'<details class="lampiran"><summary><h2>{judul}</h2> '
        f'<span class="redup">{_ribuan(banyak)}</span></summary>{isi}</details>'
        for judul, banyak, isi in bagian
        if banyak
    )


def keterangan(h: HasilReviu) -> str:
    """Return what identifies the reviewed file and the rules."""
    butir = (
        ("Berkas yang direviu", lolos(h.berkas)),
        ("Sidik berkas (SHA-256)", f"<code>{lolos(h.sidik_berkas)}</code>"),
        ("Peraturan yang berlaku pada", cetak_tanggal(h.tanggal_hukum) if h.tanggal_hukum else ""),
        ("Versi aturan", f"Akuntabel {lolos(h.versi_aturan)}"),
    )
    isi = "".join(f"<div><dt>{nama}</dt><dd>{nilai}</dd></div>" for nama, nilai in butir if nilai)
    return f'<footer class="keterangan"><h2>Keterangan</h2><dl>{isi}</dl></footer>'


def _hilang(h: HasilReviu) -> str:
    butir = "".join(f"<li><code>{lolos(t.kode)}</code> {lolos(t.pesan)}</li>" for t in h.hilang)
    return f"<ul>{butir}</ul>"


def _cocok(memenuhi: tuple[Terpenuhi, ...], k: Konteks) -> str:
    butir = []
    for t in memenuhi:
        tempat = t.angka[-1].letak if t.angka else None
        tujuan = k.buku.id_tempat(tempat) if tempat else ""
        isi = lolos(t.hitungan)
        tautan = f'<a href="#{tujuan}">{isi}</a>' if tujuan in k.terpakai else isi
        di = f' <span class="redup">{lolos(sebut(tempat, k.tabel))}</span>' if tempat else ""
        butir.append(f"<li><code>{lolos(t.kode)}</code> {tautan}{di}</li>")
    return f"<ul>{''.join(butir)}</ul>"


def _tabel(semua: tuple[TabelDikenal, ...]) -> str:
    butir = []
    for urutan, t in enumerate(semua, 1):
        nama = f"Tabel {t.nomor}" if t.nomor else f"Tabel ke-{urutan}"
        halaman = f", halaman {t.halaman}" if t.halaman is not None else ""
        butir.append(
            f"<li><strong>{lolos(nama)}</strong> {lolos(t.judul)} "
            f'<span class="redup">{lolos(t.jenis)}, {t.baris} baris{halaman}</span></li>'
        )
    return f"<ul>{''.join(butir)}</ul>"


def _aturan(h: HasilReviu) -> str:
    temuan, cocok = Counter(t.kode for t in h.temuan), Counter(t.kode for t in h.memenuhi)
    butir = "".join(
        f"<li><code>{lolos(a.kode)}</code> {lolos(a.judul)} "
        f'<span class="redup">{temuan[a.kode]} temuan, {cocok[a.kode]} cocok</span></li>'
        for a in h.aturan
    )
    return f"<ul>{butir}</ul>"
