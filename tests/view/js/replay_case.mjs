// Replays decisions over a payload as the page does, for test_view_replay.py: reads `{data, cases}`, writes for each case the actors and
// links that are left and the problems, as JSON.

import { readFileSync } from 'node:fs';

import { corrected } from '../../../graph/view/page/src/corrected.js';
import { answerOf } from '../../../graph/view/page/src/desk.js';
import { decode } from '../../../graph/view/page/src/payload.js';

const { data, cases } = JSON.parse(readFileSync(0, 'utf8'));
const base = decode(data);

// A case may also be answers to the questions of the page: pairs of the number of a question and whether its first reading holds.
const nameOf = (id) => base.actors[base.byId.get(id)]?.name ?? id;
const toDecision = (said) => (Array.isArray(said) ? answerOf(base.review.questions[said[0]], said[1], nameOf) : said);

const result = cases.map((given) => {
  const decisions = given.map(toDecision);
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
    decisions,
  };
});
console.log(JSON.stringify(result));
