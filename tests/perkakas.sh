#!/bin/sh
# Install what pip cannot bring, where that is allowed (root or sudo on Debian and Ubuntu); otherwise name it in one line.
# Without arguments: what the tests need. With arguments: these packages.
set -u

kurang=""
# perlu PACKAGE PROGRAM...: note the package unless one of the programs is there. Other names of a package follow a "|".
perlu() {
    paket=$1
    shift
    for program; do command -v "$program" >/dev/null 2>&1 && return; done
    kurang="$kurang $paket"
}

if [ $# -gt 0 ]; then
    kurang=" $*"
else
    perlu "chromium|chromium-browser" chromium chromium-browser
    perlu "libreoffice-writer-nogui|libreoffice-writer" soffice
    perlu poppler-utils pdftotext
    perlu graphviz dot
    fc-list 2>/dev/null | grep -qi "liberation" || kurang="$kurang fonts-liberation"
fi
[ -n "$kurang" ] || exit 0

pasang=""
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then pasang="env DEBIAN_FRONTEND=noninteractive"; fi
    if [ -z "$pasang" ] && sudo -n true 2>/dev/null; then pasang="sudo env DEBIAN_FRONTEND=noninteractive"; fi
fi
# One at a time: apt installs none of its packages when it does not know one of them.
satu() { for nama in $(echo "$1" | tr "|" " "); do $pasang apt-get install -y -qq "$nama" >/dev/null && return; done; return 1; }
belum=$kurang
if [ -n "$pasang" ] && $pasang apt-get update -qq; then
    belum=""
    for paket in $kurang; do satu "$paket" || belum="$belum $paket"; done
fi
[ -n "$belum" ] || exit 0
echo "Belum terpasang:$(echo "$belum" | sed 's/|[^ ]*//g'). Pasang lewat pengelola paket; pengujian yang memerlukannya dilewati."
if [ $# -gt 0 ] || [ "${CI:-}" = true ]; then exit 1; fi
