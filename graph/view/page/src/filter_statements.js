// Filter by what sentences state of two actors; at the same time the legend of the signs of links.

import { checkOption, el, replace, svg } from './dom.js';
import { barsOf, SIGN_STYLES } from './edges.js';
import { signOf } from './signs.js';
import { verb } from './statements.js';
import { number } from './words.js';

const SIGNS = { cooperation: 'Cooperation', conflict: 'Conflict', none: 'Neither stated' };
/** A box for each sign and each predicate there is, or null where no relation was read. */
export function statementFilter({ base, store }) {
  if (!base.relations.length) return null;
  const toggle = (key, value, word) => {
    const hidden = store.get()[key];
    store.set({ [key]: hidden.includes(value) ? hidden.filter((other) => other !== value) : [...hidden, value].sort() }, { undo: `${word} on or off` });
  };
  const option = (key, value, word, picture) => ({ key, value, ...checkOption(`${key}-${value}`, word, { picture, onchange: () => toggle(key, value, word.toLowerCase()) }) });
  const signs = Object.entries(SIGNS).map(([sign, word]) => option('hiddenSigns', sign, word, signIcon(sign)));
  const predicates = [...base.predicates, 'unstated'].map((predicate) => option('hiddenPredicates', predicate, predicateWord(predicate)));
  const both = el('p', { class: 'muted small-text with-icon' }, signIcon('both'), el('span', {}));
  const section = el(
    'fieldset',
    { class: 'part' },
    el('legend', {}, 'What the sentences state'),
    signs.map(({ label }) => label),
    both,
    el('details', { class: 'more-filters' }, el('summary', {}, 'By relation'), predicates.map(({ label }) => label)),
  );
  const totals = { hiddenSigns: sentenceTotals(base, signsOf), hiddenPredicates: sentenceTotals(base, predicatesOf) };
  const update = (state, visible) => {
    for (const { key, value, box, counted, label } of [...signs, ...predicates]) {
      box.checked = !state[key].includes(value);
      label.classList.toggle('off', !box.checked);
      replace(counted, number(totals[key].get(value) ?? 0));
    }
    const mixed = visible.links.filter((link) => signOf(visible.counts.links[link]) === 'both').length;
    both.hidden = !mixed;
    replace(both.lastChild, `${number(mixed)} shown ${mixed === 1 ? 'link states' : 'links state'} both: at least one statement in five says the other.`);
  };
  return { section, update };
}

const predicateWord = (predicate) => (predicate === 'unstated' ? 'no relation stated' : verb(predicate));

/** A short line as links of this sign are drawn. */
export function signIcon(sign) {
  const lines = barsOf(sign, 3.2).map(([x, y, ex, ey]) => svg('path', { d: `M${14 + x} ${7 + y}L${14 + ex} ${7 + ey}` }));
  const dash = SIGN_STYLES[sign].dash.join(' ') || null;
  return svg(
    'svg',
    { class: `line-sign is-${sign}`, viewBox: '0 0 28 14', width: 28, height: 14, 'aria-hidden': 'true' },
    svg('path', { d: 'M1 7H27', 'stroke-dasharray': dash }),
    sign !== 'none' && svg('circle', { cx: 14, cy: 7, r: 5.4 }),
    lines,
  );
}

/** In how many sentences of links each of the things is stated. */
function sentenceTotals(model, statedIn) {
  const totals = new Map();
  for (let row = 0; row < model.evidence.doc.length; row += 1) {
    for (const value of statedIn(model, row)) totals.set(value, (totals.get(value) ?? 0) + 1);
  }
  return totals;
}

function signsOf({ evidence }, row) {
  return ['cooperation', 'conflict', 'none'].filter((_, bit) => evidence.signs[row] & (1 << bit));
}

function predicatesOf({ evidence, predicates }, row) {
  const found = predicates.filter((_, bit) => evidence.said[row] & (1 << bit));
  return found.length ? found : ['unstated'];
}
