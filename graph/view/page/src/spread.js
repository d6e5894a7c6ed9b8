// Moves nodes apart where they would cover each other; the rest of the layout stays as it came. Pure.

const ROUNDS = 60;

/**
 * Places for nodes `{x, y, radius, fixed}` so that discs with `gap` between them do not overlap, as far as a fixed number of rounds
 * gets. Fixed nodes stay; the result is the same for the same input. Only neighbours in a grid are compared.
 */
export function spread(nodes, gap) {
  const places = nodes.map(({ x, y }) => ({ x, y }));
  const cell = Math.max(1e-9, 2 * nodes.reduce((most, { radius }) => Math.max(most, radius), 0) + gap);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const [a, b] of nearPairs(places, cell)) {
      if (!(nodes[a].fixed && nodes[b].fixed) && pushApart(nodes, places, a, b, gap)) moved = true;
    }
    if (!moved) break;
  }
  return places;
}

/** The pairs of places that stand in the same cell or in cells side by side, each once, in a fixed order. */
function nearPairs(places, cell) {
  const cells = new Map();
  const key = (column, row) => `${column} ${row}`;
  const of = places.map(({ x, y }) => [Math.floor(x / cell), Math.floor(y / cell)]);
  of.forEach(([column, row], index) => {
    if (!cells.has(key(column, row))) cells.set(key(column, row), []);
    cells.get(key(column, row)).push(index);
  });
  const pairs = [];
  of.forEach(([column, row], a) => {
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const b of cells.get(key(column + dx, row + dy)) ?? []) if (a < b) pairs.push([a, b]);
      }
    }
  });
  return pairs;
}

function pushApart(nodes, places, a, b, gap) {
  const wanted = nodes[a].radius + nodes[b].radius + gap;
  let dx = places[b].x - places[a].x;
  let dy = places[b].y - places[a].y;
  if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted) return false;
  if (distance < 1e-6) {
    // Two actors on one spot: send them apart in a direction that depends on their order alone.
    [dx, dy, distance] = [Math.cos(a + b), Math.sin(a + b), 1];
    places[b].x += dx * 1e-3;
  }
  const push = (wanted - Math.min(distance, wanted)) / distance;
  const shareA = nodes[a].fixed ? 0 : nodes[b].fixed ? 1 : 0.5;
  const shareB = 1 - shareA;
  places[a].x -= dx * push * shareA;
  places[a].y -= dy * push * shareA;
  places[b].x += dx * push * shareB;
  places[b].y += dy * push * shareB;
  return true;
}
