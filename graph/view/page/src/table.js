// The table view: the visible actors and links as sortable tables, the full way without the drawing.

import { signOf } from './signs.js';
import { byId, el, nameButton, replace } from './dom.js';
import { kindIcon } from './shapes.js';
import { country, day, kindLabel, number, sector } from './words.js';

const PAGE = 200;
const SIGNS = { cooperation: 'cooperation', conflict: 'conflict', both: 'both' };
const text = (a, b) => String(a).localeCompare(String(b), 'en', { sensitivity: 'base' });

/** Connects both tables; the result draws them for a visible graph. */
export function createTables(app) {
  const actors = sortableTable(byId('actor-table'), actorColumns(app), { by: 1, down: true });
  const links = sortableTable(byId('link-table'), linkColumns(app), { by: 2, down: true });
  return (visible) => {
    actors(visible.actors, app.store.get().selection?.actor);
    links(visible.links, app.store.get().selection?.link);
  };
}

function actorColumns(app) {
  const actor = (place) => app.model.actors[place];
  const counted = (key) => (place) => app.counts().actors[place][key];
  const name = (place) =>
    el('span', { class: 'actor' }, kindIcon(app.model, actor(place).kind), nameButton(actor(place).name, () => app.select({ actor: place })));
  return [
    { title: 'Actor', value: (place) => actor(place).name, cell: name },
    { title: 'Strength', value: (place) => app.visible().strength[place], numeric: true },
    { title: 'Mentions', value: counted('mentions'), numeric: true },
    { title: 'Documents', value: counted('documents'), numeric: true },
    { title: 'Kind', class: 'wrap', value: (place) => kindLabel(app.model, actor(place).kind) },
    { title: 'Country', class: 'wrap', value: (place) => country(app.model, actor(place).country) ?? '' },
    { title: 'Sector', class: 'wrap', value: (place) => (actor(place).sector ? sector(actor(place).sector) : '') },
    { title: 'First', value: (place) => actor(place).first ?? '', show: day },
    { title: 'Last', value: (place) => actor(place).last ?? '', show: day },
  ];
}

function linkColumns(app) {
  const link = (place) => app.model.links[place];
  const counted = (key) => (place) => app.counts().links[place][key];
  const end = (key) => ({
    value: (place) => app.model.actors[link(place)[key]].name,
    cell: (place) => nameButton(app.model.actors[link(place)[key]].name, () => app.select({ actor: link(place)[key] })),
  });
  const sentences = (place) => {
    const names = `${app.model.actors[link(place).a].name} and ${app.model.actors[link(place).b].name}`;
    const props = { type: 'button', class: 'small', 'aria-label': `Sentences of ${names}`, onclick: () => app.select({ link: place }) };
    return [number(counted('sentences')(place)), ' ', el('button', props, 'Read')];
  };
  const measure = (key, digits) => ({ value: (place) => link(place)[key] ?? -Infinity, show: (value) => (value === -Infinity ? '–' : value.toFixed(digits)), numeric: true });
  return [
    { title: 'Actor', ...end('a') },
    { title: 'and actor', ...end('b') },
    { title: 'Sentences', value: counted('sentences'), cell: sentences, numeric: true },
    { title: 'Documents', value: counted('documents'), numeric: true },
    { title: 'Stories', value: counted('stories'), numeric: true },
    { title: 'Sign', class: 'wrap', value: (place) => SIGNS[signOf(app.counts().links[place])] ?? '' },
    { title: 'Related', ...measure('relatedness', 2) },
    { title: 'NPMI', ...measure('npmi', 2) },
    { title: 'G²', ...measure('g2', 1) },
    { title: 'Last', value: (place) => link(place).last ?? '', show: day },
  ];
}

/** A table that sorts by its column headings; the result fills it with rows (places) and marks the selected one. */
function sortableTable(table, columns, sort) {
  let rows = [];
  let selected;
  let limit = PAGE;
  const body = el('tbody');
  const more = el('button', { type: 'button', class: 'more', onclick: () => { limit += PAGE; fill(); } });
  const heads = columns.map((column, place) => {
    const turn = () => {
      sort = { by: place, down: sort.by === place ? !sort.down : Boolean(column.numeric) };
      fill();
    };
    const button = el('button', { type: 'button', onclick: turn }, column.title, el('span', { class: 'arrow', 'aria-hidden': 'true' }));
    return el('th', { scope: 'col', class: column.numeric && 'numeric' }, button);
  });
  table.append(el('thead', {}, el('tr', {}, heads)), body);
  table.after(more);
  const fill = () => {
    const { value, numeric } = columns[sort.by];
    const compare = numeric ? (a, b) => value(a) - value(b) : (a, b) => text(value(a), value(b));
    const ordered = [...rows].sort((a, b) => (sort.down ? compare(b, a) : compare(a, b)) || a - b);
    heads.forEach((head, place) => head.setAttribute('aria-sort', place === sort.by ? (sort.down ? 'descending' : 'ascending') : 'none'));
    replace(body, ordered.slice(0, limit).map((row) => tableRow(columns, row, row === selected)));
    more.hidden = rows.length <= limit;
    more.textContent = `Show ${Math.min(PAGE, rows.length - limit)} more of ${number(rows.length - limit)}`;
  };
  return (next, chosen) => {
    [rows, selected] = [next, chosen];
    fill();
  };
}

function tableRow(columns, row, selected) {
  const cells = columns.map(({ value, show, cell, numeric, class: name }, place) => {
    const content = cell ? cell(row) : show ? show(value(row)) : numeric ? number(value(row)) : value(row);
    return el(place ? 'td' : 'th', { scope: place ? null : 'row', class: numeric ? 'numeric' : name }, content);
  });
  return el('tr', { class: selected && 'selected', 'aria-current': selected && 'true' }, cells);
}
