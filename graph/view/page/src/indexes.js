// Flat arrays over the rows of a model, so that counting anew under a filter takes no objects. Pure.

/** The bit of a sentence of a link in which no relation between the two is stated. */
export const UNSTATED = 30;

/** The bits of the signs that a sentence may state, and of stating none. */
export const SIGN_BITS = { cooperation: 1, conflict: 2, none: 4 };

/** One text for a pair of actors, whichever comes first. */
export function pairKey(a, b) {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Where the rows of each group begin, and the rows in order of their groups (stable); rows of group -1 are in none. */
export function grouped(groups, count) {
  const first = new Int32Array(count + 1);
  for (const group of groups) if (group >= 0) first[group + 1] += 1;
  for (let group = 0; group < count; group += 1) first[group + 1] += first[group];
  const next = first.slice();
  const order = new Int32Array(first[count]);
  for (let row = 0; row < groups.length; row += 1) {
    if (groups[row] < 0) continue;
    order[next[groups[row]]] = row;
    next[groups[row]] += 1;
  }
  return [first, order];
}

/** The list of those that have none. */
export const NONE = Object.freeze([]);

/** The ends of all links, and whether each is one: a link without evidence is none. */
export function endIndex(links) {
  const [a, b, is] = [new Int32Array(links.length), new Int32Array(links.length), new Uint8Array(links.length)];
  for (const link of links) {
    a[link.index] = link.a;
    b[link.index] = link.b;
    is[link.index] = Number(link.evidence.length > 0);
  }
  return { a, b, is };
}

/** Gives every link the places of the relations stated between its ends, in order of the text. */
export function relationIndex({ links, actors }, relations) {
  const key = (a, b) => Math.min(a, b) * actors.length + Math.max(a, b);
  const between = new Map();
  for (const { index, subject, object } of relations) {
    if (subject === object) continue;
    const pair = key(subject, object);
    const found = between.get(pair);
    if (found) found.push(index);
    else between.set(pair, [index]);
  }
  for (const link of links) link.relations = (link.evidence.length && between.get(key(link.a, link.b))) || NONE;
}

/**
 * The evidence of all links in a row: `first` of each link, the document `doc` of each sentence, and what it states of the two:
 * `said` has a bit for each predicate (`UNSTATED`: none), `signs` those of `SIGN_BITS`; what is negated is not stated. `related` is how
 * related the sentence says the two are, 0 where no model has read it.
 */
export function evidenceIndex({ links, quotes, relations, predicates }) {
  const first = new Int32Array(links.length + 1);
  for (const link of links) first[link.index + 1] = first[link.index] + link.evidence.length;
  const doc = new Int32Array(first[links.length]);
  const said = new Int32Array(doc.length).fill(1 << UNSTATED);
  const signs = new Uint8Array(doc.length).fill(SIGN_BITS.none);
  const related = new Float32Array(doc.length);
  for (const link of links) {
    const row = new Map();
    link.evidence.forEach((quote, place) => {
      doc[first[link.index] + place] = quotes.doc[quote];
      related[first[link.index] + place] = link.evidence_relatedness[place] ?? 0;
      if (link.relations.length) row.set(quote, first[link.index] + place);
    });
    for (const place of link.relations) {
      const { window, negated, predicate, sign } = relations[place];
      const at = row.get(window);
      if (at === undefined || negated) continue;
      said[at] = (said[at] & ~(1 << UNSTATED)) | (1 << predicates.indexOf(predicate));
      signs[at] = (signs[at] & (sign ? ~SIGN_BITS.none : -1)) | signBit(sign);
    }
  }
  return { first, doc, said, signs, related };
}

/**
 * The documents of the mentions of each actor: `first` of each actor, `doc` of each mention; -1 where it stands in no sentence, or
 * inside another mention of the same actor ("Iraqi" in "Iraqi forces", where both are Iraq).
 */
export function mentionIndex({ quotes }) {
  const doc = new Int32Array(quotes.byActor.length);
  let before = -1;
  for (let at = 0; at < doc.length; at += 1) {
    const row = quotes.byActor[at];
    const quote = quotes.in[row];
    const inside = before >= 0 && quotes.in[before] === quote && quotes.actor[before] === quotes.actor[row] && quotes.start[row] < quotes.end[before];
    doc[at] = quotes.sentence[quote] && !inside ? quotes.doc[quote] : -1;
    if (!inside) before = row;
  }
  return { first: quotes.ofActor, doc };
}

const signBit = (sign) => (sign > 0 ? SIGN_BITS.cooperation : sign < 0 ? SIGN_BITS.conflict : 0);
