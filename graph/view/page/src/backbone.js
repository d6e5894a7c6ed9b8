// How much a link stands out among the links of its ends. Pure.

/**
 * The level of each of the links by the disparity filter (Serrano, Boguna and Vespignani 2009): how probable a share as large as this
 * link's is if an actor's strength were spread over its links by chance; of both ends the smaller. 0 stands out most; an
 * actor's only link is judged by its other end and has level 1 where it is the only link of both. Links outside the list have 1.
 */
export function backboneLevels(model, links, weights) {
  const strength = new Float64Array(model.actors.length);
  const degree = new Int32Array(model.actors.length);
  for (const place of links) {
    for (const end of [model.links[place].a, model.links[place].b]) {
      strength[end] += weights[place];
      degree[end] += 1;
    }
  }
  const levels = new Float64Array(model.links.length).fill(1);
  for (const place of links) {
    const { a, b } = model.links[place];
    levels[place] = Math.min(levelAt(weights[place], strength[a], degree[a]), levelAt(weights[place], strength[b], degree[b]));
  }
  return levels;
}

const levelAt = (weight, strength, degree) => (degree > 1 ? (1 - weight / strength) ** (degree - 1) : 1);
