// Choice of regencies and topic on the comparison page; the choice is in the link (#topik=...&tanpa=...).
// Without this script every table is shown with all columns.
(() => {
  "use strict";

  const wadah = document.querySelector(".bandingkan");
  if (!wadah) return;
  const formulir = wadah.querySelector("form");
  const kotak = [...formulir.querySelectorAll("input[name=daerah]")];

  function tampilkan() {
    const tanpa = kotak.filter((satu) => !satu.checked).map((satu) => satu.value);
    const topik = formulir.topik.value;
    for (const sel of wadah.querySelectorAll("[data-daerah]")) sel.hidden = tanpa.includes(sel.dataset.daerah);
    for (const bagian of wadah.querySelectorAll("section")) bagian.hidden = Boolean(topik) && bagian.dataset.topik !== topik;
    const isi = new URLSearchParams();
    if (topik) isi.set("topik", topik);
    if (tanpa.length) isi.set("tanpa", tanpa.join(","));
    history.replaceState(null, "", isi.size ? `#${isi}` : location.pathname + location.search);
  }

  function bacaAlamat() {
    const isi = new URLSearchParams(location.hash.slice(1));
    const tanpa = isi.get("tanpa")?.split(",") ?? [];
    kotak.forEach((satu) => (satu.checked = !tanpa.includes(satu.value)));
    const topik = isi.get("topik") ?? location.hash.slice(1);
    if ([...formulir.topik.options].some((satu) => satu.value === topik)) formulir.topik.value = topik;
  }

  formulir.hidden = false;
  formulir.addEventListener("change", tampilkan);
  bacaAlamat();
  tampilkan();
})();
