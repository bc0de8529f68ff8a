"""Tables as HTML: caption, header rows, spans, row headers, source and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from akuntabel.naskah import Baris, JenisBaris, Kolom, Rata, Sel, Tabel

from .aman import lolos
from .jangkar import Butir
from .konteks import Konteks
from .sebaris import sebaris, sumber

KOLOM_LANSKAP = 9
LEBAR_TELEPON = 20
LEBAR_TEKS_PANJANG = 11
_KEBUTUHAN = {Rata.KIRI: 7, Rata.TENGAH: 4, Rata.KANAN: 6}
_KELAS_RATA = {Rata.KIRI: "", Rata.TENGAH: "te", Rata.KANAN: "ka"}
_RINGKASAN = (JenisBaris.KELOMPOK, JenisBaris.SUBJUMLAH, JenisBaris.JUMLAH)
INDEN_TERDALAM = 4


def tabel(t: Tabel, k: Konteks, nama: str = "") -> str:
    """Return a table; ``nama`` names one without caption for those who cannot see where it stands."""
    jangkar = k.jangkar(t)
    sebelum = k.asal.masuk(jangkar.pengenal, f"{jangkar.nomor} {jangkar.judul}".strip() or nama or "Tabel")
    inti = f"{_judul(t, jangkar, k)}{_kolom(t, k)}{_bagian('thead', t.kepala, t, k)}{_badan(t, k)}"
    bawah = _bawah(t, k)
    asal = _tautan_asal(jangkar, nama) if k.asal.kembali(sebelum) else ""
    kelas = "tabel lanskap" if len(t.kolom) >= KOLOM_LANSKAP else "tabel polos" if t.polos else "tabel"
    nama_wilayah = (
        f'aria-labelledby="{jangkar.pengenal}_j"' if t.judul else f'aria-label="{lolos(nama or "Tabel")}"'
    )
    return (
        f'<div class="{kelas}" id="{jangkar.pengenal}">'
        f'<div class="gulir" role="region" {nama_wilayah} tabindex="0">'
        f"<table{_lebar_minimum(t, k)}>{inti}</table></div>{bawah}{asal}</div>"
    )


def judul_bernomor(nomor: str, judul: str) -> str:
    """Return the content of a caption: its number set apart from its words."""
    return f'<span class="nomor">{lolos(nomor)}</span> {judul}' if nomor else judul


def _judul(t: Tabel, jangkar: Butir, k: Konteks) -> str:
    if not t.judul:
        return ""
    isi = judul_bernomor(jangkar.nomor, sebaris(t.judul, k, tautkan=False))
    return f'<caption><span id="{jangkar.pengenal}_j">{isi}</span></caption>'


def _lebar_minimum(t: Tabel, k: Konteks) -> str:
    tersempit = min((kolom.bobot for kolom in t.kolom), default=1)
    rem = sum(_kebutuhan(kolom, tersempit) for kolom in t.kolom)
    if len(t.kolom) >= KOLOM_LANSKAP:
        rem = rem * 6 // 5
    return f' class="{k.kelas("m", rem)}"' if rem > LEBAR_TELEPON else ""


def _kebutuhan(kolom: Kolom, tersempit: int) -> int:
    """Return the width in rem below which a column is no longer read with ease."""
    panjang = kolom.rata is Rata.KIRI and kolom.bobot >= 2 * tersempit
    return LEBAR_TEKS_PANJANG if panjang else _KEBUTUHAN[kolom.rata]


def _kolom(t: Tabel, k: Konteks) -> str:
    jumlah = sum(kolom.bobot for kolom in t.kolom) or 1
    persen = (max(1, kolom.bobot * 100 // jumlah) for kolom in t.kolom)
    return "<colgroup>" + "".join(f'<col class="{k.kelas("k", p)}">' for p in persen) + "</colgroup>"


def _badan(t: Tabel, k: Konteks) -> str:
    return _bagian("tbody", t.badan, t, k)


def _bagian(unsur: str, baris: Sequence[Baris], t: Tabel, k: Konteks) -> str:
    if not baris:
        return ""
    kepala_baris = _kolom_kepala(t.kolom)
    keluaran = [f"<{unsur}>"]
    for satu, sel_berletak in _letakkan(baris, len(t.kolom)):
        biasa = satu.jenis is JenisBaris.BIASA
        keluaran.append("<tr>" if biasa else f'<tr class="{satu.jenis.value}">')
        for urutan, (letak, sel) in enumerate(sel_berletak):
            unsur_sel = _unsur(satu.jenis, unsur, sel, letak == kepala_baris, urutan == 0)
            keluaran.append(_sel(sel, t.kolom[letak] if letak < len(t.kolom) else Kolom(), unsur_sel, k))
        keluaran.append("</tr>")
    keluaran.append(f"</{unsur}>")
    return "".join(keluaran)


def _letakkan(baris: Iterable[Baris], lebar: int) -> Iterator[tuple[Baris, list[tuple[int, Sel]]]]:
    """Yield each row with the column every cell starts in, spans of the rows above counted."""
    sisa = [0] * lebar
    for satu in baris:
        hasil: list[tuple[int, Sel]] = []
        letak = 0
        tertutup = [s > 0 for s in sisa]
        sisa = [max(0, s - 1) for s in sisa]
        for sel in satu.sel:
            while letak < lebar and tertutup[letak]:
                letak += 1
            hasil.append((letak, sel))
            for i in range(letak, min(letak + sel.lebar, lebar)):
                sisa[i] = sel.tinggi - 1
            letak += sel.lebar
        yield satu, hasil


def _kolom_kepala(kolom: Sequence[Kolom]) -> int:
    """Return the column that names its row: the first with text to the left, -1 for none."""
    return next((i for i, k in enumerate(kolom) if k.rata is Rata.KIRI), -1)


def _unsur(jenis: JenisBaris, bagian: str, sel: Sel, menamai: bool, pertama: bool) -> str:
    """Return the element of a cell with its scope; a cell without content is never a header."""
    if not sel.isi or jenis is JenisBaris.NOMOR:
        return "td"
    if jenis is JenisBaris.KEPALA or bagian == "thead":
        return 'th scope="col"'
    if jenis in _RINGKASAN:
        kepala = 'th scope="rowgroup"' if jenis is JenisBaris.KELOMPOK else 'th scope="row"'
        return kepala if pertama else "td"
    return 'th scope="row"' if menamai and not sel.narasi else "td"


def _sel(sel: Sel, kolom: Kolom, unsur: str, k: Konteks) -> str:
    atribut = [
        f' {nama}="{nilai}"' for nama, nilai in (("colspan", sel.lebar), ("rowspan", sel.tinggi)) if nilai > 1
    ]
    if kelas := _kelas(sel, kolom, unsur):
        atribut.append(f' class="{kelas}"')
    if sel.narasi:
        atribut.append(f' data-bagian="{lolos(sel.narasi)}"')
    isi = sebaris(sel.isi, k, tautkan=False)
    return f"<{unsur}{''.join(atribut)}>{isi}</{unsur[:2]}>"


def _kelas(sel: Sel, kolom: Kolom, unsur: str) -> str:
    di_tengah = 'scope="col"' in unsur and (sel.lebar > 1 or kolom.rata is Rata.TENGAH)
    rata = sel.rata or (Rata.TENGAH if di_tengah else kolom.rata if sel.lebar == 1 else Rata.KIRI)
    inden = f"i{min(sel.inden, INDEN_TERDALAM)}" if sel.inden else ""
    return " ".join(filter(None, (_KELAS_RATA[rata], "tebal" if sel.tebal else "", inden)))


def _bawah(t: Tabel, k: Konteks) -> str:
    return sumber(t.sumber, k) + "".join(f'<p class="catatan">{sebaris(c, k)}</p>' for c in t.catatan)


def _tautan_asal(jangkar: Butir, nama: str) -> str:
    milik = lolos(jangkar.nomor or nama or "tabel ini")
    return f'<p class="tautan-asal"><a href="#asal_{jangkar.pengenal}">Asal angka {milik}</a></p>'
