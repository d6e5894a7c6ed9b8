// Joins src/*.js to explorer.bundle.js. The first line carries the hash of the sources, so that a test can tell a stale
// bundle without esbuild: see tests/view/test_view_bundle.py, which counts it the same way.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

function sourceHash() {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(here, 'src')).filter((file) => file.endsWith('.js')).sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(here, 'src', name), 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex');
}

const result = await build({
  entryPoints: [join(here, 'src', 'main.js')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2021',
  charset: 'utf8',
  legalComments: 'none',
});
const script = result.outputFiles[0].text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
writeFileSync(join(here, 'explorer.bundle.js'), `// sources ${sourceHash()}; made by build.mjs, do not edit\n// Contains fflate, copyright (c) Arjun Barot, MIT licence.\n${script}`);
