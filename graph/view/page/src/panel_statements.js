// What is stated of a link, by whom and how surely: the division by sign, and each statement in words.

import { el, pagedList } from './dom.js';
import { actorButton, heading } from './panel_parts.js';
import { signShares, statementsOf, verb } from './statements.js';
import { count, number } from './words.js';

const SIGNS = { cooperation: 'cooperation', both: 'both', conflict: 'conflict', none: 'neither' };

/** The signs and statements of a link; only a word where nothing is stated. */
export function statements(app, quotes, relations) {
  if (!relations.length) return null;
  const groups = statementsOf(relations);
  return [
    heading('What is stated', relations.length),
    signBar(signShares(quotes, relations)),
    pagedList(groups, (group) => statement(app, group), { size: 6, noun: 'statements' }),
  ];
}

/** The statement of one relation below its sentence: who does what to whom, denied, hedged, according to whom. */
export function relationLine(model, { subject, object, predicate, sign, negated, hedged, claimed_by: claimer }) {
  const name = (actor) => el('bdi', {}, model.actors[actor].name);
  const notes = [negated && 'denied', hedged && 'hedged'].filter(Boolean).join(', ');
  return el('p', { class: `relation ${signClass(sign, negated)}` }, signMark(sign), ' ', name(subject), ` ${verb(predicate)} `, name(object), notes && el('span', { class: 'muted' }, ` (${notes})`), claimer !== null && [el('span', { class: 'muted' }, ', according to '), name(claimer)]);
}

/** What speaks for a tie in a sentence and against it, in words. */
export function reasonWords({ pro, contra }) {
  const list = (words, signs) => signs.length > 0 && [el('b', {}, words), ' ', signs.join(', ')];
  const parts = [list('for it:', pro), list('against it:', contra)].filter(Boolean);
  return parts.map((part, place) => [place > 0 && '; ', part]);
}

/** How related one sentence says that the two are, below it. */
export function relatednessLine(found) {
  return found && el('p', { class: 'relation muted' }, `Related ${found.related.toFixed(2)} `, found.pro.length + found.contra.length > 0 && ['(', reasonWords(found), ')']);
}

function statement(app, { subject, object, predicate, sign, negated, times, hedged, claims }) {
  const notes = [count(times, 'time'), hedged && `${number(hedged)} hedged`].filter(Boolean).join(', ');
  const claimers = [...claims].sort((a, b) => b[1] - a[1]);
  return el(
    'li',
    { class: `statement ${signClass(sign, negated)}` },
    el('div', { class: 'statement-line' }, signMark(sign), el('span', {}, el('bdi', {}, app.model.actors[subject].name), el('b', {}, ` ${negated ? 'does not: ' : ''}${verb(predicate)} `), el('bdi', {}, app.model.actors[object].name)), el('span', { class: 'weight wide' }, notes)),
    claimers.length > 0 && el('div', { class: 'claims muted' }, 'according to ', claimers.slice(0, 4).map(([actor, said]) => [actorButton(app, actor), said > 1 && ` ${number(said)}×`])),
  );
}

function signBar(shares) {
  const all = Object.values(shares).reduce((sum, value) => sum + value, 0);
  const shown = Object.entries(SIGNS).filter(([key]) => shares[key] > 0);
  return [
    el('div', { class: 'sign-bar', 'aria-hidden': 'true' }, shown.map(([key]) => el('span', { class: `sign-${key}`, vars: { part: String(shares[key] / all) } }))),
    el('ul', { class: 'sign-words' }, shown.map(([key, word]) => el('li', {}, el('span', { class: `swatch sign-${key}`, 'aria-hidden': 'true' }), `${word} `, el('b', {}, number(shares[key]))))),
  ];
}

const signClass = (sign, negated) => (negated ? 'is-denied' : sign > 0 ? 'is-cooperation' : sign < 0 ? 'is-conflict' : 'is-plain');

const signMark = (sign) => el('span', { class: 'sign-mark', 'aria-hidden': 'true' }, sign > 0 ? '+' : sign < 0 ? '−' : '·');
