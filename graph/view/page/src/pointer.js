// What the pointer is on, and what a click selects.

import { edgeAt } from './edges.js';
import { aroundActor } from './highlight.js';
import { nodeAt } from './nodes.js';

/** Connects pointer and drawing: `on.select` and `on.hover` get `{actor}`, `{link}`, `{group}`, `{line}` or null. */
export function connectPointer(network, container, app, { look, place, radiusOf, on }) {
  const under = (pointer) => {
    const point = network.DOMtoCanvas(pointer);
    const node = nodeAt(look, place, radiusOf, point);
    if (node !== null) return node < 0 ? { group: node } : { actor: node };
    const link = edgeAt(look, place, point);
    if (link === null) return null;
    return link < 0 ? { line: -1 - link } : { link };
  };
  const setHover = (next) => {
    if (JSON.stringify(look.hover) === JSON.stringify(next)) return;
    look.hover = next;
    look.around = next?.actor === undefined ? null : aroundActor(app.model, next.actor, look.visible.links);
    container.classList.toggle('pointing', Boolean(next) && next.line === undefined);
    on.hover(next);
    on.redraw();
  };
  network.on('click', ({ pointer }) => {
    const found = under(pointer.DOM);
    on.select(found?.line === undefined ? found : null);
  });
  container.addEventListener('mousemove', (event) => {
    const { left, top } = container.getBoundingClientRect();
    if (!event.buttons) setHover(under({ x: event.clientX - left, y: event.clientY - top }));
  });
  container.addEventListener('mouseleave', () => setHover(null));
}
