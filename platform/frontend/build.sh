#!/bin/sh
# Called by Maven: packages by the lock file when it changed, then the assets. build.sh TARGET_FOLDER STAMP_FILE
set -eu
cd "$(dirname "$0")"

for tool in node npm; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "The pages of Gatehouse are built with Node.js 20 or newer and npm, and '$tool' is not on the PATH." >&2
    echo "Install them (Debian: apt-get install nodejs npm) and run the build again." >&2
    exit 1
  fi
done

installed=node_modules/.lock-sum
wanted=$(cksum <package-lock.json)
if [ ! -f "$installed" ] || [ "$(cat "$installed")" != "$wanted" ]; then
  npm ci --prefer-offline --no-audit --no-fund --loglevel=error >&2
  printf '%s\n' "$wanted" >"$installed"
fi
exec node build.mjs "$@"
