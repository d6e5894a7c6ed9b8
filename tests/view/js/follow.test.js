import assert from 'node:assert/strict';
import { test } from 'node:test';

import { briefOf } from '../../../graph/view/page/src/brief.js';
import { bucketsOf } from '../../../graph/view/page/src/buckets.js';
import { difference, sidePatch } from '../../../graph/view/page/src/compare.js';
import { signOf } from '../../../graph/view/page/src/signs.js';
import { strongestPath } from '../../../graph/view/page/src/paths.js';
import { initialState } from '../../../graph/view/page/src/state.js';
import { mostRelated, relatednessOf, relationsOf, signShares, statementsOf } from '../../../graph/view/page/src/statements.js';
import { visibleGraph } from '../../../graph/view/page/src/filters.js';
import { decodeState, encodeState } from '../../../graph/view/page/src/permalink.js';
import { sampleModel } from './sample.js';

const model = sampleModel();

test('the strongest way has the strongest weakest link, then the fewest steps', () => {
  const weights = [5, 1, 5, 2];
  assert.deepEqual(strongestPath(model, [0, 1, 2, 3], 0, 2, (link) => weights[link]), [0, 1, 2]);
  assert.deepEqual(strongestPath(model, [0, 1, 2, 3], 0, 2, () => 1), [0, 2]);
  assert.equal(strongestPath(model, [0, 1, 2, 3], 0, 4, () => 1), null);
});

test('a brief quotes the newest sentence of each story with its source', () => {
  const { counts } = visibleGraph(model, initialState());
  const text = briefOf(model, counts, [0, 2, 3], 'the fewest there are');
  assert.match(text, /^How Alpha and Delta are tied: 2 steps, the fewest there are\n\nAlpha – Gamma – Delta\n\n1\. Alpha – Gamma \(2 sentences in 2 documents, 1 story\)/);
  assert.match(text, /“Alpha Beta Gamma”\n {3}T0, P, 1 Jan 2015/);
  assert.match(text, /“Gamma Delta”\n {3}T3, no date/);
});

test('periods and publishers differ in links that are new, lost or of another sign', () => {
  const compare = { by: 'period', a: { from: '2015-01-01', to: '2015-01-02' }, b: { from: '2015-01-03', to: '2015-02-01' } };
  const { links, actors, sides } = difference(model, initialState(), compare);
  assert.deepEqual(links.map(({ link, change }) => `${link} ${change}`).sort(), ['0 lost', '1 lost', '2 new']);
  assert.deepEqual(actors, [{ actor: 0, change: 'lost' }]);
  assert.deepEqual(sides.map(({ documents }) => documents), [2, 1]);
  assert.deepEqual(sidePatch(model, { by: 'publisher' }, 'P').hiddenPublishers, ['', 'Q']);
  assert.deepEqual([signOf({ cooperation: 1, conflict: 0 }), signOf({ cooperation: 1, conflict: 2 }), signOf({ cooperation: 9, conflict: 1 }), signOf({})], ['cooperation', 'both', 'cooperation', 'none']);
});

test('statements are joined by who does what; what is denied stands apart and has no sign', () => {
  const relations = [0, 1, 2, 3].flatMap((link) => relationsOf(model, model.links[link], null));
  assert.equal(relations.length, 4);
  const groups = statementsOf([...relations, { ...relations[0], hedged: true, claimed_by: 2 }]);
  assert.deepEqual([groups[0].predicate, groups[0].times, groups[0].hedged, [...groups[0].claims]], ['fights', 2, 1, [[2, 1]]]);
  assert.deepEqual(signShares([0, 1, 2, 3], relations), { cooperation: 1, conflict: 1, both: 0, none: 2 });
  assert.deepEqual(relationsOf(model, model.links[0], [0, 1, 1, 1]), []);
});

test('dates fall into at most 48 equal stretches that cover the time', () => {
  const { buckets, most } = bucketsOf(['2015-01-01', '2015-01-01', '2019-12-31'], '2015-01-01', '2019-12-31');
  assert.ok(buckets.length <= 48);
  assert.equal(buckets.reduce((sum, { value }) => sum + value, 0), 3);
  assert.deepEqual([most.from, most.value], ['2015-01-01', 2]);
  assert.ok(buckets[buckets.length - 1].to >= '2019-12-31');
});

test('panels, pins, isolation and comparisons are in the address', () => {
  const state = {
    ...initialState(), selection: { panel: 'compare' }, pinned: [4], only: [0, 1],
    compare: { by: 'period', a: { from: '2015-01-01', to: null }, b: { from: null, to: '2015-02-01' } },
  };
  assert.deepEqual({ ...decodeState(model, encodeState(model, state)), extra: [] }, state);
  const strong = { ...initialState(), selection: { path: { from: 0, to: 3, by: 'strongest' } } };
  assert.deepEqual(decodeState(model, encodeState(model, strong)).selection, strong.selection);
  for (const text of ['compare=publisher,P,Nobody', 'compare=period,x', 'compare=__proto__', 'panel=evil']) {
    const { compare, selection } = decodeState(model, text);
    assert.deepEqual([compare, selection], [null, null], text);
  }
});

test('a sentence says why it relates two actors; the most telling one is named', () => {
  const link = model.links[1];
  assert.deepEqual(mostRelated(model, link, [0, 1]), { quote: 1, related: 0.75, pro: ['“met” between them'], contra: ['listed together'] });
  assert.deepEqual(relatednessOf(model, link, 0), { related: 0.25, pro: [], contra: ['far apart'] });
  assert.equal(mostRelated(model, model.links[0], [0]), null);
});
