// The model as the analyst's decisions make it: mentions moved, actors and links counted anew. Pure. Places of actors and links stay
// what they are; an actor that is gone is marked, what is new comes behind.

import { pairKey } from './indexes.js';
import { barriersOf, standing } from './judgements.js';
import { meetingsIn } from './meetings.js';
import { mentionRows } from './mentions.js';
import { indexed } from './payload.js';
import { replayDecisions } from './replay.js';

// The places of actors that decisions made, so that a place means the same actor in every model of the page.
const made = new WeakMap();
let latest = { base: null, decisions: null, model: null };

/** Whom the log of the page and the new decisions hold apart. */
export const barriersWith = (base, decisions) => barriersOf(standing([...base.review.lines, ...decisions]));

/** The model after the decisions, with `changes`: what each of them did. The base is left as it is. */
export function corrected(base, decisions) {
  if (!decisions.length) return base;
  if (latest.base !== base || latest.decisions !== decisions) latest = { base, decisions, model: apply(base, decisions) };
  return latest.model;
}

function apply(base, decisions) {
  const rows = mentionRows(base);
  const outsiders = new Map(base.review.outsiders.map((actor) => [actor.id, actor]));
  const after = replayDecisions(rows, { actors: base.actors, outsiders }, decisions, barriersWith(base, decisions));
  const byId = placesOf(base, after.identities.keys());
  const actor = base.quotes.actor.slice();
  for (const [row, id] of after.moved) actor[row] = id === null ? -1 : byId.get(id);
  const shown = { documents: base.documents, quotes: { ...base.quotes, actor } };
  const members = membersOf(shown.quotes, new Set([...after.changed].map((id) => byId.get(id))));
  const actors = [...byId].map(([id, index]) => correctedActor(base, shown, after, { id, index, byId, members: members.get(index) ?? [] }));
  const links = correctedLinks(base, shown, { actors, moved: movedRows(base, actor, actors) });
  const relations = base.relations.map((relation) => movedRelation(base, actor, relation));
  return { ...indexed({ ...base, actors, links, relations, quotes: shown.quotes }), changes: after.changes };
}

function placesOf(base, ids) {
  if (!made.has(base)) made.set(base, new Map(base.byId));
  const places = made.get(base);
  for (const id of ids) if (!places.has(id)) places.set(id, places.size);
  return places;
}

/** The rows that count as mentions, of some actors. */
function membersOf(quotes, actors) {
  const members = new Map([...actors].map((actor) => [actor, []]));
  for (let row = 0; row < quotes.actor.length; row += 1) {
    if (quotes.sentence[quotes.in[row]]) members.get(quotes.actor[row])?.push(row);
  }
  return members;
}

/** The rows whose actor is another one, or whose actor became a party or ceased to be one. */
function movedRows({ quotes, actors: before }, actor, actors) {
  const isMedia = (found) => found?.kind === 'media';
  const turned = actors.map(({ index }) => isMedia(before[index]) !== isMedia(actors[index]));
  const moved = [];
  for (let row = 0; row < actor.length; row += 1) {
    if (actor[row] !== quotes.actor[row] || (actor[row] >= 0 && turned[actor[row]])) moved.push(row);
  }
  return moved;
}

function correctedActor(base, shown, after, { id, index, byId, members }) {
  const before = base.actors[index];
  const identity = after.identities.get(id) ?? { id, name: id, kind: 'unknown', country: null, sector: null, parent: null };
  const parent = parentOf(identity, after);
  const parentName = after.identities.get(parent)?.name ?? (parent === before?.parent ? before?.parent_name : null) ?? null;
  const placed = { ...before, index, parent, parentIndex: byId.get(parent) ?? null, parent_name: parentName };
  if (before && !after.changed.has(id)) return placed;
  const near = before ?? base.actors[base.byId.get(after.by.get(members[0])?.actor)];
  return {
    ...placed,
    ...identity,
    parent,
    x: near?.x ?? 0,
    y: before ? near.y : (near?.y ?? 0) + 60,
    community: near?.community ?? null,
    community_label: near?.community_label ?? null,
    ...countPlaces(shown, members.map((row) => shown.quotes.doc[shown.quotes.in[row]])),
    aliases: aliasesOf(base, after, members, identity),
    gone: members.length === 0,
  };
}

