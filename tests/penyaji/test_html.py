from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.fakta import Fakta
from akuntabel.naskah import (
    Angka,
    Bab,
    Baris,
    Blok,
    ButirKartu,
    Celah,
    CelahSebaris,
    DaftarOtomatis,
    DeretKartu,
    Gambar,
    JenisBaris,
    JenisDaftarIsi,
    Kartu,
    Kolom,
    Kop,
    Lampiran,
    Narasi,
    Naskah,
    Paragraf,
    Pecahan,
    Pihak,
    Rata,
    Rujukan,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
)
from akuntabel.penyaji.html import tulis
from akuntabel.penyaji.html.aman import lolos_css
from akuntabel.penyaji.html.warna import cerah, nisbah_kontras, terbaca
from akuntabel.penyaji.rupa import rupakan
from akuntabel.penyaji.tema import baca_tema
from akuntabel.sumber import Sumber

from .naskah_contoh import naskah_lengkap

TEMA = baca_tema("baku")
TARGET = "indikator:S1.1.target@2023"
REALISASI = "indikator:S1.1.realisasi@2023"
CAPAIAN = "indikator:S1.1.capaian@2023"
FAKTA = {
    TARGET: Fakta(TARGET, Decimal("86.00"), "86,00", "Indeks", Sumber("data.xlsx", "Target", "C4")),
    REALISASI: Fakta(REALISASI, Decimal("88.35"), "88,35", "Indeks", Sumber("data.xlsx", "Realisasi", "D4")),
    CAPAIAN: Fakta(
        CAPAIAN, Decimal("102.73"), "102,73", "persen", rumus="88,35 / 86,00 × 100", asal=(REALISASI, TARGET)
    ),
}


def t(teks: str) -> tuple[Tulisan, ...]:
    return (Tulisan(teks),)


def naskah(*isi, **lain) -> Naskah:
    return Naskah("Laporan", "Dinas", date(2024, 2, 15), "", (), isi, **lain)


def sup(dokumen: Naskah, rupa=None, fakta=None) -> BeautifulSoup:
    return BeautifulSoup(tulis(dokumen, rupa or {}, TEMA, fakta=fakta or {}), "lxml")


def satu(akar: BeautifulSoup, pemilih: str) -> Tag:
    hasil = akar.select(pemilih)
    assert len(hasil) == 1, f"{pemilih}: {len(hasil)}"
    return hasil[0]


def tabel(kunci: str = "tabel:a", **lain) -> Tabel:
    kepala = (Baris((Sel(t("No")), Sel(t("Uraian")), Sel(t("Nilai"))), JenisBaris.KEPALA),)
    kolom = (Kolom(1, Rata.TENGAH), Kolom(4), Kolom(2, Rata.KANAN))
    badan = (
        Baris((Sel(t("1"), tinggi=2), Sel(t("satu")), Sel(t("10")))),
        Baris((Sel(t("dua")), Sel(t("20")))),
    )
    return Tabel(**({"kunci": kunci, "judul": (), "kolom": kolom, "kepala": kepala, "badan": badan} | lain))


@pytest.fixture(scope="module")
def lengkap() -> BeautifulSoup:
    dokumen = naskah_lengkap()
    return sup(dokumen, rupakan(dokumen, TEMA), FAKTA)


def test_tulis__dua_kali_menghasilkan_byte_yang_sama() -> None:
    dokumen = naskah_lengkap()
    rupa = rupakan(dokumen, TEMA)

    assert tulis(dokumen, rupa, TEMA, fakta=FAKTA) == tulis(dokumen, rupa, TEMA, fakta=FAKTA)


def test_halaman__tidak_meminta_apa_pun_dari_luar(lengkap: BeautifulSoup) -> None:
    tautan = [str(unsur["href"]) for unsur in lengkap.select("[href]")]
    sumber = [str(unsur["src"]) for unsur in lengkap.select("[src]")]

    assert tautan
    assert all(x.startswith("#") for x in tautan)
    assert all(x.startswith("data:image/") for x in sumber)
    assert lengkap.select("script, link, iframe, object, embed, form, [style]") == []


def test_kebijakan__mengizinkan_hanya_lembar_gaya_ini(lengkap: BeautifulSoup) -> None:
    gaya = satu(lengkap, "style").string or ""
    sidik = b64encode(sha256(gaya.encode()).digest()).decode()

    kebijakan = satu(lengkap, 'meta[http-equiv="Content-Security-Policy"]')["content"]

    assert "default-src 'none'" in kebijakan
    assert f"style-src 'sha256-{sidik}'" in kebijakan


