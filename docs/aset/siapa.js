// "Siapa penilai saya?": shows the row of the decision table that was asked for; the choice is in the link
// (#siapa=unit/jabatan/jenjang). Without this script the whole table is readable. Also filters lists of units.
(() => {
  "use strict";

  const cari = document.querySelector("[data-cari-unit]");
  if (cari) {
    cari.closest("[hidden]").hidden = false;
    cari.addEventListener("input", () => {
      const kata = cari.value.trim().toLowerCase();
      const butir = [...document.querySelectorAll(".daftar-unit li")];
      for (const li of butir) li.hidden = !li.textContent.toLowerCase().includes(kata);
      document.querySelector("[data-nihil]").hidden = butir.some((li) => !li.hidden);
    });
  }

  const wadah = document.querySelector(".siapa");
  if (!wadah) return;
  const { unit, jabatan } = JSON.parse(wadah.querySelector("script").textContent);
  const formulir = wadah.querySelector("form");
  const bagian = new Map([...wadah.querySelectorAll("section")].map((satu) => [satu.dataset.struktur, satu]));
  const pilihUnit = pilihan("Unit saya", Object.entries(unit).map(([slug, [nama]]) => [slug, nama]));
  const pilihJabatan = pilihan("Jabatan saya", []);

  function pilihan(label, isi) {
    const wadahLabel = document.createElement("label");
    const pilih = document.createElement("select");
    wadahLabel.append(label, pilih);
    formulir.append(wadahLabel);
    isiPilihan(pilih, isi);
    return pilih;
  }

  function isiPilihan(pilih, isi) {
    const lama = pilih.value;
    pilih.replaceChildren(new Option("Pilih …", ""), ...isi.map(([nilai, teks]) => new Option(teks, nilai)));
    pilih.value = isi.some(([nilai]) => nilai === lama) ? lama : "";
  }

  const struktur = () => unit[pilihUnit.value]?.[1] ?? [];
  const baris = (satu) => [...satu.querySelectorAll("tbody tr")];
  const untuk = (satu) => [...satu.querySelectorAll("th [data-kode]")];
  const daftar = (satu) => (satu.dataset.catatan ?? "").split(" ");

  function isiJabatan() {
    const ada = new Set(struktur().flatMap((satu) => baris(bagian.get(satu)).flatMap(untuk).map((nama) => nama.dataset.kode)));
    isiPilihan(pilihJabatan, Object.entries(jabatan).filter(([kode]) => ada.has(kode)));
  }

  function tampilkan() {
    const dipakai = new Set(struktur());
    const catatan = new Set();
    for (const [nama, satu] of bagian) {
      satu.hidden = dipakai.size > 0 && !dipakai.has(nama);
      for (const b of baris(satu)) {
        for (const nama of untuk(b)) nama.hidden = Boolean(pilihJabatan.value) && nama.dataset.kode !== pilihJabatan.value;
        b.hidden = untuk(b).every((nama) => nama.hidden);
        if (!satu.hidden && !b.hidden) daftar(b).forEach((kode) => catatan.add(kode));
      }
    }
    for (const satu of wadah.querySelectorAll("[data-unit]")) satu.hidden = Boolean(pilihUnit.value) && satu.dataset.unit !== pilihUnit.value;
    const butir = [...wadah.querySelectorAll(".catatan-lain")];
    butir.forEach((satu) => (satu.hidden = !catatan.has(satu.dataset.catatan)));
    if (butir.length) butir[0].parentElement.hidden = butir.every((satu) => satu.hidden);
    wadah.classList.toggle("terjawab", Boolean(pilihJabatan.value));
  }

  function catatAlamat() {
    if (pilihUnit.value) history.replaceState(null, "", `#siapa=${pilihUnit.value}/${pilihJabatan.value}`);
  }

  function bacaAlamat() {
    const isi = location.hash.match(/^#siapa=([^/]+)\/(.*)$/);
    if (!isi) return;
    pilihUnit.value = isi[1];
    isiJabatan();
    pilihJabatan.value = isi[2];
    tampilkan();
  }

  pilihUnit.addEventListener("change", () => {
    isiJabatan();
    tampilkan();
    catatAlamat();
  });
  pilihJabatan.addEventListener("change", () => {
    tampilkan();
    catatAlamat();
  });
  addEventListener("hashchange", bacaAlamat);
  formulir.hidden = false;
  tampilkan();
  bacaAlamat();
})();
