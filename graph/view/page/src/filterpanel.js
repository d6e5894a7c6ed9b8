// The left panel: how much is shown and why not all, and the filters, which are also the legend.

import { byId, el, replace } from './dom.js';
import { isFiltered, withoutFilters } from './state.js';
import { kindFilter } from './filter_kinds.js';
import { linkFilter } from './filter_links.js';
import { publisherFilter } from './filter_publishers.js';
import { timeFilter } from './filter_time.js';
import { sizeLegend } from './legend.js';
import { count, number, reasonText } from './words.js';

const STEP = 150;

/** Builds the filters that the data gives reason for; the result brings all in step with a state and a visible graph. */
export function createFilterPanel(app) {
  const parts = [kindFilter, linkFilter, timeFilter, publisherFilter, sizeLegend].map((make) => make(app)).filter(Boolean);
  const reset = el('button', { type: 'button', id: 'reset', onclick: () => app.store.set(withoutFilters(app.store.get()), { undo: 'reset filters' }) }, 'Reset filters');
  byId('filter-body').append(...parts.map((part) => part.section), el('div', { class: 'reset' }, reset));
  replace(byId('notes'), app.model.notes.map((note) => el('li', { dir: 'auto' }, el('span', { class: 'clip5' }, note))));
  return (state, visible) => {
    showStatus(app, state, visible);
    reset.disabled = !isFiltered(state);
    parts.forEach((part) => part.update(state, visible));
  };
}

function showStatus({ model, store }, state, visible) {
  const status = byId('status');
  const parts = [count(visible.actors.length, 'actor'), ' and ', count(visible.links.length, 'link'), ' ', `of ${number(model.actors.length)} and ${number(model.links.length)}`];
  // Only a change is said aloud.
  if (status.textContent !== parts.join('')) replace(status, parts.map((part) => (part.trim().length > 3 ? el('span', { class: 'whole' }, part) : part)));
  const more = () => store.set({ budget: state.budget + STEP }, { undo: 'show more' });
  const rest = visible.passing.length - visible.actors.length;
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