def test_kerangka__berbahasa_indonesia_dengan_satu_judul_dan_satu_isi_utama(lengkap: BeautifulSoup) -> None:
    assert satu(lengkap, "html")["lang"] == "id"
    assert satu(lengkap, "head > title").text == "Laporan Kinerja Instansi Pemerintah Dinas Contoh Tahun 2023"
    assert satu(lengkap, "h1").text == "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP) Tahun 2023"
    assert satu(lengkap, "a.lompat")["href"] == "#utama"
    assert satu(lengkap, "main#utama")
    assert "3f1c9a52b7d04e68" in satu(lengkap, "footer").text


def test_pengenal__semua_berbeda_dan_semua_tautan_sampai(lengkap: BeautifulSoup) -> None:
    pengenal = [str(unsur["id"]) for unsur in lengkap.select("[id]")]

    assert len(pengenal) == len(set(pengenal))
    assert {str(u["href"])[1:] for u in lengkap.select("[href]")} <= set(pengenal)
    rujukan_nama = {i for u in lengkap.select("[aria-labelledby]") for i in str(u["aria-labelledby"]).split()}
    assert rujukan_nama <= set(pengenal)


def test_pengenal__kunci_yang_sama_dua_kali_tetap_berbeda_dan_daftar_isi_menunjuk_keduanya() -> None:
    bab = [Bab("bab", 1, t(f"Judul {i}"), (tabel("bab"), tabel("bab"))) for i in range(3)]

    akar = sup(naskah(*bab))

    judul = {satu(akar, f'[id="{str(a["href"])[1:]}"] > h2').text for a in akar.select("nav a")}
    assert judul == {"Judul 0", "Judul 1", "Judul 2"}
    pengenal = [u["id"] for u in akar.select("[id]")]
    assert len(pengenal) == len(set(pengenal))


def test_judul__tidak_pernah_melompati_tingkat() -> None:
    akar = sup(naskah(Bab("a", 3, t("A"), (Bab("b", 5, t("B"), ()),)), Bab("c", 2, t("C"), ())))

    assert [u.name for u in akar.select("main :is(h2, h3, h4, h5, h6)")] == ["h2", "h3", "h3"]


def test_tabel__sel_di_bawah_rentang_baris_tetap_pada_kolomnya() -> None:
    akar = sup(naskah(tabel()))

    baris = akar.select("tbody tr")
    assert [(s.name, s.text, s.get("class")) for s in baris[1].select("th, td")] == [
        ("th", "dua", None),
        ("td", "20", ["ka"]),
    ]
    assert baris[0].select("td")[0]["rowspan"] == "2"


def test_tabel__kepala_berlingkup_dan_wilayah_bernama() -> None:
    akar = sup(naskah(tabel(judul=t("Capaian"), nomor="3.2", sumber=t("Sekretariat"))))

    assert [u["scope"] for u in akar.select("thead th")] == ["col", "col", "col"]
    wilayah = satu(akar, 'main [role="region"]')
    assert wilayah["tabindex"] == "0"
    assert satu(akar, f'[id="{wilayah["aria-labelledby"]}"]').text == "Tabel 3.2 Capaian"
    assert satu(akar, "caption").text == "Tabel 3.2 Capaian"
    assert satu(akar, ".sumber").text == "Sumber: Sekretariat"


def test_tabel__sel_kosong_bukan_kepala() -> None:
    kepala = (Baris((Sel(), Sel(t("A"))), JenisBaris.KEPALA), Baris((Sel(t("(1)")),), JenisBaris.NOMOR))

    akar = sup(naskah(tabel(kepala=kepala)))

    assert [u.name for u in akar.select("thead tr > *")] == ["td", "th", "td"]


def test_angka__berfakta_membawa_nilai_dan_sampai_ke_asalnya() -> None:
    akar = sup(naskah(Paragraf((Angka("102,73%", CAPAIAN),))), fakta=FAKTA)

    angka = satu(akar, "main p data.angka")
    assert (angka["value"], angka["data-kunci"], angka.text) == ("102.73", CAPAIAN, "102,73%")
    asal = satu(akar, f'tr[id="{str(satu(akar, "a.asal")["href"])[1:]}"]')
    assert "88,35 / 86,00 × 100" in asal.text
    dasar = [satu(akar, f'tr[id="{str(a["href"])[1:]}"]').text for a in asal.select("a")]
    assert "data.xlsx, lembar Realisasi, sel D4" in dasar[0]
    assert "data.xlsx, lembar Target, sel C4" in dasar[1]


