// How often actors and links are met in what the filters leave. Pure.

import { SIGN_BITS, UNSTATED } from './indexes.js';

/** The documents that pass the filters of time and publisher as a mask, or null where all do. */
export function documentMask(model, state) {
  if (!state.from && !state.to && !state.hiddenPublishers.length) return null;
  const hidden = new Set(state.hiddenPublishers);
  return Uint8Array.from(model.documents, ({ date, publisher }) => {
    if (hidden.has(publisher ?? '')) return 0;
    if ((state.from || state.to) && !date) return 0;
    return Number(!(state.from && date < state.from) && !(state.to && date > state.to));
  });
}

/** Which sentences of links pass by what they state: bits for predicates and signs, or null where all do. */
export function statementMask(model, { hiddenPredicates, hiddenSigns }) {
  if (!hiddenPredicates.length && !hiddenSigns.length) return null;
  const bit = (predicate) => (predicate === 'unstated' ? UNSTATED : model.predicates.indexOf(predicate));
  const said = hiddenPredicates.map(bit).filter((place) => place >= 0).reduce((bits, place) => bits & ~(1 << place), -1);
  const signs = hiddenSigns.reduce((bits, sign) => bits & ~SIGN_BITS[sign], 7);
  return { said, signs, hiddenPredicates: new Set(hiddenPredicates), hiddenSigns: new Set(hiddenSigns) };
}

/**
 * The counts of all actors (`mentions`, `documents`, `stories`) and links (`sentences`, `documents`, `stories`, `relatedness`, and how many
 * relations state `cooperation` or `conflict`) in what passes. Where all documents pass, those of the actors are what the data says.
 */
export function countIn(model, mask, statements = null) {
  return {
    mask,
    statements,
    actors: mask ? countActors(model, mask) : model.actors,
    links: mask || statements ? countLinks(model, mask, statements) : whole(model),
  };
}

const wholes = new WeakMap();

function whole(model) {
  if (!wholes.has(model)) wholes.set(model, model.links.map((link) => linkCounts(link, link.relatedness ?? 0, stated(model, link, null, null))));
  return wholes.get(model);
}

// Written out, since this is made for every link whenever a filter changes.
function linkCounts({ sentences, documents, stories }, relatedness, { cooperation, conflict }) {
  return { sentences, documents, stories, relatedness, cooperation, conflict };
}

function countActors(model, mask) {
  const { first, doc } = model.spoken;
  const count = counter(model, mask);
  return model.actors.map(({ index }) => {
    const { sentences, documents, stories } = count(doc, first[index], first[index + 1]);
    return { mentions: sentences, documents, stories };
  });
}

function countLinks(model, mask, statements) {
  const { first, doc, said, signs } = model.evidence;
  const count = counter(model, mask);
  const passes = statements && ((row) => (said[row] & statements.said) !== 0 && (signs[row] & statements.signs) !== 0);
  return model.links.map((link) => {
    const found = count(doc, first[link.index], first[link.index + 1], passes);
    return linkCounts(found, best(model.evidence, link.index, { mask, passes }), stated(model, link, mask, statements));
  });
}

/** The relatedness of the best of the sentences that are left, as a build counts it. */
function best({ first, doc, related }, link, { mask, passes }) {
  let most = 0;
  for (let row = first[link]; row < first[link + 1]; row += 1) {
    if (related[row] > most && (!mask || mask[doc[row]]) && (!passes || passes(row))) most = related[row];
  }
  return most;
}

const NOTHING = Object.freeze({ cooperation: 0, conflict: 0 });

/** How many relations of a link state cooperation and conflict; what is negated states neither. */
function stated(model, link, mask, statements) {
  if (!link.relations.length) return NOTHING;
  let cooperation = 0;
  let conflict = 0;
  for (const place of link.relations) {
    const { sign, negated, predicate, window } = model.relations[place];
    if (!sign || negated || (mask && !mask[model.quotes.doc[window]])) continue;
    if (statements?.hiddenPredicates.has(predicate) || statements?.hiddenSigns.has(sign > 0 ? 'cooperation' : 'conflict')) continue;
    if (sign > 0) cooperation += 1;
    else conflict += 1;
  }
  return { cooperation, conflict };
}

/** Counts rows (as `sentences`), documents and stories of stretches of documents; the result is good until the next call. */
function counter({ documents, storyCount }, mask) {
  const seenDocument = new Int32Array(documents.length).fill(-1);
  const seenStory = new Int32Array(storyCount).fill(-1);
  const storyOf = new Int32Array(documents.length);
  for (let place = 0; place < documents.length; place += 1) storyOf[place] = documents[place].story;
  const found = { sentences: 0, documents: 0, stories: 0 };
  let turn = 0;
  return (doc, from, to, passes = null) => {
    found.sentences = found.documents = found.stories = 0;
    for (let row = from; row < to; row += 1) {
      const place = doc[row];
      if (place < 0 || (mask && !mask[place]) || (passes && !passes(row))) continue;
      found.sentences += 1;
      if (seenDocument[place] === turn) continue;
      seenDocument[place] = turn;
      found.documents += 1;
      if (seenStory[storyOf[place]] === turn) continue;
      seenStory[storyOf[place]] = turn;
      found.stories += 1;
    }
    turn += 1;
    return found;
  };
}
