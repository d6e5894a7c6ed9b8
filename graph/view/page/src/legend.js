// What sizes, widths and colours mean, for what is shown.

import { el, replace, svg } from './dom.js';
import { edgeWidth } from './edges.js';
import { colouring, sizeOf } from './look.js';
import { number } from './words.js';

const NAMES = { betweenness: 'betweenness among the shown', strength: 'strength: sum of the links', relatedness: 'relatedness, 0 to 1' };

/** The legend of node size, line width and, unless kinds are coloured, of the colours. */
export function drawingLegend(app) {
  if (!app.base.actors.length) return null;
  const body = el('div', { class: 'sizes' });
  const section = el('section', { class: 'part', 'aria-labelledby': 'size-title' }, el('h2', { id: 'size-title', class: 'part-title' }, 'What is drawn'), body);
  const update = (state, visible) => {
    const sizes = span(visible.actors.map(sizeOf(app.model, visible, state.sizeBy)), state.sizeBy === 'betweenness');
    const weights = span(visible.links.map((link) => visible.weights[link]), state.measure === 'relatedness');
    const { groups } = colouring(app.model, visible, state.colourBy);
    replace(
      body,
      sizes && samples('Size', nameOf(state.sizeBy), sizes.map((value) => sample(dot(value, sizes[sizes.length - 1]), say(value)))),
      weights && samples('Width', nameOf(state.measure), weights.map((value) => sample(line(edgeWidth(value, weights[weights.length - 1], visible.links.length)), say(value)))),
      visible.groups.length > 0 && el('p', { class: 'muted small-text' }, 'A disc in a ring is a community: its two strongest actors and how many it has. A click opens it.'),
      groups.length > 0 && el('ul', { class: 'colours' }, groups.map(({ colour, label, count }) =>
        el('li', { class: 'option-like' }, el('span', { class: `swatch ${colour}` }), el('span', { class: 'grow clip2', dir: 'auto' }, label), el('span', { class: 'weight' }, number(count))))),
    );
  };
  return { section, update };
}

const nameOf = (measure) => NAMES[measure] ?? measure;

const samples = (what, measure, pictures) => el('div', { class: 'measure' }, el('p', { class: 'small-text' }, el('b', {}, what), ' ', el('span', { class: 'muted' }, measure)), el('div', { class: 'samples' }, pictures));

/** Smallest, middle and largest of the values, each once; null of none. */
function span(values, areShares) {
  if (!values.length) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = areShares ? (least + most) / 2 : Math.max(least, Math.round(most / 4));
  return [...new Set([least, middle, most])].sort((a, b) => a - b);
}

const say = (value) => (Number.isInteger(value) ? number(value) : value.toFixed(value < 0.1 ? 3 : 2));

const sample = (picture, text) => el('span', { class: 'sample' }, picture, text);

function dot(value, most) {
  const radius = 3 + 9 * Math.sqrt(most > 0 ? value / most : 0);
  return svg('svg', { width: 26, height: 26, viewBox: '-13 -13 26 26', 'aria-hidden': 'true' }, svg('circle', { r: radius, class: 'size-dot' }));
}

function line(width) {
  return svg('svg', { width: 26, height: 12, viewBox: '0 0 26 12', 'aria-hidden': 'true' }, svg('path', { d: 'M3 6H23', class: 'size-line', 'stroke-width': width }));
}
