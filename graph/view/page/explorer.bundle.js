// sources 3a18b28daacfa1861b370fb9aca712f299bce00c74fd41a98c2d1d6598b1309f; made by build.mjs, do not edit
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
    let shown2 = 0;
    const grow = () => {
      const end = items.length - shown2 <= size + 2 ? items.length : shown2 + size;
      const next = items.slice(shown2, end).map(make);
      list.append(...next);
      shown2 += next.length;
      const rest = items.length - shown2;
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
  function edgeWidth(weight, heaviest, drawn3 = 0) {
    const most = drawn3 > 300 ? 3.5 : 6;
    return heaviest <= 1 ? 1.25 : 1 + most * ((weight - 1) / (heaviest - 1)) ** 0.8;
  }
  function drawEdges(context, model2, look, place) {
    const corner = (x, y) => {
      const point = context.getTransform().inverse().transformPoint({ x, y });
      return { x: point.x, y: point.y };
    };
    const view2 = { from: corner(0, 0), to: corner(context.canvas.width, context.canvas.height) };
    const batches = /* @__PURE__ */ new Map();
    for (const index2 of look.visible.links) {
      const { a, b } = model2.links[index2];
      const line2 = [place(a), place(b)];
      if (!touches(line2, view2)) continue;
      const key = `${layerOf(look, index2)} ${Math.round(look.width(index2) * 2) / 2}`;
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
  function edgeAt(model2, look, place, point) {
    let best = null;
    for (const index2 of look.visible.links) {
      if (look.nearLinks && !look.nearLinks.has(index2)) continue;
      const { a, b } = model2.links[index2];
      const distance = distanceTo(point, place(a), place(b)) * look.scale - look.width(index2) / 2;
      if (distance < REACH && (!best || distance < best.distance)) best = { index: index2, distance };
    }
    return best ? best.index : null;
  }
  function layerOf(look, index2) {
    if (look.selected?.link === index2 || look.hover?.link === index2) return 3;
    if (look.around?.links.has(index2)) return 2;
    if (look.nearLinks) return look.nearLinks.has(index2) ? 2 : 0;
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

  // src/payload.js
  function decode(drawing2, payload) {
    const documents = rows(payload.documents);
    const actors = decodeActors(drawing2.nodes, payload);
    const links = decodeLinks(drawing2.edges, payload.links);
    for (const link of links) {
      actors[link.a].links.push(link.index);
      actors[link.b].links.push(link.index);
    }
    const quotes = decodeQuotes(payload.quotes, actors.length);
    return {
      actors,
      links,
      documents,
      quotes,
      kinds: payload.kinds,
      countries: payload.countries,
      notes: payload.notes,
      byId: new Map(actors.map((actor) => [actor.id, actor.index])),
      linkOf: new Map(links.map((link) => [pairKey(link.a, link.b), link.index])),
      storyCount: 1 + documents.reduce((most, document2) => Math.max(most, document2.story), -1)
    };
  }
  function linkBetween(model2, a, b) {
    return model2.links[model2.linkOf.get(pairKey(a, b))];
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
  function pairKey(a, b) {
    return a < b ? `${a} ${b}` : `${b} ${a}`;
  }
  function rows(columns) {
    const keys = Object.keys(columns);
    const length = keys.length ? columns[keys[0]].length : 0;
    return Array.from({ length }, (_, index2) => {
      const row = { index: index2 };
      for (const key of keys) row[key] = columns[key][index2];
      return row;
    });
  }
  function decodeActors(nodes2, payload) {
    const place = new Map(nodes2.id.map((id, index2) => [id, index2]));
    return rows(payload.actors).map((row, index2) => ({
      ...row,
      index: index2,
      id: nodes2.id[index2],
      name: nodes2.label[index2],
      kind: nodes2.group[index2],
      x: nodes2.x[index2],
      y: nodes2.y[index2],
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
    return rows(columns).map((row, index2) => ({ ...row, index: index2, a: edges.from[index2], b: edges.to[index2] }));
  }
  function decodeQuotes(columns, actorCount) {
    const doc = Int32Array.from(columns.doc);
    const inQuote = Int32Array.from(columns.in);
    const actor = Int32Array.from(columns.actor);
    const [first] = grouped(inQuote, doc.length);
    const [ofActor, byActor] = grouped(actor, actorCount);
    return { ...columns, doc, in: inQuote, actor, first, ofActor, byActor };
  }
  function grouped(groups, count2) {
    const first = new Int32Array(count2 + 1);
    for (const group of groups) first[group + 1] += 1;
    for (let group = 0; group < count2; group += 1) first[group + 1] += first[group];
    const next = first.slice();
    const order = new Int32Array(groups.length);
    groups.forEach((group, row) => {
      order[next[group]] = row;
      next[group] += 1;
    });
    return [first, order];
  }

  // src/highlight.js
  function highlightOf(model2, selection, visible2, pathOf2) {
    if (selection?.actor !== void 0) return aroundActor(model2, selection.actor, visible2.links);
    if (selection?.link !== void 0) {
      const { a, b } = model2.links[selection.link];
      return { actors: /* @__PURE__ */ new Set([a, b]), links: /* @__PURE__ */ new Set([selection.link]) };
    }
    const path = selection?.path ? pathOf2(selection.path) : null;
    if (!path) return { actors: null, links: null };
    return { actors: new Set(path), links: new Set(path.slice(1).map((actor, step2) => linkBetween(model2, path[step2], actor).index)) };
  }
  function aroundActor(model2, actor, visibleLinks) {
    const links = visibleLinks.filter((link) => model2.links[link].a === actor || model2.links[link].b === actor);
    return { actors: /* @__PURE__ */ new Set([actor, ...links.flatMap((link) => [model2.links[link].a, model2.links[link].b])]), links: new Set(links) };
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
      for (const [x, y] of places) {
        const place = { x, y };
        const area = box(x, y, item.width, item.height);
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
    for (const { text: text2, font, x, y, alpha } of labels) {
      context.font = font(1 / scale);
      context.globalAlpha = alpha;
      context.lineWidth = 4 / scale;
      context.strokeStyle = ink.canvas;
      context.strokeText(text2, x / scale, y / scale);
      context.fillStyle = ink.text;
      context.fillText(text2, x / scale, y / scale);
    }
    context.restore();
  }
  var clamp = (value, least, most) => Math.max(least, Math.min(most, value));
  var holds = (frame, { x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
  var leaves = (frame, area) => area.left < frame.left || area.right > frame.right || area.top < frame.top || area.bottom > frame.bottom;
  function box(x, y, width, height) {
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
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
  function outline(model2, kind) {
    if (!paths.has(kind)) paths.set(kind, new Path2D(outlineOf(model2, kind)));
    return paths.get(kind);
  }
  function kindIcon(model2, kind, size = 14) {
    return svg(
      "svg",
      { class: `icon kind-${kind}`, viewBox: "-1.3 -1.3 2.6 2.6", width: size, height: size, "aria-hidden": "true" },
      svg("path", { d: outlineOf(model2, kind), fill: "currentColor" })
    );
  }
  function outlineOf(model2, kind) {
    return OUTLINES[model2.kinds.find((known2) => known2.kind === kind)?.shape] ?? OUTLINES.ring;
  }

  // src/spread.js
  var ROUNDS = 60;
  function spread(nodes2, gap) {
    const places = nodes2.map(({ x, y }) => ({ x, y }));
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
  function createCanvas(container, model2, options, on) {
    const { DataSet, Network } = globalThis.vis;
    const look = emptyLook();
    const nodes2 = new DataSet();
    const radiusOf = (actor) => look.radius(actor) * look.growth;
    const renderer = nodeRenderer(model2, look, radiusOf);
    const network = new Network(container, { nodes: nodes2, edges: new DataSet() }, { ...options, nodes: { ...options.nodes, ctxRenderer: renderer } });
    network.canvas.frame.removeAttribute("tabindex");
    const settled = /* @__PURE__ */ new Map();
    const place = (actor) => network.body.nodes[actor] ?? settled.get(actor) ?? model2.actors[actor];
    const redraw = oncePerFrame(() => network.redraw());
    const frame = () => ({ centre: network.getViewPosition(), width: container.clientWidth, height: container.clientHeight });
    network.on("beforeDrawing", (context) => {
      look.scale = network.getScale();
      look.growth = Math.min(2.4, Math.max(0.6, Math.sqrt(look.scale / look.fitScale))) / look.scale;
      drawEdges(context, model2, look, place);
    });
    network.on("afterDrawing", (context) => drawLabels(context, labelsOf(context, model2, look, place, radiusOf, frame()), look.scale, look.ink));
    connectPointer(network, container, model2, look, place, radiusOf, { ...on, redraw });
    const api = {
      readInk: () => {
        look.ink = inkOf(model2);
        redraw();
      },
      show(visible2, measure, refit) {
        if (!container.clientWidth) return;
        const before = nodes2.length;
        const wanted = new Set(visible2.actors);
        nodes2.remove(nodes2.getIds().filter((id) => !wanted.has(id)));
        measureLook(look, visible2, measure, container);
        settle(settled, visible2.actors, look, place, view(container, visible2.actors.map(place)).scale);
        const fresh = visible2.actors.filter((actor) => !nodes2.get(actor));
        nodes2.add(fresh.map((actor) => ({ id: actor, label: "", ...settled.get(actor) })));
        look.fitScale = view(container, visible2.actors.map(place)).scale;
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
    spread(nodes2, 8 / scale).forEach((spot, index2) => settled.set(actors[index2], spot));
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
  function measureLook(look, visible2, measure, container) {
    const most = visible2.actors.reduce((top, actor) => Math.max(top, visible2.counts.actors[actor].mentions), 1);
    const heaviest = visible2.links.reduce((top, link) => Math.max(top, visible2.counts.links[link][measure]), 1);
    const largest = Math.min(26, Math.max(7, 0.17 * Math.sqrt(container.clientWidth * container.clientHeight / Math.max(1, visible2.actors.length))));
    const smallest = Math.max(3, largest * 0.26);
    look.visible = visible2;
    look.rank = new Map(visible2.actors.map((actor, index2) => [actor, index2]));
    look.radius = (actor) => smallest + (largest - smallest) * Math.sqrt(visible2.counts.actors[actor].mentions / most);
    look.width = (link) => edgeWidth(visible2.counts.links[link][measure], heaviest, visible2.links.length);
    look.edgeAlpha = Math.min(0.6, Math.max(0.2, 5 / Math.sqrt(visible2.links.length + 1)));
  }
  function inkOf(model2) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const ink = Object.fromEntries(["canvas", "text", "muted", "edge", "accent"].map((name) => [name, colour(name)]));
    ink.kinds = Object.fromEntries(model2.kinds.map(({ kind }) => [kind, colour(`kind-${kind}`)]));
    return ink;
  }
  function nodeRenderer(model2, look, radiusOf) {
    return ({ ctx, id, x, y }) => {
      const radius = radiusOf(id);
      const drawNode = () => {
        const { kind } = model2.actors[id];
        ctx.save();
        ctx.translate(x, y);
        ctx.scale(radius, radius);
        ctx.lineJoin = "round";
        if (look.selected?.actor === id || look.hover?.actor === id) {
          ctx.strokeStyle = look.selected?.actor === id ? look.ink.text : look.ink.muted;
          ctx.lineWidth = 7 / (radius * look.scale);
          ctx.stroke(outline(model2, kind));
        }
        ctx.strokeStyle = look.ink.canvas;
        ctx.lineWidth = 3 / (radius * look.scale);
        ctx.stroke(outline(model2, kind));
        ctx.globalAlpha = alphaOf(look, id, 0.25, 0.5);
        ctx.fillStyle = look.ink.kinds[kind];
        ctx.fill(outline(model2, kind));
        ctx.restore();
      };
      return { drawNode, nodeDimensions: { width: radius * 2, height: radius * 2 } };
    };
  }
  function alphaOf(look, actor, besideSelection, besidePointer) {
    if (look.around) return look.around.actors.has(actor) ? 1 : Math.min(besidePointer, look.near && !look.near.has(actor) ? besideSelection : 1);
    return look.near && !look.near.has(actor) ? besideSelection : 1;
  }
  function labelsOf(context, model2, look, place, radiusOf, { centre, width: wide, height: high }) {
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
      const text2 = shorten(model2.actors[actor].name);
      context.font = font(1);
      const { x, y } = place(actor);
      const alpha = alphaOf(look, actor, 0.3, 0.5);
      return { text: text2, font, alpha, x: x * scale, y: y * scale, radius: radiusOf(actor) * scale, width: context.measureText(text2).width + 4, height: size + 3 };
    });
    context.restore();
    const middle = { x: centre.x * scale, y: centre.y * scale };
    const places = placeLabels(labels, { left: middle.x - wide / 2, right: middle.x + wide / 2, top: middle.y - high / 2, bottom: middle.y + high / 2 });
    return labels.map((label, index2) => places[index2] && { ...label, ...places[index2] }).filter(Boolean);
  }
  function connectPointer(network, container, model2, look, place, radiusOf, { select: select2, hover, redraw }) {
    const under = (pointer) => {
      const point = network.DOMtoCanvas(pointer);
      const actor = nodeAt(look, place, radiusOf, point);
      if (actor !== null) return { actor };
      const link = edgeAt(model2, look, place, point);
      return link === null ? null : { link };
    };
    const setHover = (next) => {
      if (look.hover?.actor === next?.actor && look.hover?.link === next?.link) return;
      look.hover = next;
      look.around = next?.actor === void 0 ? null : aroundActor(model2, next.actor, look.visible.links);
      container.classList.toggle("pointing", Boolean(next));
      hover(next);
      redraw();
    };
    network.on("click", ({ pointer }) => select2(under(pointer.DOM)));
    container.addEventListener("mousemove", (event) => {
      const { left, top } = container.getBoundingClientRect();
      setHover(event.buttons ? look.hover : under({ x: event.clientX - left, y: event.clientY - top }));
    });
    container.addEventListener("mouseleave", () => setHover(null));
  }
  function nodeAt(look, place, radiusOf, point) {
    let best = null;
    for (const actor of look.visible.actors) {
      const { x, y } = place(actor);
      const distance = Math.hypot(x - point.x, y - point.y) - radiusOf(actor);
      if (distance * look.scale < 3 && (!best || distance < best.distance)) best = { actor, distance };
    }
    return best ? best.actor : null;
  }
  var at = ({ x, y }) => ({ x, y });
  function view(container, places, closest = 2) {
    if (!places.length || !container.clientWidth) return { position: { x: 0, y: 0 }, scale: 1 };
    const xs = places.map(({ x }) => x);
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
    const { x, y } = network.canvasToDOM(at(place));
    return x > 24 && y > 24 && x < container.clientWidth - 24 && y < container.clientHeight - 24;
  }
  function picture(canvas2, ink) {
    const copy = document.createElement("canvas");
    copy.width = canvas2.width;
    copy.height = canvas2.height;
    const context = copy.getContext("2d");
    context.fillStyle = ink.canvas;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(canvas2, 0, 0);
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
  function search(index2, query, { limit = 12, weight = () => 0 } = {}) {
    const wanted = fold(query);
    if (!wanted) return [];
    const best = /* @__PURE__ */ new Map();
    for (const entry of index2) {
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
    documents: "are not mentioned in the chosen documents",
    weight: "have no link of the minimum weight",
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
  function country(model2, code) {
    if (!code) return null;
    return wordFor(ORIGINS, code) ?? wordFor(model2.countries, code) ?? code;
  }
  var rule = (name) => wordFor(RULES, name) ?? "known name";
  var kindLabel = (model2, kind) => model2.kinds.find((known2) => known2.kind === kind)?.label ?? kind;
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
  var index = null;
  function connectCombobox(model2, input, list, { pick, note = () => "", except = null }) {
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
      index ??= buildIndex(model2.actors);
      const weight = (actor) => model2.actors[actor].strength ?? 0;
      matches = search(index, input.value, { weight }).filter((match) => match.actor !== except);
      const items = matches.map((match, place) => option(model2, match, `${list.id}-${place}`, note(match.actor), () => take(match)));
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
  function option(model2, { actor, alias }, id, note, take) {
    const { name, kind, mentions } = model2.actors[actor];
    const about = [kindLabel(model2, kind), count(mentions, "mention"), note].filter(Boolean).join(" · ");
    return el(
      "li",
      { id, role: "option", "aria-selected": "false", data: { actor: model2.actors[actor].id }, onmousedown: (event) => event.preventDefault(), onclick: take },
      kindIcon(model2, kind),
      el("span", { class: "match" }, el("span", { class: "clip strong", dir: "auto" }, name), alias && el("span", { class: "clip alias" }, "also ", el("b", { dir: "auto" }, alias)), el("span", { class: "clip muted" }, about))
    );
  }

  // src/filters.js
  var MEASURES = ["sentences", "documents", "stories"];
  var BUDGET = 150;
  var LINKS_PER_ACTOR = 5;
  function documentMask(model2, state) {
    if (!state.from && !state.to && !state.hiddenPublishers.length) return null;
    const hidden = new Set(state.hiddenPublishers);
    return Uint8Array.from(model2.documents, ({ date: date2, publisher }) => {
      if (hidden.has(publisher ?? "")) return 0;
      if ((state.from || state.to) && !date2) return 0;
      return Number(!(state.from && date2 < state.from) && !(state.to && date2 > state.to));
    });
  }
  function countIn(model2, mask) {
    if (!mask) return { actors: model2.actors, links: model2.links, mask };
    const { quotes, documents, storyCount } = model2;
    const count2 = counter(documents, storyCount, mask);
    const actors = model2.actors.map((actor) => {
      const found = [];
      for (let at2 = quotes.ofActor[actor.index]; at2 < quotes.ofActor[actor.index + 1]; at2 += 1) {
        const quote = quotes.in[quotes.byActor[at2]];
        if (quotes.sentence[quote]) found.push(quotes.doc[quote]);
      }
      const { rows: rows2, ...counts2 } = count2(found);
      return { mentions: rows2, ...counts2 };
    });
    const links = model2.links.map((link) => {
      const { rows: rows2, ...counts2 } = count2(link.evidence.map((quote) => quotes.doc[quote]));
      return { sentences: rows2, ...counts2 };
    });
    return { actors, links, mask };
  }
  function visibleGraph(model2, state, counts2 = countIn(model2, documentMask(model2, state))) {
    const reasons = [];
    const drop = (passing2, reason, keep) => {
      const left = passing2.filter(keep);
      if (left.length < passing2.length) reasons.push({ reason, count: passing2.length - left.length });
      return left;
    };
    const hiddenKinds = new Set(state.hiddenKinds);
    const hidden = new Set(state.hidden);
    let passing = model2.actors.map((actor) => actor.index);
    passing = drop(passing, "kinds", (actor) => !hiddenKinds.has(model2.actors[actor].kind));
    passing = drop(passing, "hidden", (actor) => !hidden.has(actor));
    if (counts2.mask) passing = drop(passing, "documents", (actor) => counts2.actors[actor].mentions > 0);
    const enough = linksAmong(model2, new Set(passing), (link) => counts2.links[link].sentences > 0 || !counts2.mask);
    const passingLinks = enough.filter((link) => counts2.links[link][state.measure] >= state.minWeight);
    if (state.minWeight > 1) {
      const ends = new Set(passingLinks.flatMap((link) => [model2.links[link].a, model2.links[link].b]));
      passing = drop(passing, "weight", (actor) => ends.has(actor));
    }
    if (state.focus) {
      const near = neighbourhood(model2, passingLinks, state.focus.actor, state.focus.depth);
      passing = drop(passing, "focus", (actor) => near.has(actor));
    }
    return drawn(model2, state, { counts: counts2, passing, passingLinks, drop, reasons });
  }
  function neighbourhood(model2, links, start, depth) {
    const near = /* @__PURE__ */ new Set([start]);
    let edge = /* @__PURE__ */ new Set([start]);
    for (let step2 = 0; step2 < depth; step2 += 1) {
      const next = /* @__PURE__ */ new Set();
      for (const place of links) {
        const link = model2.links[place];
        for (const end of [link.a, link.b]) {
          const other = otherEnd(link, end);
          if (edge.has(end) && !near.has(other)) next.add(other);
        }
      }
      next.forEach((actor) => near.add(actor));
      edge = next;
    }
    return near;
  }
  function drawn(model2, state, { counts: counts2, passing, passingLinks, drop, reasons }) {
    const inside = new Set(passing);
    const links = passingLinks.filter((link) => inside.has(model2.links[link].a) && inside.has(model2.links[link].b));
    const strength = new Float64Array(model2.actors.length);
    for (const place of links) {
      const weight2 = counts2.links[place][state.measure];
      strength[model2.links[place].a] += weight2;
      strength[model2.links[place].b] += weight2;
    }
    const mentions = (actor) => counts2.actors[actor].mentions;
    const ranked = [...passing].sort((a, b) => strength[b] - strength[a] || mentions(b) - mentions(a) || a - b);
    const wanted = /* @__PURE__ */ new Set([...ranked.slice(0, state.budget), ...state.extra.filter((actor) => inside.has(actor))]);
    const actors = drop(ranked, "budget", (actor) => wanted.has(actor));
    const weight = (link) => counts2.links[link][state.measure];
    const between = links.filter((link) => wanted.has(model2.links[link].a) && wanted.has(model2.links[link].b)).sort((a, b) => weight(b) - weight(a) || (model2.links[b].npmi ?? -1) - (model2.links[a].npmi ?? -1) || a - b);
    const kept = between.filter((link, rank) => rank < LINKS_PER_ACTOR * state.budget || touches2(model2.links[link], state.selection));
    if (kept.length < between.length) reasons.push({ reason: "links", count: between.length - kept.length });
    return { actors, links: kept, counts: counts2, strength, passing: ranked, passingLinks: links, reasons };
  }
  function touches2({ index: index2, a, b }, selection) {
    if (selection?.path) return true;
    return Boolean(selection) && (selection.link === index2 || selection.actor === a || selection.actor === b);
  }
  function linksAmong(model2, inside, keep) {
    const found = [];
    for (const link of model2.links) if (inside.has(link.a) && inside.has(link.b) && keep(link.index)) found.push(link.index);
    return found;
  }
  function counter(documents, storyCount, mask) {
    const seenDocument = new Int32Array(documents.length).fill(-1);
    const seenStory = new Int32Array(storyCount).fill(-1);
    let turn = 0;
    return (list) => {
      const counts2 = { rows: 0, documents: 0, stories: 0 };
      for (const doc of list) {
        if (!mask[doc]) continue;
        counts2.rows += 1;
        counts2.documents += Number(seenDocument[doc] !== turn);
        seenDocument[doc] = turn;
        const { story } = documents[doc];
        counts2.stories += Number(seenStory[story] !== turn);
        seenStory[story] = turn;
      }
      turn += 1;
      return counts2;
    };
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
      hiddenPublishers: [],
      measure: "sentences",
      minWeight: 1,
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
  function withoutFilters(state) {
    const { selection, view: view2 } = state;
    return { ...initialState(), selection, view: view2, extra: state.extra };
  }
  function isFiltered(state) {
    const { hiddenKinds, hiddenPublishers, hidden, minWeight, from, to, focus } = state;
    return Boolean(hiddenKinds.length || hiddenPublishers.length || hidden.length || minWeight > 1 || from || to || focus);
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
  function kindFilter({ model: model2, store: store2 }) {
    const totals = /* @__PURE__ */ new Map();
    for (const { kind } of model2.actors) totals.set(kind, (totals.get(kind) ?? 0) + 1);
    if (!totals.size) return null;
    const kinds = model2.kinds.map(({ kind }) => kind).filter((kind) => totals.has(kind));
    const toggle = (kind) => {
      const { hiddenKinds } = store2.get();
      const next = hiddenKinds.includes(kind) ? hiddenKinds.filter((other) => other !== kind) : [...hiddenKinds, kind].sort();
      store2.set({ hiddenKinds: next }, { undo: `${kindLabel(model2, kind).toLowerCase()} on or off` });
    };
    const rows2 = kinds.map((kind) => {
      return { kind, ...checkOption(`kind-${kind}`, kindLabel(model2, kind), { picture: kindIcon(model2, kind, 15), onchange: () => toggle(kind) }) };
    });
    const section = el("fieldset", { class: "part" }, el("legend", {}, "Kinds of actors"), rows2.map(({ label }) => label));
    const update = (state, visible2) => {
      const left = /* @__PURE__ */ new Map();
      for (const actor of visible2.actors) left.set(model2.actors[actor].kind, (left.get(model2.actors[actor].kind) ?? 0) + 1);
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
  function linkFilter({ model: model2, store: store2, counts: counts2 }) {
    if (!model2.links.length) return null;
    let stops = [1];
    const output = el("span", { class: "strong" });
    const set = () => store2.set({ minWeight: stops[Number(slider.value)] ?? 1 }, { undo: "least weight", joins: true });
    const slider = el("input", { type: "range", id: "least", min: 0, value: 0, step: 1, oninput: set });
    const choose = (measure) => store2.set({ measure, minWeight: 1 }, { undo: "what links are counted in" });
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
  function publisherFilter({ model: model2, store: store2 }) {
    const totals = /* @__PURE__ */ new Map();
    for (const { publisher } of model2.documents) totals.set(publisher ?? "", (totals.get(publisher ?? "") ?? 0) + 1);
    if (totals.size < 2) return null;
    const ordered = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a.localeCompare(b));
    const boxes = [];
    const toggle = (name) => {
      const { hiddenPublishers } = store2.get();
      const next = hiddenPublishers.includes(name) ? hiddenPublishers.filter((other) => other !== name) : [...hiddenPublishers, name].sort();
      store2.set({ hiddenPublishers: next }, { undo: `${name || "no publisher"} on or off` });
    };
    const item = (name) => {
      const { box: box2, counted, label } = checkOption(`publisher-${boxes.length}`, name || "without a publisher", { onchange: () => toggle(name) });
      box2.checked = !store2.get().hiddenPublishers.includes(name);
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
  function timeFilter({ model: model2, store: store2 }) {
    const dates = model2.documents.map(({ date: date2 }) => date2).filter(Boolean).sort();
    const [first, last] = [dates[0], dates[dates.length - 1]];
    if (!dates.length || first === last) return null;
    const undated = model2.documents.length - dates.length;
    const inputs = ["from", "to"].map((key) => {
      const end = key === "from" ? first : last;
      const change = () => store2.set({ [key]: !input.value || input.value === end ? null : input.value }, { undo: `time ${key}` });
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
  function sizeLegend({ model: model2 }) {
    if (!model2.actors.length) return null;
    const body = el("div", { class: "sizes" });
    const section = el("section", { class: "part", "aria-labelledby": "size-title" }, el("h2", { id: "size-title", class: "part-title" }, "Size and width"), body);
    const update = ({ measure }, visible2) => {
      const mentions = span(visible2.actors.map((actor) => visible2.counts.actors[actor].mentions));
      const weights = span(visible2.links.map((link) => visible2.counts.links[link][measure]));
      replace(
        body,
        mentions && el("div", { class: "samples" }, mentions.map((value) => sample(dot(value, mentions[mentions.length - 1]), number(value))), el("span", { class: "muted" }, "mentions")),
        weights && el("div", { class: "samples" }, weights.map((value) => sample(line(edgeWidth(value, weights[weights.length - 1], visible2.links.length)), number(value))), el("span", { class: "muted" }, measureCount(2, measure).slice(2)))
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
  function createFilterPanel(app2) {
    const parts = [kindFilter, linkFilter, timeFilter, publisherFilter, sizeLegend].map((make) => make(app2)).filter(Boolean);
    const reset = el("button", { type: "button", id: "reset", onclick: () => app2.store.set(withoutFilters(app2.store.get()), { undo: "reset filters" }) }, "Reset filters");
    byId("filter-body").append(...parts.map((part) => part.section), el("div", { class: "reset" }, reset));
    replace(byId("notes"), app2.model.notes.map((note) => el("li", { dir: "auto" }, el("span", { class: "clip5" }, note))));
    return (state, visible2) => {
      showStatus(app2, state, visible2);
      reset.disabled = !isFiltered(state);
      parts.forEach((part) => part.update(state, visible2));
    };
  }
  function showStatus({ model: model2, store: store2 }, state, visible2) {
    const status = byId("status");
    const parts = [count(visible2.actors.length, "actor"), " and ", count(visible2.links.length, "link"), " ", `of ${number(model2.actors.length)} and ${number(model2.links.length)}`];
    if (status.textContent !== parts.join("")) replace(status, parts.map((part) => part.trim().length > 3 ? el("span", { class: "whole" }, part) : part));
    const more = () => store2.set({ budget: state.budget + STEP }, { undo: "show more" });
    const rest = visible2.passing.length - visible2.actors.length;
    replace(
      byId("reasons"),
      visible2.reasons.map(
        (reason) => el(
          "li",
          {},
          reasonText(reason, state),
          reason.reason === "budget" && [" ", el("button", { type: "button", class: "small", onclick: more }, `Show ${number(Math.min(STEP, rest))} more`)]
        )
      )
    );
  }

  // src/panel_parts.js
  function actorButton(app2, actor, props = {}) {
    const { name, kind } = app2.model.actors[actor];
    return el("span", { class: "actor" }, kindIcon(app2.model, kind), nameButton(name, () => app2.select({ actor }), props));
  }
  function neighbourItem(app2, from, place, heaviest) {
    const link = app2.model.links[place];
    const other = otherEnd(link, from);
    const { measure } = app2.store.get();
    const weight = app2.counts().links[place][measure];
    const names2 = `${app2.model.actors[from].name} and ${app2.model.actors[other].name}`;
    return el(
      "li",
      { class: "row", vars: { share: String(weight / heaviest) } },
      actorButton(app2, other),
      !app2.isShown(other) && el("span", { class: "tag" }, "not shown"),
      el("span", { class: "weight", title: measureCount(weight, measure) }, number(weight)),
      el("button", { type: "button", class: "small", "aria-label": `Sentences of ${names2}`, onclick: () => app2.select({ link: place }) }, "Sentences")
    );
  }
  function figures(values) {
    return el(
      "dl",
      { class: "figures" },
      values.map(([word, value]) => el("div", {}, el("dt", {}, noun(value, word)), el("dd", {}, number(value))))
    );
  }
  function period(first, last) {
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
  function byStory(model2, quotes) {
    const byDocument = /* @__PURE__ */ new Map();
    for (const quote of quotes) {
      const document2 = model2.documents[model2.quotes.doc[quote]];
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
  function inDocuments(model2, quotes, mask) {
    return mask ? quotes.filter((quote) => mask[model2.quotes.doc[quote]]) : quotes;
  }
  function firstWithCopies(parts) {
    const [first, ...copies] = [...parts].sort((a, b) => older(a.document, b.document));
    return { ...first, copies };
  }
  var older = (a, b) => (a.date ?? "9").localeCompare(b.date ?? "9") || a.index - b.index;
  var newer = (a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.index - b.index;

  // src/quotes.js
  function storyList(model2, quotes, roles, size = 50) {
    const item = (story) => storyItem(model2, story, roles);
    return pagedList(byStory(model2, quotes), item, { size, props: { class: "list stories" }, noun: "stories" });
  }
  function quoteBlock(model2, quote, roles) {
    const spans = mentionsIn(model2, quote).filter(({ actor }) => roles.has(actor)).map(({ actor, start, end }) => ({ start, end, role: roles.get(actor) }));
    const document2 = model2.documents[model2.quotes.doc[quote]];
    return el("blockquote", { dir: "auto", data: { evidence: document2.id } }, markText(model2.quotes.text[quote], spans).map(markedPiece));
  }
  function markSample(text2, role) {
    return el("mark", { class: `mark-${role}`, dir: "auto" }, text2);
  }
  function sourceLine({ title, publisher, date: date2, url }) {
    const address = webAddress(url);
    const text2 = el("span", { class: "clip2", dir: "auto" }, title);
    const heading3 = address ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text2) : el("span", { class: "strong" }, text2);
    const about = [publisher, date2 ? day(date2) : "no date"].filter(Boolean).join(" · ");
    return el("div", { class: "source" }, heading3, el("span", { class: "muted clip", dir: "auto" }, about));
  }
  function webAddress(text2) {
    try {
      const { protocol, href } = new URL(text2);
      return protocol === "http:" || protocol === "https:" ? href : null;
    } catch {
      return null;
    }
  }
  function storyItem(model2, { document: document2, quotes, copies }, roles) {
    const blocks = (list) => list.map((quote) => quoteBlock(model2, quote, roles));
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
  function actorPanel(app2, place) {
    const { model: model2 } = app2;
    const actor = model2.actors[place];
    const counts2 = app2.counts();
    const found = counts2.actors[place];
    const quotes = inDocuments(model2, quotesOf(model2, place), counts2.mask);
    return [
      el("h2", { class: "title" }, kindIcon(model2, actor.kind, 18), el("span", { class: "clip3", dir: "auto" }, actor.name)),
      el("p", { class: "muted clip3", dir: "auto" }, describe(model2, actor).join(" · ")),
      notice(app2, place),
      figures([["mentions", found.mentions], ["documents", found.documents], ["stories", found.stories]]),
      facts(app2, actor),
      actions(app2, place),
      names(actor),
      neighbours(app2, actor),
      heading("Sentences", quotes.length),
      quotes.length ? storyList(model2, quotes, /* @__PURE__ */ new Map([[place, "a"]]), 20) : el("p", { class: "muted" }, "No sentence in the chosen documents.")
    ];
  }
  function describe(model2, actor) {
    return [kindLabel(model2, actor.kind), country(model2, actor.country), actor.sector && sector(actor.sector)].filter(Boolean);
  }
  function notice(app2, place) {
    if (app2.isShown(place)) return null;
    const { hidden } = app2.store.get();
    const again = () => app2.store.set({ hidden: hidden.filter((other) => other !== place) }, { undo: "show" });
    return el(
      "p",
      { class: "notice" },
      hidden.includes(place) ? "Hidden from the drawing. " : "Not in the drawing: the filters leave it out. ",
      hidden.includes(place) && el("button", { type: "button", class: "small", data: { keep: "again" }, onclick: again }, "Show again")
    );
  }
  function facts(app2, actor) {
    const parent = actor.parentIndex !== null ? actorButton(app2, actor.parentIndex) : actor.parent_name;
    const rows2 = [
      ["Seen", period(actor.first, actor.last)],
      ["Part of", parent],
      ["Community", actor.community_label]
    ].filter(([, value]) => value);
    return rows2.length > 0 && el("dl", { class: "facts" }, rows2.map(([word, value]) => el("div", {}, el("dt", {}, word), el("dd", { dir: "auto" }, value))));
  }
  function actions(app2, place) {
    const { focus, hidden } = app2.store.get();
    const focused = focus?.actor === place;
    const hide = () => app2.store.set({ hidden: [...hidden, place] }, { undo: "hide" });
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
    connectCombobox(app2.model, input, list, { except: place, pick: (to) => app2.select({ path: { from: place, to } }) });
    return el(
      "div",
      { class: "actions" },
      el("button", { type: "button", "aria-pressed": String(focused), data: { keep: "focus" }, onclick: () => app2.focusOn(focused ? null : place) }, focused ? "Leave focus" : "Focus"),
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
  function neighbours(app2, { index: index2, links }) {
    const { measure } = app2.store.get();
    const weight = (link) => app2.counts().links[link][measure];
    const met = links.filter((link) => weight(link) > 0).sort((a, b) => weight(b) - weight(a) || a - b);
    if (!met.length) return [heading("Linked with", 0), el("p", { class: "muted" }, "No sentence mentions it together with another actor.")];
    const item = (link) => neighbourItem(app2, index2, link, weight(met[0]));
    return [heading("Linked with", met.length), pagedList(met, item, { size: 12, noun: "actors" })];
  }

  // src/panel_link.js
  function linkPanel(app2, place) {
    const { model: model2 } = app2;
    const link = model2.links[place];
    const counts2 = app2.counts();
    const found = counts2.links[place];
    const quotes = inDocuments(model2, link.evidence, counts2.mask);
    const roles = /* @__PURE__ */ new Map([[link.a, "a"], [link.b, "b"]]);
    const seen = period(link.first, link.last);
    return [
      el("h2", { class: "title pair-title" }, actorButton(app2, link.a), el("span", { class: "muted and" }, "and"), actorButton(app2, link.b)),
      figures([["sentences", found.sentences], ["documents", found.documents], ["stories", found.stories]]),
      seen && el("dl", { class: "facts" }, el("div", {}, el("dt", {}, "Seen"), el("dd", {}, seen))),
      judged(link, counts2.mask),
      heading("Sentences", quotes.length),
      quotes.length > 0 && el("p", { class: "mark-legend" }, [...roles].map(([actor, role]) => markSample(model2.actors[actor].name, role))),
      quotes.length ? storyList(model2, quotes, roles) : el("p", { class: "muted" }, "No sentence in the chosen documents mentions both.")
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
  function connectButtons(app2, canvas2, heading3) {
    const on = (id, work) => byId(id).addEventListener("click", work);
    on("fit", () => canvas2.fit());
    on("zoom-in", () => canvas2.zoom(1.4));
    on("zoom-out", () => canvas2.zoom(1 / 1.4));
    on("undo", () => app2.store.undo());
    on("redo", () => app2.store.redo());
    on("table", () => app2.store.set({ view: app2.store.get().view === "table" ? "graph" : "table" }, { undo: "change of view" }));
    on("skip", (event) => {
      event.preventDefault();
      byId("detail").focus();
    });
    on("png", async () => save(await canvas2.picture(), `${heading3 || "graph"}.png`.replace(/[^\p{L}\p{N}. -]+/gu, "_").slice(0, 80)));
    on("filters-toggle", () => {
      const open = byId("filters-toggle").getAttribute("aria-expanded") !== "true";
      byId("filters-toggle").setAttribute("aria-expanded", String(open));
      byId("filters").classList.toggle("open", open);
    });
  }
  function showStage(app2, state, visible2) {
    const table = state.view === "table";
    byId("layout").classList.toggle("tables", table);
    byId("graph-view").hidden = table;
    byId("table-view").hidden = !table;
    byId("table").setAttribute("aria-pressed", String(table));
    for (const [way, name] of Object.entries(app2.store.next())) {
      byId(way).disabled = name === null;
      byId(way).title = name ? `${way === "undo" ? "Undo" : "Redo"}: ${name}` : "";
    }
    for (const id of ["fit", "png"]) byId(id).disabled = table;
    byId("nothing").hidden = visible2.actors.length > 0;
    byId("nothing").textContent = nothingText(app2.model);
    const said = `Network of ${count(visible2.actors.length, "actor")} and ${count(visible2.links.length, "link")}. The table view and the details panel hold the same as text.`;
    byId("canvas").setAttribute("aria-label", said);
    replace(byId("chips"), state.focus && focusChip(app2, state.focus));
  }
  function nothingText(model2) {
    return model2.actors.length ? "No actor passes the filters." : "No actor was found in the documents.";
  }
  function showPointed(app2, pointed) {
    const { model: model2 } = app2;
    let text2 = "";
    if (pointed?.actor !== void 0) {
      const { name, kind } = model2.actors[pointed.actor];
      text2 = `${name} · ${kindLabel(model2, kind)} · ${count(app2.counts().actors[pointed.actor].mentions, "mention")}`;
    } else if (pointed?.link !== void 0) {
      const { a, b } = model2.links[pointed.link];
      const { measure } = app2.store.get();
      text2 = `${model2.actors[a].name} – ${model2.actors[b].name} · ${measureCount(app2.counts().links[pointed.link][measure], measure)}`;
    }
    byId("pointed").textContent = text2;
  }
  function focusChip(app2, { actor, depth }) {
    const set = (focus) => app2.store.set({ focus }, { undo: "focus" });
    return el(
      "div",
      { class: "chip" },
      el("span", { class: "clip" }, "Focus on ", el("b", { dir: "auto" }, app2.model.actors[actor].name)),
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
  function overviewPanel(app2) {
    const { actors, links } = app2.visible();
    return el(
      "div",
      { class: "overview" },
      el("h2", {}, "Where to begin"),
      el("p", { class: "muted" }, "Select an actor to see its names, its links and its sentences. Select a line between two actors to read the sentences that mention both."),
      el("p", { class: "muted" }, "Press ", el("kbd", {}, "/"), " to search by any name, ", el("kbd", {}, "Esc"), " to clear the selection."),
      actors.length ? strongest(app2, actors, links) : el("p", {}, nothingText(app2.model), app2.model.actors.length > 0 && " Reset them to see all actors again.")
    );
  }
  function strongest(app2, actors, links) {
    return [
      heading("Strongest actors"),
      el("ul", { class: "list" }, actors.slice(0, FIRST).map((actor) => actorItem(app2, actor))),
      links.length > 0 && heading("Strongest links"),
      el("ul", { class: "list" }, links.slice(0, FIRST).map((link) => linkItem(app2, link)))
    ];
  }
  function actorItem(app2, actor) {
    const value = app2.counts().actors[actor].mentions;
    return el("li", { class: "row" }, actorButton(app2, actor), el("span", { class: "weight wide" }, `${number(value)} ${value === 1 ? "mention" : "mentions"}`));
  }
  function linkItem(app2, place) {
    const { a, b } = app2.model.links[place];
    const { measure } = app2.store.get();
    const [first, second] = [app2.model.actors[a].name, app2.model.actors[b].name];
    return el(
      "li",
      { class: "row" },
      el(
        "button",
        { type: "button", class: "name pair", onclick: () => app2.select({ link: place }) },
        el("span", { class: "clip2" }, el("bdi", {}, first), " – ", el("bdi", {}, second))
      ),
      el("span", { class: "weight wide" }, measureCount(app2.counts().links[place][measure], measure))
    );
  }

  // src/panel_path.js
  var QUOTES = 3;
  function pathPanel(app2, { from, to }) {
    const path = app2.path();
    const ends = el("h2", { class: "title pair-title" }, actorButton(app2, from), el("span", { class: "muted and" }, "to"), actorButton(app2, to));
    if (!path) return [ends, el("p", { class: "notice" }, "No path: under the present filters no chain of links joins the two.")];
    const steps = path.slice(1).map((actor, index2) => step(app2, path[index2], actor));
    return [ends, el("p", { class: "muted" }, `${count(steps.length, "step")}, the fewest there are.`), el("ol", { class: "steps" }, steps)];
  }
  function step(app2, from, to) {
    const { model: model2 } = app2;
    const link = linkBetween(model2, from, to);
    const counts2 = app2.counts();
    const { measure } = app2.store.get();
    const roles = /* @__PURE__ */ new Map([[from, "a"], [to, "b"]]);
    const stories = byStory(model2, inDocuments(model2, link.evidence, counts2.mask)).slice(0, QUOTES);
    return el(
      "li",
      {},
      heading([actorButton(app2, from), el("span", { class: "muted and" }, "→"), actorButton(app2, to)]),
      el("p", { class: "mark-legend" }, [...roles].map(([actor, role]) => markSample(model2.actors[actor].name, role))),
      stories.map(({ document: document2, quotes }) => [quoteBlock(model2, quotes[0], roles), sourceLine(document2)]),
      el("button", { type: "button", class: "small", onclick: () => app2.select({ link: link.index }) }, `Open this link (${measureCount(counts2.links[link.index][measure], measure)})`)
    );
  }

  // src/panel.js
  function createPanel(app2) {
    const body = byId("detail-body");
    return (selection, canGoBack) => {
      const focused = body.contains(document.activeElement) ? document.activeElement : null;
      const keep = focused?.closest("[data-keep]")?.dataset.keep;
      const bar = el(
        "div",
        { class: "panel-bar" },
        canGoBack && el("button", { type: "button", class: "quiet", data: { keep: "back" }, onclick: app2.back }, "‹ Back"),
        selection && el("button", { type: "button", class: "quiet", data: { keep: "clear" }, onclick: () => app2.select(null) }, "Clear selection")
      );
      replace(body, selection || canGoBack ? bar : null, content(app2, selection));
      if (focused) (keep && body.querySelector(`[data-keep="${keep}"]`) || byId("detail")).focus({ preventScroll: true });
    };
  }
  function content(app2, selection) {
    if (selection?.actor !== void 0) return actorPanel(app2, selection.actor);
    if (selection?.link !== void 0) return linkPanel(app2, selection.link);
    if (selection?.path) return pathPanel(app2, selection.path);
    return overviewPanel(app2);
  }

  // src/paths.js
  function shortestPath(model2, links, from, to, weight) {
    const allowed = new Set(links);
    const reached = /* @__PURE__ */ new Map([[from, { before: null, weakest: Infinity }]]);
    let edge = [from];
    while (edge.length && !reached.has(to)) {
      const next = /* @__PURE__ */ new Map();
      for (const actor of edge) {
        for (const place of model2.actors[actor].links) {
          const other = otherEnd(model2.links[place], actor);
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
      read: (given, model2) => selected(actorsIn(model2, given)[0], (actor) => ({ actor }))
    },
    link: {
      write: ({ selection }, { ends }) => selection?.link !== void 0 ? ends(selection.link) : "",
      read: (given, model2) => selected(linkIn(model2, given), (link) => ({ link: link.index }))
    },
    path: {
      write: ({ selection }, { ids }) => selection?.path ? ids([selection.path.from, selection.path.to]) : "",
      read: (given, model2) => selected(pairIn(model2, given), ([from, to]) => ({ path: { from, to } }))
    },
    focus: {
      write: ({ focus }, { id }) => focus ? `${id(focus.actor)},${focus.depth}` : "",
      read: (given, model2) => ({ focus: focusFrom(actorsIn(model2, given), given[1]) })
    },
    without: {
      write: ({ hiddenKinds }, { list }) => list(hiddenKinds),
      read: (given, model2) => ({ hiddenKinds: given.filter((kind) => model2.kinds.some((known2) => known2.kind === kind)) })
    },
    publishers: {
      write: ({ hiddenPublishers }, { list }) => list(hiddenPublishers),
      read: (given, model2) => ({ hiddenPublishers: known(given, model2.documents.map(({ publisher }) => publisher ?? "")) })
    },
    measure: { write: changed("measure"), read: ([measure]) => MEASURES.includes(measure) ? { measure } : {} },
    least: { write: changed("minWeight"), read: ([text2]) => ({ minWeight: whole(text2, 1, 1e6, 1) }) },
    from: { write: changed("from"), read: ([text2]) => ({ from: date(text2) }) },
    to: { write: changed("to"), read: ([text2]) => ({ to: date(text2) }) },
    hidden: { write: ({ hidden }, { ids }) => ids(hidden), read: (given, model2) => ({ hidden: actorsIn(model2, given) }) },
    shown: {
      write: changed("budget"),
      read: ([text2], model2) => ({ budget: whole(text2, 1, Math.max(model2.actors.length, BUDGET), BUDGET) })
    },
    view: { write: changed("view"), read: ([text2]) => ({ view: text2 === "table" ? "table" : "graph" }) }
  };
  function encodeState(model2, state) {
    const id = (actor) => encodeURIComponent(model2.actors[actor].id);
    const ids = (actors) => actors.map(id).join(",");
    const ends = (link) => ids([model2.links[link].a, model2.links[link].b]);
    const list = (values) => values.map(encodeURIComponent).join(",");
    return Object.entries(PARTS).map(([key, { write }]) => [key, write(state, { id, ids, ends, list })]).filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&");
  }
  function decodeState(model2, text2) {
    let state = initialState();
    for (const part of text2.replace(/^#/, "").split("&")) {
      const at2 = part.indexOf("=");
      const key = part.slice(0, Math.max(0, at2));
      if (Object.hasOwn(PARTS, key)) state = { ...state, ...PARTS[key].read(part.slice(at2 + 1).split(",").map(unescapePart), model2) };
    }
    const { selection, focus } = state;
    const link = selection?.link === void 0 ? {} : model2.links[selection.link];
    const extra = [selection?.actor, focus?.actor, link.a, link.b, selection?.path?.from, selection?.path?.to];
    return { ...state, extra: [...new Set(extra.filter((actor) => actor !== void 0))] };
  }
  function changed(key) {
    return (state) => state[key] === initialState()[key] ? "" : encodeURIComponent(state[key] ?? "");
  }
  var selected = (found, selection) => found === void 0 ? {} : { selection: selection(found) };
  var actorsIn = (model2, given) => given.map((id) => model2.byId.get(id)).filter((place) => place !== void 0);
  function pairIn(model2, given) {
    const [a, b] = actorsIn(model2, given);
    return a === void 0 || b === void 0 || a === b ? void 0 : [a, b];
  }
  function linkIn(model2, given) {
    const pair = pairIn(model2, given);
    return pair && linkBetween(model2, ...pair);
  }
  var focusFrom = ([actor], depth) => actor === void 0 ? null : { actor, depth: whole(depth, 1, 3, 1) };
  var known = (given, values) => given.filter((value) => new Set(values).has(value));
  var date = (text2) => DATE.test(text2) ? text2 : null;
  function whole(text2, least, most, otherwise) {
    return /^\d{1,9}$/.test(text2 ?? "") ? Math.min(most, Math.max(least, Number(text2))) : otherwise;
  }
  function unescapePart(part) {
    try {
      return decodeURIComponent(part);
    } catch {
      return "";
    }
  }

  // src/table.js
  var PAGE = 200;
  var text = (a, b) => String(a).localeCompare(String(b), "en", { sensitivity: "base" });
  function createTables(app2) {
    const actors = sortableTable(byId("actor-table"), actorColumns(app2), { by: 1, down: true });
    const links = sortableTable(byId("link-table"), linkColumns(app2), { by: 2, down: true });
    return (visible2) => {
      actors(visible2.actors, app2.store.get().selection?.actor);
      links(visible2.links, app2.store.get().selection?.link);
    };
  }
  function actorColumns(app2) {
    const { model: model2 } = app2;
    const actor = (place) => model2.actors[place];
    const counted = (key) => (place) => app2.counts().actors[place][key];
    const name = (place) => el("span", { class: "actor" }, kindIcon(model2, actor(place).kind), nameButton(actor(place).name, () => app2.select({ actor: place })));
    return [
      { title: "Actor", value: (place) => actor(place).name, cell: name },
      { title: "Strength", value: (place) => app2.visible().strength[place], numeric: true },
      { title: "Mentions", value: counted("mentions"), numeric: true },
      { title: "Documents", value: counted("documents"), numeric: true },
      { title: "Kind", class: "wrap", value: (place) => kindLabel(model2, actor(place).kind) },
      { title: "Country", class: "wrap", value: (place) => country(model2, actor(place).country) ?? "" },
      { title: "Last", value: (place) => actor(place).last ?? "", show: day }
    ];
  }
  function linkColumns(app2) {
    const { model: model2 } = app2;
    const link = (place) => model2.links[place];
    const counted = (key) => (place) => app2.counts().links[place][key];
    const end = (key) => ({
      value: (place) => model2.actors[link(place)[key]].name,
      cell: (place) => nameButton(model2.actors[link(place)[key]].name, () => app2.select({ actor: link(place)[key] }))
    });
    const sentences = (place) => {
      const names2 = `${model2.actors[link(place).a].name} and ${model2.actors[link(place).b].name}`;
      const props = { type: "button", class: "small", "aria-label": `Sentences of ${names2}`, onclick: () => app2.select({ link: place }) };
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

  // src/main.js
  var drawing = JSON.parse(byId("graph-drawing").textContent);
  var model = decode(drawing, JSON.parse(byId("graph-payload").textContent));
  var hasAddress = location.protocol !== "about:";
  var store = createStore(decodeState(model, location.hash));
  var trail = [];
  var counts = countIn(model, documentMask(model, store.get()));
  var visible = visibleGraph(model, store.get(), counts);
  var shown = new Set(visible.actors);
  var drawnFocus = null;
  var drawn2 = null;
  var app = {
    model,
    store,
    counts: () => counts,
    visible: () => visible,
    isShown: (actor) => shown.has(actor),
    path: pathOf,
    select,
    back: () => select(trail.pop() ?? null, { remember: false }),
    focusOn: (actor) => store.set({ focus: actor === null ? null : { actor, depth: 1 } }, { undo: "focus" })
  };
  function select(selection, { remember = true } = {}) {
    const { selection: before, extra } = store.get();
    if (JSON.stringify(before) === JSON.stringify(selection)) return;
    if (remember && before) trail.push(before);
    const wanted = actorsOf(selection).filter((actor) => !shown.has(actor));
    store.set({ selection, extra: [.../* @__PURE__ */ new Set([...extra, ...wanted])].slice(-300) }, { undo: "selection" });
    draw(store.get());
    byId("detail").scrollTop = 0;
    canvas.reveal(actorsOf(selection).filter((actor) => shown.has(actor)));
  }
  function actorsOf(selection) {
    if (selection?.actor !== void 0) return [selection.actor];
    if (selection?.link !== void 0) return [model.links[selection.link].a, model.links[selection.link].b];
    return selection?.path ? pathOf(selection.path) ?? [selection.path.from, selection.path.to] : [];
  }
  function pathOf({ from, to } = store.get().selection.path) {
    const { measure } = store.get();
    return shortestPath(model, visible.passingLinks, from, to, (link) => counts.links[link][measure]);
  }
  function applyFilters(state, previous) {
    const documents = ({ from, to, hiddenPublishers }) => JSON.stringify([from, to, hiddenPublishers]);
    if (documents(state) !== documents(previous)) counts = countIn(model, documentMask(model, state));
    visible = visibleGraph(model, state, counts);
    shown = new Set(visible.actors);
  }
  function draw(state) {
    drawn2 = state;
    drawFilters(state, visible);
    showStage(app, state, visible);
    canvas.show(visible, state.measure, state.focus !== drawnFocus);
    drawnFocus = state.focus;
    const { actors, links } = highlightOf(model, state.selection, visible, pathOf);
    canvas.highlight(actors, links, state.selection);
    drawPanel(state.selection, trail.length > 0);
    drawTables(visible);
    if (hasAddress) history.replaceState(null, "", `#${encodeState(model, state)}`);
  }
  var heading2 = document.title;
  var canvas = createCanvas(byId("canvas"), model, drawing.options, { select, hover: (pointed) => showPointed(app, pointed) });
  var drawFilters = createFilterPanel(app);
  var drawPanel = createPanel(app);
  var drawTables = createTables(app);
  var drawSoon = oncePerFrame(() => drawn2 !== store.get() && draw(store.get()));
  connectTheme(canvas.readInk);
  connectButtons(app, canvas, heading2);
  connectCombobox(model, byId("search"), byId("search-list"), {
    pick: (actor) => select({ actor }),
    note: (actor) => shown.has(actor) ? "" : "not shown"
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox], [type=radio], [type=range]), textarea");
    const turn = (event.ctrlKey || event.metaKey) && !typing && { z: "undo", Z: "redo", y: "redo" }[event.key];
    if (turn) {
      event.preventDefault();
      store[turn]();
    } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "Escape" && !typing) select(null);
  });
  window.addEventListener("hashchange", () => store.set(decodeState(model, location.hash), { undo: "followed address" }));
  window.addEventListener("resize", () => {
    drawn2 = null;
    drawSoon();
  });
  store.subscribe((state, previous) => {
    applyFilters(state, previous);
    drawSoon();
  });
  draw(store.get());
  window.actorGraph = Object.freeze({
    visible: () => ({
      actors: visible.actors.map((actor) => model.actors[actor].id),
      edges: visible.links.map((link) => [model.actors[model.links[link].a].id, model.actors[model.links[link].b].id])
    }),
    select(first, second) {
      const [a, b] = [model.byId.get(first), model.byId.get(second)];
      const link = b === void 0 ? void 0 : linkBetween(model, a, b);
      const selection = link ? { link: link.index } : a === void 0 ? null : { actor: a };
      select(selection);
      return selection !== null;
    },
    test: Object.freeze({
      places: () => Object.fromEntries(visible.actors.map((actor) => [model.actors[actor].id, Object.values(canvas.onScreen(actor))])),
      weakest: () => model.actors[visible.passing[visible.passing.length - 1]].id
    })
  });
})();
