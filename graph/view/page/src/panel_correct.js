// Correcting an actor where it is read: who it is the same as, what it is called, what it is.

import { actorField } from './actorfield.js';
import { about } from './desk.js';
import { el } from './dom.js';
import { kindLabel } from './words.js';

/** The form of an actor, or nothing where the analyst is not correcting. */
export function correctForm(app, place) {
  const { corrections } = app;
  if (!corrections.session.correcting) return null;
  const actor = app.model.actors[place];
  const other = (index) => app.model.actors[index];
  return el(
    'section',
    { class: 'correct', 'aria-labelledby': 'correct-title' },
    el('h3', { id: 'correct-title' }, 'Correct'),
    refusal(corrections),
    actorField(app, {
      id: 'correct-merge', label: 'Same as', except: place,
      pick: (index) => corrections.take({ decision: 'merge', ...about(other(index), actor) }),
    }),
    actorField(app, {
      id: 'correct-never', label: 'Never', except: place,
      pick: (index) => corrections.take({ decision: 'never_merge', ...about(actor, other(index)) }),
    }),
    renameField(corrections, actor),
    kindField(app, corrections, actor),
    el('div', { class: 'field' }, el('span', {}), el('button', { type: 'button', data: { keep: 'ignore' }, onclick: () => corrections.take({ decision: 'ignore', ...about(actor) }) }, 'Is no actor: ignore it')),
    signature(corrections),
    el('p', { class: 'muted small-text' }, 'Each correction is shown at once and can be undone. Names and sentences below have buttons to split off what is somebody else. ', el('button', { type: 'button', class: 'small', onclick: () => app.select({ panel: 'review' }) }, 'Decisions and download')),
  );
}

/** Why the last decision was not taken. */
export function refusal({ session }) {
  return el('p', { class: 'notice', role: 'alert', hidden: !session.refusal, dir: 'auto' }, session.refusal);
}

/** By whom and why the next decision is taken. */
export function signature({ session }) {
  const text = (id, label, key) => {
    const input = el('input', { id, type: 'text', autocomplete: 'off', data: { keep: id }, oninput: () => { session[key] = input.value; } });
    input.value = session[key];
    return el('div', { class: 'field' }, el('label', { for: id }, label), input);
  };
  return [text('correct-why', 'Reason', 'why'), text('correct-who', 'Decided by', 'who')];
}

/** A button that splits a spelling off an actor. */
export function splitAlias(app, actor, text) {
  if (!app.corrections.session.correcting) return null;
  const split = () => app.corrections.take({ decision: 'split', ...about(actor), alias: text });
  return el('button', { type: 'button', class: 'small', 'aria-label': `Split off ${text}`, onclick: split }, 'Split off');
}

/** Buttons that split single mentions in a sentence off an actor; `mentions` are `{text, place}`. */
export function splitMentions(app, actor, mentions) {
  if (!app.corrections.session.correcting) return null;
  const split = ({ text, place }) => app.corrections.take({ decision: 'split', ...about(actor), alias: text, mention: place });
  return el('div', { class: 'splits' }, mentions.map((mention) =>
    el('button', { type: 'button', class: 'small', onclick: () => split(mention) }, el('span', { class: 'clip', dir: 'auto' }, `“${mention.text}”`), ' here is somebody else')));
}

function renameField(corrections, actor) {
  const input = el('input', { id: 'correct-name', type: 'text', autocomplete: 'off', dir: 'auto', data: { keep: 'correct-name' } });
  input.value = actor.name;
  const rename = (event) => {
    event.preventDefault();
    corrections.take({ decision: 'rename', ...about(actor), new_name: input.value });
  };
  return el('form', { class: 'field', onsubmit: rename }, el('label', { for: 'correct-name' }, 'Is called'), el('div', { class: 'with-button' }, input, el('button', { type: 'submit' }, 'Rename')));
}

function kindField(app, corrections, actor) {
  const options = app.model.kinds.map(({ kind }) => el('option', { value: kind, selected: kind === actor.kind }, kindLabel(app.model, kind)));
  const select = el('select', { id: 'correct-kind', data: { keep: 'correct-kind' } }, options);
  const retype = (event) => {
    event.preventDefault();
    if (select.value !== actor.kind) corrections.take({ decision: 'retype', ...about(actor), kind: select.value });
  };
  return el('form', { class: 'field', onsubmit: retype }, el('label', { for: 'correct-kind' }, 'Is a'), el('div', { class: 'with-button' }, select, el('button', { type: 'submit' }, 'Change')));
}
