// When something was said: a small histogram with its words.

import { el, svg } from './dom.js';
import { bucketsOf } from './buckets.js';
import { count, day } from './words.js';

const [WIDE, HIGH] = [340, 36];

/** A histogram of dates (ISO, null: undated), or null where fewer than two differ. */
export function timeline(dates, noun) {
  const known = dates.filter(Boolean).sort();
  const [first, last] = [known[0], known[known.length - 1]];
  if (!known.length || first === last) return null;
  const { buckets, most } = bucketsOf(known, first, last);
  const step = WIDE / buckets.length;
  const bars = buckets.map(({ value }, place) => {
    const tall = value ? Math.max(2, (HIGH * value) / most.value) : 0;
    return svg('rect', { x: place * step + 0.5, width: Math.max(1, step - 1), y: HIGH - tall, height: tall, rx: 0.75 });
  });
  return el(
    'figure',
    { class: 'timeline' },
    svg('svg', { class: 'histogram', viewBox: `0 0 ${WIDE} ${HIGH + 1}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, bars, svg('path', { d: `M0 ${HIGH + 0.5}H${WIDE}`, class: 'base' })),
    el('figcaption', { class: 'axis muted' }, el('span', {}, day(first)), el('span', { class: 'clip' }, `most ${day(most.from)}: ${count(most.value, noun)}`), el('span', {}, day(last))),
  );
}
