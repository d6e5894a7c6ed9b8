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

/** A button that looks like the name it carries. */
export function nameButton(text, onclick, props = {}) {
  return el('button', { type: 'button', class: 'name', onclick, ...props }, el('span', { class: 'clip', dir: 'auto' }, text));
}

/** A list that shows `size` items and a button for the next ones; `make` turns an item into a list element. */
export function pagedList(items, make, { size = 50, props = {}, noun = 'more' } = {}) {
  const list = el('ul', { class: 'list', ...props });
  const more = el('button', { type: 'button', class: 'more' });
  let shown = 0;
  const grow = () => {
    const next = items.slice(shown, shown + size).map(make);
    list.append(...next);
    shown += next.length;
    const rest = items.length - shown;
    more.hidden = rest <= 0;
    more.textContent = `Show ${Math.min(size, rest)} ${noun === 'more' ? 'more' : `more ${noun}`} of ${rest}`;
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
