// The state as the part of the address after `#`, and back. What comes back is checked: an address may hold anything. Pure.

import { BUDGET } from './filters.js';
import { SIGN_BITS } from './indexes.js';
import { COLOURS, MEASURES, SIZES, firstMeasure } from './measures.js';
import { linkBetween } from './payload.js';
import { initialState } from './state.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The panels that are about no actor or link. */
export const PANELS = ['review', 'compare', 'takeaway'];

// Each part of the address: `write(state, say)` gives its text, empty where nothing was chosen; `read(given, model)` gives the part
// of the state it stands for, from the list of texts behind the `=` (never empty). A new part of the state is one more line here.
const PARTS = {
  actor: {
    write: ({ selection }, { id }) => (selection?.actor !== undefined ? id(selection.actor) : ''),
    read: (given, model) => selected(actorsIn(model, given)[0], (actor) => ({ actor })),
  },
  link: {
    write: ({ selection }, { ends }) => (selection?.link !== undefined ? ends(selection.link) : ''),
    read: (given, model) => selected(linkIn(model, given), (link) => ({ link: link.index })),
  },
  path: {
    write: ({ selection }, { ids }) => (selection?.path && selection.path.by !== 'strongest' ? ids([selection.path.from, selection.path.to]) : ''),
    read: (given, model) => selected(pairIn(model, given), ([from, to]) => ({ path: { from, to } })),
  },
  strongest: {
    write: ({ selection }, { ids }) => (selection?.path?.by === 'strongest' ? ids([selection.path.from, selection.path.to]) : ''),
    read: (given, model) => selected(pairIn(model, given), ([from, to]) => ({ path: { from, to, by: 'strongest' } })),
  },
  panel: {
    write: ({ selection }) => selection?.panel ?? '',
    read: ([panel]) => selected(PANELS.includes(panel) ? panel : undefined, (name) => ({ panel: name })),
  },
  compare: {
    write: ({ compare }, { list }) => (compare ? list([compare.by, ...sidesOf(compare)]) : ''),
    read: (given, model) => ({ compare: comparisonFrom(given, model) }),
  },
  pinned: { write: ({ pinned }, { ids }) => ids(pinned), read: (given, model) => ({ pinned: actorsIn(model, given) }) },
  only: { write: ({ only }, { ids }) => (only ? ids(only) : ''), read: (given, model) => ({ only: actorsIn(model, given) }) },
  focus: {
    write: ({ focus }, { id }) => (focus ? `${id(focus.actor)},${focus.depth}` : ''),
    read: (given, model) => ({ focus: focusFrom(actorsIn(model, given), given[1]) }),
  },
  without: {
    write: ({ hiddenKinds }, { list }) => list(hiddenKinds),
    read: (given, model) => ({ hiddenKinds: given.filter((kind) => model.kinds.some((known) => known.kind === kind)) }),
  },
  countries: {
    write: ({ hiddenCountries }, { list }) => list(hiddenCountries),
    read: (given, model) => ({ hiddenCountries: known(given, model.actors.map(({ country }) => country ?? '')) }),
  },
  unsaid: {
    write: ({ hiddenPredicates }, { list }) => list(hiddenPredicates),
    read: (given, model) => ({ hiddenPredicates: known(given, [...model.predicates, 'unstated']) }),
  },
  unsigned: {
    write: ({ hiddenSigns }, { list }) => list(hiddenSigns),
    read: (given) => ({ hiddenSigns: known(given, Object.keys(SIGN_BITS)) }),
  },
  publishers: {
    write: ({ hiddenPublishers }, { list }) => list(hiddenPublishers),
    read: (given, model) => ({ hiddenPublishers: known(given, model.documents.map(({ publisher }) => publisher ?? '')) }),
  },
  measure: { write: ({ measure }, { first }) => (measure === first ? '' : measure), read: ([measure]) => (MEASURES.includes(measure) ? { measure } : {}) },
  least: { write: changed('minWeight'), read: ([text]) => ({ minWeight: whole(text, 1, 1_000_000, 1) }) },
  related: { write: changed('leastRelated'), read: ([text]) => ({ leastRelated: share(text) }) },
  significant: { write: changed('significance'), read: ([text]) => ({ significance: share(text) }) },
  backbone: { write: changed('backbone'), read: ([text]) => ({ backbone: share(text) }) },
  together: {
    write: ({ rollUp, rollLeaders }, { list }) => list([rollUp && 'states', rollLeaders && 'leaders'].filter(Boolean)),
    read: (given) => ({ rollUp: given.includes('states'), rollLeaders: given.includes('leaders') }),
  },
  from: { write: changed('from'), read: ([text]) => ({ from: date(text) }) },
  to: { write: changed('to'), read: ([text]) => ({ to: date(text) }) },
  hidden: { write: ({ hidden }, { ids }) => ids(hidden), read: (given, model) => ({ hidden: actorsIn(model, given) }) },
  shown: {
    write: changed('budget'),
    read: ([text], model) => ({ budget: whole(text, 1, Math.max(model.actors.length, BUDGET), BUDGET) }),
  },
  size: { write: changed('sizeBy'), read: ([text]) => (SIZES.includes(text) ? { sizeBy: text } : {}) },
  colour: { write: changed('colourBy'), read: ([text]) => (COLOURS.includes(text) ? { colourBy: text } : {}) },
  overview: {
    write: ({ overview, open }, { list }) => (overview ? list(['communities', ...open]) : ''),
    read: ([, ...open]) => ({ overview: true, open: open.filter((text) => /^\d{1,6}$/.test(text)).map(Number) }),
  },
  view: { write: changed('view'), read: ([text]) => ({ view: text === 'table' ? 'table' : 'graph' }) },
};

