// The overview: each community is one node until it is opened. Pure.

import { communitiesOf } from './communities.js';

const LINES_PER_NODE = 4;

/**
 * The closed communities as nodes `{id, community, name, members, x, y}`, their ids below 0; `home(actor)` is the node that stands for an
 * actor: itself where its community is open, null where it is in none.
 */
export function closedCommunities(model, state, { passing, strength }) {
  const open = new Set(state.open);
  const all = communitiesOf(model, { passing });
  const groups = all.filter(({ community }) => !open.has(community)).map((group) => ({ ...group, id: idOf(group.community), ...middle(model, group.members, strength) }));
  const known = new Set(all.map(({ community }) => community));
  const extra = new Set(state.extra);
  const home = (actor) => {
    const { community } = model.actors[actor];
    if (extra.has(actor) || open.has(community)) return actor;
    return known.has(community) ? idOf(community) : null;
  };
  return { groups, home };
}

/** The lines between nodes of which at least one is a community, strongest first and of each node the strongest four: `{a, b, weight, cooperation, conflict}`. */
export function linesBetween(model, links, home, { weights, counts }) {
  const lines = new Map();
  for (const place of links) {
    const [a, b] = [home(model.links[place].a), home(model.links[place].b)];
    if (a === null || b === null || a === b || (a >= 0 && b >= 0)) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (!lines.has(key)) lines.set(key, { a: Math.min(a, b), b: Math.max(a, b), weight: 0, cooperation: 0, conflict: 0 });
    const line = lines.get(key);
    line.weight += weights[place];
    line.cooperation += counts.links[place].cooperation;
    line.conflict += counts.links[place].conflict;
  }
  return strongestOfEach([...lines.values()].sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b));
}

/** Of lines in order of strength those that are among the first few of one of their ends. */
function strongestOfEach(lines) {
  const drawn = new Map();
  return lines.filter(({ a, b }) => {
    const keeps = [a, b].some((node) => (drawn.get(node) ?? 0) < LINES_PER_NODE);
    if (keeps) for (const node of [a, b]) drawn.set(node, (drawn.get(node) ?? 0) + 1);
    return keeps;
  });
}

const idOf = (community) => -1 - community;

/** The middle of the members, the strong ones counting more. */
function middle(model, members, strength) {
  const sum = { x: 0, y: 0, weight: 0 };
  for (const actor of members) {
    const weight = 1 + strength[actor];
    sum.x += model.actors[actor].x * weight;
    sum.y += model.actors[actor].y * weight;
    sum.weight += weight;
  }
  return { x: sum.x / sum.weight, y: sum.y / sum.weight };
}
