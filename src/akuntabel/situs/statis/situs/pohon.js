/* Zoom and pan of the tree. Without this script the picture is one that can be scrolled. */
(() => {
  'use strict';
  const akar = document.querySelector('[data-pohon]');
  if (!akar) return;
  const bidang = akar.querySelector('[data-bidang]');
  const svg = bidang.querySelector('svg');
  const keluaran = akar.querySelector('[data-skala]');
  const [, , lebar, tinggi] = svg.getAttribute('viewBox').split(' ').map(Number);
  const LANGKAH = 1.2, KECIL = 0.1, BESAR = 4, GESER = 60;
  let skala = 1;

  const atur = (baru, x = bidang.clientWidth / 2, y = bidang.clientHeight / 2) => {
    const lama = skala;
    skala = Math.min(BESAR, Math.max(KECIL, baru));
    svg.setAttribute('width', Math.round(lebar * skala));
    svg.setAttribute('height', Math.round(tinggi * skala));
    const kali = skala / lama;
    bidang.scrollLeft = (bidang.scrollLeft + x) * kali - x;
    bidang.scrollTop = (bidang.scrollTop + y) * kali - y;
    keluaran.textContent = `${Math.round(skala * 100)}%`;
  };
  const pas = () => {
    const batas = parseFloat(getComputedStyle(bidang).maxHeight) || bidang.clientHeight;
    atur(Math.min(bidang.clientWidth / lebar, batas / tinggi, 1.5));
  };
  const perbuatan = { kecil: () => atur(skala / LANGKAH), besar: () => atur(skala * LANGKAH), pas };
  const tombol = {
    '+': perbuatan.besar, '=': perbuatan.besar, '-': perbuatan.kecil, 0: perbuatan.pas,
    ArrowLeft: () => bidang.scrollBy(-GESER, 0), ArrowRight: () => bidang.scrollBy(GESER, 0),
    ArrowUp: () => bidang.scrollBy(0, -GESER), ArrowDown: () => bidang.scrollBy(0, GESER),
  };

  akar.querySelector('[data-alat]').hidden = false;
  akar.addEventListener('click', (e) => {
    const pilih = e.target.closest('[data-zum]');
    if (pilih) perbuatan[pilih.dataset.zum]();
  });
  bidang.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || !tombol[e.key]) return;
    e.preventDefault();
    tombol[e.key]();
  });
  bidang.addEventListener('wheel', (e) => {
    if (!e.ctrlKey) return;
    e.preventDefault();
    const kotak = bidang.getBoundingClientRect();
    atur(skala * (e.deltaY < 0 ? LANGKAH : 1 / LANGKAH), e.clientX - kotak.left, e.clientY - kotak.top);
  }, { passive: false });

  let seret = null;
  bidang.addEventListener('pointerdown', (e) => {
    if (e.pointerType !== 'mouse' || e.button) return;
    seret = { x: e.clientX + bidang.scrollLeft, y: e.clientY + bidang.scrollTop };
    bidang.classList.add('digeser');
  });
  addEventListener('pointermove', (e) => {
    if (seret) { bidang.scrollLeft = seret.x - e.clientX; bidang.scrollTop = seret.y - e.clientY; }
  });
  addEventListener('pointerup', () => { seret = null; bidang.classList.remove('digeser'); });

  let cubit = 0;
  const jarak = (s) => Math.hypot(s[0].clientX - s[1].clientX, s[0].clientY - s[1].clientY);
  bidang.addEventListener('touchmove', (e) => {
    if (e.touches.length !== 2) return;
    e.preventDefault();
    const kini = jarak(e.touches), kotak = bidang.getBoundingClientRect();
    if (cubit) {
      atur(skala * kini / cubit, (e.touches[0].clientX + e.touches[1].clientX) / 2 - kotak.left,
        (e.touches[0].clientY + e.touches[1].clientY) / 2 - kotak.top);
    }
    cubit = kini;
  }, { passive: false });
  bidang.addEventListener('touchend', () => { cubit = 0; });
  if (Math.min(bidang.clientWidth / lebar, 1) >= 0.5) pas();
})();
