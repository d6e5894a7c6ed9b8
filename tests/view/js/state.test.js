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

test('undo goes back over filters but keeps the selection; dragging counts once', () => {
  const store = createStore(initialState());
  assert.equal(store.canUndo(), false);
  store.set({ minWeight: 2 }, { undo: 'drag weight' });
  store.set({ minWeight: 3 }, { undo: 'drag weight' });
  store.set({ hidden: [1] }, { undo: 'hide' });
  store.set({ selection: { actor: 0 } });
  store.undo();
  assert.deepEqual([store.get().minWeight, store.get().hidden, store.get().selection], [3, [], { actor: 0 }]);
  store.undo();
  assert.equal(store.get().minWeight, 1);
  assert.equal(store.canUndo(), false);
  store.undo();
});

test('reset clears the filters and nothing else', () => {
  const state = { ...initialState(), hidden: [1], selection: { actor: 0 }, view: 'table' };
  assert.equal(isFiltered(state), true);
  assert.equal(isFiltered(withoutFilters(state)), false);
  assert.deepEqual(withoutFilters(state).selection, { actor: 0 });
});
