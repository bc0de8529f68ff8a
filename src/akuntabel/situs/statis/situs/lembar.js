"use strict";
// A sheet like in a spreadsheet: arrows, typing, blocks from Excel, undo, saving by itself.
// What a cell may hold is decided by the server alone; without this file every row has its form.
(() => {
  const tabel = document.querySelector("table.lembar[data-boleh]");
  if (!tabel) return;
  const badan = tabel.tBodies[0];
  const kolom = [...tabel.tHead.rows[0].cells].filter((s) => s.dataset.kolom !== undefined)
    .map((s) => ({ kunci: s.dataset.kolom, judul: s.dataset.judul, jenis: s.dataset.jenis, daftar: s.dataset.daftar, isian: s.dataset.isian === "ya" }));
  let tanda = document.querySelector(".lembar-kabar [name=csrfmiddlewaretoken]").value;
  const keadaan = document.getElementById("keadaan-lembar");
  const pesan = document.getElementById("pesan-sel");
  const simpanan = `akuntabel:${tabel.dataset.alamat}:${tabel.dataset.pengguna}`;
  const BANYAK = 50, TUNGGU = 500;

  const tunda = new Map(); // cells that are not saved yet: td -> what stood there when it was seen
  const bentrok = new Map(); // cells somebody else changed: td -> what stands there now
  const catatan = new WeakMap(); // what was said about a cell: td -> {tingkat, pesan, usulan}
  let urung = [], ulang = [], penyunting = null, aktif = null, jangkar = null, nomor = 0, jam = 0, kirim = null, lagi = false, gagal = "";

  const baris = () => badan.rows;
  const sel = (r, k) => baris()[r] && baris()[r].cells[k];
  const letak = (td) => [td.parentNode.sectionRowIndex, td.cellIndex];
  const boleh = (td) => td && kolom[td.cellIndex] && kolom[td.cellIndex].isian;
  const isi = (td) => (penyunting && penyunting.td === td ? penyunting.lama : td.dataset.isi ?? td.textContent);
  const tampilkan = (td, teks) => { td.textContent = teks; delete td.dataset.isi; };

  // --- selection -----------------------------------------------------------------------------------------------
  function pilih(r, k, rentang = false) {
    r = Math.max(0, Math.min(r, baris().length - 1));
    k = Math.max(0, Math.min(k, kolom.length - 1));
    const td = sel(r, k);
    if (!td) return;
    if (aktif) aktif.tabIndex = -1;
    aktif = td;
    if (!rentang) jangkar = [r, k];
    td.tabIndex = 0;
    td.focus({ preventScroll: false });
    badan.querySelectorAll(".dipilih").forEach((x) => x.classList.remove("dipilih"));
    petak().forEach((x) => x.classList.add("dipilih"));
    ceritakan();
    kabarkan();
  }
  function batas() {
    const [r, k] = letak(aktif);
    const [r0, k0] = jangkar || [r, k];
    return [Math.min(r, r0), Math.min(k, k0), Math.max(r, r0), Math.max(k, k0)];
  }
  function petak() {
    if (!aktif || !aktif.isConnected) return [];
    const [r1, k1, r2, k2] = batas(), hasil = [];
    for (let r = r1; r <= r2; r++) for (let k = k1; k <= k2; k++) hasil.push(sel(r, k));
    return hasil.filter(Boolean);
  }

  // --- changing cells ------------------------------------------------------------------------------------------
  function ubah(td, baru, asal) {
    const lama = isi(td);
    if (lama === baru) return null;
    if (!tunda.has(td)) tunda.set(td, asal ?? (td.parentNode.dataset.baris.startsWith("+") ? "" : lama));
    if (tunda.get(td) === baru && !td.parentNode.dataset.baris.startsWith("+")) tunda.delete(td);
    tampilkan(td, baru);
    bentrok.delete(td);
    hapusCatatan(td);
    td.classList.toggle("tunda", tunda.has(td));
    return { td, lama, baru };
  }
  function lakukan(perubahan) {
    const isiNya = perubahan.filter(Boolean);
    if (!isiNya.length) return;
    urung.push(isiNya);
    if (urung.length > 200) urung.shift();
    ulang = [];
    jadwalkan(isiNya.length > BANYAK);
  }
  function mundur(dari, ke, sisi) {
    const langkah = dari.pop();
    if (!langkah) return;
    const hidup = langkah.filter((u) => u.td.isConnected);
    hidup.forEach((u) => ubah(u.td, sisi === "lama" ? u.lama : u.baru));
    ke.push(langkah);
    if (hidup.length) pilih(...letak(hidup[0].td));
    jadwalkan(hidup.length > BANYAK);
  }
  function hapusCatatan(td) {
    catatan.delete(td);
    td.classList.remove("salah", "awas", "bentrok");
    td.removeAttribute("aria-invalid");
  }
  function barisBaru() {
    const contoh = document.getElementById("baris-kosong").content.firstElementChild.cloneNode(true);
    nomor += 1;
    contoh.dataset.baris = `+${nomor}`;
    badan.append(contoh);
    const kosong = document.getElementById("lembar-kosong");
    if (kosong) kosong.hidden = true;
    return contoh;
  }
  function hapusBaris() {
    if (!aktif) return;
    const [r1, , r2] = batas();
    const dibuang = [];
    for (let r = r2; r >= r1; r--) dibuang.push(baris()[r]);
    const tersimpan = dibuang.filter((tr) => !tr.dataset.baris.startsWith("+"));
    [...dibuang].filter((tr) => tr.dataset.baris.startsWith("+")).forEach(buang);
    if (tersimpan.length) minta([], tersimpan.map((tr) => tr.dataset.baris), tersimpan);
    pilih(r1, 0);
  }
  function buang(tr) {
    [...tr.cells].forEach((td) => { tunda.delete(td); bentrok.delete(td); });
    if (tr.contains(aktif)) aktif = null;
    tr.remove();
  }

  // --- editing one cell ----------------------------------------------------------------------------------------
  function sunting(td, awal) {
    if (!boleh(td) || penyunting) return;
    const k = kolom[td.cellIndex];
    const lama = isi(td);
    const isian = document.createElement(k.jenis === "panjang" ? "textarea" : "input");
    isian.setAttribute("aria-label", `${k.judul}, baris ${letak(td)[0] + 1}`);
    if (k.daftar) isian.setAttribute("list", k.daftar);
    isian.autocomplete = "off";
    isian.value = awal ?? lama;
    td.dataset.isi = lama;
    penyunting = { td, isian, lama };
    td.textContent = "";
    td.append(isian);
    td.classList.add("disunting");
    isian.focus();
    if (awal === undefined) isian.setSelectionRange(isian.value.length, isian.value.length);
    isian.addEventListener("blur", () => selesai(true));
  }
  function selesai(pakai) {
    if (!penyunting) return;
    const { td, isian, lama } = penyunting;
    const baru = isian.value.trim();
    penyunting = null;
    td.classList.remove("disunting");
    tampilkan(td, lama);
    if (pakai) lakukan([ubah(td, baru)]);
  }
  function setelah(r, k) { selesai(true); pilih(r, k); }

  tabel.addEventListener("mousedown", (e) => {
    const td = e.target.closest("td,th");
    if (!td || !badan.contains(td) || (penyunting && penyunting.td === td) || !kolom[td.cellIndex]) return;
    selesai(true);
    pilih(...letak(td), e.shiftKey);
    e.preventDefault();
    const gerak = (g) => { const lain = g.target.closest && g.target.closest("td,th"); if (lain && badan.contains(lain) && lain !== aktif) pilih(...letak(lain), true); };
    document.addEventListener("mousemove", gerak);
    document.addEventListener("mouseup", () => document.removeEventListener("mousemove", gerak), { once: true });
  });
  tabel.addEventListener("dblclick", (e) => sunting(e.target.closest("td,th")));

  tabel.addEventListener("keydown", (e) => {
    if (penyunting) return keSunting(e);
    if (!aktif || !aktif.contains(e.target)) return;
    const [r, k] = letak(aktif), kendali = e.ctrlKey || e.metaKey;
    const ke = (r2, k2, rentang = e.shiftKey) => { pilih(r2, k2, rentang); e.preventDefault(); };
    if (kendali && e.key.toLowerCase() === "z") { e.preventDefault(); return e.shiftKey ? mundur(ulang, urung, "baru") : mundur(urung, ulang, "lama"); }
    if (kendali && e.key.toLowerCase() === "y") { e.preventDefault(); return mundur(ulang, urung, "baru"); }
    if (kendali && e.key.toLowerCase() === "a") { jangkar = [0, 0]; return ke(baris().length - 1, kolom.length - 1, true); }
    switch (e.key) {
      case "ArrowUp": return ke(kendali ? 0 : r - 1, k);
      case "ArrowDown": return ke(kendali ? baris().length - 1 : r + 1, k);
      case "ArrowLeft": return ke(r, kendali ? 0 : k - 1);
      case "ArrowRight": return ke(r, kendali ? kolom.length - 1 : k + 1);
      case "PageUp": return ke(r - 15, k);
      case "PageDown": return ke(r + 15, k);
      case "Home": return ke(kendali ? 0 : r, 0);
      case "End": return ke(kendali ? baris().length - 1 : r, kolom.length - 1);
      case "Tab": {
        const [r2, k2] = e.shiftKey ? (k ? [r, k - 1] : [r - 1, kolom.length - 1]) : (k < kolom.length - 1 ? [r, k + 1] : [r + 1, 0]);
        return sel(r2, k2) ? ke(r2, k2, false) : undefined;
      }
      case "Escape": return document.getElementById("tambah-baris").focus();
      case "F2": case "Enter": e.preventDefault(); return sunting(aktif);
      case "Delete": case "Backspace": e.preventDefault(); return lakukan(petak().filter(boleh).map((td) => ubah(td, "")));
    }
    if (e.key.length === 1 && !kendali && !e.altKey && boleh(aktif)) { e.preventDefault(); sunting(aktif, e.key); }
  });
  function keSunting(e) {
    const [r, k] = letak(penyunting.td);
    if (e.key === "Escape") { e.preventDefault(); selesai(false); pilih(r, k); }
    else if (e.key === "Enter" && !(e.altKey && penyunting.isian.tagName === "TEXTAREA")) { e.preventDefault(); setelah(e.shiftKey ? r - 1 : r + 1, k); }
    else if (e.key === "Enter") { e.preventDefault(); penyunting.isian.setRangeText("\n", penyunting.isian.selectionStart, penyunting.isian.selectionEnd, "end"); }
    else if (e.key === "Tab") { e.preventDefault(); setelah(r, e.shiftKey ? k - 1 : k + 1); }
  }

  // --- blocks from and to Excel --------------------------------------------------------------------------------
  const kutip = (t) => (/[\t\n"]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t);
  function salin(e, potong) {
    if (penyunting || !aktif || !tabel.contains(document.activeElement)) return;
    const [r1, k1, r2, k2] = batas(), garis = [];
    for (let r = r1; r <= r2; r++) { const b = []; for (let k = k1; k <= k2; k++) b.push(kutip(isi(sel(r, k)))); garis.push(b.join("\t")); }
    e.clipboardData.setData("text/plain", garis.join("\n"));
    e.preventDefault();
    if (potong) lakukan(petak().filter(boleh).map((td) => ubah(td, "")));
  }
  function urai(teks) {
    const hasil = [[]];
    let t = "", dalam = false, awal = true;
    for (let i = 0; i < teks.length; i++) {
      const h = teks[i];
      if (dalam) { if (h !== '"') t += h; else if (teks[i + 1] === '"') { t += h; i += 1; } else dalam = false; }
      else if (h === '"' && awal) { dalam = true; awal = false; }
      else if (h === "\t" || h === "\n") { hasil.at(-1).push(t); t = ""; awal = true; if (h === "\n") hasil.push([]); }
      else if (h !== "\r") { t += h; awal = false; }
    }
    hasil.at(-1).push(t);
    if (hasil.length > 1 && hasil.at(-1).length === 1 && !hasil.at(-1)[0]) hasil.pop();
    return hasil;
  }
  function tempel(e) {
    if (penyunting || !aktif || !tabel.contains(document.activeElement)) return;
    e.preventDefault();
    const blok = urai(e.clipboardData.getData("text/plain"));
    const [r1, k1, r2, k2] = batas(), perubahan = [];
    const satu = blok.length === 1 && blok[0].length === 1;
    const tinggi = satu ? r2 - r1 + 1 : blok.length;
    for (let r = 0; r < tinggi; r++) {
      const tr = baris()[r1 + r] || barisBaru();
      const isiBaris = satu ? Array(k2 - k1 + 1).fill(blok[0][0]) : blok[r];
      isiBaris.forEach((teks, k) => { const td = tr.cells[k1 + k]; if (boleh(td)) perubahan.push(ubah(td, teks.trim())); });
    }
    lakukan(perubahan);
    if (!satu) { const lebar = Math.max(...blok.map((b) => b.length)); pilih(r1, k1); pilih(r1 + tinggi - 1, Math.min(k1 + lebar - 1, kolom.length - 1), true); }
  }
  document.addEventListener("copy", (e) => salin(e, false));
  document.addEventListener("cut", (e) => salin(e, true));
  document.addEventListener("paste", tempel);

  // --- saving --------------------------------------------------------------------------------------------------
  function jadwalkan(banyak) {
    simpanSendiri();
    kabarkan();
    clearTimeout(jam);
    jam = setTimeout(() => simpan(banyak), banyak ? 0 : TUNGGU);
  }
  function kumpulkan() {
    const hasil = [], trBaru = new Set();
    tunda.forEach((lama, td) => {
      const tr = td.parentNode;
      if (tr.dataset.baris.startsWith("+")) trBaru.add(tr); else hasil.push([tr.dataset.baris, kolom[td.cellIndex].kunci, lama, isi(td)]);
    });
    trBaru.forEach((tr) => kolom.forEach((k, n) => { const teks = isi(tr.cells[n]); if (k.isian && teks) hasil.push([tr.dataset.baris, k.kunci, "", teks]); }));
    return hasil;
  }
  async function simpan(banyak) {
    if (kirim) { lagi = true; return; }
    const milik = kumpulkan();
    if (!milik.length) { tunda.clear(); kabarkan(); return; }
    if (banyak && (await tanya({ sel: milik, coba: true }, tandai)) === null) return;
    await minta(milik, [], []);
  }
  async function minta(milik, hapus, dibuang) {
    const dikirim = new Map([...tunda.keys()].map((td) => [td, isi(td)]));
    const jawaban = await tanya({ sel: milik, hapus }, (j) => { tandai(j); terima(j, milik, dikirim); });
    if (jawaban && !jawaban.gagal) dibuang.filter((tr) => !jawaban.baris[tr.dataset.baris]).forEach(buang);
    if (dibuang.length && jawaban && !jawaban.gagal) katakan(`${dibuang.length} baris dihapus. Dapat dibatalkan di Riwayat.`);
    if (lagi) { lagi = false; simpan(false); }
  }
  async function tanya(badanPermintaan, olah) {
    kirim = badanPermintaan;
    kabarkan();
    try {
      let jawab = await minta1(badanPermintaan);
      if (jawab.status === 403 && await tandaBaru()) jawab = await minta1(badanPermintaan);
      if (jawab.type === "opaqueredirect") throw new Error("Sesi Anda berakhir. Masuklah lagi di tab lain, lalu ubah satu sel: isian di halaman ini tetap ada.");
      if (jawab.status === 409) throw new Error("Data tahun ini dikunci, jadi tidak disimpan. Isian Anda tetap ada di halaman ini.");
      if (jawab.status === 403) throw new Error("Peran Anda tidak mengizinkan perubahan ini, jadi tidak disimpan.");
      const isiJawaban = await jawab.json();
      gagal = isiJawaban.gagal || "";
      olah(isiJawaban);
      return isiJawaban;
    } catch (salah) {
      gagal = salah instanceof TypeError || salah instanceof SyntaxError ? "Tidak tersambung ke peladen. Isian Anda tetap ada dan dicoba lagi." : salah.message;
      if (salah instanceof TypeError) { clearTimeout(jam); jam = setTimeout(() => simpan(false), 5000); }
      return null;
    } finally { kirim = null; simpanSendiri(); kabarkan(); ceritakan(); }
  }
  const minta1 = (badanPermintaan) => fetch(tabel.dataset.alamat, {
    method: "POST", redirect: "manual", credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-CSRFToken": tanda }, body: JSON.stringify(badanPermintaan),
  });
  // Whoever logged in again has another token: the page itself tells it.
  async function tandaBaru() {
    const halaman = await fetch(tabel.dataset.alamat, { credentials: "same-origin", redirect: "manual" });
    if (!halaman.ok) return false;
    const isiHalaman = new DOMParser().parseFromString(await halaman.text(), "text/html");
    const kini = isiHalaman.querySelector(".lembar-kabar [name=csrfmiddlewaretoken]");
    if (!kini) return false;
    tanda = kini.value;
    return true;
  }
  function cari(kunciBaris, kunciKolom) {
    const tr = [...baris()].find((x) => x.dataset.baris === kunciBaris);
    return tr && tr.cells[kolom.findIndex((k) => k.kunci === kunciKolom)];
  }
  function tandai(jawaban) {
    const menurut = new Map([...baris()].map((tr) => [tr.dataset.baris, tr]));
    const letakKolom = new Map(kolom.map((k, n) => [k.kunci, n]));
    (kirim ? kirim.sel : []).forEach(([b, k]) => { const tr = menurut.get(b); if (tr) hapusCatatan(tr.cells[letakKolom.get(k)]); });
    jawaban.temuan.forEach((t) => {
      const tr = menurut.get(t.baris), td = tr && tr.cells[letakKolom.get(t.kolom) ?? 0];
      if (!td) return;
      catatan.set(td, t);
      td.classList.add(t.tingkat === "galat" ? "salah" : "awas");
      if (t.tingkat === "galat") td.setAttribute("aria-invalid", "true");
    });
  }
  function terima(jawaban, milik, dikirim) {
    jawaban.benturan.forEach(([b, k, kini]) => {
      const td = cari(b, k);
      if (!td) return;
      bentrok.set(td, kini);
      tunda.delete(td);
      td.classList.add("bentrok");
    });
    if (jawaban.gagal) return;
    const ditolak = new Set(jawaban.ditolak);
    new Set(milik.map(([b]) => b)).forEach((b) => {
      const tr = [...baris()].find((x) => x.dataset.baris === b), kini = jawaban.baris[b];
      if (!tr || ditolak.has(b)) return;
      if (!kini) { if (!milik.some((m) => m[0] === b && m[3])) buang(tr); return; }
      tr.dataset.baris = kini.kunci;
      tr.classList.remove("usulan");
      const tautan = tr.querySelector("a[data-sunting]");
      if (tautan) { tautan.hidden = false; tautan.href = `${tabel.dataset.baris}?kunci=${encodeURIComponent(kini.kunci)}`; }
      kolom.forEach((k, n) => terimaSel(tr.cells[n], kini.isi[k.kunci] || "", dikirim));
    });
  }
  function terimaSel(td, kini, dikirim) {
    if (bentrok.has(td)) return;
    const diubahLagi = tunda.has(td) && dikirim.has(td) && dikirim.get(td) !== isi(td);
    if (diubahLagi || (tunda.has(td) && !dikirim.has(td))) { tunda.set(td, kini); lagi = true; return; }
    tunda.delete(td);
    td.classList.remove("tunda");
    if (!(penyunting && penyunting.td === td)) tampilkan(td, kini);
  }

  // --- what is told --------------------------------------------------------------------------------------------
  const dua = (n) => String(n).padStart(2, "0");
  function kabarkan() {
    const sedang = aktif && aktif.parentNode.dataset.baris.startsWith("+") ? aktif.parentNode : null;
    const salah = [...badan.querySelectorAll(".salah")].filter((td) => td.parentNode !== sedang).length, menunggu = tunda.size;
    let kelas = "baik", teks;
    if (gagal) { kelas = "salah"; teks = gagal; }
    else if (bentrok.size) { kelas = "salah"; teks = `${bentrok.size} sel sudah diubah orang lain. Pilih selnya untuk menentukan yang dipakai.`; }
    else if (salah && !kirim) { kelas = "salah"; teks = `${salah} sel harus diperbaiki; barisnya belum tersimpan.`; }
    else if (kirim) { kelas = "redup"; teks = kirim.coba ? "Memeriksa …" : "Menyimpan …"; }
    else if (sedang && sedang.querySelector(".salah")) { kelas = "redup"; teks = "Baris baru ini belum lengkap, jadi belum tersimpan."; }
    else if (menunggu) { kelas = "redup"; teks = `${menunggu} sel belum tersimpan.`; }
    else { const j = new Date(); teks = urung.length || ulang.length ? `Semua tersimpan pukul ${dua(j.getHours())}.${dua(j.getMinutes())}.` : "Semua tersimpan."; }
    keadaan.textContent = teks;
    keadaan.className = `keadaan ${kelas}`;
  }
  function katakan(teks) { pesan.replaceChildren(teks); pesan.hidden = !teks; }
  function tombol(teks, kerja) {
    const t = document.createElement("button");
    t.type = "button";
    t.className = "tombol kecil";
    t.textContent = teks;
    t.addEventListener("click", kerja);
    return t;
  }
  function ceritakan() {
    const td = aktif, c = td && catatan.get(td);
    if (td && bentrok.has(td)) {
      const kini = bentrok.get(td), milik = isi(td), [r, k] = letak(td);
      pesan.replaceChildren(`${kolom[k].judul}, baris ${r + 1}: orang lain sudah mengisi "${kini}"; isian Anda "${milik}". `,
        tombol("Pakai isian saya", () => { bentrok.delete(td); td.classList.remove("bentrok"); tunda.set(td, kini); td.classList.add("tunda"); jadwalkan(false); pilih(r, k); }),
        tombol("Pakai yang ada", () => { bentrok.delete(td); td.classList.remove("bentrok", "tunda"); tampilkan(td, kini); kabarkan(); pilih(r, k); }));
      pesan.hidden = false;
    } else if (c) {
      const [r, k] = letak(td);
      pesan.replaceChildren(`${kolom[k].judul}, baris ${r + 1}: ${c.pesan} `, ...c.usulan.map((u) => tombol(`Tulis ${u}`, () => { lakukan([ubah(td, u)]); pilih(r, k); })));
      pesan.hidden = false;
    } else katakan("");
  }

  // --- what is not saved yet survives a closed page --------------------------------------------------------------
  function simpanSendiri() {
    try {
      const milik = kumpulkan();
      if (milik.length) localStorage.setItem(simpanan, JSON.stringify(milik)); else localStorage.removeItem(simpanan);
    } catch { /* a full or forbidden store: the page itself still holds everything */ }
  }
  function pulihkan() {
    let milik = [];
    try { milik = JSON.parse(localStorage.getItem(simpanan) || "[]"); } catch { milik = []; }
    const baru = new Map();
    milik.forEach(([b, k, lama, teks]) => {
      let td = cari(b, k);
      if (!td && b.startsWith("+")) { if (!baru.has(b)) baru.set(b, barisBaru()); td = baru.get(b).cells[kolom.findIndex((x) => x.kunci === k)]; }
      if (td) ubah(td, teks, lama);
    });
    if (tunda.size) jadwalkan(false);
  }
  window.addEventListener("beforeunload", (e) => { selesai(true); if (tunda.size || bentrok.size) e.preventDefault(); });

  document.getElementById("tambah-baris").addEventListener("click", (e) => { e.preventDefault(); const tr = barisBaru(); pilih(tr.sectionRowIndex, kolom.findIndex((k) => k.isian)); });
  document.getElementById("hapus-baris").addEventListener("click", hapusBaris);
  document.getElementById("urungkan").addEventListener("click", () => mundur(urung, ulang, "lama"));
  document.getElementById("ulangi").addEventListener("click", () => mundur(ulang, urung, "baru"));
  document.querySelectorAll(".perlu-skrip").forEach((e) => { e.hidden = false; });
  const pertama = sel(0, 0);
  if (pertama) { pertama.tabIndex = 0; pertama.addEventListener("focus", () => { if (!aktif) pilih(0, 0); }, { once: true }); }
  kabarkan();
  pulihkan();
})();
