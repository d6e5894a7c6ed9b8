// The data of the page: from columns to rows, with the indexes that reading and counting need.

/** The model: actors, links, documents and quotes as rows that name each other by their place. */
export function decode(drawing, payload) {
  const documents = rows(payload.documents);
  const actors = decodeActors(drawing.nodes, payload);
  const links = decodeLinks(drawing.edges, payload.links);
  for (const link of links) {
    actors[link.a].links.push(link.index);
    actors[link.b].links.push(link.index);
  }
  const quotes = decodeQuotes(payload.quotes, actors.length);
  return {
    actors,
    links,
    documents,
    quotes,
    kinds: payload.kinds,
    countries: payload.countries,
    notes: payload.notes,
    byId: new Map(actors.map((actor) => [actor.id, actor.index])),
    linkOf: new Map(links.map((link) => [pairKey(link.a, link.b), link.index])),
    storyCount: 1 + documents.reduce((most, document) => Math.max(most, document.story), -1),
  };
}

/** The link between two actors, or undefined. */
export function linkBetween(model, a, b) {
  return model.links[model.linkOf.get(pairKey(a, b))];
}

/** The other end of a link. */
export const otherEnd = (link, actor) => (link.a === actor ? link.b : link.a);

/** The mentions in a quote as `{actor, start, end}`, in order of the text. */
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

function pairKey(a, b) {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
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

function decodeQuotes(columns, actorCount) {
  const doc = Int32Array.from(columns.doc);
  const inQuote = Int32Array.from(columns.in);
  const actor = Int32Array.from(columns.actor);
  const [first] = grouped(inQuote, doc.length);
  const [ofActor, byActor] = grouped(actor, actorCount);
  return { ...columns, doc, in: inQuote, actor, first, ofActor, byActor };
}

/** Where the rows of each group begin, and the rows in order of their groups (stable). */
function grouped(groups, count) {
  const first = new Int32Array(count + 1);
  for (const group of groups) first[group + 1] += 1;
  for (let group = 0; group < count; group += 1) first[group + 1] += first[group];
  const next = first.slice();
  const order = new Int32Array(groups.length);
  groups.forEach((group, row) => {
    order[next[group]] = row;
    next[group] += 1;
  });
  return [first, order];
}
