// The queue of doubtful identities, worked through by keyboard, and the log of decisions to take away.

import { answerOf } from './desk.js';
import { el } from './dom.js';
import { refusal, signature } from './panel_correct.js';
import { heading } from './panel_parts.js';
import { quoteBlock, sourceLine } from './quotes.js';
import { count, number } from './words.js';

const HOW = 'Save it as decisions.jsonl in the graph folder; the next build applies it.';

/** The present question, then all decisions. */
export function reviewPanel(app) {
  const open = openQuestions(app);
  const { session } = app.corrections;
  session.question = Math.min(Math.max(0, session.question), Math.max(0, open.length - 1));
  return [
    el('h2', {}, 'Who is who'),
    refusal(app.corrections),
    open.length ? questionCard(app, open, session.question) : el('p', { class: 'muted' }, app.base.review.questions.length ? 'Every question is answered.' : 'The last build left no doubtful identity.'),
    decisionList(app),
  ];
}

/** What a key does in the panel, or null: 1 and 2 decide, arrows go to another question. */
export function reviewKey(app, key) {
  const open = openQuestions(app);
  const { session } = app.corrections;
  const step = { ArrowRight: 1, ArrowLeft: -1, 3: 1 }[key];
  const chosen = open[session.question];
  if (!chosen) return null;
  if (key === '1' || key === '2') return () => answer(app, chosen, key === '1');
  return step ? () => move(app, step) : null;
}

/** The questions that no decision of the page has answered and whose actors are still there. */
function openQuestions(app) {
  const answered = new Set(app.corrections.all().map(({ question }) => question));
  const { byId, actors } = app.model;
  const outsiders = new Set(app.base.review.outsiders.map(({ id }) => id));
  const isThere = (id) => id === null || outsiders.has(id) || (byId.has(id) && !actors[byId.get(id)].gone);
  return app.base.review.questions
    .map((question, index) => ({ ...question, index }))
    .filter(({ index, actor, other }) => !answered.has(String(index)) && isThere(actor) && isThere(other));
}

function move(app, step) {
  app.corrections.session.question += step;
  app.corrections.session.refusal = '';
  app.refresh();
}

function answer(app, asked, first) {
  app.corrections.take({ ...answerOf(asked, first, (id) => nameOf(app, id)), question: String(asked.index) }, { select: { panel: 'review' } });
}

function nameOf(app, id) {
  return app.model.actors[app.model.byId.get(id)]?.name ?? app.base.review.outsiders.find((actor) => actor.id === id)?.name ?? id;
}

function questionCard(app, open, place) {
  const asked = open[place];
  const { questions, doubts } = app.base.review;
  const choice = (key, reading, first) =>
    el('button', { type: 'button', class: 'answer', data: { keep: `answer-${key}` }, onclick: () => answer(app, asked, first) }, el('kbd', { 'aria-hidden': 'true' }, key), el('span', { class: 'clip5', dir: 'auto' }, reading));
  const more = doubts > questions.length ? ` The ${number(questions.length)} with most at stake of ${number(doubts)}.` : '';
  return el(
    'section',
    { class: 'question', 'aria-labelledby': 'question-title' },
    el('h3', { id: 'question-title' }, `Question ${number(place + 1)} of ${number(open.length)}`),
    el('p', { class: 'muted small-text' }, `${count(asked.mentions, 'mention')} in question; at stake: ${number(asked.stake)}.${more}`),
    choice('1', asked.reading, true),
    choice('2', asked.other_reading, false),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'button', data: { keep: 'earlier' }, disabled: place === 0, onclick: () => move(app, -1) }, '← Earlier'),
      el('button', { type: 'button', data: { keep: 'later' }, disabled: place >= open.length - 1, onclick: () => move(app, 1) }, 'Later →'),
      toActor(app, asked.actor),
      asked.other && toActor(app, asked.other),
    ),
    asked.quotes.map((quote) => el('div', { class: 'story' }, quoteBlock(app.model, quote, rolesOf(app, asked)), sourceLine(app.model.documents[app.model.quotes.doc[quote]]))),
    el('details', { class: 'signature' }, el('summary', {}, 'Reason and name for the next decision'), signature(app.corrections)),
  );
}

