"""Generated Potrets: every class and field, references that lead somewhere, states that agree with values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from akuntabel.kinerja.agregasi import Agregasi
from akuntabel.kinerja.analisis import Analisis, CatatanFinal, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran
from akuntabel.kinerja.capaian import Arah, Metode
from akuntabel.kinerja.dokumen import AlasanPerubahan, Dokumen, JenisDokumen
from akuntabel.kinerja.efisiensi import METODE_EFISIENSI
from akuntabel.kinerja.indikator import Indikator, Lingkup, Pembanding, Realisasi, StatusRealisasi, Target
from akuntabel.kinerja.instansi import Fungsi, Instansi, Isu, Pejabat, PeranPejabat, StatusPejabat, UnitKerja
from akuntabel.kinerja.narasi import Kalimat, LingkupBagian, Narasi, daftar_bagian
from akuntabel.kinerja.pohon import (
    Kegiatan,
    Misi,
    PemilikMisi,
    PeranProgram,
    Program,
    Sasaran,
    Subkegiatan,
    Tujuan,
    Visi,
)
from akuntabel.kinerja.potret import Pengaturan, Potret
from akuntabel.kinerja.skala import AturanCelah

_HURUF = "abcXYZ019 .,-=+'\"<>&%()*_xéΩ–\n"
isian = st.text(_HURUF, min_size=1, max_size=20).map(str.strip).filter(bool)
teks = st.just("") | isian
angka = st.decimals(min_value=-(10**9), max_value=10**12, places=4, allow_nan=False, allow_infinity=False)
uang = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
tahun = st.integers(2000, 2030)
tanggal = st.dates(date(1995, 1, 1), date(2099, 12, 31))
mungkin_tahun = st.none() | tahun
mungkin_angka = st.none() | angka
tiga = st.none() | st.booleans()


def kode(awal: str, banyak: int) -> list[str]:
    return [f"{awal}.{n}" for n in range(1, banyak + 1)]


@st.composite
def potret_acak(draw: st.DrawFn) -> Potret:
    def pilih(calon: list[str], *, kosong: bool = True) -> str:
        return draw(st.sampled_from([*([""] if kosong or not calon else []), *calon]))

    def banyak(maks: int = 3) -> int:
        return draw(st.integers(0, maks))

    def isi(strategi: st.SearchStrategy[Any]) -> Any:
        return draw(strategi)

    unit, dokumen, misi, tujuan = (
        kode("U", banyak()),
        kode("D", banyak(4)),
        kode("M", banyak()),
        kode("T", banyak()),
    )
    sasaran = kode("S", banyak()) if tujuan else []
    program = kode("P", banyak())
    kegiatan = kode("K", banyak()) if program else []
    sub = kode("B", banyak()) if kegiatan else []
    simpul = [*tujuan, *sasaran, *program, *kegiatan, *sub]
    indikator = kode("I", banyak(4)) if simpul else []
    analisis = kode("A", banyak(2)) if simpul else []
    perihal = [*indikator, *simpul]

    daftar_dokumen = tuple(
        Dokumen(
            kode=k,
            jenis=isi(st.sampled_from(JenisDokumen)),
            judul=isi(isian),
            nomor=isi(teks),
            tahun=isi(mungkin_tahun),
            tanggal=isi(st.none() | tanggal),
            perubahan=isi(st.integers(0, 9)),
            alasan_perubahan=isi(st.none() | st.sampled_from(AlasanPerubahan)),
            periode_awal=isi(st.none() | st.integers(2000, 2010)),
            periode_akhir=isi(st.none() | st.integers(2010, 2030)),
            dasar_hukum=isi(st.booleans()),
            diteruskan=isi(st.booleans()),
            peraturan=isi(teks),
            catatan=isi(teks),
        )
        for k in dokumen
    )
    tingkat = ("D", "CC", "B", "BB sekali")
    daftar_indikator = tuple(
        Indikator(
            kode=k,
            induk=pilih(simpul, kosong=False),
            nama=isi(isian),
            satuan=isi(st.sampled_from(["%", "orang", "indeks", "Rp", "predikat"])),
            arah=isi(st.sampled_from(Arah)),
            iku=isi(st.booleans()),
            agregasi=isi(st.sampled_from(Agregasi)),
            target_kumulatif=isi(st.booleans()),
            metode=isi(st.none() | st.sampled_from(Metode)),
            desimal=isi(st.none() | st.integers(0, 9)),
            definisi=isi(teks),
            pembilang=isi(teks),
            penyebut=isi(teks),
            faktor=isi(mungkin_angka),
            sumber_data=isi(teks),
            penanggung_jawab=isi(teks),
            frekuensi=isi(teks),
            mekanisme=isi(teks),
            tingkatan=isi(st.sampled_from([(), tingkat])),
            bobot=isi(mungkin_angka),
            rincian_dari=pilih(indikator[:n]),
            rincian_menjumlah=isi(st.booleans()),
            pendahulu=pilih(indikator[:n]),
            sebanding=isi(tiga),
            alasan_sebanding=isi(teks),
            catatan=isi(teks),
        )
        for n, k in enumerate(indikator)
    )
    bertingkat = {i.kode for i in daftar_indikator if i.tingkatan}

    def nilai(indikator: str) -> Decimal:
        return Decimal(isi(st.integers(1, 4))) if indikator in bertingkat else isi(angka)

    def target(k: tuple[str, str, int, int | None]) -> Target:
        bawah, atas = sorted([nilai(k[0]), nilai(k[0])])
        berentang = isi(st.booleans())
        return Target(
            k[0],
            k[1],
            k[2],
            bawah,
            triwulan=k[3],
            atas=atas if berentang else None,
            catatan=isi(st.sampled_from(["", "", "x", "y z"])),
        )

    kunci_target = st.tuples(
        st.sampled_from(indikator or [""]),
        st.sampled_from(dokumen or [""]),
        st.integers(2020, 2024),
        st.none() | st.integers(1, 4),
    )
    daftar_target = isi(st.lists(kunci_target, unique=True, max_size=8)) if indikator and dokumen else []

    def realisasi(k: tuple[str, int, int | None]) -> Realisasi:
        status = isi(st.sampled_from(StatusRealisasi))
        bernilai = status in (StatusRealisasi.DILAPORKAN, StatusRealisasi.DITURUNKAN)
        pecahan = bernilai and k[0] not in bertingkat and isi(st.booleans())
        return Realisasi(
            k[0],
            k[1],
            status=status,
            triwulan=k[2],
            nilai=nilai(k[0]) if bernilai and not pecahan else None,
            pembilang=isi(angka) if pecahan else None,
            penyebut=isi(angka.filter(bool)) if pecahan else None,
            capaian_dokumen=None if k[0] in bertingkat or not bernilai else isi(mungkin_angka),
            alasan=isi(isian),
            sumber=isi(teks),
            diaudit=isi(st.booleans()),
            bukti=isi(teks),
            catatan=isi(teks),
        )

    kunci_realisasi = st.tuples(
        st.sampled_from(indikator or [""]), st.integers(2020, 2024), st.none() | st.integers(1, 4)
    )
    daftar_realisasi = isi(st.lists(kunci_realisasi, unique=True, max_size=6)) if indikator else []
    dana = st.sampled_from(["APBD", "DAK", "APBN"])
    kunci_pagu = st.tuples(st.sampled_from(simpul or [""]), st.sampled_from(dokumen or [""]), dana)
    daftar_pagu = isi(st.lists(kunci_pagu, unique=True, max_size=5)) if simpul and dokumen else []
    kunci_belanja = st.tuples(st.sampled_from(simpul or [""]), dana)
    daftar_belanja = isi(st.lists(kunci_belanja, unique=True, max_size=5)) if simpul else []
    kunci_total = st.tuples(tahun, st.sampled_from(dokumen or [""]), dana)
    daftar_total = isi(st.lists(kunci_total, unique=True, max_size=3)) if dokumen else []

    lingkup = {
        LingkupBagian.DOKUMEN: [""],
        LingkupBagian.SASARAN: sasaran,
        LingkupBagian.INDIKATOR: indikator,
    }
    bagian = [f"{b.kunci}:{k}" if k else b.kunci for b in daftar_bagian() for k in lingkup[b.lingkup]]

    return Potret(
        tahun=isi(tahun),
        instansi=Instansi(
            kode="D1",
            nama=isi(isian),
            pemerintah=isi(isian),
            tempat=isi(isian),
            urusan=isi(teks),
            bidang_urusan=isi(teks),
            kepala_daerah=isi(teks),
            tugas=isi(teks),
            alamat=isi(teks),
            telepon=isi(teks),
            laman=isi(teks),
            pos_el=isi(teks),
            catatan=isi(teks),
        ),
        tanggal_laporan=isi(st.none() | tanggal),
        pengaturan=Pengaturan(
            skala=isi(teks),
            aturan_celah=isi(st.sampled_from(AturanCelah)),
            desimal_capaian=isi(st.integers(0, 9)),
            batas_capaian=isi(mungkin_angka),
            batas_rata_rata=isi(mungkin_angka),
            batas_menunjang=isi(angka),
            efisiensi=isi(st.sampled_from(sorted(METODE_EFISIENSI))),
            tahun_pembanding=isi(st.integers(0, 9)),
        ),
        pejabat=tuple(
            Pejabat(
                k,
                isi(st.sampled_from(PeranPejabat)),
                isi(isian),
                isi(teks),
                isi(teks),
                isi(teks),
                isi(st.sampled_from(StatusPejabat)),
                pilih(unit),
                isi(st.none() | tanggal),
                isi(st.none() | tanggal),
                isi(teks),
            )
            for k in kode("J", banyak(2))
        ),
        unit=tuple(UnitKerja(k, isi(isian), pilih(unit[:n]), isi(teks)) for n, k in enumerate(unit)),
        fungsi=tuple(Fungsi(k, isi(isian), isi(teks)) for k in kode("F", banyak(2))),
        isu=tuple(Isu(k, isi(isian), pilih(unit), isi(teks)) for k in kode("ISU", banyak(2))),
        dokumen=daftar_dokumen,
        visi=tuple(Visi(k, isi(isian), pilih(dokumen), isi(teks)) for k in kode("V", banyak(2))),
        misi=tuple(
            Misi(k, isi(teks), isi(isian), isi(st.sampled_from(PemilikMisi)), isi(teks)) for k in misi
        ),
        tujuan=tuple(
            Tujuan(
                k,
                isi(isian),
                tuple(isi(st.lists(st.sampled_from(misi), max_size=3))) if misi else (),
                isi(teks),
            )
            for k in tujuan
        ),
        sasaran=tuple(Sasaran(k, isi(isian), pilih(tujuan, kosong=False), isi(teks)) for k in sasaran),
        program=tuple(
            Program(k, isi(isian), isi(teks), isi(st.sampled_from(PeranProgram)), pilih(sasaran), isi(teks))
            for k in program
        ),
        kegiatan=tuple(
            Kegiatan(k, isi(isian), pilih(program, kosong=False), isi(teks), isi(teks)) for k in kegiatan
        ),
        subkegiatan=tuple(
            Subkegiatan(k, isi(isian), pilih(kegiatan, kosong=False), isi(teks), pilih(sasaran), isi(teks))
            for k in sub
        ),
        indikator=daftar_indikator,
        target=tuple(target(k) for k in daftar_target),
        realisasi=tuple(realisasi(k) for k in daftar_realisasi),
        pembanding=tuple(
            Pembanding(
                kode=k,
                indikator=i,
                lingkup=isi(st.sampled_from(Lingkup)),
                pemilik=isi(isian),
                nama_indikator=isi(teks),
                nilai=nilai(i) if isi(st.booleans()) else None,
                satuan=isi(teks),
                tahun=isi(mungkin_tahun),
                cakupan=isi(teks),
                sebanding=isi(tiga),
                alasan=isi(teks),
                sumber=isi(teks),
                catatan=isi(teks),
            )
            for k in (kode("B", banyak(2)) if indikator else [])
            for i in [pilih(indikator, kosong=False)]
        ),
        pagu=tuple(Pagu(k[0], k[1], isi(uang), k[2], isi(teks)) for k in daftar_pagu),
        realisasi_anggaran=tuple(
            RealisasiAnggaran(
                k[0], isi(uang), k[1], isi(st.sampled_from(StatusUang)), isi(isian), isi(teks), isi(teks)
            )
            for k in daftar_belanja
        ),
        total_anggaran=tuple(
            TotalAnggaran(k[0], k[1], isi(uang), k[2], isi(st.none() | uang), isi(teks)) for k in daftar_total
        ),
        analisis=tuple(
            Analisis(
                k,
                pilih(perihal, kosong=False),
                isi(st.sampled_from(JenisAnalisis)),
                isi(isian),
                pilih(analisis),
                isi(teks),
                isi(st.booleans()),
            )
            for k in analisis
        ),
        rencana_aksi=tuple(
            RencanaAksi(
                k,
                isi(isian),
                pilih(perihal),
                pilih(analisis),
                isi(teks),
                isi(teks),
                isi(teks),
                isi(teks),
                isi(st.booleans()),
            )
            for k in kode("RA", banyak(2))
        ),
        narasi=tuple(
            Narasi(b, isi(teks), isi(teks), isi(st.booleans()))
            for b in isi(st.lists(st.sampled_from(bagian), unique=True, max_size=4))
        ),
        kalimat=tuple(
            Kalimat(k, isi(teks), isi(st.booleans()), isi(teks), isi(teks)) for k in kode("kal", banyak(2))
        ),
        catatan_final=tuple(CatatanFinal(isi(isian), isi(isian), isi(tanggal)) for _ in range(banyak(2))),
    )
