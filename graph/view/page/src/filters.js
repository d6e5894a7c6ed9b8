// What is shown, and why the rest is not. Pure: a model and a state in, a visible graph out.

import { backboneLevels } from './backbone.js';
import { countIn, documentMask, statementMask } from './counting.js';
import { closedCommunities, linesBetween } from './overview.js';
import { otherEnd } from './payload.js';

export const BUDGET = 150;
export const LINKS_PER_ACTOR = 5;
const SPARE = 0.2;

/** The counts of what the filters of documents and statements leave. */
export const countsFor = (model, state) => countIn(model, documentMask(model, state), statementMask(model, state));

/**
 * The visible graph: `actors` and `links` (places, strongest first), in the overview `groups` and `lines` (see overview.js), `counts`, the
 * `weights` of links and `strength` of actors, the actors and links that pass the filters before the budget, and `reasons` with the
 * number of actors or links that each filter holds back.
 */
export function visibleGraph(model, state, counts = countsFor(model, state)) {
  const reasons = [];
  const drop = (passing, reason, keep) => {
    const left = passing.filter(keep);
    if (left.length < passing.length) reasons.push({ reason, count: passing.length - left.length });
    return left;
  };
  let passing = actorsPassing(model, state, counts, drop);
  const weights = weightsOf(counts, state.measure);
  const met = linksAmong(model, passing, (link) => counts.links[link].sentences > 0);
  const counted = state.measure === 'relatedness' ? weightsOf(counts, 'sentences') : weights; // a backbone is of counts
  const levels = state.backbone === null ? null : backboneLevels(model, met, counted);
  const narrows = filtersLinks(state);
  const kept = narrows ? met.filter((link) => isLinkKept(model.links[link], state, { weight: weights[link], level: levels?.[link], related: counts.links[link].relatedness })) : met;
  if (counts.statements || narrows) {
    const ends = new Uint8Array(model.actors.length);
    for (const place of kept) ends[model.ends.a[place]] = ends[model.ends.b[place]] = 1;
    passing = drop(passing, 'weight', (actor) => ends[actor]);
  }
  if (state.focus) {
    const near = neighbourhood(model, kept, state.focus.actor, state.focus.depth);
    passing = drop(passing, 'focus', (actor) => near.has(actor));
  }
  return drawn(model, state, { counts, weights, passing, kept, drop, reasons });
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

function drawn(model, state, { counts, weights, passing, kept, drop, reasons }) {
  const inside = new Uint8Array(model.actors.length);
  for (const actor of passing) inside[actor] = 1;
  const { a: from, b: to } = model.ends;
  const links = kept.filter((link) => inside[from[link]] && inside[to[link]]);
  const strength = new Float64Array(model.actors.length);
  for (const place of links) {
    strength[from[place]] += weights[place];
    strength[to[place]] += weights[place];
  }
  const ranked = [...passing].sort((a, b) => strength[b] - strength[a] || counts.actors[b].mentions - counts.actors[a].mentions || a - b);
  const { groups, home } = state.overview ? closedCommunities(model, state, { passing: ranked, strength }) : { groups: [], home: (actor) => actor };
  const apart = drop(drop(ranked, 'alone', (actor) => home(actor) !== null), 'closed', (actor) => home(actor) >= 0);
  const wanted = new Uint8Array(model.actors.length);
  // A few more than the budget are drawn, rather than left out and talked about.
  const most = apart.length <= state.budget * (1 + SPARE) ? apart.length : state.budget;
  for (const actor of apart.slice(0, most)) wanted[actor] = 1;
  for (const actor of [...state.extra, ...state.pinned]) wanted[actor] = inside[actor];
  const actors = drop(apart, 'budget', (actor) => wanted[actor]);
  const between = links.filter((link) => wanted[from[link]] && wanted[to[link]]);
  const chosen = chooseLinks(model, state, between, { weights, links });
  if (chosen.length < between.length) reasons.push({ reason: 'links', count: between.length - chosen.length });
  const shown = (actor) => (wanted[actor] || home(actor) < 0 ? home(actor) : null);
  const lines = groups.length ? linesBetween(model, links, shown, { weights, counts }) : [];
  return { actors, links: chosen, groups, lines, counts, weights, strength, passing: ranked, passingLinks: links, reasons };
}

/** So many links as the budget allows: the strongest of each actor, then those that stand out most in the backbone of all `links`. */
function chooseLinks(model, { budget, selection }, between, { weights, links }) {
  const order = [...between].sort((a, b) => weights[b] - weights[a] || a - b);
  const most = LINKS_PER_ACTOR * budget;
  if (order.length <= most) return order;
  const kept = new Set();
  const tied = new Uint8Array(model.actors.length);
  for (const place of order) {
    const { a, b } = model.links[place];
    if (!tied[a] || !tied[b] || touches(model.links[place], selection)) kept.add(place);
    tied[a] = tied[b] = 1;
  }
  const levels = backboneLevels(model, links, weights);
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

function linksAmong({ ends, actors, links }, within, keep) {
  const inside = new Uint8Array(actors.length);
  for (const actor of within) inside[actor] = 1;
  const found = [];
  for (let link = 0; link < links.length; link += 1) if (inside[ends.a[link]] && inside[ends.b[link]] && keep(link)) found.push(link);
  return found;
}

function weightsOf({ links }, measure) {
  const weights = new Float64Array(links.length);
  for (let link = 0; link < links.length; link += 1) weights[link] = links[link][measure];
  return weights;
}
