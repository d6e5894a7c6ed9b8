// Making elements. Text from documents only ever becomes text nodes or plain attributes, never markup.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A new element. In `props`: `class`, `data` (an object for data-*), `vars` (CSS custom properties), `on<event>` with a
 * function, and attributes; `true` sets an empty attribute, `false`, `null` and `undefined` leave it out. Children are nodes, texts, or lists of them.
 */
export function el(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** A new SVG element, with the same rules as `el`. */
export function svg(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

/** Replaces all children of an element. */
export function replace(parent, ...children) {
  parent.replaceChildren(...nodes(children));
}

export const byId = (id) => document.getElementById(id);

/** Calls `work` at most once in each animation frame, with the last arguments. */
export function oncePerFrame(work) {
  let waiting = false;
  let latest = [];
  return (...args) => {
    latest = args;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work(...latest);
    });
  };
}

/** Runs the last of the works it was given, once none has come for so many milliseconds. */
export function debounced(pause) {
  let timer = null;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };
}

/** A button that looks like the name it carries. */
export function nameButton(text, onclick, props = {}) {
  return el('button', { type: 'button', class: 'name', onclick, ...props }, el('span', { class: 'clip', dir: 'auto' }, text));
}

/** A box with a label, an optional picture and a count; the count describes the box, it is not part of its name. */
export function checkOption(id, text, { picture = null, onchange }) {
  const box = el('input', { type: 'checkbox', 'aria-labelledby': `${id}-name`, 'aria-describedby': `${id}-count`, onchange });
  const counted = el('span', { class: 'weight', id: `${id}-count` });
  const label = el('label', { class: 'option' }, box, picture, el('span', { class: 'grow clip2', id: `${id}-name`, dir: 'auto' }, text), counted);
  return { box, counted, label };
}

/** A list that shows `size` items and a button for the next ones; `make` turns an item into a list element. */
export function pagedList(items, make, { size = 50, props = {}, noun = '' } = {}) {
  const list = el('ul', { class: 'list', ...props });
  const more = el('button', { type: 'button', class: 'more' });
  let shown = 0;
  const grow = () => {
    // A button for a last one or two would be longer than they are.
    const end = items.length - shown <= size + 2 ? items.length : shown + size;
    const next = items.slice(shown, end).map(make);
    list.append(...next);
    shown += next.length;
    const rest = items.length - shown;
    more.hidden = rest <= 0;
    more.textContent = rest > size ? `Show ${size} more ${noun} of ${rest}` : `Show ${rest} more`;
    return next[0];
  };
  more.addEventListener('click', () => {
    const first = grow();
    if (more.hidden) first?.querySelector('button, a')?.focus();
  });
  grow();
  return [list, more];
}

function fill(element, props, children) {
  for (const [key, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'data') Object.assign(element.dataset, value);
    else if (key === 'vars') Object.entries(value).forEach(([name, text]) => element.style.setProperty(`--${name}`, text));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
