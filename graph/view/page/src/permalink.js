// The state as the part of the address after `#`, and back. What comes back is checked: an address may hold anything. Pure.

import { BUDGET, MEASURES } from './filters.js';
import { linkBetween } from './payload.js';
import { initialState } from './state.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The state as text for the address; empty where nothing was chosen. */
export function encodeState(model, state) {
  const id = (actor) => encodeURIComponent(model.actors[actor].id);
  const list = (values) => values.map(encodeURIComponent).join(',');
  const pair = (a, b) => `${id(a)},${id(b)}`;
  const { selection, focus } = state;
  const path = selection?.path;
  const link = selection?.link !== undefined ? model.links[selection.link] : null;
  const parts = {
    actor: selection?.actor !== undefined ? id(selection.actor) : '',
    link: link ? pair(link.a, link.b) : '',
    path: path ? pair(path.from, path.to) : '',
    focus: focus ? `${id(focus.actor)},${focus.depth}` : '',
    without: list(state.hiddenKinds),
    publishers: list(state.hiddenPublishers),
    measure: state.measure === 'sentences' ? '' : state.measure,
    least: state.minWeight > 1 ? String(state.minWeight) : '',
    from: state.from ?? '',
    to: state.to ?? '',
    hidden: state.hidden.map(id).join(','),
    shown: state.budget === BUDGET ? '' : String(state.budget),
    view: state.view === 'graph' ? '' : state.view,
  };
  return Object.entries(parts)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** The state that an address names; what it does not know or may not have is left out. */
export function decodeState(model, text) {
  const given = new Map();
  for (const part of text.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) given.set(part.slice(0, at), part.slice(at + 1).split(',').map(unescapePart));
  }
  const one = (key) => given.get(key)?.[0] ?? '';
  const actors = (key) => (given.get(key) ?? []).map((id) => model.byId.get(id)).filter((place) => place !== undefined);
  const date = (key) => (DATE.test(one(key)) ? one(key) : null);
  const publishers = new Set(model.documents.map((document) => document.publisher ?? ''));
  const state = {
    ...initialState(),
    selection: selectionFrom(model, actors('actor'), actors('link'), actors('path')),
    focus: focusFrom(actors('focus'), given.get('focus')?.[1]),
    hiddenKinds: (given.get('without') ?? []).filter((kind) => model.kinds.some((known) => known.kind === kind)),
    hiddenPublishers: (given.get('publishers') ?? []).filter((name) => publishers.has(name)),
    measure: MEASURES.includes(one('measure')) ? one('measure') : 'sentences',
    minWeight: whole(one('least'), 1, 1_000_000, 1),
    from: date('from'),
    to: date('to'),
    hidden: actors('hidden'),
    budget: whole(one('shown'), 1, Math.max(model.actors.length, BUDGET), BUDGET),
    view: one('view') === 'table' ? 'table' : 'graph',
  };
  const extra = [state.selection?.actor, state.focus?.actor, ...linkEnds(model, state.selection), ...actors('path')];
  return { ...state, extra: [...new Set(extra.filter((actor) => actor !== undefined))] };
}

function selectionFrom(model, [actor], [a, b], [from, to]) {
  if (actor !== undefined) return { actor };
  const link = a !== undefined && b !== undefined ? linkBetween(model, a, b) : undefined;
  if (link) return { link: link.index };
  return from !== undefined && to !== undefined && from !== to ? { path: { from, to } } : null;
}

const focusFrom = ([actor], depth) => (actor === undefined ? null : { actor, depth: whole(depth ?? '', 1, 3, 1) });

function linkEnds(model, selection) {
  if (selection?.link === undefined) return [];
  const { a, b } = model.links[selection.link];
  return [a, b];
}

function whole(text, least, most, otherwise) {
  return /^\d{1,9}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : otherwise;
}

function unescapePart(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
