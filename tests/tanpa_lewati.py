"""In continuous integration a skipped test is a failed one: what it needs is missing there."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one."""
    return _gagal_bila_dilewati((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a skipped module into a failed one."""
    return _gagal_bila_dilewati((yield))


def _gagal_bila_dilewati(laporan):
    if os.environ.get("CI") == "true" and laporan.skipped and not hasattr(laporan, "wasxfail"):
        laporan.outcome, laporan.longrepr = "failed", f"CI=true, but skipped: {laporan.longrepr}"
    return laporan
