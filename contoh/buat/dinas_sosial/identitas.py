"""Agency, units, functions, strategic issues and signatories (sections 1.2.1 and 1.2.3 of the report)."""

from __future__ import annotations

from akuntabel.kinerja.instansi import Fungsi, Instansi, Isu, Pejabat, PeranPejabat, UnitKerja

INSTANSI = Instansi(
    kode="DINSOS",
    nama="Dinas Sosial",
    pemerintah="Kota Pasuruan",
    tempat="Pasuruan",
    urusan="Urusan Pemerintahan Wajib yang Berkaitan dengan Pelayanan Dasar",
    bidang_urusan="Bidang Sosial",
    kepala_daerah="Wali Kota",
    tugas="membantu Wali Kota dalam melaksanakan urusan kesejahteraan sosial",
    catatan=(
        "Sumber: LKjIP 2022. Ikhtisar menyebut 6 program, 14 kegiatan dan 38 subkegiatan, tetapi hanya 5 "
        "program, 7 kegiatan dan 18 subkegiatan bernama (ditambah 1 tanpa nama) yang tercantum. Program "
        "keenam, barangkali program penunjang, tidak disebut namanya di mana pun, maka tidak diisi."
    ),
)

_TANPA_NAMA = "Nama dan NIP sengaja dikosongkan: contoh ini tidak memuat data pribadi."

PEJABAT = (
    Pejabat("KEPALA-PD", PeranPejabat.KEPALA_PD, "Kepala Dinas Sosial Kota Pasuruan", catatan=_TANPA_NAMA),
    Pejabat(
        "KEPALA-DAERAH",
        PeranPejabat.KEPALA_DAERAH,
        "Wali Kota Pasuruan",
        catatan="Laporan tidak menyebut nama kepala daerah.",
    ),
)

UNIT = (
    UnitKerja(
        "KADIS",
        "Kepala Dinas Sosial",
        catatan=(
            "Isi bagan pada Gambar 1.1 tidak terbaca. Hanya tiga bidang yang disebut dalam teks yang diisi; "
            "sekretariat dan jabatan lain tidak disebut."
        ),
    ),
    UnitKerja("REHSOS", "Bidang Rehabilitasi Sosial", "KADIS"),
    UnitKerja("LINJAMSOS", "Bidang Perlindungan dan Jaminan Sosial", "KADIS"),
    UnitKerja(
        "DAYASOS",
        "Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin",
        "KADIS",
        catatan='Tabel 2.2 dan 3.2 menyebutnya "Bidang Pemberdayaan Sosial".',
    ),
)

_LINGKUP = "perlindungan, jaminan, rehabilitasi dan pemberdayaan sosial serta penanganan fakir miskin"

FUNGSI = (
    Fungsi("F1", f"Penyusunan perencanaan bidang {_LINGKUP}"),
    Fungsi("F2", f"Perumusan kebijakan teknis bidang {_LINGKUP}"),
    Fungsi("F3", f"Pelaksanaan kebijakan teknis bidang {_LINGKUP}", 'Tercetak "kebijakant eknis".'),
    Fungsi("F4", f"Pelaksanaan pelayanan bidang {_LINGKUP}"),
    Fungsi("F5", f"Pembinaan, koordinasi, dan fasilitasi pelaksanaan urusan bidang {_LINGKUP}"),
    Fungsi("F6", f"Pelaksanaan pengendalian, evaluasi, dan pelaporan {_LINGKUP}"),
    Fungsi("F7", "Pelaksanaan kegiatan penatausahaan Dinas Sosial", 'Tercetak "peñatausahaan".'),
)

_KKS = "Pada laporan, tiga butir ini adalah bagian Program Kartu Keluarga Sejahtera (KKS)."

ISU = (
    Isu("ISU1", "Peningkatan kesejahteraan sosial balita dan anak", "REHSOS"),
    Isu(
        "ISU2",
        "Peningkatan kesejahteraan sosial penduduk rentan dan termarjinalkan (kelompok usia produktif dengan "
        "risiko tertentu)",
        "REHSOS",
        'Tercetak "resiko".',
    ),
    Isu("ISU3", "Peningkatan kesejahteraan sosial lanjut usia", "REHSOS"),
    Isu("ISU4", "Peningkatan kesejahteraan sosial orang dengan disabilitas", "REHSOS"),
    Isu(
        "ISU5",
        "Program Kartu Keluarga Sejahtera: Kartu Indonesia Sehat (KIS) untuk membangun keluarga produktif",
        "LINJAMSOS",
        _KKS,
    ),
    Isu(
        "ISU6",
        "Program Kartu Keluarga Sejahtera: Kartu Simpanan Keluarga Sejahtera (KSKS)",
        "LINJAMSOS",
        _KKS,
    ),
    Isu("ISU7", "Program Kartu Keluarga Sejahtera: Program Keluarga Harapan (PKH)", "LINJAMSOS", _KKS),
    Isu("ISU8", "Fasilitasi penyaluran bantuan sosial", "DAYASOS"),
    Isu("ISU9", "Peningkatan kesejahteraan sosial masyarakat", "DAYASOS"),
    Isu("ISU10", "Pembinaan Karang Taruna dan Karang Werda", "DAYASOS", 'Tercetak "Karang Wherda".'),
    Isu(
        "ISU11",
        "SK/PSM sudah ada di setiap kecamatan dan kelurahan, tetapi sinerginya belum optimal dan kegiatannya "
        "belum terpadu",
        "DAYASOS",
        'Singkatan "SK/PSM" tidak dijelaskan dalam laporan.',
    ),
)
