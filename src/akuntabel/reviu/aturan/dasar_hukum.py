"""DSR101-DSR105: the legal basis - revoked, not listed, missing, and how it is cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from akuntabel.peraturan import DIBACA, Peraturan, ambil, pencabut, pengganti, semua, semua_berlaku
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import kata_isi, kedekatan, serupa
from akuntabel.reviu.kutipan_peraturan import Kutipan, kutipan_peraturan
from akuntabel.temuan import Temuan, Tingkat

_CUKUP_DASAR = 3
_BICARA_PENCABUTAN = (
    "dicabut",
    "mencabut",
    "pencabutan",
    "menggantikan",
    "pengganti ",
    "digantikan",
    "dirubah menjadi",
)
_BICARA_PERUBAHAN = ("perubahan", "pencabutan")
_PUSAT = ("uu", "pp", "perpres", "inpres", "permenpanrb", "permendagri")
_JUDUL_SAMA = 60
_JUDUL_TERPENDEK = 3
_TAMPIL = 4


@aturan(
    "DSR101",
    "leg.revoked",
    "Dasar hukum sudah dicabut atau diganti",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Dasar hukum adalah peraturan yang berlaku pada tahun laporan.",
)
def dicabut(berkas: Berkas) -> Iterator[Hasil]:
    """Peraturan yang sudah dicabut sebelum tahun laporan; yang masih berlaku di tahun itu dibiarkan."""
    awal_tahun = berkas.tanggal.replace(month=1, day=1)
    lama: dict[str, list[Kutipan]] = {}
    for satu in _yang_berdasar(berkas):
        if satu.kode in semua() and _pengganti(satu.kode, awal_tahun):
            lama.setdefault(satu.kode, []).append(satu)
    if lama:
        yield _temuan_dicabut(lama, awal_tahun)


def _yang_berdasar(berkas: Berkas) -> Sequence[Kutipan]:
    """Return the citations that say what the report rests on; a sentence on a revocation tells of history."""
    kutipan = kutipan_peraturan(berkas.bacaan)
    dasar = [k for k in kutipan if k.di_dasar_hukum]
    dipakai = dasar if len(dasar) >= _CUKUP_DASAR else kutipan
    return [k for k in dipakai if not any(b in k.kalimat.casefold() for b in _BICARA_PENCABUTAN)]


def _pengganti(kode: str, pada: date) -> tuple[str, ...]:
    return pencabut(kode, pada=pada) or pengganti(kode, pada=pada)


def _temuan_dicabut(lama: dict[str, list[Kutipan]], pada: date) -> Temuan:
    rinci = [f"{_sebutan(ambil(k))} (diganti {_sebutan(ambil(_pengganti(k, pada)[-1]))})" for k in lama]
    terlibat = {*lama, *(p for k in lama for p in _pengganti(k, pada))}
    dibaca = all(ambil(k).keyakinan == DIBACA for k in terlibat)
    tempat = [k.letak for semua_kutipan in lama.values() for k in semua_kutipan]
    pertama = next(iter(lama.values()))[0]
    return Temuan(
        "DSR101",
        Tingkat.PERINGATAN if dibaca else Tingkat.SARAN,
        f"{len(lama)} peraturan sudah tidak berlaku sebelum tahun laporan: {'; '.join(rinci)}. "
        "Periksa di JDIH, lalu ganti dengan yang berlaku.",
        tempat[0],
        tertulis=pertama.tertulis,
        kutipan=pertama.kalimat,
        alias="leg.revoked",
        lokasi_lain=tuple(dict.fromkeys(tempat[1:])),
    )


def _sebutan(satu: Peraturan) -> str:
    return satu.judul.partition(" tentang ")[0].replace(
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "PermenPANRB"
    )


@aturan(
    "DSR102",
    "leg.uncited",
    "Peraturan dipakai tetapi tidak ada di dasar hukum",
    tingkat=Tingkat.SARAN,
    kriteria="Dasar hukum memuat peraturan yang dipakai laporan.",
)
def tak_tercantum(berkas: Berkas) -> Iterator[Hasil]:
    """Peraturan pusat yang dipakai di badan atau sumber tabel tercantum di bagian dasar hukum."""
    kutipan = kutipan_peraturan(berkas.bacaan)
    tercantum = {k.kode for k in kutipan if k.di_dasar_hukum}
    if len(tercantum) < _CUKUP_DASAR:
        return
    luar = {k.kode: k for k in reversed(kutipan) if k.kode not in tercantum and k.jenis in _PUSAT}
    sisa = [k for k in luar.values() if not any(b in k.kalimat.casefold() for b in _BICARA_PENCABUTAN)]
    if sisa:
        yield _temuan_luar(sorted(sisa, key=lambda k: (k.letak.halaman or 0, k.letak.baris or 0)))


def _temuan_luar(sisa: Sequence[Kutipan]) -> Temuan:
    sebut = "; ".join(" ".join(k.tertulis.split()) for k in sisa[:_TAMPIL])
    return Temuan(
        "DSR102",
        Tingkat.SARAN,
        f"{len(sisa)} peraturan dipakai di laporan tetapi tidak tercantum di dasar hukum: {sebut}. "
        "Tambahkan, atau hapus kutipannya.",
        sisa[0].letak,
        tertulis=sisa[0].tertulis,
        kutipan=sisa[0].kalimat,
        alias="leg.uncited",
        lokasi_lain=tuple(k.letak for k in sisa[1:]),
    )


@aturan(
    "DSR103",
    "leg.mandatory",
    "Dasar hukum pokok laporan kinerja tidak disebut",
    tingkat=Tingkat.SARAN,
    kriteria="Laporan kinerja disusun menurut Perpres 29/2014 dan PermenPANRB 53/2014.",
)
def pokok_tidak_disebut(berkas: Berkas) -> Iterator[Hasil]:
    """Peraturan yang menjadi dasar kewajiban dan tata cara laporan kinerja disebut di suatu tempat."""
    if berkas.bacaan.identitas.jenis != "lkjip":
        return
    kutipan = kutipan_peraturan(berkas.bacaan)
    wajib = [k for t in semua_berlaku("dasar_hukum_wajib", pada=berkas.tanggal) for k in t.isi["kode"]]
    kurang = [k for k in wajib if not _disebut(ambil(k), kutipan, berkas)]
    if sum(k.di_dasar_hukum for k in kutipan) >= _CUKUP_DASAR and kurang:
        sebut = " dan ".join(_sebutan(ambil(k)) for k in kurang)
        yield Temuan(
            "DSR103",
            Tingkat.SARAN,
            f"{sebut} tidak disebut di laporan. Tambahkan di dasar hukum, atau periksa penggantinya di JDIH.",
            next(k.letak for k in kutipan if k.di_dasar_hukum),
            alias="leg.mandatory",
        )


def _disebut(satu: Peraturan, kutipan: Sequence[Kutipan], berkas: Berkas) -> bool:
    """Tell whether a regulation is cited, be it with another word for its kind."""
    nomor = f"{satu.nomor} tahun {satu.tahun}"
    return any(k.kode == satu.kode for k in kutipan) or any(
        nomor in " ".join(t.teks.casefold().split()) for t in berkas.bacaan.teks
    )


@aturan(
    "DSR104",
    "leg.format",
    "Cara mengutip peraturan bercampur",
    tingkat=Tingkat.SARAN,
    kriteria="Peraturan dikutip dengan satu cara: jenis, Nomor, Tahun, tentang.",
)
def cara_kutip(berkas: Berkas) -> Iterator[Hasil]:
    """Di dasar hukum, "No" dan "Nomor" tidak bercampur dan nomor ditulis tanpa nol di depan."""
    dasar = [k for k in kutipan_peraturan(berkas.bacaan) if k.di_dasar_hukum]
    singkat = [k for k in dasar if not k.nomor_tertulis.casefold().startswith("nomor")]
    bernol = [k for k in dasar if k.nomor.startswith("0")]
    bercampur = singkat if len(singkat) < len(dasar) else []
    salah = list(dict.fromkeys((*bercampur, *bernol)))
    if salah:
        bagian = [f"{len(bercampur)} kutipan memakai “No”, yang lain “Nomor”"] if bercampur else []
        bagian += [f"{len(bernol)} nomor ditulis dengan nol di depan"] if bernol else []
        yield Temuan(
            "DSR104",
            Tingkat.SARAN,
            f"Cara mengutip peraturan bercampur: {'; '.join(bagian)}. Pakai “Nomor” tanpa nol di depan.",
            salah[0].letak,
            tertulis=salah[0].tertulis,
            kutipan=salah[0].kalimat,
            alias="leg.format",
            lokasi_lain=tuple(k.letak for k in salah[1:]),
        )


@aturan(
    "DSR105",
    "leg.title",
    "Satu peraturan dikutip dengan dua judul",
    tingkat=Tingkat.SARAN,
    kriteria="Peraturan dikutip dengan judul resminya.",
)
def judul_beda(berkas: Berkas) -> Iterator[Hasil]:
    """Peraturan yang sama nomor dan tahunnya disebut tentang hal yang sama di seluruh laporan."""
    menurut: dict[str, Kutipan] = {}
    for satu in kutipan_peraturan(berkas.bacaan):
        kata = kata_isi(satu.hal)
        if len(kata) < _JUDUL_TERPENDEK or any(b in kata for b in _BICARA_PERUBAHAN):
            continue
        awal = menurut.setdefault(satu.kode, satu)
        if _judul_lain(awal.hal, satu.hal):
            yield Temuan(
                "DSR105",
                Tingkat.SARAN,
                f"{' '.join(satu.tertulis.split())} disebut tentang “{satu.hal}” dan tentang “{awal.hal}”. "
                "Periksa judulnya di JDIH, lalu samakan.",
                satu.letak,
                tertulis=satu.hal,
                kutipan=satu.kalimat,
                alias="leg.title",
                lokasi_lain=(awal.letak,),
            )


def _judul_lain(kiri: str, kanan: str) -> bool:
    """Tell whether two titles speak of different things: a shortened title is the same title."""
    a, b = kata_isi(kiri), kata_isi(kanan)
    pendek = min(len(a), len(b))
    beda = sum(not serupa(x, y) for x, y in zip(a[:pendek], b[:pendek], strict=True))
    return beda > 1 and kedekatan(kiri, kanan) < _JUDUL_SAMA
