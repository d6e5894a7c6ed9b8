// Links as straight lines: drawn in batches of equal look, only where they are in view, and found again under the pointer.

const BATCH = 64;
const REACH = 6;

/** Screen width of a link by its weight: 1 to 7, less where many links are drawn. */
export function edgeWidth(weight, heaviest, drawn = 0) {
  const most = drawn > 300 ? 3.5 : 6;
  return heaviest <= 1 ? 1.25 : 1 + most * ((weight - 1) / (heaviest - 1)) ** 0.8;
}

/** Draws the visible links: the dimmed ones first, the highlighted and the selected ones over them. */
export function drawEdges(context, model, look, place) {
  const corner = (x, y) => {
    const point = context.getTransform().inverse().transformPoint({ x, y });
    return { x: point.x, y: point.y };
  };
  const view = { from: corner(0, 0), to: corner(context.canvas.width, context.canvas.height) };
  const batches = new Map();
  for (const index of look.visible.links) {
    const { a, b } = model.links[index];
    const line = [place(a), place(b)];
    if (!touches(line, view)) continue;
    const key = `${layerOf(look, index)} ${Math.round(look.width(index) * 2) / 2}`;
    if (!batches.has(key)) batches.set(key, []);
    batches.get(key).push(line);
  }
  context.save();
  context.lineCap = 'round';
  for (const key of [...batches.keys()].sort()) {
    const [layer, width] = key.split(' ').map(Number);
    Object.assign(context, styleOf(layer, look));
    context.lineWidth = Math.max(0.75, width * (look.growth * look.scale)) / look.scale;
    strokeAll(context, batches.get(key));
  }
  context.restore();
}

/** The link nearest to a point of the drawing within reach of the pointer, or null. */
export function edgeAt(model, look, place, point) {
  let best = null;
  for (const index of look.visible.links) {
    if (look.nearLinks && !look.nearLinks.has(index)) continue;
    const { a, b } = model.links[index];
    const distance = distanceTo(point, place(a), place(b)) * look.scale - look.width(index) / 2;
    if (distance < REACH && (!best || distance < best.distance)) best = { index, distance };
  }
  return best ? best.index : null;
}

function layerOf(look, index) {
  if (look.selected?.link === index || look.hover?.link === index) return 3;
  if (look.around?.links.has(index)) return 2;
  if (look.nearLinks) return look.nearLinks.has(index) ? 2 : 0;
  return 1;
}

function styleOf(layer, { ink, edgeAlpha }) {
  return [
    { strokeStyle: ink.edge, globalAlpha: Math.min(0.1, edgeAlpha / 3) },
    { strokeStyle: ink.edge, globalAlpha: edgeAlpha },
    { strokeStyle: ink.edge, globalAlpha: 0.95 },
    { strokeStyle: ink.accent, globalAlpha: 1 },
  ][layer];
}

function strokeAll(context, lines) {
  for (let start = 0; start < lines.length; start += BATCH) {
    context.beginPath();
    for (const [from, to] of lines.slice(start, start + BATCH)) {
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
}

function touches([from, to], view) {
  return (
    Math.max(from.x, to.x) >= view.from.x && Math.min(from.x, to.x) <= view.to.x &&
    Math.max(from.y, to.y) >= view.from.y && Math.min(from.y, to.y) <= view.to.y
  );
}

function distanceTo(point, from, to) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
