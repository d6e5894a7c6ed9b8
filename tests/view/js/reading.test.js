import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shorten } from '../../../graph/view/page/src/labels.js';
import { placeLabels } from '../../../graph/view/page/src/labels.js';
import { markText } from '../../../graph/view/page/src/marks.js';
import { shortestPath } from '../../../graph/view/page/src/paths.js';
import { linkBetween, mentionsIn, quotesOf } from '../../../graph/view/page/src/payload.js';
import { spread } from '../../../graph/view/page/src/spread.js';
import { byStory, inDocuments } from '../../../graph/view/page/src/stories.js';
import { country, day, measures, reasonText, rule, sector } from '../../../graph/view/page/src/words.js';
import { sampleModel } from './sample.js';

const model = sampleModel();
const flat = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.role}:${flat(piece.pieces)}]`)).join('');

test('the model knows links, mentions and quotes', () => {
  assert.equal(linkBetween(model, 2, 0).index, 1);
  assert.equal(linkBetween(model, 0, 4), undefined);
  assert.deepEqual(mentionsIn(model, 1), [{ actor: 0, start: 0, end: 5 }, { actor: 2, start: 6, end: 11 }]);
  assert.deepEqual(quotesOf(model, 2), [0, 1, 2, 3]);
  assert.equal(model.actors[1].parentIndex, 0);
});

test('marks nest, cut where they cross, and never change the text', () => {
  const text = 'the Iraqi forces left';
  assert.equal(flat(markText(text, [{ start: 4, end: 9, role: 'a' }, { start: 4, end: 16, role: 'b' }])), 'the [b:[a:Iraqi] forces] left');
  assert.equal(flat(markText(text, [{ start: 0, end: 9, role: 'a' }, { start: 4, end: 16, role: 'b' }])), '[a:the [b:Iraqi]][b: forces] left');
  assert.equal(flat(markText(text, [{ start: 4, end: 9, role: 'a' }, { start: 4, end: 9, role: 'a' }])), 'the [a:Iraqi] forces left');
  assert.equal(flat(markText(text, [{ start: 4, end: 99, role: 'a' }, { start: -1, end: 3, role: 'a' }])), text);
});

test('a path has the fewest steps, then the strongest weakest link', () => {
  const all = [0, 1, 2, 3];
  assert.deepEqual(shortestPath(model, all, 0, 3, () => 1), [0, 2, 3]);
  assert.deepEqual(shortestPath(model, [0, 2, 3], 0, 3, () => 1), [0, 1, 2, 3]);
  assert.equal(shortestPath(model, all, 0, 4, () => 1), null);
});

test('copies of a story fold under its first document; stories come newest first, undated last', () => {
  const stories = byStory(model, [0, 1, 2, 3]);
  assert.deepEqual(stories.map(({ document }) => document.id), ['d2', 'd0', 'd3']);
  assert.deepEqual(stories[1].copies.map(({ document, quotes }) => [document.id, quotes]), [['d1', [1]]]);
  assert.deepEqual(inDocuments(model, [0, 1, 2], [1, 0, 1, 1]), [0, 2]);
});

test('labels never overlap, stay in the frame and prefer the important', () => {
  const item = (x, y) => ({ x, y, radius: 5, width: 80, height: 14 });
  const frame = { left: 0, right: 300, top: 0, bottom: 200 };
  const [first, second, third] = placeLabels([item(100, 100), item(110, 104), item(5, 50)], frame);
  assert.deepEqual(first, { x: 100, y: 116 });
  assert.ok(!second || Math.abs(second.y - first.y) >= 14 || Math.abs(second.x - first.x) >= 80);
  assert.ok(third.x - 40 >= 0);
});

test('the most important labels may cover nodes that need none, never a label', () => {
  const node = (x, y, must) => ({ x, y, radius: 12, width: 60, height: 14, must });
  const crowd = [];
  for (let x = 0; x <= 200; x += 24) for (let y = 0; y <= 200; y += 24) crowd.push(node(x, y, false));
  const strong = [node(96, 96, true), node(100, 120, true)];
  const spots = placeLabels([...strong, ...crowd]);
  assert.ok(spots[0] && spots[1]);
  assert.ok(Math.abs(spots[0].x - spots[1].x) >= 60 || Math.abs(spots[0].y - spots[1].y) >= 14);
  assert.equal(spots[2 + crowd.findIndex(({ x, y }) => x === 96 && y === 48)], null);
});

test('shortening keeps surrogate pairs whole', () => {
  assert.equal(shorten('🚩'.repeat(40), 3), '🚩🚩…');
  assert.equal(shorten('short'), 'short');
});

test('spreading moves discs apart, keeps fixed ones, and is repeatable', () => {
  const nodes = [{ x: 0, y: 0, radius: 5, fixed: true }, { x: 0, y: 0, radius: 5, fixed: false }, { x: 100, y: 0, radius: 5, fixed: false }];
  const [a, b, c] = spread(nodes, 2);
  assert.deepEqual([a, c], [{ x: 0, y: 0 }, { x: 100, y: 0 }]);
  assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 11.9);
  assert.deepEqual(spread(nodes, 2), [a, b, c]);
});

test('codes may be any text', () => {
  for (const code of ['__proto__', 'constructor', 'toString']) {
    assert.equal(rule(code), 'known name');
    assert.equal(sector(code), code);
    assert.equal(country(model, code), code);
  }
  assert.equal(sector('MIL'), 'military');
  assert.equal(country(model, 'IRN'), 'Iran');
});

test('words say what numbers mean, and that a measure was not judged', () => {
  assert.equal(day('2015-11-05'), '5 Nov 2015');
  assert.equal(day('someday'), 'someday');
  const [npmi, g2, ...rest] = measures({ npmi: null, g2: 9.12, q_value: 0.2, relatedness: null });
  assert.equal(npmi.value, null);
  assert.match(g2.meaning, /chance/);
  assert.equal(rest.length, 0);
  assert.equal(reasonText({ reason: 'kinds', count: 1 }, {}), '1 actor is of a kind that is switched off.');
  assert.equal(reasonText({ reason: 'weight', count: 2 }, {}), '2 actors have no link that passes the filters on links.');
});
