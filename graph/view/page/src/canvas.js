// The network on a canvas: vis-network holds the nodes and the view; edges, node shapes and labels are drawn here.

import { oncePerFrame } from './dom.js';
import { drawEdges, edgeAt, edgeWidth } from './edges.js';
import { aroundActor } from './highlight.js';
import { drawLabels, placeLabels, shorten } from './labels.js';
import { outline, outlineData } from './shapes.js';
import { spread } from './spread.js';
import { svgContext } from './svgcontext.js';

const FONT = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * The drawing in a container. `on.select` gets `{actor}`, `{link}` or null, `on.hover` the same.
 */
export function createCanvas(container, app, options, on) {
  const { DataSet, Network } = globalThis.vis;
  const look = emptyLook();
  const nodes = new DataSet();
  const radiusOf = (actor) => look.radius(actor) * look.growth;
  const renderer = nodeRenderer(app, look, radiusOf);
  const network = new Network(container, { nodes, edges: new DataSet() }, { ...options, nodes: { ...options.nodes, ctxRenderer: renderer } });
  network.canvas.frame.removeAttribute('tabindex');
  const settled = new Map();
  const place = (actor) => network.body.nodes[actor] ?? settled.get(actor) ?? app.model.actors[actor];
  const redraw = oncePerFrame(() => network.redraw());

  const frame = () => ({ centre: network.getViewPosition(), width: container.clientWidth, height: container.clientHeight });

  network.on('beforeDrawing', (context) => {
    look.scale = network.getScale();
    look.growth = Math.min(2.4, Math.max(0.6, Math.sqrt(look.scale / look.fitScale))) / look.scale;
    drawEdges(context, app.model, look, place);
  });
  network.on('afterDrawing', (context) => drawLabels(context, labelsOf(context, app, look, place, radiusOf, frame()), look.scale, look.ink));
  connectPointer(network, container, app, look, place, radiusOf, { ...on, redraw });

  const api = {
    readInk: () => {
      look.ink = inkOf(app.model);
      redraw();
    },
    show(visible, { measure }, refit) {
      // A hidden canvas has no size: it is filled when it is shown.
      if (!container.clientWidth) return;
      const before = nodes.length;
      const wanted = new Set(visible.actors);
      nodes.remove(nodes.getIds().filter((id) => !wanted.has(id)));
      measureLook(look, visible, measure, container);
      settle(settled, visible.actors, look, place, view(container, visible.actors.map(place)).scale);
      const fresh = visible.actors.filter((actor) => !nodes.get(actor));
      nodes.add(fresh.map((actor) => ({ id: actor, label: '', ...settled.get(actor) })));
      look.fitScale = view(container, visible.actors.map(place)).scale;
      if ((!before || refit) && nodes.length) api.fit();
      redraw();
    },
    highlight(actors, links, selected) {
      Object.assign(look, { near: actors, nearLinks: links, selected });
      redraw();
    },
    fit: (actors = nodes.getIds()) => move(network, view(container, actors.map(place))),
    reveal(actors) {
      if (!actors.every((actor) => isInView(network, container, place(actor)))) {
        move(network, actors.length > 1 ? view(container, actors.map(place), 1) : { position: at(place(actors[0])), scale: network.getScale() });
      }
    },
    zoom: (factor) => move(network, { scale: network.getScale() * factor, position: network.getViewPosition() }),
    onScreen: (actor) => network.canvasToDOM(at(place(actor))),
    picture: () => picture(container.querySelector('canvas'), look.ink),
    svg: (title) => vectorPicture(container, network, look, { title, draw: (context) => drawAll(context, app, look, { place, renderer, radiusOf, frame }) }),
    place: (actor) => at(place(actor)),
    redraw,
  };
  return api;
}

/** Gives the actors that were never shown a place where they cover no other; the others keep theirs. */
function settle(settled, actors, look, place, scale) {
  if (actors.every((actor) => settled.has(actor))) return;
  const nodes = actors.map((actor) => ({ ...at(place(actor)), radius: (look.radius(actor) * 1.1) / scale, fixed: settled.has(actor) }));
  spread(nodes, 8 / scale).forEach((spot, index) => settled.set(actors[index], spot));
}

