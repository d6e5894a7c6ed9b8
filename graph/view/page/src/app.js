// The parts of the page, tied together: one state, and all that is shown drawn from it, at most once in a frame.

import { createCanvas } from './canvas.js';
import { connectCombobox } from './combobox.js';
import { byId, debounced, oncePerFrame } from './dom.js';
import { createFilterPanel } from './filterpanel.js';
import { createCorrections } from './corrections.js';
import { highlightOf } from './highlight.js';
import { modelFor } from './identity.js';
import { createPanel } from './panel.js';
import { reviewKey } from './panel_review.js';
import { shortestPath, strongestPath } from './paths.js';
import { linkBetween } from './payload.js';
import { decodeState, encodeState } from './permalink.js';
import { createReading } from './reading.js';
import { connectButtons, showPointed, showStage } from './stage.js';
import { createStore, initialState } from './state.js';
import { createTables } from './table.js';
import { connectTheme } from './theme.js';
import { toggleCommunity } from './view_options.js';

// In a notebook's frame the page has no address of its own, so there is none to keep the state in.
const hasAddress = () => location.protocol !== 'about:';

/**
 * Starts the page over the model that was found; gives its only name for the outside: what is shown, and a way to select.
 * Parts get `app`: `model` (as the analyst reads it now: never keep it), `counts()`, `visible()`, `store`, `select`.
 */
export function createApp(base, options) {
  const store = createStore(stateFromAddress(base));
  const read = createReading(base);
  const now = () => read(store.get());
  const trail = [];
  const app = {
    base,
    store,
    get model() {
      return now().model;
    },
    counts: () => now().counts,
    visible: () => now().visible,
    isShown: (actor) => now().shown.has(actor),
    path: (ends = store.get().selection.path) => pathBetween(now(), ends, store.get().measure),
    select: (selection, { remember = true } = {}) => {
      const before = store.get().selection;
      if (JSON.stringify(before) === JSON.stringify(selection)) return;
      if (remember && before) trail.push(before);
      const wanted = actorsOf(app, selection).filter((actor) => !app.isShown(actor));
      store.set({ selection, extra: [...new Set([...store.get().extra, ...wanted])].slice(-300) }, { undo: 'selection' });
      page.draw();
      byId('detail').scrollTop = 0;
      page.canvas.reveal(actorsOf(app, selection).filter(app.isShown));
    },
    back: () => app.select(trail.pop() ?? null, { remember: false }),
    canGoBack: () => trail.length > 0,
    focusOn: (actor) => store.set({ focus: actor === null ? null : { actor, depth: 1 } }, { undo: 'focus' }),
    isolate: (actors) => store.set({ only: [...new Set(actors)].sort((a, b) => a - b), extra: [...new Set([...store.get().extra, ...actors])] }, { undo: 'isolate' }),
    hasAddress: hasAddress(),
    refresh: () => page.draw(),
  };
  app.corrections = createCorrections(app);
  const page = createPage(app, options);
  app.canvas = page.canvas;
  connectKeys(app);
  page.draw();
  return outside(app, page);
}

function createPage(app, options) {
  const { store } = app;
  const choose = (found) => (found?.group === undefined ? app.select(found) : toggleCommunity(store, -1 - found.group));
  const canvas = createCanvas(byId('canvas'), app, options, { select: choose, hover: (pointed) => showPointed(app, pointed) });
  const drawFilters = createFilterPanel(app);
  const drawPanel = createPanel(app);
  const drawTables = createTables(app);
  let drawn = null;
  const draw = () => {
    const state = store.get();
    const visible = app.visible();
    drawFilters(state, visible);
    showStage(app, state, visible);
    canvas.show(visible, state, drawn !== null && ['focus', 'overview', 'open'].some((part) => state[part] !== drawn[part]));
    const { actors, links } = highlightOf(app.model, state.selection, visible, app.path);
    canvas.highlight(actors, links, state.selection);
    drawPanel(state.selection, app.canGoBack());
    // Tables that are not looked at can wait; they are filled all the same, for whoever reads the page by its tables.
    if (state.view === 'table' || !drawn) drawTables(visible);
    else later(() => drawTables(app.visible()));
    drawn = state;
    if (hasAddress()) history.replaceState(null, '', `#${encodeState(app.model, state)}`);
  };
  const later = debounced(300);
  const drawSoon = oncePerFrame(() => drawn !== store.get() && draw());
  store.subscribe(drawSoon);
  window.addEventListener('resize', () => {
    drawn = null;
    drawSoon();
  });
  window.addEventListener('hashchange', () => store.set({ ...stateFromAddress(app.base), decisions: store.get().decisions }, { undo: 'followed address' }));
  connectTheme(canvas.readInk);
  connectButtons(app, canvas);
  connectCombobox(app, byId('search'), byId('search-list'), {
    pick: (actor) => app.select({ actor }),
    note: (actor) => (app.isShown(actor) ? '' : 'not shown'),
  });
  return { draw, canvas };
}

