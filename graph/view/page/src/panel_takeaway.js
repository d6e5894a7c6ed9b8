// Taking away what is shown: pictures, tables, graph files, the decisions, a link to this very view.

import { toCsv } from './csv.js';
import { el } from './dom.js';
import { copyText, fileName, saveFile } from './files.js';
import { toGexf, toNodeLink } from './graphfiles.js';
import { actorRows, linkRows, sentenceRows } from './shown.js';
import { count, number } from './words.js';

const title = document.title;
const CSV = 'text/csv';

/** What can be saved of what is shown now. */
export function takeawayPanel(app) {
  const shown = () => ({ model: app.model, visible: app.visible(), counts: app.counts() });
  const { actors, links } = app.visible();
  const save = (name, make, type) => () => saveFile(fileName(title, name), make(), type);
  const options = () => ({ measure: app.store.get().measure, place: app.canvas.place, title });
  const isTable = app.store.get().view === 'table';
  return [
    el('h2', {}, 'Take away'),
    el('p', { class: 'muted' }, `What is shown now: ${count(actors.length, 'actor')} and ${count(links.length, 'link')}, counted in the chosen documents.`),
    group('Picture', [
      ['PNG', 'the drawing as it stands', async () => saveFile(fileName(title, '.png'), await app.canvas.picture(), 'image/png'), isTable],
      ['SVG', 'the drawing as it stands, to be scaled and edited', save('.svg', () => app.canvas.svg(title), 'image/svg+xml'), isTable],
      ['Print', 'the drawing or the tables, with what is selected', () => window.print(), false],
    ]),
    isTable && el('p', { class: 'muted small-text' }, 'For a picture leave the table view.'),
    group('Tables', [
      ['CSV of actors', `${number(actors.length)} rows`, save(' - actors.csv', () => toCsv(actorRows(shown())), CSV), !actors.length],
      ['CSV of links', `${number(links.length)} rows with their measures`, save(' - links.csv', () => toCsv(linkRows(shown())), CSV), !links.length],
      ['CSV of sentences', 'every sentence behind these links, with its document', save(' - sentences.csv', () => toCsv(sentenceRows(shown())), CSV), !links.length],
    ]),
    el('p', { class: 'muted small-text' }, 'In the tables an apostrophe stands before what a spreadsheet would run as a formula.'),
    group('Graph', [
      ['GEXF', 'for Gephi, with positions', save('.gexf', () => toGexf(shown(), options()), 'application/xml'), !actors.length],
      ['JSON', 'node-link, for networkx', save('.json', () => toNodeLink(shown(), options()), 'application/json'), !actors.length],
    ]),
    group('Work', [
      ['Decisions', `decisions.jsonl: the log and ${count(app.corrections.all().length, 'new line')}`, app.corrections.save, !app.corrections.all().length && !app.base.review.log],
      app.hasAddress && ['Copy link', 'selection, filters and view are in the address of this page', (event) => tellCopied(event.target, copyText(location.href)), false],
    ]),
  ];
}

/** Says on a button whether the copying went well. */
export async function tellCopied(button, copying) {
  const label = button.textContent;
  button.textContent = (await copying) ? 'Copied' : 'Select the text and copy it';
  setTimeout(() => { button.textContent = label; }, 2500);
}

function group(name, rows) {
  return [
    el('h3', {}, name),
    el('ul', { class: 'takeaway' }, rows.filter(Boolean).map(([label, about, work, disabled]) =>
      el('li', {}, el('button', { type: 'button', disabled, data: { keep: `take-${label}` }, onclick: work }, label), el('span', { class: 'muted small-text' }, about)))),
  ];
}
