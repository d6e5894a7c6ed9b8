import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decodeState, encodeState } from '../../../graph/view/page/src/permalink.js';
import { createStore, initialState, isFiltered, withoutFilters } from '../../../graph/view/page/src/state.js';
import { sampleModel } from './sample.js';

const model = sampleModel();

test('an address brings the state back', () => {
  const state = {
    ...initialState(), selection: { link: 1 }, hiddenKinds: ['person'], hiddenPublishers: ['', 'P'], measure: 'stories', minWeight: 3,
    from: '2015-01-01', to: '2015-02-01', hidden: [4], focus: { actor: 0, depth: 2 }, budget: 40, view: 'table',
  };
  assert.deepEqual({ ...decodeState(model, `#${encodeState(model, state)}`), extra: [] }, state);
  for (const selection of [{ actor: 3 }, { path: { from: 0, to: 3 } }, null]) {
    assert.deepEqual(decodeState(model, encodeState(model, { ...initialState(), selection })).selection, selection);
  }
});

test('nothing chosen is an empty address', () => {
  assert.equal(encodeState(model, initialState()), '');
  assert.deepEqual(decodeState(model, ''), initialState());
});

test('what an address may not hold is left out or clamped', () => {
  const text = '#actor=%E0%A4%A&least=-5&from=yesterday&to=2015-13&measure=evil&without=robot&shown=99999999&focus=A,77&hidden=Z,E&view=x&__proto__=1';
  const state = decodeState(model, text);
  assert.deepEqual(
    { ...state, extra: [] },
    { ...initialState(), focus: { actor: 0, depth: 3 }, hidden: [4], budget: 150 },
  );
  assert.equal(decodeState(model, 'link=A,E').selection, null);
  assert.equal(decodeState(model, 'path=A,A').selection, null);
});

test('undo and redo go over filters, selection and view; a drag counts once; a new step ends redo', () => {
  const store = createStore(initialState());
  assert.deepEqual(store.next(), { undo: null, redo: null });
  store.set({ minWeight: 2 }, { undo: 'least weight', joins: true });
  store.set({ minWeight: 3 }, { undo: 'least weight', joins: true });
  store.set({ hidden: [1] }, { undo: 'hide' });
  store.set({ hidden: [1, 2] }, { undo: 'hide' });
  store.set({ selection: { actor: 0 } }, { undo: 'selection' });
  store.undo();
  assert.deepEqual([store.get().selection, store.get().hidden, store.next()], [null, [1, 2], { undo: 'hide', redo: 'selection' }]);
  store.undo();
  store.undo();
  assert.deepEqual([store.get().minWeight, store.get().hidden, store.next().undo], [3, [], 'least weight']);
  store.undo();
  assert.deepEqual([store.get(), store.next().undo], [initialState(), null]);
  store.undo();
  for (let step = 0; step < 4; step += 1) store.redo();
  assert.deepEqual([store.get().selection, store.next()], [{ actor: 0 }, { undo: 'selection', redo: null }]);
  store.undo();
  store.set({ view: 'table' }, { undo: 'change of view' });
  assert.equal(store.next().redo, null);
});

test('listeners hear every change with the state before', () => {
  const store = createStore(initialState());
  const heard = [];
  store.subscribe((state, previous) => heard.push([previous.minWeight, state.minWeight]));
  store.set({ minWeight: 5 }, { undo: 'least weight' });
  store.undo();
  store.undo();
  assert.deepEqual(heard, [[1, 5], [5, 1]]);
});

test('reset clears the filters and nothing else', () => {
  const state = { ...initialState(), hidden: [1], selection: { actor: 0 }, view: 'table' };
  assert.equal(isFiltered(state), true);
  assert.equal(isFiltered(withoutFilters(state)), false);
  assert.deepEqual(withoutFilters(state).selection, { actor: 0 });
});
