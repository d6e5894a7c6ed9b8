import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countIn, documentMask, statementMask } from '../../../graph/view/page/src/counting.js';
import { neighbourhood, visibleGraph } from '../../../graph/view/page/src/filters.js';
import { modelFor } from '../../../graph/view/page/src/identity.js';
import { linkBetween } from '../../../graph/view/page/src/payload.js';
import { initialState } from '../../../graph/view/page/src/state.js';
import { sampleModel } from './sample.js';

const model = sampleModel();
const shown = (patch) => {
  const { actors, links, reasons } = visibleGraph(model, { ...initialState(), ...patch });
  return { actors: actors.map((actor) => model.actors[actor].id).sort().join(''), links: links.length, reasons: reasons.map(({ reason, count }) => `${reason} ${count}`) };
};

test('everything passes at first, strongest first', () => {
  assert.deepEqual(shown({}), { actors: 'ABCDE', links: 4, reasons: [] });
  assert.equal(visibleGraph(model, initialState()).actors[0], 2);
});

test('kinds and hidden actors take their links away', () => {
  assert.deepEqual(shown({ hiddenKinds: ['person'] }), { actors: 'ABE', links: 1, reasons: ['kinds 2'] });
  assert.deepEqual(shown({ hidden: [2] }), { actors: 'ABDE', links: 1, reasons: ['hidden 1'] });
});

test('a minimum weight hides the actors that lose their links', () => {
  assert.deepEqual(shown({ minWeight: 2 }), { actors: 'AC', links: 1, reasons: ['weight 3'] });
  assert.deepEqual(shown({ minWeight: 2, measure: 'stories' }), { actors: '', links: 0, reasons: ['weight 5'] });
});

test('a window of time recomputes counts, weights and links', () => {
  const state = { ...initialState(), from: '2015-01-02', to: '2015-01-31' };
  const counts = countIn(model, documentMask(model, state));
  assert.deepEqual(counts.actors.map(({ mentions }) => mentions), [1, 0, 1, 0, 0]);
  assert.deepEqual(counts.links.map(({ sentences }) => sentences), [0, 1, 0, 0]);
  assert.deepEqual(shown(state), { actors: 'AC', links: 1, reasons: ['documents 3'] });
});

test('a window without documents shows no actor and no link', () => {
  assert.deepEqual(shown({ from: '2020-01-01' }), { actors: '', links: 0, reasons: ['documents 5'] });
});

test('documents and stories are counted once each', () => {
  const mask = Uint8Array.from([1, 1, 0, 0]);
  const { links, actors } = countIn(model, mask);
  assert.deepEqual(links[1], { sentences: 2, documents: 2, stories: 1, relatedness: 0.75, cooperation: 0, conflict: 0 });
  assert.deepEqual(actors[0], { mentions: 2, documents: 2, stories: 1 });
});

test('what is stated filters sentences, and counts follow; what is denied is not stated', () => {
  const statements = statementMask(model, { hiddenPredicates: ['unstated'], hiddenSigns: [] });
  const { links } = countIn(model, null, statements);
  assert.deepEqual(links.map(({ sentences }) => sentences), [1, 1, 0, 1]);
  assert.deepEqual(links.map(({ cooperation, conflict }) => [cooperation, conflict]), [[0, 1], [0, 0], [0, 0], [1, 0]]);
  assert.deepEqual(shown({ hiddenPredicates: ['unstated', 'leads'] }), { actors: 'ABCD', links: 2, reasons: ['weight 1'] });
  assert.deepEqual(shown({ hiddenSigns: ['none', 'conflict'] }), { actors: 'CD', links: 1, reasons: ['weight 3'] });
  assert.equal(statementMask(model, initialState()), null);
});

test('rolled up, sub-actors and leaders are what they belong to; evidence and counts follow', () => {
  const state = { ...initialState(), rollUp: true };
  const rolled = modelFor(model, state);
  assert.equal(modelFor(model, { ...state }), rolled);
  assert.deepEqual([rolled.actors[0].mentions, rolled.actors[1].mentions, rolled.actors[0].documents], [4, 0, 3]);
  assert.deepEqual(linkBetween(rolled, 0, 2).evidence, [0, 1, 2]);
  assert.equal(linkBetween(rolled, 0, 1), undefined);
  assert.deepEqual(rolled.links.map(({ index }) => index), [0, 1, 2, 3]);
  assert.deepEqual(linkBetween(rolled, 2, 3), { ...linkBetween(model, 2, 3) });
  const graph = visibleGraph(rolled, state);
  assert.deepEqual([graph.actors, graph.links, graph.reasons], [[0, 2, 3, 4].sort((a, b) => graph.actors.indexOf(a) - graph.actors.indexOf(b)), graph.links, [{ reason: 'rolled', count: 1 }]]);
  const led = modelFor(model, { ...initialState(), rollUp: true, rollLeaders: true });
  assert.deepEqual([...led.tops], [0, 0, 0, 3, 4]);
  assert.deepEqual(linkBetween(led, 0, 3).evidence, [3]);
  assert.equal(modelFor(model, initialState()), model);
});

test('publishers filter, also the missing one; undated documents fall to a time filter only', () => {
  assert.deepEqual(shown({ hiddenPublishers: ['P'] }).actors, 'ACDE');
  assert.deepEqual(shown({ hiddenPublishers: [''] }).actors, 'ABC');
  assert.deepEqual([...documentMask(model, { ...initialState(), to: '2015-01-01' })], [1, 0, 0, 0]);
  assert.equal(documentMask(model, initialState()), null);
});

test('focus keeps the neighbourhood to a depth', () => {
  assert.deepEqual(shown({ focus: { actor: 3, depth: 1 } }).actors, 'CD');
  assert.deepEqual(shown({ focus: { actor: 3, depth: 2 } }).actors, 'ABCD');
  assert.deepEqual([...neighbourhood(model, [0, 1, 2, 3], 4, 3)], [4]);
});

test('the budget keeps the strongest and those asked for, and says so', () => {
  assert.deepEqual(shown({ budget: 2 }), { actors: 'AC', links: 1, reasons: ['budget 3'] });
  assert.deepEqual(shown({ budget: 2, extra: [3] }).actors, 'ACD');
  assert.equal(visibleGraph(model, { ...initialState(), budget: 2 }).passing.length, 5);
});
