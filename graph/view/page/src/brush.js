// A histogram in which a stretch of bars is chosen by dragging over them; the dates beside it are the way by keyboard.

import { svg } from './dom.js';

const WIDE = 240;
const HIGH = 44;

/** The picture, and `update(low, high)` to mark the chosen bars; `choose(low, high)` is called while one drags. */
export function histogramBrush({ heights }, choose) {
  const most = Math.max(...heights);
  const step = WIDE / heights.length;
  const rects = heights.map((height, place) => {
    const tall = height ? Math.max(1.5, ((HIGH - 4) * height) / most) : 0;
    return svg('rect', { x: place * step + step * 0.1, width: step * 0.8, y: HIGH - 1 - tall, height: tall, rx: 0.75 });
  });
  const chosen = svg('rect', { class: 'window', y: 0, height: HIGH });
  const picture = svg('svg', { class: 'histogram', viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, chosen, rects, svg('path', { d: `M0 ${HIGH - 0.5}H${WIDE}`, class: 'base' }));
  const barAt = (event) => {
    const { left, width } = picture.getBoundingClientRect();
    return Math.max(0, Math.min(heights.length - 1, Math.floor(((event.clientX - left) / width) * heights.length)));
  };
  let anchor = null;
  picture.addEventListener('pointerdown', (event) => {
    anchor = barAt(event);
    picture.setPointerCapture(event.pointerId);
    choose(anchor, anchor);
  });
  picture.addEventListener('pointermove', (event) => {
    if (anchor !== null) choose(Math.min(anchor, barAt(event)), Math.max(anchor, barAt(event)));
  });
  for (const end of ['pointerup', 'pointercancel']) picture.addEventListener(end, () => { anchor = null; });
  const update = (low, high) => {
    rects.forEach((rect, place) => rect.classList.toggle('out', place < low || place > high));
    const all = low <= 0 && high >= heights.length - 1;
    chosen.setAttribute('x', low * step);
    chosen.setAttribute('width', all || high < low ? 0 : (high - low + 1) * step);
  };
  return { picture, update };
}
