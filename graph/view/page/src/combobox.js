// A text field with a list of actors below it, by the combobox pattern: arrows move, Enter takes, Escape closes.

import { buildIndex, search } from './search.js';
import { el, replace } from './dom.js';
import { kindIcon } from './shapes.js';
import { count, kindLabel } from './words.js';

const indexes = new WeakMap();

/**
 * Makes `input` and `list` a combobox over all actors. `note(actor)` may say a word about a match ("not shown"), `pick(actor)`
 * is called when one is taken.
 */
export function connectCombobox(app, input, list, { pick, note = () => '', except = null }) {
  let matches = [];
  let active = -1;
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (match) => {
    close();
    input.value = '';
    pick(match.actor);
  };
  const activate = (next) => {
    active = matches.length ? (next + matches.length) % matches.length : -1;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === active)));
    const item = list.children[active];
    if (!item) return;
    input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({ block: 'nearest' });
  };
  const refresh = () => {
    const { model } = app;
    const weight = (actor) => model.actors[actor].strength ?? 0;
    matches = search(indexOf(model), input.value, { weight }).filter((match) => match.actor !== except);
    const items = matches.map((match, place) => option(model, match, `${list.id}-${place}`, note(match.actor), () => take(match)));
    replace(list, items.length ? items : el('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'No actor has that name'));
    const open = input.value.trim() !== '';
    if (!open) close();
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (open && matches.length) activate(0);
  };
  input.addEventListener('input', refresh);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) refresh();
      else activate(active + step);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(matches[active]);
    } else if (event.key === 'Escape' && (!list.hidden || input.value)) {
      event.stopPropagation();
      input.value = '';
      close();
    }
  });
}

function indexOf(model) {
  if (!indexes.has(model)) indexes.set(model, buildIndex(model.actors));
  return indexes.get(model);
}

function option(model, { actor, alias }, id, note, take) {
  const { name, kind, mentions } = model.actors[actor];
  const about = [kindLabel(model, kind), count(mentions, 'mention'), note].filter(Boolean).join(' · ');
  return el(
    'li',
    { id, role: 'option', 'aria-selected': 'false', data: { actor: model.actors[actor].id }, onmousedown: (event) => event.preventDefault(), onclick: take },
    kindIcon(model, kind),
    el('span', { class: 'match' }, el('span', { class: 'clip strong', dir: 'auto' }, name), alias && el('span', { class: 'clip alias' }, 'also ', el('b', { dir: 'auto' }, alias)), el('span', { class: 'clip muted' }, about)),
  );
}
