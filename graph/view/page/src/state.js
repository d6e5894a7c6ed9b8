// What the analyst has chosen, with undo. States are plain values; actors and links are places in the model. A selection is
// `{actor}`, `{link}`, `{path: {from, to}}` or null.

import { BUDGET } from './filters.js';

/** The state of a page that was just opened: everything passes. */
export function initialState() {
  return {
    hiddenKinds: [],
    hiddenPublishers: [],
    measure: 'sentences',
    minWeight: 1,
    from: null,
    to: null,
    hidden: [],
    focus: null,
    budget: BUDGET,
    extra: [],
    selection: null,
    view: 'graph',
  };
}

/** What "reset filters" sets back; the selection stays. */
export function withoutFilters(state) {
  const { selection, view } = state;
  return { ...initialState(), selection, view, extra: state.extra };
}

/** Whether anything is filtered, hidden or focused. */
export function isFiltered(state) {
  const { hiddenKinds, hiddenPublishers, hidden, minWeight, from, to, focus } = state;
  return Boolean(hiddenKinds.length || hiddenPublishers.length || hidden.length || minWeight > 1 || from || to || focus);
}

/**
 * Holds the state and tells listeners `(state, previous)`. `set` takes what changes; with `undo` the state before can be
 * brought back, and changes under the same `undo` name in a row count as one.
 */
export function createStore(first) {
  let state = first;
  let past = [];
  let lastName = null;
  const listeners = [];
  const change = (next) => {
    const previous = state;
    state = next;
    listeners.forEach((listener) => listener(state, previous));
  };
  return {
    get: () => state,
    canUndo: () => past.length > 0,
    subscribe: (listener) => listeners.push(listener),
    set(patch, { undo = null } = {}) {
      if (undo && undo !== lastName) past = [...past.slice(-99), state];
      lastName = undo?.startsWith('drag') ? undo : null;
      change({ ...state, ...patch });
    },
    undo() {
      if (!past.length) return;
      const { selection, view } = state;
      const before = past[past.length - 1];
      past = past.slice(0, -1);
      lastName = null;
      change({ ...before, selection, view });
    },
  };
}
