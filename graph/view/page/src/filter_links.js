// Filter by weight: what a link is counted in, and how much of it a link must have.

import { el } from './dom.js';
import { MEASURES } from './filters.js';
import { measureCount } from './words.js';

/** The choice of measure and a slider over the weights that occur. */
export function linkFilter({ model, store, counts }) {
  if (!model.links.length) return null;
  let stops = [1];
  // Not an `output` element: that would be a second live region beside the counts.
  const output = el('span', { class: 'strong' });
  const set = () => store.set({ minWeight: stops[Number(slider.value)] ?? 1 }, { undo: 'least weight', joins: true });
  const slider = el('input', { type: 'range', id: 'least', min: 0, value: 0, step: 1, oninput: set });
  const choose = (measure) => store.set({ measure, minWeight: 1 }, { undo: 'what links are counted in' });
  const radios = MEASURES.map((measure) => el('input', { type: 'radio', name: 'measure', value: measure, onchange: () => choose(measure) }));
  const section = el(
    'fieldset',
    { class: 'part' },
    el('legend', {}, 'Links counted in'),
    el('div', { class: 'segments' }, radios.map((radio) => el('label', {}, radio, el('span', {}, radio.value)))),
    el('div', { class: 'labelled' }, el('label', { for: 'least' }, 'At least'), output),
    slider,
  );
  const update = (state) => {
    stops = stopsOf(counts(), state.measure);
    radios.forEach((radio) => { radio.checked = radio.value === state.measure; });
    const place = stops.findIndex((stop) => stop >= state.minWeight);
    slider.max = String(stops.length - 1);
    slider.value = String(place < 0 ? stops.length - 1 : place);
    slider.disabled = stops.length < 2;
    output.textContent = measureCount(state.minWeight, state.measure);
    slider.setAttribute('aria-valuetext', output.textContent);
  };
  return { section, update };
}

function stopsOf({ links }, measure) {
  const weights = new Set([1]);
  for (const link of links) if (link[measure] > 0) weights.add(link[measure]);
  return [...weights].sort((a, b) => a - b);
}
