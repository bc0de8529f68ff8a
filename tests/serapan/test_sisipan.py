"""The text of an insertion comes back from Word into its row of the sheet Sisipan."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

from akuntabel import api
from akuntabel.kinerja.sisipan import BarisSisipan, JenisSisipan, SelSisipan, Sisipan
from akuntabel.pertukaran.buku import tulis_buku
from tests.serapan.dasar import cetak, potret
from tests.serapan.gambar import PNG

TABEL = tuple(BarisSisipan(tuple(SelSisipan(t) for t in b)) for b in (("Sarana", "Unit"), ("Mobil", "2")))
SISIPAN = (
    Sisipan("INOVASI", "langkah", JenisSisipan.PARAGRAF, teks="Inovasi **asalinovasi**."),
    Sisipan("SARANA", "struktur", JenisSisipan.TABEL, "Sarana", teks="Pengantar asalantar.", isi=TABEL),
    Sisipan("LAIN", "langkah", JenisSisipan.PARAGRAF, teks="Tetap asaltetap."),
)
POTRET = replace(potret(), sisipan=SISIPAN)


def _serap(folder: Path, ganti: dict[str, str]) -> tuple[Sisipan, ...]:
    buku, dokumen = folder / "buku.xlsx", folder / "laporan.docx"
    buku.write_bytes(tulis_buku(POTRET))
    (folder / "foto.png").write_bytes(PNG)
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(cetak(POTRET))) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama == "word/document.xml":
                for lama, baru in ganti.items():
                    assert lama.encode() in isi
                    isi = isi.replace(lama.encode(), baru.encode())
            tujuan.writestr(nama, isi)
    dokumen.write_bytes(keluar.getvalue())
    telaah = api.telaah_serapan(dokumen, buku)
    api.terapkan_serapan(telaah)
    berubah = {b.kunci: (b.lembar, b.judul) for b in telaah.bagian if b.keadaan is api.Keadaan.BERUBAH}
    assert set(berubah) == {f"sisipan:{s.kode}" for s in SISIPAN if any(k in s.teks for k in ganti)}
    assert all(lembar == "Sisipan" for lembar, _ in berubah.values())
    hasil = api.baca(buku)
    assert hasil.temuan == ()
    assert hasil.potret is not None
    return hasil.potret.sisipan


def test_serap__text_of_paragraph_and_introduction_comes_back(tmp_path: Path) -> None:
    hasil = _serap(tmp_path, {"asalinovasi": "baruinovasi", "asalantar": "baruantar"})

    assert hasil == (
        replace(SISIPAN[0], teks="Inovasi **baruinovasi**."),
        replace(SISIPAN[1], teks="Pengantar baruantar."),
        SISIPAN[2],
    )


def test_serap__without_edits_nothing_changes(tmp_path: Path) -> None:
    assert _serap(tmp_path, {}) == SISIPAN
