// Reading aids for the official text: definitions in place, copying a citation or a link, filtering notes.
// Without this script every term is a link to its definition and every provision keeps its anchor.
(() => {
  "use strict";

  const gelembung = document.createElement("div");
  let asal = null;

  function buka(isi, pemicu, label) {
    gelembung.replaceChildren(...isi);
    gelembung.setAttribute("aria-label", label);
    gelembung.showPopover();
    asal = pemicu;
    gelembung.focus();
  }

  function siapkanGelembung() {
    gelembung.className = "gelembung";
    gelembung.popover = "auto";
    gelembung.tabIndex = -1;
    gelembung.setAttribute("role", "dialog");
    gelembung.addEventListener("toggle", (peristiwa) => {
      if (peristiwa.newState === "closed" && gelembung.contains(document.activeElement)) asal?.focus();
    });
    document.body.append(gelembung);
  }

  function jelaskanIstilah(tautan) {
    const penjelasan = document.querySelector(`#penjelasan-istilah [data-istilah="${tautan.dataset.istilah}"]`);
    if (!penjelasan) return false;
    buka([...penjelasan.cloneNode(true).childNodes, tombol("Tutup", () => gelembung.hidePopover())], tautan, "Definisi");
    return true;
  }

  function tombol(teks, kerja) {
    const satu = document.createElement("button");
    satu.type = "button";
    satu.textContent = teks;
    satu.addEventListener("click", kerja);
    return satu;
  }

  function paragraf(teks) {
    const satu = document.createElement("p");
    satu.textContent = teks;
    return satu;
  }

  const alamat = (jangkar) => `${location.href.split("#")[0]}#${jangkar}`;

  async function salin(teks) {
    try {
      await navigator.clipboard.writeText(teks);
      gelembung.replaceChildren(paragraf("Tersalin:"), paragraf(teks));
    } catch {
      const kotak = document.createElement("textarea");
      kotak.value = teks;
      kotak.setAttribute("aria-label", "Salin teks ini");
      gelembung.replaceChildren(paragraf("Salin teks ini:"), kotak);
      kotak.select();
      document.execCommand("copy");
    }
  }

  function bukaAlat(pemicu, rujukan, jangkar) {
    const peraturan = document.querySelector("[data-peraturan]").dataset.peraturan;
    const kutipan = `${rujukan} ${peraturan}`;
    buka(
      [
        paragraf(kutipan),
        tombol("Salin kutipan", () => salin(`${kutipan}, ${alamat(jangkar)}`)),
        tombol("Salin tautan", () => salin(alamat(jangkar))),
      ],
      pemicu,
      `Salin ${rujukan}`,
    );
  }

  const IKON = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M19 21H8V7h11m0-2H8a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2m-3-4H4a2 2 0 0 0-2 2v14h2V3h12z"/></svg>';

  function pasangAlat(ketentuan) {
    const jangkar = ketentuan.dataset.untuk ?? ketentuan.id;
    const wadah = ketentuan.dataset.untuk ? document.getElementById(jangkar) : ketentuan;
    const satu = tombol("", () => bukaAlat(satu, ketentuan.dataset.rujukan, jangkar));
    satu.className = "alat";
    satu.title = "Salin kutipan atau tautan";
    satu.setAttribute("aria-label", `Salin kutipan atau tautan ${ketentuan.dataset.rujukan}`);
    satu.innerHTML = IKON;
    wadah?.append(satu);
  }

  function saring(kotak) {
    const dipilih = new Set([...kotak.querySelectorAll("input:checked")].map((masukan) => masukan.value));
    for (const artikel of document.querySelectorAll(".daftar-catatan article")) artikel.hidden = !dipilih.has(artikel.dataset.jenis);
  }

  function bukaTujuan() {
    const tujuan = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (tujuan?.tagName === "DETAILS") tujuan.open = true;
  }

  siapkanGelembung();
  document.querySelectorAll(".ketentuan[data-rujukan]").forEach(pasangAlat);
  document.querySelectorAll("[data-saring]").forEach((kotak) => {
    kotak.hidden = false;
    kotak.addEventListener("change", () => saring(kotak));
  });
  document.addEventListener("click", (peristiwa) => {
    const tautan = peristiwa.target.closest?.("a.istilah");
    const biasa = !peristiwa.ctrlKey && !peristiwa.metaKey && !peristiwa.shiftKey;
    if (tautan && biasa && jelaskanIstilah(tautan)) peristiwa.preventDefault();
  });
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((satu) => (satu.open = true)));
  addEventListener("hashchange", bukaTujuan);
  bukaTujuan();
})();
