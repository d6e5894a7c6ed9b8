// Filter by publisher.

import { checkOption, el, pagedList } from './dom.js';
import { number } from './words.js';

/** A box for each publisher, the one with most documents first, or null where there is only one. */
export function publisherFilter({ model, store }) {
  const totals = new Map();
  for (const { publisher } of model.documents) totals.set(publisher ?? '', (totals.get(publisher ?? '') ?? 0) + 1);
  if (totals.size < 2) return null;
  const ordered = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a.localeCompare(b));
  const boxes = [];
  const toggle = (name) => {
    const { hiddenPublishers } = store.get();
    const next = hiddenPublishers.includes(name) ? hiddenPublishers.filter((other) => other !== name) : [...hiddenPublishers, name].sort();
    store.set({ hiddenPublishers: next }, { undo: `${name || 'no publisher'} on or off` });
  };
  const item = (name) => {
    const { box, counted, label } = checkOption(`publisher-${boxes.length}`, name || 'without a publisher', { onchange: () => toggle(name) });
    box.checked = !store.get().hiddenPublishers.includes(name);
    counted.textContent = number(totals.get(name));
    boxes.push({ name, box });
    return el('li', {}, label);
  };
  const section = el('fieldset', { class: 'part' }, el('legend', {}, 'Publishers'), pagedList(ordered, item, { size: 8, props: { class: 'plain' }, noun: 'publishers' }));
  const update = ({ hiddenPublishers }) => boxes.forEach(({ name, box }) => { box.checked = !hiddenPublishers.includes(name); });
  return { section, update };
}
