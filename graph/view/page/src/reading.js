// From what the analyst has chosen to what is shown: the model, the counts and the visible graph of a state, each made anew only
// when what it depends on has changed. Pure.

import { countsFor, visibleGraph } from './filters.js';
import { modelFor } from './identity.js';

/** A function from a state to `{ state, model, counts, visible, shown }`; `shown` is the set of the visible actors. */
export function createReading(base) {
  let last = { state: null, key: '', model: null };
  return (state) => {
    if (state === last.state) return last;
    const model = modelFor(base, state);
    const { from, to, hiddenPublishers, hiddenPredicates, hiddenSigns } = state;
    const key = JSON.stringify([from, to, hiddenPublishers, hiddenPredicates, hiddenSigns]);
    const counts = model === last.model && key === last.key ? last.counts : countsFor(model, state);
    const visible = visibleGraph(model, state, counts);
    last = { state, key, model, counts, visible, shown: new Set(visible.actors) };
    return last;
  };
}
