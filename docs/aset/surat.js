/* Fills in a letter: live preview, checks, .docx (surat-docx.js), print, text, saved fields. Sends and fetches nothing.
   The page (macros/surat.py) holds the form, the letter on paper, and a JSON element with the fields
   and the blank .docx. A field's value is text, or, for a list of officials, an array of rows of text. */
(() => {
  "use strict";

  const { terisi, tertulis, bolehHilang, berparameter, tandaTangan, isiDocx } = suratDocx;

  // ---- checks -------------------------------------------------------------------------------

  const tanggalAda = (tahun, bulan, hari) => {
    const tanggal = new Date(Date.UTC(tahun, bulan - 1, hari));
    return tanggal.getUTCMonth() === bulan - 1 && tanggal.getUTCDate() === Number(hari);
  };

  /* What is wrong with a NIP, as words that follow the field's name, or "". 18 digits: date of birth, year and
     month of appointment (contract staff: year and 21, 22, ...), 1 man or 2 woman, serial number. */
  function masalahNip(teks) {
    const angka = teks.replace(/[\s.-]/g, "");
    const potong = (awal, akhir) => angka.slice(awal - 1, akhir);
    const [lahir, angkat, bulan] = [[1, 4], [9, 12], [13, 14]].map(([awal, akhir]) => Number(potong(awal, akhir)));
    const tahunIni = new Date().getFullYear();
    if (/[^0-9]/.test(angka)) return "hanya boleh berisi angka.";
    if (angka.length !== 18) return `harus 18 angka; di sini ada ${angka.length}.`;
    if (!tanggalAda(lahir, potong(5, 6), potong(7, 8))) return `harus diawali tanggal lahir; tanggal ${potong(1, 8)} tidak ada.`;
    if (lahir < 1930 || lahir > tahunIni - 15) return `memuat tahun lahir yang tidak wajar: ${lahir} (empat angka pertama).`;
    if (angkat < lahir + 15 || angkat > tahunIni + 1) return `memuat tahun pengangkatan yang tidak wajar: ${angkat} untuk kelahiran ${lahir} (angka ke-9 sampai ke-12).`;
    if (!(bulan >= 1 && bulan <= 12) && !(bulan >= 21 && bulan <= 29)) return `memuat bulan pengangkatan yang tidak ada: ${potong(13, 14)} (angka ke-13 dan ke-14; 01 sampai 12, atau 21 dan seterusnya bagi PPPK).`;
    return /[12]/.test(potong(15, 15)) ? "" : `salah pada angka ke-15: harus 1 (pria) atau 2 (wanita), bukan ${potong(15, 15)}.`;
  }

  /* A year typed with two digits is one of the first century for the browser. */
  function masalahTanggal(iso) {
    const tahun = Number(iso.split("-")[0]), tahunIni = new Date().getFullYear();
    const wajar = tahun >= 1945 && tahun <= tahunIni + 10;
    return wajar ? "" : `memuat tahun yang tidak wajar: ${tahun}; tulislah tahun dengan empat angka, misalnya ${tahunIni}.`;
  }

  function masalahIsi(teks, medan) {
    if (medan.jenis === "nip") return masalahNip(teks);
    if (medan.jenis === "tanggal") return masalahTanggal(teks);
    return medan.jenis === "durasi" && !/\d/.test(teks) ? "belum memuat angka; tulislah misalnya 3 bulan." : "";
  }

  /* What still names a role, alone or beside a post, line by line and without the lines' numbers. */
  function masalahSebutan(teks, umum = []) {
    const baris = teks.trim().split(/\s*\n\s*/).map((satu) => satu.replace(/^\d+[.)]\s*/, ""));
    const sebutan = baris.flatMap((satu) => (umum.includes(satu) ? [satu] : satu.split("/").map((s) => s.trim()).filter((s) => umum.includes(s))));
    if (!sebutan.length) return "";
    const semua = baris.every((satu) => umum.includes(satu));
    return `masih ${semua ? "sebutan peran dari peraturan" : `memuat sebutan peran dari peraturan: ${sebutan.join(", ")}`}; ganti dengan nama jabatannya.`;
  }

  /* What is wrong with an input, as a sentence, or "". */
  function masalahMasukan(masukan, medan) {
    const kalimat = (teks) => teks && `${medan.label} ${teks}`;
    if (masukan.validity.badInput) return kalimat("belum lengkap atau tidak ada pada kalender.");
    if (terisi(masukan.value)) return kalimat(masalahSebutan(masukan.value, medan.umum) || masalahIsi(masukan.value, medan));
    return kalimat(medan.wajib ? `belum diisi${medan.dasar && ` (${medan.dasar})`}.` : "");
  }

  // ---- the page -----------------------------------------------------------------------------

  function unduh(blob, nama) {
    const a = document.createElement("a");
    a.href = URL.createObjectURL(blob);
    a.download = nama;
    document.body.append(a);
    a.click();
    a.remove();
    setTimeout(() => URL.revokeObjectURL(a.href), 60000);
  }

  async function salin(teks) {
    try {
      await navigator.clipboard.writeText(teks);
    } catch {
      const kotak = document.createElement("textarea");
      kotak.value = teks;
      document.body.append(kotak);
      kotak.select();
      const berhasil = document.execCommand("copy");
      kotak.remove();
      if (!berhasil) throw new Error("salin");
    }
  }

  function pasang(akar) {
    const satu = (pemilih, dalam = akar) => dalam.querySelector(pemilih);
    const semua = (pemilih, dalam = akar) => Array.from(dalam.querySelectorAll(pemilih));
    const surat = JSON.parse(satu("script[data-isian]").textContent);
    const formulir = satu("form"), kertas = satu(".surat-kertas");
    const kunci = `panduan-surat/${surat.peraturan}/${surat.kode}`;
    const disentuh = new Set();
    let nomorGalat = 0, ditekan = false;
    const medanBerdaftar = surat.medan.filter((m) => m.jenis === "daftar-pejabat");

    const masukan = (kode) => satu(`[name="${kode}"]`, formulir);
    const kabarkan = (teks) => { satu("[data-kabar]").textContent = teks; };

    // ---- reading and writing the form

    const barisPejabat = (kode) => semua(".surat-pejabat", satu(`[data-baris="${kode}"]`));
    const selPejabat = (baris) => semua("[data-kolom]", baris);

    function bacaIsi() {
      const nilai = (m) => (m.jenis !== "daftar-pejabat" ? masukan(m.kode).value
        : barisPejabat(m.kode).map((baris) => selPejabat(baris).map((sel) => sel.value)).filter((sel) => sel.some(terisi)));
      return Object.fromEntries(surat.medan.map((m) => [m.kode, nilai(m)]));
    }

    function bacaBentuk() {
      const terpilih = (nama) => satu(`[data-bentuk="${nama}"]:checked`).value;
      return { kertas: terpilih("kertas"), ttd: terpilih("ttd"), keterangan: satu("[data-keterangan]").value };
    }

    function tulisMasukan(elemenMasukan, teks) {
      const tersedia = elemenMasukan.tagName !== "SELECT" || Array.from(elemenMasukan.options).some((o) => o.value === teks);
      if (!tersedia) elemenMasukan.append(new Option(teks, teks));
      elemenMasukan.value = elemenMasukan.type === "text" ? teks.replace(/\s*[\r\n]+\s*/g, " ") : teks;
    }

    function tambahPejabat(kode, isi = []) {
      const medan = satu(`[data-medan="${kode}"]`);
      const baris = satu("template", medan).content.firstElementChild.cloneNode(true);
      satu("[data-baris]", medan).append(baris);
      selPejabat(baris).forEach((sel, i) => {
        const galat = satu(".surat-galat", sel.parentElement);
        galat.id = `${surat.kode}-galat-${++nomorGalat}`;
        sel.setAttribute("aria-describedby", galat.id);
        if (typeof isi[i] === "string") tulisMasukan(sel, isi[i]);
      });
      nomoriPejabat(kode);
      return baris;
    }

    const nomoriPejabat = (kode) => barisPejabat(kode).forEach((baris, i) => { satu("legend", baris).textContent = `Pejabat ${i + 1}`; });

    function tulisIsi(isi) {
      for (const medan of surat.medan) {
        const nilai = isi[medan.kode];
        if (medan.jenis === "daftar-pejabat" && Array.isArray(nilai)) {
          barisPejabat(medan.kode).forEach((baris) => baris.remove());
          nilai.filter(Array.isArray).forEach((sel) => tambahPejabat(medan.kode, sel));
        } else if (medan.jenis !== "daftar-pejabat" && typeof nilai === "string") {
          tulisMasukan(masukan(medan.kode), nilai);
        }
      }
    }

    function tulisBentuk(bentuk) {
      for (const pilihan of semua("[data-bentuk]")) pilihan.checked = pilihan.value === bentuk[pilihan.dataset.bentuk] || pilihan.checked;
      if (typeof bentuk.keterangan === "string") satu("[data-keterangan]").value = bentuk.keterangan;
    }

    // ---- preview

    function gambarKertas(isian, bentuk) {
      const isi = berparameter(surat, isian, bentuk);
      Object.assign(kertas.dataset, { kertas: bentuk.kertas, ttd: bentuk.ttd });
      satu("[data-keterangan]").parentElement.hidden = bentuk.ttd !== "elektronik";
      for (const ruang of semua(".ruang", kertas)) ruang.textContent = tandaTangan(surat, bentuk, !ruang.closest(".ttd-kiri"));
      for (const tempat of semua("[data-isi]", kertas)) {
        const medan = surat.medan.find((m) => m.kode === tempat.dataset.isi);
        const ada = terisi(isi[medan.kode]);
        tempat.textContent = ada ? tertulis(medan, isi[medan.kode]) : `[${medan.label}]`;
        tempat.classList.toggle("kosong", !ada);
      }
      for (const medan of medanBerdaftar) gambarTabel(medan, isi[medan.kode]);
      for (const baris of semua(".kop p, .kanan p, .tanda-tangan p, .tembusan p", kertas)) {
        const kode = semua("[data-isi]", baris).map((tempat) => tempat.dataset.isi);
        baris.hidden = kode.length > 0 && kode.every((k) => bolehHilang(surat, isi, k));
      }
      for (const blok of semua(".tembusan", kertas)) blok.hidden = semua("p", blok).slice(1).every((p) => p.hidden);
    }

    /* Labels and values of each official, one below the other. */
    function gambarRincian(badan, pejabat) {
      const label = semua("tr", badan).map((baris) => baris.cells[0].textContent);
      const panjang = new Set(label).size;
      const isi = pejabat.length ? pejabat : [[]];
      badan.replaceChildren(...isi.flatMap((sel) => label.slice(0, panjang).map((nama, i) => {
        const baris = document.createElement("tr");
        for (const teks of [nama, ":", ""]) baris.insertCell().textContent = teks;
        const ada = terisi(sel[i] ?? "");
        const tempat = Object.assign(document.createElement("span"), { textContent: ada ? sel[i] : `[${nama}]`, className: ada ? "" : "kosong" });
        baris.lastChild.append(tempat);
        baris.className = i === panjang - 1 ? "akhir" : "";
        return baris;
      })));
    }

    function gambarTabel(medan, pejabat) {
      for (const badan of semua(`[data-rincian="${medan.kode}"]`, kertas)) gambarRincian(badan, pejabat);
      for (const badan of semua(`[data-tabel="${medan.kode}"]`, kertas)) gambarBaris(badan, pejabat);
    }

    function gambarBaris(badan, pejabat) {
      const jumlahKolom = badan.closest("table").tHead.rows[0].cells.length - 1;
      const tampil = pejabat.length ? pejabat : Array.from({ length: 3 }, () => Array(jumlahKolom).fill("\u00a0"));
      badan.replaceChildren(...tampil.map((sel, i) => {
        const baris = document.createElement("tr");
        for (const teks of [`${i + 1}.`, ...sel]) baris.insertCell().textContent = teks;
        return baris;
      }));
    }

    function gambarMinimum(isi) {
      for (const butir of semua("[data-minimum]")) {
        const ada = butir.dataset.minimum.split(" ").every((kode) => terisi(isi[kode]));
        satu("strong", butir).textContent = ada ? "sudah diisi" : "belum diisi";
        butir.classList.toggle("terisi", ada);
      }
    }

    // ---- checks

    /* Returns [{elemen, galat, pesan}] for every input, `pesan` "" where all is well. */
    function periksaMedan(medan) {
      const wadah = satu(`[data-medan="${medan.kode}"]`);
      if (medan.jenis !== "daftar-pejabat") {
        const sasaran = masukan(medan.kode);
        const diisiAplikasi = medan.parameter && bacaBentuk().ttd === "eoffice";
        return [{ elemen: sasaran, galat: satu(".surat-galat", wadah), pesan: diisiAplikasi ? "" : masalahMasukan(sasaran, medan) }];
      }
      const baris = barisPejabat(medan.kode);
      const pesan = medan.wajib && !baris.length ? `${medan.label} belum diisi${medan.dasar && ` (${medan.dasar})`}.` : "";
      const galat = wadah.lastElementChild;
      return [{ elemen: wadah, galat, pesan }, ...baris.flatMap((satuan, i) => periksaPejabat(satuan, `Pejabat ${i + 1}`))];
    }

    function periksaPejabat(baris, sebutan) {
      return selPejabat(baris).map((sel, i) => {
        const jenis = sel.inputMode === "numeric" ? "nip" : "teks";
        const pesan = masalahMasukan(sel, { label: `${sebutan}: ${sel.dataset.kolom}`, jenis, wajib: i === 0, dasar: "" });
        return { elemen: sel, galat: satu(".surat-galat", sel.parentElement), pesan };
      });
    }

    /* Lists every problem; beside the field only where the user has been, or everywhere when `semuanya`. */
    function periksa(semuanya) {
      const hasil = surat.medan.flatMap(periksaMedan);
      for (const { elemen: sasaran, galat, pesan } of hasil) {
        const tampil = pesan !== "" && (semuanya || disentuh.has(sasaran));
        galat.textContent = tampil ? pesan : "";
        galat.hidden = !tampil;
        if (sasaran.matches("input, textarea, select")) sasaran.setAttribute("aria-invalid", String(tampil));
      }
      daftarkan(hasil.filter((h) => h.pesan));
    }

    /* Changes only the lines that differ: a screen reader announces the list's changes, not the whole list. */
    function daftarkan(masalah) {
      const [ringkasan, daftar] = satu("[data-masalah]").children;
      const teks = masalah.length ? `${masalah.length} hal perlu diperiksa:` : "Semua yang wajib sudah diisi.";
      if (ringkasan.textContent !== teks) ringkasan.textContent = teks;
      const pesanBaru = new Set(masalah.map((m) => m.pesan));
      Array.from(daftar.children).filter((butir) => !pesanBaru.has(butir.textContent)).forEach((butir) => butir.remove());
      masalah.forEach(({ elemen: sasaran, pesan }, i) => {
        if (daftar.children[i]?.textContent !== pesan) daftar.insertBefore(document.createElement("li"), daftar.children[i] ?? null).append(tombolMasalah(pesan));
        daftar.children[i].firstChild.onclick = () => sasaran.focus();
      });
    }

    const tombolMasalah = (pesan) => Object.assign(document.createElement("button"), { type: "button", textContent: pesan });

    // ---- saved fields

    const simpanan = () => JSON.stringify({ surat: surat.kode, peraturan: surat.peraturan, isi: bacaIsi(), bentuk: bacaBentuk() }, null, 1);

    /* Reads saved fields; returns what is wrong with them, or "". */
    function muat(teks) {
      let data;
      try {
        data = JSON.parse(teks);
      } catch {
        return "Berkas ini bukan simpanan isian surat: isinya tidak terbaca sebagai JSON.";
      }
      const berisi = surat.medan.some((m) => Object.hasOwn(Object(data?.isi), m.kode));
      if (data?.surat !== surat.kode || !berisi) return `Berkas ini bukan simpanan isian ${surat.nama}.`;
      if (data.peraturan !== surat.peraturan) return `Berkas ini disimpan untuk ${data.peraturan}, sedangkan surat ini menurut ${surat.peraturan}; isiannya tidak dimuat.`;
      tulisIsi(data.isi);
      tulisBentuk(data.bentuk ?? {});
      return "";
    }

    const centang = satu("[data-simpan]");

    function simpanBilaDiminta() {
      try {
        if (centang.checked) localStorage.setItem(kunci, simpanan());
        else localStorage.removeItem(kunci);
      } catch {
        if (centang.checked) kabarkan("Peramban ini tidak mengizinkan penyimpanan. Pakailah berkas .json.");
        centang.checked = false;
      }
    }

    function muatDariPeramban() {
      try {
        const teks = localStorage.getItem(kunci);
        if (teks !== null) centang.checked = muat(teks) === "";
      } catch { /* no storage: nothing saved */ }
    }

    /* Fills in what a link or a step knows, but nothing that the user has written. Returns whether all was filled in. */
    function isiOtomatis(isi) {
      const kini = bacaIsi();
      const dibawa = surat.medan.filter((m) => Object.hasOwn(isi, m.kode) && isi[m.kode] !== kini[m.kode]);
      const bebas = dibawa.filter((m) => !terisi(kini[m.kode]) || [m.isi_awal, ...m.otomatis].includes(kini[m.kode]));
      tulisIsi(Object.fromEntries(bebas.map((m) => [m.kode, isi[m.kode]])));
      return bebas.length === dibawa.length;
    }

    /* A step's link may bring values: ?kode=nilai, or #isi={"kode":"nilai"} (percent-encoded; stays in the browser). */
    function muatDariTautan(tersimpan) {
      isiOtomatis(Object.fromEntries(new URLSearchParams(location.search)));
      // After a reload without saved fields the page still knows its step.
      if (!muatDariPagar() && !tersimpan) isiOtomatis(Object(history.state?.isi));
    }

    /* Returns whether the address brought values. They leave the address, so that Back and reload do not bring them again. */
    function muatDariPagar() {
      if (!location.hash.startsWith("#isi=")) return false;
      let isi = {};
      try {
        isi = Object(JSON.parse(decodeURIComponent(location.hash.slice(5))));
        kabarkan(`Sebagian isian diisi dari tautan; periksalah.${isiOtomatis(isi) ? "" : " Yang sudah Anda isi tidak diubah."}`);
      } catch {
        kabarkan("Isian dari tautan tidak terbaca; isilah sendiri.");
      }
      history.replaceState({ isi }, "", location.pathname + location.search);
      return true;
    }

    // ---- actions

    function perbarui() {
      const isi = bacaIsi();
      gambarKertas(isi, bacaBentuk());
      gambarMinimum(isi);
      simpanBilaDiminta();
    }

    const TINDAKAN = {
      docx() {
        periksa(true);
        unduh(isiDocx(surat, bacaIsi(), bacaBentuk()), `${surat.kode}.docx`);
        kabarkan("Surat diunduh.");
      },
      cetak() {
        periksa(true);
        dicetak = kertas;
        window.print();
      },
      salin() {
        salin(kertas.innerText.replace(/\t/g, " ").trim()).then(() => kabarkan("Teks surat disalin."), () => kabarkan("Teks tidak dapat disalin; pilih dan salin dari pratinjau."));
      },
      simpan() {
        unduh(new Blob([simpanan()], { type: "application/json" }), `${surat.kode}.json`);
      },
      hapus() {
        centang.checked = false;
        simpanBilaDiminta();
        kabarkan("Simpanan di peramban ini dihapus; isian di halaman tetap ada.");
      },
      kosongkan() {
        const tersimpan = centang.checked;
        if (!window.confirm(`Kosongkan semua isian surat ini?${tersimpan ? " Simpanannya di peramban ini ikut dihapus." : ""}`)) return;
        formulir.reset();
        for (const medan of medanBerdaftar) tulisIsi({ [medan.kode]: [] });
        disentuh.clear();
        history.replaceState(null, "");
        perbarui();
        periksa(false);
        kabarkan(tersimpan ? "Formulir dikosongkan; simpanan di peramban ini dihapus." : "Formulir dikosongkan.");
      },
    };

    akar.addEventListener("click", (kejadian) => {
      const tombol = kejadian.target.closest("button");
      if (tombol?.dataset.aksi) TINDAKAN[tombol.dataset.aksi]();
      if (tombol?.dataset.tambah) selPejabat(tambahPejabat(tombol.dataset.tambah))[0].focus();
      if (tombol?.hasAttribute("data-hapus")) {
        const wadah = tombol.closest("[data-medan]");
        tombol.closest(".surat-pejabat").remove();
        nomoriPejabat(wadah.dataset.medan);
        satu("[data-tambah]", wadah).focus();
      }
      if (tombol) { perbarui(); if (!tombol.dataset.aksi && !tombol.closest("[data-masalah]")) periksa(false); }
      const tempat = kejadian.target.closest("[data-isi]");
      if (tempat && getSelection().isCollapsed) masukan(tempat.dataset.isi).focus();
    });
    akar.addEventListener("input", perbarui);
    akar.addEventListener("change", async (kejadian) => {
      if (kejadian.target.matches("[data-berkas]")) {
        const berkas = kejadian.target.files[0];
        if (!berkas) return;
        kabarkan(muat(await berkas.text()) || "Isian dimuat.");
        kejadian.target.value = "";
      } else {
        disentuh.add(kejadian.target);
      }
      perbarui();
      // Messages move the page: a button under the pointer must not slip away between press and release.
      if (ditekan) window.addEventListener("pointerup", () => setTimeout(periksa, 0, false), { once: true });
      else periksa(false);
    });
    window.addEventListener("pointerdown", () => { ditekan = true; }, true);
    for (const akhir of ["pointerup", "pointercancel"]) window.addEventListener(akhir, () => { ditekan = false; }, true);
    formulir.addEventListener("submit", (kejadian) => kejadian.preventDefault());
    window.addEventListener("hashchange", () => {
      if (!muatDariPagar()) return;
      perbarui();
      periksa(false);
      satu("input, textarea, select", formulir).focus();
    });

    semua("[data-perlu-js]").forEach((bagian) => { bagian.hidden = false; });
    muatDariPeramban();
    muatDariTautan(centang.checked);
    perbarui();
    periksa(false);
  }

  // ---- printing: only the letter, as a copy at the end of the page -----------------------------

  let dicetak = null;
  window.addEventListener("beforeprint", () => {
    const kertas = dicetak ?? document.querySelector(".surat-kertas");
    if (!kertas) return;
    const salinan = document.createElement("div");
    salinan.className = "surat-cetak";
    salinan.append(kertas.cloneNode(true));
    document.body.append(salinan);
    document.body.classList.add("surat-mencetak");
  });
  window.addEventListener("afterprint", () => {
    document.querySelector(".surat-cetak")?.remove();
    document.body.classList.remove("surat-mencetak");
  });

  document.querySelectorAll("[data-surat]").forEach(pasang);
})();
