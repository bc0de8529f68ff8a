"use strict";
// A document that takes a moment: say that it is being made, then save it. Without this the link does the same.
(() => {
  const kabar = document.querySelector(".kabar-unduh");
  if (!kabar) return;
  const nama = (jawab) => (/filename="([^"]+)"/.exec(jawab.headers.get("Content-Disposition") || "") || [])[1];
  const simpan = (isi, sebagai) => {
    const tautan = Object.assign(document.createElement("a"), { href: URL.createObjectURL(isi), download: sebagai });
    document.body.append(tautan);
    tautan.click();
    tautan.remove();
    setTimeout(() => URL.revokeObjectURL(tautan.href), 60000);
  };
  document.querySelectorAll("[data-unduh]").forEach((tautan) => tautan.addEventListener("click", async (k) => {
    if (k.ctrlKey || k.metaKey || k.shiftKey) return;
    k.preventDefault();
    if (tautan.getAttribute("aria-disabled")) return;
    const mulai = Date.now();
    const bilang = () => { kabar.textContent = `Menyusun ${tautan.dataset.unduh} … ${Math.round((Date.now() - mulai) / 1000)} detik`; };
    tautan.setAttribute("aria-disabled", "true");
    kabar.textContent = `Menyusun ${tautan.dataset.unduh} … biasanya beberapa detik`;
    const jam = setInterval(bilang, 3000);
    try {
      const jawab = await fetch(tautan.href, { cache: "no-store" });
      const sebagai = nama(jawab);
      if (!jawab.ok || !sebagai) { location.href = tautan.href; return; }
      simpan(await jawab.blob(), sebagai);
      kabar.textContent = `${sebagai} sudah diunduh.`;
    } catch {
      kabar.textContent = "Aplikasi tidak menjawab. Coba lagi sebentar lagi.";
    } finally {
      clearInterval(jam);
      tautan.removeAttribute("aria-disabled");
    }
  }));
})();
