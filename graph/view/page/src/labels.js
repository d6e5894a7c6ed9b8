// Where labels go: no two overlap and none covers a node; the most important come first. Pure but for `drawLabels`.

const GAP = 4;
const CELL = 64;

/**
 * Places labels in screen units. `items` come in order of importance as `{x, y, radius, width, height}`; the result has the
 * same order, `{x, y}` of each label's middle or null where there is no room. Tried: below, above, right,
 * left, then aslant. Labels of nodes inside `frame` stay inside it. A label that `must` be there may cover nodes that need not
 * have one, never another label.
 */
export function placeLabels(items, frame = null) {
  const taken = grid();
  for (const item of items) taken.add(box(item.x, item.y, item.radius * 1.6, item.radius * 1.6), item);
  return items.map((item) => {
    const down = item.radius + GAP + item.height / 2;
    const side = item.radius + GAP + item.width / 2;
    const framed = frame && holds(frame, item);
    const middle = framed ? clamp(item.x, frame.left + item.width / 2 + GAP, frame.right - item.width / 2 - GAP) : item.x;
    const aslant = { x: item.radius * 0.7 + item.width / 2, y: item.radius * 0.7 + item.height / 2 };
    const places = [
      [middle, item.y + down], [middle, item.y - down], [item.x + side, item.y], [item.x - side, item.y],
      [item.x + aslant.x, item.y + aslant.y], [item.x - aslant.x, item.y + aslant.y],
      [item.x + aslant.x, item.y - aslant.y], [item.x - aslant.x, item.y - aslant.y],
    ];
    const free = (blocks) => places.find(([x, y]) => {
      const area = box(x, y, item.width, item.height);
      return !(framed && leaves(frame, area)) && !taken.hits(area, (owner) => owner !== item && blocks(owner));
    });
    const found = free(() => true) ?? (item.must ? free((owner) => owner === null || owner.must) : undefined);
    if (!found) return null;
    taken.add(box(...found, item.width, item.height), null);
    return { x: found[0], y: found[1] };
  });
}

/** A text cut to so many characters, whole surrogate pairs only. */
export function shorten(text, most = 28) {
  const characters = [...text.slice(0, most * 4)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('').trimEnd()}…` : characters.join('');
}

/** Draws placed labels; `scale` is screen units to a unit of the drawing. The `halo` costs most of it, so a moving view goes without. */
export function drawLabels(context, labels, { scale, ink, halo }) {
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { text, font, x, y, alpha } of labels) {
    context.font = font(1 / scale);
    context.globalAlpha = alpha;
    if (halo) {
      context.lineWidth = 4 / scale;
      context.strokeStyle = ink.canvas;
      context.strokeText(text, x / scale, y / scale);
    }
    context.fillStyle = ink.text;
    context.fillText(text, x / scale, y / scale);
  }
  context.restore();
}

const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

const holds = (frame, { x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;

const leaves = (frame, area) => area.left < frame.left || area.right > frame.right || area.top < frame.top || area.bottom > frame.bottom;

function box(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function grid() {
  const cells = new Map();
  const visit = (area, work) => {
    for (let column = Math.floor(area.left / CELL); column <= Math.floor(area.right / CELL); column += 1) {
      for (let row = Math.floor(area.top / CELL); row <= Math.floor(area.bottom / CELL); row += 1) {
        if (work(`${column} ${row}`)) return true;
      }
    }
    return false;
  };
  return {
    add(area, owner) {
      visit(area, (cell) => {
        if (!cells.has(cell)) cells.set(cell, []);
        cells.get(cell).push({ area, owner });
        return false;
      });
    },
    hits(area, blocks) {
      return visit(area, (cell) =>
        (cells.get(cell) ?? []).some(
          (other) =>
            blocks(other.owner) &&
            area.left < other.area.right && area.right > other.area.left &&
            area.top < other.area.bottom && area.bottom > other.area.top,
        ),
      );
    },
  };
}
