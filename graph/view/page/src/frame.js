// Where the drawing is looked at: the view that holds what is wanted, and the way there.

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The view that holds all places with room for labels; never closer than `closest`. */
export function viewOf(container, places, closest = 2) {
  if (!places.length || !container.clientWidth) return { position: { x: 0, y: 0 }, scale: 1 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const room = { x: Math.max(80, container.clientWidth - 150), y: Math.max(80, container.clientHeight - 120) };
  const scale = Math.min(closest, room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale };
}

/** Goes to a view; at once where motion is not wanted. */
export function moveTo(network, { position, scale }) {
  const animation = calm.matches ? false : { duration: 220, easingFunction: 'easeInOutQuad' };
  network.moveTo({ position, scale: Math.min(12, Math.max(0.01, scale)), animation });
}

export function isInView(network, container, { x: left, y: top }) {
  const { x, y } = network.canvasToDOM({ x: left, y: top });
  return x > 24 && y > 24 && x < container.clientWidth - 24 && y < container.clientHeight - 24;
}
