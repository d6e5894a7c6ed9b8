// The middle of the page: the drawing or the tables, the buttons around them and the line that names what is pointed at.

import { byId, el, replace } from './dom.js';
import { PANELS } from './permalink.js';
import { measureCount, count, kindLabel, number } from './words.js';

/** Connects the buttons of the page head and of the drawing. */
export function connectButtons(app, canvas) {
  const on = (id, work) => byId(id).addEventListener('click', work);
  on('fit', () => canvas.fit());
  on('zoom-in', () => canvas.zoom(1.4));
  on('zoom-out', () => canvas.zoom(1 / 1.4));
  on('undo', () => app.store.undo());
  on('redo', () => app.store.redo());
  on('table', () => app.store.set({ view: app.store.get().view === 'table' ? 'graph' : 'table' }, { undo: 'change of view' }));
  on('skip', (event) => {
    // Following the link would write over the address, which holds the state.
    event.preventDefault();
    byId('detail').focus();
  });
  for (const panel of PANELS) {
    on(panel, () => {
      app.select(app.store.get().selection?.panel === panel ? null : { panel });
      byId('detail').focus();
    });
  }
  on('filters-toggle', () => {
    const open = byId('filters-toggle').getAttribute('aria-expanded') !== 'true';
    byId('filters-toggle').setAttribute('aria-expanded', String(open));
    byId('filters').classList.toggle('open', open);
  });
}

/** Shows drawing or tables, what is in focus, and which buttons can be used. */
export function showStage(app, state, visible) {
  const table = state.view === 'table';
  byId('layout').classList.toggle('tables', table);
  byId('graph-view').hidden = table;
  byId('table-view').hidden = !table;
  byId('table').setAttribute('aria-pressed', String(table));
  for (const [way, name] of Object.entries(app.store.next())) {
    byId(way).disabled = name === null;
    byId(way).title = name ? `${way === 'undo' ? 'Undo' : 'Redo'}: ${name}` : '';
  }
  byId('fit').disabled = table;
  for (const panel of PANELS) byId(panel).setAttribute('aria-pressed', String(state.selection?.panel === panel));
  byId('nothing').hidden = visible.actors.length + visible.groups.length > 0;
  byId('nothing').textContent = nothingText(app.model);
  const said = `Network of ${count(visible.actors.length, 'actor')} and ${count(visible.links.length, 'link')}. The table view and the details panel hold the same as text.`;
  byId('canvas').setAttribute('aria-label', said);
  replace(byId('chips'), state.focus && focusChip(app, state.focus), state.only && onlyChip(app, state.only), state.pinned.length > 0 && pinnedChip(app, state.pinned));
}

/** Why nothing is drawn. */
export function nothingText(model) {
  return model.actors.length ? 'No actor passes the filters.' : 'No actor was found in the documents.';
}

/** What the pointer is on, in words. */
export function showPointed(app, pointed) {
  const { model } = app;
  let text = '';
  if (pointed?.actor !== undefined) {
    const { name, kind } = model.actors[pointed.actor];
    text = `${name} · ${kindLabel(model, kind)} · ${count(app.counts().actors[pointed.actor].mentions, 'mention')}`;
  } else if (pointed?.link !== undefined) {
    const { a, b } = model.links[pointed.link];
    const { measure } = app.store.get();
    text = `${model.actors[a].name} – ${model.actors[b].name} · ${measureCount(app.counts().links[pointed.link][measure], measure)}`;
  } else if (pointed?.group !== undefined) {
    const { name, members } = app.visible().groups.find(({ id }) => id === pointed.group);
    text = `Community of ${name} · ${count(members.length, 'actor')}`;
  }
  byId('pointed').textContent = text;
}

function focusChip(app, { actor, depth }) {
  const set = (focus) => app.store.set({ focus }, { undo: 'focus' });
  return el(
    'div',
    { class: 'chip' },
    el('span', { class: 'clip' }, 'Focus on ', el('b', { dir: 'auto' }, app.model.actors[actor].name)),
    [1, 2, 3].map((steps) =>
      el('button', { type: 'button', class: 'small', 'aria-pressed': String(depth === steps), onclick: () => set({ actor, depth: steps }) }, count(steps, 'step'))),
    el('button', { type: 'button', class: 'small', onclick: () => set(null) }, 'Leave'),
  );
}

function pinnedChip(app, pinned) {
  const names = pinned.map((actor) => app.model.actors[actor].name).join(', ');
  return el(
    'div',
    { class: 'chip' },
    el('span', { class: 'clip' }, 'Pinned: ', el('b', { dir: 'auto' }, names)),
    el('button', { type: 'button', class: 'small', data: { keep: 'unpin' }, onclick: () => app.store.set({ pinned: [] }, { undo: 'unpin all' }) }, 'Unpin all'),
  );
}

function onlyChip(app, only) {
  const leave = () => app.store.set({ only: null }, { undo: 'isolation' });
  return el(
    'div',
    { class: 'chip' },
    el('span', { class: 'clip' }, `${number(only.length)} isolated`),
    el('button', { type: 'button', class: 'small', data: { keep: 'leave-only' }, 'aria-label': 'Leave isolation', onclick: leave }, 'Leave'),
  );
}
