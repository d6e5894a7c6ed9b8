// The data of the page: from columns to rows, with the indexes that reading and counting need. Pure.

import { evidenceIndex, grouped, mentionIndex, pairKey, relationIndex } from './indexes.js';

/** The model of the page as it was written: what the machine found, before the analyst joins or rolls up anything. */
export function decode({ drawing, ...payload }) {
  const quotes = decodeQuotes(payload.quotes);
  return indexed({
    actors: decodeActors(drawing.nodes, payload),
    links: decodeLinks(drawing.edges, payload.links),
    documents: rows(payload.documents),
    quotes,
    relations: decodeRelations(payload.relations),
    predicates: payload.relations.predicates,
    kinds: payload.kinds,
    countries: payload.countries,
    notes: payload.notes,
    signs: payload.signs,
    review: payload.review,
    places: new Map(),
  });
}

/**
 * A model from its rows: `actors`, `links`, `documents` and `relations` name each other by their place, which is also their `index`.
 * A link without evidence is none: it keeps its place, but belongs to no actor. `places` remembers the place of every pair that
 * was ever linked, so that a place means the same pair in every model of the page.
 */
export function indexed(parts) {
  const { actors, links, documents, quotes, relations, places } = parts;
  for (const actor of actors) actor.links = [];
  for (const link of links) {
    places.set(pairKey(link.a, link.b), link.index);
    if (!link.evidence.length) continue;
    actors[link.a].links.push(link.index);
    actors[link.b].links.push(link.index);
  }
  const [ofActor, byActor] = grouped(quotes.actor, actors.length);
  const model = {
    ...parts,
    quotes: { ...quotes, ofActor, byActor },
    byId: new Map(actors.map((actor) => [actor.id, actor.index])),
    storyCount: 1 + documents.reduce((most, document) => Math.max(most, document.story), -1),
  };
  relationIndex(model, relations);
  return { ...model, evidence: evidenceIndex(model), spoken: mentionIndex(model) };
}

/** The link between two actors, or undefined. */
export function linkBetween(model, a, b) {
  const link = model.links[model.places.get(pairKey(a, b))];
  return link?.evidence.length ? link : undefined;
}

/** The other end of a link. */
export const otherEnd = (link, actor) => (link.a === actor ? link.b : link.a);

/** The mentions in a quote as `{actor, start, end}`, in order of the text; a mention of nobody has the actor -1. */
export function mentionsIn({ quotes }, quote) {
  const found = [];
  for (let row = quotes.first[quote]; row < quotes.first[quote + 1]; row += 1) {
    found.push({ actor: quotes.actor[row], start: quotes.start[row], end: quotes.end[row] });
  }
  return found;
}

/** The sentences that mention an actor, each once, in order of documents and text. */
export function quotesOf({ quotes }, actor) {
  const found = [];
  for (let at = quotes.ofActor[actor]; at < quotes.ofActor[actor + 1]; at += 1) {
    const quote = quotes.in[quotes.byActor[at]];
    if (quotes.sentence[quote] && found[found.length - 1] !== quote) found.push(quote);
  }
  return found;
}

function rows(columns) {
  const keys = Object.keys(columns);
  const length = keys.length ? columns[keys[0]].length : 0;
  return Array.from({ length }, (_, index) => {
    const row = { index };
    for (const key of keys) row[key] = columns[key][index];
    return row;
  });
}

function decodeActors(nodes, payload) {
  const place = new Map(nodes.id.map((id, index) => [id, index]));
  return rows(payload.actors).map((row, index) => ({
    ...row,
    index,
    id: nodes.id[index],
    name: nodes.label[index],
    kind: nodes.group[index],
    x: nodes.x[index],
    y: nodes.y[index],
    parentIndex: place.get(row.parent) ?? null,
    aliases: row.aliases.map(([text, count, rule, reason]) => ({
      text,
      count,
      rule: payload.rules[rule] ?? null,
      reason: payload.reasons[reason] ?? '',
    })),
    links: [],
  }));
}

function decodeLinks(edges, columns) {
  return rows(columns).map((row, index) => ({ ...row, index, a: edges.from[index], b: edges.to[index] }));
}

function decodeRelations({ predicates, ...columns }) {
  return rows(columns).map((row) => ({
    ...row,
    predicate: predicates[row.predicate],
    negated: row.negated === 1,
    hedged: row.hedged === 1,
    claimed_by: row.claimed_by < 0 ? null : row.claimed_by,
  }));
}

function decodeQuotes(columns) {
  const doc = Int32Array.from(columns.doc);
  const inQuote = Int32Array.from(columns.in);
  const [first] = grouped(inQuote, doc.length);
  return { ...columns, doc, in: inQuote, actor: Int32Array.from(columns.actor), sentence: Uint8Array.from(columns.sentence), first };
}
