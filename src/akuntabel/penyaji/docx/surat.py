"""Official furniture: cover, letterhead, signature block, colophon."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.bilangan import cetak_tanggal
from akuntabel.naskah import Gambar, Kop, Naskah, Pihak, Sampul, TandaTangan

from .bingkai import Kotak, Larik, bagi_lebar, bingkai, garis
from .gambar import gambar_sebaris
from .konteks import Konteks
from .sebaris import tulis_sebaris
from .xml import LEKAT, Huruf, Par, lari, rata, twip

_TITIK = "." * 36
_RUANG_TTD = 1250
_LAMBANG_KOP = (2200, 2400)
_LAMBANG_SAMPUL = (3800, 4200)


def kop(blok: Kop, k: Konteks) -> str:
    """Return the letterhead: emblem left, lines centred; the double rule is the paragraph after it."""
    lebar = twip(k.tema.lebar_teks())
    sisi = twip(2600)
    instansi = min(1, len(blok.baris) - 1)
    gaya = [
        "AkKop" if i < instansi else "AkKopInstansi" if i == instansi else "AkKopAlamat"
        for i in range(len(blok.baris))
    ]
    baris = (
        "".join(Par(g, lari(teks)).xml() for g, teks in zip(gaya, blok.baris, strict=True))
        or Par("AkKop").xml()
    )
    if blok.lambang is None:
        return bingkai([Larik([Kotak(baris, lebar, tegak="center")])], [lebar])
    lambang = Par("AkGambarRapat", gambar_sebaris(blok.lambang, k, _LAMBANG_KOP)).xml()
    kolom = [sisi, lebar - 2 * sisi, sisi]
    kosong = Par("AkKopAlamat").xml()
    kotak = [Kotak(x, w, tegak="center") for x, w in zip((lambang, baris, kosong), kolom, strict=True)]
    return bingkai([Larik(kotak)], kolom)


def tanda_tangan(blok: TandaTangan, k: Konteks) -> str:
    """Return the signature block as a table that stays on one page; rows align over both parties."""
    lebar = twip(k.tema.lebar_teks())
    dua = len(blok.pihak) > 1
    jumlah = max(len(blok.pihak), 2)
    kolom = bagi_lebar(lebar, [1] * jumlah)
    pihak: list[Pihak | None] = list(blok.pihak) if dua else [None, *blok.pihak]
    pihak += [None] * (jumlah - len(pihak))
    larik = [_larik_ttd([""] * (jumlah - 1) + [tulis_sebaris(blok.tempat_tanggal, k)], kolom)]
    for isi in ([p.sebutan if p else "" for p in pihak], [_jabatan(p, dua) for p in pihak]):
        if any(isi):
            larik.append(_larik_ttd([lari(x) if x else "" for x in isi], kolom))
    larik.append(_larik_ttd([""] * jumlah, kolom, _RUANG_TTD))
    larik.append(_larik_ttd([_nama(p) for p in pihak], kolom))
    for isi in ([_pangkat(p) for p in pihak], [_nip(p) for p in pihak]):
        if any(isi):
            larik.append(_larik_ttd([lari(x) if x else "" for x in isi], kolom))
    return bingkai(larik, kolom)


def _larik_ttd(isi: Sequence[str], kolom: Sequence[int], tinggi: int = 0) -> Larik:
    par = [Par("AkTandaTangan", x, {"keepNext": LEKAT}).xml() for x in isi]
    return Larik([Kotak(x, w) for x, w in zip(par, kolom, strict=True)], tinggi)


def _jabatan(pihak: Pihak | None, dua: bool) -> str:
    if pihak is None or not pihak.jabatan:
        return ""
    return pihak.jabatan if dua or pihak.jabatan.endswith(",") else f"{pihak.jabatan},"


def _nama(pihak: Pihak | None) -> str:
    if pihak is None:
        return ""
    return lari(pihak.nama, Huruf(tebal=True, garis=True)) if pihak.nama else lari(_TITIK)


def _pangkat(pihak: Pihak | None) -> str:
    return "" if pihak is None else pihak.pangkat


def _nip(pihak: Pihak | None) -> str:
    return "" if pihak is None or not pihak.bernip else f"NIP {pihak.nip or '.' * 32}"


def sampul(blok: Sampul, k: Konteks) -> str:
    """Return the cover: emblem, title, year, a quiet band in the accent colour, agency and government."""
    tinggi = twip(k.tema.tinggi_teks())
    aksen = k.tema.warna_aksen.lstrip("#").upper()
    lebar = twip(k.tema.lebar_teks())
    judul = "".join(Par("AkSampulJudul", lari(teks)).xml() for teks in blok.judul)
    tahun = Par("AkSampulTahun", lari(f"TAHUN {blok.tahun}" if blok.tahun.isdecimal() else blok.tahun)).xml()
    instansi = Par("AkSampulInstansi", lari(blok.instansi)).xml()
    pemerintah = Par("AkSampulPemerintah", lari(blok.pemerintah)).xml()
    kosong = Par("AkSela").xml()
    pita = garis("top", 4, aksen)
    larik = [
        Larik([Kotak(_lambang(blok.lambang, k), lebar, tegak="center")], tinggi * 30 // 100, True),
        Larik([Kotak(kosong, lebar, warna=aksen)], twip(500), True),
        Larik([Kotak(judul + tahun, lebar, tegak="center")], tinggi * 34 // 100, True),
        Larik([Kotak(kosong, lebar, pita)], tinggi * 14 // 100, True),
        Larik([Kotak(instansi + pemerintah, lebar, tegak="bottom")], tinggi * 16 // 100, True),
    ]
    return bingkai(larik, [lebar])


def _lambang(lambang: Gambar | None, k: Konteks) -> str:
    if lambang is not None:
        return Par("AkGambarRapat", gambar_sebaris(lambang, k, _LAMBANG_SAMPUL)).xml()
    tepi = "".join(
        f'<w:{sisi} w:val="dashed" w:sz="4" w:space="24" w:color="7F7F7F"/>'
        for sisi in ("top", "left", "bottom", "right")
    )
    masuk = (twip(k.tema.lebar_teks()) - twip(3400)) // 2
    return Par(
        "AkKecil",
        lari("Tempat lambang daerah"),
        {
            "pBdr": f"<w:pBdr>{tepi}</w:pBdr>",
            "ind": f'<w:ind w:left="{masuk}" w:right="{masuk}"/>',
            "jc": rata("center"),
        },
    ).xml()


def kolofon(naskah: Naskah) -> Par | None:
    """Return the line that says which frozen data the document was made from."""
    if not naskah.sidik:
        return None
    tanggal = cetak_tanggal(naskah.tanggal)
    teks = (
        f"Dokumen ini disusun dari data kinerja (dibekukan) tertanggal {tanggal} dengan sidik {naskah.sidik}."
    )
    return Par("AkKolofon", lari(teks))
