// How the graph is drawn: what sizes and what colours the actors, and the overview of communities.

import { communitiesOf } from './communities.js';
import { el, pagedList, replace } from './dom.js';
import { COLOURS, SIZES } from './measures.js';
import { number } from './words.js';

/** The choices of the view, and in the overview the list of communities to open and close. */
export function viewOptions(app) {
  const { base, store } = app;
  if (!base.actors.length) return null;
  const size = choice('Size by', SIZES, (sizeBy) => store.set({ sizeBy }, { undo: 'size' }));
  const colour = choice('Colour by', COLOURS, (colourBy) => store.set({ colourBy }, { undo: 'colour' }));
  const toggle = () => store.set(store.get().overview ? { overview: false } : { overview: true, open: [], focus: null }, { undo: 'overview' });
  const overview = el('button', { type: 'button', id: 'overview', class: 'full', onclick: toggle }, 'Overview of communities');
  const list = el('div', { class: 'communities' });
  const section = el('section', { class: 'part', 'aria-labelledby': 'view-title' }, el('h2', { id: 'view-title', class: 'part-title' }, 'Drawing'), size.row, colour.row, overview, list);
  let listed = null;
  const update = (state, visible) => {
    size.update(state.sizeBy);
    colour.update(state.colourBy);
    overview.setAttribute('aria-pressed', String(state.overview));
    const key = state.overview ? visible : null;
    if (key !== listed) replace(list, key && communityList(app, state, visible));
    listed = key;
  };
  return { section, update };
}

/** The store of an overview with one community opened or closed. */
export function toggleCommunity(store, community) {
  const { open } = store.get();
  const closes = open.includes(community);
  const next = closes ? open.filter((other) => other !== community) : [...open, community].sort((a, b) => a - b);
  store.set({ open: next }, { undo: `${closes ? 'close' : 'open'} community` });
}

function communityList({ model, store }, { open }, visible) {
  const item = ({ community, name, members }) => {
    const isOpen = open.includes(community);
    const props = { type: 'button', class: 'small', 'aria-pressed': String(isOpen), 'aria-label': `Open the community of ${name}`, onclick: () => toggleCommunity(store, community) };
    return el('li', { class: 'row' }, el('span', { class: 'grow clip2', dir: 'auto' }, name), el('span', { class: 'weight wide' }, number(members.length)), el('button', props, isOpen ? 'Close' : 'Open'));
  };
  return pagedList(communitiesOf(model, visible), item, { size: 8, noun: 'communities' });
}

/** One of a few values; not a `select` element, whose options would stand beside those of the search. */
function choice(title, values, set) {
  const name = `choose-${title.split(' ')[0].toLowerCase()}`;
  const radios = values.map((value) => el('input', { type: 'radio', name, value, onchange: () => set(value) }));
  const segments = el('div', { class: `segments of-${values.length}` }, radios.map((radio) => el('label', {}, radio, el('span', {}, radio.value))));
  const row = el('div', { class: 'view-choice', role: 'radiogroup', 'aria-labelledby': `${name}-title` }, el('span', { id: `${name}-title`, class: 'small-text muted' }, title), segments);
  return { row, update: (value) => radios.forEach((radio) => { radio.checked = radio.value === value; }) };
}
