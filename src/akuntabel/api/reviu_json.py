"""Results of reviews for machines, as docs/skema/reviu.schema.json describes them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.hasil_reviu import AcuanDikenal, HasilReviu, Pengecualian, TabelDikenal, Terpenuhi
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Usulan

Isi = dict[str, object]


def json_reviu(hasil: Sequence[HasilReviu]) -> Isi:
    """Return the results of all documents in the order given."""
    return {"hasil": [_hasil(h) for h in hasil]}


def _hasil(h: HasilReviu) -> Isi:
    return {
        "berkas": h.berkas,
        "sidik_berkas": h.sidik_berkas,
        "versi_aturan": h.versi_aturan,
        "tanggal_hukum": h.tanggal_hukum.isoformat() if h.tanggal_hukum else None,
        "status": h.status.value,
        "alasan": h.alasan,
        "instansi": h.instansi,
        "tahun": h.tahun,
        "halaman": h.halaman,
        "cakupan": {
            "numeral": h.cakupan.angka,
            "diperiksa": h.cakupan.diperiksa,
            "relasi": h.cakupan.relasi,
        },
        "tabel": [_tabel(t) for t in h.tabel],
        "temuan": [
            _temuan(t, s) | _sikap(h, n) for n, (t, s) in enumerate(zip(h.temuan, h.sidik, strict=True))
        ],
        "hilang": [
            {"sidik": t.sidik, "kode": t.kode, "tingkat": t.tingkat.value, "pesan": t.pesan} for t in h.hilang
        ],
        "memenuhi": [_terpenuhi(t) for t in h.memenuhi],
        "acuan": [_acuan(a) for a in h.acuan],
    }


def _acuan(a: AcuanDikenal) -> Isi:
    return {"berkas": a.berkas, "jenis": a.jenis, "dibandingkan": not a.alasan, "alasan": a.alasan}


def _tabel(t: TabelDikenal) -> Isi:
    return {
        "nomor": t.nomor,
        "judul": t.judul,
        "halaman": t.halaman,
        "baris_awal": t.baris_awal,
        "jenis": t.jenis,
        "baris": t.baris,
    }


def _temuan(t: Temuan, sidik: str) -> Isi:
    return {
        "kode": t.kode,
        "alias": t.alias,
        "tingkat": t.tingkat.value,
        "pesan": t.pesan,
        "kutipan": t.kutipan,
        "hitungan": t.hitungan,
        "lokasi": _lokasi(t.lokasi),
        "lokasi_lain": [_lokasi(s) for s in t.lokasi_lain],
        "nilai_tercetak": t.tertulis,
        "nilai_seharusnya": _nilai(t.nilai_seharusnya),
        "usulan": [_usulan(u) for u in t.usulan],
        "kriteria": t.kriteria,
        "sidik": sidik,
    }


def _sikap(h: HasilReviu, nomor: int) -> Isi:
    """Return how a finding stands to an earlier review, and why it is left standing."""
    keadaan, alasan = h.keadaan_ke(nomor), h.dikecualikan(nomor)
    return {
        "keadaan": keadaan.value if keadaan else None,
        "pengecualian": _pengecualian(alasan) if alasan else None,
    }


def _pengecualian(p: Pengecualian) -> Isi:
    tanggal = p.tanggal.isoformat() if p.tanggal else None
    return {"alasan": p.alasan, "oleh": p.oleh, "tanggal": tanggal}


def _lokasi(s: Sumber) -> Isi:
    return {
        "berkas": s.berkas or None,
        "halaman": s.halaman,
        "halaman_cetak": s.halaman_cetak or None,
        "baris": s.baris,
        "tabel": s.tabel,
        "baris_tabel": s.baris_tabel,
        "kolom": s.kolom,
        "kotak": list(s.kotak) if s.kotak else None,
        "lembar": s.lembar or None,
        "sel": s.sel or None,
    }


def _usulan(u: Usulan) -> Isi:
    return {
        "teks": u.teks,
        "nilai": _nilai(u.nilai),
        "dasar": u.dasar,
        "keyakinan": _keyakinan(u.keyakinan),
    }


def _nilai(nilai: Decimal | None) -> str | None:
    """Return a decimal string with a point and no exponent."""
    return None if nilai is None else format(nilai, "f")


def _keyakinan(nilai: Decimal | None) -> float | None:
    """Return a confidence as a JSON number: it is no figure of an agency."""
    return None if nilai is None else float(nilai)


def _terpenuhi(t: Terpenuhi) -> Isi:
    return {"kode": t.kode, "hitungan": t.hitungan, "lokasi": [_lokasi(a.letak) for a in t.angka]}
