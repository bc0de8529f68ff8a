"""Whether the papers of a review are the formal ones of the law or an agency's own check."""

from __future__ import annotations

import re
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu, Pelapor

PEDOMAN = "PermenPANRB 53/2014, Lampiran III"
_PEMDA = re.compile(
    r"pemerintah(?:an)?\s+(?:daerah\s+)?(?:kota|kab(?:upaten|\.)?|prov(?:insi|\.)?)\s+\S+", re.IGNORECASE
)
_DAERAH = re.compile(r"(?:kota|kabupaten|provinsi)\s+\S+(?:\s+\S+){0,3}", re.IGNORECASE)
_KL = re.compile(
    r"(?:kementerian|mahkamah\s+agung|mahkamah\s+konstitusi|komisi\s+yudisial|kejaksaan\s+(?:agung|republik)|"
    r"kepolisian\s+negara|badan\s+pemeriksa\s+keuangan|badan\s+pusat\s+statistik|"
    r"lembaga\s+administrasi\s+negara|badan\s+kepegawaian\s+negara)\b",
    re.IGNORECASE,
)
_SATUAN = re.compile(
    r"\b(?:kantor|balai|direktorat|sekretariat|inspektorat|pengadilan|kota|kabupaten|provinsi|wilayah)\b",
    re.IGNORECASE,
)
_PERANGKAT = re.compile(
    r"^(?:dinas|badan|inspektorat|sekretariat|kecamatan|satuan\s+polisi|rumah\s+sakit|rsud|bagian|kelurahan|uptd?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SifatKertas:
    """How the papers call themselves: formal or not, on which rule, and how the one reported on is called."""

    resmi: bool
    pelapor: Pelapor
    dasar: str

    @property
    def kertas_kerja(self) -> str:
        """Return the title of the working paper."""
        return "KERTAS KERJA REVIU" if self.resmi else "BAHAN CEK MANDIRI"

    @property
    def catatan_hasil(self) -> str:
        """Return the title of the notes of results."""
        return "CATATAN HASIL REVIU" if self.resmi else "CATATAN CEK MANDIRI"

    @property
    def checklist(self) -> str:
        """Return the title of the checklist."""
        return "FORMULIR CHECKLIST REVIU" if self.resmi else "CHECKLIST CEK MANDIRI"

    @property
    def kegiatan(self) -> str:
        """Return what is done, in small letters."""
        return "reviu" if self.resmi else "cek mandiri"


def sifat_kertas(hasil: HasilReviu, bacaan: Bacaan) -> SifatKertas:
    """Return what papers a document may have: formal for K/L and Pemda, else when a local rule is cited."""
    pelapor = hasil.penugasan.pelapor or kenali_pelapor(hasil.instansi or bacaan.identitas.pemerintah)
    if pelapor in (Pelapor.KL, Pelapor.PEMDA):
        return SifatKertas(True, pelapor, PEDOMAN)
    if hasil.penugasan.dasar_hukum_daerah:
        return SifatKertas(True, pelapor, f"{PEDOMAN}; {hasil.penugasan.dasar_hukum_daerah}")
    return SifatKertas(False, pelapor, PEDOMAN)


def kenali_pelapor(instansi: str) -> Pelapor:
    """Return whose report it is, by name; what is not surely a ministry or a government is a unit."""
    nama = " ".join(instansi.split())
    if _PEMDA.match(nama) or _DAERAH.fullmatch(nama):
        return Pelapor.PEMDA
    if _KL.match(nama) and not _SATUAN.search(nama):
        return Pelapor.KL
    return Pelapor.PERANGKAT_DAERAH if _PERANGKAT.match(nama) else Pelapor.SATUAN_KERJA
