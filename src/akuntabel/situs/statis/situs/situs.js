"use strict";
// Everything works without this file; it adds dropping, copying and progress.
(() => {
  document.querySelectorAll(".perlu-skrip").forEach((e) => { e.hidden = false; });

  const besar = (b) => (b < 1048576 ? `${Math.max(1, Math.floor(b / 1024))} KB` : `${(b / 1048576).toFixed(1).replace(".", ",")} MB`);

  document.querySelectorAll("[data-taruh]").forEach((formulir) => {
    const isian = formulir.querySelector("input[type=file]");
    const BATAS = Number(formulir.dataset.batas || 250) * 1048576;
    const batas = `${formulir.dataset.batas || 250} MB`;
    const kabar = formulir.querySelector(".terpilih");
    formulir.classList.add("berskrip");
    let dalam = 0;
    const tampilkan = () => {
      const berkas = [...isian.files];
      const semua = berkas.reduce((n, b) => n + b.size, 0);
      const terlalu = semua > BATAS;
      isian.setCustomValidity(terlalu ? `Terlalu besar: ${besar(semua)}. Batasnya ${batas}.` : "");
      kabar.textContent = terlalu
        ? `Terlalu besar: ${besar(semua)}. Batasnya ${batas}; kirim berkas satu per satu atau perkecil gambarnya.`
        : berkas.map((b) => `${b.name} (${besar(b.size)})`).join(", ");
      kabar.classList.toggle("salah", terlalu);
      return !terlalu && berkas.length > 0;
    };
    isian.addEventListener("change", tampilkan);
    formulir.addEventListener("dragenter", (k) => { k.preventDefault(); dalam += 1; formulir.classList.add("di-atas"); });
    formulir.addEventListener("dragover", (k) => k.preventDefault());
    formulir.addEventListener("dragleave", () => { dalam -= 1; if (dalam <= 0) { dalam = 0; formulir.classList.remove("di-atas"); } });
    formulir.addEventListener("drop", (k) => {
      k.preventDefault();
      dalam = 0;
      formulir.classList.remove("di-atas");
      if (!k.dataTransfer.files.length) return;
      isian.files = k.dataTransfer.files;
      if (tampilkan() && !("tunggu" in formulir.dataset)) formulir.requestSubmit();
    });
    formulir.addEventListener("submit", () => {
      const tombol = formulir.querySelector("button[type=submit]");
      tombol.textContent = "Mengirim …";
      setTimeout(() => { tombol.disabled = true; }, 0);
    });
  });
  // A file dropped beside the field must not make the browser leave the page.
  ["dragover", "drop"].forEach((n) => window.addEventListener(n, (k) => k.preventDefault()));

  document.addEventListener("click", async (k) => {
    const tombol = k.target.closest("[data-salin]");
    if (!tombol) return;
    const semula = tombol.dataset.semula || tombol.innerHTML;
    tombol.dataset.semula = semula;
    try {
      await navigator.clipboard.writeText(tombol.dataset.salin);
      tombol.textContent = "Tersalin";
    } catch {
      window.prompt("Salin teks ini:", tombol.dataset.salin);
    }
    setTimeout(() => { tombol.innerHTML = semula; }, 1500);
  });

  const langkah = document.querySelector("[data-langkah]");
  if (langkah) {
    const kapital = (t) => t.charAt(0).toUpperCase() + t.slice(1);
    const butir = (teks, kelas) => Object.assign(document.createElement("li"), { textContent: teks, className: kelas });
    let gagal = 0;
    const tanya = async () => {
      try {
        const jawab = await fetch(langkah.dataset.langkah, { cache: "no-store" });
        const isi = await jawab.json();
        gagal = 0;
        if (isi.selesai) { location.reload(); return; }
        const baru = [...isi.lalu.map((t) => [kapital(t), "lalu"]), ...(isi.kini ? [[`${kapital(isi.kini)} …`, "kini"]] : [])];
        const kini = [...langkah.children].map((e) => e.textContent).join("\n");
        if (kini !== baru.map((b) => b[0]).join("\n")) langkah.replaceChildren(...baru.map((b) => butir(...b)));
      } catch {
        gagal += 1;
        if (gagal > 10) { langkah.append(butir("Aplikasi tidak menjawab. Muat ulang halaman ini sebentar lagi.", "kini")); return; }
      }
      setTimeout(tanya, 400);
    };
    setTimeout(tanya, 300);
  }

  // A link to a finding opens its rows.
  const buka = () => {
    const tuju = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const rinci = tuju && tuju.querySelector("details");
    if (rinci) rinci.open = true;
  };
  window.addEventListener("hashchange", buka);
  buka();
})();
