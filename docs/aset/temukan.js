// "Temukan alur": shows the one answer that was asked for; the choice is in the link (#temukan=lingkup/bentuk/cara).
// Without this script every answer is listed under its question.
(() => {
  "use strict";

  const wadah = document.querySelector(".temukan");
  if (!wadah) return;
  const formulir = wadah.querySelector("form");
  const kunci = ["lingkup", "bentuk", "cara"];

  function tampilkan() {
    const isian = new FormData(formulir);
    const pilihan = kunci.map((nama) => isian.get(nama));
    for (const jawaban of wadah.querySelectorAll(".jawaban")) jawaban.hidden = jawaban.dataset.jawaban !== pilihan.join("/");
    if (pilihan.every(Boolean)) history.replaceState(null, "", `#temukan=${pilihan.join("/")}`);
  }

  function bacaAlamat() {
    const isi = location.hash.match(/^#temukan=([\w-]+)\/([\w-]+)\/([\w-]+)$/);
    kunci.forEach((nama, i) => {
      const masukan = isi && formulir.querySelector(`input[name="${nama}"][value="${isi[i + 1]}"]`);
      if (masukan) masukan.checked = true;
    });
  }

  formulir.hidden = false;
  wadah.classList.add("bertanya");
  formulir.addEventListener("change", tampilkan);
  bacaAlamat();
  tampilkan();
})();
