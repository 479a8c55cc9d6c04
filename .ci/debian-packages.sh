#!/usr/bin/env bash
# Installs what the e2e specs need from Debian: Chromium for the browser desk, a display for the desktop desk, and the
# libraries Electron links to. Needs root; does nothing where all is installed.
set -euo pipefail

packages=(
  chromium xvfb xauth fonts-liberation
  libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libdrm2 libxshmfence1 libxtst6 libnotify4 libsecret-1-0
)

# Debian 13 renamed some libraries for the year 2038: there the package ends in `t64`.
installed() { [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
missing=()
for package in "${packages[@]}"; do
  installed "$package" || installed "${package}t64" || missing+=("$package")
done
((${#missing[@]} > 0)) || exit 0

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
for i in "${!missing[@]}"; do
  if apt-cache show "${missing[i]}t64" >/dev/null 2>&1; then missing[i]+=t64; fi
done
apt-get install -qq --yes --no-install-recommends "${missing[@]}" >/dev/null
