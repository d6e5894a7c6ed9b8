// Filters by country and by publisher: a box for each, those with most first.

import { checkOption, el, pagedList } from './dom.js';
import { country, number } from './words.js';

/** A box for each country of the actors and one for those of none, or null where there is only one. */
export function countryFilter({ base, store }) {
  const totals = tally(base.actors, (actor) => actor.country ?? '');
  const name = (code) => (code ? country(base, code) : 'no country');
  return listFilter(store, { key: 'hiddenCountries', title: 'Countries', noun: 'countries', totals, name });
}

/** A box for each publisher, or null where there is only one. */
export function publisherFilter({ base, store }) {
  const totals = tally(base.documents, (document) => document.publisher ?? '');
  const name = (publisher) => publisher || 'without a publisher';
  return listFilter(store, { key: 'hiddenPublishers', title: 'Publishers', noun: 'publishers', totals, name });
}

function tally(rows, valueOf) {
  const totals = new Map();
  for (const row of rows) totals.set(valueOf(row), (totals.get(valueOf(row)) ?? 0) + 1);
  return totals;
}

function listFilter(store, { key, title, noun, totals, name }) {
  if (totals.size < 2) return null;
  const ordered = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a.localeCompare(b));
  const boxes = [];
  const set = (hidden, undo) => store.set({ [key]: [...hidden].sort() }, { undo });
  const toggle = (value) => {
    const hidden = store.get()[key];
    set(hidden.includes(value) ? hidden.filter((other) => other !== value) : [...hidden, value], `${name(value)} on or off`);
  };
  const item = (value) => {
    const { box, counted, label } = checkOption(`${noun}-${boxes.length}`, name(value), { onchange: () => toggle(value) });
    box.checked = !store.get()[key].includes(value);
    counted.textContent = number(totals.get(value));
    boxes.push({ value, box });
    return el('li', {}, label);
  };
  const all = el('button', { type: 'button', class: 'small', 'aria-label': `All ${noun}`, onclick: () => set([], `all ${noun}`) }, 'All');
  const none = el('button', { type: 'button', class: 'small', 'aria-label': `No ${noun}`, onclick: () => set(ordered, `no ${noun}`) }, 'None');
  const section = el(
    'fieldset',
    { class: 'part' },
    el('legend', {}, title),
    pagedList(ordered, item, { size: 6, props: { class: 'plain' }, noun }),
    ordered.length > 3 && el('div', { class: 'all-none' }, all, none),
  );
  const update = (state) => {
    boxes.forEach(({ value, box }) => { box.checked = !state[key].includes(value); });
    all.disabled = !state[key].length;
    none.disabled = state[key].length === ordered.length;
  };
  return { section, update };
}
