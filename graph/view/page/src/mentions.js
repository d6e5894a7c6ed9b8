// The mentions of the page as rows that decisions can move: found by spelling and by their place in a document. Pure.

import { foldName } from './fold.js';

const found = new WeakMap();

/** The mentions of a model, its rows indexed once: those of actors, and those of nobody yet (actor -1). */
export function mentionRows(model) {
  if (!found.has(model)) found.set(model, indexRows(model.quotes, model.documents));
  return found.get(model);
}

/** The place of a mention in its document, as a decision names it: `doc:start-end` in code points. */
export function placeOf({ quotes, documents }, quote, start, end) {
  const points = (from, to) => [...quotes.text[quote].slice(from, to)].length;
  const first = quotes.at[quote] + points(0, start);
  return `${documents[quotes.doc[quote]].id}:${first}-${first + points(start, end)}`;
}

function indexRows(quotes, documents) {
  const text = (row) => quotes.text[quotes.in[row]].slice(quotes.start[row], quotes.end[row]);
  let bySpelling = null;
  return {
    actor: quotes.actor,
    text,
    /** The rows of an actor. */
    of: (actor) => quotes.byActor.subarray(quotes.ofActor[actor], quotes.ofActor[actor + 1]),
    /** Whether a row is a mention of its own; a wider passage repeats those of its sentences. */
    counts: (row) => quotes.sentence[quotes.in[row]] === 1,
    spelled: (alias) => {
      bySpelling ??= spellings(quotes, text);
      return bySpelling.get(foldName(alias)) ?? new Set();
    },
    at: (place) => rowsAt({ quotes, documents }, place),
  };
}

function spellings(quotes, text) {
  const found = new Map();
  const add = (key, row) => {
    if (!found.has(key)) found.set(key, new Set());
    found.get(key).add(row);
  };
  for (let row = 0; row < quotes.actor.length; row += 1) {
    add(foldName(text(row)), row);
    if (quotes.name[row] >= 0) add(foldName(quotes.names[quotes.name[row]]), row);
  }
  return found;
}

function rowsAt(model, place) {
  const [, id] = /^([\s\S]+):\d+-\d+$/.exec(place) ?? [];
  const { quotes, documents } = model;
  const rows = new Set();
  for (let row = 0; row < quotes.in.length; row += 1) {
    const quote = quotes.in[row];
    if (documents[quotes.doc[quote]].id === id && placeOf(model, quote, quotes.start[row], quotes.end[row]) === place) rows.add(row);
  }
  return rows;
}
