// Pieces that several panels share.

import { el, nameButton } from './dom.js';
import { otherEnd } from './payload.js';
import { kindIcon } from './shapes.js';
import { day, measureCount, noun, number } from './words.js';

/** An actor as a button that selects it, with the shape of its kind. */
export function actorButton(app, actor, props = {}) {
  const { name, kind } = app.model.actors[actor];
  return el('span', { class: 'actor' }, kindIcon(app.model, kind), nameButton(name, () => app.select({ actor }), props));
}

/** A neighbour in a list: its name, the weight as number and bar, and a button for the sentences of the link. */
export function neighbourItem(app, from, place, heaviest) {
  const link = app.model.links[place];
  const other = otherEnd(link, from);
  const { measure } = app.store.get();
  const weight = app.counts().links[place][measure];
  const names = `${app.model.actors[from].name} and ${app.model.actors[other].name}`;
  return el(
    'li',
    { class: 'row', vars: { share: String(weight / heaviest) } },
    actorButton(app, other),
    !app.isShown(other) && el('span', { class: 'tag' }, 'not shown'),
    el('span', { class: 'weight', title: measureCount(weight, measure) }, number(weight)),
    el('button', { type: 'button', class: 'small', 'aria-label': `Sentences of ${names}`, onclick: () => app.select({ link: place }) }, 'Sentences'),
  );
}

/** Large numbers with a word below each. */
export function figures(values) {
  return el(
    'dl',
    { class: 'figures' },
    values.map(([word, value]) => el('div', {}, el('dt', {}, noun(value, word)), el('dd', {}, number(value)))),
  );
}

/** "5 Nov 2015 to 9 Dec 2015", one date where both are the same, null where unknown. */
export function period(first, last) {
  if (!first && !last) return null;
  return first === last || !last || !first ? day(first ?? last) : `${day(first)} to ${day(last)}`;
}

/** A heading with a count beside it. */
export function heading(text, value) {
  return el('h3', {}, text, value !== undefined && el('span', { class: 'count' }, number(value)));
}
