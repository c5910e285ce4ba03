/* Fills in a letter: live preview, checks, .docx, print, text, saved fields. Sends and fetches nothing.
   The page (macros/surat.py) holds the form, the letter on paper, and a JSON element with the fields
   and the blank .docx. A field's value is text, or, for a list of officials, an array of rows of text. */
(() => {
  "use strict";

  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const XML = "http://www.w3.org/XML/1998/namespace";
  const BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
  const UKURAN_TWIP = { a4: [11906, 16838], f4: [12189, 18709] };
  const JENIS_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  // ---- values -------------------------------------------------------------------------------

  const terisi = (nilai) => (Array.isArray(nilai) ? nilai.length > 0 : nilai.trim() !== "");

  function tanggalTertulis(iso) {
    const [tahun, bulan, hari] = iso.split("-").map(Number);
    return BULAN[bulan - 1] && hari ? `${hari} ${BULAN[bulan - 1]} ${tahun}` : iso;
  }

  const ANGKA = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

  /* Returns a whole number below 1000 in words; the first hundred and the teens have their own forms. */
  function terbilang(n) {
    if (n < 12) return ANGKA[n];
    if (n < 20) return `${ANGKA[n - 10]} belas`;
    const sisa = (dasar) => (n % dasar ? ` ${terbilang(n % dasar)}` : "");
    if (n < 100) return `${ANGKA[Math.floor(n / 10)]} puluh${sisa(10)}`;
    return `${n < 200 ? "seratus" : `${ANGKA[Math.floor(n / 100)]} ratus`}${sisa(100)}`;
  }

  /* "3 bulan" is written "3 (tiga) bulan"; anything else stays as typed. */
  function durasiTertulis(teks) {
    const cocok = /^\s*([1-9]\d{0,2})\s+(jam|hari|hari kerja|minggu|bulan|tahun)\s*$/i.exec(teks);
    return cocok ? `${cocok[1]} (${terbilang(Number(cocok[1]))}) ${cocok[2]}` : teks;
  }

  const PENULIS = { tanggal: tanggalTertulis, durasi: durasiTertulis };
  const tertulis = (medan, nilai) => (PENULIS[medan.jenis] ?? String)(nilai);

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

  function masalahIsi(teks, medan) {
    if (medan.jenis === "nip") return masalahNip(teks);
    return medan.jenis === "durasi" && !/\d/.test(teks) ? "belum memuat angka; tulislah misalnya 3 bulan." : "";
  }

  /* What is wrong with an input, as a sentence, or "". */
  function masalahMasukan(masukan, medan) {
    const kalimat = (teks) => teks && `${medan.label} ${teks}`;
    if (masukan.validity.badInput) return kalimat("belum lengkap atau tidak ada pada kalender.");
    if (medan.umum?.includes(masukan.value.trim())) return kalimat(`masih sebutan peran dari peraturan; ganti dengan nama jabatannya.`);
    if (terisi(masukan.value)) return kalimat(masalahIsi(masukan.value, medan));
    return kalimat(medan.wajib ? `belum diisi${medan.dasar && ` (${medan.dasar})`}.` : "");
  }

  // ---- stored zip ---------------------------------------------------------------------------

  const TABEL_CRC = Array.from({ length: 256 }, (_, n) => {
    for (let i = 0; i < 8; i++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });

  function crc32(bita) {
    let sisa = 0xffffffff;
    for (const satu of bita) sisa = TABEL_CRC[(sisa ^ satu) & 255] ^ (sisa >>> 8);
    return (sisa ^ 0xffffffff) >>> 0;
  }

  /* Returns a Map from name to bytes, in the archive's order. Only what macros/docx.py writes: no compression, no comment. */
  function bacaZip(bita) {
    const lihat = new DataView(bita.buffer);
    const ekor = bita.length - 22;
    const bagian = new Map();
    for (let i = 0, letak = lihat.getUint32(ekor + 16, true); i < lihat.getUint16(ekor + 10, true); i++) {
      const [nama, tambahan, komentar] = [28, 30, 32].map((n) => lihat.getUint16(letak + n, true));
      const kepala = lihat.getUint32(letak + 42, true);
      const awal = kepala + 30 + lihat.getUint16(kepala + 26, true) + lihat.getUint16(kepala + 28, true);
      const judul = new TextDecoder().decode(bita.subarray(letak + 46, letak + 46 + nama));
      bagian.set(judul, bita.slice(awal, awal + lihat.getUint32(letak + 20, true)));
      letak += 46 + nama + tambahan + komentar;
    }
    return bagian;
  }

  /* Returns the parts of a zip, as a list for Blob. */
  function tulisZip(bagian) {
    const isi = [], direktori = [];
    let letak = 0, panjangDirektori = 0;
    for (const [judul, bita] of bagian) {
      const nama = new TextEncoder().encode(judul);
      // version, flags, method, time, date (1 January 1980), CRC, sizes, length of the name, of the extra field
      const umum = [[20, 2], [0, 2], [0, 2], [0, 2], [33, 2], [crc32(bita), 4], [bita.length, 4], [bita.length, 4], [nama.length, 2], [0, 2]];
      const kepala = susun([[0x04034b50, 4], ...umum]);
      const entri = susun([[0x02014b50, 4], [20, 2], ...umum, [0, 2], [0, 2], [0, 2], [0, 4], [letak, 4]]);
      isi.push(kepala, nama, bita);
      direktori.push(entri, nama);
      letak += kepala.length + nama.length + bita.length;
      panjangDirektori += entri.length + nama.length;
    }
    const jumlah = bagian.size;
    return [...isi, ...direktori, susun([[0x06054b50, 4], [0, 2], [0, 2], [jumlah, 2], [jumlah, 2], [panjangDirektori, 4], [letak, 4], [0, 2]])];
  }

  /* Returns [value, width in bytes] pairs as little-endian bytes. */
  const susun = (pasangan) => Uint8Array.from(pasangan.flatMap(([nilai, lebar]) => Array.from({ length: lebar }, (_, i) => (nilai >>> (8 * i)) & 255)));

  // ---- .docx --------------------------------------------------------------------------------

  const cari = (simpul, nama) => Array.from(simpul.getElementsByTagNameNS(W, nama));
  const baca = (simpul, nama) => cari(simpul, nama)[0]?.getAttributeNS(W, "val") ?? "";
  const bersih = (teks) => teks.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

  function elemen(dokumen, nama, ...anak) {
    const hasil = dokumen.createElementNS(W, `w:${nama}`);
    hasil.append(...anak);
    return hasil;
  }

  /* Returns a run of text; line breaks become w:br, tabs w:tab. */
  function run(dokumen, teks) {
    const bagian = bersih(teks).split(/([\n\t])/).filter(Boolean).map((satu) => {
      if (satu === "\n") return elemen(dokumen, "br");
      if (satu === "\t") return elemen(dokumen, "tab");
      const t = elemen(dokumen, "t", satu);
      t.setAttributeNS(XML, "xml:space", "preserve");
      return t;
    });
    return elemen(dokumen, "r", ...bagian);
  }

  /* A filled control becomes plain text (LibreOffice drops line breaks inside a control); an emptied one asks for its label again. */
  function isiKontrol(dokumen, sdt, nilai, medan) {
    if (terisi(nilai)) {
      sdt.replaceWith(run(dokumen, nilai));
    } else if (medan.isi_awal) {
      cari(sdt, "sdtContent")[0].replaceChildren(run(dokumen, `[${medan.label}]`));
      cari(sdt, "text")[0].before(elemen(dokumen, "showingPlcHdr"));
    }
  }

  /* The rows of each official, copied from the first blank ones; without officials the blank rows stay.
     In a table an official has one row, which is numbered; in a list with labels, one row for each label. */
  function isiTabel(dokumen, medan, pejabat) {
    const tanda = (tr) => cari(tr, "sdt").map((sdt) => baca(sdt, "tag"));
    const semua = cari(dokumen, "tr").filter((tr) => tanda(tr).some((satu) => satu.startsWith(`${medan.kode}.`)));
    if (!pejabat.length) return;
    for (const tabel of new Set(semua.map((tr) => tr.parentNode))) isiSatuTabel(semua.filter((tr) => tr.parentNode === tabel));

    function isiSatuTabel(kosong) {
      const kedua = kosong.findIndex((tr, i) => i > 0 && tanda(tr).includes(`${medan.kode}.1`));
      const contoh = kosong.slice(0, kedua < 0 ? kosong.length : kedua);
      pejabat.forEach((sel, i) => {
        for (const asal of contoh) {
          const baris = asal.cloneNode(true);
          if (contoh.length === 1) cari(baris, "t")[0].textContent = `${i + 1}.`;
          for (const sdt of cari(baris, "sdt")) isiKontrol(dokumen, sdt, sel[baca(sdt, "tag").split(".")[1] - 1] ?? "", medan);
          kosong[0].before(baris);
        }
      });
      kosong.forEach((tr) => tr.remove());
    }
  }

  /* Leaves out the lines of kop, signature and tembusan that hold only optional fields without a value. */
  function hapusBarisKosong(dokumen, surat, isi) {
    const bergaya = (awalan) => cari(dokumen, "p").filter((p) => baca(p, "pStyle").startsWith(awalan));
    for (const p of [...bergaya("Kop"), ...bergaya("TandaTangan"), ...bergaya("Tembusan")]) {
      const kode = cari(p, "sdt").map((sdt) => baca(sdt, "tag"));
      if (kode.length && kode.every((satu) => bolehHilang(surat, isi, satu))) p.remove();
    }
    if (bergaya("Tembusan").length === 1) bergaya("Tembusan")[0].remove();
  }

  const bolehHilang = (surat, isi, kode) => surat.medan.some((m) => m.kode === kode && !m.wajib) && !terisi(isi[kode]);

  /* In an e-office template the application fills in some places itself: they hold its parameters. */
  const berparameter = (surat, isi, bentuk) => (bentuk.ttd !== "eoffice" ? isi
    : { ...isi, ...Object.fromEntries(surat.medan.filter((m) => m.parameter).map((m) => [m.kode, m.parameter])) });

  const tandaTangan = (surat, bentuk) => ({ basah: "", elektronik: bentuk.keterangan, eoffice: surat.parameter_ttd }[bentuk.ttd]);

  function aturBentuk(dokumen, surat, bentuk) {
    cari(dokumen, "pgSz").forEach((ukuran) => ["w", "h"].forEach((n, i) => ukuran.setAttributeNS(W, `w:${n}`, UKURAN_TWIP[bentuk.kertas][i])));
    if (bentuk.ttd === "basah") return;
    for (const p of cari(dokumen, "p").filter((satu) => baca(satu, "pStyle") === "RuangTandaTangan")) {
      cari(p, "pStyle")[0].setAttributeNS(W, "w:val", bentuk.ttd === "elektronik" ? "TandaTanganElektronik" : "TandaTangan");
      p.append(run(dokumen, tandaTangan(surat, bentuk)));
    }
  }

  /* Returns the filled letter as a Blob. */
  function isiDocx(surat, isian, bentuk) {
    const isi = berparameter(surat, isian, bentuk);
    const bagian = bacaZip(Uint8Array.from(atob(surat.kosong), (huruf) => huruf.charCodeAt(0)));
    const nama = "word/document.xml";
    const dokumen = new DOMParser().parseFromString(new TextDecoder().decode(bagian.get(nama)), "application/xml");
    hapusBarisKosong(dokumen, surat, isi);
    for (const medan of surat.medan) {
      if (medan.jenis === "daftar-pejabat") isiTabel(dokumen, medan, isi[medan.kode]);
      else for (const sdt of cari(dokumen, "sdt")) if (baca(sdt, "tag") === medan.kode) isiKontrol(dokumen, sdt, tertulis(medan, isi[medan.kode]), medan);
    }
    aturBentuk(dokumen, surat, bentuk);
    const xml = new XMLSerializer().serializeToString(dokumen.documentElement);
    bagian.set(nama, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`));
    return new Blob(tulisZip(bagian), { type: JENIS_DOCX });
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

    function tulisMasukan(elemenMasukan, nilai) {
      const teks = String(nilai);
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
        if (isi[i] !== undefined) tulisMasukan(sel, isi[i]);
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
        } else if (medan.jenis !== "daftar-pejabat" && ["string", "number"].includes(typeof nilai)) {
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
      for (const ruang of semua(".ruang", kertas)) ruang.textContent = tandaTangan(surat, bentuk);
      for (const tempat of semua("[data-isi]", kertas)) {
        const medan = surat.medan.find((m) => m.kode === tempat.dataset.isi);
        const ada = terisi(isi[medan.kode]);
        tempat.textContent = ada ? tertulis(medan, isi[medan.kode]) : `[${medan.label}]`;
        tempat.classList.toggle("kosong", !ada);
      }
      for (const medan of medanBerdaftar) gambarTabel(medan, isi[medan.kode]);
      for (const baris of semua(".kop p, .tanda-tangan p, .tembusan p", kertas)) {
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
      if (data?.surat !== surat.kode || typeof data.isi !== "object" || data.isi === null) return `Berkas ini bukan simpanan isian ${surat.nama}.`;
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

    /* A step's link may bring values: ?kode=nilai, or #isi={"kode":"nilai"} (percent-encoded; stays in the browser). */
    function muatDariTautan() {
      const tanya = new URLSearchParams(location.search);
      tulisIsi(Object.fromEntries(surat.medan.filter((m) => tanya.has(m.kode)).map((m) => [m.kode, tanya.get(m.kode)])));
      muatDariPagar();
    }

    function muatDariPagar() {
      if (!location.hash.startsWith("#isi=")) return;
      try {
        tulisIsi(Object(JSON.parse(decodeURIComponent(location.hash.slice(5)))));
        kabarkan("Sebagian isian diisi dari tautan; periksalah.");
      } catch {
        kabarkan("Isian dari tautan tidak terbaca; isilah sendiri.");
      }
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
        if (!window.confirm("Kosongkan semua isian surat ini?")) return;
        formulir.reset();
        for (const medan of medanBerdaftar) tulisIsi({ [medan.kode]: [] });
        disentuh.clear();
        centang.checked = false;
        perbarui();
        periksa(false);
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
      muatDariPagar();
      perbarui();
      periksa(false);
      if (location.hash.startsWith("#isi=")) satu("input, textarea, select", formulir).focus();
    });

    semua("[data-perlu-js]").forEach((bagian) => { bagian.hidden = false; });
    muatDariPeramban();
    muatDariTautan();
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
