// A long list of which only the part in view is in the document: thousands of sentences scroll as smoothly as ten.

import { byId, el, replace } from './dom.js';

const BLOCK = 12;
const ROOM = 150;
const PRINTED = 25;
let latest = null;

/** A list of any length; `make` turns an item into an element. Items are made when they come near the view and dropped when they leave it. */
export function windowedList(items, make, { label, props = {} }) {
  const list = el('div', { role: 'list', 'aria-label': label, ...props });
  const blocks = [];
  for (let from = 0; from < items.length; from += BLOCK) {
    const block = el('div', { class: 'block', role: 'presentation', vars: { room: `${ROOM * Math.min(BLOCK, items.length - from)}px` } });
    blocks.push({ block, from });
    list.append(block);
  }
  const fill = ({ block, from }) => {
    if (block.childElementCount) return;
    const made = items.slice(from, from + BLOCK).map((item, step) => el('div', { role: 'listitem', 'aria-setsize': items.length, 'aria-posinset': from + step + 1 }, make(item)));
    replace(block, made);
  };
  if (blocks.length) fill(blocks[0]);
  watch(blocks, fill);
  latest = () => list.isConnected && blocks.slice(0, PRINTED).forEach(fill);
  return list;
}

function watch(blocks, fill) {
  const byElement = new Map(blocks.map((entry) => [entry.block, entry]));
  const detail = byId('detail');
  const root = getComputedStyle(detail).overflowY === 'auto' ? detail : null;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isIntersecting) fill(byElement.get(target));
        else if (canEmpty(target) && boundingClientRect.height) {
          target.style.setProperty('--room', `${boundingClientRect.height}px`);
          replace(target);
        }
      }
    },
    { root, rootMargin: '1200px 0px' },
  );
  blocks.forEach(({ block }) => observer.observe(block));
}

const canEmpty = (block) => !block.contains(document.activeElement) && !block.querySelector('details[open]') && block.isConnected;

globalThis.addEventListener?.('beforeprint', () => latest?.());
