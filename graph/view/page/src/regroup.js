// Another reading of who is who: each mention gets its actor anew, and links, counts and relations follow from that. Pure.

import { countIn } from './counting.js';
import { pairKey } from './indexes.js';
import { indexed } from './payload.js';

const NOT_JUDGED = { npmi: null, g2: null, q_value: null, backbone: null };

/**
 * The model in which the mentions (the rows of `quotes.actor`) stand for the actors of `actorOf`, -1 for nobody. `actors` may bring
 * rows for actors that are new or changed; places stay what they are. A link stands where an earlier one had its evidence and
 * its ends are now two actors; what no longer has evidence keeps an empty place. Measures that are judged over all
 * documents hold for links that did not change and are null for the others.
 */
export function regroup(model, actorOf, actors = model.actors) {
  const quotes = { ...model.quotes, actor: actorOf };
  const evidence = newEvidence(model, actorOf);
  const links = newLinks(model, evidence);
  const regrouped = indexed({
    ...model,
    quotes,
    links,
    actors: actors.map((actor) => ({ ...actor })),
    relations: model.relations.map((relation) => newRelation(model, actorOf, relation)),
  });
  recount(regrouped);
  return regrouped;
}

/** For every pair of actors the sentences that were evidence of the pairs it is made of, and how related each says they are. */
function newEvidence(model, actorOf) {
  const pairs = new Map();
  for (const link of model.links) {
    link.evidence.forEach((quote, place) => {
      for (const a of actorsNow(model, actorOf, quote, link.a)) {
        for (const b of actorsNow(model, actorOf, quote, link.b)) {
          if (a === b) continue;
          const key = pairKey(a, b);
          if (!pairs.has(key)) pairs.set(key, { a: Math.min(a, b), b: Math.max(a, b), quotes: new Map(), from: new Set() });
          const pair = pairs.get(key);
          const related = link.evidence_relatedness[place] ?? 0;
          if (related >= (pair.quotes.get(quote)?.related ?? 0)) pair.quotes.set(quote, { related, signs: link.evidence_signs[place] });
          pair.from.add(link.index);
        }
      }
    });
  }
  return pairs;
}

/** The actors for which the mentions of an actor in a quote now stand. */
function actorsNow({ quotes }, actorOf, quote, actor) {
  const found = new Set();
  for (let row = quotes.first[quote]; row < quotes.first[quote + 1]; row += 1) {
    if (quotes.actor[row] === actor && actorOf[row] >= 0) found.add(actorOf[row]);
  }
  return found;
}

function newLinks({ links, places }, pairs) {
  const gone = { ...NOT_JUDGED, relatedness: null, evidence: [], evidence_relatedness: [], evidence_signs: [], sentences: 0, documents: 0, stories: 0 };
  const found = links.map((link) => ({ ...link, ...gone }));
  for (const [key, pair] of pairs) {
    const before = links[places.get(key)];
    const evidence = [...pair.quotes.keys()].sort((a, b) => a - b);
    const index = places.get(key) ?? places.size;
    places.set(key, index);
    if (before && pair.from.size === 1 && evidence.length === before.evidence.length) found[index] = { ...before };
    else {
      const said = evidence.map((quote) => pair.quotes.get(quote));
      const kept = { evidence, evidence_relatedness: said.map(({ related }) => related), evidence_signs: said.map(({ signs }) => signs) };
      found[index] = { ...gone, first: null, last: null, index, a: pair.a, b: pair.b, ...kept };
    }
  }
  // Places that another model gave to pairs which this one does not have.
  for (const [key, index] of places) {
    const [a, b] = key.split(' ').map(Number);
    found[index] ??= { ...gone, first: null, last: null, index, a, b };
  }
  return found;
}

function newRelation(model, actorOf, relation) {
  const now = (actor) => (actor === null ? null : [...actorsNow(model, actorOf, relation.quote, actor)][0] ?? actor);
  return { ...relation, subject: now(relation.subject), object: now(relation.object), claimed_by: now(relation.claimed_by) };
}

/** Counts actors and links whose mentions or evidence changed, and says when they were first and last met. */
function recount(model) {
  const all = new Uint8Array(model.documents.length).fill(1);
  const counts = countIn(model, all);
  for (const actor of model.actors) Object.assign(actor, counts.actors[actor.index], { strength: strengthOf(counts, actor) });
  for (const link of model.links) {
    const { sentences, documents, stories } = counts.links[link.index];
    Object.assign(link, { sentences, documents, stories }, link.first ? {} : period(model, link.evidence));
  }
}

const strengthOf = (counts, { links }) => links.reduce((sum, link) => sum + counts.links[link].sentences, 0);

function period({ quotes, documents }, evidence) {
  const dates = evidence.map((quote) => documents[quotes.doc[quote]].date).filter(Boolean).sort();
  return { first: dates[0] ?? null, last: dates[dates.length - 1] ?? null };
}
