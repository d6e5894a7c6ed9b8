// The panel of an actor: who it is, under which names, with whom, and in which sentences.

import { actorField } from './actorfield.js';
import { el, pagedList } from './dom.js';
import { placeOf } from './mentions.js';
import { correctForm, splitAlias, splitMentions } from './panel_correct.js';
import { actorButton, figures, heading, neighbourItem, period } from './panel_parts.js';
import { mentionsIn, otherEnd, quotesOf } from './payload.js';
import { storyList } from './quotes.js';
import { kindIcon } from './shapes.js';
import { inDocuments } from './stories.js';
import { timeline } from './timeline.js';
import { count, country, kindLabel, number, rule, sector } from './words.js';

const EXPANDED = 25;

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
    timeline(quotes.map((quote) => model.documents[model.quotes.doc[quote]].date), 'sentence'),
    actions(app, place),
    correctForm(app, place),
    names(app, actor),
    neighbours(app, actor),
    heading('Sentences', quotes.length),
    quotes.length ? storyList(model, quotes, new Map([[place, 'a']]), { below: (quote) => splits(app, actor, quote) }) : el('p', { class: 'muted' }, 'No sentence in the chosen documents.'),
  ];
}

function describe(model, actor) {
  return [kindLabel(model, actor.kind), country(model, actor.country), actor.sector && sector(actor.sector)].filter(Boolean);
}

function notice(app, place) {
  if (app.isShown(place)) return null;
  const { hidden } = app.store.get();
  const again = () => app.store.set({ hidden: hidden.filter((other) => other !== place) }, { undo: 'show again' });
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
  const { focus, hidden, pinned } = app.store.get();
  const { session } = app.corrections;
  const focused = focus?.actor === place;
  const isPinned = pinned.includes(place);
  const name = app.model.actors[place].name.slice(0, 40);
  const button = (label, keep, onclick, props = {}) => el('button', { type: 'button', data: { keep }, onclick, ...props }, label);
  const pin = () => app.store.set({ pinned: isPinned ? pinned.filter((other) => other !== place) : [...pinned, place] }, { undo: `${isPinned ? 'unpin' : 'pin'} ${name}` });
  const correct = () => {
    session.correcting = !session.correcting;
    session.refusal = '';
    app.refresh();
  };
  return el(
    'div',
    { class: 'actions' },
    button(focused ? 'Leave focus' : 'Focus', 'focus', () => app.focusOn(focused ? null : place), { 'aria-pressed': String(focused) }),
    button('Pin', 'pin', pin, { 'aria-pressed': String(isPinned) }),
    !hidden.includes(place) && button('Hide', 'hide', () => app.store.set({ hidden: [...hidden, place] }, { undo: `hide ${name}` })),
    button('Isolate', 'isolate', () => app.isolate([place, ...neighboursOf(app, place)])),
    expandButton(app, place),
    button('Correct', 'correct', correct, { 'aria-pressed': String(session.correcting) }),
    actorField(app, { id: 'path-input', label: 'Path to', except: place, pick: (to) => app.select({ path: { from: place, to } }) }),
  );
}

/** The neighbours under the present filters, the strongest links first. */
function neighboursOf(app, place) {
  const { measure } = app.store.get();
  const weight = (link) => app.counts().links[link][measure];
  const passing = new Set(app.visible().passing);
  const met = app.model.actors[place].links.filter((link) => weight(link) > 0).sort((a, b) => weight(b) - weight(a) || a - b);
  return met.map((link) => otherEnd(app.model.links[link], place)).filter((actor) => passing.has(actor));
}

/** Brings neighbours into the drawing that the budget leaves out, the strongest first. */
function expandButton(app, place) {
  const waiting = neighboursOf(app, place).filter((actor) => !app.isShown(actor));
  if (!waiting.length) return null;
  const next = waiting.slice(0, EXPANDED);
  const expand = () => app.store.set({ extra: [...new Set([...app.store.get().extra, place, ...next])] }, { undo: 'expand' });
  const label = next.length < waiting.length ? `Show ${number(next.length)} more neighbours of ${number(waiting.length)}` : `Show ${count(next.length, 'more neighbour')}`;
  return el('button', { type: 'button', data: { keep: 'expand' }, onclick: expand }, label);
}

function names(app, { aliases, name, ...actor }) {
  if (!aliases.length) return null;
  const item = ({ text, count: times, rule: by, reason }) =>
    el(
      'li',
      { class: 'alias-row' },
      el('span', { class: 'clip2 strong', dir: 'auto' }, text),
      el('span', { class: 'weight' }, times ? number(times) : '–', times > 0 && splitAlias(app, { ...actor, name }, text)),
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

/** While correcting: for each mention in a sentence a button that splits it off. */
function splits(app, actor, quote) {
  if (!app.corrections.session.correcting) return null;
  const found = mentionsIn(app.model, quote).filter((mention) => mention.actor === actor.index);
  const text = app.model.quotes.text[quote];
  return splitMentions(app, actor, found.map(({ start, end }) => ({ text: text.slice(start, end), place: placeOf(app.model, quote, start, end) })));
}