/** The parent as decided: merged parents are followed, ignored ones and oneself are none. */
function parentOf({ id, parent }, { merged, ignored }) {
  let at = parent;
  while (at && merged.has(at)) at = merged.get(at);
  return !at || at === id || ignored.has(at) ? null : at;
}

function countPlaces({ documents }, docs) {
  const found = new Set(docs);
  const dates = [...found].map((doc) => documents[doc].date).filter(Boolean).sort();
  const stories = new Set([...found].map((doc) => documents[doc].story)).size;
  return { mentions: docs.length, documents: found.size, stories, first: dates[0] ?? null, last: dates[dates.length - 1] ?? null };
}

function aliasesOf(base, after, members, identity) {
  const { text: textOf, actor } = mentionRows(base);
  const counts = new Map();
  for (const row of members) {
    const text = textOf(row).split(/\s+/).join(' ');
    const decision = after.by.get(row);
    const known = actor[row] < 0 ? null : base.actors[actor[row]].aliases.find((alias) => alias.text === text);
    if (!known && actor[row] >= 0) continue; // a reference back, not a name
    const { rule, reason } = decision ? { rule: 'decision', reason: decision.why || 'decided in this page' } : known;
    const key = `${text}\n${rule}`;
    counts.set(key, { text, rule, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const aliases = [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  return aliases.some(({ text }) => text === identity.name) ? aliases : [...aliases, { text: identity.name, count: 0, rule: null, reason: '' }];
}

/** The links: those of windows with moved mentions are paired anew, the rest are as they were. */
function correctedLinks(base, shown, { actors, moved }) {
  const meetings = meetingsIn(base, shown, actors, new Set(moved.map((row) => base.quotes.in[row])));
  const fresh = new Map();
  for (const [key, evidence] of meetings.of) {
    if (!base.places.has(key)) base.places.set(key, base.places.size);
    fresh.set(base.places.get(key), evidence);
  }
  const links = base.links.map((link) => {
    const evidence = fresh.get(link.index);
    if (!evidence && !link.evidence.some(meetings.affected)) return { ...link };
    const kept = link.evidence.filter((quote) => !meetings.affected(quote));
    return withEvidence(shown, link, [...kept, ...(evidence ?? [])]);
  });
  // Places that this or another model gave to pairs which the base does not have.
  if (base.places.size > links.length) {
    for (const [key, place] of base.places) links[place] ??= withEvidence(shown, emptyLink(key, place), fresh.get(place) ?? []);
  }
  return links;
}

function emptyLink(key, index) {
  const [a, b] = key.split(' ').map(Number);
  return { index, a: Math.min(a, b), b: Math.max(a, b), evidence: [], ...NOT_JUDGED, sentences: 0, documents: 0, stories: 0, first: null, last: null, evidence_relatedness: [], evidence_signs: [] };
}

const NOT_JUDGED = { npmi: null, g2: null, q_value: null, relatedness: null, backbone: null };

/** A link with this evidence: where it is other evidence, the counts are new and the measures are judged by the next build. */
function withEvidence(shown, link, evidence) {
  const found = [...evidence].sort((a, b) => a - b);
  if (found.length === link.evidence.length && found.every((quote, place) => quote === link.evidence[place])) return { ...link };
  const before = new Map(link.evidence.map((quote, place) => [quote, place]));
  const kept = (column, otherwise) => found.map((quote) => column?.[before.get(quote)] ?? otherwise);
  const { mentions, ...counts } = countPlaces(shown, found.map((quote) => shown.quotes.doc[quote]));
  return { ...link, ...counts, ...NOT_JUDGED, evidence: found, evidence_relatedness: kept(link.evidence_relatedness, null), evidence_signs: kept(link.evidence_signs, []), sentences: mentions, recounted: true };
}

/** A relation between those for whom the mentions in its sentence now stand. */
function movedRelation({ quotes }, actor, relation) {
  const now = (who) => {
    for (let row = quotes.first[relation.quote]; row < quotes.first[relation.quote + 1]; row += 1) {
      if (quotes.actor[row] === who && actor[row] >= 0) return actor[row];
    }
    return who;
  };
  const { subject, object, claimed_by: claimer } = relation;
  return { ...relation, subject: now(subject), object: now(object), claimed_by: claimer === null ? null : now(claimer) };
}