/** The state as text for the address; empty where nothing was chosen. */
export function encodeState(model, state) {
  const id = (actor) => encodeURIComponent(model.actors[actor].id);
  const ids = (actors) => actors.map(id).join(',');
  const ends = (link) => ids([model.links[link].a, model.links[link].b]);
  const list = (values) => values.map(encodeURIComponent).join(',');
  return Object.entries(PARTS)
    .map(([key, { write }]) => [key, write(state, { id, ids, ends, list, first: firstMeasure(model) })])
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** The state that an address names; what it does not know or may not have is left out. */
export function decodeState(model, text) {
  let state = initialState(model);
  for (const part of text.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    const key = part.slice(0, Math.max(0, at));
    if (Object.hasOwn(PARTS, key)) state = { ...state, ...PARTS[key].read(part.slice(at + 1).split(',').map(unescapePart), model) };
  }
  const { selection, focus } = state;
  const link = selection?.link === undefined ? {} : model.links[selection.link];
  const extra = [selection?.actor, focus?.actor, link.a, link.b, selection?.path?.from, selection?.path?.to];
  return { ...state, extra: [...new Set(extra.filter((actor) => actor !== undefined))] };
}

/** Writes a plain value where it is not the one of a page just opened. */
function changed(key) {
  return (state) => (state[key] === initialState()[key] ? '' : encodeURIComponent(state[key] ?? ''));
}

const selected = (found, selection) => (found === undefined ? {} : { selection: selection(found) });

const actorsIn = (model, given) => given.map((id) => model.byId.get(id)).filter((place) => place !== undefined);

function pairIn(model, given) {
  const [a, b] = actorsIn(model, given);
  return a === undefined || b === undefined || a === b ? undefined : [a, b];
}

function linkIn(model, given) {
  const pair = pairIn(model, given);
  return pair && linkBetween(model, ...pair);
}

const sidesOf = ({ by, a, b }) => (by === 'period' ? [a.from, a.to, b.from, b.to].map((text) => text ?? '') : [a, b]);

function comparisonFrom([by, ...sides], model) {
  if (by === 'period' && sides.length === 4) {
    const [from, to, then, until] = sides.map(date);
    return { by, a: { from, to }, b: { from: then, to: until } };
  }
  const publishers = new Set(model.documents.map(({ publisher }) => publisher ?? ''));
  return by === 'publisher' && sides.length === 2 && sides.every((side) => publishers.has(side)) ? { by, a: sides[0], b: sides[1] } : null;
}

const focusFrom = ([actor], depth) => (actor === undefined ? null : { actor, depth: whole(depth, 1, 3, 1) });

function known(given, values) {
  const allowed = new Set(values);
  return given.filter((value) => allowed.has(value));
}

const share = (text) => (/^0(\.\d{1,6})?$/.test(text) ? Number(text) : null);

const date = (text) => (DATE.test(text) ? text : null);

function whole(text, least, most, otherwise) {
  return /^\d{1,9}$/.test(text ?? '') ? Math.min(most, Math.max(least, Number(text))) : otherwise;
}

function unescapePart(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