function connectKeys(app) {
  const { store, select } = app;
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea');
    if (typing) return;
    const answer = store.get().selection?.panel === 'review' && !event.altKey && !event.ctrlKey && !event.metaKey && reviewKey(app, event.key);
    const control = event.ctrlKey || event.metaKey;
    const turn = control && { z: 'undo', Z: 'redo', y: 'redo' }[event.key];
    if (turn) {
      event.preventDefault();
      store[turn]();
    } else if (event.key === '/' && !control && !event.altKey) {
      event.preventDefault();
      byId('search').focus();
    } else if (event.key === 'Escape') select(null);
    else if (answer) {
      event.preventDefault();
      answer();
    }
  });
}

/** Links that only a rolled-up reading has are known to its model alone, so the address is read twice. */
function stateFromAddress(base) {
  return decodeState(modelFor(base, decodeState(base, location.hash)), location.hash);
}

function actorsOf(app, selection) {
  if (selection?.actor !== undefined) return [selection.actor];
  if (selection?.link !== undefined) return [app.model.links[selection.link].a, app.model.links[selection.link].b];
  return selection?.path ? app.path(selection.path) ?? [selection.path.from, selection.path.to] : [];
}

function pathBetween({ model, visible, counts }, { from, to, by }, measure) {
  const path = by === 'strongest' ? strongestPath : shortestPath;
  return path(model, visible.passingLinks, from, to, (link) => counts.links[link][measure]);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What others may call; `test` is for the tests of the page. */
function outside(app, { canvas, draw }) {
  const id = (actor) => app.model.actors[actor].id;
  return Object.freeze({
    visible: () => ({
      actors: app.visible().actors.map(id),
      edges: app.visible().links.map((link) => [id(app.model.links[link].a), id(app.model.links[link].b)]),
    }),
    select(first, second) {
      const [a, b] = [app.model.byId.get(first), app.model.byId.get(second)];
      const link = b === undefined ? undefined : linkBetween(app.model, a, b);
      const selection = link ? { link: link.index } : a === undefined ? null : { actor: a };
      app.select(selection);
      return selection !== null;
    },
    test: Object.freeze({
      places: () => Object.fromEntries(app.visible().actors.map((actor) => [id(actor), Object.values(canvas.onScreen(actor))])),
      model: () => ({
        actors: app.model.actors.filter(({ gone }) => !gone),
        links: app.model.links.filter(({ evidence }) => evidence.length).map((link) => ({ ...link, a: id(link.a), b: id(link.b) })),
      }),
      readyAt: performance.now(),
      timeSearch: (query) => timed(() => {
        byId('search').value = query;
        byId('search').dispatchEvent(new Event('input'));
      }),
      // Three filters in turn: a kind, a window of time, a publisher; each switched on and off again.
      timeFilter(round) {
        const dates = app.base.documents.map(({ date }) => date).sort();
        const patch = [
          { hiddenKinds: [app.base.actors[0].kind] }, { from: dates[Math.floor(dates.length / 3)] }, { hiddenPublishers: [app.base.documents[0].publisher ?? ''] },
        ][Math.floor(round / 2) % 3];
        const first = initialState();
        const back = Object.fromEntries(Object.keys(patch).map((key) => [key, first[key]]));
        return timed(() => {
          app.store.set(round % 2 ? back : patch);
          draw();
        });
      },
      weakest: () => id(app.visible().passing[app.visible().passing.length - 1]),
    }),
  });
}
