// What the sentences of a link state that one is or does to the other. Pure.

const PREDICATES = {
  fights: 'fights', opposes: 'opposes', allied_with: 'is allied with', supports: 'supports', leads: 'leads', part_of: 'is part of', meets: 'meets',
};

/** The predicate as a verb; one that is not known as it is written. */
export const verb = (predicate) => (Object.hasOwn(PREDICATES, predicate) ? PREDICATES[predicate] : predicate.replaceAll('_', ' '));

/** The relations of a link in the documents that pass. */
export function relationsOf(model, link, mask) {
  return (link.relations ?? []).map((place) => model.relations[place]).filter(({ window }) => !mask || mask[model.quotes.doc[window]]);
}

/**
 * The relations joined by who does what to whom: `{subject, object, predicate, sign, negated, times, hedged, claims}`, most frequent first;
 * `claims` has for each actor that says so how often. What is denied stands apart from what is stated.
 */
export function statementsOf(relations) {
  const groups = new Map();
  for (const { subject, object, predicate, sign, negated, hedged, claimed_by: claimer } of relations) {
    const key = [subject, object, predicate, negated].join(' ');
    if (!groups.has(key)) groups.set(key, { subject, object, predicate, sign, negated, times: 0, hedged: 0, claims: new Map() });
    const group = groups.get(key);
    group.times += 1;
    group.hedged += Number(hedged);
    if (claimer !== null) group.claims.set(claimer, (group.claims.get(claimer) ?? 0) + 1);
  }
  return [...groups.values()].sort((a, b) => b.times - a.times || (a.predicate < b.predicate ? -1 : 1));
}

/** What a sentence of a link says of how related the two are: `{related, pro, contra}` with words, or null where no model read it. */
export function relatednessOf(model, link, quote) {
  const place = link.evidence.indexOf(quote);
  const related = link.evidence_relatedness?.[place] ?? null;
  if (related === null) return null;
  const signs = (link.evidence_signs?.[place] ?? []).map((sign) => model.signs[sign]);
  const side = (mark) => signs.filter((sign) => sign.startsWith(mark)).map((sign) => sign.slice(mark.length));
  return { related, pro: side('+ '), contra: side('- ') };
}

/** The sentence of a link that relates the two best, with what it says, or null. */
export function mostRelated(model, link, quotes) {
  const judged = quotes.map((quote) => ({ quote, ...relatednessOf(model, link, quote) })).filter(({ related }) => related !== undefined);
  return judged.reduce((best, row) => (best === null || row.related > best.related ? row : best), null);
}

/** How the sentences of a link divide: `cooperation`, `conflict`, `both`, `none`. What is negated states nothing. */
export function signShares(quotes, relations) {
  const signs = new Map(quotes.map((quote) => [quote, new Set()]));
  for (const { window, sign, negated } of relations) if (sign && !negated) signs.get(window)?.add(Math.sign(sign));
  const shares = { cooperation: 0, conflict: 0, both: 0, none: 0 };
  for (const found of signs.values()) shares[found.size === 2 ? 'both' : found.has(1) ? 'cooperation' : found.has(-1) ? 'conflict' : 'none'] += 1;
  return shares;
}
