// A path in words that can be quoted: each step with its measures and its sentences, and where they stand. Pure.

import { linkBetween } from './payload.js';
import { byStory, inDocuments } from './stories.js';
import { count, day } from './words.js';

const QUOTES = 3;

/** The stories of a step, newest first; the sentences that a brief quotes are the first of each. */
export function stepStories(model, counts, from, to) {
  const link = linkBetween(model, from, to);
  return byStory(model, inDocuments(model, link.evidence, counts.mask)).slice(0, QUOTES);
}

/** The path as plain text. `how` says by what it was chosen. */
export function briefOf(model, counts, path, how) {
  const name = (actor) => model.actors[actor].name;
  const steps = path.slice(1).map((to, place) => stepText(model, counts, path[place], to, place + 1));
  const ends = `${name(path[0])} and ${name(path[path.length - 1])}`;
  return [`How ${ends} are tied: ${count(steps.length, 'step')}, ${how}`, path.map(name).join(' – '), ...steps].join('\n\n');
}

function stepText(model, counts, from, to, number) {
  const { sentences, documents, stories } = counts.links[linkBetween(model, from, to).index];
  const measured = `${count(sentences, 'sentence')} in ${count(documents, 'document')}, ${count(stories, 'story', 'stories')}`;
  const quotes = stepStories(model, counts, from, to).map(({ document, quotes: [quote] }) => `   “${model.quotes.text[quote].split(/\s+/).join(' ')}”\n   ${sourceText(document)}`);
  return [`${number}. ${model.actors[from].name} – ${model.actors[to].name} (${measured})`, ...quotes].join('\n');
}

/** Title, publisher, date and address of a document in one line. */
export function sourceText({ title, publisher, date, url }) {
  return [title, publisher, date ? day(date) : 'no date', url].filter(Boolean).join(', ');
}
