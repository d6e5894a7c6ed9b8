// The detail panel: shows what is selected, else where to begin.

import { actorPanel } from './panel_actor.js';
import { comparePanel } from './panel_compare.js';
import { linkPanel } from './panel_link.js';
import { overviewPanel } from './panel_overview.js';
import { pathPanel } from './panel_path.js';
import { reviewPanel } from './panel_review.js';
import { takeawayPanel } from './panel_takeaway.js';
import { byId, el, replace } from './dom.js';

const PANELS = { review: reviewPanel, compare: comparePanel, takeaway: takeawayPanel };

/** Connects the panel; the result draws it anew for a state. */
export function createPanel(app) {
  const body = byId('detail-body');
  return (selection, canGoBack) => {
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    const keep = focused?.closest('[data-keep]')?.dataset.keep;
    const bar = el(
      'div',
      { class: 'panel-bar' },
      canGoBack && el('button', { type: 'button', class: 'quiet', data: { keep: 'back' }, onclick: app.back }, '‹ Back'),
      selection && el('button', { type: 'button', class: 'quiet', data: { keep: 'clear' }, onclick: () => app.select(null) }, 'Clear selection'),
    );
    replace(body, selection || canGoBack ? bar : null, content(app, selection));
    // What had the focus is gone: the same button takes it, else the panel, so that the next Tab goes on from here.
    if (focused) ((keep && body.querySelector(`[data-keep="${keep}"]`)) || byId('detail')).focus({ preventScroll: true });
  };
}

function content(app, selection) {
  if (selection?.actor !== undefined) return actorPanel(app, selection.actor);
  if (selection?.link !== undefined) return linkPanel(app, selection.link);
  if (selection?.path) return pathPanel(app, selection.path);
  if (selection?.panel) return PANELS[selection.panel](app);
  return overviewPanel(app);
}
