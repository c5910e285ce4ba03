"""What the lines of a structure's chart mean: a sample of each, drawn as the chart draws them."""

from __future__ import annotations

from data.model import Struktur
from diagrams.bagan_dot import GAYA
from diagrams.bagan_svg import GORES
from diagrams.hubungan import SEBUTAN, relations

# The engine's heads, pointing right to (44, 7).
MATA = {
    "normal": "34,3.5 34,10.5 44,7",
    "vee": "34,3.5 37,7 34,10.5 44,7",
    "diamond": "34,7 39,3.5 44,7 39,10.5",
}


def legend(struktur: Struktur) -> list[tuple[str, str]]:
    """Return (meaning, inline SVG) for each kind of line in the chart, in the order in which an arrow names its relations."""
    ada = {panah.jenis for panah in relations(struktur).panah}
    return [(SEBUTAN[jenis], _sample(jenis)) for jenis in SEBUTAN if jenis in ada]


def _sample(jenis: str) -> str:
    gaya = GAYA[jenis]
    gores = f' stroke-dasharray="{GORES[gaya["style"]]}"' if "style" in gaya else ""
    mata = gaya["arrowhead"]
    isi = "" if mata.startswith("o") else ' fill="currentColor"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="alur bagan" viewBox="0 0 46 14" style="--lebar:46px" aria-hidden="true" '
        f'fill="none" stroke="currentColor"><g class="panah {jenis}"><path{gores} d="M1 7H34"/>'
        f'<polygon{isi} points="{MATA[mata.removeprefix("o")]}"/></g></svg>'
    )
