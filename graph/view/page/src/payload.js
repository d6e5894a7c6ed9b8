// The data of the page: from columns to rows, with the indexes that reading and counting need. Pure.

import { NONE, endIndex, evidenceIndex, grouped, mentionIndex, pairKey, relationIndex } from './indexes.js';

/** The model of the page as it was written: what the machine found, before the analyst joins or rolls up anything. */
export function decode({ drawing, ...payload }) {
  const quotes = decodeQuotes(payload.quotes);
  return indexed({
    actors: decodeActors(drawing.nodes, payload),
    links: decodeLinks(drawing.edges, payload.links),
    documents: decodeDocuments(payload.documents),
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
  return { ...model, ends: endIndex(links), evidence: evidenceIndex(model), spoken: mentionIndex(model) };
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

// Rows are written out as literals: an object that gets more than a few computed keys is a slow dictionary to the browser.

function decodeDocuments({ id, title, publisher, date, url, story }) {
  return id.map((_, index) => ({
    index, id: id[index], title: title[index], publisher: publisher[index], date: date[index], url: url[index], story: story[index],
  }));
}

function decodeActors(nodes, { actors, rules, reasons }) {
  const place = new Map(nodes.id.map((id, index) => [id, index]));
  const alias = ([text, count, rule, reason]) => ({ text, count, rule: rules[rule] ?? null, reason: reasons[reason] ?? '' });
  return nodes.id.map((id, index) => ({
    index, id, name: nodes.label[index], kind: nodes.group[index], x: nodes.x[index], y: nodes.y[index],
    country: actors.country[index], sector: actors.sector[index],
    parent: actors.parent[index], parent_name: actors.parent_name[index], parentIndex: place.get(actors.parent[index]) ?? null,
    leads: actors.leads[index] < 0 ? null : actors.leads[index],
    mentions: actors.mentions[index], documents: actors.documents[index], stories: actors.stories[index],
    first: actors.first[index], last: actors.last[index],
    community: actors.community[index], community_label: actors.community_label[index], strength: actors.strength[index],
    aliases: actors.aliases[index].map(alias), links: [],
  }));
}

function decodeLinks({ from, to }, columns) {
  return from.map((a, index) => ({
    index, a, b: to[index],
    sentences: columns.sentences[index], documents: columns.documents[index], stories: columns.stories[index],
    npmi: columns.npmi[index], g2: columns.g2[index], q_value: columns.q_value[index], relatedness: columns.relatedness[index],
    first: columns.first[index], last: columns.last[index],
    evidence: columns.evidence[index], evidence_relatedness: columns.evidence_relatedness[index],
    evidence_signs: columns.evidence_signs[index], relations: NONE,
  }));
}

function decodeRelations(columns) {
  return columns.quote.map((quote, index) => ({
    index, quote, start: columns.start[index], end: columns.end[index], window: columns.window[index],
    subject: columns.subject[index], object: columns.object[index], predicate: columns.predicates[columns.predicate[index]],
    sign: columns.sign[index], negated: columns.negated[index] === 1, hedged: columns.hedged[index] === 1,
    claimed_by: columns.claimed_by[index] < 0 ? null : columns.claimed_by[index], confidence: columns.confidence[index],
  }));
}

function decodeQuotes(columns) {
  const doc = Int32Array.from(columns.doc);
  const inQuote = Int32Array.from(columns.in);
  const [first] = grouped(inQuote, doc.length);
  return { ...columns, doc, in: inQuote, actor: Int32Array.from(columns.actor), sentence: Uint8Array.from(columns.sentence), first };
}
