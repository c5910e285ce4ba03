#!/bin/sh
# Install what pip cannot bring, where that is allowed (root or sudo on Debian and Ubuntu); otherwise name it in one line.
# Without arguments: what the tests need. With arguments: these packages.
set -u

kurang=""
perlu() { command -v "$1" >/dev/null 2>&1 || kurang="$kurang $2"; }

if [ $# -gt 0 ]; then
    kurang=" $*"
else
    perlu chromium chromium
    perlu soffice libreoffice-writer-nogui
    perlu dot graphviz
    fc-list 2>/dev/null | grep -qi "liberation" || kurang="$kurang fonts-liberation"
fi
[ -n "$kurang" ] || exit 0

pasang=""
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then pasang="env DEBIAN_FRONTEND=noninteractive"; fi
    if [ -z "$pasang" ] && sudo -n true 2>/dev/null; then pasang="sudo env DEBIAN_FRONTEND=noninteractive"; fi
fi
# shellcheck disable=SC2086 # word splitting is meant
if [ -n "$pasang" ] && $pasang apt-get update -qq && $pasang apt-get install -y -qq $kurang >/dev/null; then
    exit 0
fi
echo "Belum terpasang:$kurang. Pasang lewat pengelola paket; pengujian yang memerlukannya dilewati."
if [ $# -gt 0 ] || [ "${CI:-}" = true ]; then exit 1; fi
