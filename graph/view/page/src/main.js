// Brings the page to life: one state, and every part of the page drawn from it.

import { createCanvas } from './canvas.js';
import { connectCombobox } from './combobox.js';
import { byId, oncePerFrame } from './dom.js';
import { createFilterPanel } from './filterpanel.js';
import { countIn, documentMask, visibleGraph } from './filters.js';
import { highlightOf } from './highlight.js';
import { createPanel } from './panel.js';
import { shortestPath } from './paths.js';
import { decode, linkBetween } from './payload.js';
import { decodeState, encodeState } from './permalink.js';
import { connectButtons, showPointed, showStage } from './stage.js';
import { createStore } from './state.js';
import { createTables } from './table.js';
import { connectTheme } from './theme.js';

const drawing = JSON.parse(byId('graph-drawing').textContent);
const model = decode(drawing, JSON.parse(byId('graph-payload').textContent));
// In a notebook's frame the page has no address of its own, so there is none to keep the state in.
const hasAddress = location.protocol !== 'about:';
const store = createStore(decodeState(model, location.hash));
const trail = [];

let counts = countIn(model, documentMask(model, store.get()));
let visible = visibleGraph(model, store.get(), counts);
let shown = new Set(visible.actors);
let drawnFocus = null;
let drawn = null;

const app = {
  model,
  store,
  counts: () => counts,
  visible: () => visible,
  isShown: (actor) => shown.has(actor),
  path: pathOf,
  select,
  back: () => select(trail.pop() ?? null, { remember: false }),
  focusOn: (actor) => store.set({ focus: actor === null ? null : { actor, depth: 1 } }, { undo: 'focus' }),
};

function select(selection, { remember = true } = {}) {
  const { selection: before, extra } = store.get();
  if (JSON.stringify(before) === JSON.stringify(selection)) return;
  if (remember && before) trail.push(before);
  const wanted = actorsOf(selection).filter((actor) => !shown.has(actor));
  store.set({ selection, extra: [...new Set([...extra, ...wanted])].slice(-300) }, { undo: 'selection' });
  draw(store.get());
  byId('detail').scrollTop = 0;
  canvas.reveal(actorsOf(selection).filter((actor) => shown.has(actor)));
}

function actorsOf(selection) {
  if (selection?.actor !== undefined) return [selection.actor];
  if (selection?.link !== undefined) return [model.links[selection.link].a, model.links[selection.link].b];
  return selection?.path ? pathOf(selection.path) ?? [selection.path.from, selection.path.to] : [];
}

function pathOf({ from, to } = store.get().selection.path) {
  const { measure } = store.get();
  return shortestPath(model, visible.passingLinks, from, to, (link) => counts.links[link][measure]);
}

function applyFilters(state, previous) {
  const documents = ({ from, to, hiddenPublishers }) => JSON.stringify([from, to, hiddenPublishers]);
  if (documents(state) !== documents(previous)) counts = countIn(model, documentMask(model, state));
  visible = visibleGraph(model, state, counts);
  shown = new Set(visible.actors);
}

function draw(state) {
  drawn = state;
  drawFilters(state, visible);
  showStage(app, state, visible);
  canvas.show(visible, state.measure, state.focus !== drawnFocus);
  drawnFocus = state.focus;
  const { actors, links } = highlightOf(model, state.selection, visible, pathOf);
  canvas.highlight(actors, links, state.selection);
  drawPanel(state.selection, trail.length > 0);
  drawTables(visible);
  if (hasAddress) history.replaceState(null, '', `#${encodeState(model, state)}`);
}

const heading = document.title;
const canvas = createCanvas(byId('canvas'), model, drawing.options, { select, hover: (pointed) => showPointed(app, pointed) });
const drawFilters = createFilterPanel(app);
const drawPanel = createPanel(app);
const drawTables = createTables(app);
const drawSoon = oncePerFrame(() => drawn !== store.get() && draw(store.get()));

connectTheme(canvas.readInk);
connectButtons(app, canvas, heading);
connectCombobox(model, byId('search'), byId('search-list'), {
  pick: (actor) => select({ actor }),
  note: (actor) => (shown.has(actor) ? '' : 'not shown'),
});
document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea');
  const turn = (event.ctrlKey || event.metaKey) && !typing && { z: 'undo', Z: 'redo', y: 'redo' }[event.key];
  if (turn) {
    event.preventDefault();
    store[turn]();
  } else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byId('search').focus();
  } else if (event.key === 'Escape' && !typing) select(null);
});
window.addEventListener('hashchange', () => store.set(decodeState(model, location.hash), { undo: 'followed address' }));
window.addEventListener('resize', () => {
  drawn = null;
  drawSoon();
});
store.subscribe((state, previous) => {
  applyFilters(state, previous);
  drawSoon();
});
draw(store.get());

/** The page's only name for the outside: what is shown, and a way to select. `test` is for the tests of the page. */
window.actorGraph = Object.freeze({
  visible: () => ({
    actors: visible.actors.map((actor) => model.actors[actor].id),
    edges: visible.links.map((link) => [model.actors[model.links[link].a].id, model.actors[model.links[link].b].id]),
  }),
  select(first, second) {
    const [a, b] = [model.byId.get(first), model.byId.get(second)];
    const link = b === undefined ? undefined : linkBetween(model, a, b);
    const selection = link ? { link: link.index } : a === undefined ? null : { actor: a };
    select(selection);
    return selection !== null;
  },
  test: Object.freeze({
    places: () => Object.fromEntries(visible.actors.map((actor) => [model.actors[actor].id, Object.values(canvas.onScreen(actor))])),
    weakest: () => model.actors[visible.passing[visible.passing.length - 1]].id,
  }),
});
