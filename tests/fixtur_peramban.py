"""Fixtures for tests in a real browser: the system's Chromium, and a page that notes what it asks for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def perlu(*nama: str) -> str:
    """Return the path of a program that has one of these names; without it skip the test."""
    letak = next(filter(None, map(shutil.which, nama)), None)
    if letak is None:
        pytest.skip(f"{nama[0]} belum terpasang")
    return letak


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    """Launch the system's Chromium; a container's root needs --no-sandbox."""
    return {"executable_path": perlu("chromium", "chromium-browser"), "args": ["--no-sandbox"]}


@pytest.fixture
def buka_halaman(page: Page, situs: Path) -> Callable[[str], Page]:
    """Return a function that opens a page of the site from the disk; the test fails on an error or an outside request."""
    galat: list[str] = []
    page.on("pageerror", lambda e: galat.append(str(e)))
    page.on("console", lambda m: galat.append(m.text) if m.type == "error" else None)
    page.on("request", lambda r: galat.append(f"permintaan ke luar: {r.url}") if not r.url.startswith(("file:", "data:", "blob:")) else None)

    def buka(alamat: str) -> Page:
        page.goto(f"{situs.as_uri()}/{alamat}")
        return page

    yield buka
    assert galat == []


def pelanggaran(page: Page) -> list[str]:
    """Return what axe finds wrong on the page: rule, help and the first place."""
    hasil = Axe().run(page, options={"preload": False}).response["violations"]
    return [f"{v['id']}: {v['help']} ({v['nodes'][0]['target']})" for v in hasil]
