// The network on a canvas: vis-network holds the nodes and the view; edges, node shapes and labels are drawn by us.

import { createCaptions } from './captions.js';
import { oncePerFrame } from './dom.js';
import { drawEdges } from './edges.js';
import { isInView, moveTo, viewOf } from './frame.js';
import { emptyLook, inkOf, measureLook } from './look.js';
import { nodeRenderer } from './nodes.js';
import { picture, vectorPicture } from './pictures.js';
import { connectPointer } from './pointer.js';
import { spread } from './spread.js';

const REST = 140;

/** The drawing in a container. `on.select` and `on.hover` get what is under the pointer (see pointer.js). */
export function createCanvas(container, app, options, on) {
  const { DataSet, Network } = globalThis.vis;
  const look = emptyLook();
  const nodes = new DataSet();
  const radiusOf = (node) => look.radius(node) * look.growth;
  const renderer = nodeRenderer(app, look, radiusOf);
  const network = new Network(container, { nodes, edges: new DataSet() }, { ...options, nodes: { ...options.nodes, ctxRenderer: renderer } });
  network.canvas.frame.removeAttribute('tabindex');
  const settled = new Map();
  const place = (node) => network.body.nodes[node] ?? settled.get(node) ?? look.groups.get(node) ?? app.model.actors[node];
  const captions = createCaptions(app, look, { place, radiusOf });
  const redraw = oncePerFrame(() => network.redraw());
  const rests = restWatch(network, redraw);

  network.on('beforeDrawing', (context) => {
    measureScale(look, network);
    drawEdges(context, look, place);
  });
  network.on('afterDrawing', (context) => captions.draw(context, rests() ? frameOf(network, container) : null));
  connectPointer(network, container, app, { look, place, radiusOf, on: { ...on, redraw } });

  /** Draws all that is shown into any context that is set to the coordinates of the drawing. */
  const paint = (context) => {
    drawEdges(context, look, place);
    for (const node of look.nodes) renderer({ ctx: context, id: node, ...at(place(node)) }).drawNode();
    captions.draw(context, frameOf(network, container));
  };
  const api = {
    readInk: () => {
      look.ink = inkOf(app.model);
      redraw();
    },
    show(visible, state, refit) {
      // A hidden canvas has no size: it is filled when it is shown.
      if (!container.clientWidth) return;
      const before = nodes.length;
      measureLook(look, app.model, { visible, state, pixels: container.clientWidth * container.clientHeight });
      const scale = viewOf(container, look.nodes.map(place)).scale;
      settle(settled, look, place, scale);
      fill(nodes, look.nodes, settled);
      look.fitScale = viewOf(container, look.nodes.map(place)).scale;
      if ((!before || refit) && nodes.length) api.fit();
      redraw();
    },
    highlight(actors, links, selected) {
      Object.assign(look, { near: actors, nearLinks: links, selected });
      redraw();
    },
    fit: (chosen = look.nodes) => moveTo(network, viewOf(container, chosen.map(place))),
    reveal(actors) {
      if (!actors.every((actor) => isInView(network, container, place(actor)))) {
        moveTo(network, actors.length > 1 ? viewOf(container, actors.map(place), 1) : { position: at(place(actors[0])), scale: network.getScale() });
      }
    },
    zoom: (factor) => moveTo(network, { scale: network.getScale() * factor, position: network.getViewPosition() }),
    onScreen: (node) => network.canvasToDOM(at(place(node))),
    picture: () => picture(container.querySelector('canvas'), look.ink),
    svg: (title) => vectorPicture(container, network, look.ink, { title, draw: paint }),
    place: (actor) => at(place(actor)),
    redraw,
  };
  return api;
}

/** Says whether the view stands still, and draws once more when it comes to rest. */
function restWatch(network, redraw) {
  let timer = null;
  const moving = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      redraw();
    }, REST);
  };
  for (const event of ['dragging', 'zoom', 'animationFinished']) network.on(event, moving);
  return () => timer === null;
}

function measureScale(look, network) {
  look.scale = network.getScale();
  look.growth = Math.min(2.4, Math.max(0.6, Math.sqrt(look.scale / look.fitScale))) / look.scale;
}

/** The field of the view in screen units around the origin of the drawing. */
function frameOf(network, container) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  return { x: x * scale, y: y * scale, width: container.clientWidth, height: container.clientHeight };
}

/** Gives the nodes that were never shown a place where they cover no other; the others keep theirs. */
function settle(settled, look, place, scale) {
  if (look.nodes.every((node) => settled.has(node))) return;
  const discs = look.nodes.map((node) => ({ ...at(place(node)), radius: (look.radius(node) * 1.1) / scale, fixed: settled.has(node) }));
  spread(discs, 8 / scale).forEach((spot, index) => settled.set(look.nodes[index], spot));
}

function fill(nodes, wanted, settled) {
  const stays = new Set(wanted);
  nodes.remove(nodes.getIds().filter((id) => !stays.has(id)));
  nodes.add(wanted.filter((node) => !nodes.get(node)).map((node) => ({ id: node, label: '', ...settled.get(node) })));
}

const at = ({ x, y }) => ({ x, y });
