// How big, how wide and in which colour everything is drawn, for what is shown. Pure but for `inkOf`.

import { betweenness } from './betweenness.js';
import { edgeWidth } from './edges.js';
import { signOf } from './signs.js';
import { communityName } from './communities.js';
import { country } from './words.js';

const SERIES = 8;

/** The look of a page that shows nothing yet; `measureLook` fills it, `canvas.js` adds what is pointed at and selected. */
export function emptyLook() {
  return {
    visible: { actors: [], links: [] }, nodes: [], links: [], groups: new Map(), rank: new Map(), near: null, nearLinks: null, selected: null, hover: null, around: null, ink: null,
    radius: () => 8, width: () => 1, sign: () => 'none', colour: () => '', ends: () => [0, 0], edgeAlpha: 0.5, pixels: 0, fitScale: 1, scale: 1, growth: 1,
  };
}

/** Fills the look for a visible graph in a field of so many pixels: sizes in screen units at the scale where all of it fits. */
export function measureLook(look, model, { visible, state, pixels }) {
  const size = sizeOf(model, visible, state.sizeBy);
  const most = visible.actors.reduce((top, actor) => Math.max(top, size(actor)), 0);
  const heaviest = visible.links.reduce((top, link) => Math.max(top, visible.weights[link]), 0);
  const largest = Math.min(26, Math.max(7, 0.17 * Math.sqrt(pixels / Math.max(1, visible.actors.length + visible.groups.length))));
  const smallest = Math.max(3, largest * 0.26);
  const colours = colouring(model, visible, state.colourBy);
  const line = (link) => visible.lines[-1 - link];
  Object.assign(look, {
    pixels,
    visible,
    rank: new Map(visible.actors.map((actor, index) => [actor, index])),
    groups: new Map(visible.groups.map((group) => [group.id, group])),
    nodes: [...visible.groups.map(({ id }) => id), ...visible.actors],
    links: [...visible.lines.map((_, place) => -1 - place), ...visible.links],
    radius: (node) => (node < 0 ? groupRadius(look.groups.get(node), visible) : smallest + (largest - smallest) * Math.sqrt(most > 0 ? size(node) / most : 0)),
    width: (link) => (link < 0 ? edgeWidth(line(link).weight, visible.lines[0].weight, visible.lines.length) : edgeWidth(visible.weights[link], heaviest, visible.links.length)),
    sign: (link) => signOf(link < 0 ? line(link) : visible.counts.links[link]),
    ends: (link) => (link < 0 ? [line(link).a, line(link).b] : [model.links[link].a, model.links[link].b]),
    colour: (node) => look.ink.colours[node >= 0 ? colours.of(node) : state.colourBy === 'community' ? colours.of(look.groups.get(node).members[0]) : 'edge'],
    edgeAlpha: Math.min(0.6, Math.max(0.2, 5 / Math.sqrt(visible.links.length + 1))),
  });
}

/** Communities by the number of their members: 12 to 40 pixels. */
function groupRadius({ members }, { groups }) {
  return 12 + 28 * Math.sqrt(members.length / groups[0].members.length);
}

/** The measure that sizes the actors, as a function. */
export function sizeOf(model, visible, by) {
  if (by === 'strength') return (actor) => visible.strength[actor];
  if (by === 'betweenness') {
    const found = betweenness(model, visible);
    return (actor) => found.get(actor) ?? 0;
  }
  return (actor) => visible.counts.actors[actor][by];
}

/**
 * How actors are coloured: `of(actor)` names a colour of the ink, `groups` are the rows of the legend as `{colour, label, count}`. Of
 * communities and countries the eight with most actors (in the overview those inside the communities too) have a colour of their own, the rest share one.
 */
export function colouring(model, visible, by) {
  if (by === 'kind') return { of: (actor) => `kind-${model.actors[actor].kind}`, groups: [] };
  const key = (actor) => (by === 'community' ? model.actors[actor].community : model.actors[actor].country) ?? null;
  const counts = new Map();
  const drawn = visible.groups.length ? visible.passing : visible.actors;
  for (const actor of drawn) counts.set(key(actor), (counts.get(key(actor)) ?? 0) + 1);
  const known = [...counts.keys()].filter((value) => value !== null && (by === 'country' || counts.get(value) > 1));
  const first = known.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1)).slice(0, SERIES);
  const place = new Map(first.map((value, index) => [value, `series-${index}`]));
  const label = (value) => (by === 'community' ? communityName(model, value, visible) : country(model, value));
  const groups = first.map((value) => ({ colour: place.get(value), label: label(value), count: counts.get(value) }));
  const rest = drawn.length - first.reduce((sum, value) => sum + counts.get(value), 0);
  if (rest > 0) groups.push({ colour: 'muted', label: by === 'community' ? 'smaller communities' : 'other countries, or none', count: rest });
  return { of: (actor) => place.get(key(actor)) ?? 'muted', groups };
}

/** The colours of the style sheet. */
export function inkOf(model) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const named = (names) => Object.fromEntries(names.map((name) => [name, colour(name)]));
  const series = Array.from({ length: SERIES }, (_, place) => `series-${place}`);
  return {
    ...named(['canvas', 'text', 'muted', 'edge', 'accent', 'cooperation', 'conflict', 'both', 'line']),
    colours: named([...model.kinds.map(({ kind }) => `kind-${kind}`), ...series, 'muted', 'edge']),
  };
}
