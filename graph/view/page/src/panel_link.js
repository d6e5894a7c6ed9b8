// The panel of a link: what ties two actors, in measures, in statements and in sentences.

import { el } from './dom.js';
import { actorButton, figures, heading, period } from './panel_parts.js';
import { reasonWords, relatednessLine, relationLine, statements } from './panel_statements.js';
import { markSample, storyList } from './quotes.js';
import { mostRelated, relatednessOf, relationsOf } from './statements.js';
import { inDocuments } from './stories.js';
import { timeline } from './timeline.js';
import { measures } from './words.js';

/** All that is known of a link, in the chosen documents; both actors are marked in its sentences. */
export function linkPanel(app, place) {
  const { model } = app;
  const link = model.links[place];
  const counts = app.counts();
  const found = counts.links[place];
  const quotes = inDocuments(model, link.evidence, counts.mask);
  const relations = relationsOf(model, link, counts.mask);
  const roles = new Map([[link.a, 'a'], [link.b, 'b']]);
  const seen = period(link.first, link.last);
  return [
    el('h2', { class: 'title pair-title' }, actorButton(app, link.a), el('span', { class: 'muted and' }, 'and'), actorButton(app, link.b)),
    figures([['sentences', found.sentences], ['documents', found.documents], ['stories', found.stories]]),
    seen && el('dl', { class: 'facts' }, el('div', {}, el('dt', {}, 'Seen'), el('dd', {}, seen))),
    timeline(quotes.map((quote) => model.documents[model.quotes.doc[quote]].date), 'sentence'),
    actions(app, link),
    judged(link, counts.mask),
    whyRelated(model, link, quotes),
    statements(app, quotes, relations),
    heading('Sentences', quotes.length),
    quotes.length > 0 && el('p', { class: 'mark-legend' }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role)), relations.length > 0 && markSample('says what they do', 'cue')),
    quotes.length ? sentences(app, link, quotes, roles, relations) : el('p', { class: 'muted' }, 'No sentence in the chosen documents mentions both.'),
  ];
}

function sentences({ model }, link, quotes, roles, relations) {
  const byQuote = new Map();
  for (const relation of relations) byQuote.set(relation.window, [...(byQuote.get(relation.window) ?? []), relation]);
  const cues = (quote) => (byQuote.get(quote) ?? []).filter((relation) => relation.quote === quote).map(({ start, end }) => ({ start, end, role: 'cue' }));
  const below = (quote) => [(byQuote.get(quote) ?? []).map((relation) => relationLine(model, relation)), relatednessLine(relatednessOf(model, link, quote))];
  return storyList(model, quotes, roles, { cues, below });
}

function actions(app, { a, b }) {
  return el(
    'div',
    { class: 'actions' },
    el('button', { type: 'button', data: { keep: 'isolate' }, onclick: () => app.isolate([a, b]) }, 'Isolate'),
    el('button', { type: 'button', data: { keep: 'path' }, onclick: () => app.select({ path: { from: a, to: b, by: 'strongest' } }) }, 'Strongest path'),
  );
}

function judged(link, mask) {
  return [
    el(
      'dl',
      { class: 'measures' },
      measures(link).map(({ name, value, meaning }) =>
        el('div', {}, el('dt', {}, name), el('dd', {}, el('b', {}, value ?? 'not judged'), ' ', el('span', { class: 'muted' }, meaning))),
      ),
    ),
    link.recounted
      ? el('p', { class: 'muted' }, 'Your decisions changed this link; the next build judges it anew.')
      : mask && el('p', { class: 'muted' }, 'NPMI and G² are judged over all documents, not only the chosen ones.'),
  ];
}

/** Why the model holds the two related: its most telling sentence, and what in it speaks for that and against. */
function whyRelated(model, link, quotes) {
  const best = mostRelated(model, link, quotes);
  if (!best || best.pro.length + best.contra.length === 0) return null;
  const { title } = model.documents[model.quotes.doc[best.quote]];
  return el('p', { class: 'why-related' }, el('b', {}, 'Why related: '), 'the most telling sentence, in ', el('bdi', {}, title.slice(0, 120)), `, has ${best.related.toFixed(2)}: `, reasonWords(best), '.');
}
