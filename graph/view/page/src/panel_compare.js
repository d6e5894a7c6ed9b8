// Comparing two periods or two publishers: side by side in numbers, and as a difference of links and actors.

import { CHANGES, difference, sidePatch } from './compare.js';
import { signOf } from './signs.js';
import { el, pagedList } from './dom.js';
import { actorButton, heading } from './panel_parts.js';
import { count, day, number } from './words.js';

const WORDS = { new: 'New', lost: 'Lost', sign: 'Changed sign', stronger: 'Stronger', weaker: 'Weaker' };
const SIGNS = { cooperation: 'cooperation', conflict: 'conflict', both: 'both' };

/** The form of the comparison and, once it has two sides, the difference. */
export function comparePanel(app) {
  const compare = app.store.get().compare ?? firstComparison(app.model);
  if (!compare) return [el('h2', {}, 'Compare'), el('p', { class: 'muted' }, 'All documents have one publisher and one date: there is nothing to compare.')];
  const found = difference(app.model, app.store.get(), compare);
  return [
    el('h2', {}, 'Compare'),
    el('p', { class: 'muted' }, 'Two sides of the documents under the same other filters. Stronger and weaker are judged by the share of a side’s documents: twice or half.'),
    choices(app, compare),
    sideBySide(app, compare, found),
    linkChanges(app, found),
    actorChanges(app, found),
  ];
}

/** The comparison to begin with: the halves of the time, else the two publishers with most documents. */
export function firstComparison(model) {
  const dates = model.documents.map(({ date }) => date).filter(Boolean).sort();
  const [first, last, middle] = [dates[0], dates[dates.length - 1], dates[Math.floor(dates.length / 2)]];
  if (first !== last) {
    const after = dates.find((date) => date > first && date >= middle);
    return { by: 'period', a: { from: first, to: dayBefore(after) }, b: { from: after, to: last } };
  }
  const [a, b] = publishers(model);
  return b === undefined ? null : { by: 'publisher', a, b };
}

function dayBefore(date) {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function publishers({ documents }) {
  const counts = new Map();
  for (const { publisher } of documents) counts.set(publisher ?? '', (counts.get(publisher ?? '') ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
}

function choices(app, compare) {
  const set = (next) => app.store.set({ compare: next }, { undo: 'comparison' });
  const [one, other] = publishers(app.model);
  const dated = new Set(app.model.documents.map(({ date }) => date).filter(Boolean)).size > 1;
  const by = (value, label, disabled) => {
    const next = () => set(value === 'period' ? firstComparison(app.model) : { by: 'publisher', a: one, b: other });
    return el('label', {}, el('input', { type: 'radio', name: 'compare-by', value, checked: compare.by === value, disabled, data: { keep: `by-${value}` }, onchange: next }), el('span', {}, label));
  };
  const side = (key, label) => (compare.by === 'period' ? periodSide(compare, key, label, set) : publisherSide(app, compare, key, label, set));
  return el(
    'div',
    { class: 'compare-form' },
    el('fieldset', { class: 'segments two' }, el('legend', { class: 'unseen' }, 'Compare by'), by('period', 'Periods', !dated), by('publisher', 'Publishers', other === undefined)),
    side('a', 'First'),
    side('b', 'Second'),
  );
}

function periodSide(compare, key, label, set) {
  const date = (end, word) => {
    const input = el('input', { type: 'date', 'aria-label': `${label} period, ${word}`, data: { keep: `${key}-${end}` }, onchange: () => set({ ...compare, [key]: { ...compare[key], [end]: input.value || null } }) });
    input.value = compare[key][end] ?? '';
    return input;
  };
  return el('div', { class: 'field' }, el('span', {}, label), el('div', { class: 'pair-of' }, date('from', 'from'), date('to', 'to')));
}

function publisherSide(app, compare, key, label, set) {
  const select = el('select', { 'aria-label': `${label} publisher`, data: { keep: `publisher-${key}` } });
  publishers(app.model).forEach((name) => select.append(el('option', { value: name }, name || 'without a publisher')));
  select.value = compare[key];
  select.addEventListener('change', () => set({ ...compare, [key]: select.value }));
  return el('div', { class: 'field' }, el('span', {}, label), select);
}

function sideBySide(app, compare, { sides }) {
  const only = (side) => app.store.set(sidePatch(app.model, compare, side), { undo: 'show one side' });
  const rows = [['Documents', 'documents'], ['Actors', 'actors'], ['Links', 'links']];
  return el(
    'table',
    { class: 'sides' },
    el('caption', { class: 'unseen' }, 'The two sides'),
    el('thead', {}, el('tr', {}, el('td', {}), ['a', 'b'].map((key) => el('th', { scope: 'col' }, el('span', { class: 'clip2', dir: 'auto' }, sideName(compare, compare[key])))))),
    el('tbody', {}, rows.map(([word, key]) => el('tr', {}, el('th', { scope: 'row' }, word), sides.map((side) => el('td', { class: 'numeric' }, number(side[key])))))),
    el('tfoot', {}, el('tr', {}, el('td', {}), ['a', 'b'].map((key) => el('td', {}, el('button', { type: 'button', class: 'small', data: { keep: `only-${key}` }, 'aria-label': `Show only ${sideName(compare, compare[key])}`, onclick: () => only(compare[key]) }, 'Show only this'))))),
  );
}

function sideName({ by }, side) {
  if (by === 'publisher') return side || 'without a publisher';
  if (side.from && side.to) return `${day(side.from)} to ${day(side.to)}`;
  return side.from ? `from ${day(side.from)}` : side.to ? `to ${day(side.to)}` : 'all dates';
}

function linkChanges(app, { links }) {
  if (!links.length) return [heading('Links', 0), el('p', { class: 'muted' }, 'No link is new, lost or changed between the two sides.')];
  return CHANGES.map((change) => {
    const found = links.filter((row) => row.change === change);
    if (!found.length) return null;
    return [heading(WORDS[change], found.length), pagedList(found, (row) => changeItem(app, row), { size: 8, noun: 'links', props: { class: `list changes change-${change}` } })];
  });
}

function changeItem(app, { link, before, after }) {
  const { model } = app;
  const { a, b } = model.links[link];
  const { measure } = app.store.get();
  const names = [el('bdi', {}, model.actors[a].name), ' – ', el('bdi', {}, model.actors[b].name)];
  return el(
    'li',
    { class: 'row' },
    el('button', { type: 'button', class: 'name pair', onclick: () => app.select({ link }) }, el('span', { class: 'clip2' }, names)),
    el('span', { class: 'weight wide' }, `${sideText(before, measure)} → ${sideText(after, measure)}`),
  );
}

function sideText(counts, measure) {
  const sign = SIGNS[signOf(counts)];
  return sign ? `${number(counts[measure])} ${sign}` : number(counts[measure]);
}

function actorChanges(app, { actors }) {
  return ['new', 'lost'].map((change) => {
    const found = actors.filter((row) => row.change === change);
    const strong = [...found].sort((one, other) => app.model.actors[other.actor].mentions - app.model.actors[one.actor].mentions);
    if (!found.length) return null;
    const item = ({ actor }) => el('li', { class: 'row' }, actorButton(app, actor), el('span', { class: 'weight wide' }, count(app.model.actors[actor].mentions, 'mention')));
    return [heading(`${WORDS[change]} actors`, found.length), pagedList(strong, item, { size: 6, noun: 'actors' })];
  });
}
