// What the analyst has chosen, with undo and redo over all of it. States are plain values that are never changed in place; actors and
// links are places in the model. A selection is `{actor}`, `{link}`, `{path: {from, to, by}}`, `{panel}` or null.

import { BUDGET } from './filters.js';
import { createHistory } from './history.js';
import { firstMeasure } from './measures.js';

/** The state of a page that was just opened: everything passes. */
export function initialState(model = { links: [] }) {
  return {
    hiddenKinds: [],
    hiddenCountries: [],
    hiddenPublishers: [],
    hiddenPredicates: [],
    hiddenSigns: [],
    measure: firstMeasure(model),
    minWeight: 1,
    leastRelated: null,
    significance: null,
    backbone: null,
    rollUp: false,
    rollLeaders: false,
    from: null,
    to: null,
    hidden: [],
    only: null,
    pinned: [],
    focus: null,
    budget: BUDGET,
    extra: [],
    compare: null,
    decisions: [],
    selection: null,
    view: 'graph',
    sizeBy: 'mentions',
    colourBy: 'kind',
    overview: false,
    open: [],
  };
}

const FILTERS = [
  'hiddenKinds', 'hiddenCountries', 'hiddenPublishers', 'hiddenPredicates', 'hiddenSigns', 'minWeight', 'leastRelated', 'significance', 'backbone',
  'from', 'to', 'rollUp', 'rollLeaders', 'hidden', 'only', 'focus',
];

/** What "reset filters" sets back: all that holds something back; selection, measures and view stay. */
export function withoutFilters(state) {
  const first = initialState();
  return { ...state, ...Object.fromEntries(FILTERS.map((key) => [key, first[key]])) };
}

/** Whether anything is filtered, hidden, rolled up or focused. */
export function isFiltered(state) {
  const first = initialState();
  return FILTERS.some((key) => JSON.stringify(state[key]) !== JSON.stringify(first[key]));
}

/**
 * Holds the state and tells listeners `(state, previous)`. `set(patch, { undo: name })` is a step that can be undone and redone;
 * `name` completes "Undo ..." ("hide Iran"). With `joins`, steps of one name in a row count as one. Without `undo` a change is no
 * step: it goes when the step before it is undone. A step brings back the whole state, so a new part of the state
 * needs nothing but its first value in `initialState`.
 */
export function createStore(first) {
  let state = first;
  const history = createHistory();
  const listeners = [];
  const change = (next) => {
    const previous = state;
    if (next === null) return;
    state = next;
    listeners.forEach((listener) => listener(state, previous));
  };
  return {
    get: () => state,
    next: () => history.next(),
    subscribe: (listener) => listeners.push(listener),
    set(patch, { undo = null, joins = false } = {}) {
      if (undo) history.record(state, undo, { joins });
      change({ ...state, ...patch });
    },
    undo: () => change(history.undo(state)),
    redo: () => change(history.redo(state)),
  };
}
