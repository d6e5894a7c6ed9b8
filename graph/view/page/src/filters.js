// What is shown, and why the rest is not. Pure: a model and a state in, a visible graph out.

import { backboneLevels } from './backbone.js';
import { countIn, documentMask, statementMask } from './counting.js';
import { closedCommunities, linesBetween } from './overview.js';
import { otherEnd } from './payload.js';

export const BUDGET = 150;
export const LINKS_PER_ACTOR = 5;

/** The counts of what the filters of documents and statements leave. */
export const countsFor = (model, state) => countIn(model, documentMask(model, state), statementMask(model, state));

/**
 * The visible graph: `actors` and `links` (places, strongest first), in the overview `groups` and `lines` (see overview.js), `counts`, the
 * `weights` of links and `strength` of actors, the actors and links that pass the filters before the budget, the `levels` of
 * links in the backbone (see backbone.js), and `reasons` with the number of actors or links that each filter holds back.
 */
export function visibleGraph(model, state, counts = countsFor(model, state)) {
  const reasons = [];
  const drop = (passing, reason, keep) => {
    const left = passing.filter(keep);
    if (left.length < passing.length) reasons.push({ reason, count: passing.length - left.length });
    return left;
  };
  let passing = actorsPassing(model, state, counts, drop);
  const weights = Float64Array.from(counts.links, (link) => link[state.measure]);
  const met = linksAmong(model, passing, (link) => counts.links[link].sentences > 0);
  const levels = backboneLevels(model, met, weights);
  const kept = met.filter((link) => isLinkKept(model.links[link], state, { weight: weights[link], level: levels[link], related: counts.links[link].relatedness }));
  if (counts.statements || filtersLinks(state)) {
    const ends = new Uint8Array(model.actors.length);
    for (const place of kept) ends[model.links[place].a] = ends[model.links[place].b] = 1;
    passing = drop(passing, 'weight', (actor) => ends[actor]);
  }
  if (state.focus) {
    const near = neighbourhood(model, kept, state.focus.actor, state.focus.depth);
    passing = drop(passing, 'focus', (actor) => near.has(actor));
  }
  return drawn(model, state, { counts, weights, levels, passing, kept, drop, reasons });
}

/** The actors within so many steps of one, along the given links. */
export function neighbourhood(model, links, start, depth) {
  const allowed = new Set(links);
  const near = new Set([start]);
  let edge = [start];
  for (let step = 0; step < depth; step += 1) {
    const next = [];
    for (const actor of edge) {
      for (const place of model.actors[actor].links) {
        const other = otherEnd(model.links[place], actor);
        if (!allowed.has(place) || near.has(other)) continue;
        near.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return near;
}

function actorsPassing(model, state, counts, drop) {
  const [kinds, countries, hidden] = [new Set(state.hiddenKinds), new Set(state.hiddenCountries), new Set(state.hidden)];
  let passing = model.actors.filter(({ gone }) => !gone).map((actor) => actor.index);
  if (model.tops) passing = drop(passing, 'rolled', (actor) => model.tops[actor] === actor);
  passing = drop(passing, 'kinds', (actor) => !kinds.has(model.actors[actor].kind));
  passing = drop(passing, 'countries', (actor) => !countries.has(model.actors[actor].country ?? ''));
  passing = drop(passing, 'hidden', (actor) => !hidden.has(actor));
  if (state.only) passing = drop(passing, 'only', (actor) => state.only.includes(actor));
  return counts.mask ? drop(passing, 'documents', (actor) => counts.actors[actor].mentions > 0) : passing;
}

const filtersLinks = ({ minWeight, leastRelated, significance, backbone }) => minWeight > 1 || [leastRelated, significance, backbone].some((limit) => limit !== null);

/** Whether a link passes the filters on links; one that was not judged is not significant. */
function isLinkKept({ q_value: q }, { measure, minWeight, leastRelated, significance, backbone }, { weight, level, related }) {
  if (measure !== 'relatedness' && weight < minWeight) return false;
  if (leastRelated !== null && related < leastRelated) return false;
  if (significance !== null && !(q !== null && q <= significance)) return false;
  return backbone === null || level <= backbone;
}

function drawn(model, state, { counts, weights, levels, passing, kept, drop, reasons }) {
  const inside = new Uint8Array(model.actors.length);
  for (const actor of passing) inside[actor] = 1;
  const links = kept.filter((link) => inside[model.links[link].a] && inside[model.links[link].b]);
  const strength = new Float64Array(model.actors.length);
  for (const place of links) {
    strength[model.links[place].a] += weights[place];
    strength[model.links[place].b] += weights[place];
  }
  const ranked = [...passing].sort((a, b) => strength[b] - strength[a] || counts.actors[b].mentions - counts.actors[a].mentions || a - b);
  const { groups, home } = state.overview ? closedCommunities(model, state, { passing: ranked, strength }) : { groups: [], home: (actor) => actor };
  const apart = drop(drop(ranked, 'alone', (actor) => home(actor) !== null), 'closed', (actor) => home(actor) >= 0);
  const wanted = new Uint8Array(model.actors.length);
  for (const actor of apart.slice(0, state.budget)) wanted[actor] = 1;
  for (const actor of [...state.extra, ...state.pinned]) wanted[actor] = inside[actor];
  const actors = drop(apart, 'budget', (actor) => wanted[actor]);
  const between = links.filter((link) => wanted[model.links[link].a] && wanted[model.links[link].b]);
  const chosen = chooseLinks(model, state, between, { weights, levels });
  if (chosen.length < between.length) reasons.push({ reason: 'links', count: between.length - chosen.length });
  const shown = (actor) => (wanted[actor] || home(actor) < 0 ? home(actor) : null);
  const lines = groups.length ? linesBetween(model, links, shown, { weights, counts }) : [];
  return { actors, links: chosen, groups, lines, counts, weights, levels, strength, passing: ranked, passingLinks: links, reasons };
}

/** So many links as the budget allows, strongest first: the strongest of each actor, then those that the backbone needs most. */
function chooseLinks(model, { budget, selection }, links, { weights, levels }) {
  const order = [...links].sort((a, b) => weights[b] - weights[a] || levels[a] - levels[b] || a - b);
  const most = LINKS_PER_ACTOR * budget;
  if (order.length <= most) return order;
  const kept = new Set();
  const tied = new Uint8Array(model.actors.length);
  for (const place of order) {
    const { a, b } = model.links[place];
    if (!tied[a] || !tied[b] || touches(model.links[place], selection)) kept.add(place);
    tied[a] = tied[b] = 1;
  }
  for (const place of [...order].sort((a, b) => levels[a] - levels[b])) {
    if (kept.size >= most) break;
    kept.add(place);
  }
  return order.filter((place) => kept.has(place));
}

/** The links of what is selected are drawn even where the budget leaves out links as strong. */
function touches({ index, a, b }, selection) {
  if (selection?.path) return selection.path.from === a || selection.path.from === b || selection.path.to === a || selection.path.to === b;
  return Boolean(selection) && (selection.link === index || selection.actor === a || selection.actor === b);
}

function linksAmong(model, actors, keep) {
  const inside = new Uint8Array(model.actors.length);
  for (const actor of actors) inside[actor] = 1;
  const found = [];
  for (const { index, a, b } of model.links) if (inside[a] && inside[b] && keep(index)) found.push(index);
  return found;
}
