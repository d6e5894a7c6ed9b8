// The communities of actors, named by their strongest, and the overview in which each is one node until it is opened. Pure.

const NAMED = 2;
export const SMALLEST = 3;

/** "Iraq, Islamic State": the strongest actors of a community among those that pass the filters. */
export function communityName(model, community, { passing }) {
  const names = [];
  for (const actor of passing) {
    if (model.actors[actor].community !== community) continue;
    names.push(model.actors[actor].name);
    if (names.length === NAMED) break;
  }
  return names.join(', ');
}

/** The communities of the actors that pass, largest first, as `{community, name, members}`; smaller ones than `SMALLEST` are none. */
export function communitiesOf(model, { passing }) {
  const members = new Map();
  for (const actor of passing) {
    const { community } = model.actors[actor];
    if (community === null) continue;
    if (!members.has(community)) members.set(community, []);
    members.get(community).push(actor);
  }
  return [...members]
    .filter(([, actors]) => actors.length >= SMALLEST)
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .map(([community, actors]) => ({ community, members: actors, name: actors.slice(0, NAMED).map((actor) => model.actors[actor].name).join(', ') }));
}
