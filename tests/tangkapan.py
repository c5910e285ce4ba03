"""Take the README's screenshot from the built site: `make tangkapan`."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

AKAR = Path(__file__).resolve().parent.parent
HALAMAN = "buton/alur/penunjukan-lintas-unit.html#langkah=persetujuan&jalur=permohonan,proses"
TUJUAN = AKAR / "docs" / "aset" / "tangkapan.png"


def main() -> None:
    """Save a picture of a flow's page, the walk-through at a decision."""
    with sync_playwright() as playwright:
        peramban = playwright.chromium.launch(executable_path=shutil.which("chromium") or shutil.which("chromium-browser"), args=["--no-sandbox"])
        halaman = peramban.new_page(viewport={"width": 1100, "height": 900})
        halaman.goto(f"{(AKAR / 'site').as_uri()}/{HALAMAN}")
        halaman.screenshot(path=str(TUJUAN))
        peramban.close()


if __name__ == "__main__":
    main()
