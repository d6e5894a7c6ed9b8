// How much a link stands out among the links of its ends. Pure.

/**
 * The level of each of the links by the disparity filter (Serrano, Boguna and Vespignani 2009): how probable a share as large as this
 * link's is if an actor's strength were spread over its links by chance; of both ends the smaller. 0 stands out most; an
 * actor's only link is judged by its other end and has level 1 where it is the only link of both. Links outside the list have 1.
 */
export function backboneLevels(model, links, weights) {
  const strength = new Float64Array(model.actors.length);
  const degree = new Int32Array(model.actors.length);
  const { a, b } = model.ends;
  for (const place of links) {
    strength[a[place]] += weights[place];
    strength[b[place]] += weights[place];
    degree[a[place]] += 1;
    degree[b[place]] += 1;
  }
  const levels = new Float64Array(model.links.length).fill(1);
  for (const place of links) {
    const [one, other] = [a[place], b[place]];
    levels[place] = Math.min(levelAt(weights[place], strength[one], degree[one]), levelAt(weights[place], strength[other], degree[other]));
  }
  return levels;
}

const levelAt = (weight, strength, degree) => (degree > 1 ? (1 - weight / strength) ** (degree - 1) : 1);
