// Folds every name of a JSON list, for test_view_replay.py.

import { readFileSync } from 'node:fs';

import { foldName, slug } from '../../../graph/view/page/src/fold.js';

console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map((name) => [foldName(name), slug(name)])));
