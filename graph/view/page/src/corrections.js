// The analyst's decisions in the page: each is a step of the state, so that undo takes it back before it ever reaches the log.

import { corrected } from './corrected.js';
import { decide, logWith, stamp } from './desk.js';
import { byId } from './dom.js';
import { saveFile } from './files.js';

/**
 * What the parts of the page correct with: `take(wanted)` gives null or why it is refused, `withdraw(decision)` takes back one that was
 * made in the page, `save()` downloads the whole log. `session` is what is typed and open while the page is.
 */
export function createCorrections(app) {
  const session = { correcting: false, who: '', why: '', refusal: '', question: 0, saved: app.store.get().decisions };
  const all = () => app.store.get().decisions;
  const take = (wanted, { select = undefined } = {}) => {
    const signed = { ...wanted, who: session.who, when: stamp(new Date()), why: session.why };
    const { decision, decisions, refusal } = decide(app.base, all(), signed);
    session.refusal = refusal ?? '';
    if (!decision) {
      app.refresh();
      return refusal;
    }
    session.why = '';
    // The field that asked is done with; from here the next key may undo.
    byId('detail').focus({ preventScroll: true });
    app.store.set({ decisions, ...selectionAfter(app, decision, select) }, { undo: wordsOf(decision) });
    return null;
  };
  const withdraw = (decision) => {
    const decisions = all().filter((other) => other !== decision);
    app.store.set({ decisions, ...withoutLost(app, decisions), selection: keptSelection(app) }, { undo: `take back ${wordsOf(decision)}` });
  };
  const save = () => {
    saveFile('decisions.jsonl', logWith(app.base, all()), 'application/x-ndjson');
    session.saved = all();
    app.refresh();
  };
  addEventListener('beforeunload', (event) => {
    if (session.saved !== all() && all().length) event.preventDefault();
  });
  return { session, take, withdraw, save, all };
}

/** What a step is called in "Undo ...". */
export function wordsOf({ decision, name, other_name: other, alias, of }) {
  const said = decision.replace('_', '-');
  return `${said} ${[name ?? of, other ?? alias].filter(Boolean).join(', ')}`.slice(0, 60);
}

/** The actor that a decision is about, or the one that it went to; the panels keep what they show. */
function selectionAfter(app, decision, select) {
  if (select !== undefined) return { selection: select };
  const { selection } = app.store.get();
  if (selection?.actor === undefined) return { selection: keptSelection(app) };
  if (decision.decision === 'ignore') return { selection: null };
  return decision.decision === 'merge' && decision.other ? { selection: { actor: app.model.byId.get(decision.actor) } } : {};
}

/** The parts of the state that name actors, without those that only a decision now taken back had made. */
function withoutLost({ base, store }, decisions) {
  const { actors } = corrected(base, decisions);
  const { hidden, pinned, extra, only, focus } = store.get();
  const stay = (places) => places.filter((actor) => actors[actor]);
  return { hidden: stay(hidden), pinned: stay(pinned), extra: stay(extra), only: only && stay(only), focus: focus && actors[focus.actor] ? focus : null };
}

/** A selected link or path may lose its ends; a panel stays. */
function keptSelection(app) {
  const { selection } = app.store.get();
  return selection?.panel ? selection : null;
}
