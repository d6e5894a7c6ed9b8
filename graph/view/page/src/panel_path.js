// The panel of a path: the steps from one actor to another, each with its sentences, and the same as text to quote.

import { briefOf, stepStories } from './brief.js';
import { el } from './dom.js';
import { copyText } from './files.js';
import { actorButton, heading } from './panel_parts.js';
import { tellCopied } from './panel_takeaway.js';
import { linkBetween } from './payload.js';
import { markSample, quoteBlock, sourceLine } from './quotes.js';
import { count, measureCount } from './words.js';

const HOW = { fewest: 'the fewest there are', strongest: 'along the strongest links' };

/** The steps of the path among the links that pass the filters, or word that there is none. */
export function pathPanel(app, { from, to, by = 'fewest' }) {
  const path = app.path();
  const ends = el('h2', { class: 'title pair-title' }, actorButton(app, from), el('span', { class: 'muted and' }, 'to'), actorButton(app, to));
  if (!path) return [ends, el('p', { class: 'notice' }, 'No path: under the present filters no chain of links joins the two.')];
  const steps = path.slice(1).map((actor, index) => step(app, path[index], actor));
  return [
    ends,
    choice(app, { from, to, by }),
    el('p', { class: 'muted' }, `${count(steps.length, 'step')}, ${HOW[by]}.`),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'button', data: { keep: 'isolate' }, onclick: () => app.isolate(path) }, 'Isolate'),
      el('button', { type: 'button', data: { keep: 'turn' }, onclick: () => app.select({ path: { from: to, to: from, by } }) }, 'Turn around'),
    ),
    el('ol', { class: 'steps' }, steps),
    brief(app, path, by),
  ];
}

function choice(app, path) {
  const option = (by, label) => {
    const input = el('input', { type: 'radio', name: 'path-by', value: by, checked: path.by === by, data: { keep: `by-${by}` }, onchange: () => app.select({ path: { ...path, by } }, { remember: false }) });
    return el('label', {}, input, el('span', {}, label));
  };
  return el('fieldset', { class: 'segments two' }, el('legend', { class: 'unseen' }, 'Which path'), option('fewest', 'Fewest steps'), option('strongest', 'Strongest'));
}

function step(app, from, to) {
  const { model } = app;
  const link = linkBetween(model, from, to);
  const counts = app.counts();
  const { measure } = app.store.get();
  const roles = new Map([[from, 'a'], [to, 'b']]);
  return el(
    'li',
    {},
    heading([actorButton(app, from), el('span', { class: 'muted and' }, '→'), actorButton(app, to)]),
    el('p', { class: 'mark-legend' }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role))),
    stepStories(model, counts, from, to).map(({ document, quotes }) => [quoteBlock(model, quotes[0], roles), sourceLine(document)]),
    el('button', { type: 'button', class: 'small', onclick: () => app.select({ link: link.index }) }, `Open this link (${measureCount(counts.links[link.index][measure], measure)})`),
  );
}

function brief(app, path, by) {
  const text = briefOf(app.model, app.counts(), path, HOW[by]);
  const field = el('textarea', { class: 'brief', readonly: true, rows: 10, 'aria-label': 'Brief', dir: 'auto' });
  field.value = text;
  const copy = (event) => tellCopied(event.currentTarget, copyText(text));
  return [heading('Brief'), field, el('div', { class: 'actions' }, el('button', { type: 'button', data: { keep: 'copy' }, onclick: copy }, 'Copy'))];
}
