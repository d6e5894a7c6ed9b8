// Filter by date of publication: a histogram to brush, two dates, and a window that can be played through time.

import { dateBars } from './datebars.js';
import { el, replace } from './dom.js';
import { histogramBrush } from './brush.js';
import { count, day } from './words.js';

const BEAT = 700;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The time filter, or null where the documents have fewer than two dates. */
export function timeFilter({ base, store }) {
  const dates = base.documents.map(({ date }) => date).filter(Boolean).sort();
  const [first, last] = [dates[0], dates[dates.length - 1]];
  if (!dates.length || first === last) return null;
  const undated = base.documents.length - dates.length;
  const bars = dateBars(dates);
  const setRange = (from, to, step) => store.set({ from: from <= first ? null : from, to: to >= last ? null : to }, step);
  const inputs = ['from', 'to'].map((key) => dateInput(store, key, key === 'from' ? first : last, { first, last }));
  const brush = histogramBrush(bars, (low, high) => setRange(bars.firstDay(low), bars.lastDay(high), { undo: 'time', joins: true }));
  const player = playButton(store, bars, setRange);
  const said = el('p', { class: 'muted small-text' });
  const section = el(
    'fieldset',
    { class: 'part' },
    el('legend', {}, 'Time'),
    brush.picture,
    el('div', { class: 'axis muted', 'aria-hidden': 'true' }, el('span', {}, day(first)), el('span', {}, day(last))),
    el('div', { class: 'dates' }, inputs.map(({ field }) => field)),
    el('div', { class: 'player' }, player.button, said),
  );
  const update = (state) => {
    const { from, to } = state;
    inputs.forEach(({ key, end, input }) => { input.value = state[key] ?? end; });
    brush.update(...bars.range(from, to));
    player.update(state);
    const inside = dates.filter((date) => !(from && date < from) && !(to && date > to)).length;
    replace(said, from || to ? `${count(inside, 'document')} of ${dates.length} dated ones${undated ? `; ${count(undated, 'document')} without a date left out` : ''}.` : `${count(dates.length, 'document')} with a date${undated ? `, ${undated} without` : ''}.`);
  };
  return { section, update };
}

function dateInput(store, key, end, { first, last }) {
  const change = () => store.set({ [key]: !input.value || input.value === end ? null : input.value }, { undo: `time ${key}` });
  const input = el('input', { type: 'date', id: `date-${key}`, min: first, max: last, onchange: change });
  return { key, end, input, field: el('label', { class: 'date' }, el('span', {}, key === 'from' ? 'From' : 'To'), input) };
}

/** Moves the window through time, bar by bar: by itself, or one step for each press where motion is not wanted. */
function playButton(store, bars, setRange) {
  let timer = null;
  let width = 1;
  const stop = () => {
    clearInterval(timer);
    timer = null;
    update(store.get());
  };
  const step = () => {
    const [low, high] = bars.range(store.get().from, store.get().to);
    const isWhole = low <= 0 && high >= bars.heights.length - 1;
    if (isWhole) width = Math.max(1, Math.round(bars.heights.length / 8));
    else if (timer === null) width = high - low + 1;
    const next = isWhole || low + width >= bars.heights.length ? 0 : low + 1;
    if (!isWhole && timer !== null && high >= bars.heights.length - 1) return stop();
    return setRange(bars.firstDay(next), bars.lastDay(Math.min(bars.heights.length - 1, next + width - 1)), { undo: 'play through time', joins: true });
  };
  const press = () => {
    if (timer !== null) return stop();
    step();
    if (!calm.matches) {
      timer = setInterval(step, BEAT);
      update(store.get());
    }
    return undefined;
  };
  const button = el('button', { type: 'button', class: 'small', id: 'play', onclick: press });
  const update = () => { button.textContent = timer !== null ? 'Stop' : calm.matches ? 'Next step in time' : 'Play'; };
  update();
  return { button, update };
}
