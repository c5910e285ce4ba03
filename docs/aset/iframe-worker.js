// A page opened from a disk may not start a worker; the search then runs in a hidden frame that behaves like one.
if (location.protocol === "file:") {
  class IFrameWorker extends EventTarget {
    constructor(alamat) {
      super();
      const bingkai = document.createElement("iframe");
      bingkai.hidden = true;
      bingkai.title = "Pencarian";
      document.body.append(bingkai);
      this.jendela = bingkai.contentWindow;
      this.jendela.postMessage = (data) => this.#terima(data);
      this.jendela.importScripts = (...daftar) => Promise.all(daftar.map((satu) => this.#muat(satu)));
      this.siap = this.#muat(alamat);
    }

    postMessage(data) {
      this.siap.then(() => this.jendela.dispatchEvent(new this.jendela.MessageEvent("message", { data })));
    }

    #terima(data) {
      const peristiwa = new MessageEvent("message", { data });
      this.dispatchEvent(peristiwa);
      this.onmessage?.(peristiwa);
    }

    #muat(alamat) {
      return new Promise((selesai, gagal) => {
        const skrip = this.jendela.document.createElement("script");
        skrip.src = new URL(alamat, document.baseURI).href;
        skrip.onload = selesai;
        skrip.onerror = gagal;
        this.jendela.document.body.append(skrip);
      });
    }
  }
  // The theme's search looks for this name to learn that it runs in a frame.
  self.IFrameWorker = IFrameWorker;
  self.Worker = IFrameWorker;
}
