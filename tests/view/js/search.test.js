import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buildIndex, fold, search } from '../../../graph/view/page/src/search.js';

const actors = [
  ['Islamic State', ['Daesh', 'ISIS', "Da'esh"]],
  ['Haider al-Abadi', ['the Iraqi prime minister']],
  ['State Duma', []],
  ['Estates', []],
  ['Türkiye', ['Turkey']],
  ['السعودية', ['Saudi Arabia']],
].map(([name, aliases], index) => ({ index, name, aliases: [...aliases.map((text) => ({ text, rule: 'alias' })), { text: 'the group', rule: 'coreference' }] }));
const index = buildIndex(actors);
const found = (query, options) => search(index, query, options).map(({ actor }) => actor);

test('folding takes away case, marks, apostrophes and punctuation', () => {
  assert.equal(fold("Shi'ite Ḥizbu’llāh — Ltd."), 'shiite hizbullah ltd');
  assert.equal(fold('İstanbul'), 'istanbul');
});

test('an alias leads to its actor and is named', () => {
  assert.deepEqual(search(index, 'daesh'), [{ actor: 0, alias: 'Daesh' }]);
  assert.deepEqual(search(index, 'islamic'), [{ actor: 0, alias: null }]);
});

test('exact comes before prefix, before word, before any place', () => {
  assert.deepEqual(found('state'), [2, 0, 3]);
});

test('other scripts, diacritics and several words are found', () => {
  assert.deepEqual(found('turkiye'), [4]);
  assert.deepEqual(found('السعود'), [5]);
  assert.deepEqual(found('abadi haid'), [1]);
  assert.deepEqual(found('al abadi'), [1]);
});

test('equal matches come by weight; references back are no names', () => {
  assert.deepEqual(found('t', { weight: (actor) => actor, limit: 2 }).length, 2);
  assert.deepEqual(found('the group'), []);
});

test('an empty query finds nothing', () => {
  assert.deepEqual(found('  ’ '), []);
});
