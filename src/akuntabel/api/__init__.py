"""The few verbs that command line, web and notebooks share: formulir, cek, susun, arsip."""

from __future__ import annotations

from akuntabel.impor import BukanDokumenAkuntabel
from akuntabel.impor.anggaran import EksporDitolak
from akuntabel.peraturan import KetentuanTidakAda
from akuntabel.pertukaran.arsip import ArsipTidakSah

from .bidang import FormulirBidang, formulir_bidang
from .borongan import NAMA_REKAP, HasilBuku, Status, buku_di, cek_borongan, susun_borongan
from .buku_kerja import baca, buka_arsip, cek, formulir, tulis_buku
from .cuplikan import BarisCuplikan, Cuplikan, cuplikan
from .formulir_narasi import formulir_narasi
from .gabung import TelaahGabung, telaah_gabung, terapkan_gabung
from .gagal import CelahLaporan, Ditolak, TidakTerbaca
from .impor_anggaran import (
    PilihanAnggaran,
    TelaahAnggaran,
    telaah_anggaran,
    terapkan_anggaran,
)
from .keluaran import DOKUMEN, nama_berkas
from .kenali import JenisBerkas, kenali
from .penyusunan import (
    FORMAT,
    HasilSusun,
    Lapor,
    Pilihan,
    catatan_final,
    cetak,
    salah_susun,
    susun,
    susun_potret,
)
from .rekap import rekap_xlsx
from .reviu import (
    Cakupan,
    HasilReviu,
    PilihanReviu,
    StatusBaca,
    TabelDikenal,
    aturan_tak_dikenal,
    reviu_berkas,
    reviu_isi,
)
from .reviu_borongan import dokumen_di, reviu_borongan
from .reviu_json import json_reviu
from .salinan import tulis_utuh
from .serapan import (
    AngkaBerubah,
    BagianSerap,
    HasilSerap,
    Keadaan,
    Luar,
    TelaahSerapan,
    telaah_serapan,
    terapkan_serapan,
    ubahan_serapan,
)
from .serentak import banyak_inti
from .tahun_baru import lanjut
from .ubah_buku import HasilBatal, Perubahan, akan_batal, batal, perubahan, ubah_buku
from .uraian_ubahan import UraianUbahan, uraikan

__all__ = [
    "DOKUMEN",
    "FORMAT",
    "NAMA_REKAP",
    "AngkaBerubah",
    "ArsipTidakSah",
    "BagianSerap",
    "BarisCuplikan",
    "BukanDokumenAkuntabel",
    "Cakupan",
    "CelahLaporan",
    "Cuplikan",
    "Ditolak",
    "EksporDitolak",
    "FormulirBidang",
    "HasilBatal",
    "HasilBuku",
    "HasilReviu",
    "HasilSerap",
    "HasilSusun",
    "JenisBerkas",
    "Keadaan",
    "KetentuanTidakAda",
    "Lapor",
    "Luar",
    "Perubahan",
    "Pilihan",
    "PilihanAnggaran",
    "PilihanReviu",
    "Status",
    "StatusBaca",
    "TabelDikenal",
    "TelaahAnggaran",
    "TelaahGabung",
    "TelaahSerapan",
    "TidakTerbaca",
    "UraianUbahan",
    "akan_batal",
    "aturan_tak_dikenal",
    "baca",
    "banyak_inti",
    "batal",
    "buka_arsip",
    "buku_di",
    "catatan_final",
    "cek",
    "cek_borongan",
    "cetak",
    "cuplikan",
    "dokumen_di",
    "formulir",
    "formulir_bidang",
    "formulir_narasi",
    "json_reviu",
    "kenali",
    "lanjut",
    "nama_berkas",
    "perubahan",
    "rekap_xlsx",
    "reviu_berkas",
    "reviu_borongan",
    "reviu_isi",
    "salah_susun",
    "susun",
    "susun_borongan",
    "susun_potret",
    "telaah_anggaran",
    "telaah_gabung",
    "telaah_serapan",
    "terapkan_anggaran",
    "terapkan_gabung",
    "terapkan_serapan",
    "tulis_buku",
    "tulis_utuh",
    "ubah_buku",
    "ubahan_serapan",
    "uraikan",
]
