"""Authored sections, paraphrased from the report; sections the report has nothing for are left out.

Left out on purpose: the development over the years (the report does not explain 3,97; 57,05; 98,2), the
analysis of budget absorption, and solutions.
"""

from __future__ import annotations

from akuntabel.kinerja.narasi import Narasi

NARASI = (
    Narasi(
        "kata_pengantar",
        "Laporan ini menilai kinerja Dinas Sosial Kota Pasuruan selama tahun 2022. Di dalamnya terlihat "
        "seberapa jauh janji dalam Perjanjian Kinerja 2022 terpenuhi dan kendala apa yang ditemui.\n\n"
        "Semoga laporan ini berguna bagi semua pihak yang berkepentingan.",
        "Parafrasa Kata Pengantar.",
    ),
    Narasi(
        "ikhtisar",
        "Target indikator kinerja utama tahun 2022 terlampaui. Hasil ini ditopang oleh dana dan sumber "
        "daya manusia yang memadai, pembinaan yang berkelanjutan, serta koordinasi yang baik dengan "
        "PSKS.\n\n"
        "Dinas Sosial memperluas jangkauan kepada PPKS yang memerlukan layanan dan mempererat kerja sama "
        "dengan pilar-pilar sosial. Hasil evaluasi menjadi bahan perbaikan agar sasaran tahun-tahun "
        "berikutnya tetap tercapai.",
        "Parafrasa Ikhtisar Eksekutif; jumlah 6 program, 14 kegiatan dan 38 subkegiatan tidak dipakai.",
    ),
    Narasi(
        "latar_belakang",
        "Pembangunan bertujuan meningkatkan kesejahteraan setiap orang, keluarga dan kelompok masyarakat "
        "secara bermartabat, dengan masyarakat sebagai pelakunya.\n\n"
        "Agar pemerintahan berdaya guna dan berhasil guna, hasil pembangunan perlu dipertanggungjawabkan "
        "secara jelas dan nyata. Laporan ini mencatat hasil kegiatan beserta evaluasinya, sehingga "
        "keberhasilan dan kekurangannya diketahui dan dapat diperbaiki.",
        "Parafrasa subbab 1.1.",
    ),
    Narasi(
        "anggaran",
        "Anggaran Dinas Sosial disusun dari usulan masyarakat dalam musrenbang dan disesuaikan dengan "
        "kebutuhan dinas. Seluruhnya bersumber dari APBD.",
        "Parafrasa subbab 1.2.2. Laporan tidak menjelaskan kenaikan dari tahun 2021.",
    ),
    Narasi(
        "isu_strategis",
        "Isu strategis adalah keadaan yang perlu diutamakan karena dampaknya besar bagi masyarakat: bila "
        "diabaikan kerugiannya membesar, bila tidak dimanfaatkan peluang memperbaiki layanan hilang. Isu "
        "Dinas Sosial dirinci menurut bidang.",
        "Parafrasa subbab 1.2.3.",
    ),
    Narasi(
        "renstra",
        "Renstra menjabarkan visi dan misi kepala daerah dalam RPJMD Kota Pasuruan Tahun 2021-2026 dan "
        "diselaraskan dengan perencanaan Kementerian Sosial, Bappenas, dan Dinas Sosial Provinsi Jawa "
        "Timur. Penyusunannya berjalan bersamaan dengan RPJMD dan melibatkan pemangku kepentingan dalam "
        "Musrenbang RPJMD serta Forum Perangkat Daerah. Setiap tahun Renstra dijabarkan ke dalam Renja.\n\n"
        "Tujuan dan sasaran telah diubah atas rekomendasi narasumber Kementerian PANRB, Tim SAKIP Kota, "
        "dan Bapelitbangda Kota Pasuruan.",
        "Parafrasa subbab 2.1. Rumusan tujuan dan sasaran sebelum perubahan serta tanggalnya tidak disebut.",
    ),
    Narasi(
        "perjanjian_kinerja",
        "Perjanjian Kinerja adalah kesepakatan antara atasan dan bawahan untuk mencapai target tertentu "
        "dengan sumber daya yang tersedia. Target pada tingkat sasaran strategis menjadi tolok ukur "
        "kinerja tahun 2022.",
        "Parafrasa subbab 2.3.",
    ),
    Narasi(
        "pengukuran",
        "Kinerja diukur dengan membandingkan target dan realisasi indikator sasaran. Evaluasi kemudian "
        "menilai kemajuan dan kendalanya, dan membandingkan keluaran dengan masukan untuk melihat "
        "efisiensi.",
        "Parafrasa subbab 3.1.2.",
    ),
    Narasi(
        "pembanding:S1.I1",
        "Angka Kota Pasuruan dan angka provinsi tidak mengukur hal yang sama. Kota Pasuruan menghitung "
        "layanan di luar panti atau di masyarakat, sebanyak 20.429 KPM. Provinsi Jawa Timur menghitung "
        "PPKS terlantar yang dilayani dan direhabilitasi di dalam panti; untuk itu disebut angka 627.738 "
        "dengan alokasi anggaran Rp70.061.854.430.",
        "Parafrasa subbab 3.1.5. Satuan 627.738 tidak dicetak. Angka 17.654.523.994 yang disebut sebagai "
        "alokasi tidak dipakai: sama dengan realisasi sasaran dikurangi realisasi Program Penanganan "
        "Bencana.",
    ),
    Narasi(
        "penyebab:S1.I1",
        "Keberhasilan sasaran juga dibantu oleh perantaraan Tenaga Kerja Sosial Masyarakat (TKSM).",
        "Subbab 3.1.2.",
    ),
    Narasi(
        "efisiensi:S1",
        "Dinas Sosial memverifikasi dan memvalidasi data 4.587 KPM penerima bantuan APBD agar penerimanya "
        "tepat. Hasilnya, 2.095 KPM dinyatakan layak.\n\n"
        "KPM penerima bantuan APBD juga diusulkan memperoleh bantuan sosial dari APBN, yaitu 1.619 KPM "
        "untuk BPNT dan 49 KPM untuk PKH.",
        "Parafrasa subbab 3.1.7.",
    ),
    Narasi(
        "kesimpulan",
        "Laporan ini adalah pertanggungjawaban tertulis atas kinerja Dinas Sosial Kota Pasuruan tahun "
        "2022. Tugas pokok dan fungsi telah dijalankan sejalan dengan visi dan misi Wali Kota, tetapi "
        "penyempurnaan masih diperlukan.",
        "Parafrasa Bab IV.",
    ),
    Narasi(
        "saran",
        "1. Melaksanakan kegiatan dan anggaran sesuai dengan anggaran yang telah ditetapkan.\n"
        "2. Menambah anggaran untuk biaya sarana.",
        "Bab IV bagian B.",
    ),
)
