// Takes the analyst's decision: checks it against the graph and the log, and writes its line. Pure. The refusals are those of
// graph/decide.py.

import { barriersWith, corrected } from './corrected.js';
import { foldName } from './fold.js';

const FIELDS = ['decision', 'actor', 'name', 'other', 'other_name', 'alias', 'mention', 'new_name', 'kind', 'of', 'who', 'when', 'why'];

/** `{decision, decisions}`: the decision and all with it, or `{refusal}`: why it cannot be taken. */
export function decide(base, decisions, wanted) {
  const decision = clean(wanted);
  const refusal = refuse(base, decisions, decision);
  if (refusal) return { refusal };
  const next = [...decisions, decision];
  const { changes } = corrected(base, next);
  const { problem } = changes[changes.length - 1];
  return problem ? { refusal: `${problem}.` } : { decision, decisions: next };
}

/** Who the two ends of a decision are, with the names that they bear now. */
export function about(actor, other = null) {
  const ends = { actor: actor.id, name: actor.name };
  return other ? { ...ends, other: other.id, other_name: other.name } : ends;
}

/** The decision that a reading of a question stands for: the command that `actor-graph doubts` prints. */
export function answerOf({ question, phrase, actor, other }, first, nameOf) {
  const end = (id) => ({ id, name: nameOf(id) });
  if (question === 'joined') return { decision: first ? 'merge' : 'split', ...about(end(actor)), alias: phrase };
  if (question === 'apart') return { decision: first ? 'merge' : 'never_merge', ...about(end(actor), end(other)) };
  return { decision: 'merge', ...about(end(first ? actor : other)), alias: phrase };
}

/** A decision as a line of the log, without its end; fields that say nothing are left out. */
export function lineOf(decision) {
  const said = FIELDS.filter((field) => decision[field]).map((field) => `${JSON.stringify(field)}: ${JSON.stringify(decision[field])}`);
  return `{${said.join(', ')}}`;
}

/** The whole log: as it was when the page was made, and the new lines. */
export function logWith(base, decisions) {
  const { log } = base.review;
  const gap = log && !log.endsWith('\n') ? '\n' : '';
  return log + gap + decisions.map((decision) => `${lineOf(decision)}\n`).join('');
}

/** A moment as the log writes it. */
export const stamp = (date) => `${date.toISOString().slice(0, 19)}+00:00`;

function clean(wanted) {
  const said = Object.entries(wanted).map(([key, value]) => [key, key === 'new_name' ? tidy(value) : String(value ?? '')]);
  return Object.fromEntries(said.filter(([, value]) => value));
}

const tidy = (name) => String(name ?? '').split(/\s+/).filter(Boolean).join(' ');

function refuse(base, decisions, decision) {
  const { decision: judgement, name, other_name: other } = decision;
  if (decision.other && decision.actor === decision.other) return `${name} is one actor, not two.`;
  if (judgement === 'rename' && !decision.new_name?.trim()) return 'An actor needs a name.';
  if (judgement === 'rename' && decision.new_name === name) return `It is called ${name} already.`;
  if (judgement === 'split' && decision.new_name && foldName(decision.new_name) === '') return 'The new actor needs a name with letters or digits.';
  if (judgement === 'merge' && decision.other) {
    const barrier = barriersWith(base, decisions).between(decision.actor, decision.other);
    if (barrier) return `A decision says never to merge ${barrier.name || barrier.actor} and ${barrier.other_name || barrier.other}${barrier.why ? ` (${barrier.why})` : ''}; take it back first.`;
  }
  if (judgement === 'never_merge' && barriersWith(base, decisions).between(decision.actor, decision.other)) return `${name} and ${other} are held apart already.`;
  return null;
}
