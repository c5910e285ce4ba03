"""What a regency calls the roles: its own word where the shared name is not printed in its regulation."""

from __future__ import annotations

import re
from dataclasses import replace

from data.muat import Bersama, Kabupaten


def bersama_bagi(bersama: Bersama, kabupaten: Kabupaten) -> Bersama:
    """Return the catalogues with the names of roles as a regency's text has them."""
    teks = "\n".join(satu.teks for satu in kabupaten.naskah.ketentuan)
    sendiri = {
        satu.peran: bersama.peran[satu.peran].model_copy(update={"nama": satu.sebutan[0]})
        for satu in kabupaten.sebutan
        if satu.peran in bersama.peran and not tersebut(bersama.peran[satu.peran].nama, teks)
    }
    return replace(bersama, peran={**bersama.peran, **sendiri})


def tersebut(kata: str, teks: str) -> bool:
    """Return whether `teks` has `kata` as whole words, in capitals or not: 'Pelaksana' is not in 'pelaksanaan'."""
    return re.search(rf"(?<!\w){re.escape(kata)}(?!\w)", teks, re.IGNORECASE) is not None
