// Choice of regencies and topic on the comparison page; the choice is in the link (#topik=...&tanpa=...).
// Marks what differs between the columns shown. Without this script every table is shown with all columns, unmarked.
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
    for (const bagian of wadah.querySelectorAll("section")) {
      bagian.hidden = Boolean(topik) && bagian.dataset.topik !== topik;
      if (!bagian.hidden) for (const baris of bagian.querySelectorAll("tbody tr")) bandingkan(baris, bagian.dataset.jenis);
    }
    const isi = new URLSearchParams();
    if (topik) isi.set("topik", topik);
    if (tanpa.length) isi.set("tanpa", tanpa.join(","));
    history.replaceState(null, "", isi.size ? `#${isi}` : location.pathname + location.search);
  }

  function bandingkan(baris, jenis) {
    const sel = [...baris.cells].filter((satu) => satu.tagName === "TD" && !satu.hidden);
    const lainPelaku = tandai(sel, ".pelaku", (satu) => [kunciPelaku(satu)], (satu, sama) => satu.classList.toggle("beda", !sama.has(kunciPelaku(satu))));
    const lainKata = tandai(sel, ".kata", (satu) => satu.textContent.split(/\s+/).map(polos), tandaiKata);
    baris.hidden = Boolean(jenis) && !sel.some((satu) => satu.querySelector("a"));
    if (jenis === "langkah") tulisKeadaan(baris, sel, lainPelaku, lainKata);
  }

  // Calls `beri` for each element with what all cells that have such elements share; returns whether any cell has more.
  function tandai(sel, pemilih, isiDari, beri) {
    const isi = sel.map((satu) => [...satu.querySelectorAll(pemilih)]).filter((satu) => satu.length);
    const himpunan = isi.map((satu) => new Set(satu.flatMap(isiDari)));
    const sama = new Set([...(himpunan[0] ?? [])].filter((satu) => himpunan.every((h) => h.has(satu))));
    isi.flat().forEach((satu) => beri(satu, sama));
    return himpunan.some((h) => h.size > sama.size);
  }

  const polos = (kata) => kata.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

  const kunciPelaku = (satu) => `${satu.dataset.sebagai ?? ""}/${satu.textContent}`;

  function tandaiKata(unsur, sama) {
    const potongan = unsur.textContent.split(/(\s+)/).map((kata) => {
      if (!polos(kata) || sama.has(polos(kata))) return kata;
      const tanda = document.createElement("mark");
      tanda.textContent = kata;
      return tanda;
    });
    unsur.replaceChildren(...potongan);
  }

  // Says below a step's number whether the columns shown have the same step, an added or missing one, or another official.
  function tulisKeadaan(baris, sel, lainPelaku, lainKata) {
    const ada = sel.filter((satu) => satu.querySelector(".pelaku"));
    const tiada = sel.filter((satu) => !ada.includes(satu) && satu.querySelector(".tidak-diatur"));
    const bagian = [];
    if (ada.length && tiada.length) bagian.push(ada.length > tiada.length ? `tidak ada: ${nama(tiada)}` : `tambahan: ${nama(ada)}`);
    if (lainPelaku) bagian.push("pejabat lain");
    if (!bagian.length && ada.length > 1) bagian.push(lainKata ? "kata berbeda" : "sama");
    const kepala = baris.cells[0];
    kepala.querySelector(".keadaan")?.remove();
    if (!ada.length || !bagian.length) return;
    const keadaan = document.createElement("span");
    keadaan.className = "keadaan";
    keadaan.textContent = bagian.join("; ");
    kepala.append(keadaan);
  }

  const nama = (sel) => sel.map((satu) => satu.dataset.nama).join(", ");

  function bacaAlamat() {
    const isi = new URLSearchParams(location.hash.slice(1));
    const tanpa = isi.get("tanpa")?.split(",") ?? [];
    kotak.forEach((satu) => (satu.checked = !tanpa.includes(satu.value)));
    const topik = isi.get("topik") ?? location.hash.slice(1);
    formulir.topik.value = [...formulir.topik.options].some((satu) => satu.value === topik) ? topik : "";
    tampilkan();
  }

  formulir.hidden = false;
  formulir.addEventListener("change", tampilkan);
  addEventListener("hashchange", bacaAlamat);
  bacaAlamat();
})();
