// What sizes and widths mean.

import { el, replace, svg } from './dom.js';
import { edgeWidth } from './edges.js';
import { measureCount, number } from './words.js';

/** The legend of node size (mentions) and line width (the chosen weight), for what is shown. */
export function sizeLegend({ model }) {
  if (!model.actors.length) return null;
  const body = el('div', { class: 'sizes' });
  const section = el('section', { class: 'part', 'aria-labelledby': 'size-title' }, el('h2', { id: 'size-title', class: 'part-title' }, 'Size and width'), body);
  const update = ({ measure }, visible) => {
    const mentions = span(visible.actors.map((actor) => visible.counts.actors[actor].mentions));
    const weights = span(visible.links.map((link) => visible.counts.links[link][measure]));
    replace(
      body,
      mentions && el('div', { class: 'samples' }, mentions.map((value) => sample(dot(value, mentions[mentions.length - 1]), number(value))), el('span', { class: 'muted' }, 'mentions')),
      weights && el('div', { class: 'samples' }, weights.map((value) => sample(line(edgeWidth(value, weights[weights.length - 1], visible.links.length)), number(value))), el('span', { class: 'muted' }, measureCount(2, measure).slice(2))),
    );
  };
  return { section, update };
}

/** Smallest, middle and largest of the values, each once; null of none. */
function span(values) {
  if (!values.length) return null;
  const ordered = [...values].sort((a, b) => a - b);
  const most = ordered[ordered.length - 1];
  return [...new Set([ordered[0], Math.max(ordered[0], Math.round(most / 4)), most])];
}

const sample = (picture, text) => el('span', { class: 'sample' }, picture, text);

function dot(value, most) {
  const radius = 3 + 9 * Math.sqrt(value / Math.max(1, most));
  return svg('svg', { width: 26, height: 26, viewBox: '-13 -13 26 26', 'aria-hidden': 'true' }, svg('circle', { r: radius, class: 'size-dot' }));
}

function line(width) {
  return svg('svg', { width: 26, height: 12, viewBox: '0 0 26 12', 'aria-hidden': 'true' }, svg('path', { d: 'M3 6H23', class: 'size-line', 'stroke-width': width }));
}
