"""Diagrams as inline SVG: `gambar` draws an `Alur`, `lukis` many with their lane names apart, `bagan` a `Struktur`."""

from diagrams.bagan import bagan, bagan_semua
from diagrams.svg import Lukisan, MesinGagal, MesinTiada, gambar, lukis

__all__ = ["Lukisan", "MesinGagal", "MesinTiada", "bagan", "bagan_semua", "gambar", "lukis"]
