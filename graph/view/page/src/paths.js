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
