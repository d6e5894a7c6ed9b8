// Links as straight lines: drawn in batches of equal look, only where they are in view, and found again under the pointer. What a link
// states is told by its dashes and the sign on it; the colour only says it again.

const BATCH = 64;
const REACH = 6;
const SHORTEST_WITH_SIGN = 34;
const PIXELS_PER_SIGN = 15_000;

/** How the lines of each sign look: dashes in screen units (per unit of width where wide) and the strokes of the sign on them. */
export const SIGN_STYLES = {
  none: { dash: [], bars: '' },
  cooperation: { dash: [], bars: '-|' },
  conflict: { dash: [6, 4], bars: '-' },
  both: { dash: [10, 3, 2, 3], bars: '-|_' },
};

/** Screen width of a link by its share of the heaviest weight: 1 to 7, less where many links are drawn. */
export function edgeWidth(weight, heaviest, drawn = 0) {
  const most = drawn > 300 ? 3.5 : 6;
  return heaviest > 0 ? 1 + most * Math.min(1, weight / heaviest) ** 0.8 : 1;
}

/** Draws the visible links: the dimmed ones first, the highlighted and the selected ones over them, and their signs. */
export function drawEdges(context, look, place) {
  const view = viewOf(context);
  const batches = new Map();
  let marked = 0;
  for (const index of look.links) {
    const [a, b] = look.ends(index);
    const line = [place(a), place(b)];
    if (!touches(line, view)) continue;
    const layer = layerOf(look, index);
    const sign = look.sign(index);
    const width = Math.round(look.width(index) * 2) / 2;
    const key = `${layer} ${width} ${sign}`;
    if (!batches.has(key)) batches.set(key, { layer, width, sign, lines: [], marked: [] });
    batches.get(key).lines.push(line);
    // Links come strongest first: where there are many, the sign is on the strongest and on those that stand out.
    if (sign !== 'none' && layer > 0 && (layer > 1 || (marked += 1) <= look.pixels / PIXELS_PER_SIGN)) batches.get(key).marked.push(line);
  }
  context.save();
  context.lineCap = 'butt';
  const ordered = [...batches.values()].sort((one, other) => one.layer - other.layer || one.width - other.width);
  for (const batch of ordered) drawBatch(context, batch, look);
  context.restore();
}

/** The link nearest to a point of the drawing within reach of the pointer, or null. */
export function edgeAt(look, place, point) {
  let best = null;
  for (const index of look.links) {
    if (look.nearLinks && !look.nearLinks.has(index)) continue;
    const [a, b] = look.ends(index);
    const distance = distanceTo(point, place(a), place(b)) * look.scale - look.width(index) / 2;
    if (distance < REACH && (!best || distance < best.distance)) best = { index, distance };
  }
  return best ? best.index : null;
}

function drawBatch(context, { layer, width, sign, lines, marked }, look) {
  const wide = Math.max(0.75, width * (look.growth * look.scale));
  const unit = 1 / look.scale;
  const strokeAt = (lineWidth, dash, style) => {
    Object.assign(context, style);
    context.lineWidth = lineWidth * unit;
    context.setLineDash(dash.map((length) => length * unit));
    strokeAll(context, lines);
  };
  if (layer === 3) strokeAt(wide + 7, [], { strokeStyle: look.ink.accent, globalAlpha: 0.35 });
  const alpha = [Math.min(0.1, look.edgeAlpha / 3), look.edgeAlpha, 0.95, 1][layer];
  const colour = sign === 'none' ? look.ink.edge : look.ink[sign];
  const stretch = Math.max(1, wide / 2.5);
  strokeAt(wide, SIGN_STYLES[sign].dash.map((length) => length * stretch), {
    strokeStyle: colour,
    globalAlpha: sign === 'none' || layer === 0 ? alpha : Math.min(1, alpha + 0.25),
  });
  drawSigns(context, marked, { sign, unit, size: Math.min(6.5, 4 + wide / 3), colour, paper: look.ink.canvas });
}

/** The sign on the middle of each line that is long enough for it: a disc with +, - or both. */
function drawSigns(context, lines, { sign, unit, size, colour, paper }) {
  const middles = lines
    .filter(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y) > SHORTEST_WITH_SIGN * unit)
    .map(([from, to]) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }));
  if (!middles.length) return;
  context.setLineDash([]);
  context.globalAlpha = 1;
  const radius = size * unit;
  context.beginPath();
  for (const { x, y } of middles) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fillStyle = paper;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.25 * unit;
  context.stroke();
  context.lineWidth = 1.75 * unit;
  context.beginPath();
  for (const { x, y } of middles) for (const [dx, dy, ex, ey] of barsOf(sign, radius * 0.6)) {
    context.moveTo(x + dx, y + dy);
    context.lineTo(x + ex, y + ey);
  }
  context.stroke();
}

/** The strokes of a sign around its middle: `-`, `|` and, for both, the minus below the plus. */
export function barsOf(sign, arm) {
  const { bars } = SIGN_STYLES[sign];
  const lift = bars.includes('_') ? arm * 0.35 : 0;
  const reach = bars.includes('_') ? arm * 0.75 : arm;
  return [...bars].map((bar) => ({
    '-': [-reach, -lift, reach, -lift],
    '|': [0, -lift - reach, 0, -lift + reach],
    _: [-reach, lift + reach * 0.75, reach, lift + reach * 0.75],
  })[bar]);
}

function viewOf(context) {
  const back = context.getTransform().inverse();
  const corner = (x, y) => back.transformPoint({ x, y });
  return { from: corner(0, 0), to: corner(context.canvas.width, context.canvas.height) };
}

function layerOf(look, index) {
  if (look.selected?.link === index || look.hover?.link === index) return 3;
  if (look.around?.links.has(index)) return 2;
  if (look.nearLinks) return look.nearLinks.has(index) ? 2 : 0;
  return 1;
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
