// How often an actor stands on the shortest ways between the others that are shown. Pure.

import { otherEnd } from './payload.js';

const latest = new WeakMap();

/** The betweenness of each visible actor over the visible links, 0..1 (Brandes 2001, without weights), kept for the visible graph. */
export function betweenness(model, visible) {
  if (!latest.has(visible)) latest.set(visible, count(model, visible));
  return latest.get(visible);
}

function count(model, { actors, links }) {
  const place = new Map(actors.map((actor, index) => [actor, index]));
  const beside = actors.map(() => []);
  for (const index of links) {
    const link = model.links[index];
    beside[place.get(link.a)].push(place.get(otherEnd(link, link.a)));
    beside[place.get(link.b)].push(place.get(otherEnd(link, link.b)));
  }
  const sums = new Float64Array(actors.length);
  actors.forEach((_, source) => addFrom(source, beside, sums));
  const pairs = Math.max(1, (actors.length - 1) * (actors.length - 2));
  return new Map(actors.map((actor, index) => [actor, sums[index] / pairs]));
}

function addFrom(source, beside, sums) {
  const distance = new Int32Array(beside.length).fill(-1);
  const ways = new Float64Array(beside.length);
  const order = [source];
  distance[source] = 0;
  ways[source] = 1;
  for (const from of order) {
    for (const to of beside[from]) {
      if (distance[to] < 0) {
        distance[to] = distance[from] + 1;
        order.push(to);
      }
      if (distance[to] === distance[from] + 1) ways[to] += ways[from];
    }
  }
  const share = new Float64Array(beside.length);
  for (const to of order.reverse()) {
    for (const from of beside[to]) {
      if (distance[from] === distance[to] - 1) share[from] += (ways[from] / ways[to]) * (1 + share[to]);
    }
    if (to !== source) sums[to] += share[to];
  }
}
