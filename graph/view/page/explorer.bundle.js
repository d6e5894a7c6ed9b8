// sources 88852b147cf219475b727d74a26b01230d9adfe83ce54a02783304d6f1c34a12; made by build.mjs, do not edit
// Contains fflate, copyright (c) Arjun Barot, MIT licence.
(() => {
  // src/dom.js
  var SVG = "http://www.w3.org/2000/svg";
  function el(tag, props = {}, ...children) {
    return fill(document.createElement(tag), props, children);
  }
  function svg(tag, props = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), props, children);
  }
  function replace(parent, ...children) {
    parent.replaceChildren(...nodes(children));
  }
  var byId = (id) => document.getElementById(id);
  function oncePerFrame(work) {
    let waiting = false;
    let latest2 = [];
    return (...args) => {
      latest2 = args;
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        work(...latest2);
      });
    };
  }
  function nameButton(text2, onclick, props = {}) {
    return el("button", { type: "button", class: "name", onclick, ...props }, el("span", { class: "clip", dir: "auto" }, text2));
  }
  function checkOption(id, text2, { picture: picture2 = null, onchange }) {
    const box2 = el("input", { type: "checkbox", "aria-labelledby": `${id}-name`, "aria-describedby": `${id}-count`, onchange });
    const counted = el("span", { class: "weight", id: `${id}-count` });
    const label = el("label", { class: "option" }, box2, picture2, el("span", { class: "grow clip2", id: `${id}-name`, dir: "auto" }, text2), counted);
    return { box: box2, counted, label };
  }
  function pagedList(items, make, { size = 50, props = {}, noun: noun2 = "" } = {}) {
    const list = el("ul", { class: "list", ...props });
    const more = el("button", { type: "button", class: "more" });
    let shown = 0;
    const grow = () => {
      const end = items.length - shown <= size + 2 ? items.length : shown + size;
      const next = items.slice(shown, end).map(make);
      list.append(...next);
      shown += next.length;
      const rest = items.length - shown;
      more.hidden = rest <= 0;
      more.textContent = rest > size ? `Show ${size} more ${noun2} of ${rest}` : `Show ${rest} more`;
      return next[0];
    };
    more.addEventListener("click", () => {
      const first = grow();
      if (more.hidden) first?.querySelector("button, a")?.focus();
    });
    grow();
    return [list, more];
  }
  function fill(element, props, children) {
    for (const [key, value] of Object.entries(props)) {
      if (value === false || value === null || value === void 0) continue;
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (key === "data") Object.assign(element.dataset, value);
      else if (key === "vars") Object.entries(value).forEach(([name, text2]) => element.style.setProperty(`--${name}`, text2));
      else element.setAttribute(key, value === true ? "" : String(value));
    }
    element.append(...nodes(children));
    return element;
  }
  function nodes(children) {
    return children.flat(Infinity).filter((child) => child !== null && child !== void 0 && child !== false);
  }

  // src/edges.js
  var BATCH = 64;
  var REACH = 6;
  function edgeWidth(weight, heaviest, drawn2 = 0) {
    const most = drawn2 > 300 ? 3.5 : 6;
    return heaviest <= 1 ? 1.25 : 1 + most * ((weight - 1) / (heaviest - 1)) ** 0.8;
  }
  function drawEdges(context, model, look, place) {
    const corner = (x2, y) => {
      const point = context.getTransform().inverse().transformPoint({ x: x2, y });
      return { x: point.x, y: point.y };
    };
    const view2 = { from: corner(0, 0), to: corner(context.canvas.width, context.canvas.height) };
    const batches = /* @__PURE__ */ new Map();
    for (const index of look.visible.links) {
      const { a, b } = model.links[index];
      const line2 = [place(a), place(b)];
      if (!touches(line2, view2)) continue;
      const key = `${layerOf(look, index)} ${Math.round(look.width(index) * 2) / 2}`;
      if (!batches.has(key)) batches.set(key, []);
      batches.get(key).push(line2);
    }
    context.save();
    context.lineCap = "round";
    for (const key of [...batches.keys()].sort()) {
      const [layer, width] = key.split(" ").map(Number);
      Object.assign(context, styleOf(layer, look));
      context.lineWidth = Math.max(0.75, width * (look.growth * look.scale)) / look.scale;
      strokeAll(context, batches.get(key));
    }
    context.restore();
  }
  function edgeAt(model, look, place, point) {
    let best = null;
    for (const index of look.visible.links) {
      if (look.nearLinks && !look.nearLinks.has(index)) continue;
      const { a, b } = model.links[index];
      const distance = distanceTo(point, place(a), place(b)) * look.scale - look.width(index) / 2;
      if (distance < REACH && (!best || distance < best.distance)) best = { index, distance };
    }
    return best ? best.index : null;
  }
  function layerOf(look, index) {
    if (look.selected?.link === index || look.hover?.link === index) return 3;
    if (look.around?.links.has(index)) return 2;
    if (look.nearLinks) return look.nearLinks.has(index) ? 2 : 0;
    return 1;
  }
  function styleOf(layer, { ink, edgeAlpha }) {
    return [
      { strokeStyle: ink.edge, globalAlpha: Math.min(0.1, edgeAlpha / 3) },
      { strokeStyle: ink.edge, globalAlpha: edgeAlpha },
      { strokeStyle: ink.edge, globalAlpha: 0.95 },
      { strokeStyle: ink.accent, globalAlpha: 1 }
    ][layer];
  }
  function strokeAll(context, lines) {
    for (let start = 0; start < lines.length; start += BATCH) {
      context.beginPath();
      for (const [from, to] of lines.slice(start, start + BATCH)) {
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
      }
      context.stroke();
    }
  }
  function touches([from, to], view2) {
    return Math.max(from.x, to.x) >= view2.from.x && Math.min(from.x, to.x) <= view2.to.x && Math.max(from.y, to.y) >= view2.from.y && Math.min(from.y, to.y) <= view2.to.y;
  }
  function distanceTo(point, from, to) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
  }

  // src/indexes.js
  var UNSTATED = 30;
  var SIGN_BITS = { cooperation: 1, conflict: 2, none: 4 };
  function pairKey(a, b) {
    return a < b ? `${a} ${b}` : `${b} ${a}`;
  }
  function grouped(groups, count2) {
    const first = new Int32Array(count2 + 1);
    for (const group of groups) if (group >= 0) first[group + 1] += 1;
    for (let group = 0; group < count2; group += 1) first[group + 1] += first[group];
    const next = first.slice();
    const order = new Int32Array(first[count2]);
    for (let row = 0; row < groups.length; row += 1) {
      if (groups[row] < 0) continue;
      order[next[groups[row]]] = row;
      next[groups[row]] += 1;
    }
    return [first, order];
  }
  function relationIndex({ links, places }, relations) {
    for (const link of links) link.relations = [];
    for (const { index, subject, object } of relations) {
      const link = links[places.get(pairKey(subject, object))];
      if (link?.evidence.length && subject !== object) link.relations.push(index);
    }
  }
  function evidenceIndex({ links, quotes, relations, predicates }) {
    const first = new Int32Array(links.length + 1);
    for (const link of links) first[link.index + 1] = first[link.index] + link.evidence.length;
    const doc = new Int32Array(first[links.length]);
    const said = new Int32Array(doc.length).fill(1 << UNSTATED);
    const signs = new Uint8Array(doc.length).fill(SIGN_BITS.none);
    for (const link of links) {
      const row = /* @__PURE__ */ new Map();
      link.evidence.forEach((quote, place) => {
        doc[first[link.index] + place] = quotes.doc[quote];
        if (link.relations.length) row.set(quote, first[link.index] + place);
      });
      for (const place of link.relations) {
        const { window: window2, negated, predicate, sign } = relations[place];
        const at2 = row.get(window2);
        if (at2 === void 0 || negated) continue;
        said[at2] = said[at2] & ~(1 << UNSTATED) | 1 << predicates.indexOf(predicate);
        signs[at2] = signs[at2] & (sign ? ~SIGN_BITS.none : -1) | signBit(sign);
      }
    }
    return { first, doc, said, signs };
  }
  function mentionIndex({ quotes }) {
    const doc = new Int32Array(quotes.byActor.length);
    let before = -1;
    for (let at2 = 0; at2 < doc.length; at2 += 1) {
      const row = quotes.byActor[at2];
      const quote = quotes.in[row];
      const inside = before >= 0 && quotes.in[before] === quote && quotes.actor[before] === quotes.actor[row] && quotes.start[row] < quotes.end[before];
      doc[at2] = quotes.sentence[quote] && !inside ? quotes.doc[quote] : -1;
      if (!inside) before = row;
    }
    return { first: quotes.ofActor, doc };
  }
  var signBit = (sign) => sign > 0 ? SIGN_BITS.cooperation : sign < 0 ? SIGN_BITS.conflict : 0;

  // src/payload.js
  function decode({ drawing, ...payload }) {
    const quotes = decodeQuotes(payload.quotes);
    return indexed({
      actors: decodeActors(drawing.nodes, payload),
      links: decodeLinks(drawing.edges, payload.links),
      documents: rows(payload.documents),
      quotes,
      relations: decodeRelations(payload.relations),
      predicates: payload.relations.predicates,
      kinds: payload.kinds,
      countries: payload.countries,
      notes: payload.notes,
      places: /* @__PURE__ */ new Map()
    });
  }
  function indexed(parts) {
    const { actors, links, documents, quotes, relations, places } = parts;
    for (const actor of actors) actor.links = [];
    for (const link of links) {
      places.set(pairKey(link.a, link.b), link.index);
      if (!link.evidence.length) continue;
      actors[link.a].links.push(link.index);
      actors[link.b].links.push(link.index);
    }
    const [ofActor, byActor] = grouped(quotes.actor, actors.length);
    const model = {
      ...parts,
      quotes: { ...quotes, ofActor, byActor },
      byId: new Map(actors.map((actor) => [actor.id, actor.index])),
      storyCount: 1 + documents.reduce((most, document2) => Math.max(most, document2.story), -1)
    };
    relationIndex(model, relations);
    return { ...model, evidence: evidenceIndex(model), spoken: mentionIndex(model) };
  }
  function linkBetween(model, a, b) {
    const link = model.links[model.places.get(pairKey(a, b))];
    return link?.evidence.length ? link : void 0;
  }
  var otherEnd = (link, actor) => link.a === actor ? link.b : link.a;
  function mentionsIn({ quotes }, quote) {
    const found = [];
    for (let row = quotes.first[quote]; row < quotes.first[quote + 1]; row += 1) {
      found.push({ actor: quotes.actor[row], start: quotes.start[row], end: quotes.end[row] });
    }
    return found;
  }
  function quotesOf({ quotes }, actor) {
    const found = [];
    for (let at2 = quotes.ofActor[actor]; at2 < quotes.ofActor[actor + 1]; at2 += 1) {
      const quote = quotes.in[quotes.byActor[at2]];
      if (quotes.sentence[quote] && found[found.length - 1] !== quote) found.push(quote);
    }
    return found;
  }
  function rows(columns) {
    const keys = Object.keys(columns);
    const length = keys.length ? columns[keys[0]].length : 0;
    return Array.from({ length }, (_, index) => {
      const row = { index };
      for (const key of keys) row[key] = columns[key][index];
      return row;
    });
  }
  function decodeActors(nodes2, payload) {
    const place = new Map(nodes2.id.map((id, index) => [id, index]));
    return rows(payload.actors).map((row, index) => ({
      ...row,
      index,
      id: nodes2.id[index],
      name: nodes2.label[index],
      kind: nodes2.group[index],
      x: nodes2.x[index],
      y: nodes2.y[index],
      parentIndex: place.get(row.parent) ?? null,
      aliases: row.aliases.map(([text2, count2, rule2, reason]) => ({
        text: text2,
        count: count2,
        rule: payload.rules[rule2] ?? null,
        reason: payload.reasons[reason] ?? ""
      })),
      links: []
    }));
  }
  function decodeLinks(edges, columns) {
    return rows(columns).map((row, index) => ({ ...row, index, a: edges.from[index], b: edges.to[index] }));
  }
  function decodeRelations({ predicates, ...columns }) {
    return rows(columns).map((row) => ({
      ...row,
      predicate: predicates[row.predicate],
      negated: row.negated === 1,
      hedged: row.hedged === 1,
      claimed_by: row.claimed_by < 0 ? null : row.claimed_by
    }));
  }
  function decodeQuotes(columns) {
    const doc = Int32Array.from(columns.doc);
    const inQuote = Int32Array.from(columns.in);
    const [first] = grouped(inQuote, doc.length);
    return { ...columns, doc, in: inQuote, actor: Int32Array.from(columns.actor), sentence: Uint8Array.from(columns.sentence), first };
  }

  // src/highlight.js
  function highlightOf(model, selection, visible, pathOf) {
    if (selection?.actor !== void 0) return aroundActor(model, selection.actor, visible.links);
    if (selection?.link !== void 0) {
      const { a, b } = model.links[selection.link];
      return { actors: /* @__PURE__ */ new Set([a, b]), links: /* @__PURE__ */ new Set([selection.link]) };
    }
    const path = selection?.path ? pathOf(selection.path) : null;
    if (!path) return { actors: null, links: null };
    return { actors: new Set(path), links: new Set(path.slice(1).map((actor, step2) => linkBetween(model, path[step2], actor).index)) };
  }
  function aroundActor(model, actor, visibleLinks) {
    const links = visibleLinks.filter((link) => model.links[link].a === actor || model.links[link].b === actor);
    return { actors: /* @__PURE__ */ new Set([actor, ...links.flatMap((link) => [model.links[link].a, model.links[link].b])]), links: new Set(links) };
  }

  // src/labels.js
  var GAP = 4;
  var CELL = 64;
  function placeLabels(items, frame = null) {
    const taken = grid();
    for (const item of items) taken.add(box(item.x, item.y, item.radius * 1.6, item.radius * 1.6), item);
    return items.map((item) => {
      const down = item.radius + GAP + item.height / 2;
      const side = item.radius + GAP + item.width / 2;
      const framed = frame && holds(frame, item);
      const middle = framed ? clamp(item.x, frame.left + item.width / 2 + GAP, frame.right - item.width / 2 - GAP) : item.x;
      const aslant = { x: item.radius * 0.7 + item.width / 2, y: item.radius * 0.7 + item.height / 2 };
      const places = [
        [middle, item.y + down],
        [middle, item.y - down],
        [item.x + side, item.y],
        [item.x - side, item.y],
        [item.x + aslant.x, item.y + aslant.y],
        [item.x - aslant.x, item.y + aslant.y],
        [item.x + aslant.x, item.y - aslant.y],
        [item.x - aslant.x, item.y - aslant.y]
      ];
      for (const [x2, y] of places) {
        const place = { x: x2, y };
        const area = box(x2, y, item.width, item.height);
        if (!(framed && leaves(frame, area)) && !taken.hits(area, item)) {
          taken.add(area, null);
          return place;
        }
      }
      return null;
    });
  }
  function shorten(text2, most = 28) {
    const characters = [...text2.slice(0, most * 4)];
    return characters.length > most ? `${characters.slice(0, most - 1).join("").trimEnd()}…` : characters.join("");
  }
  function drawLabels(context, labels, scale, ink) {
    context.save();
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const { text: text2, font, x: x2, y, alpha } of labels) {
      context.font = font(1 / scale);
      context.globalAlpha = alpha;
      context.lineWidth = 4 / scale;
      context.strokeStyle = ink.canvas;
      context.strokeText(text2, x2 / scale, y / scale);
      context.fillStyle = ink.text;
      context.fillText(text2, x2 / scale, y / scale);
    }
    context.restore();
  }
  var clamp = (value, least, most) => Math.max(least, Math.min(most, value));
  var holds = (frame, { x: x2, y }) => x2 > frame.left && x2 < frame.right && y > frame.top && y < frame.bottom;
  var leaves = (frame, area) => area.left < frame.left || area.right > frame.right || area.top < frame.top || area.bottom > frame.bottom;
  function box(x2, y, width, height) {
    return { left: x2 - width / 2, right: x2 + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }
  function grid() {
    const cells = /* @__PURE__ */ new Map();
    const visit = (area, work) => {
      for (let column = Math.floor(area.left / CELL); column <= Math.floor(area.right / CELL); column += 1) {
        for (let row = Math.floor(area.top / CELL); row <= Math.floor(area.bottom / CELL); row += 1) {
          if (work(`${column} ${row}`)) return true;
        }
      }
      return false;
    };
    return {
      add(area, owner) {
        visit(area, (cell) => {
          if (!cells.has(cell)) cells.set(cell, []);
          cells.get(cell).push({ area, owner });
          return false;
        });
      },
      hits(area, owner) {
        return visit(
          area,
          (cell) => (cells.get(cell) ?? []).some(
            (other) => (owner === null || other.owner !== owner) && area.left < other.area.right && area.right > other.area.left && area.top < other.area.bottom && area.bottom > other.area.top
          )
        );
      }
    };
  }

  // src/shapes.js
  var OUTLINES = {
    circle: "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z",
    square: "M-.86-.86H.86V.86H-.86Z",
    pentagon: "M0-1.06L1.02-.32L.63.9H-.63L-1.02-.32Z",
    shield: "M-.86-.86H.86V.1C.86.62.42.95 0 1.1C-.42.95-.86.62-.86.1Z",
    triangle: "M0-1.1L1.1.82H-1.1Z",
    diamond: "M0-1.18L1.18 0L0 1.18L-1.18 0Z",
    hexagon: "M-.54-.94H.54L1.08 0L.54.94H-.54L-1.08 0Z",
    star: "M0-1.2L.34-.42L1.18-.37L.54.17L.74.98L0 .54L-.74.98L-.54.17L-1.18-.37L-.34-.42Z",
    bar: "M-1.15-.6H1.15V.6H-1.15Z",
    cross: "M-.4-1.05H.4V-.4H1.05V.4H.4V1.05H-.4V.4H-1.05V-.4H-.4Z",
    dome: "M-1.1.66A1.1 1.32 0 0 1 1.1.66Z",
    ring: "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0ZM.45 0A.45 .45 0 1 0-.45 0A.45 .45 0 1 0 .45 0Z"
  };
  var paths = /* @__PURE__ */ new Map();
  function outline(model, kind) {
    if (!paths.has(kind)) paths.set(kind, new Path2D(outlineOf(model, kind)));
    return paths.get(kind);
  }
  function kindIcon(model, kind, size = 14) {
    return svg(
      "svg",
      { class: `icon kind-${kind}`, viewBox: "-1.3 -1.3 2.6 2.6", width: size, height: size, "aria-hidden": "true" },
      svg("path", { d: outlineOf(model, kind), fill: "currentColor" })
    );
  }
  function outlineOf(model, kind) {
    return OUTLINES[model.kinds.find((known2) => known2.kind === kind)?.shape] ?? OUTLINES.ring;
  }

  // src/spread.js
  var ROUNDS = 60;
  function spread(nodes2, gap) {
    const places = nodes2.map(({ x: x2, y }) => ({ x: x2, y }));
    for (let round = 0; round < ROUNDS; round += 1) {
      let moved = false;
      for (let a = 0; a < nodes2.length; a += 1) {
        for (let b = a + 1; b < nodes2.length; b += 1) {
          if (!(nodes2[a].fixed && nodes2[b].fixed) && pushApart(nodes2, places, a, b, gap)) moved = true;
        }
      }
      if (!moved) break;
    }
    return places;
  }
  function pushApart(nodes2, places, a, b, gap) {
    const wanted = nodes2[a].radius + nodes2[b].radius + gap;
    let dx = places[b].x - places[a].x;
    let dy = places[b].y - places[a].y;
    if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return false;
    let distance = Math.hypot(dx, dy);
    if (distance >= wanted) return false;
    if (distance < 1e-6) {
      [dx, dy, distance] = [Math.cos(a + b), Math.sin(a + b), 1];
      places[b].x += dx * 1e-3;
    }
    const push = (wanted - Math.min(distance, wanted)) / distance;
    const shareA = nodes2[a].fixed ? 0 : nodes2[b].fixed ? 1 : 0.5;
    const shareB = 1 - shareA;
    places[a].x -= dx * push * shareA;
    places[a].y -= dy * push * shareA;
    places[b].x += dx * push * shareB;
    places[b].y += dy * push * shareB;
    return true;
  }

  // src/canvas.js
  var FONT = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
  var calm = matchMedia("(prefers-reduced-motion: reduce)");
  function createCanvas(container, app, options, on) {
    const { DataSet, Network } = globalThis.vis;
    const look = emptyLook();
    const nodes2 = new DataSet();
    const radiusOf = (actor) => look.radius(actor) * look.growth;
    const renderer = nodeRenderer(app, look, radiusOf);
    const network = new Network(container, { nodes: nodes2, edges: new DataSet() }, { ...options, nodes: { ...options.nodes, ctxRenderer: renderer } });
    network.canvas.frame.removeAttribute("tabindex");
    const settled = /* @__PURE__ */ new Map();
    const place = (actor) => network.body.nodes[actor] ?? settled.get(actor) ?? app.model.actors[actor];
    const redraw = oncePerFrame(() => network.redraw());
    const frame = () => ({ centre: network.getViewPosition(), width: container.clientWidth, height: container.clientHeight });
    network.on("beforeDrawing", (context) => {
      look.scale = network.getScale();
      look.growth = Math.min(2.4, Math.max(0.6, Math.sqrt(look.scale / look.fitScale))) / look.scale;
      drawEdges(context, app.model, look, place);
    });
    network.on("afterDrawing", (context) => drawLabels(context, labelsOf(context, app, look, place, radiusOf, frame()), look.scale, look.ink));
    connectPointer(network, container, app, look, place, radiusOf, { ...on, redraw });
    const api = {
      readInk: () => {
        look.ink = inkOf(app.model);
        redraw();
      },
      show(visible, { measure }, refit) {
        if (!container.clientWidth) return;
        const before = nodes2.length;
        const wanted = new Set(visible.actors);
        nodes2.remove(nodes2.getIds().filter((id) => !wanted.has(id)));
        measureLook(look, visible, measure, container);
        settle(settled, visible.actors, look, place, view(container, visible.actors.map(place)).scale);
        const fresh = visible.actors.filter((actor) => !nodes2.get(actor));
        nodes2.add(fresh.map((actor) => ({ id: actor, label: "", ...settled.get(actor) })));
        look.fitScale = view(container, visible.actors.map(place)).scale;
        if ((!before || refit) && nodes2.length) api.fit();
        redraw();
      },
      highlight(actors, links, selected2) {
        Object.assign(look, { near: actors, nearLinks: links, selected: selected2 });
        redraw();
      },
      fit: (actors = nodes2.getIds()) => move(network, view(container, actors.map(place))),
      reveal(actors) {
        if (!actors.every((actor) => isInView(network, container, place(actor)))) {
          move(network, actors.length > 1 ? view(container, actors.map(place), 1) : { position: at(place(actors[0])), scale: network.getScale() });
        }
      },
      zoom: (factor) => move(network, { scale: network.getScale() * factor, position: network.getViewPosition() }),
      onScreen: (actor) => network.canvasToDOM(at(place(actor))),
      picture: () => picture(container.querySelector("canvas"), look.ink),
      redraw
    };
    return api;
  }
  function settle(settled, actors, look, place, scale) {
    if (actors.every((actor) => settled.has(actor))) return;
    const nodes2 = actors.map((actor) => ({ ...at(place(actor)), radius: look.radius(actor) * 1.1 / scale, fixed: settled.has(actor) }));
    spread(nodes2, 8 / scale).forEach((spot, index) => settled.set(actors[index], spot));
  }
  function emptyLook() {
    return {
      visible: { actors: [], links: [] },
      near: null,
      nearLinks: null,
      selected: null,
      hover: null,
      around: null,
      ink: null,
      radius: () => 8,
      width: () => 1,
      edgeAlpha: 0.5,
      fitScale: 1,
      scale: 1,
      growth: 1
    };
  }
  function measureLook(look, visible, measure, container) {
    const most = visible.actors.reduce((top, actor) => Math.max(top, visible.counts.actors[actor].mentions), 1);
    const heaviest = visible.links.reduce((top, link) => Math.max(top, visible.counts.links[link][measure]), 1);
    const largest = Math.min(26, Math.max(7, 0.17 * Math.sqrt(container.clientWidth * container.clientHeight / Math.max(1, visible.actors.length))));
    const smallest = Math.max(3, largest * 0.26);
    look.visible = visible;
    look.rank = new Map(visible.actors.map((actor, index) => [actor, index]));
    look.radius = (actor) => smallest + (largest - smallest) * Math.sqrt(visible.counts.actors[actor].mentions / most);
    look.width = (link) => edgeWidth(visible.counts.links[link][measure], heaviest, visible.links.length);
    look.edgeAlpha = Math.min(0.6, Math.max(0.2, 5 / Math.sqrt(visible.links.length + 1)));
  }
  function inkOf(model) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const ink = Object.fromEntries(["canvas", "text", "muted", "edge", "accent"].map((name) => [name, colour(name)]));
    ink.kinds = Object.fromEntries(model.kinds.map(({ kind }) => [kind, colour(`kind-${kind}`)]));
    return ink;
  }
  function nodeRenderer(app, look, radiusOf) {
    return ({ ctx, id, x: x2, y }) => {
      const radius = radiusOf(id);
      const drawNode = () => {
        const { kind } = app.model.actors[id];
        ctx.save();
        ctx.translate(x2, y);
        ctx.scale(radius, radius);
        ctx.lineJoin = "round";
        if (look.selected?.actor === id || look.hover?.actor === id) {
          ctx.strokeStyle = look.selected?.actor === id ? look.ink.text : look.ink.muted;
          ctx.lineWidth = 7 / (radius * look.scale);
          ctx.stroke(outline(app.model, kind));
        }
        ctx.strokeStyle = look.ink.canvas;
        ctx.lineWidth = 3 / (radius * look.scale);
        ctx.stroke(outline(app.model, kind));
        ctx.globalAlpha = alphaOf(look, id, 0.25, 0.5);
        ctx.fillStyle = look.ink.kinds[kind];
        ctx.fill(outline(app.model, kind));
        ctx.restore();
      };
      return { drawNode, nodeDimensions: { width: radius * 2, height: radius * 2 } };
    };
  }
  function alphaOf(look, actor, besideSelection, besidePointer) {
    if (look.around) return look.around.actors.has(actor) ? 1 : Math.min(besidePointer, look.near && !look.near.has(actor) ? besideSelection : 1);
    return look.near && !look.near.has(actor) ? besideSelection : 1;
  }
  function labelsOf(context, app, look, place, radiusOf, { centre, width: wide, height: high }) {
    const { selected: selected2, hover, scale } = look;
    const near = look.around?.actors ?? look.near;
    const first = (actor) => selected2?.actor === actor || hover?.actor === actor ? 0 : near?.has(actor) ? 1 : 2;
    const order = [...look.visible.actors].sort((a, b) => first(a) - first(b) || look.rank.get(a) - look.rank.get(b));
    const strong = Math.max(3, Math.ceil(order.length * 0.1));
    context.save();
    const labels = order.map((actor) => {
      const size = look.rank.get(actor) < strong ? 13 : 12;
      const weight = first(actor) === 0 || look.rank.get(actor) < strong ? 600 : 400;
      const font = (unit) => `${weight} ${size * unit}px ${FONT}`;
      const text2 = shorten(app.model.actors[actor].name);
      context.font = font(1);
      const { x: x2, y } = place(actor);
      const alpha = alphaOf(look, actor, 0.3, 0.5);
      return { text: text2, font, alpha, x: x2 * scale, y: y * scale, radius: radiusOf(actor) * scale, width: context.measureText(text2).width + 4, height: size + 3 };
    });
    context.restore();
    const middle = { x: centre.x * scale, y: centre.y * scale };
    const places = placeLabels(labels, { left: middle.x - wide / 2, right: middle.x + wide / 2, top: middle.y - high / 2, bottom: middle.y + high / 2 });
    return labels.map((label, index) => places[index] && { ...label, ...places[index] }).filter(Boolean);
  }
  function connectPointer(network, container, app, look, place, radiusOf, { select, hover, redraw }) {
    const under = (pointer) => {
      const point = network.DOMtoCanvas(pointer);
      const actor = nodeAt(look, place, radiusOf, point);
      if (actor !== null) return { actor };
      const link = edgeAt(app.model, look, place, point);
      return link === null ? null : { link };
    };
    const setHover = (next) => {
      if (look.hover?.actor === next?.actor && look.hover?.link === next?.link) return;
      look.hover = next;
      look.around = next?.actor === void 0 ? null : aroundActor(app.model, next.actor, look.visible.links);
      container.classList.toggle("pointing", Boolean(next));
      hover(next);
      redraw();
    };
    network.on("click", ({ pointer }) => select(under(pointer.DOM)));
    container.addEventListener("mousemove", (event) => {
      const { left, top } = container.getBoundingClientRect();
      setHover(event.buttons ? look.hover : under({ x: event.clientX - left, y: event.clientY - top }));
    });
    container.addEventListener("mouseleave", () => setHover(null));
  }
  function nodeAt(look, place, radiusOf, point) {
    let best = null;
    for (const actor of look.visible.actors) {
      const { x: x2, y } = place(actor);
      const distance = Math.hypot(x2 - point.x, y - point.y) - radiusOf(actor);
      if (distance * look.scale < 3 && (!best || distance < best.distance)) best = { actor, distance };
    }
    return best ? best.actor : null;
  }
  var at = ({ x: x2, y }) => ({ x: x2, y });
  function view(container, places, closest = 2) {
    if (!places.length || !container.clientWidth) return { position: { x: 0, y: 0 }, scale: 1 };
    const xs = places.map(({ x: x2 }) => x2);
    const ys = places.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = { x: Math.max(80, container.clientWidth - 150), y: Math.max(80, container.clientHeight - 120) };
    const scale = Math.min(closest, room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
    return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale };
  }
  function move(network, { position, scale }) {
    const animation = calm.matches ? false : { duration: 220, easingFunction: "easeInOutQuad" };
    network.moveTo({ position, scale: Math.min(12, Math.max(0.02, scale)), animation });
  }
  function isInView(network, container, place) {
    const { x: x2, y } = network.canvasToDOM(at(place));
    return x2 > 24 && y > 24 && x2 < container.clientWidth - 24 && y < container.clientHeight - 24;
  }
  function picture(canvas, ink) {
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext("2d");
    context.fillStyle = ink.canvas;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(canvas, 0, 0);
    return new Promise((resolve) => copy.toBlob(resolve));
  }

  // src/search.js
  var EXACT = 0;
  var PREFIX = 1;
  var WORD = 2;
  var WORDS = 3;
  var INSIDE = 4;
  function fold(text2) {
    return text2.normalize("NFKD").replace(/[\p{M}'’ʿʾ`´]/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }
  function buildIndex(actors) {
    const entries = [];
    for (const actor of actors) {
      const seen = /* @__PURE__ */ new Set();
      const add = (text2, alias) => {
        const folded = fold(text2);
        if (!folded || seen.has(folded)) return;
        seen.add(folded);
        entries.push({ actor: actor.index, alias, folded });
      };
      add(actor.name, null);
      for (const alias of actor.aliases) if (alias.rule !== "coreference") add(alias.text, alias.text);
    }
    return entries;
  }
  function search(index, query, { limit = 12, weight = () => 0 } = {}) {
    const wanted = fold(query);
    if (!wanted) return [];
    const best = /* @__PURE__ */ new Map();
    for (const entry of index) {
      const rank = rankOf(entry.folded, wanted);
      if (rank === null) continue;
      const held = best.get(entry.actor);
      if (!held || rank < held.rank) best.set(entry.actor, { actor: entry.actor, alias: entry.alias, rank });
    }
    return [...best.values()].sort((a, b) => a.rank - b.rank || weight(b.actor) - weight(a.actor) || a.actor - b.actor).slice(0, limit).map(({ actor, alias }) => ({ actor, alias }));
  }
  function rankOf(folded, wanted) {
    if (folded === wanted) return EXACT;
    if (folded.startsWith(wanted)) return PREFIX;
    if (folded.includes(` ${wanted}`)) return WORD;
    const words = wanted.split(" ");
    if (words.length > 1 && words.every((word) => ` ${folded}`.includes(` ${word}`))) return WORDS;
    return folded.includes(wanted) ? INSIDE : null;
  }

  // src/words.js
  var NUMBER = new Intl.NumberFormat("en");
  var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  var SECTORS = {
    GOV: "government",
    MIL: "military",
    COP: "police",
    SPY: "intelligence",
    JUD: "judiciary",
    LEG: "legislature",
    PRM: "paramilitary",
    PTY: "political party",
    REB: "rebels",
    UAF: "unaligned armed forces",
    UNK: "unknown sector",
    AGR: "agriculture",
    BUS: "business",
    CRM: "crime",
    CVL: "civilians",
    EDU: "education",
    ELI: "elites",
    JRN: "journalists",
    LAB: "labour",
    MED: "medical",
    OPP: "opposition",
    REF: "refugees",
    REL: "religious",
    SOC: "civil society"
  };
  var ORIGINS = {
    IGO: "international organisation",
    UNO: "United Nations",
    EUR: "European",
    NGO: "non-governmental",
    ISM: "Islamist",
    IMG: "international militant group",
    MNC: "multinational company"
  };
  var RULES = {
    name: "by its name",
    alias: "known alias",
    metonym: "capital for its state",
    demonym: "word for its people",
    role: "role phrase",
    coreference: "refers back in the text",
    decision: "analyst's decision"
  };
  var REASONS = {
    kinds: "are of a kind that is switched off",
    hidden: "were hidden by hand",
    rolled: "are counted with the state or group they belong to",
    countries: "are of a country that is switched off",
    documents: "are not mentioned in the chosen documents",
    weight: "have no link that passes the filters on links",
    focus: "are outside the focus"
  };
  var number = (value) => NUMBER.format(value);
  function count(value, singular, plural = `${singular}s`) {
    return `${number(value)} ${value === 1 ? singular : plural}`;
  }
  var SINGULAR = { mentions: "mention", sentences: "sentence", documents: "document", stories: "story" };
  var noun = (value, measure) => value === 1 ? SINGULAR[measure] : measure;
  var measureCount = (value, measure) => `${number(value)} ${noun(value, measure)}`;
  function day(iso) {
    const [, year, month, date2] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "") ?? [];
    return year && MONTHS[month - 1] ? `${Number(date2)} ${MONTHS[month - 1]} ${year}` : iso ?? "";
  }
  var sector = (code) => wordFor(SECTORS, code) ?? code;
  function country(model, code) {
    if (!code) return null;
    return wordFor(ORIGINS, code) ?? wordFor(model.countries, code) ?? code;
  }
  var rule = (name) => wordFor(RULES, name) ?? "known name";
  var kindLabel = (model, kind) => model.kinds.find((known2) => known2.kind === kind)?.label ?? kind;
  function reasonText({ reason, count: held }, state) {
    if (reason === "budget") return `${count(held, "weaker actor")} left out: only the ${number(state.budget)} strongest are drawn.`;
    if (reason === "links") return `${count(held, "weaker link")} left out: only the strongest are drawn.`;
    const verb = held === 1 ? REASONS[reason].replace(/^are/, "is").replace(/^were/, "was").replace(/^have/, "has") : REASONS[reason];
    return `${count(held, "actor")} ${verb}.`;
  }
  function measures({ npmi, g2, q_value: q, relatedness }) {
    return [
      { name: "NPMI", value: npmi === null ? null : npmi.toFixed(2), meaning: npmiMeaning(npmi) },
      { name: "G²", value: g2 === null ? null : g2.toFixed(1), meaning: g2Meaning(g2, q) },
      ...relatedness === null ? [] : [{ name: "Relatedness", value: relatedness.toFixed(2), meaning: "how sure a model is that the sentences relate the two, 0 to 1" }]
    ];
  }
  function wordFor(table, code) {
    return Object.hasOwn(table, code) ? table[code] : void 0;
  }
  function npmiMeaning(npmi) {
    if (npmi === null) return "too few documents to say how it compares with chance";
    if (npmi >= 0.3) return "together far more often than chance (−1 never, 0 chance, 1 always)";
    if (npmi >= 0.1) return "together more often than chance (−1 never, 0 chance, 1 always)";
    if (npmi > -0.1) return "together about as often as chance (−1 never, 0 chance, 1 always)";
    return "together less often than chance (−1 never, 0 chance, 1 always)";
  }
  function g2Meaning(g2, q) {
    if (g2 === null) return "too few documents to test";
    if (q === null) return "log-likelihood ratio: larger is less likely to be chance";
    const size = q < 1e-3 ? "q < 0.001" : `q = ${q.toFixed(3)}`;
    return q <= 0.05 ? `hard to explain by chance (${size}, false discoveries under control)` : `may well be chance (${size})`;
  }

  // src/combobox.js
  var indexes = /* @__PURE__ */ new WeakMap();
  function connectCombobox(app, input, list, { pick, note = () => "", except = null }) {
    let matches = [];
    let active = -1;
    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const take = (match) => {
      close();
      input.value = "";
      pick(match.actor);
    };
    const activate = (next) => {
      active = matches.length ? (next + matches.length) % matches.length : -1;
      [...list.children].forEach((item2, place) => item2.setAttribute("aria-selected", String(place === active)));
      const item = list.children[active];
      if (!item) return;
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    };
    const refresh = () => {
      const { model } = app;
      const weight = (actor) => model.actors[actor].strength ?? 0;
      matches = search(indexOf(model), input.value, { weight }).filter((match) => match.actor !== except);
      const items = matches.map((match, place) => option(model, match, `${list.id}-${place}`, note(match.actor), () => take(match)));
      replace(list, items.length ? items : el("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "No actor has that name"));
      const open = input.value.trim() !== "";
      if (!open) close();
      list.hidden = !open;
      input.setAttribute("aria-expanded", String(open));
      if (open && matches.length) activate(0);
    };
    input.addEventListener("input", refresh);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const step2 = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step2) {
        event.preventDefault();
        if (list.hidden) refresh();
        else activate(active + step2);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        take(matches[active]);
      } else if (event.key === "Escape" && (!list.hidden || input.value)) {
        event.stopPropagation();
        input.value = "";
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
    const about = [kindLabel(model, kind), count(mentions, "mention"), note].filter(Boolean).join(" · ");
    return el(
      "li",
      { id, role: "option", "aria-selected": "false", data: { actor: model.actors[actor].id }, onmousedown: (event) => event.preventDefault(), onclick: take },
      kindIcon(model, kind),
      el("span", { class: "match" }, el("span", { class: "clip strong", dir: "auto" }, name), alias && el("span", { class: "clip alias" }, "also ", el("b", { dir: "auto" }, alias)), el("span", { class: "clip muted" }, about))
    );
  }

  // src/backbone.js
  function backboneLevels(model, links, weights) {
    const strength = new Float64Array(model.actors.length);
    const degree = new Int32Array(model.actors.length);
    for (const place of links) {
      for (const end of [model.links[place].a, model.links[place].b]) {
        strength[end] += weights[place];
        degree[end] += 1;
      }
    }
    const levels = new Float64Array(model.links.length).fill(1);
    for (const place of links) {
      const { a, b } = model.links[place];
      levels[place] = Math.min(levelAt(weights[place], strength[a], degree[a]), levelAt(weights[place], strength[b], degree[b]));
    }
    return levels;
  }
  var levelAt = (weight, strength, degree) => degree > 1 ? (1 - weight / strength) ** (degree - 1) : 1;

  // src/counting.js
  function documentMask(model, state) {
    if (!state.from && !state.to && !state.hiddenPublishers.length) return null;
    const hidden = new Set(state.hiddenPublishers);
    return Uint8Array.from(model.documents, ({ date: date2, publisher }) => {
      if (hidden.has(publisher ?? "")) return 0;
      if ((state.from || state.to) && !date2) return 0;
      return Number(!(state.from && date2 < state.from) && !(state.to && date2 > state.to));
    });
  }
  function statementMask(model, { hiddenPredicates, hiddenSigns }) {
    if (!hiddenPredicates.length && !hiddenSigns.length) return null;
    const bit = (predicate) => predicate === "unstated" ? UNSTATED : model.predicates.indexOf(predicate);
    const said = hiddenPredicates.map(bit).filter((place) => place >= 0).reduce((bits2, place) => bits2 & ~(1 << place), -1);
    const signs = hiddenSigns.reduce((bits2, sign) => bits2 & ~SIGN_BITS[sign], 7);
    return { said, signs, hiddenPredicates: new Set(hiddenPredicates), hiddenSigns: new Set(hiddenSigns) };
  }
  function countIn(model, mask, statements = null) {
    return {
      mask,
      statements,
      actors: mask ? countActors(model, mask) : model.actors,
      links: mask || statements ? countLinks(model, mask, statements) : whole(model)
    };
  }
  var wholes = /* @__PURE__ */ new WeakMap();
  function whole(model) {
    if (!wholes.has(model)) wholes.set(model, model.links.map((link) => ({ ...stated(model, link, null, null), ...counts(link) })));
    return wholes.get(model);
  }
  var counts = ({ sentences, documents, stories }) => ({ sentences, documents, stories });
  function countActors(model, mask) {
    const { first, doc } = model.spoken;
    const count2 = counter(model, mask);
    return model.actors.map(({ index }) => {
      const { rows: rows2, documents, stories } = count2(doc, first[index], first[index + 1]);
      return { mentions: rows2, documents, stories };
    });
  }
  function countLinks(model, mask, statements) {
    const { first, doc, said, signs } = model.evidence;
    const count2 = counter(model, mask);
    const passes = statements && ((row) => (said[row] & statements.said) !== 0 && (signs[row] & statements.signs) !== 0);
    return model.links.map((link) => {
      const { rows: rows2, documents, stories } = count2(doc, first[link.index], first[link.index + 1], passes);
      return { sentences: rows2, documents, stories, ...stated(model, link, mask, statements) };
    });
  }
  function stated(model, link, mask, statements) {
    let cooperation = 0;
    let conflict = 0;
    for (const place of link.relations) {
      const { sign, negated, predicate, window: window2 } = model.relations[place];
      if (!sign || negated || mask && !mask[model.quotes.doc[window2]]) continue;
      if (statements?.hiddenPredicates.has(predicate) || statements?.hiddenSigns.has(sign > 0 ? "cooperation" : "conflict")) continue;
      if (sign > 0) cooperation += 1;
      else conflict += 1;
    }
    return { cooperation, conflict };
  }
  function counter({ documents, storyCount }, mask) {
    const seenDocument = new Int32Array(documents.length).fill(-1);
    const seenStory = new Int32Array(storyCount).fill(-1);
    const storyOf = Int32Array.from(documents, ({ story }) => story);
    let turn = 0;
    return (doc, from, to, passes = null) => {
      const found = { rows: 0, documents: 0, stories: 0 };
      for (let row = from; row < to; row += 1) {
        const place = doc[row];
        if (place < 0 || mask && !mask[place] || passes && !passes(row)) continue;
        found.rows += 1;
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

  // src/filters.js
  var MEASURES = ["sentences", "documents", "stories"];
  var BUDGET = 150;
  var LINKS_PER_ACTOR = 5;
  var countsFor = (model, state) => countIn(model, documentMask(model, state), statementMask(model, state));
  function visibleGraph(model, state, counts2 = countsFor(model, state)) {
    const reasons = [];
    const drop = (passing2, reason, keep) => {
      const left = passing2.filter(keep);
      if (left.length < passing2.length) reasons.push({ reason, count: passing2.length - left.length });
      return left;
    };
    let passing = actorsPassing(model, state, counts2, drop);
    const weights = Float64Array.from(counts2.links, (link) => link[state.measure]);
    const met = linksAmong(model, passing, (link) => counts2.links[link].sentences > 0);
    const levels = backboneLevels(model, met, weights);
    const kept = met.filter((link) => isLinkKept(model.links[link], state, weights[link], levels[link]));
    if (counts2.statements || filtersLinks(state)) {
      const ends = new Uint8Array(model.actors.length);
      for (const place of kept) ends[model.links[place].a] = ends[model.links[place].b] = 1;
      passing = drop(passing, "weight", (actor) => ends[actor]);
    }
    if (state.focus) {
      const near = neighbourhood(model, kept, state.focus.actor, state.focus.depth);
      passing = drop(passing, "focus", (actor) => near.has(actor));
    }
    return drawn(model, state, { counts: counts2, weights, levels, passing, kept, drop, reasons });
  }
  function neighbourhood(model, links, start, depth) {
    const allowed = new Set(links);
    const near = /* @__PURE__ */ new Set([start]);
    let edge = [start];
    for (let step2 = 0; step2 < depth; step2 += 1) {
      const next = [];
      for (const actor of edge) {
        for (const place of model.actors[actor].links) {
          const other = otherEnd(model.links[place], actor);
          if (!allowed.has(place) || near.has(other)) continue;
          near.add(other);
          next.push(other);
        }
      }
      edge = next;
    }
    return near;
  }
  function actorsPassing(model, state, counts2, drop) {
    const [kinds, countries, hidden] = [new Set(state.hiddenKinds), new Set(state.hiddenCountries), new Set(state.hidden)];
    let passing = model.actors.map((actor) => actor.index);
    if (model.tops) passing = drop(passing, "rolled", (actor) => model.tops[actor] === actor);
    passing = drop(passing, "kinds", (actor) => !kinds.has(model.actors[actor].kind));
    passing = drop(passing, "countries", (actor) => !countries.has(model.actors[actor].country ?? ""));
    passing = drop(passing, "hidden", (actor) => !hidden.has(actor));
    return counts2.mask ? drop(passing, "documents", (actor) => counts2.actors[actor].mentions > 0) : passing;
  }
  var filtersLinks = ({ minWeight, significance, backbone }) => minWeight > 1 || significance !== null || backbone !== null;
  function isLinkKept({ q_value: q }, { minWeight, significance, backbone }, weight, level) {
    if (weight < minWeight) return false;
    if (significance !== null && !(q !== null && q <= significance)) return false;
    return backbone === null || level <= backbone;
  }
  function drawn(model, state, { counts: counts2, weights, levels, passing, kept, drop, reasons }) {
    const inside = new Uint8Array(model.actors.length);
    for (const actor of passing) inside[actor] = 1;
    const links = kept.filter((link) => inside[model.links[link].a] && inside[model.links[link].b]);
    const strength = new Float64Array(model.actors.length);
    for (const place of links) {
      strength[model.links[place].a] += weights[place];
      strength[model.links[place].b] += weights[place];
    }
    const ranked = [...passing].sort((a, b) => strength[b] - strength[a] || counts2.actors[b].mentions - counts2.actors[a].mentions || a - b);
    const wanted = new Uint8Array(model.actors.length);
    for (const actor of ranked.slice(0, state.budget)) wanted[actor] = 1;
    for (const actor of state.extra) wanted[actor] = inside[actor];
    const actors = drop(ranked, "budget", (actor) => wanted[actor]);
    const between = links.filter((link) => wanted[model.links[link].a] && wanted[model.links[link].b]);
    const chosen = chooseLinks(model, state, between, { weights, levels });
    if (chosen.length < between.length) reasons.push({ reason: "links", count: between.length - chosen.length });
    return { actors, links: chosen, counts: counts2, weights, levels, strength, passing: ranked, passingLinks: links, reasons };
  }
  function chooseLinks(model, { budget, selection }, links, { weights, levels }) {
    const order = [...links].sort((a, b) => weights[b] - weights[a] || levels[a] - levels[b] || a - b);
    const most = LINKS_PER_ACTOR * budget;
    if (order.length <= most) return order;
    const kept = /* @__PURE__ */ new Set();
    const tied = new Uint8Array(model.actors.length);
    for (const place of order) {
      const { a, b } = model.links[place];
      if (!tied[a] || !tied[b] || touches2(model.links[place], selection)) kept.add(place);
      tied[a] = tied[b] = 1;
    }
    for (const place of [...order].sort((a, b) => levels[a] - levels[b])) {
      if (kept.size >= most) break;
      kept.add(place);
    }
    return order.filter((place) => kept.has(place));
  }
  function touches2({ index, a, b }, selection) {
    if (selection?.path) return selection.path.from === a || selection.path.from === b || selection.path.to === a || selection.path.to === b;
    return Boolean(selection) && (selection.link === index || selection.actor === a || selection.actor === b);
  }
  function linksAmong(model, actors, keep) {
    const inside = new Uint8Array(model.actors.length);
    for (const actor of actors) inside[actor] = 1;
    const found = [];
    for (const { index, a, b } of model.links) if (inside[a] && inside[b] && keep(index)) found.push(index);
    return found;
  }

  // src/history.js
  var MOST = 200;
  function createHistory() {
    let past = [];
    let future = [];
    let open = null;
    return {
      record(before, name, { joins = false } = {}) {
        if (!(joins && open === name)) past = [...past.slice(1 - MOST), { value: before, name }];
        future = [];
        open = joins ? name : null;
      },
      undo(now) {
        const step2 = past.pop();
        if (!step2) return null;
        future.push({ value: now, name: step2.name });
        open = null;
        return step2.value;
      },
      redo(now) {
        const step2 = future.pop();
        if (!step2) return null;
        past.push({ value: now, name: step2.name });
        open = null;
        return step2.value;
      },
      /** The names of the changes that undo and redo would take, null where there is none. */
      next: () => ({ undo: past[past.length - 1]?.name ?? null, redo: future[future.length - 1]?.name ?? null })
    };
  }

  // src/state.js
  function initialState() {
    return {
      hiddenKinds: [],
      hiddenCountries: [],
      hiddenPublishers: [],
      hiddenPredicates: [],
      hiddenSigns: [],
      measure: "sentences",
      minWeight: 1,
      significance: null,
      backbone: null,
      rollUp: false,
      rollLeaders: false,
      from: null,
      to: null,
      hidden: [],
      focus: null,
      budget: BUDGET,
      extra: [],
      selection: null,
      view: "graph"
    };
  }
  var FILTERS = [
    "hiddenKinds",
    "hiddenCountries",
    "hiddenPublishers",
    "hiddenPredicates",
    "hiddenSigns",
    "minWeight",
    "significance",
    "backbone",
    "from",
    "to",
    "rollUp",
    "rollLeaders",
    "hidden",
    "focus"
  ];
  function withoutFilters(state) {
    const first = initialState();
    return { ...state, ...Object.fromEntries(FILTERS.map((key) => [key, first[key]])) };
  }
  function isFiltered(state) {
    const first = initialState();
    return FILTERS.some((key) => JSON.stringify(state[key]) !== JSON.stringify(first[key]));
  }
  function createStore(first) {
    let state = first;
    const history2 = createHistory();
    const listeners = [];
    const change = (next) => {
      const previous = state;
      if (next === null) return;
      state = next;
      listeners.forEach((listener) => listener(state, previous));
    };
    return {
      get: () => state,
      next: () => history2.next(),
      subscribe: (listener) => listeners.push(listener),
      set(patch, { undo = null, joins = false } = {}) {
        if (undo) history2.record(state, undo, { joins });
        change({ ...state, ...patch });
      },
      undo: () => change(history2.undo(state)),
      redo: () => change(history2.redo(state))
    };
  }

  // src/filter_kinds.js
  function kindFilter({ model, store }) {
    const totals = /* @__PURE__ */ new Map();
    for (const { kind } of model.actors) totals.set(kind, (totals.get(kind) ?? 0) + 1);
    if (!totals.size) return null;
    const kinds = model.kinds.map(({ kind }) => kind).filter((kind) => totals.has(kind));
    const toggle = (kind) => {
      const { hiddenKinds } = store.get();
      const next = hiddenKinds.includes(kind) ? hiddenKinds.filter((other) => other !== kind) : [...hiddenKinds, kind].sort();
      store.set({ hiddenKinds: next }, { undo: `${kindLabel(model, kind).toLowerCase()} on or off` });
    };
    const rows2 = kinds.map((kind) => {
      return { kind, ...checkOption(`kind-${kind}`, kindLabel(model, kind), { picture: kindIcon(model, kind, 15), onchange: () => toggle(kind) }) };
    });
    const section = el("fieldset", { class: "part" }, el("legend", {}, "Kinds of actors"), rows2.map(({ label }) => label));
    const update = (state, visible) => {
      const left = /* @__PURE__ */ new Map();
      for (const actor of visible.actors) left.set(model.actors[actor].kind, (left.get(model.actors[actor].kind) ?? 0) + 1);
      for (const { kind, box: box2, counted, label } of rows2) {
        box2.checked = !state.hiddenKinds.includes(kind);
        label.classList.toggle("off", !box2.checked);
        const here = left.get(kind) ?? 0;
        replace(counted, here === totals.get(kind) ? number(here) : `${number(here)} of ${number(totals.get(kind))}`);
      }
    };
    return { section, update };
  }

  // src/filter_links.js
  function linkFilter({ model, store, counts: counts2 }) {
    if (!model.links.length) return null;
    let stops = [1];
    const output = el("span", { class: "strong" });
    const set = () => store.set({ minWeight: stops[Number(slider.value)] ?? 1 }, { undo: "least weight", joins: true });
    const slider = el("input", { type: "range", id: "least", min: 0, value: 0, step: 1, oninput: set });
    const choose = (measure) => store.set({ measure, minWeight: 1 }, { undo: "what links are counted in" });
    const radios = MEASURES.map((measure) => el("input", { type: "radio", name: "measure", value: measure, onchange: () => choose(measure) }));
    const section = el(
      "fieldset",
      { class: "part" },
      el("legend", {}, "Links counted in"),
      el("div", { class: "segments" }, radios.map((radio) => el("label", {}, radio, el("span", {}, radio.value)))),
      el("div", { class: "labelled" }, el("label", { for: "least" }, "At least"), output),
      slider
    );
    const update = (state) => {
      stops = stopsOf(counts2(), state.measure);
      radios.forEach((radio) => {
        radio.checked = radio.value === state.measure;
      });
      const place = stops.findIndex((stop) => stop >= state.minWeight);
      slider.max = String(stops.length - 1);
      slider.value = String(place < 0 ? stops.length - 1 : place);
      slider.disabled = stops.length < 2;
      output.textContent = measureCount(state.minWeight, state.measure);
      slider.setAttribute("aria-valuetext", output.textContent);
    };
    return { section, update };
  }
  function stopsOf({ links }, measure) {
    const weights = /* @__PURE__ */ new Set([1]);
    for (const link of links) if (link[measure] > 0) weights.add(link[measure]);
    return [...weights].sort((a, b) => a - b);
  }

  // src/filter_publishers.js
  function publisherFilter({ model, store }) {
    const totals = /* @__PURE__ */ new Map();
    for (const { publisher } of model.documents) totals.set(publisher ?? "", (totals.get(publisher ?? "") ?? 0) + 1);
    if (totals.size < 2) return null;
    const ordered = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a.localeCompare(b));
    const boxes = [];
    const toggle = (name) => {
      const { hiddenPublishers } = store.get();
      const next = hiddenPublishers.includes(name) ? hiddenPublishers.filter((other) => other !== name) : [...hiddenPublishers, name].sort();
      store.set({ hiddenPublishers: next }, { undo: `${name || "no publisher"} on or off` });
    };
    const item = (name) => {
      const { box: box2, counted, label } = checkOption(`publisher-${boxes.length}`, name || "without a publisher", { onchange: () => toggle(name) });
      box2.checked = !store.get().hiddenPublishers.includes(name);
      counted.textContent = number(totals.get(name));
      boxes.push({ name, box: box2 });
      return el("li", {}, label);
    };
    const section = el("fieldset", { class: "part" }, el("legend", {}, "Publishers"), pagedList(ordered, item, { size: 8, props: { class: "plain" }, noun: "publishers" }));
    const update = ({ hiddenPublishers }) => boxes.forEach(({ name, box: box2 }) => {
      box2.checked = !hiddenPublishers.includes(name);
    });
    return { section, update };
  }

  // src/filter_time.js
  var BARS = 36;
  var DAY = 864e5;
  function timeFilter({ model, store }) {
    const dates = model.documents.map(({ date: date2 }) => date2).filter(Boolean).sort();
    const [first, last] = [dates[0], dates[dates.length - 1]];
    if (!dates.length || first === last) return null;
    const undated = model.documents.length - dates.length;
    const inputs = ["from", "to"].map((key) => {
      const end = key === "from" ? first : last;
      const change = () => store.set({ [key]: !input.value || input.value === end ? null : input.value }, { undo: `time ${key}` });
      const input = el("input", { type: "date", id: `date-${key}`, min: first, max: last, onchange: change });
      return { key, end, input, field: el("label", { class: "date" }, el("span", {}, key === "from" ? "From" : "To"), input) };
    });
    const bars = histogram(dates, first, last);
    const said = el("p", { class: "muted small-text" });
    const section = el(
      "fieldset",
      { class: "part" },
      el("legend", {}, "Time"),
      bars.picture,
      el("div", { class: "axis muted", "aria-hidden": "true" }, el("span", {}, day(first)), el("span", {}, day(last))),
      el("div", { class: "dates" }, inputs.map(({ field }) => field)),
      said
    );
    const update = ({ from, to }) => {
      inputs.forEach(({ key, end, input }) => {
        input.value = { from, to }[key] ?? end;
      });
      bars.update(from, to);
      const inside = dates.filter((date2) => !(from && date2 < from) && !(to && date2 > to)).length;
      replace(said, from || to ? `${count(inside, "document")} of ${dates.length} dated ones${undated ? `; ${count(undated, "document")} without a date left out` : ""}.` : `${count(dates.length, "document")} with a date${undated ? `, ${undated} without` : ""}.`);
    };
    return { section, update };
  }
  function histogram(dates, first, last) {
    const start = Date.parse(first);
    const days = Math.round((Date.parse(last) - start) / DAY) + 1;
    const bars = Math.min(BARS, days);
    const barOf = (date2) => Math.min(bars - 1, Math.floor((Date.parse(date2) - start) / DAY * bars / days));
    const heights = new Array(bars).fill(0);
    for (const date2 of dates) heights[barOf(date2)] += 1;
    const most = Math.max(...heights);
    const rects = heights.map((height, place) => {
      const tall = height ? Math.max(1.5, 34 * height / most) : 0;
      return svg("rect", { x: place * 216 / bars + 0.5, width: Math.max(1, 216 / bars - 1), y: 36 - tall, height: tall, rx: 0.75 });
    });
    const picture2 = svg("svg", { class: "histogram", viewBox: "0 0 216 37", preserveAspectRatio: "none", "aria-hidden": "true" }, rects, svg("path", { d: "M0 36.5H216", class: "base" }));
    const update = (from, to) => {
      const low = !from || from <= first ? 0 : from > last ? bars : barOf(from);
      const high = !to || to >= last ? bars - 1 : to < first ? -1 : barOf(to);
      rects.forEach((rect, place) => rect.classList.toggle("out", place < low || place > high));
    };
    return { picture: picture2, update };
  }

  // src/legend.js
  function sizeLegend({ model }) {
    if (!model.actors.length) return null;
    const body = el("div", { class: "sizes" });
    const section = el("section", { class: "part", "aria-labelledby": "size-title" }, el("h2", { id: "size-title", class: "part-title" }, "Size and width"), body);
    const update = ({ measure }, visible) => {
      const mentions = span(visible.actors.map((actor) => visible.counts.actors[actor].mentions));
      const weights = span(visible.links.map((link) => visible.counts.links[link][measure]));
      replace(
        body,
        mentions && el("div", { class: "samples" }, mentions.map((value) => sample(dot(value, mentions[mentions.length - 1]), number(value))), el("span", { class: "muted" }, "mentions")),
        weights && el("div", { class: "samples" }, weights.map((value) => sample(line(edgeWidth(value, weights[weights.length - 1], visible.links.length)), number(value))), el("span", { class: "muted" }, measureCount(2, measure).slice(2)))
      );
    };
    return { section, update };
  }
  function span(values) {
    if (!values.length) return null;
    const ordered = [...values].sort((a, b) => a - b);
    const most = ordered[ordered.length - 1];
    return [.../* @__PURE__ */ new Set([ordered[0], Math.max(ordered[0], Math.round(most / 4)), most])];
  }
  var sample = (picture2, text2) => el("span", { class: "sample" }, picture2, text2);
  function dot(value, most) {
    const radius = 3 + 9 * Math.sqrt(value / Math.max(1, most));
    return svg("svg", { width: 26, height: 26, viewBox: "-13 -13 26 26", "aria-hidden": "true" }, svg("circle", { r: radius, class: "size-dot" }));
  }
  function line(width) {
    return svg("svg", { width: 26, height: 12, viewBox: "0 0 26 12", "aria-hidden": "true" }, svg("path", { d: "M3 6H23", class: "size-line", "stroke-width": width }));
  }

  // src/filterpanel.js
  var STEP = 150;
  function createFilterPanel(app) {
    const parts = [kindFilter, linkFilter, timeFilter, publisherFilter, sizeLegend].map((make) => make(app)).filter(Boolean);
    const reset = el("button", { type: "button", id: "reset", onclick: () => app.store.set(withoutFilters(app.store.get()), { undo: "reset filters" }) }, "Reset filters");
    byId("filter-body").append(...parts.map((part) => part.section), el("div", { class: "reset" }, reset));
    replace(byId("notes"), app.model.notes.map((note) => el("li", { dir: "auto" }, el("span", { class: "clip5" }, note))));
    return (state, visible) => {
      showStatus(app, state, visible);
      reset.disabled = !isFiltered(state);
      parts.forEach((part) => part.update(state, visible));
    };
  }
  function showStatus({ model, store }, state, visible) {
    const status = byId("status");
    const parts = [count(visible.actors.length, "actor"), " and ", count(visible.links.length, "link"), " ", `of ${number(model.actors.length)} and ${number(model.links.length)}`];
    if (status.textContent !== parts.join("")) replace(status, parts.map((part) => part.trim().length > 3 ? el("span", { class: "whole" }, part) : part));
    const more = () => store.set({ budget: state.budget + STEP }, { undo: "show more" });
    const rest = visible.passing.length - visible.actors.length;
    replace(
      byId("reasons"),
      visible.reasons.map(
        (reason) => el(
          "li",
          {},
          reasonText(reason, state),
          reason.reason === "budget" && [" ", el("button", { type: "button", class: "small", onclick: more }, `Show ${number(Math.min(STEP, rest))} more`)]
        )
      )
    );
  }

  // src/regroup.js
  var NOT_JUDGED = { npmi: null, g2: null, q_value: null, backbone: null };
  function regroup(model, actorOf, actors = model.actors) {
    const quotes = { ...model.quotes, actor: actorOf };
    const evidence = newEvidence(model, actorOf);
    const links = newLinks(model, evidence);
    const regrouped = indexed({
      ...model,
      quotes,
      links,
      actors: actors.map((actor) => ({ ...actor })),
      relations: model.relations.map((relation) => newRelation(model, actorOf, relation))
    });
    recount(regrouped);
    return regrouped;
  }
  function newEvidence(model, actorOf) {
    const pairs = /* @__PURE__ */ new Map();
    for (const link of model.links) {
      link.evidence.forEach((quote, place) => {
        for (const a of actorsNow(model, actorOf, quote, link.a)) {
          for (const b of actorsNow(model, actorOf, quote, link.b)) {
            if (a === b) continue;
            const key = pairKey(a, b);
            if (!pairs.has(key)) pairs.set(key, { a: Math.min(a, b), b: Math.max(a, b), quotes: /* @__PURE__ */ new Map(), from: /* @__PURE__ */ new Set() });
            const pair = pairs.get(key);
            pair.quotes.set(quote, Math.max(pair.quotes.get(quote) ?? 0, link.evidence_relatedness[place] ?? 0));
            pair.from.add(link.index);
          }
        }
      });
    }
    return pairs;
  }
  function actorsNow({ quotes }, actorOf, quote, actor) {
    const found = /* @__PURE__ */ new Set();
    for (let row = quotes.first[quote]; row < quotes.first[quote + 1]; row += 1) {
      if (quotes.actor[row] === actor && actorOf[row] >= 0) found.add(actorOf[row]);
    }
    return found;
  }
  function newLinks({ links, places }, pairs) {
    const gone = { ...NOT_JUDGED, relatedness: null, evidence: [], evidence_relatedness: [], sentences: 0, documents: 0, stories: 0 };
    const found = links.map((link) => ({ ...link, ...gone }));
    for (const [key, pair] of pairs) {
      const before = links[places.get(key)];
      const evidence = [...pair.quotes.keys()].sort((a, b) => a - b);
      const index = places.get(key) ?? places.size;
      places.set(key, index);
      if (before && pair.from.size === 1 && evidence.length === before.evidence.length) found[index] = { ...before };
      else found[index] = { ...gone, first: null, last: null, index, a: pair.a, b: pair.b, evidence, evidence_relatedness: evidence.map((quote) => pair.quotes.get(quote)) };
    }
    for (const [key, index] of places) {
      const [a, b] = key.split(" ").map(Number);
      found[index] ??= { ...gone, first: null, last: null, index, a, b };
    }
    return found;
  }
  function newRelation(model, actorOf, relation) {
    const now = (actor) => actor === null ? null : [...actorsNow(model, actorOf, relation.quote, actor)][0] ?? actor;
    return { ...relation, subject: now(relation.subject), object: now(relation.object), claimed_by: now(relation.claimed_by) };
  }
  function recount(model) {
    const all = new Uint8Array(model.documents.length).fill(1);
    const counts2 = countIn(model, all);
    for (const actor of model.actors) Object.assign(actor, counts2.actors[actor.index], { strength: strengthOf(counts2, actor) });
    for (const link of model.links) {
      const { sentences, documents, stories } = counts2.links[link.index];
      Object.assign(link, { sentences, documents, stories }, link.first ? {} : period(model, link.evidence));
    }
  }
  var strengthOf = (counts2, { links }) => links.reduce((sum, link) => sum + counts2.links[link].sentences, 0);
  function period({ quotes, documents }, evidence) {
    const dates = evidence.map((quote) => documents[quotes.doc[quote]].date).filter(Boolean).sort();
    return { first: dates[0] ?? null, last: dates[dates.length - 1] ?? null };
  }

  // src/identity.js
  var latest = { base: null, key: "", model: null };
  function modelFor(base, state) {
    const key = JSON.stringify([state.rollUp, state.rollLeaders]);
    if (latest.base !== base || latest.key !== key) latest = { base, key, model: read(base, state) };
    return latest.model;
  }
  function read(base, { rollUp, rollLeaders }) {
    if (!rollUp && !rollLeaders) return base;
    const target = topsOf(base, { rollUp, rollLeaders });
    return { ...regroup(base, base.quotes.actor.map((actor) => actor < 0 ? actor : target[actor])), tops: target };
  }
  function topsOf(model, { rollUp, rollLeaders }) {
    const next = new Int32Array(model.actors.length).fill(-1);
    if (rollLeaders) leadersOf(model).forEach((group, person) => {
      next[person] = group;
    });
    for (const { index, kind, parentIndex } of model.actors) {
      if (rollUp && kind !== "person" && parentIndex !== null && parentIndex !== index) next[index] = parentIndex;
    }
    return next.map((_, actor) => {
      const seen = /* @__PURE__ */ new Set([actor]);
      let top = actor;
      while (next[top] >= 0 && !seen.has(next[top])) {
        top = next[top];
        seen.add(top);
      }
      return top;
    });
  }
  function leadersOf(model) {
    const counts2 = /* @__PURE__ */ new Map();
    for (const { subject, object, predicate, negated, hedged } of model.relations) {
      if (predicate !== "leads" || negated || hedged || model.actors[subject].kind !== "person") continue;
      if (model.actors[object].kind === "person") continue;
      if (!counts2.has(subject)) counts2.set(subject, /* @__PURE__ */ new Map());
      counts2.get(subject).set(object, (counts2.get(subject).get(object) ?? 0) + 1);
    }
    const first = (led) => [...led].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0];
    return new Map([...counts2].map(([person, led]) => [person, first(led)]));
  }

  // src/panel_parts.js
  function actorButton(app, actor, props = {}) {
    const { name, kind } = app.model.actors[actor];
    return el("span", { class: "actor" }, kindIcon(app.model, kind), nameButton(name, () => app.select({ actor }), props));
  }
  function neighbourItem(app, from, place, heaviest) {
    const link = app.model.links[place];
    const other = otherEnd(link, from);
    const { measure } = app.store.get();
    const weight = app.counts().links[place][measure];
    const names2 = `${app.model.actors[from].name} and ${app.model.actors[other].name}`;
    return el(
      "li",
      { class: "row", vars: { share: String(weight / heaviest) } },
      actorButton(app, other),
      !app.isShown(other) && el("span", { class: "tag" }, "not shown"),
      el("span", { class: "weight", title: measureCount(weight, measure) }, number(weight)),
      el("button", { type: "button", class: "small", "aria-label": `Sentences of ${names2}`, onclick: () => app.select({ link: place }) }, "Sentences")
    );
  }
  function figures(values) {
    return el(
      "dl",
      { class: "figures" },
      values.map(([word, value]) => el("div", {}, el("dt", {}, noun(value, word)), el("dd", {}, number(value))))
    );
  }
  function period2(first, last) {
    if (!first && !last) return null;
    return first === last || !last || !first ? day(first ?? last) : `${day(first)} to ${day(last)}`;
  }
  function heading(text2, value) {
    return el("h3", {}, text2, value !== void 0 && el("span", { class: "count" }, number(value)));
  }

  // src/marks.js
  function markText(text2, spans) {
    const waiting = unique(spans.filter(({ start, end }) => start >= 0 && end <= text2.length && start < end));
    return pieces(text2, 0, text2.length, waiting);
  }
  function pieces(text2, from, to, spans) {
    const found = [];
    const rest = [...spans];
    let at2 = from;
    while (rest.length) {
      const span2 = rest.shift();
      const inside = [];
      const after = [];
      for (const other of rest) {
        if (other.start >= span2.end) after.push(other);
        else {
          inside.push({ ...other, end: Math.min(other.end, span2.end) });
          if (other.end > span2.end) after.push({ ...other, start: span2.end });
        }
      }
      if (span2.start > at2) found.push(text2.slice(at2, span2.start));
      found.push({ role: span2.role, pieces: pieces(text2, span2.start, span2.end, inside) });
      at2 = span2.end;
      rest.splice(0, rest.length, ...after.sort(byPlace));
    }
    if (at2 < to) found.push(text2.slice(at2, to));
    return found;
  }
  function unique(spans) {
    const seen = /* @__PURE__ */ new Set();
    return [...spans].sort(byPlace).filter(({ start, end, role }) => {
      const key = `${start} ${end} ${role}`;
      return !seen.has(key) && seen.add(key);
    });
  }
  function byPlace(a, b) {
    return a.start - b.start || b.end - a.end || String(a.role).localeCompare(String(b.role));
  }

  // src/stories.js
  function byStory(model, quotes) {
    const byDocument = /* @__PURE__ */ new Map();
    for (const quote of quotes) {
      const document2 = model.documents[model.quotes.doc[quote]];
      if (!byDocument.has(document2.index)) byDocument.set(document2.index, { document: document2, quotes: [] });
      byDocument.get(document2.index).quotes.push(quote);
    }
    const stories = /* @__PURE__ */ new Map();
    for (const part of byDocument.values()) {
      const { story } = part.document;
      if (!stories.has(story)) stories.set(story, []);
      stories.get(story).push(part);
    }
    return [...stories.values()].map(firstWithCopies).sort((a, b) => newer(a.document, b.document));
  }
  function inDocuments(model, quotes, mask) {
    return mask ? quotes.filter((quote) => mask[model.quotes.doc[quote]]) : quotes;
  }
  function firstWithCopies(parts) {
    const [first, ...copies] = [...parts].sort((a, b) => older(a.document, b.document));
    return { ...first, copies };
  }
  var older = (a, b) => (a.date ?? "9").localeCompare(b.date ?? "9") || a.index - b.index;
  var newer = (a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.index - b.index;

  // src/quotes.js
  function storyList(model, quotes, roles, size = 50) {
    const item = (story) => storyItem(model, story, roles);
    return pagedList(byStory(model, quotes), item, { size, props: { class: "list stories" }, noun: "stories" });
  }
  function quoteBlock(model, quote, roles) {
    const spans = mentionsIn(model, quote).filter(({ actor }) => roles.has(actor)).map(({ actor, start, end }) => ({ start, end, role: roles.get(actor) }));
    const document2 = model.documents[model.quotes.doc[quote]];
    return el("blockquote", { dir: "auto", data: { evidence: document2.id } }, markText(model.quotes.text[quote], spans).map(markedPiece));
  }
  function markSample(text2, role) {
    return el("mark", { class: `mark-${role}`, dir: "auto" }, text2);
  }
  function sourceLine({ title, publisher, date: date2, url }) {
    const address = webAddress(url);
    const text2 = el("span", { class: "clip2", dir: "auto" }, title);
    const heading2 = address ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text2) : el("span", { class: "strong" }, text2);
    const about = [publisher, date2 ? day(date2) : "no date"].filter(Boolean).join(" · ");
    return el("div", { class: "source" }, heading2, el("span", { class: "muted clip", dir: "auto" }, about));
  }
  function webAddress(text2) {
    try {
      const { protocol, href } = new URL(text2);
      return protocol === "http:" || protocol === "https:" ? href : null;
    } catch {
      return null;
    }
  }
  function storyItem(model, { document: document2, quotes, copies }, roles) {
    const blocks = (list) => list.map((quote) => quoteBlock(model, quote, roles));
    return el(
      "li",
      { class: "story" },
      sourceLine(document2),
      blocks(quotes),
      copies.length > 0 && el(
        "details",
        {},
        el("summary", {}, `${count(copies.length, "copy", "copies")} of this story`),
        copies.map((copy) => el("div", { class: "copy" }, sourceLine(copy.document), blocks(copy.quotes)))
      )
    );
  }
  function markedPiece(piece) {
    return typeof piece === "string" ? piece : el("mark", { class: `mark-${piece.role}` }, piece.pieces.map(markedPiece));
  }

  // src/panel_actor.js
  function actorPanel(app, place) {
    const { model } = app;
    const actor = model.actors[place];
    const counts2 = app.counts();
    const found = counts2.actors[place];
    const quotes = inDocuments(model, quotesOf(model, place), counts2.mask);
    return [
      el("h2", { class: "title" }, kindIcon(model, actor.kind, 18), el("span", { class: "clip3", dir: "auto" }, actor.name)),
      el("p", { class: "muted clip3", dir: "auto" }, describe(model, actor).join(" · ")),
      notice(app, place),
      figures([["mentions", found.mentions], ["documents", found.documents], ["stories", found.stories]]),
      facts(app, actor),
      actions(app, place),
      names(actor),
      neighbours(app, actor),
      heading("Sentences", quotes.length),
      quotes.length ? storyList(model, quotes, /* @__PURE__ */ new Map([[place, "a"]]), 20) : el("p", { class: "muted" }, "No sentence in the chosen documents.")
    ];
  }
  function describe(model, actor) {
    return [kindLabel(model, actor.kind), country(model, actor.country), actor.sector && sector(actor.sector)].filter(Boolean);
  }
  function notice(app, place) {
    if (app.isShown(place)) return null;
    const { hidden } = app.store.get();
    const again = () => app.store.set({ hidden: hidden.filter((other) => other !== place) }, { undo: "show" });
    return el(
      "p",
      { class: "notice" },
      hidden.includes(place) ? "Hidden from the drawing. " : "Not in the drawing: the filters leave it out. ",
      hidden.includes(place) && el("button", { type: "button", class: "small", data: { keep: "again" }, onclick: again }, "Show again")
    );
  }
  function facts(app, actor) {
    const parent = actor.parentIndex !== null ? actorButton(app, actor.parentIndex) : actor.parent_name;
    const rows2 = [
      ["Seen", period2(actor.first, actor.last)],
      ["Part of", parent],
      ["Community", actor.community_label]
    ].filter(([, value]) => value);
    return rows2.length > 0 && el("dl", { class: "facts" }, rows2.map(([word, value]) => el("div", {}, el("dt", {}, word), el("dd", { dir: "auto" }, value))));
  }
  function actions(app, place) {
    const { focus, hidden } = app.store.get();
    const focused = focus?.actor === place;
    const hide = () => app.store.set({ hidden: [...hidden, place] }, { undo: "hide" });
    const input = el("input", {
      id: "path-input",
      type: "text",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": "path-list",
      "aria-autocomplete": "list",
      autocomplete: "off",
      placeholder: "Name of another actor"
    });
    const list = el("ul", { id: "path-list", role: "listbox", class: "listbox", "aria-label": "Matches", hidden: true });
    connectCombobox(app, input, list, { except: place, pick: (to) => app.select({ path: { from: place, to } }) });
    return el(
      "div",
      { class: "actions" },
      el("button", { type: "button", "aria-pressed": String(focused), data: { keep: "focus" }, onclick: () => app.focusOn(focused ? null : place) }, focused ? "Leave focus" : "Focus"),
      !hidden.includes(place) && el("button", { type: "button", data: { keep: "hide" }, onclick: hide }, "Hide"),
      el("div", { class: "path-field" }, el("label", { for: "path-input" }, "Path to"), el("div", { class: "combo" }, input, list))
    );
  }
  function names({ aliases, name }) {
    if (!aliases.length) return null;
    const item = ({ text: text2, count: times, rule: by, reason }) => el(
      "li",
      { class: "alias-row" },
      el("span", { class: "clip2 strong", dir: "auto" }, text2),
      el("span", { class: "weight" }, times ? number(times) : "–"),
      el("span", { class: "muted why", dir: "auto" }, text2 === name && by === null ? "its name" : rule(by), reason && ` (${reason})`)
    );
    return [heading("Names", aliases.length), pagedList(aliases, item, { size: 6, noun: "names" })];
  }
  function neighbours(app, { index, links }) {
    const { measure } = app.store.get();
    const weight = (link) => app.counts().links[link][measure];
    const met = links.filter((link) => weight(link) > 0).sort((a, b) => weight(b) - weight(a) || a - b);
    if (!met.length) return [heading("Linked with", 0), el("p", { class: "muted" }, "No sentence mentions it together with another actor.")];
    const item = (link) => neighbourItem(app, index, link, weight(met[0]));
    return [heading("Linked with", met.length), pagedList(met, item, { size: 12, noun: "actors" })];
  }

  // src/panel_link.js
  function linkPanel(app, place) {
    const { model } = app;
    const link = model.links[place];
    const counts2 = app.counts();
    const found = counts2.links[place];
    const quotes = inDocuments(model, link.evidence, counts2.mask);
    const roles = /* @__PURE__ */ new Map([[link.a, "a"], [link.b, "b"]]);
    const seen = period2(link.first, link.last);
    return [
      el("h2", { class: "title pair-title" }, actorButton(app, link.a), el("span", { class: "muted and" }, "and"), actorButton(app, link.b)),
      figures([["sentences", found.sentences], ["documents", found.documents], ["stories", found.stories]]),
      seen && el("dl", { class: "facts" }, el("div", {}, el("dt", {}, "Seen"), el("dd", {}, seen))),
      judged(link, counts2.mask),
      heading("Sentences", quotes.length),
      quotes.length > 0 && el("p", { class: "mark-legend" }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role))),
      quotes.length ? storyList(model, quotes, roles) : el("p", { class: "muted" }, "No sentence in the chosen documents mentions both.")
    ];
  }
  function judged(link, mask) {
    return [
      el(
        "dl",
        { class: "measures" },
        measures(link).map(
          ({ name, value, meaning }) => el("div", {}, el("dt", {}, name), el("dd", {}, el("b", {}, value ?? "not judged"), " ", el("span", { class: "muted" }, meaning)))
        )
      ),
      mask && el("p", { class: "muted" }, "NPMI and G² are judged over all documents, not only the chosen ones.")
    ];
  }

  // src/stage.js
  function connectButtons(app, canvas, heading2) {
    const on = (id, work) => byId(id).addEventListener("click", work);
    on("fit", () => canvas.fit());
    on("zoom-in", () => canvas.zoom(1.4));
    on("zoom-out", () => canvas.zoom(1 / 1.4));
    on("undo", () => app.store.undo());
    on("redo", () => app.store.redo());
    on("table", () => app.store.set({ view: app.store.get().view === "table" ? "graph" : "table" }, { undo: "change of view" }));
    on("skip", (event) => {
      event.preventDefault();
      byId("detail").focus();
    });
    on("png", async () => save(await canvas.picture(), `${heading2 || "graph"}.png`.replace(/[^\p{L}\p{N}. -]+/gu, "_").slice(0, 80)));
    on("filters-toggle", () => {
      const open = byId("filters-toggle").getAttribute("aria-expanded") !== "true";
      byId("filters-toggle").setAttribute("aria-expanded", String(open));
      byId("filters").classList.toggle("open", open);
    });
  }
  function showStage(app, state, visible) {
    const table = state.view === "table";
    byId("layout").classList.toggle("tables", table);
    byId("graph-view").hidden = table;
    byId("table-view").hidden = !table;
    byId("table").setAttribute("aria-pressed", String(table));
    for (const [way, name] of Object.entries(app.store.next())) {
      byId(way).disabled = name === null;
      byId(way).title = name ? `${way === "undo" ? "Undo" : "Redo"}: ${name}` : "";
    }
    for (const id of ["fit", "png"]) byId(id).disabled = table;
    byId("nothing").hidden = visible.actors.length > 0;
    byId("nothing").textContent = nothingText(app.model);
    const said = `Network of ${count(visible.actors.length, "actor")} and ${count(visible.links.length, "link")}. The table view and the details panel hold the same as text.`;
    byId("canvas").setAttribute("aria-label", said);
    replace(byId("chips"), state.focus && focusChip(app, state.focus));
  }
  function nothingText(model) {
    return model.actors.length ? "No actor passes the filters." : "No actor was found in the documents.";
  }
  function showPointed(app, pointed) {
    const { model } = app;
    let text2 = "";
    if (pointed?.actor !== void 0) {
      const { name, kind } = model.actors[pointed.actor];
      text2 = `${name} · ${kindLabel(model, kind)} · ${count(app.counts().actors[pointed.actor].mentions, "mention")}`;
    } else if (pointed?.link !== void 0) {
      const { a, b } = model.links[pointed.link];
      const { measure } = app.store.get();
      text2 = `${model.actors[a].name} – ${model.actors[b].name} · ${measureCount(app.counts().links[pointed.link][measure], measure)}`;
    }
    byId("pointed").textContent = text2;
  }
  function focusChip(app, { actor, depth }) {
    const set = (focus) => app.store.set({ focus }, { undo: "focus" });
    return el(
      "div",
      { class: "chip" },
      el("span", { class: "clip" }, "Focus on ", el("b", { dir: "auto" }, app.model.actors[actor].name)),
      [1, 2].map((steps) => el("button", { type: "button", class: "small", "aria-pressed": String(depth === steps), onclick: () => set({ actor, depth: steps }) }, count(steps, "step"))),
      el("button", { type: "button", class: "small", onclick: () => set(null) }, "Leave")
    );
  }
  function save(blob, name) {
    const link = el("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e3);
  }

  // src/panel_overview.js
  var FIRST = 8;
  function overviewPanel(app) {
    const { actors, links } = app.visible();
    return el(
      "div",
      { class: "overview" },
      el("h2", {}, "Where to begin"),
      el("p", { class: "muted" }, "Select an actor to see its names, its links and its sentences. Select a line between two actors to read the sentences that mention both."),
      el("p", { class: "muted" }, "Press ", el("kbd", {}, "/"), " to search by any name, ", el("kbd", {}, "Esc"), " to clear the selection."),
      actors.length ? strongest(app, actors, links) : el("p", {}, nothingText(app.model), app.model.actors.length > 0 && " Reset them to see all actors again.")
    );
  }
  function strongest(app, actors, links) {
    return [
      heading("Strongest actors"),
      el("ul", { class: "list" }, actors.slice(0, FIRST).map((actor) => actorItem(app, actor))),
      links.length > 0 && heading("Strongest links"),
      el("ul", { class: "list" }, links.slice(0, FIRST).map((link) => linkItem(app, link)))
    ];
  }
  function actorItem(app, actor) {
    const value = app.counts().actors[actor].mentions;
    return el("li", { class: "row" }, actorButton(app, actor), el("span", { class: "weight wide" }, `${number(value)} ${value === 1 ? "mention" : "mentions"}`));
  }
  function linkItem(app, place) {
    const { a, b } = app.model.links[place];
    const { measure } = app.store.get();
    const [first, second] = [app.model.actors[a].name, app.model.actors[b].name];
    return el(
      "li",
      { class: "row" },
      el(
        "button",
        { type: "button", class: "name pair", onclick: () => app.select({ link: place }) },
        el("span", { class: "clip2" }, el("bdi", {}, first), " – ", el("bdi", {}, second))
      ),
      el("span", { class: "weight wide" }, measureCount(app.counts().links[place][measure], measure))
    );
  }

  // src/panel_path.js
  var QUOTES = 3;
  function pathPanel(app, { from, to }) {
    const path = app.path();
    const ends = el("h2", { class: "title pair-title" }, actorButton(app, from), el("span", { class: "muted and" }, "to"), actorButton(app, to));
    if (!path) return [ends, el("p", { class: "notice" }, "No path: under the present filters no chain of links joins the two.")];
    const steps = path.slice(1).map((actor, index) => step(app, path[index], actor));
    return [ends, el("p", { class: "muted" }, `${count(steps.length, "step")}, the fewest there are.`), el("ol", { class: "steps" }, steps)];
  }
  function step(app, from, to) {
    const { model } = app;
    const link = linkBetween(model, from, to);
    const counts2 = app.counts();
    const { measure } = app.store.get();
    const roles = /* @__PURE__ */ new Map([[from, "a"], [to, "b"]]);
    const stories = byStory(model, inDocuments(model, link.evidence, counts2.mask)).slice(0, QUOTES);
    return el(
      "li",
      {},
      heading([actorButton(app, from), el("span", { class: "muted and" }, "→"), actorButton(app, to)]),
      el("p", { class: "mark-legend" }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role))),
      stories.map(({ document: document2, quotes }) => [quoteBlock(model, quotes[0], roles), sourceLine(document2)]),
      el("button", { type: "button", class: "small", onclick: () => app.select({ link: link.index }) }, `Open this link (${measureCount(counts2.links[link.index][measure], measure)})`)
    );
  }

  // src/panel.js
  function createPanel(app) {
    const body = byId("detail-body");
    return (selection, canGoBack) => {
      const focused = body.contains(document.activeElement) ? document.activeElement : null;
      const keep = focused?.closest("[data-keep]")?.dataset.keep;
      const bar = el(
        "div",
        { class: "panel-bar" },
        canGoBack && el("button", { type: "button", class: "quiet", data: { keep: "back" }, onclick: app.back }, "‹ Back"),
        selection && el("button", { type: "button", class: "quiet", data: { keep: "clear" }, onclick: () => app.select(null) }, "Clear selection")
      );
      replace(body, selection || canGoBack ? bar : null, content(app, selection));
      if (focused) (keep && body.querySelector(`[data-keep="${keep}"]`) || byId("detail")).focus({ preventScroll: true });
    };
  }
  function content(app, selection) {
    if (selection?.actor !== void 0) return actorPanel(app, selection.actor);
    if (selection?.link !== void 0) return linkPanel(app, selection.link);
    if (selection?.path) return pathPanel(app, selection.path);
    return overviewPanel(app);
  }

  // src/paths.js
  function shortestPath(model, links, from, to, weight) {
    const allowed = new Set(links);
    const reached = /* @__PURE__ */ new Map([[from, { before: null, weakest: Infinity }]]);
    let edge = [from];
    while (edge.length && !reached.has(to)) {
      const next = /* @__PURE__ */ new Map();
      for (const actor of edge) {
        for (const place of model.actors[actor].links) {
          const other = otherEnd(model.links[place], actor);
          if (!allowed.has(place) || reached.has(other)) continue;
          const weakest = Math.min(reached.get(actor).weakest, weight(place));
          if (!next.has(other) || weakest > next.get(other).weakest) next.set(other, { before: actor, weakest });
        }
      }
      next.forEach((step2, actor) => reached.set(actor, step2));
      edge = [...next.keys()];
    }
    if (!reached.has(to)) return null;
    const path = [];
    for (let actor = to; actor !== null; actor = reached.get(actor).before) path.unshift(actor);
    return path;
  }

  // src/permalink.js
  var DATE = /^\d{4}-\d{2}-\d{2}$/;
  var PARTS = {
    actor: {
      write: ({ selection }, { id }) => selection?.actor !== void 0 ? id(selection.actor) : "",
      read: (given, model) => selected(actorsIn(model, given)[0], (actor) => ({ actor }))
    },
    link: {
      write: ({ selection }, { ends }) => selection?.link !== void 0 ? ends(selection.link) : "",
      read: (given, model) => selected(linkIn(model, given), (link) => ({ link: link.index }))
    },
    path: {
      write: ({ selection }, { ids }) => selection?.path ? ids([selection.path.from, selection.path.to]) : "",
      read: (given, model) => selected(pairIn(model, given), ([from, to]) => ({ path: { from, to } }))
    },
    focus: {
      write: ({ focus }, { id }) => focus ? `${id(focus.actor)},${focus.depth}` : "",
      read: (given, model) => ({ focus: focusFrom(actorsIn(model, given), given[1]) })
    },
    without: {
      write: ({ hiddenKinds }, { list }) => list(hiddenKinds),
      read: (given, model) => ({ hiddenKinds: given.filter((kind) => model.kinds.some((known2) => known2.kind === kind)) })
    },
    countries: {
      write: ({ hiddenCountries }, { list }) => list(hiddenCountries),
      read: (given, model) => ({ hiddenCountries: known(given, model.actors.map(({ country: country2 }) => country2 ?? "")) })
    },
    unsaid: {
      write: ({ hiddenPredicates }, { list }) => list(hiddenPredicates),
      read: (given, model) => ({ hiddenPredicates: known(given, [...model.predicates, "unstated"]) })
    },
    unsigned: {
      write: ({ hiddenSigns }, { list }) => list(hiddenSigns),
      read: (given) => ({ hiddenSigns: known(given, Object.keys(SIGN_BITS)) })
    },
    publishers: {
      write: ({ hiddenPublishers }, { list }) => list(hiddenPublishers),
      read: (given, model) => ({ hiddenPublishers: known(given, model.documents.map(({ publisher }) => publisher ?? "")) })
    },
    measure: { write: changed("measure"), read: ([measure]) => MEASURES.includes(measure) ? { measure } : {} },
    least: { write: changed("minWeight"), read: ([text2]) => ({ minWeight: whole2(text2, 1, 1e6, 1) }) },
    significant: { write: changed("significance"), read: ([text2]) => ({ significance: share(text2) }) },
    backbone: { write: changed("backbone"), read: ([text2]) => ({ backbone: share(text2) }) },
    together: {
      write: ({ rollUp, rollLeaders }, { list }) => list([rollUp && "states", rollLeaders && "leaders"].filter(Boolean)),
      read: (given) => ({ rollUp: given.includes("states"), rollLeaders: given.includes("leaders") })
    },
    from: { write: changed("from"), read: ([text2]) => ({ from: date(text2) }) },
    to: { write: changed("to"), read: ([text2]) => ({ to: date(text2) }) },
    hidden: { write: ({ hidden }, { ids }) => ids(hidden), read: (given, model) => ({ hidden: actorsIn(model, given) }) },
    shown: {
      write: changed("budget"),
      read: ([text2], model) => ({ budget: whole2(text2, 1, Math.max(model.actors.length, BUDGET), BUDGET) })
    },
    view: { write: changed("view"), read: ([text2]) => ({ view: text2 === "table" ? "table" : "graph" }) }
  };
  function encodeState(model, state) {
    const id = (actor) => encodeURIComponent(model.actors[actor].id);
    const ids = (actors) => actors.map(id).join(",");
    const ends = (link) => ids([model.links[link].a, model.links[link].b]);
    const list = (values) => values.map(encodeURIComponent).join(",");
    return Object.entries(PARTS).map(([key, { write }]) => [key, write(state, { id, ids, ends, list })]).filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&");
  }
  function decodeState(model, text2) {
    let state = initialState();
    for (const part of text2.replace(/^#/, "").split("&")) {
      const at2 = part.indexOf("=");
      const key = part.slice(0, Math.max(0, at2));
      if (Object.hasOwn(PARTS, key)) state = { ...state, ...PARTS[key].read(part.slice(at2 + 1).split(",").map(unescapePart), model) };
    }
    const { selection, focus } = state;
    const link = selection?.link === void 0 ? {} : model.links[selection.link];
    const extra = [selection?.actor, focus?.actor, link.a, link.b, selection?.path?.from, selection?.path?.to];
    return { ...state, extra: [...new Set(extra.filter((actor) => actor !== void 0))] };
  }
  function changed(key) {
    return (state) => state[key] === initialState()[key] ? "" : encodeURIComponent(state[key] ?? "");
  }
  var selected = (found, selection) => found === void 0 ? {} : { selection: selection(found) };
  var actorsIn = (model, given) => given.map((id) => model.byId.get(id)).filter((place) => place !== void 0);
  function pairIn(model, given) {
    const [a, b] = actorsIn(model, given);
    return a === void 0 || b === void 0 || a === b ? void 0 : [a, b];
  }
  function linkIn(model, given) {
    const pair = pairIn(model, given);
    return pair && linkBetween(model, ...pair);
  }
  var focusFrom = ([actor], depth) => actor === void 0 ? null : { actor, depth: whole2(depth, 1, 3, 1) };
  function known(given, values) {
    const allowed = new Set(values);
    return given.filter((value) => allowed.has(value));
  }
  var share = (text2) => /^0(\.\d{1,6})?$/.test(text2) ? Number(text2) : null;
  var date = (text2) => DATE.test(text2) ? text2 : null;
  function whole2(text2, least, most, otherwise) {
    return /^\d{1,9}$/.test(text2 ?? "") ? Math.min(most, Math.max(least, Number(text2))) : otherwise;
  }
  function unescapePart(part) {
    try {
      return decodeURIComponent(part);
    } catch {
      return "";
    }
  }

  // src/reading.js
  function createReading(base) {
    let last = { state: null, key: "", model: null };
    return (state) => {
      if (state === last.state) return last;
      const model = modelFor(base, state);
      const { from, to, hiddenPublishers, hiddenPredicates, hiddenSigns } = state;
      const key = JSON.stringify([from, to, hiddenPublishers, hiddenPredicates, hiddenSigns]);
      const counts2 = model === last.model && key === last.key ? last.counts : countsFor(model, state);
      const visible = visibleGraph(model, state, counts2);
      last = { state, key, model, counts: counts2, visible, shown: new Set(visible.actors) };
      return last;
    };
  }

  // src/table.js
  var PAGE = 200;
  var text = (a, b) => String(a).localeCompare(String(b), "en", { sensitivity: "base" });
  function createTables(app) {
    const actors = sortableTable(byId("actor-table"), actorColumns(app), { by: 1, down: true });
    const links = sortableTable(byId("link-table"), linkColumns(app), { by: 2, down: true });
    return (visible) => {
      actors(visible.actors, app.store.get().selection?.actor);
      links(visible.links, app.store.get().selection?.link);
    };
  }
  function actorColumns(app) {
    const actor = (place) => app.model.actors[place];
    const counted = (key) => (place) => app.counts().actors[place][key];
    const name = (place) => el("span", { class: "actor" }, kindIcon(app.model, actor(place).kind), nameButton(actor(place).name, () => app.select({ actor: place })));
    return [
      { title: "Actor", value: (place) => actor(place).name, cell: name },
      { title: "Strength", value: (place) => app.visible().strength[place], numeric: true },
      { title: "Mentions", value: counted("mentions"), numeric: true },
      { title: "Documents", value: counted("documents"), numeric: true },
      { title: "Kind", class: "wrap", value: (place) => kindLabel(app.model, actor(place).kind) },
      { title: "Country", class: "wrap", value: (place) => country(app.model, actor(place).country) ?? "" },
      { title: "Last", value: (place) => actor(place).last ?? "", show: day }
    ];
  }
  function linkColumns(app) {
    const link = (place) => app.model.links[place];
    const counted = (key) => (place) => app.counts().links[place][key];
    const end = (key) => ({
      value: (place) => app.model.actors[link(place)[key]].name,
      cell: (place) => nameButton(app.model.actors[link(place)[key]].name, () => app.select({ actor: link(place)[key] }))
    });
    const sentences = (place) => {
      const names2 = `${app.model.actors[link(place).a].name} and ${app.model.actors[link(place).b].name}`;
      const props = { type: "button", class: "small", "aria-label": `Sentences of ${names2}`, onclick: () => app.select({ link: place }) };
      return [number(counted("sentences")(place)), " ", el("button", props, "Read")];
    };
    const measure = (key, digits) => ({ value: (place) => link(place)[key] ?? -Infinity, show: (value) => value === -Infinity ? "–" : value.toFixed(digits), numeric: true });
    return [
      { title: "Actor", ...end("a") },
      { title: "and actor", ...end("b") },
      { title: "Sentences", value: counted("sentences"), cell: sentences, numeric: true },
      { title: "Documents", value: counted("documents"), numeric: true },
      { title: "Stories", value: counted("stories"), numeric: true },
      { title: "NPMI", ...measure("npmi", 2) },
      { title: "G²", ...measure("g2", 1) },
      { title: "Last", value: (place) => link(place).last ?? "", show: day }
    ];
  }
  function sortableTable(table, columns, sort) {
    let rows2 = [];
    let selected2;
    let limit = PAGE;
    const body = el("tbody");
    const more = el("button", { type: "button", class: "more", onclick: () => {
      limit += PAGE;
      fill2();
    } });
    const heads = columns.map((column, place) => {
      const turn = () => {
        sort = { by: place, down: sort.by === place ? !sort.down : Boolean(column.numeric) };
        fill2();
      };
      const button = el("button", { type: "button", onclick: turn }, column.title, el("span", { class: "arrow", "aria-hidden": "true" }));
      return el("th", { scope: "col", class: column.numeric && "numeric" }, button);
    });
    table.append(el("thead", {}, el("tr", {}, heads)), body);
    table.after(more);
    const fill2 = () => {
      const { value, numeric } = columns[sort.by];
      const compare = numeric ? (a, b) => value(a) - value(b) : (a, b) => text(value(a), value(b));
      const ordered = [...rows2].sort((a, b) => (sort.down ? compare(b, a) : compare(a, b)) || a - b);
      heads.forEach((head, place) => head.setAttribute("aria-sort", place === sort.by ? sort.down ? "descending" : "ascending" : "none"));
      replace(body, ordered.slice(0, limit).map((row) => tableRow(columns, row, row === selected2)));
      more.hidden = rows2.length <= limit;
      more.textContent = `Show ${Math.min(PAGE, rows2.length - limit)} more of ${number(rows2.length - limit)}`;
    };
    return (next, chosen) => {
      [rows2, selected2] = [next, chosen];
      fill2();
    };
  }
  function tableRow(columns, row, selected2) {
    const cells = columns.map(({ value, show, cell, numeric, class: name }, place) => {
      const content2 = cell ? cell(row) : show ? show(value(row)) : numeric ? number(value(row)) : value(row);
      return el(place ? "td" : "th", { scope: place ? null : "row", class: numeric ? "numeric" : name }, content2);
    });
    return el("tr", { class: selected2 && "selected", "aria-current": selected2 && "true" }, cells);
  }

  // src/theme.js
  function connectTheme(changed2) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const root = document.documentElement;
    const button = byId("theme");
    const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    const show = () => {
      button.setAttribute("aria-pressed", String(isDark()));
      changed2();
    };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      show();
    });
    system.addEventListener("change", show);
    show();
  }

  // src/app.js
  var hasAddress = () => location.protocol !== "about:";
  function createApp(base, options) {
    const store = createStore(stateFromAddress(base));
    const read2 = createReading(base);
    const now = () => read2(store.get());
    const trail = [];
    const app = {
      base,
      store,
      get model() {
        return now().model;
      },
      counts: () => now().counts,
      visible: () => now().visible,
      isShown: (actor) => now().shown.has(actor),
      path: (ends = store.get().selection.path) => pathBetween(now(), ends, store.get().measure),
      select: (selection, { remember = true } = {}) => {
        const before = store.get().selection;
        if (JSON.stringify(before) === JSON.stringify(selection)) return;
        if (remember && before) trail.push(before);
        const wanted = actorsOf(app, selection).filter((actor) => !app.isShown(actor));
        store.set({ selection, extra: [.../* @__PURE__ */ new Set([...store.get().extra, ...wanted])].slice(-300) }, { undo: "selection" });
        page.draw();
        byId("detail").scrollTop = 0;
        page.canvas.reveal(actorsOf(app, selection).filter(app.isShown));
      },
      back: () => app.select(trail.pop() ?? null, { remember: false }),
      canGoBack: () => trail.length > 0,
      focusOn: (actor) => store.set({ focus: actor === null ? null : { actor, depth: 1 } }, { undo: "focus" })
    };
    const page = createPage(app, options);
    connectKeys(app);
    page.draw();
    return outside(app, page);
  }
  function createPage(app, options) {
    const { store } = app;
    const canvas = createCanvas(byId("canvas"), app, options, { select: app.select, hover: (pointed) => showPointed(app, pointed) });
    const drawFilters = createFilterPanel(app);
    const drawPanel = createPanel(app);
    const drawTables = createTables(app);
    let drawn2 = null;
    const draw = () => {
      const state = store.get();
      const visible = app.visible();
      drawFilters(state, visible);
      showStage(app, state, visible);
      canvas.show(visible, state, drawn2 !== null && state.focus !== drawn2.focus);
      drawn2 = state;
      const { actors, links } = highlightOf(app.model, state.selection, visible, app.path);
      canvas.highlight(actors, links, state.selection);
      drawPanel(state.selection, app.canGoBack());
      drawTables(visible);
      if (hasAddress()) history.replaceState(null, "", `#${encodeState(app.model, state)}`);
    };
    const drawSoon = oncePerFrame(() => drawn2 !== store.get() && draw());
    store.subscribe(drawSoon);
    window.addEventListener("resize", () => {
      drawn2 = null;
      drawSoon();
    });
    window.addEventListener("hashchange", () => store.set(stateFromAddress(app.base), { undo: "followed address" }));
    connectTheme(canvas.readInk);
    connectButtons(app, canvas, document.title);
    connectCombobox(app, byId("search"), byId("search-list"), {
      pick: (actor) => app.select({ actor }),
      note: (actor) => app.isShown(actor) ? "" : "not shown"
    });
    return { draw, canvas };
  }
  function connectKeys({ store, select }) {
    document.addEventListener("keydown", (event) => {
      const typing = event.target.matches("input:not([type=checkbox], [type=radio], [type=range]), textarea");
      if (typing) return;
      const control = event.ctrlKey || event.metaKey;
      const turn = control && { z: "undo", Z: "redo", y: "redo" }[event.key];
      if (turn) {
        event.preventDefault();
        store[turn]();
      } else if (event.key === "/" && !control && !event.altKey) {
        event.preventDefault();
        byId("search").focus();
      } else if (event.key === "Escape") select(null);
    });
  }
  function stateFromAddress(base) {
    return decodeState(modelFor(base, decodeState(base, location.hash)), location.hash);
  }
  function actorsOf(app, selection) {
    if (selection?.actor !== void 0) return [selection.actor];
    if (selection?.link !== void 0) return [app.model.links[selection.link].a, app.model.links[selection.link].b];
    return selection?.path ? app.path(selection.path) ?? [selection.path.from, selection.path.to] : [];
  }
  function pathBetween({ model, visible, counts: counts2 }, { from, to }, measure) {
    return shortestPath(model, visible.passingLinks, from, to, (link) => counts2.links[link][measure]);
  }
  function outside(app, { canvas }) {
    const id = (actor) => app.model.actors[actor].id;
    return Object.freeze({
      visible: () => ({
        actors: app.visible().actors.map(id),
        edges: app.visible().links.map((link) => [id(app.model.links[link].a), id(app.model.links[link].b)])
      }),
      select(first, second) {
        const [a, b] = [app.model.byId.get(first), app.model.byId.get(second)];
        const link = b === void 0 ? void 0 : linkBetween(app.model, a, b);
        const selection = link ? { link: link.index } : a === void 0 ? null : { actor: a };
        app.select(selection);
        return selection !== null;
      },
      test: Object.freeze({
        places: () => Object.fromEntries(app.visible().actors.map((actor) => [id(actor), Object.values(canvas.onScreen(actor))])),
        weakest: () => id(app.visible().passing[app.visible().passing.length - 1])
      })
    });
  }

  // node_modules/fflate/esm/browser.js
  var u8 = Uint8Array;
  var u16 = Uint16Array;
  var i32 = Int32Array;
  var fleb = new u8([
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    1,
    1,
    1,
    1,
    2,
    2,
    2,
    2,
    3,
    3,
    3,
    3,
    4,
    4,
    4,
    4,
    5,
    5,
    5,
    5,
    0,
    /* unused */
    0,
    0,
    /* impossible */
    0
  ]);
  var fdeb = new u8([
    0,
    0,
    0,
    0,
    1,
    1,
    2,
    2,
    3,
    3,
    4,
    4,
    5,
    5,
    6,
    6,
    7,
    7,
    8,
    8,
    9,
    9,
    10,
    10,
    11,
    11,
    12,
    12,
    13,
    13,
    /* unused */
    0,
    0
  ]);
  var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
  var freb = function(eb, start) {
    var b = new u16(31);
    for (var i2 = 0; i2 < 31; ++i2) {
      b[i2] = start += 1 << eb[i2 - 1];
    }
    var r = new i32(b[30]);
    for (var i2 = 1; i2 < 30; ++i2) {
      for (var j = b[i2]; j < b[i2 + 1]; ++j) {
        r[j] = j - b[i2] << 5 | i2;
      }
    }
    return { b, r };
  };
  var _a = freb(fleb, 2);
  var fl = _a.b;
  var revfl = _a.r;
  fl[28] = 258, revfl[258] = 28;
  var _b = freb(fdeb, 0);
  var fd = _b.b;
  var revfd = _b.r;
  var rev = new u16(32768);
  for (i = 0; i < 32768; ++i) {
    x = (i & 43690) >> 1 | (i & 21845) << 1;
    x = (x & 52428) >> 2 | (x & 13107) << 2;
    x = (x & 61680) >> 4 | (x & 3855) << 4;
    rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
  }
  var x;
  var i;
  var hMap = (function(cd, mb, r) {
    var s = cd.length;
    var i2 = 0;
    var l = new u16(mb);
    for (; i2 < s; ++i2) {
      if (cd[i2])
        ++l[cd[i2] - 1];
    }
    var le = new u16(mb);
    for (i2 = 1; i2 < mb; ++i2) {
      le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
    }
    var co;
    if (r) {
      co = new u16(1 << mb);
      var rvb = 15 - mb;
      for (i2 = 0; i2 < s; ++i2) {
        if (cd[i2]) {
          var sv = i2 << 4 | cd[i2];
          var r_1 = mb - cd[i2];
          var v = le[cd[i2] - 1]++ << r_1;
          for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
            co[rev[v] >> rvb] = sv;
          }
        }
      }
    } else {
      co = new u16(s);
      for (i2 = 0; i2 < s; ++i2) {
        if (cd[i2]) {
          co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
        }
      }
    }
    return co;
  });
  var flt = new u8(288);
  for (i = 0; i < 144; ++i)
    flt[i] = 8;
  var i;
  for (i = 144; i < 256; ++i)
    flt[i] = 9;
  var i;
  for (i = 256; i < 280; ++i)
    flt[i] = 7;
  var i;
  for (i = 280; i < 288; ++i)
    flt[i] = 8;
  var i;
  var fdt = new u8(32);
  for (i = 0; i < 32; ++i)
    fdt[i] = 5;
  var i;
  var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
  var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
  var max = function(a) {
    var m = a[0];
    for (var i2 = 1; i2 < a.length; ++i2) {
      if (a[i2] > m)
        m = a[i2];
    }
    return m;
  };
  var bits = function(d, p, m) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
  };
  var bits16 = function(d, p) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
  };
  var shft = function(p) {
    return (p + 7) / 8 | 0;
  };
  var slc = function(v, s, e) {
    if (s == null || s < 0)
      s = 0;
    if (e == null || e > v.length)
      e = v.length;
    return new u8(v.subarray(s, e));
  };
  var ec = [
    "unexpected EOF",
    "invalid block type",
    "invalid length/literal",
    "invalid distance",
    "stream finished",
    "no stream handler",
    ,
    // determined by compression function
    "no callback",
    "invalid UTF-8 data",
    "extra field too long",
    "date not in range 1980-2099",
    "filename too long",
    "stream finishing",
    "invalid zip data"
    // determined by unknown compression method
  ];
  var err = function(ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
      Error.captureStackTrace(e, err);
    if (!nt)
      throw e;
    return e;
  };
  var inflt = function(dat, st, buf, dict) {
    var sl = dat.length, dl = dict ? dict.length : 0;
    if (!sl || st.f && !st.l)
      return buf || new u8(0);
    var noBuf = !buf;
    var resize = noBuf || st.i != 2;
    var noSt = st.i;
    if (noBuf)
      buf = new u8(sl * 3);
    var cbuf = function(l2) {
      var bl = buf.length;
      if (l2 > bl) {
        var nbuf = new u8(Math.max(bl * 2, l2));
        nbuf.set(buf);
        buf = nbuf;
      }
    };
    var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
    var tbts = sl * 8;
    do {
      if (!lm) {
        final = bits(dat, pos, 1);
        var type = bits(dat, pos + 1, 3);
        pos += 3;
        if (!type) {
          var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
          if (t > sl) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + l);
          buf.set(dat.subarray(s, t), bt);
          st.b = bt += l, st.p = pos = t * 8, st.f = final;
          continue;
        } else if (type == 1)
          lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
        else if (type == 2) {
          var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
          var tl = hLit + bits(dat, pos + 5, 31) + 1;
          pos += 14;
          var ldt = new u8(tl);
          var clt = new u8(19);
          for (var i2 = 0; i2 < hcLen; ++i2) {
            clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
          }
          pos += hcLen * 3;
          var clb = max(clt), clbmsk = (1 << clb) - 1;
          var clm = hMap(clt, clb, 1);
          for (var i2 = 0; i2 < tl; ) {
            var r = clm[bits(dat, pos, clbmsk)];
            pos += r & 15;
            var s = r >> 4;
            if (s < 16) {
              ldt[i2++] = s;
            } else {
              var c = 0, n = 0;
              if (s == 16)
                n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
              else if (s == 17)
                n = 3 + bits(dat, pos, 7), pos += 3;
              else if (s == 18)
                n = 11 + bits(dat, pos, 127), pos += 7;
              while (n--)
                ldt[i2++] = c;
            }
          }
          var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
          lbt = max(lt);
          dbt = max(dt);
          lm = hMap(lt, lbt, 1);
          dm = hMap(dt, dbt, 1);
        } else
          err(1);
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
      }
      if (resize)
        cbuf(bt + 131072);
      var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
      var lpos = pos;
      for (; ; lpos = pos) {
        var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
        pos += c & 15;
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (!c)
          err(2);
        if (sym < 256)
          buf[bt++] = sym;
        else if (sym == 256) {
          lpos = pos, lm = null;
          break;
        } else {
          var add = sym - 254;
          if (sym > 264) {
            var i2 = sym - 257, b = fleb[i2];
            add = bits(dat, pos, (1 << b) - 1) + fl[i2];
            pos += b;
          }
          var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
          if (!d)
            err(3);
          pos += d & 15;
          var dt = fd[dsym];
          if (dsym > 3) {
            var b = fdeb[dsym];
            dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
          }
          if (pos > tbts) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + 131072);
          var end = bt + add;
          if (bt < dt) {
            var shift = dl - dt, dend = Math.min(dt, end);
            if (shift + bt < 0)
              err(3);
            for (; bt < dend; ++bt)
              buf[bt] = dict[shift + bt];
          }
          for (; bt < end; ++bt)
            buf[bt] = buf[bt - dt];
        }
      }
      st.l = lm, st.p = lpos, st.b = bt, st.f = final;
      if (lm)
        final = 1, st.m = lbt, st.d = dm, st.n = dbt;
    } while (!final);
    return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
  };
  var et = /* @__PURE__ */ new u8(0);
  var zls = function(d, dict) {
    if ((d[0] & 15) != 8 || d[0] >> 4 > 7 || (d[0] << 8 | d[1]) % 31)
      err(6, "invalid zlib data");
    if ((d[1] >> 5 & 1) == +!dict)
      err(6, "invalid zlib data: " + (d[1] & 32 ? "need" : "unexpected") + " dictionary");
    return (d[1] >> 3 & 4) + 2;
  };
  function unzlibSync(data, opts) {
    return inflt(data.subarray(zls(data, opts && opts.dictionary), -4), { i: 2 }, opts && opts.out, opts && opts.dictionary);
  }
  var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
  var tds = 0;
  try {
    td.decode(et, { stream: true });
    tds = 1;
  } catch (e) {
  }

  // src/unpack.js
  async function unpack(block) {
    const bytes = fromBase64(JSON.parse(block).data);
    const inflated = typeof DecompressionStream === "function" ? await inflate(bytes) : unzlibSync(bytes);
    return JSON.parse(new TextDecoder().decode(inflated));
  }
  function inflate(bytes) {
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
  }
  function fromBase64(text2) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text2);
    const characters = atob(text2);
    const bytes = new Uint8Array(characters.length);
    for (let place = 0; place < characters.length; place += 1) bytes[place] = characters.charCodeAt(place);
    return bytes;
  }

  // src/main.js
  unpack(byId("graph-data").textContent).then((data) => {
    byId("graph-data").remove();
    window.actorGraph = createApp(decode(data), data.drawing.options);
  });
})();