def test_angka__di_tabel_tanpa_tautan_tetapi_tabelnya_menunjuk_ke_asal() -> None:
    badan = (Baris((Sel(t("1")), Sel(t("satu")), Sel((Angka("86,00", TARGET),)))),)

    akar = sup(naskah(tabel(badan=badan, judul=t("A"), nomor="1.1")), fakta=FAKTA)

    assert satu(akar, ".tabel data")["title"] == "data.xlsx, lembar Target, sel C4"
    assert akar.select(".tabel table a") == []
    tujuan = str(satu(akar, ".tautan-asal a")["href"])[1:]
    assert satu(akar, f'tr[id="{tujuan}"]').text == "Tabel 1.1 A"


def test_angka__tanpa_fakta_hanya_membawa_kunci() -> None:
    akar = sup(naskah(Paragraf((Angka("86,00", TARGET),))))

    assert satu(akar, "span.angka")["data-kunci"] == TARGET
    assert akar.select("data, #asal-angka, .tautan-asal") == []


def test_rujukan__menjadi_tautan_dan_yang_tak_dikenal_menjadi_teks() -> None:
    akar = sup(
        naskah(
            Paragraf((Rujukan("tabel:a"), Tulisan(" "), Rujukan("tabel:tiada"))),
            tabel(judul=t("A"), nomor="1.1"),
        )
    )

    assert satu(akar, "main > p").text == "Tabel 1.1 tabel:tiada"
    assert satu(akar, "main > p > a")["href"] == "#" + str(satu(akar, ".tabel")["id"])


def test_pecahan__panjang_dipecah_menjadi_beberapa_baris_dan_terbaca_sebagai_teks() -> None:
    panjang = "Jumlah penduduk yang memperoleh layanan air minum layak"

    akar = sup(naskah(Paragraf((Pecahan(panjang, "Jumlah penduduk", "100%"),))))

    assert satu(akar, "math")["alttext"] == f"({panjang} / Jumlah penduduk) × 100%"
    baris = [u.text.strip() for u in akar.select("mfrac > mtable mtext")]
    assert " ".join(baris) == panjang
    assert max(map(len, baris)) <= 30


def test_svg__hanya_gambar_yang_lolos_dan_pengenalnya_tidak_bertabrakan() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()"><script>x()</script>'
        '<style>*{fill:red}</style><foreignObject><p>x</p></foreignObject><a href="https://contoh.example"/>'
        '<defs><clipPath id="c"><path d="M0 0"/></clipPath></defs>'
        '<g clip-path="url(#c)" style="fill:blue;stroke:red" fill="red"><text>a &lt;b&gt;</text></g></svg>'
    )

    akar = sup(naskah(*(Gambar("g", (), "Bagan & garis", svg=svg) for _ in range(2))))

    assert akar.select("svg :is(script, style, foreignobject, foreignObject, a, p), [onload]") == []
    assert [u["clip-path"] for u in akar.select("svg g")] == ["url(#s_1_c)", "url(#s_2_c)"]
    assert [u["id"] for u in akar.select("svg clippath, svg clipPath")] == ["s_1_c", "s_2_c"]
    assert {u["fill"] for u in akar.select("svg g")} == {"blue"}
    assert akar.select("svg text")[0].text == "a <b>"
    assert akar.select("svg > title")[0].text == "Bagan & garis"


@pytest.mark.parametrize("svg", ["<svg", "<p>bukan</p>", '<!DOCTYPE s [<!ENTITY a "b">]><svg>&a;</svg>'])
def test_svg__rusak_diganti_kalimat(svg: str) -> None:
    assert satu(sup(naskah(Gambar("g", (), "x", svg=svg))), ".tanpa-gambar")


def test_bagan__menyertakan_tabel_di_baliknya() -> None:
    data = tabel("tabel:data")

    akar = sup(naskah(Gambar("g", t("Tren"), "Naik.", nomor="2.1", isi=b"\xff\xd8", data=data)))

    assert satu(akar, "img")["alt"] == "Naik."
    assert satu(akar, "details.data > summary").text == "Lihat tabel Gambar 2.1"
    assert satu(akar, "details.data [role=region]")["aria-label"] == "Data Gambar 2.1"


def test_pihak__yang_kosong_menyediakan_garis_isian() -> None:
    akar = sup(naskah(TandaTangan((), (Pihak("", "Kepala Dinas"),))))

    assert [u.text for u in akar.select(".garis")] == ["Nama belum diisi", "NIP belum diisi"]


def test_pihak__bernama_tanpa_nip_tidak_diberi_baris_nip() -> None:
    for pangkat in ("", "Pembina"):
        akar = sup(naskah(TandaTangan((), (Pihak("", "Wali Kota", "NAMA", pangkat),))))

        assert satu(akar, ".pihak").text == f"Wali KotaNAMA{pangkat}"


