// "Siapa penilai saya?": shows the row of the decision table that was asked for; the choice is in the link
// (#siapa=unit/jabatan/jenjang). Without this script the whole table is readable. Also filters lists of units.
(() => {
  "use strict";

  const cari = document.querySelector("[data-cari-unit]");
  if (cari) {
    cari.closest("[hidden]").hidden = false;
    cari.addEventListener("input", () => {
      const kata = cari.value.trim().toLowerCase();
      for (const li of document.querySelectorAll(".daftar-unit li")) li.hidden = !li.textContent.toLowerCase().includes(kata);
    });
  }

  const wadah = document.querySelector(".siapa");
  if (!wadah) return;
  const { unit } = JSON.parse(wadah.querySelector("script").textContent);
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

  const kode = (baris) => `${baris.dataset.jabatan}/${baris.dataset.jenjang}`;

  function isiJabatan() {
    const baris = (unit[pilihUnit.value]?.[1] ?? []).flatMap((satu) => [...bagian.get(satu).querySelectorAll("tbody tr")]);
    isiPilihan(pilihJabatan, [...new Map(baris.map((satu) => [kode(satu), satu.cells[0].textContent]))]);
  }

  function tampilkan() {
    const struktur = new Set(unit[pilihUnit.value]?.[1] ?? []);
    for (const [nama, satu] of bagian) {
      const baris = [...satu.querySelectorAll("tbody tr")];
      baris.forEach((b) => (b.hidden = Boolean(pilihJabatan.value) && kode(b) !== pilihJabatan.value));
      satu.hidden = (struktur.size > 0 && !struktur.has(nama)) || baris.every((b) => b.hidden);
    }
    wadah.classList.toggle("terjawab", Boolean(pilihJabatan.value));
    if (pilihUnit.value) history.replaceState(null, "", `#siapa=${pilihUnit.value}/${pilihJabatan.value}`);
  }

  function bacaAlamat() {
    const isi = location.hash.match(/^#siapa=([^/]+)\/(.*)$/);
    if (!isi) return;
    pilihUnit.value = isi[1];
    isiJabatan();
    pilihJabatan.value = isi[2];
  }

  pilihUnit.addEventListener("change", () => {
    isiJabatan();
    tampilkan();
  });
  pilihJabatan.addEventListener("change", tampilkan);
  formulir.hidden = false;
  isiJabatan();
  bacaAlamat();
  tampilkan();
})();
