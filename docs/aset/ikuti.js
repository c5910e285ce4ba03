// "Ikuti alur": the numbered steps one at a time, with questions at decisions, on a phone or a projector.
// Without this script all steps stay listed; each names what comes next.
(() => {
  "use strict";

  const daftar = document.querySelector("ol.langkah[data-alur]");
  if (!daftar) return;

  const langkah = new Map([...daftar.querySelectorAll("li[data-kode]")].map((li) => [li.dataset.kode, li]));
  const urutan = [...langkah.keys()];
  const lanjut = (kode) => JSON.parse(langkah.get(kode).dataset.lanjut);
  let jalur = [];

  const wadah = buat("div", { className: "ikuti" });
  const kendali = buat("div", { className: "ikuti-kendali", role: "group", ariaLabel: "Kendali langkah" });
  const kabar = buat("p", { className: "ikuti-kabar" });
  kabar.setAttribute("role", "status");

  function buat(nama, sifat = {}, ...isi) {
    const satu = Object.assign(document.createElement(nama), sifat);
    satu.append(...isi);
    return satu;
  }

  const tombol = (teks, kerja, kelas = "") => buat("button", { type: "button", className: kelas, onclick: kerja }, teks);
  const judul = (kode) => langkah.get(kode).querySelector("h3, h4").textContent.replace(/^\d+\s*/, "");
  const nomor = (kode) => urutan.indexOf(kode) + 1;

  function tulisAlamat(cara) {
    const kini = jalur.at(-1);
    const alamat = kini ? `#langkah=${kini}${jalur.length > 1 ? `&jalur=${jalur.slice(0, -1).join(",")}` : ""}` : location.pathname + location.search;
    history[cara](null, "", alamat);
  }

  function bacaAlamat() {
    const isi = new URLSearchParams(location.hash.slice(1));
    const kini = isi.get("langkah");
    if (!langkah.has(kini)) return [];
    return [...(isi.get("jalur")?.split(",") ?? []), kini].filter((kode) => langkah.has(kode));
  }

  function pergi(baru) {
    jalur = baru;
    tulisAlamat("pushState");
    tampilkan();
    (langkah.get(jalur.at(-1)) ?? kendali.querySelector("button")).focus({ preventScroll: true });
    wadah.scrollIntoView({ block: "nearest" });
  }

  function tampilkan() {
    const kini = jalur.at(-1);
    wadah.classList.toggle("berjalan", Boolean(kini));
    for (const [kode, li] of langkah) {
      li.hidden = Boolean(kini) && kode !== kini;
      li.tabIndex = -1;
    }
    daftar.querySelectorAll("li.tahap").forEach((li) => (li.hidden = Boolean(kini)));
    kendali.replaceChildren(...(kini ? tombolLangkah(kini) : [tombol("Ikuti alur langkah demi langkah", () => pergi([urutan[0]]), "utama")]));
    kabar.textContent = kini ? keterangan(kini) : "";
    tandaiGambar(kini);
  }

  function keterangan(kini) {
    const tahap = langkah.get(kini).dataset.tahap;
    return `${tahap ? `${tahap}. ` : ""}Langkah ${nomor(kini)} dari ${urutan.length}. Sudah dilalui: ${jalur.length - 1}.`;
  }

  function tombolLangkah(kini) {
    const pilihan = lanjut(kini);
    const maju = pilihan.map(({ ke, jika }) =>
      tombol(jika ? `${jika[0].toUpperCase()}${jika.slice(1)} → langkah ${nomor(ke)}` : `Lanjut ke langkah ${nomor(ke)}`, () => pergi([...jalur, ke]), "utama"),
    );
    const tanya = pilihan.length > 1 ? [buat("p", { className: "ikuti-tanya" }, judul(kini))] : [];
    const tamat = pilihan.length ? [] : [buat("p", { className: "ikuti-tanya" }, "Alur berakhir di sini."), tombol("Ulangi dari awal", () => pergi([urutan[0]]))];
    const mundur = jalur.length > 1 ? [tombol("Mundur", () => pergi(jalur.slice(0, -1)))] : [];
    return [...tanya, ...maju, ...tamat, ...mundur, tombol("Layar penuh", presentasi), tombol("Tampilkan semua langkah", () => pergi([]))];
  }

  function tandaiGambar(kini) {
    const dilalui = new Set(jalur);
    for (const simbol of document.querySelectorAll("svg.alur a[href*='-langkah-']")) {
      const kode = urutan[Number(simbol.getAttribute("href").match(/-langkah-(\d+)$/)[1]) - 1];
      simbol.classList.toggle("aktif", kode === kini);
      simbol.classList.toggle("dilalui", kode !== kini && dilalui.has(kode));
      if (kode === kini) geserBingkai(simbol);
    }
  }

  function geserBingkai(simbol) {
    const bingkai = simbol.closest(".alur-bingkai");
    const letak = simbol.getBoundingClientRect();
    if (!bingkai) return;
    const batas = bingkai.getBoundingClientRect();
    bingkai.scrollLeft += letak.left + letak.width / 2 - batas.left - bingkai.clientWidth / 2;
    bingkai.scrollTop += letak.top + letak.height / 2 - batas.top - bingkai.clientHeight / 2;
  }

  function presentasi() {
    if (document.fullscreenElement) document.exitFullscreen();
    else wadah.requestFullscreen?.();
  }

  // A link to a step, from a symbol or another page, shows the words that the step rests on.
  function bukaTujuan() {
    const tujuan = [...langkah.values()].find((li) => `#${li.id}` === location.hash);
    if (!tujuan) return;
    tujuan.querySelector("details.bunyi").open = true;
    tujuan.scrollIntoView();
    tujuan.focus({ preventScroll: true });
  }

  function papanKetik(peristiwa) {
    // Fields and frames that scroll need the arrow keys themselves.
    const perlu = peristiwa.target.closest?.("input, textarea, select, [contenteditable], .alur-bingkai, .gulir");
    if (perlu || peristiwa.altKey || peristiwa.ctrlKey || peristiwa.metaKey || !jalur.length) return;
    const pilihan = lanjut(jalur.at(-1));
    if (peristiwa.key === "ArrowRight" && pilihan.length === 1) pergi([...jalur, pilihan[0].ke]);
    else if (peristiwa.key === "ArrowLeft" && jalur.length > 1) pergi(jalur.slice(0, -1));
    else if (pilihan[Number(peristiwa.key) - 1] && pilihan.length > 1) pergi([...jalur, pilihan[Number(peristiwa.key) - 1].ke]);
    else return;
    peristiwa.preventDefault();
  }

  function mulai() {
    jalur = bacaAlamat();
    tampilkan();
    bukaTujuan();
  }

  daftar.before(wadah);
  wadah.append(kabar, daftar, kendali);
  document.addEventListener("keydown", papanKetik);
  addEventListener("popstate", mulai);
  mulai();
})();
