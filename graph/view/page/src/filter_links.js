// Filters on links: what they are counted in, how much of it one must have, and how far it must stand out.

import { el } from './dom.js';
import { MEASURES, firstMeasure } from './measures.js';
import { measureCount } from './words.js';

const SHARES = [null, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const LEVELS = [null, 0.5, 0.3, 0.2, 0.1, 0.05, 0.01];
const TESTS = [null, 0.1, 0.05, 0.01, 0.001];

/** The choice of measure, and sliders for the least weight and the level of the backbone. */
export function linkFilter({ base, store, counts }) {
  if (!base.links.length) return null;
  const isRead = firstMeasure(base) === 'relatedness';
  const choose = (measure) => store.set({ measure, minWeight: 1, leastRelated: null }, { undo: 'what links are counted in' });
  const measures = isRead ? MEASURES : MEASURES.filter((measure) => measure !== 'relatedness');
  const radios = measures.map((measure) => el('input', { type: 'radio', name: 'measure', value: measure, onchange: () => choose(measure) }));
  const least = stopSlider('least', 'At least', (value) => {
    const isShare = store.get().measure === 'relatedness';
    store.set(isShare ? { leastRelated: value } : { minWeight: value }, { undo: 'least weight', joins: true });
  });
  const backbone = stopSlider('backbone', 'Backbone', (level) => store.set({ backbone: level }, { undo: 'backbone', joins: true }));
  const isJudged = base.links.some(({ q_value: q }) => q !== null);
  const test = isJudged && stopSlider('significance', 'Beyond chance', (significance) => store.set({ significance }, { undo: 'significance', joins: true }));
  const section = el(
    'fieldset',
    { class: 'part' },
    el('legend', {}, 'Links counted in'),
    el('div', { class: `segments of-${measures.length}` }, radios.map((radio) => el('label', {}, radio, el('span', {}, radio.value)))),
    least.row,
    backbone.row,
    test && test.row,
  );
  const update = (state) => {
    radios.forEach((radio) => { radio.checked = radio.value === state.measure; });
    if (state.measure === 'relatedness') least.update(SHARES, state.leastRelated, (value) => (value === null ? 'any' : value.toFixed(2)));
    else least.update(stopsOf(counts(), state.measure), state.minWeight, (value) => measureCount(value, state.measure));
    backbone.update(LEVELS, state.backbone, (value) => (value === null ? 'all links' : `strongest, α ≤ ${value}`));
    if (test) test.update(TESTS, state.significance, (value) => (value === null ? 'all links' : `q ≤ ${value}`));
  };
  return { section, update };
}

/** A slider over given stops; `set` gets the stop. */
function stopSlider(id, title, set) {
  let stops = [1];
  // Not an `output` element: that would be a second live region beside the counts.
  const output = el('span', { class: 'strong' });
  const slider = el('input', { type: 'range', id, min: 0, value: 0, step: 1, oninput: () => set(stops[Number(slider.value)] ?? null) });
  const row = el('div', {}, el('div', { class: 'labelled' }, el('label', { for: id }, title), output), slider);
  const update = (next, value, say) => {
    stops = next;
    const exact = stops.indexOf(value);
    const place = exact >= 0 ? exact : stops.findIndex((stop) => stop >= value);
    slider.max = String(stops.length - 1);
    slider.value = String(place < 0 ? stops.length - 1 : place);
    slider.disabled = stops.length < 2;
    output.textContent = say(value);
    slider.setAttribute('aria-valuetext', output.textContent);
  };
  return { row, update };
}

function stopsOf({ links }, measure) {
  const weights = new Set([1]);
  for (const link of links) if (link[measure] > 0) weights.add(link[measure]);
  return [...weights].sort((a, b) => a - b);
}
