// The left panel: how much is shown and why not all, and the filters, which are also the legend.

import { byId, el, replace } from './dom.js';
import { kindFilter } from './filter_kinds.js';
import { linkFilter } from './filter_links.js';
import { countryFilter, publisherFilter } from './filter_lists.js';
import { statementFilter } from './filter_statements.js';
import { timeFilter } from './filter_time.js';
import { whoFilter } from './filter_who.js';
import { drawingLegend } from './legend.js';
import { isFiltered, withoutFilters } from './state.js';
import { count, number, reasonText } from './words.js';
import { viewOptions } from './view_options.js';

const STEP = 150;
const PARTS = [viewOptions, drawingLegend, kindFilter, statementFilter, linkFilter, timeFilter, whoFilter, countryFilter, publisherFilter];

/** Builds the filters that the data gives reason for; the result brings all in step with a state and a visible graph. */
export function createFilterPanel(app) {
  const parts = PARTS.map((make) => make(app)).filter(Boolean);
  const reset = el('button', { type: 'button', id: 'reset', onclick: () => app.store.set(withoutFilters(app.store.get()), { undo: 'reset filters' }) }, 'Reset filters');
  byId('filter-body').append(...parts.map((part) => part.section), el('div', { class: 'reset' }, reset));
  replace(byId('notes'), app.base.notes.map((note) => el('li', { dir: 'auto' }, el('span', { class: 'clip5' }, note))));
  return (state, visible) => {
    showStatus(app, state, visible);
    reset.disabled = !isFiltered(state);
    byId('filters').classList.toggle('shapes-only', state.colourBy !== 'kind');
    parts.forEach((part) => part.update(state, visible));
  };
}

function showStatus({ model, store }, state, visible) {
  const status = byId('status');
  const links = model.ends.is.reduce((sum, is) => sum + is, 0);
  const communities = visible.groups.length ? [`Showing ${count(visible.groups.length, 'community', 'communities')}`, ', '] : [];
  const parts = [...communities, `${communities.length ? '' : 'Showing '}${number(visible.actors.length)} of ${number(model.actors.length)} actors`, ', ', `${number(visible.links.length)} of ${number(links)} links`];
  // Only a change is said aloud.
  if (status.textContent !== parts.join('')) replace(status, parts.map((part) => (part.length > 3 ? el('span', { class: 'whole' }, part) : part)));
  const more = () => store.set({ budget: state.budget + STEP }, { undo: 'show more' });
  const rest = (visible.reasons.find(({ reason }) => reason === 'budget') ?? { count: 0 }).count;
  replace(
    byId('reasons'),
    visible.reasons.map((reason) =>
      el(
        'li',
        {},
        reasonText(reason, state),
        reason.reason === 'budget' && [' ', el('button', { type: 'button', class: 'small', onclick: more }, `Show ${number(Math.min(STEP, rest))} more`)],
      ),
    ),
  );
}
