"use strict";
// On a narrow screen the parts are one strip: the open one is brought into sight.
document.querySelectorAll(".lajur ol").forEach((deret) => {
  const kini = deret.querySelector("[aria-current]");
  if (kini && deret.scrollWidth > deret.clientWidth) deret.scrollLeft = kini.offsetLeft - deret.offsetLeft - 16;
});
