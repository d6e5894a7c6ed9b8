// Files and texts that leave the page: downloads and the clipboard. Nothing goes over a network.

import { el } from './dom.js';

/** Offers data as a file to save. */
export function saveFile(name, data, type) {
  const blob = data instanceof Blob ? data : new Blob([data], { type: `${type};charset=utf-8` });
  const link = el('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file name from a title, without what a file system may refuse. */
export const fileName = (title, ending) => `${title.replace(/[^\p{L}\p{N}. -]+/gu, '_').replace(/^[. ]+/, '').slice(0, 80).trim() || 'graph'}${ending}`;

/** Puts a text into the clipboard; false where the browser does not let us. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for frames that may not use the clipboard. */
function copyBySelection(text) {
  const field = el('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1' });
  const focused = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return copied;
}
