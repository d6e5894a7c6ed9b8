// Filter by kind of actor; at the same time the legend of colours and shapes.

import { checkOption, el, replace } from './dom.js';
import { kindIcon } from './shapes.js';
import { kindLabel, number } from './words.js';

/** A box for each kind there is, with its colour, its shape and how many actors of it are shown. */
export function kindFilter(app) {
  const { base: model, store } = app;
  const totals = new Map();
  for (const { kind } of model.actors) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  if (!totals.size) return null;
  const kinds = model.kinds.map(({ kind }) => kind).filter((kind) => totals.has(kind));
  const toggle = (kind) => {
    const { hiddenKinds } = store.get();
    const next = hiddenKinds.includes(kind) ? hiddenKinds.filter((other) => other !== kind) : [...hiddenKinds, kind].sort();
    store.set({ hiddenKinds: next }, { undo: `${kindLabel(model, kind).toLowerCase()} on or off` });
  };
  const rows = kinds.map((kind) => {
    return { kind, ...checkOption(`kind-${kind}`, kindLabel(model, kind), { picture: kindIcon(model, kind, 15), onchange: () => toggle(kind) }) };
  });
  const section = el('fieldset', { class: 'part' }, el('legend', {}, 'Kinds of actors'), rows.map(({ label }) => label));
  const update = (state, visible) => {
    const left = new Map();
    for (const actor of visible.actors) left.set(app.model.actors[actor].kind, (left.get(app.model.actors[actor].kind) ?? 0) + 1);
    for (const { kind, box, counted, label } of rows) {
      box.checked = !state.hiddenKinds.includes(kind);
      label.classList.toggle('off', !box.checked);
      const here = left.get(kind) ?? 0;
      replace(counted, here === totals.get(kind) ? number(here) : `${number(here)} of ${number(totals.get(kind))}`);
    }
  };
  return { section, update };
}
