// Which actors meet in a window: the rule of graph/relate/co_mentions.sql for the windows whose mentions were moved. Pure.

import { pairKey } from './indexes.js';

/**
 * The meetings in the windows of some quotes: `of` has for each pair of actors the passage of every such window that shows it best
 * (the two mentions that stand closest), `affected(quote)` says whether a quote belongs to such a window.
 */
export function meetingsIn(base, { quotes }, actors, touched) {
  const { window } = base.review;
  const windowOf = windowReader(base, quotes);
  const windows = new Map([...touched].map((quote) => [windowOf(quote), []]));
  for (let quote = 0; quote < quotes.doc.length; quote += 1) windows.get(windowOf(quote))?.push(quote);
  const isParty = (actor) => actor >= 0 && (window.media || actors[actor].kind !== 'media');
  const of = new Map();
  for (const passages of windows.values()) {
    const mentions = passages.map((quote) => ({ quote, rows: rowsIn(quotes, quote).filter((row) => isParty(quotes.actor[row])) }));
    const present = new Set(mentions.flatMap(({ rows }) => rows.map((row) => quotes.actor[row])));
    if (present.size > window.max_actors) continue;
    for (const [key, { quote }] of closest(quotes, mentions)) {
      if (!of.has(key)) of.set(key, []);
      of.get(key).push(quote);
    }
  }
  return { of, affected: (quote) => windows.has(windowOf(quote)) };
}

/**
 * For each pair the passage in which two of their mentions, neither inside the other, stand closest. Where they stand in two
 * sentences of a wider window and no passage holds both, it is the sentence of the first.
 */
function closest(quotes, passages) {
  const best = new Map();
  const mentions = passages.flatMap(({ quote, rows }) => rows.map((row) => ({ quote, actor: quotes.actor[row], from: quotes.at[quote] + quotes.start[row], to: quotes.at[quote] + quotes.end[row] })));
  for (const one of mentions) {
    for (const other of mentions) {
      const gap = other.from - one.to + (one.quote === other.quote ? 0 : 0.5);
      if (one.actor === other.actor || other.from < one.to) continue;
      const key = pairKey(one.actor, other.actor);
      if (!best.has(key) || gap < best.get(key).gap) best.set(key, { quote: one.quote, gap });
    }
  }
  return best;
}

function rowsIn(quotes, quote) {
  return Array.from({ length: quotes.first[quote + 1] - quotes.first[quote] }, (_, step) => quotes.first[quote] + step);
}

function windowReader({ review }, { doc }) {
  if (review.window.unit === 'document') return (quote) => doc[quote];
  if (review.window.unit === 'paragraph') return (quote) => `${doc[quote]} ${review.paragraphs[quote]}`;
  return (quote) => quote;
}
