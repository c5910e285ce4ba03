/* A letter's values as they are written, and the letter as a .docx, from the blank one of macros/surat_docx.py.
   A field's value is text, or, for a list of officials, an array of rows of text. */
const suratDocx = (() => {
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

  /* Leaves out the lines of kop, address, signature and tembusan that hold only optional fields without a value. */
  function hapusBarisKosong(dokumen, surat, isi) {
    const bergaya = (awalan) => cari(dokumen, "p").filter((p) => baca(p, "pStyle").startsWith(awalan));
    for (const p of [...bergaya("Kop"), ...bergaya("Kanan"), ...bergaya("TandaTangan"), ...bergaya("Tembusan")]) {
      const kode = cari(p, "sdt").map((sdt) => baca(sdt, "tag"));
      if (kode.length && kode.every((satu) => bolehHilang(surat, isi, satu))) p.remove();
    }
    if (bergaya("Tembusan").length === 1) bergaya("Tembusan")[0].remove();
  }

  const bolehHilang = (surat, isi, kode) => surat.medan.some((m) => m.kode === kode && !m.wajib) && !terisi(isi[kode]);

  /* In an e-office template the application fills in some places itself: they hold its parameters. */
  const berparameter = (surat, isi, bentuk) => (bentuk.ttd !== "eoffice" ? isi
    : { ...isi, ...Object.fromEntries(surat.medan.filter((m) => m.parameter).map((m) => [m.kode, m.parameter])) });

  /* The application signs for the sender only; who signs along keeps the room for a signature by hand. */
  const tandaTangan = (surat, bentuk, pengirim) => ({ basah: "", elektronik: bentuk.keterangan, eoffice: pengirim ? surat.parameter_ttd : "" }[bentuk.ttd]);

  /* Without room beside it, the edge of a table's cell hides the box's lines. */
  function jarakiKotak(p) {
    for (const ind of cari(p, "ind")) for (const sisi of ["left", "right"]) ind.setAttributeNS(W, `w:${sisi}`, "100");
  }

  function aturBentuk(dokumen, surat, bentuk) {
    cari(dokumen, "pgSz").forEach((ukuran) => ["w", "h"].forEach((n, i) => ukuran.setAttributeNS(W, `w:${n}`, UKURAN_TWIP[bentuk.kertas][i])));
    for (const p of cari(dokumen, "p").filter((satu) => baca(satu, "pStyle").startsWith("Ruang"))) {
      const tulisan = tandaTangan(surat, bentuk, baca(p, "pStyle") === "RuangTandaTangan");
      if (!tulisan) continue;
      cari(p, "pStyle")[0].setAttributeNS(W, "w:val", bentuk.ttd === "elektronik" ? "TandaTanganElektronik" : "TandaTangan");
      p.append(run(dokumen, tulisan));
      if (bentuk.ttd === "elektronik") jarakiKotak(p);
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

  return { terisi, tertulis, bolehHilang, berparameter, tandaTangan, isiDocx };
})();
