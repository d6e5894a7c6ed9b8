// Replays decisions over a payload as the page does, for test_view_replay.py: reads `{data, cases}`, writes for each case the actors and
// links that are left and the problems, as JSON.

import { readFileSync } from 'node:fs';

import { corrected } from '../../../graph/view/page/src/corrected.js';
import { decode } from '../../../graph/view/page/src/payload.js';

const { data, cases } = JSON.parse(readFileSync(0, 'utf8'));
const base = decode(data);

const result = cases.map((decisions) => {
  const { actors, links, changes } = corrected(base, decisions);
  return {
    actors: Object.fromEntries(
      actors
        .filter(({ gone }) => !gone)
        .map(({ id, name, kind, parent, mentions, documents, stories, first, last }) => [id, [name, kind, parent ?? null, mentions, documents, stories, first, last]]),
    ),
    links: links
      .filter(({ evidence }) => evidence.length)
      .map(({ a, b, sentences, documents, stories }) => [...[actors[a].id, actors[b].id].sort(), sentences, documents, stories]),
    problems: changes.map(({ problem }) => Boolean(problem)),
  };
});
console.log(JSON.stringify(result));
