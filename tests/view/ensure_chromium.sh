#!/bin/sh
# The browser tests need Chromium or Chrome: installs Debian's when it is missing and apt is there.
set -eu
[ -n "${ACTOR_GRAPH_CHROMIUM:-}" ] && exit 0
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if command -v apt-get >/dev/null 2>&1; then
    as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo"
    echo "installing chromium with apt-get" >&2
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
    exit 0
fi
echo "the browser tests need Chromium or Chrome: install one, or set ACTOR_GRAPH_CHROMIUM to its program" >&2
exit 1
