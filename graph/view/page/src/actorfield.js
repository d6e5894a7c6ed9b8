// A labelled field in which an actor is found by name: the combobox of the search, for forms.

import { connectCombobox } from './combobox.js';
import { el } from './dom.js';

/** The field; `pick(actor)` is called when one is taken. `id` must be one of its own in the page. */
export function actorField(app, { id, label, except = null, pick }) {
  const input = el('input', {
    id, type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list', autocomplete: 'off',
    placeholder: 'Name of another actor', data: { keep: id },
  });
  const list = el('ul', { id: `${id}-list`, role: 'listbox', class: 'listbox', 'aria-label': 'Matches', hidden: true });
  connectCombobox(app, input, list, { except, pick });
  return el('div', { class: 'field' }, el('label', { for: id }, label), el('div', { class: 'combo' }, input, list));
}
