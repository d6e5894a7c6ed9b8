// The panel of a link: what ties two actors, in measures and in sentences.

import { el } from './dom.js';
import { actorButton, figures, heading, period } from './panel_parts.js';
import { markSample, storyList } from './quotes.js';
import { inDocuments } from './stories.js';
import { measures } from './words.js';

/** All that is known of a link, in the chosen documents; both actors are marked in its sentences. */
export function linkPanel(app, place) {
  const { model } = app;
  const link = model.links[place];
  const counts = app.counts();
  const found = counts.links[place];
  const quotes = inDocuments(model, link.evidence, counts.mask);
  const roles = new Map([[link.a, 'a'], [link.b, 'b']]);
  const seen = period(link.first, link.last);
  return [
    el('h2', { class: 'title pair-title' }, actorButton(app, link.a), el('span', { class: 'muted and' }, 'and'), actorButton(app, link.b)),
    figures([['sentences', found.sentences], ['documents', found.documents], ['stories', found.stories]]),
    seen && el('dl', { class: 'facts' }, el('div', {}, el('dt', {}, 'Seen'), el('dd', {}, seen))),
    judged(link, counts.mask),
    heading('Sentences', quotes.length),
    quotes.length > 0 && el('p', { class: 'mark-legend' }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role))),
    quotes.length ? storyList(model, quotes, roles) : el('p', { class: 'muted' }, 'No sentence in the chosen documents mentions both.'),
  ];
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
    mask && el('p', { class: 'muted' }, 'NPMI and G² are judged over all documents, not only the chosen ones.'),
  ];
}