function emptyLook() {
  return {
    visible: { actors: [], links: [] }, near: null, nearLinks: null, selected: null, hover: null, around: null, ink: null,
    radius: () => 8, width: () => 1, edgeAlpha: 0.5, fitScale: 1, scale: 1, growth: 1,
  };
}

/** Sizes in screen units at the scale where the whole graph fits: area by mentions, width by weight. */
function measureLook(look, visible, measure, container) {
  const most = visible.actors.reduce((top, actor) => Math.max(top, visible.counts.actors[actor].mentions), 1);
  const heaviest = visible.links.reduce((top, link) => Math.max(top, visible.counts.links[link][measure]), 1);
  const largest = Math.min(26, Math.max(7, 0.17 * Math.sqrt((container.clientWidth * container.clientHeight) / Math.max(1, visible.actors.length))));
  const smallest = Math.max(3, largest * 0.26);
  look.visible = visible;
  look.rank = new Map(visible.actors.map((actor, index) => [actor, index]));
  look.radius = (actor) => smallest + (largest - smallest) * Math.sqrt(visible.counts.actors[actor].mentions / most);
  look.width = (link) => edgeWidth(visible.counts.links[link][measure], heaviest, visible.links.length);
  look.edgeAlpha = Math.min(0.6, Math.max(0.2, 5 / Math.sqrt(visible.links.length + 1)));
}

function inkOf(model) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const ink = Object.fromEntries(['canvas', 'text', 'muted', 'edge', 'accent'].map((name) => [name, colour(name)]));
  ink.kinds = Object.fromEntries(model.kinds.map(({ kind }) => [kind, colour(`kind-${kind}`)]));
  return ink;
}

function nodeRenderer(app, look, radiusOf) {
  return ({ ctx, id, x, y }) => {
    const radius = radiusOf(id);
    const drawNode = () => {
      const { kind } = app.model.actors[id];
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(radius, radius);
      ctx.lineJoin = 'round';
      if (look.selected?.actor === id || look.hover?.actor === id) {
        ctx.strokeStyle = look.selected?.actor === id ? look.ink.text : look.ink.muted;
        ctx.lineWidth = 7 / (radius * look.scale);
        ctx.stroke(outline(app.model, kind));
      }
      ctx.strokeStyle = look.ink.canvas;
      ctx.lineWidth = 3 / (radius * look.scale);
      ctx.stroke(outline(app.model, kind));
      ctx.globalAlpha = alphaOf(look, id, 0.25, 0.5);
      ctx.fillStyle = look.ink.kinds[kind];
      ctx.fill(outline(app.model, kind));
      ctx.restore();
    };
    return { drawNode, nodeDimensions: { width: radius * 2, height: radius * 2 } };
  };
}

/** How clearly an actor is drawn: those around the pointer and the selection fully, the rest faintly. */
function alphaOf(look, actor, besideSelection, besidePointer) {
  if (look.around) return look.around.actors.has(actor) ? 1 : Math.min(besidePointer, look.near && !look.near.has(actor) ? besideSelection : 1);
  return look.near && !look.near.has(actor) ? besideSelection : 1;
}

function labelsOf(context, app, look, place, radiusOf, { centre, width: wide, height: high }) {
  const { selected, hover, scale } = look;
  const near = look.around?.actors ?? look.near;
  const first = (actor) => (selected?.actor === actor || hover?.actor === actor ? 0 : near?.has(actor) ? 1 : 2);
  const order = [...look.visible.actors].sort((a, b) => first(a) - first(b) || look.rank.get(a) - look.rank.get(b));
  const strong = Math.max(3, Math.ceil(order.length * 0.1));
  context.save();
  const labels = order.map((actor) => {
    const size = look.rank.get(actor) < strong ? 13 : 12;
    const weight = first(actor) === 0 || look.rank.get(actor) < strong ? 600 : 400;
    const font = (unit) => `${weight} ${size * unit}px ${FONT}`;
    const text = shorten(app.model.actors[actor].name);
    context.font = font(1);
    const { x, y } = place(actor);
    const alpha = alphaOf(look, actor, 0.3, 0.5);
    return { text, font, alpha, x: x * scale, y: y * scale, radius: radiusOf(actor) * scale, width: context.measureText(text).width + 4, height: size + 3 };
  });
  context.restore();
  const middle = { x: centre.x * scale, y: centre.y * scale };
  const places = placeLabels(labels, { left: middle.x - wide / 2, right: middle.x + wide / 2, top: middle.y - high / 2, bottom: middle.y + high / 2 });
  return labels.map((label, index) => places[index] && { ...label, ...places[index] }).filter(Boolean);
}

