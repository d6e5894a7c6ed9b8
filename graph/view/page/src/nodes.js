// Drawing actors, each in the shape of its kind, and closed communities; finding them again under the pointer.

import { outline } from './shapes.js';

/** A vis-network renderer for the nodes of a look; `radiusOf` is in units of the drawing. */
export function nodeRenderer(app, look, radiusOf) {
  return ({ ctx, id, x, y }) => {
    const radius = radiusOf(id);
    const drawNode = () => {
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(radius, radius);
      ctx.lineJoin = 'round';
      const shape = id < 0 ? outline(app.model, 'person') : outline(app.model, app.model.actors[id].kind);
      const chosen = look.selected?.actor === id;
      if (chosen || look.hover?.actor === id) {
        ctx.strokeStyle = chosen ? look.ink.text : look.ink.muted;
        ctx.lineWidth = 7 / (radius * look.scale);
        ctx.stroke(shape);
      }
      ctx.strokeStyle = look.ink.canvas;
      ctx.lineWidth = 3 / (radius * look.scale);
      ctx.stroke(shape);
      ctx.globalAlpha = alphaOf(look, id, 0.25, 0.5);
      if (id < 0) drawCommunity(ctx, shape, look, { radius, colour: look.colour(id) });
      else {
        ctx.fillStyle = look.colour(id);
        ctx.fill(shape);
      }
      ctx.restore();
    };
    return { drawNode, nodeDimensions: { width: radius * 2, height: radius * 2 } };
  };
}

/** How clearly a node is drawn: those around the pointer and the selection fully, the rest faintly. */
export function alphaOf(look, node, besideSelection, besidePointer) {
  const beside = look.near && !look.near.has(node) ? besideSelection : 1;
  if (!look.around) return beside;
  return look.around.actors.has(node) ? 1 : Math.min(besidePointer, beside);
}

/** The node at a point of the drawing, the nearest one within its radius (and a little more for fingers), or null. */
export function nodeAt(look, place, radiusOf, point) {
  let best = null;
  for (const node of look.nodes) {
    const { x, y } = place(node);
    const distance = Math.hypot(x - point.x, y - point.y) - radiusOf(node);
    if (distance * look.scale < 3 && (!best || distance < best.distance)) best = { node, distance };
  }
  return best ? best.node : null;
}

/** A ring around a disc: more than one actor stands behind it. */
function drawCommunity(ctx, shape, look, { radius, colour }) {
  ctx.fillStyle = look.ink.canvas;
  ctx.fill(shape);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.5 / (radius * look.scale);
  ctx.stroke(shape);
  ctx.scale(0.72, 0.72);
  ctx.fillStyle = colour;
  ctx.fill(shape);
}
