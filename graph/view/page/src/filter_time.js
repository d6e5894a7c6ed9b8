// Filter by date of publication: two dates and a small histogram of the documents.

import { el, replace, svg } from './dom.js';
import { count, day } from './words.js';

const BARS = 36;
const DAY = 86_400_000;

/** The time filter, or null where the documents have fewer than two dates. */
export function timeFilter({ model, store }) {
  const dates = model.documents.map(({ date }) => date).filter(Boolean).sort();
  const [first, last] = [dates[0], dates[dates.length - 1]];
  if (!dates.length || first === last) return null;
  const undated = model.documents.length - dates.length;
  const inputs = ['from', 'to'].map((key) => {
    const end = key === 'from' ? first : last;
    const change = () => store.set({ [key]: !input.value || input.value === end ? null : input.value }, { undo: `time ${key}` });
    const input = el('input', { type: 'date', id: `date-${key}`, min: first, max: last, onchange: change });
    return { key, end, input, field: el('label', { class: 'date' }, el('span', {}, key === 'from' ? 'From' : 'To'), input) };
  });
  const bars = histogram(dates, first, last);
  const said = el('p', { class: 'muted small-text' });
  const section = el(
    'fieldset',
    { class: 'part' },
    el('legend', {}, 'Time'),
    bars.picture,
    el('div', { class: 'axis muted', 'aria-hidden': 'true' }, el('span', {}, day(first)), el('span', {}, day(last))),
    el('div', { class: 'dates' }, inputs.map(({ field }) => field)),
    said,
  );
  const update = ({ from, to }) => {
    inputs.forEach(({ key, end, input }) => { input.value = { from, to }[key] ?? end; });
    bars.update(from, to);
    const inside = dates.filter((date) => !(from && date < from) && !(to && date > to)).length;
    replace(said, from || to ? `${count(inside, 'document')} of ${dates.length} dated ones${undated ? `; ${count(undated, 'document')} without a date left out` : ''}.` : `${count(dates.length, 'document')} with a date${undated ? `, ${undated} without` : ''}.`);
  };
  return { section, update };
}

function histogram(dates, first, last) {
  const start = Date.parse(first);
  const days = Math.round((Date.parse(last) - start) / DAY) + 1;
  const bars = Math.min(BARS, days);
  const barOf = (date) => Math.min(bars - 1, Math.floor((((Date.parse(date) - start) / DAY) * bars) / days));
  const heights = new Array(bars).fill(0);
  for (const date of dates) heights[barOf(date)] += 1;
  const most = Math.max(...heights);
  const rects = heights.map((height, place) => {
    const tall = height ? Math.max(1.5, (34 * height) / most) : 0;
    return svg('rect', { x: (place * 216) / bars + 0.5, width: Math.max(1, 216 / bars - 1), y: 36 - tall, height: tall, rx: 0.75 });
  });
  const picture = svg('svg', { class: 'histogram', viewBox: '0 0 216 37', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, rects, svg('path', { d: 'M0 36.5H216', class: 'base' }));
  const update = (from, to) => {
    const low = !from || from <= first ? 0 : from > last ? bars : barOf(from);
    const high = !to || to >= last ? bars - 1 : to < first ? -1 : barOf(to);
    rects.forEach((rect, place) => rect.classList.toggle('out', place < low || place > high));
  };
  return { picture, update };
}
