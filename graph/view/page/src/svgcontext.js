// A canvas context that writes down an SVG: the same drawing code makes the picture on screen and the file. It knows what the drawing
// uses: paths, transforms, dashes, text. Pure, but that it measures text with a real context.

import { xmlElement, xmlText } from './xml.js';

const IDENTITY = [1, 0, 0, 1, 0, 0];
const DRAWN = {
  fillStyle: '#000', strokeStyle: '#000', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', globalAlpha: 1, font: '10px sans-serif', textAlign: 'start', textBaseline: 'alphabetic',
};
const ANCHORS = { center: 'middle', start: 'start', left: 'start', end: 'end', right: 'end' };
const BASELINES = { middle: 'central', top: 'text-before-edge', bottom: 'text-after-edge' };

/** A context of that size in pixels. `outlineOf` gives the path data of a Path2D, `measure` is a context that measures text. */
export function svgContext(width, height, { outlineOf, measure }) {
  const parts = [];
  const stack = [];
  let state = { ...DRAWN, dash: [], matrix: IDENTITY };
  let path = '';
  const context = { canvas: { width, height } };
  for (const key of Object.keys(DRAWN)) {
    Object.defineProperty(context, key, { get: () => state[key], set: (value) => { state[key] = value; } });
  }
  const at = (x, y) => `${rounded(x)} ${rounded(y)}`;
  const paint = (data, style) => parts.push(xmlElement('path', { d: data, ...placed(state), ...style }));
  const stroke = () => ({ fill: 'none', stroke: state.strokeStyle, 'stroke-width': rounded(state.lineWidth), 'stroke-linecap': state.lineCap, 'stroke-linejoin': state.lineJoin, 'stroke-dasharray': state.dash.length ? state.dash.map(rounded).join(' ') : null });
  const text = (said, x, y, style) => {
    const look = { x: rounded(x), y: rounded(y), 'text-anchor': ANCHORS[state.textAlign] ?? 'start', 'dominant-baseline': BASELINES[state.textBaseline] ?? null };
    parts.push(xmlElement('text', { ...look, ...fontOf(state.font), ...placed(state), ...style }, xmlText(said)));
  };
  return Object.assign(context, {
    save: () => stack.push({ ...state }),
    restore: () => { state = stack.pop() ?? state; },
    setTransform: (...matrix) => { state.matrix = matrix; },
    translate: (x, y) => { state.matrix = product(state.matrix, [1, 0, 0, 1, x, y]); },
    scale: (x, y) => { state.matrix = product(state.matrix, [x, 0, 0, y, 0, 0]); },
    rotate: (turn) => { state.matrix = product(state.matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]); },
    getTransform: () => new DOMMatrix(state.matrix),
    setLineDash: (dash) => { state.dash = dash; },
    beginPath: () => { path = ''; },
    closePath: () => { path += 'Z'; },
    moveTo: (x, y) => { path += `M${at(x, y)}`; },
    lineTo: (x, y) => { path += `L${at(x, y)}`; },
    quadraticCurveTo: (cx, cy, x, y) => { path += `Q${at(cx, cy)} ${at(x, y)}`; },
    bezierCurveTo: (ax, ay, bx, by, x, y) => { path += `C${at(ax, ay)} ${at(bx, by)} ${at(x, y)}`; },
    rect: (x, y, wide, high) => { path += `M${at(x, y)}h${rounded(wide)}v${rounded(high)}h${rounded(-wide)}Z`; },
    arc: (x, y, r, from, to) => { path += arcData(x, y, r, from, to); },
    stroke: (shape = null) => paint(shape ? outlineOf(shape) : path, stroke()),
    fill: (shape = null) => paint(shape ? outlineOf(shape) : path, { fill: state.fillStyle }),
    fillRect: (x, y, wide, high) => parts.push(xmlElement('rect', { x: rounded(x), y: rounded(y), width: rounded(wide), height: rounded(high), fill: state.fillStyle, ...placed(state) })),
    fillText: (said, x, y) => text(said, x, y, { fill: state.fillStyle }),
    strokeText: (said, x, y) => text(said, x, y, stroke()),
    measureText: (said) => {
      measure.font = state.font;
      return measure.measureText(said);
    },
    toSvg: (title) => `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, `${xmlElement('title', {}, xmlText(title) || ' ')}\n${parts.join('\n')}\n`)}\n`,
  });
}

function placed({ matrix, globalAlpha }) {
  const moved = matrix.some((value, place) => value !== IDENTITY[place]);
  return { transform: moved ? `matrix(${matrix.map((value) => Number(value.toFixed(5))).join(' ')})` : null, opacity: globalAlpha < 1 ? rounded(globalAlpha) : null };
}

function product([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function arcData(x, y, r, from, to) {
  const point = (turn) => `${rounded(x + r * Math.cos(turn))} ${rounded(y + r * Math.sin(turn))}`;
  const whole = Math.abs(to - from) >= 2 * Math.PI - 1e-6;
  const middle = (from + to) / 2;
  const size = rounded(r);
  return `M${point(from)}A${size} ${size} 0 0 1 ${point(middle)}A${size} ${size} 0 0 1 ${point(whole ? from + 2 * Math.PI : to)}`;
}

/** "600 13px system-ui, sans-serif" as attributes. */
function fontOf(font) {
  const [, weight, size, family] = /^(?:(\d+|bold|normal) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { 'font-weight': weight ?? null, 'font-size': rounded(Number(size ?? 12)), 'font-family': family ?? 'sans-serif' };
}

const rounded = (value) => Number(value.toFixed(3));
