// Which labels are drawn: the names of what is shown, the most important first; their places are kept while the view only moves.

import { drawLabels, placeLabels, shorten } from './labels.js';
import { alphaOf } from './nodes.js';
import { number } from './words.js';

const FONT = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
const MOST = 150;

/**
 * Draws the labels of a look. A `frame` (the field of the view) says that the view stands still: then labels at its rim are drawn inside
 * it, with a halo; while it moves (null), the labels move with it as they are.
 */
export function createCaptions(app, look, { place, radiusOf }) {
  let last = { key: null, labels: [] };
  const widths = new Map();
  const layout = (context, frame) => {
    const labels = captionsOf(context, app, look, { place, radiusOf, widths, frame });
    const spots = placeLabels(labels, frame && { left: frame.x - frame.width / 2, right: frame.x + frame.width / 2, top: frame.y - frame.height / 2, bottom: frame.y + frame.height / 2 });
    return labels.map((label, index) => spots[index] && { ...label, ...spots[index] }).filter(Boolean);
  };
  return {
    draw(context, frame) {
      const key = [look.visible, look.near, look.around, look.selected, look.hover, look.scale, look.moved];
      const same = last.key?.every((part, index) => part === key[index]);
      if (!same || (frame && frame.x !== last.x) || (frame && frame.y !== last.y)) {
        last = { key, labels: layout(context, frame), x: frame?.x, y: frame?.y };
      }
      drawLabels(context, last.labels, { scale: look.scale, ink: look.ink, halo: frame !== null });
    },
  };
}

function captionsOf(context, app, look, { place, radiusOf, widths, frame }) {
  const near = look.around?.actors ?? look.near;
  const first = (node) => (look.selected?.actor === node || look.hover?.actor === node ? 0 : node < 0 ? 0.5 : near?.has(node) ? 1 : 2);
  const rank = (node) => (node < 0 ? -1 : look.rank.get(node));
  const order = [...look.nodes].sort((a, b) => first(a) - first(b) || rank(a) - rank(b));
  const strong = Math.max(3, Math.ceil(Math.min(order.length, MOST) * 0.1));
  const inside = frame ? order.filter((node) => isNear(place(node), frame, look.scale)) : order;
  return inside.slice(0, MOST).map((node) => {
    const size = node < 0 || rank(node) < strong ? 13 : 12;
    const weight = node < 0 || first(node) === 0 || rank(node) < strong ? 600 : 400;
    const font = (unit) => `${weight} ${size * unit}px ${FONT}`;
    const text = captionOf(app, look, node);
    const { x, y } = place(node);
    const width = widthOf(context, widths, font(1), text);
    return { text, font, alpha: alphaOf(look, node, 0.3, 0.5), x: x * look.scale, y: y * look.scale, radius: radiusOf(node) * look.scale, width: width + 4, height: size + 3, must: weight === 600 };
  });
}

function captionOf(app, look, node) {
  if (node >= 0) return shorten(app.model.actors[node].name);
  const { name, members } = look.groups.get(node);
  return `${shorten(name, 34)} · ${number(members.length)}`;
}

/** Measuring text takes longer than anything else here, and the same texts come again and again. */
function widthOf(context, widths, font, text) {
  const key = `${font} ${text}`;
  if (!widths.has(key)) {
    context.save();
    context.font = font;
    widths.set(key, context.measureText(text).width);
    context.restore();
  }
  return widths.get(key);
}

function isNear({ x, y }, frame, scale) {
  return Math.abs(x * scale - frame.x) < frame.width && Math.abs(y * scale - frame.y) < frame.height;
}
