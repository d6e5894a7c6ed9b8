// Who counts as whom: sub-actors as their states, leaders as their groups.

import { checkOption, el, replace } from './dom.js';
import { leadersOf } from './identity.js';
import { number } from './words.js';

/** Switches for what the data gives reason to roll up, or null. */
export function whoFilter({ base, store }) {
  const below = base.actors.filter(({ kind, parentIndex }) => kind !== 'person' && parentIndex !== null).length;
  const leaders = leadersOf(base).size;
  const rows = [
    below && { key: 'rollUp', word: 'Forces, bodies and people as their state', total: below },
    leaders && { key: 'rollLeaders', word: 'Leaders as what they lead', total: leaders },
  ].filter(Boolean);
  if (!rows.length) return null;
  const options = rows.map(({ key, word, total }) => {
    const onchange = () => store.set({ [key]: !store.get()[key] }, { undo: word.toLowerCase() });
    return { key, total, ...checkOption(key, word, { onchange }) };
  });
  const section = el('fieldset', { class: 'part' }, el('legend', {}, 'Count as one'), options.map(({ label }) => label));
  const update = (state) => {
    for (const { key, total, box, counted } of options) {
      box.checked = state[key];
      replace(counted, number(total));
    }
  };
  return { section, update };
}