def test_sumber__kata_sumber_tidak_digandakan() -> None:
    assert satu(sup(naskah(tabel(sumber=t("Sumber data: BPS")))), ".sumber").text == "Sumber data: BPS"


class Susunan(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.unsur: list[tuple[str, tuple[str, ...]]] = []
        self.teks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unsur.append((tag, tuple(nama for nama, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.unsur.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.teks.append(data)

    def handle_comment(self, data: str) -> None:
        self.unsur.append(("komentar", ()))


def penuh(x: str) -> tuple[Naskah, dict[str, Fakta]]:
    """Return a document with one text in every place that takes text."""
    baris = (Tulisan(x, tebal=True), Angka(x, x), CelahSebaris(x, x), Pecahan(x, x, x), Rujukan(x))
    gambar = Gambar(
        x, t(x), x, svg='<svg xmlns="http://www.w3.org/2000/svg"/>', kalimat=baris, sumber=t(x), nomor=x
    )
    badan = (Baris((Sel(baris, narasi=x),)),)
    isi: tuple[Blok, ...] = (
        Paragraf(baris),
        Tabel(x, t(x), (Kolom(),), (), badan, t(x), (t(x),), x),
        gambar,
        Narasi(x, (Celah(x, x, x),)),
        DeretKartu((Kartu(t(x), (ButirKartu(x, baris),), t(x), tren=gambar),)),
        TandaTangan(t(x), (Pihak(x, x, x, x, x),)),
        Kop((x, x), gambar),
        *(DaftarOtomatis(jenis, x) for jenis in JenisDaftarIsi),
        Bab(x, 1, t(x), (), x),
    )
    sampul = Sampul((x, x), x, x, x, gambar)
    lampiran = (Lampiran(x, t(x), (), x),)
    dokumen = Naskah(x, x, date(2024, 2, 15), x, isi, (), lampiran, sampul, x, {x: x})
    return dokumen, {x: Fakta(x, Decimal(1), x, x, Sumber(x, x, x), x, (x,))}


def susunan(x: str) -> Susunan:
    dokumen, fakta = penuh(x)
    hasil = Susunan()
    hasil.feed(tulis(dokumen, {}, TEMA, fakta=fakta).decode())
    hasil.close()
    return hasil


RAWAN = st.sampled_from(
    ["</style>", "<b>", "-->", "<!--", '"', "'", "&lt;", "</title>", "]]>", "<", ">", "&", "`"]
)


@given(st.lists(st.one_of(RAWAN, st.characters()), max_size=6).map("".join).filter(lambda x: len(x) <= 25))
def test_teks__apa_pun_isinya_tidak_pernah_menjadi_markah(teks: str) -> None:
    assert susunan(f"t{teks}").unsur == susunan("teks").unsur


def test_teks__markah_tetap_terbaca_sebagai_teks() -> None:
    assert "t<b onclick='x'>&amp;" in "".join(susunan("t<b onclick='x'>&amp;").teks)


@given(st.text())
def test_lolos_css__hanya_huruf_angka_spasi_dan_kode(teks: str) -> None:
    assert re.fullmatch(r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*"', lolos_css(teks))


@pytest.mark.parametrize(
    ("satu_warna", "lain", "nisbah"), [("#000000", "#ffffff", "21.00"), ("#777777", "#ffffff", "4.48")]
)
def test_nisbah_kontras__seperti_contoh_wcag(satu_warna: str, lain: str, nisbah: str) -> None:
    assert nisbah_kontras(satu_warna, lain).quantize(Decimal("0.01")) == Decimal(nisbah)


@given(st.tuples(*[st.integers(0, 255)] * 3).map(lambda s: "#{:02x}{:02x}{:02x}".format(*s)))
def test_aksen__warna_apa_pun_terbaca_di_terang_dan_gelap(warna: str) -> None:
    assert nisbah_kontras(terbaca(warna, "#f4f6f8", "#000000"), "#f4f6f8") >= Decimal("4.5")
    assert nisbah_kontras(terbaca(cerah(warna), "#1c232b", "#ffffff"), "#1c232b") >= Decimal("4.5")


def test_tema__kertas_dan_gaya_tabel_ikut_tema() -> None:
    dokumen = replace(naskah(), kaki='Kaki "</style>')

    keluaran = tulis(dokumen, {}, baca_tema("perwali"), fakta={}).decode()

    assert "@page{size:215mm 330mm;margin:25mm 25mm 25mm 30mm" in keluaran
    assert '<body class="mendatar">' in keluaran
    assert keluaran.count("</style>") == 1