function connectPointer(network, container, app, look, place, radiusOf, { select, hover, redraw }) {
  const under = (pointer) => {
    const point = network.DOMtoCanvas(pointer);
    const actor = nodeAt(look, place, radiusOf, point);
    if (actor !== null) return { actor };
    const link = edgeAt(app.model, look, place, point);
    return link === null ? null : { link };
  };
  const setHover = (next) => {
    if (look.hover?.actor === next?.actor && look.hover?.link === next?.link) return;
    look.hover = next;
    look.around = next?.actor === undefined ? null : aroundActor(app.model, next.actor, look.visible.links);
    container.classList.toggle('pointing', Boolean(next));
    hover(next);
    redraw();
  };
  network.on('click', ({ pointer }) => select(under(pointer.DOM)));
  container.addEventListener('mousemove', (event) => {
    const { left, top } = container.getBoundingClientRect();
    setHover(event.buttons ? look.hover : under({ x: event.clientX - left, y: event.clientY - top }));
  });
  container.addEventListener('mouseleave', () => setHover(null));
}

/** The actor at a point of the drawing, the nearest one within its radius (and a little more for fingers), or null. */
function nodeAt(look, place, radiusOf, point) {
  let best = null;
  for (const actor of look.visible.actors) {
    const { x, y } = place(actor);
    const distance = Math.hypot(x - point.x, y - point.y) - radiusOf(actor);
    if (distance * look.scale < 3 && (!best || distance < best.distance)) best = { actor, distance };
  }
  return best ? best.actor : null;
}

const at = ({ x, y }) => ({ x, y });

/** The view that holds all places with room for labels; never closer than `closest`. */
function view(container, places, closest = 2) {
  if (!places.length || !container.clientWidth) return { position: { x: 0, y: 0 }, scale: 1 };
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { x: Math.max(80, container.clientWidth - 150), y: Math.max(80, container.clientHeight - 120) };
  const scale = Math.min(closest, room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale };
}

function move(network, { position, scale }) {
  const animation = calm.matches ? false : { duration: 220, easingFunction: 'easeInOutQuad' };
  network.moveTo({ position, scale: Math.min(12, Math.max(0.02, scale)), animation });
}

function isInView(network, container, place) {
  const { x, y } = network.canvasToDOM(at(place));
  return x > 24 && y > 24 && x < container.clientWidth - 24 && y < container.clientHeight - 24;
}

function picture(canvas, ink) {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  context.fillStyle = ink.canvas;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return new Promise((resolve) => copy.toBlob(resolve));
}


/** Everything that is drawn, in the order of the canvas. */
function drawAll(context, app, look, { place, renderer, radiusOf, frame }) {
  drawEdges(context, app.model, look, place);
  for (const actor of look.visible.actors) renderer({ ctx: context, id: actor, ...at(place(actor)) }).drawNode();
  drawLabels(context, labelsOf(context, app, look, place, radiusOf, frame()), look.scale, look.ink);
}

/** The drawing as it stands, as SVG. */
function vectorPicture(container, network, look, { title, draw }) {
  const [width, height] = [container.clientWidth, container.clientHeight];
  const measure = document.createElement('canvas').getContext('2d');
  const context = svgContext(width, height, { outlineOf: outlineData, measure });
  context.fillStyle = look.ink.canvas;
  context.fillRect(0, 0, width, height);
  const { x, y } = network.canvasToDOM({ x: 0, y: 0 });
  context.translate(x, y);
  context.scale(network.getScale(), network.getScale());
  draw(context);
  return context.toSvg(title);
}
