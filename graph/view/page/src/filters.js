// What is shown, and why the rest is not. Pure: a model and a state in, a visible graph out.

import { otherEnd } from './payload.js';

export const MEASURES = ['sentences', 'documents', 'stories'];
export const BUDGET = 150;
export const LINKS_PER_ACTOR = 5;

/** The documents that pass the filters of time and publisher as a mask, or null where all do. */
export function documentMask(model, state) {
  if (!state.from && !state.to && !state.hiddenPublishers.length) return null;
  const hidden = new Set(state.hiddenPublishers);
  return Uint8Array.from(model.documents, ({ date, publisher }) => {
    if (hidden.has(publisher ?? '')) return 0;
    if ((state.from || state.to) && !date) return 0;
    return Number(!(state.from && date < state.from) && !(state.to && date > state.to));
  });
}

/** How often each actor and link is met in the documents of a mask; all that the data says where the mask is null. */
export function countIn(model, mask) {
  if (!mask) return { actors: model.actors, links: model.links, mask };
  const { quotes, documents, storyCount } = model;
  const count = counter(documents, storyCount, mask);
  const actors = model.actors.map((actor) => {
    const found = [];
    for (let at = quotes.ofActor[actor.index]; at < quotes.ofActor[actor.index + 1]; at += 1) {
      const quote = quotes.in[quotes.byActor[at]];
      if (quotes.sentence[quote]) found.push(quotes.doc[quote]);
    }
    const { rows, ...counts } = count(found);
    return { mentions: rows, ...counts };
  });
  const links = model.links.map((link) => {
    const { rows, ...counts } = count(link.evidence.map((quote) => quotes.doc[quote]));
    return { sentences: rows, ...counts };
  });
  return { actors, links, mask };
}

/**
 * The visible graph: `actors` and `links` (places, strongest first), `counts`, `strength` of each actor, the actors and
 * links that pass the filters before the budget, and `reasons` with the number of actors or links that each holds back.
 */
export function visibleGraph(model, state, counts = countIn(model, documentMask(model, state))) {
  const reasons = [];
  const drop = (passing, reason, keep) => {
    const left = passing.filter(keep);
    if (left.length < passing.length) reasons.push({ reason, count: passing.length - left.length });
    return left;
  };
  const hiddenKinds = new Set(state.hiddenKinds);
  const hidden = new Set(state.hidden);
  let passing = model.actors.map((actor) => actor.index);
  passing = drop(passing, 'kinds', (actor) => !hiddenKinds.has(model.actors[actor].kind));
  passing = drop(passing, 'hidden', (actor) => !hidden.has(actor));
  if (counts.mask) passing = drop(passing, 'documents', (actor) => counts.actors[actor].mentions > 0);
  const enough = linksAmong(model, new Set(passing), (link) => counts.links[link].sentences > 0 || !counts.mask);
  const passingLinks = enough.filter((link) => counts.links[link][state.measure] >= state.minWeight);
  if (state.minWeight > 1) {
    const ends = new Set(passingLinks.flatMap((link) => [model.links[link].a, model.links[link].b]));
    passing = drop(passing, 'weight', (actor) => ends.has(actor));
  }
  if (state.focus) {
    const near = neighbourhood(model, passingLinks, state.focus.actor, state.focus.depth);
    passing = drop(passing, 'focus', (actor) => near.has(actor));
  }
  return drawn(model, state, { counts, passing, passingLinks, drop, reasons });
}

/** The actors within so many steps of one, along the given links. */
export function neighbourhood(model, links, start, depth) {
  const near = new Set([start]);
  let edge = new Set([start]);
  for (let step = 0; step < depth; step += 1) {
    const next = new Set();
    for (const place of links) {
      const link = model.links[place];
      for (const end of [link.a, link.b]) {
        const other = otherEnd(link, end);
        if (edge.has(end) && !near.has(other)) next.add(other);
      }
    }
    next.forEach((actor) => near.add(actor));
    edge = next;
  }
  return near;
}

/** The largest weight that a minimum can ask for. */
export function largestWeight(counts, measure) {
  return counts.links.reduce((most, link) => Math.max(most, link[measure]), 1);
}

function drawn(model, state, { counts, passing, passingLinks, drop, reasons }) {
  const inside = new Set(passing);
  const links = passingLinks.filter((link) => inside.has(model.links[link].a) && inside.has(model.links[link].b));
  const strength = new Float64Array(model.actors.length);
  for (const place of links) {
    const weight = counts.links[place][state.measure];
    strength[model.links[place].a] += weight;
    strength[model.links[place].b] += weight;
  }
  const mentions = (actor) => counts.actors[actor].mentions;
  const ranked = [...passing].sort((a, b) => strength[b] - strength[a] || mentions(b) - mentions(a) || a - b);
  const wanted = new Set([...ranked.slice(0, state.budget), ...state.extra.filter((actor) => inside.has(actor))]);
  const actors = drop(ranked, 'budget', (actor) => wanted.has(actor));
  const weight = (link) => counts.links[link][state.measure];
  const between = links
    .filter((link) => wanted.has(model.links[link].a) && wanted.has(model.links[link].b))
    .sort((a, b) => weight(b) - weight(a) || (model.links[b].npmi ?? -1) - (model.links[a].npmi ?? -1) || a - b);
  const kept = between.filter((link, rank) => rank < LINKS_PER_ACTOR * state.budget || touches(model.links[link], state.selection));
  if (kept.length < between.length) reasons.push({ reason: 'links', count: between.length - kept.length });
  return { actors, links: kept, counts, strength, passing: ranked, passingLinks: links, reasons };
}

/** The links of what is selected are drawn even where the budget leaves out links as strong. */
function touches({ index, a, b }, selection) {
  if (selection?.path) return true;
  return Boolean(selection) && (selection.link === index || selection.actor === a || selection.actor === b);
}

function linksAmong(model, inside, keep) {
  const found = [];
  for (const link of model.links) if (inside.has(link.a) && inside.has(link.b) && keep(link.index)) found.push(link.index);
  return found;
}

/** Counts rows, documents and stories of lists of documents, without a set for each list. */
function counter(documents, storyCount, mask) {
  const seenDocument = new Int32Array(documents.length).fill(-1);
  const seenStory = new Int32Array(storyCount).fill(-1);
  let turn = 0;
  return (list) => {
    const counts = { rows: 0, documents: 0, stories: 0 };
    for (const doc of list) {
      if (!mask[doc]) continue;
      counts.rows += 1;
      counts.documents += Number(seenDocument[doc] !== turn);
      seenDocument[doc] = turn;
      const { story } = documents[doc];
      counts.stories += Number(seenStory[story] !== turn);
      seenStory[story] = turn;
    }
    turn += 1;
    return counts;
  };
}
