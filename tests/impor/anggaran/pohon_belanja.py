"""Random budget trees and the layouts that finance applications print them in; all names are made up."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import Any

from hypothesis import strategies as st

KATA = (
    "Pengelolaan",
    "Penyediaan",
    "Pembinaan",
    "Koordinasi",
    "Fasilitasi",
    "Pemeliharaan",
    "Pengawasan",
    "Penataan",
)
HAL = (
    "Taman Baca",
    "Perahu Dinas",
    "Pasar Terapung",
    "Gudang Benih",
    "Data Terpilah",
    "Balai Warga",
    "Jalan Setapak",
)
AKHIR = ("Wilayah Timur", "Wilayah Barat", "Tahap Awal", "Tahap Lanjut", "Terpadu", "Kecamatan")


@dataclass
class Sub:
    kode: str
    nama: str
    pagu: int
    realisasi: int
    akun: int = 1


@dataclass
class Kegiatan:
    kode: str
    nama: str
    sub: list[Sub]


@dataclass
class Program:
    kode: str
    nama: str
    kegiatan: list[Kegiatan]


@dataclass
class Baris:
    jenjang: str
    kode: str
    nama: str
    pagu: int
    realisasi: int


@dataclass
class Tata:
    """How a tree is printed."""

    kode: str = "titik"
    angka: str = "indonesia"
    kepala: str = "satu"
    bernomor: bool = False
    kolom_nomor: bool = False
    kelompok: bool = False
    persen: bool = True
    akun: bool = False
    ulang_kepala: bool = False
    kosong: bool = False
    total: str = "Jumlah"
    judul: list[str] = field(default_factory=list)


def jumlah(sub: list[Sub]) -> tuple[int, int]:
    return sum(s.pagu for s in sub), sum(s.realisasi for s in sub)


def semua_sub(pohon: list[Program]) -> list[Sub]:
    return [s for p in pohon for k in p.kegiatan for s in k.sub]


def uraikan(pohon: list[Program], tata: Tata) -> list[Baris]:
    hasil = []
    for p in pohon:
        hasil.append(Baris("program", p.kode, f"PROGRAM {p.nama.upper()}", *jumlah(semua_sub([p]))))
        for k in p.kegiatan:
            hasil.append(Baris("kegiatan", k.kode, k.nama, *jumlah(k.sub)))
            for s in k.sub:
                hasil.append(Baris("sub", s.kode, s.nama, s.pagu, s.realisasi))
                hasil += _akun(s) if tata.akun else []
    if tata.total:
        hasil.append(Baris("total", "", tata.total, *jumlah(semua_sub(pohon))))
    return hasil


def _akun(s: Sub) -> list[Baris]:
    return [
        Baris("akun", "5.1.02", "Belanja Barang dan Jasa", s.pagu, s.realisasi),
        Baris("akun", "5.1.02.01.001.00024", "Belanja Alat Tulis Kantor", s.pagu, s.realisasi),
    ]


def cetak_angka(n: int, cara: str) -> str:
    ribuan = f"{n:,}"
    return {
        "indonesia": ribuan.replace(",", ".") + ",00",
        "bulat": ribuan.replace(",", "."),
        "inggris": ribuan + ".00",
        "polos": str(n),
        "rupiah": "Rp " + ribuan.replace(",", "."),
        "garis": ribuan.replace(",", ".") + ",00" if n else "-",
    }[cara]


def kolom_kode(b: Baris, tata: Tata) -> list[str]:
    """Return the code cells of a row in the style asked for."""
    if tata.kode == "titik":
        return [b.kode]
    if tata.kode == "tanpa nol":
        return [".".join(str(int(r)) for r in b.kode.split(".")) if b.kode else ""]
    if tata.kode == "rapat":
        ruas = b.kode.split(".")
        return [
            ".".join([*ruas[:3], ruas[3] + ruas[4], *ruas[5:]])
            if len(ruas) > 4 and b.jenjang != "akun"
            else b.kode
        ]
    if tata.kode == "berulang":
        return _berulang(b)
    if tata.kode == "sebar":
        ruas = b.kode.split(".") if b.kode and b.jenjang != "akun" else []
        return (ruas + [""] * 6)[:6]
    return []


_INSTANSI = "1.02.2.14.0.00.01.0000"


def _berulang(b: Baris) -> list[str]:
    if not b.kode:
        return ["", "", "", ""]
    if b.jenjang == "akun":
        return ["1.02", _INSTANSI, "1.02.02.2.01.0001", b.kode]
    return ["1.02", _INSTANSI, b.kode, ""]


def grid(pohon: list[Program], tata: Tata) -> tuple[list[list[Any]], list[tuple[int, int, int, int]]]:
    """Return the cells of the printed table and its merged ranges."""
    baris: list[list[Any]] = [[j] for j in tata.judul]
    gabung: list[tuple[int, int, int, int]] = []
    isi = uraikan(pohon, tata)
    kode = max((len(kolom_kode(b, tata)) for b in isi), default=0)
    _kepala(baris, gabung, kode, tata)
    for nomor, b in enumerate(isi, 1):
        if tata.ulang_kepala and nomor == len(isi) // 2:
            _kepala(baris, gabung, kode, tata)
        if tata.kosong and nomor % 3 == 0:
            baris.append([""])
        baris.append([*([str(nomor)] if tata.kolom_nomor else []), *_isi(b, tata)])
    baris += [
        [""],
        ["", "Arunika, 31 Desember 2025"],
        ["", "Kepala Dinas,"],
        ["", "NIP 00000000 000000 0 000"],
    ]
    return baris, gabung


def _isi(b: Baris, tata: Tata) -> list[str]:
    nama = f"{b.kode} {b.nama}" if tata.kode == "di nama" and b.kode else b.nama
    uang = [cetak_angka(b.pagu, tata.angka), cetak_angka(b.realisasi, tata.angka)]
    if tata.kelompok:
        modal = b.pagu // 4, b.realisasi // 4
        uang = [cetak_angka(n, tata.angka) for n in (b.pagu - modal[0], b.realisasi - modal[1], *modal)]
    persen = (
        [f"{b.realisasi / b.pagu * 100:.2f}".replace(".", ",") if b.pagu else "0,00"] if tata.persen else []
    )
    return [*kolom_kode(b, tata), nama, *uang, *persen]


def _kepala(baris: list[list[Any]], gabung: list[tuple[int, int, int, int]], kode: int, tata: Tata) -> None:
    depan = (
        (["No"] if tata.kolom_nomor else [])
        + ["Kode Rekening"] * min(kode, 1)
        + [""] * max(kode - 1, 0)
        + ["Uraian"]
    )
    awal = len(baris)
    mulai = 1 if tata.kolom_nomor else 0
    if tata.kelompok:
        baris.append([*depan, "Belanja Operasi", "", "Belanja Modal", ""] + (["%"] if tata.persen else []))
        baris.append([""] * len(depan) + ["Anggaran", "Realisasi", "Anggaran", "Realisasi"])
        gabung += [(awal, len(depan), awal, len(depan) + 1), (awal, len(depan) + 2, awal, len(depan) + 3)]
        tinggi = 1
    elif tata.kepala == "dua":
        baris.append(
            [*depan, "Tahun Anggaran 2025", ""]
            + (
                [
                    "",
                ]
                if tata.persen
                else []
            )
        )
        baris.append([""] * len(depan) + ["Pagu (Rp)", "Realisasi (Rp)"] + (["%"] if tata.persen else []))
        gabung.append((awal, len(depan), awal, len(depan) + (2 if tata.persen else 1)))
        tinggi = 1
    else:
        baris.append([*depan, "Anggaran", "Realisasi"] + (["%"] if tata.persen else []))
        tinggi = 0
    if kode > 1:
        gabung.append((awal, mulai, awal + tinggi, mulai + kode - 1))
    if tata.bernomor:
        baris.append([str(n + 1) for n in range(len(depan) + 3)])


def html(baris: list[list[Any]], gabung: list[tuple[int, int, int, int]]) -> bytes:
    """Return the grid as a web page, merged cells as spans."""
    tertutup = {
        (b, k)
        for b0, k0, b1, k1 in gabung
        for b in range(b0, b1 + 1)
        for k in range(k0, k1 + 1)
        if (b, k) != (b0, k0)
    }
    rentang = {(b0, k0): f' rowspan="{b1 - b0 + 1}" colspan="{k1 - k0 + 1}"' for b0, k0, b1, k1 in gabung}
    tr = []
    for n, isi in enumerate(baris):
        td = [
            f"<td{rentang.get((n, k), '')}>{escape(str(s))}</td>"
            for k, s in enumerate(isi)
            if (n, k) not in tertutup
        ]
        tr.append(f"<tr>{''.join(td)}</tr>")
    return f'<html><meta charset="utf-8"><body><table border=1>{"".join(tr)}</table></body></html>'.encode()


def csv(baris: list[list[Any]], pemisah: str = ";") -> bytes:
    """Return the grid as text."""
    kutip = [[f'"{s}"' if pemisah in str(s) else str(s) for s in b] for b in baris]
    return "\r\n".join(pemisah.join(b) for b in kutip).encode("cp1252")


_UANG = st.one_of(st.just(0), st.integers(1_000, 99_999), st.integers(100_000, 90_000_000_000))


@st.composite
def pohon(draw: st.DrawFn) -> list[Program]:
    bidang = draw(st.sampled_from(["1.02", "1.06", "2.16", "3.27", "5.01"]))
    nomor = iter(range(1, 10_000))
    hasil = []
    for p in draw(st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True)):
        kode_p = f"{bidang}.{p:02d}"
        kegiatan = []
        for k in draw(st.lists(st.integers(1, 15), min_size=1, max_size=3, unique=True)):
            kode_k = f"{kode_p}.2.{k:02d}"
            sub = [
                Sub(f"{kode_k}.{s:04d}", _nama(draw, next(nomor)), *draw(_pasangan()))
                for s in draw(st.lists(st.integers(1, 60), min_size=1, max_size=4, unique=True))
            ]
            kegiatan.append(Kegiatan(kode_k, _nama(draw, next(nomor)), sub))
        hasil.append(Program(kode_p, _nama(draw, next(nomor)), kegiatan))
    pertama = hasil[0].kegiatan[0].sub[0]
    pertama.pagu, pertama.realisasi = 5_000_000 + pertama.pagu, 1_250_000 + pertama.realisasi
    return hasil


@st.composite
def _pasangan(draw: st.DrawFn) -> tuple[int, int]:
    pagu = draw(_UANG)
    return pagu, draw(st.sampled_from([0, pagu, pagu // 3]))


def _nama(draw: st.DrawFn, nomor: int) -> str:
    return (
        f"{draw(st.sampled_from(KATA))} {draw(st.sampled_from(HAL))} {draw(st.sampled_from(AKHIR))} {nomor}"
    )


TATA = st.builds(
    Tata,
    kode=st.sampled_from(["titik", "tanpa nol", "rapat", "berulang", "sebar", "di nama"]),
    angka=st.sampled_from(["indonesia", "bulat", "inggris", "polos", "rupiah", "garis"]),
    kepala=st.sampled_from(["satu", "dua"]),
    bernomor=st.booleans(),
    kolom_nomor=st.booleans(),
    kelompok=st.booleans(),
    persen=st.booleans(),
    akun=st.booleans(),
    ulang_kepala=st.booleans(),
    kosong=st.booleans(),
    total=st.sampled_from(["Jumlah", "TOTAL", "JUMLAH BELANJA", ""]),
    judul=st.sampled_from(
        [
            [],
            [
                "PEMERINTAH KOTA ARUNIKA",
                "LAPORAN REALISASI ANGGARAN",
                "Tahun Anggaran 2025",
                "SKPD : DINAS PERAHU",
            ],
            ["REKAPITULASI BELANJA MENURUT PROGRAM, KEGIATAN DAN SUB KEGIATAN", "T.A. 2025", ""],
        ]
    ),
)
