// The panel of a path: the steps from one actor to another, each with its sentences.

import { el } from './dom.js';
import { actorButton, heading } from './panel_parts.js';
import { linkBetween } from './payload.js';
import { markSample, quoteBlock, sourceLine } from './quotes.js';
import { byStory, inDocuments } from './stories.js';
import { count, measureCount } from './words.js';

const QUOTES = 3;

/** The steps of the path among the links that pass the filters, or word that there is none. */
export function pathPanel(app, { from, to }) {
  const path = app.path();
  const ends = el('h2', { class: 'title pair-title' }, actorButton(app, from), el('span', { class: 'muted and' }, 'to'), actorButton(app, to));
  if (!path) return [ends, el('p', { class: 'notice' }, 'No path: under the present filters no chain of links joins the two.')];
  const steps = path.slice(1).map((actor, index) => step(app, path[index], actor));
  return [ends, el('p', { class: 'muted' }, `${count(steps.length, 'step')}, the fewest there are.`), el('ol', { class: 'steps' }, steps)];
}

function step(app, from, to) {
  const { model } = app;
  const link = linkBetween(model, from, to);
  const counts = app.counts();
  const { measure } = app.store.get();
  const roles = new Map([[from, 'a'], [to, 'b']]);
  const stories = byStory(model, inDocuments(model, link.evidence, counts.mask)).slice(0, QUOTES);
  return el(
    'li',
    {},
    heading([actorButton(app, from), el('span', { class: 'muted and' }, '→'), actorButton(app, to)]),
    el('p', { class: 'mark-legend' }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role))),
    stories.map(({ document, quotes }) => [quoteBlock(model, quotes[0], roles), sourceLine(document)]),
    el('button', { type: 'button', class: 'small', onclick: () => app.select({ link: link.index }) }, `Open this link (${measureCount(counts.links[link.index][measure], measure)})`),
  );
}