function rolesOf({ model }, { actor, other }) {
  const roles = [[model.byId.get(actor), 'a'], [model.byId.get(other), 'b']];
  return new Map(roles.filter(([place]) => place !== undefined));
}

function toActor(app, id) {
  const place = app.model.byId.get(id);
  if (place === undefined || app.model.actors[place].gone) return null;
  return el('button', { type: 'button', class: 'quiet', onclick: () => app.select({ actor: place }) }, 'Open ', el('span', { class: 'clip', dir: 'auto' }, app.model.actors[place].name));
}

function decisionList(app) {
  const { corrections, base } = app;
  const fresh = corrections.all();
  const unsaved = fresh.length > 0 && corrections.session.saved !== fresh;
  const changes = new Map((app.model.changes ?? []).map((change) => [change.decision, change]));
  const taken = new Set(fresh.map(({ of }) => of));
  return [
    heading('Decisions', base.review.lines.length + fresh.length),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'button', class: 'primary', data: { keep: 'download' }, disabled: !fresh.length && !base.review.log, onclick: corrections.save }, 'Download decisions'),
    ),
    el('p', { class: 'muted small-text' }, unsaved ? `${count(fresh.length, 'new decision')} not downloaded yet. ${HOW}` : HOW),
    fresh.length > 0 && el('h4', {}, 'Made in this page'),
    fresh.length > 0 && el('ol', { class: 'list log' }, [...fresh].reverse().map((decision) => freshLine(corrections, decision, changes.get(decision)))),
    base.review.lines.length > 0 && el('h4', {}, 'In the log of the last build'),
    base.review.lines.length > 0 && el('ol', { class: 'list log' }, [...base.review.lines].reverse().map((line) => oldLine(corrections, line, taken))),
  ];
}

function freshLine(corrections, decision, change) {
  const said = change?.what || sentenceOf(decision);
  return el(
    'li',
    { class: 'log-line' },
    el('span', { class: 'clip3', dir: 'auto' }, said, change?.mentions ? ` (${count(change.mentions, 'mention')})` : ''),
    el('button', { type: 'button', class: 'small', 'aria-label': `Take back: ${said}`, onclick: () => corrections.withdraw(decision) }, 'Take back'),
    change?.problem && el('span', { class: 'why notice' }, `No longer applies: ${change.problem}.`),
    decision.why && el('span', { class: 'muted why', dir: 'auto' }, decision.why),
  );
}

function oldLine(corrections, line, taken) {
  const said = sentenceOf(line);
  const stands = line.stands && !taken.has(line.id);
  const undo = () => corrections.take({ decision: 'undo', of: line.id, name: said }, { select: { panel: 'review' } });
  return el(
    'li',
    { class: stands ? 'log-line' : 'log-line gone' },
    el('span', { class: 'clip3', dir: 'auto' }, said),
    stands && el('button', { type: 'button', class: 'small', 'aria-label': `Take back: ${said}`, onclick: undo }, 'Take back'),
    el('span', { class: 'muted why', dir: 'auto' }, [stands ? '' : 'taken back', line.who, line.when?.slice(0, 10), line.why].filter(Boolean).join(' · ')),
  );
}

/** A line of the log in words: "merge: Islamic State, Caliphate". */
function sentenceOf({ decision, name, actor, other, other_name: otherName, alias, mention, new_name: newName, kind, of }) {
  const parts = [name ?? actor, otherName ?? other, alias && `“${alias}”`, mention, newName, kind, of];
  return `${decision.replace('_', '-')}: ${parts.filter(Boolean).join(', ')}`;
}
