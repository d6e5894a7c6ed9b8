// The shape of each kind of actor: one outline for the canvas and for the legend. Each fits a circle of radius 1, roughly.

import { svg } from './dom.js';

const OUTLINES = {
  circle: 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z',
  square: 'M-.86-.86H.86V.86H-.86Z',
  pentagon: 'M0-1.06L1.02-.32L.63.9H-.63L-1.02-.32Z',
  shield: 'M-.86-.86H.86V.1C.86.62.42.95 0 1.1C-.42.95-.86.62-.86.1Z',
  triangle: 'M0-1.1L1.1.82H-1.1Z',
  diamond: 'M0-1.18L1.18 0L0 1.18L-1.18 0Z',
  hexagon: 'M-.54-.94H.54L1.08 0L.54.94H-.54L-1.08 0Z',
  star: 'M0-1.2L.34-.42L1.18-.37L.54.17L.74.98L0 .54L-.74.98L-.54.17L-1.18-.37L-.34-.42Z',
  bar: 'M-1.15-.6H1.15V.6H-1.15Z',
  cross: 'M-.4-1.05H.4V-.4H1.05V.4H.4V1.05H-.4V.4H-1.05V-.4H-.4Z',
  dome: 'M-1.1.66A1.1 1.32 0 0 1 1.1.66Z',
  ring: 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0ZM.45 0A.45 .45 0 1 0-.45 0A.45 .45 0 1 0 .45 0Z',
};

const paths = new Map();
const dataOf = new WeakMap();

/** The outline of a kind as a Path2D around the origin with radius 1. */
export function outline(model, kind) {
  if (!paths.has(kind)) {
    paths.set(kind, new Path2D(outlineOf(model, kind)));
    dataOf.set(paths.get(kind), outlineOf(model, kind));
  }
  return paths.get(kind);
}

/** The path data of an outline, which a Path2D does not give back. */
export const outlineData = (path) => dataOf.get(path);

/** The shape of a kind in its colour, as a small picture beside a word that says the same. */
export function kindIcon(model, kind, size = 14) {
  return svg(
    'svg',
    { class: `icon kind-${kind}`, viewBox: '-1.3 -1.3 2.6 2.6', width: size, height: size, 'aria-hidden': 'true' },
    svg('path', { d: outlineOf(model, kind), fill: 'currentColor' }),
  );
}

function outlineOf(model, kind) {
  return OUTLINES[model.kinds.find((known) => known.kind === kind)?.shape] ?? OUTLINES.ring;
}
