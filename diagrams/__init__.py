"""Diagrams of flows: `gambar` and `gambar_semua` turn an `Alur` into inline SVG."""

from diagrams.svg import MesinGagal, MesinTiada, gambar, gambar_semua

__all__ = ["MesinGagal", "MesinTiada", "gambar", "gambar_semua"]
