// What the panel says before anything is selected.

import { el } from './dom.js';
import { actorButton, heading } from './panel_parts.js';
import { nothingText } from './stage.js';
import { measureCount, number } from './words.js';

const FIRST = 8;

/** Where to begin: what one can do, the strongest actors and links that are shown. */
export function overviewPanel(app) {
  const { actors, links, groups } = app.visible();
  return el(
    'div',
    { class: 'overview' },
    el('h2', {}, 'Where to begin'),
    el('p', { class: 'muted' }, 'Select an actor to see its names, its links and its sentences. Select a line between two actors to read the sentences that mention both.'),
    el('p', { class: 'muted' }, 'Press ', el('kbd', {}, '/'), ' to search by any name, ', el('kbd', {}, 'Esc'), ' to clear the selection.'),
    groups.length > 0 && el('p', {}, 'Each disc in a ring is a community of actors that are linked more with each other than with the rest. Open one by a click on it, or in the list on the left.'),
    actors.length ? strongest(app, actors, links) : groups.length ? null : el('p', {}, nothingText(app.model), app.model.actors.length > 0 && ' Reset them to see all actors again.'),
  );
}

function strongest(app, actors, links) {
  return [
    heading('Strongest actors'),
    el('ul', { class: 'list' }, actors.slice(0, FIRST).map((actor) => actorItem(app, actor))),
    links.length > 0 && heading('Strongest links'),
    el('ul', { class: 'list' }, links.slice(0, FIRST).map((link) => linkItem(app, link))),
  ];
}

function actorItem(app, actor) {
  const value = app.counts().actors[actor].mentions;
  return el('li', { class: 'row' }, actorButton(app, actor), el('span', { class: 'weight wide' }, `${number(value)} ${value === 1 ? 'mention' : 'mentions'}`));
}

function linkItem(app, place) {
  const { a, b } = app.model.links[place];
  const { measure } = app.store.get();
  const [first, second] = [app.model.actors[a].name, app.model.actors[b].name];
  return el(
    'li',
    { class: 'row' },
    el(
      'button',
      { type: 'button', class: 'name pair', onclick: () => app.select({ link: place }) },
      el('span', { class: 'clip2' }, el('bdi', {}, first), ' – ', el('bdi', {}, second)),
    ),
    el('span', { class: 'weight wide' }, measureCount(app.counts().links[place][measure], measure)),
  );
}
