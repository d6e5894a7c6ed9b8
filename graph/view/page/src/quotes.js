// Sentences with their mentions marked, and where they stand.

import { el } from './dom.js';
import { markText } from './marks.js';
import { mentionsIn } from './payload.js';
import { byStory } from './stories.js';
import { windowedList } from './windowed.js';
import { count, day } from './words.js';

/**
 * A list of quotes by story, newest first. `roles` maps actors to `a` or `b`, the two ways to mark; `cues(quote)` gives further spans to
 * mark and `below(quote)` what stands under a quote.
 */
export function storyList(model, quotes, roles, { cues = () => [], below = () => null } = {}) {
  const block = (quote) => [quoteBlock(model, quote, roles, cues(quote)), below(quote)];
  return windowedList(byStory(model, quotes), (story) => storyItem(story, block), { label: 'Sentences by story, newest first', props: { class: 'stories' } });
}

/** One sentence with marks, as a quotation. */
export function quoteBlock(model, quote, roles, cues = []) {
  const spans = mentionsIn(model, quote)
    .filter(({ actor }) => roles.has(actor))
    .map(({ actor, start, end }) => ({ start, end, role: roles.get(actor) }));
  const document = model.documents[model.quotes.doc[quote]];
  return el('blockquote', { dir: 'auto', data: { evidence: document.id } }, markText(model.quotes.text[quote], [...spans, ...cues]).map(markedPiece));
}

/** The name of an actor in the way its mentions are marked. */
export function markSample(text, role) {
  return el('mark', { class: `mark-${role}`, dir: 'auto' }, text);
}

/** Title, publisher, date and address of a document; the title is a link where the address is one of the web. */
export function sourceLine({ title, publisher, date, url }) {
  const address = webAddress(url);
  const text = el('span', { class: 'clip2', dir: 'auto' }, title);
  const heading = address
    ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text)
    : el('span', { class: 'strong' }, text);
  const about = [publisher, date ? day(date) : 'no date'].filter(Boolean).join(' · ');
  return el('div', { class: 'source' }, heading, el('span', { class: 'muted clip', dir: 'auto' }, about), url && el('span', { class: 'muted clip address', dir: 'ltr' }, url));
}

/** The address if it is http or https, else null. */
export function webAddress(text) {
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

function storyItem({ document, quotes, copies }, block) {
  return el(
    'div',
    { class: 'story' },
    sourceLine(document),
    quotes.map(block),
    copies.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, `${count(copies.length, 'copy', 'copies')} of this story`),
        copies.map((copy) => el('div', { class: 'copy' }, sourceLine(copy.document), copy.quotes.map(block))),
      ),
  );
}

function markedPiece(piece) {
  return typeof piece === 'string' ? piece : el('mark', { class: `mark-${piece.role}` }, piece.pieces.map(markedPiece));
}
