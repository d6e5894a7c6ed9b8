// Ways from one actor to another. Pure.

import { otherEnd } from './payload.js';

/**
 * A way with the fewest steps between two actors along the given links, as a list of actors; among equally short ones the
 * way whose weakest link is strongest. Null where there is none.
 */
export function shortestPath(model, links, from, to, weight) {
  const allowed = new Set(links);
  const reached = new Map([[from, { before: null, weakest: Infinity }]]);
  let edge = [from];
  while (edge.length && !reached.has(to)) {
    const next = new Map();
    for (const actor of edge) {
      for (const place of model.actors[actor].links) {
        const other = otherEnd(model.links[place], actor);
        if (!allowed.has(place) || reached.has(other)) continue;
        const weakest = Math.min(reached.get(actor).weakest, weight(place));
        if (!next.has(other) || weakest > next.get(other).weakest) next.set(other, { before: actor, weakest });
      }
    }
    next.forEach((step, actor) => reached.set(actor, step));
    edge = [...next.keys()];
  }
  if (!reached.has(to)) return null;
  const path = [];
  for (let actor = to; actor !== null; actor = reached.get(actor).before) path.unshift(actor);
  return path;
}

/**
 * The strongest way between two actors along the given links: its weakest link is as strong as can be, and among such ways it has the
 * fewest steps. Null where there is none.
 */
export function strongestPath(model, links, from, to, weight) {
  const least = bottleneck(model, links, from, to, weight);
  return least === null ? null : shortestPath(model, links.filter((link) => weight(link) >= least), from, to, weight);
}

/** How strong the weakest link of the strongest way is: links are joined from the strongest on until the two are one, or null. */
function bottleneck(model, links, from, to, weight) {
  const parent = Int32Array.from(model.actors, (_, actor) => actor);
  const rootOf = (actor) => {
    while (parent[actor] !== actor) {
      parent[actor] = parent[parent[actor]];
      actor = parent[actor];
    }
    return actor;
  };
  for (const link of [...links].sort((a, b) => weight(b) - weight(a))) {
    const { a, b } = model.links[link];
    parent[rootOf(a)] = rootOf(b);
    if (rootOf(from) === rootOf(to)) return weight(link);
  }
  return from === to ? Infinity : null;
}
