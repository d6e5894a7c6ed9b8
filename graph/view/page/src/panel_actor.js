// The panel of an actor: who it is, under which names, with whom, and in which sentences.

import { connectCombobox } from './combobox.js';
import { el, pagedList } from './dom.js';
import { actorButton, figures, heading, neighbourItem, period } from './panel_parts.js';
import { quotesOf } from './payload.js';
import { storyList } from './quotes.js';
import { kindIcon } from './shapes.js';
import { inDocuments } from './stories.js';
import { country, kindLabel, number, rule, sector } from './words.js';

/** All that is known of an actor, in the chosen documents. */
export function actorPanel(app, place) {
  const { model } = app;
  const actor = model.actors[place];
  const counts = app.counts();
  const found = counts.actors[place];
  const quotes = inDocuments(model, quotesOf(model, place), counts.mask);
  return [
    el('h2', { class: 'title' }, kindIcon(model, actor.kind, 18), el('span', { class: 'clip3', dir: 'auto' }, actor.name)),
    el('p', { class: 'muted clip3', dir: 'auto' }, describe(model, actor).join(' · ')),
    notice(app, place),
    figures([['mentions', found.mentions], ['documents', found.documents], ['stories', found.stories]]),
    facts(app, actor),
    actions(app, place),
    names(actor),
    neighbours(app, actor),
    heading('Sentences', quotes.length),
    quotes.length ? storyList(model, quotes, new Map([[place, 'a']]), 20) : el('p', { class: 'muted' }, 'No sentence in the chosen documents.'),
  ];
}

function describe(model, actor) {
  return [kindLabel(model, actor.kind), country(model, actor.country), actor.sector && sector(actor.sector)].filter(Boolean);
}

function notice(app, place) {
  if (app.isShown(place)) return null;
  const { hidden } = app.store.get();
  const again = () => app.store.set({ hidden: hidden.filter((other) => other !== place) }, { undo: 'show' });
  return el(
    'p',
    { class: 'notice' },
    hidden.includes(place) ? 'Hidden from the drawing. ' : 'Not in the drawing: the filters leave it out. ',
    hidden.includes(place) && el('button', { type: 'button', class: 'small', data: { keep: 'again' }, onclick: again }, 'Show again'),
  );
}

function facts(app, actor) {
  const parent = actor.parentIndex !== null ? actorButton(app, actor.parentIndex) : actor.parent_name;
  const rows = [
    ['Seen', period(actor.first, actor.last)],
    ['Part of', parent],
    ['Community', actor.community_label],
  ].filter(([, value]) => value);
  return rows.length > 0 && el('dl', { class: 'facts' }, rows.map(([word, value]) => el('div', {}, el('dt', {}, word), el('dd', { dir: 'auto' }, value))));
}

function actions(app, place) {
  const { focus, hidden } = app.store.get();
  const focused = focus?.actor === place;
  const hide = () => app.store.set({ hidden: [...hidden, place] }, { undo: 'hide' });
  const input = el('input', {
    id: 'path-input', type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'path-list', 'aria-autocomplete': 'list',
    autocomplete: 'off', placeholder: 'Name of another actor',
  });
  const list = el('ul', { id: 'path-list', role: 'listbox', class: 'listbox', 'aria-label': 'Matches', hidden: true });
  connectCombobox(app, input, list, { except: place, pick: (to) => app.select({ path: { from: place, to } }) });
  return el(
    'div',
    { class: 'actions' },
    el('button', { type: 'button', 'aria-pressed': String(focused), data: { keep: 'focus' }, onclick: () => app.focusOn(focused ? null : place) }, focused ? 'Leave focus' : 'Focus'),
    !hidden.includes(place) && el('button', { type: 'button', data: { keep: 'hide' }, onclick: hide }, 'Hide'),
    el('div', { class: 'path-field' }, el('label', { for: 'path-input' }, 'Path to'), el('div', { class: 'combo' }, input, list)),
  );
}

function names({ aliases, name }) {
  if (!aliases.length) return null;
  const item = ({ text, count: times, rule: by, reason }) =>
    el(
      'li',
      { class: 'alias-row' },
      el('span', { class: 'clip2 strong', dir: 'auto' }, text),
      el('span', { class: 'weight' }, times ? number(times) : '–'),
      el('span', { class: 'muted why', dir: 'auto' }, text === name && by === null ? 'its name' : rule(by), reason && ` (${reason})`),
    );
  return [heading('Names', aliases.length), pagedList(aliases, item, { size: 6, noun: 'names' })];
}

function neighbours(app, { index, links }) {
  const { measure } = app.store.get();
  const weight = (link) => app.counts().links[link][measure];
  const met = links.filter((link) => weight(link) > 0).sort((a, b) => weight(b) - weight(a) || a - b);
  if (!met.length) return [heading('Linked with', 0), el('p', { class: 'muted' }, 'No sentence mentions it together with another actor.')];
  const item = (link) => neighbourItem(app, index, link, weight(met[0]));
  return [heading('Linked with', met.length), pagedList(met, item, { size: 12, noun: 'actors' })];
}
