// Two sides of the documents, two periods or two publishers, under the same other filters: what is new, lost or changed. Pure.

import { countsFor, visibleGraph } from './filters.js';
import { signOf } from './signs.js';

export const CHANGES = ['new', 'lost', 'sign', 'stronger', 'weaker'];

/** The part of the state that a side stands for: a period `{from, to}`, or one publisher. */
export function sidePatch(model, { by }, side) {
  if (by === 'period') return { from: side.from, to: side.to, hiddenPublishers: [] };
  const others = new Set(model.documents.map(({ publisher }) => publisher ?? ''));
  others.delete(side);
  return { from: null, to: null, hiddenPublishers: [...others].sort() };
}

/**
 * The difference between the sides `a` and `b` of a comparison: `links` as `{link, change, before, after}` (counts of the link on each
 * side), the strongest change first; `actors` as `{actor, change}` new or lost; `sides` with documents, actors and links.
 */
export function difference(model, state, compare) {
  const sides = [compare.a, compare.b].map((side) => readSide(model, { ...state, ...sidePatch(model, compare, side) }));
  const places = new Set(sides.flatMap(({ links }) => [...links]));
  const links = [...places].map((link) => changeOf(sides, link, state.measure)).filter(({ change }) => change);
  links.sort((a, b) => size(b, state.measure) - size(a, state.measure) || a.link - b.link);
  return { links, actors: actorChanges(sides), sides: sides.map(({ documents, actors, links: found }) => ({ documents, actors: actors.size, links: found.size })) };
}

function readSide(model, state) {
  const counts = countsFor(model, state);
  const { passing, passingLinks } = visibleGraph(model, state, counts);
  const links = new Set(passingLinks);
  const met = new Set(passing.filter((actor) => counts.actors[actor].mentions > 0));
  return { counts, links, actors: met, documents: counts.mask ? counts.mask.reduce((sum, one) => sum + one, 0) : model.documents.length };
}

function changeOf([a, b], link, measure) {
  const nothing = { sentences: 0, documents: 0, stories: 0, cooperation: 0, conflict: 0 };
  const [before, after] = [a, b].map((side) => (side.links.has(link) ? side.counts.links[link] : nothing));
  return { link, before, after, change: kindOfChange(before, after, measure, [a, b]) };
}

/** Stronger and weaker are judged by the share of the documents of each side, and need twice or half of it. */
function kindOfChange(before, after, measure, [a, b]) {
  if (!before[measure]) return 'new';
  if (!after[measure]) return 'lost';
  const [was, is] = [signOf(before), signOf(after)];
  if (was !== 'none' && is !== 'none' && was !== is) return 'sign';
  const ratio = after[measure] / Math.max(1, b.documents) / (before[measure] / Math.max(1, a.documents));
  return ratio >= 2 ? 'stronger' : ratio <= 0.5 ? 'weaker' : null;
}

const size = ({ before, after }, measure) => Math.abs(after[measure] - before[measure]);

function actorChanges([a, b]) {
  const fresh = [...b.actors].filter((actor) => !a.actors.has(actor)).map((actor) => ({ actor, change: 'new' }));
  const lost = [...a.actors].filter((actor) => !b.actors.has(actor)).map((actor) => ({ actor, change: 'lost' }));
  return [...fresh, ...lost];
}
