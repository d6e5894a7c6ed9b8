// sources a6d7ebacca8920fa1cb0dff687c42f8e1d9fac64d19cce7c9886358c15425946; made by build.mjs, do not edit
// Contains fflate, copyright (c) Arjun Barot, MIT licence.
(() => {
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
      const middle2 = framed ? clamp(item.x, frame.left + item.width / 2 + GAP, frame.right - item.width / 2 - GAP) : item.x;
      const aslant = { x: item.radius * 0.7 + item.width / 2, y: item.radius * 0.7 + item.height / 2 };
      const places = [
        [middle2, item.y + down],
        [middle2, item.y - down],
        [item.x + side, item.y],
        [item.x - side, item.y],
        [item.x + aslant.x, item.y + aslant.y],
        [item.x - aslant.x, item.y + aslant.y],
        [item.x + aslant.x, item.y - aslant.y],
        [item.x - aslant.x, item.y - aslant.y]
      ];
      const free = (blocks) => places.find(([x2, y]) => {
        const area = box(x2, y, item.width, item.height);
        return !(framed && leaves(frame, area)) && !taken.hits(area, (owner) => owner !== item && blocks(owner));
      });
      const found2 = free(() => true) ?? (item.must ? free((owner) => owner === null || owner.must) : void 0);
      if (!found2) return null;
      taken.add(box(...found2, item.width, item.height), null);
      return { x: found2[0], y: found2[1] };
    });
  }
  function shorten(text2, most = 28) {
    const characters = [...text2.slice(0, most * 4)];
    return characters.length > most ? `${characters.slice(0, most - 1).join("").trimEnd()}…` : characters.join("");
  }
  function drawLabels(context, labels, { scale, ink, halo }) {
    context.save();
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const { text: text2, font, x: x2, y, alpha } of labels) {
      context.font = font(1 / scale);
      context.globalAlpha = alpha;
      if (halo) {
        context.lineWidth = 4 / scale;
        context.strokeStyle = ink.canvas;
        context.strokeText(text2, x2 / scale, y / scale);
      }
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
        visit(area, (cell2) => {
          if (!cells.has(cell2)) cells.set(cell2, []);
          cells.get(cell2).push({ area, owner });
          return false;
        });
      },
      hits(area, blocks) {
        return visit(
          area,
          (cell2) => (cells.get(cell2) ?? []).some(
            (other) => blocks(other.owner) && area.left < other.area.right && area.right > other.area.left && area.top < other.area.bottom && area.bottom > other.area.top
          )
        );
      }
    };
  }

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
    let latest5 = [];
    return (...args) => {
      latest5 = args;
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        work(...latest5);
      });
    };
  }
  function debounced(pause) {
    let timer = null;
    return (work) => {
      clearTimeout(timer);
      timer = setTimeout(work, pause);
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
  function pagedList(items, make, { size: size2 = 50, props = {}, noun: noun2 = "" } = {}) {
    const list = el("ul", { class: "list", ...props });
    const more = el("button", { type: "button", class: "more" });
    let shown = 0;
    const grow = () => {
      const end = items.length - shown <= size2 + 2 ? items.length : shown + size2;
      const next = items.slice(shown, end).map(make);
      list.append(...next);
      shown += next.length;
      const rest = items.length - shown;
      more.hidden = rest <= 0;
      more.textContent = rest > size2 ? `Show ${size2} more ${noun2} of ${rest}` : `Show ${rest} more`;
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
  var dataOf = /* @__PURE__ */ new WeakMap();
  function outline(model, kind) {
    if (!paths.has(kind)) {
      paths.set(kind, new Path2D(outlineOf(model, kind)));
      dataOf.set(paths.get(kind), outlineOf(model, kind));
    }
    return paths.get(kind);
  }
  var outlineData = (path) => dataOf.get(path);
  function kindIcon(model, kind, size2 = 14) {
    return svg(
      "svg",
      { class: `icon kind-${kind}`, viewBox: "-1.3 -1.3 2.6 2.6", width: size2, height: size2, "aria-hidden": "true" },
      svg("path", { d: outlineOf(model, kind), fill: "currentColor" })
    );
  }
  function outlineOf(model, kind) {
    return OUTLINES[model.kinds.find((known3) => known3.kind === kind)?.shape] ?? OUTLINES.ring;
  }

  // src/nodes.js
  function nodeRenderer(app, look, radiusOf) {
    return ({ ctx, id, x: x2, y }) => {
      const radius = radiusOf(id);
      const drawNode = () => {
        ctx.save();
        ctx.translate(x2, y);
        ctx.scale(radius, radius);
        ctx.lineJoin = "round";
        const shape = id < 0 ? outline(app.model, "person") : outline(app.model, app.model.actors[id].kind);
        const chosen = look.selected?.actor === id;
        if (chosen || look.hover?.actor === id) {
          ctx.strokeStyle = chosen ? look.ink.text : look.ink.muted;
          ctx.lineWidth = 7 / (radius * look.scale);
          ctx.stroke(shape);
        }
        ctx.strokeStyle = look.ink.canvas;
        ctx.lineWidth = 3 / (radius * look.scale);
        ctx.stroke(shape);
        ctx.globalAlpha = alphaOf(look, id, 0.25, 0.5);
        if (id < 0) drawCommunity(ctx, shape, look, { radius, colour: look.colour(id) });
        else {
          ctx.fillStyle = look.colour(id);
          ctx.fill(shape);
        }
        ctx.restore();
      };
      return { drawNode, nodeDimensions: { width: radius * 2, height: radius * 2 } };
    };
  }
  function alphaOf(look, node, besideSelection, besidePointer) {
    const beside = look.near && !look.near.has(node) ? besideSelection : 1;
    if (!look.around) return beside;
    return look.around.actors.has(node) ? 1 : Math.min(besidePointer, beside);
  }
  function nodeAt(look, place, radiusOf, point) {
    let best2 = null;
    for (const node of look.nodes) {
      const { x: x2, y } = place(node);
      const distance = Math.hypot(x2 - point.x, y - point.y) - radiusOf(node);
      if (distance * look.scale < 3 && (!best2 || distance < best2.distance)) best2 = { node, distance };
    }
    return best2 ? best2.node : null;
  }
  function drawCommunity(ctx, shape, look, { radius, colour }) {
    ctx.fillStyle = look.ink.canvas;
    ctx.fill(shape);
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2.5 / (radius * look.scale);
    ctx.stroke(shape);
    ctx.scale(0.72, 0.72);
    ctx.fillStyle = colour;
    ctx.fill(shape);
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
    only: "are outside what is isolated",
    rolled: "are counted with the state or group they belong to",
    countries: "are of a country that is switched off",
    documents: "are not mentioned in the chosen documents",
    weight: "have no link that passes the filters on links",
    focus: "are outside the focus",
    alone: "are in no community of three or more",
    closed: "are in communities that are closed"
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
  var kindLabel = (model, kind) => model.kinds.find((known3) => known3.kind === kind)?.label ?? kind;
  function reasonText({ reason, count: held }, state) {
    if (reason === "budget") return `${count(held, "weaker actor")} left out: only the ${number(state.budget)} strongest are drawn.`;
    if (reason === "links") return `${count(held, "weaker link")} left out: only the strongest are drawn.`;
    const verb2 = held === 1 ? REASONS[reason].replace(/^are/, "is").replace(/^were/, "was").replace(/^have/, "has") : REASONS[reason];
    return `${count(held, "actor")} ${verb2}.`;
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
    const size2 = q < 1e-3 ? "q < 0.001" : `q = ${q.toFixed(3)}`;
    return q <= 0.05 ? `hard to explain by chance (${size2}, false discoveries under control)` : `may well be chance (${size2})`;
  }

  // src/captions.js
  var FONT = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
  var MOST = 150;
  function createCaptions(app, look, { place, radiusOf }) {
    let last = { key: null, labels: [] };
    const widths = /* @__PURE__ */ new Map();
    const layout = (context, frame) => {
      const labels = captionsOf(context, app, look, { place, radiusOf, widths, frame });
      const spots = placeLabels(labels, frame && { left: frame.x - frame.width / 2, right: frame.x + frame.width / 2, top: frame.y - frame.height / 2, bottom: frame.y + frame.height / 2 });
      return labels.map((label, index) => spots[index] && { ...label, ...spots[index] }).filter(Boolean);
    };
    return {
      draw(context, frame) {
        const key = [look.visible, look.near, look.around, look.selected, look.hover, look.scale, look.moved];
        const same = last.key?.every((part, index) => part === key[index]);
        if (!same || frame && frame.x !== last.x || frame && frame.y !== last.y) {
          last = { key, labels: layout(context, frame), x: frame?.x, y: frame?.y };
        }
        drawLabels(context, last.labels, { scale: look.scale, ink: look.ink, halo: frame !== null });
      }
    };
  }
  function captionsOf(context, app, look, { place, radiusOf, widths, frame }) {
    const near = look.around?.actors ?? look.near;
    const first = (node) => look.selected?.actor === node || look.hover?.actor === node ? 0 : node < 0 ? 0.5 : near?.has(node) ? 1 : 2;
    const rank = (node) => node < 0 ? -1 : look.rank.get(node);
    const order = [...look.nodes].sort((a, b) => first(a) - first(b) || rank(a) - rank(b));
    const strong = Math.max(3, Math.ceil(Math.min(order.length, MOST) * 0.1));
    const inside = frame ? order.filter((node) => isNear(place(node), frame, look.scale)) : order;
    return inside.slice(0, MOST).map((node) => {
      const size2 = node < 0 || rank(node) < strong ? 13 : 12;
      const weight = node < 0 || first(node) === 0 || rank(node) < strong ? 600 : 400;
      const font = (unit) => `${weight} ${size2 * unit}px ${FONT}`;
      const text2 = captionOf(app, look, node);
      const { x: x2, y } = place(node);
      const width = widthOf(context, widths, font(1), text2);
      return { text: text2, font, alpha: alphaOf(look, node, 0.3, 0.5), x: x2 * look.scale, y: y * look.scale, radius: radiusOf(node) * look.scale, width: width + 4, height: size2 + 3, must: weight === 600 };
    });
  }
  function captionOf(app, look, node) {
    if (node >= 0) return shorten(app.model.actors[node].name);
    const { name, members } = look.groups.get(node);
    return `${shorten(name, 34)} · ${number(members.length)}`;
  }
  function widthOf(context, widths, font, text2) {
    const key = `${font} ${text2}`;
    if (!widths.has(key)) {
      context.save();
      context.font = font;
      widths.set(key, context.measureText(text2).width);
      context.restore();
    }
    return widths.get(key);
  }
  function isNear({ x: x2, y }, frame, scale) {
    return Math.abs(x2 * scale - frame.x) < frame.width && Math.abs(y * scale - frame.y) < frame.height;
  }

  // src/edges.js
  var BATCH = 64;
  var REACH = 6;
  var SHORTEST_WITH_SIGN = 34;
  var PIXELS_PER_SIGN = 15e3;
  var SIGN_STYLES = {
    none: { dash: [], bars: "" },
    cooperation: { dash: [], bars: "-|" },
    conflict: { dash: [6, 4], bars: "-" },
    both: { dash: [10, 3, 2, 3], bars: "-|_" }
  };
  function edgeWidth(weight, heaviest, drawn2 = 0) {
    const most = drawn2 > 300 ? 3.5 : 6;
    return heaviest > 0 ? 1 + most * Math.min(1, weight / heaviest) ** 0.8 : 1;
  }
  function drawEdges(context, look, place) {
    const view = viewOf(context);
    const batches = /* @__PURE__ */ new Map();
    let marked = 0;
    for (const index of look.links) {
      const [a, b] = look.ends(index);
      const line2 = [place(a), place(b)];
      if (!touches(line2, view)) continue;
      const layer = layerOf(look, index);
      const sign = look.sign(index);
      const width = Math.round(look.width(index) * 2) / 2;
      const key = `${layer} ${width} ${sign}`;
      if (!batches.has(key)) batches.set(key, { layer, width, sign, lines: [], marked: [] });
      batches.get(key).lines.push(line2);
      if (sign !== "none" && layer > 0 && (layer > 1 || (marked += 1) <= look.pixels / PIXELS_PER_SIGN)) batches.get(key).marked.push(line2);
    }
    context.save();
    context.lineCap = "butt";
    const ordered = [...batches.values()].sort((one, other) => one.layer - other.layer || one.width - other.width);
    for (const batch of ordered) drawBatch(context, batch, look);
    context.restore();
  }
  function edgeAt(look, place, point) {
    let best2 = null;
    for (const index of look.links) {
      if (look.nearLinks && !look.nearLinks.has(index)) continue;
      const [a, b] = look.ends(index);
      const distance = distanceTo(point, place(a), place(b)) * look.scale - look.width(index) / 2;
      if (distance < REACH && (!best2 || distance < best2.distance)) best2 = { index, distance };
    }
    return best2 ? best2.index : null;
  }
  function drawBatch(context, { layer, width, sign, lines, marked }, look) {
    const wide = Math.max(0.75, width * (look.growth * look.scale));
    const unit = 1 / look.scale;
    const strokeAt = (lineWidth, dash, style) => {
      Object.assign(context, style);
      context.lineWidth = lineWidth * unit;
      context.setLineDash(dash.map((length) => length * unit));
      strokeAll(context, lines);
    };
    if (layer === 3) strokeAt(wide + 7, [], { strokeStyle: look.ink.accent, globalAlpha: 0.35 });
    const alpha = [Math.min(0.1, look.edgeAlpha / 3), look.edgeAlpha, 0.95, 1][layer];
    const colour = sign === "none" ? look.ink.edge : look.ink[sign];
    const stretch = Math.max(1, wide / 2.5);
    strokeAt(wide, SIGN_STYLES[sign].dash.map((length) => length * stretch), {
      strokeStyle: colour,
      globalAlpha: sign === "none" || layer === 0 ? alpha : Math.min(1, alpha + 0.25)
    });
    drawSigns(context, marked, { sign, unit, size: Math.min(6.5, 4 + wide / 3), colour, paper: look.ink.canvas });
  }
  function drawSigns(context, lines, { sign, unit, size: size2, colour, paper }) {
    const middles = lines.filter(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y) > SHORTEST_WITH_SIGN * unit).map(([from, to]) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }));
    if (!middles.length) return;
    context.setLineDash([]);
    context.globalAlpha = 1;
    const radius = size2 * unit;
    context.beginPath();
    for (const { x: x2, y } of middles) {
      context.moveTo(x2 + radius, y);
      context.arc(x2, y, radius, 0, 2 * Math.PI);
    }
    context.fillStyle = paper;
    context.fill();
    context.strokeStyle = colour;
    context.lineWidth = 1.25 * unit;
    context.stroke();
    context.lineWidth = 1.75 * unit;
    context.beginPath();
    for (const { x: x2, y } of middles) for (const [dx, dy, ex, ey] of barsOf(sign, radius * 0.6)) {
      context.moveTo(x2 + dx, y + dy);
      context.lineTo(x2 + ex, y + ey);
    }
    context.stroke();
  }
  function barsOf(sign, arm) {
    const { bars } = SIGN_STYLES[sign];
    const lift = bars.includes("_") ? arm * 0.35 : 0;
    const reach = bars.includes("_") ? arm * 0.75 : arm;
    return [...bars].map((bar) => ({
      "-": [-reach, -lift, reach, -lift],
      "|": [0, -lift - reach, 0, -lift + reach],
      _: [-reach, lift + reach * 0.75, reach, lift + reach * 0.75]
    })[bar]);
  }
  function viewOf(context) {
    const back = context.getTransform().inverse();
    const corner = (x2, y) => back.transformPoint({ x: x2, y });
    return { from: corner(0, 0), to: corner(context.canvas.width, context.canvas.height) };
  }
  function layerOf(look, index) {
    if (look.selected?.link === index || look.hover?.link === index) return 3;
    if (look.around?.links.has(index)) return 2;
    if (look.nearLinks) return look.nearLinks.has(index) ? 2 : 0;
    return 1;
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
  function touches([from, to], view) {
    return Math.max(from.x, to.x) >= view.from.x && Math.min(from.x, to.x) <= view.to.x && Math.max(from.y, to.y) >= view.from.y && Math.min(from.y, to.y) <= view.to.y;
  }
  function distanceTo(point, from, to) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
  }

  // src/frame.js
  var calm = matchMedia("(prefers-reduced-motion: reduce)");
  function viewOf2(container, places, closest2 = 2) {
    if (!places.length || !container.clientWidth) return { position: { x: 0, y: 0 }, scale: 1 };
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x: x2, y } of places) {
      left = Math.min(left, x2);
      right = Math.max(right, x2);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    const room = { x: Math.max(80, container.clientWidth - 150), y: Math.max(80, container.clientHeight - 120) };
    const scale = Math.min(closest2, room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
    return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale };
  }
  function moveTo(network, { position, scale }) {
    const animation = calm.matches ? false : { duration: 220, easingFunction: "easeInOutQuad" };
    network.moveTo({ position, scale: Math.min(12, Math.max(0.01, scale)), animation });
  }
  function isInView(network, container, { x: left, y: top }) {
    const { x: x2, y } = network.canvasToDOM({ x: left, y: top });
    return x2 > 24 && y > 24 && x2 < container.clientWidth - 24 && y < container.clientHeight - 24;
  }

  // src/indexes.js
  var UNSTATED = 30;
  var SIGN_BITS = { cooperation: 1, conflict: 2, none: 4 };
  function pairKey(a, b) {
    return a < b ? `${a} ${b}` : `${b} ${a}`;
  }
  function grouped(groups, count3) {
    const first = new Int32Array(count3 + 1);
    for (const group2 of groups) if (group2 >= 0) first[group2 + 1] += 1;
    for (let group2 = 0; group2 < count3; group2 += 1) first[group2 + 1] += first[group2];
    const next = first.slice();
    const order = new Int32Array(first[count3]);
    for (let row = 0; row < groups.length; row += 1) {
      if (groups[row] < 0) continue;
      order[next[groups[row]]] = row;
      next[groups[row]] += 1;
    }
    return [first, order];
  }
  var NONE = Object.freeze([]);
  function endIndex(links) {
    const [a, b, is] = [new Int32Array(links.length), new Int32Array(links.length), new Uint8Array(links.length)];
    for (const link of links) {
      a[link.index] = link.a;
      b[link.index] = link.b;
      is[link.index] = Number(link.evidence.length > 0);
    }
    return { a, b, is };
  }
  function relationIndex({ links, actors }, relations) {
    const key = (a, b) => Math.min(a, b) * actors.length + Math.max(a, b);
    const between = /* @__PURE__ */ new Map();
    for (const { index, subject, object } of relations) {
      if (subject === object) continue;
      const pair = key(subject, object);
      const found2 = between.get(pair);
      if (found2) found2.push(index);
      else between.set(pair, [index]);
    }
    for (const link of links) link.relations = link.evidence.length && between.get(key(link.a, link.b)) || NONE;
  }
  function evidenceIndex({ links, quotes, relations, predicates }) {
    const first = new Int32Array(links.length + 1);
    for (const link of links) first[link.index + 1] = first[link.index] + link.evidence.length;
    const doc = new Int32Array(first[links.length]);
    const said = new Int32Array(doc.length).fill(1 << UNSTATED);
    const signs = new Uint8Array(doc.length).fill(SIGN_BITS.none);
    const related = new Float32Array(doc.length);
    for (const link of links) {
      const row = /* @__PURE__ */ new Map();
      link.evidence.forEach((quote, place) => {
        doc[first[link.index] + place] = quotes.doc[quote];
        related[first[link.index] + place] = link.evidence_relatedness[place] ?? 0;
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
    return { first, doc, said, signs, related };
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
      documents: decodeDocuments(payload.documents),
      quotes,
      relations: decodeRelations(payload.relations),
      predicates: payload.relations.predicates,
      kinds: payload.kinds,
      countries: payload.countries,
      notes: payload.notes,
      signs: payload.signs,
      review: payload.review,
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
    return { ...model, ends: endIndex(links), evidence: evidenceIndex(model), spoken: mentionIndex(model) };
  }
  function linkBetween(model, a, b) {
    const link = model.links[model.places.get(pairKey(a, b))];
    return link?.evidence.length ? link : void 0;
  }
  var otherEnd = (link, actor) => link.a === actor ? link.b : link.a;
  function mentionsIn({ quotes }, quote) {
    const found2 = [];
    for (let row = quotes.first[quote]; row < quotes.first[quote + 1]; row += 1) {
      found2.push({ actor: quotes.actor[row], start: quotes.start[row], end: quotes.end[row] });
    }
    return found2;
  }
  function quotesOf({ quotes }, actor) {
    const found2 = [];
    for (let at2 = quotes.ofActor[actor]; at2 < quotes.ofActor[actor + 1]; at2 += 1) {
      const quote = quotes.in[quotes.byActor[at2]];
      if (quotes.sentence[quote] && found2[found2.length - 1] !== quote) found2.push(quote);
    }
    return found2;
  }
  function decodeDocuments({ id, title: title2, publisher, date: date2, url, story }) {
    return id.map((_, index) => ({
      index,
      id: id[index],
      title: title2[index],
      publisher: publisher[index],
      date: date2[index],
      url: url[index],
      story: story[index]
    }));
  }
  function decodeActors(nodes2, { actors, rules, reasons }) {
    const place = new Map(nodes2.id.map((id, index) => [id, index]));
    const alias = ([text2, count3, rule2, reason]) => ({ text: text2, count: count3, rule: rules[rule2] ?? null, reason: reasons[reason] ?? "" });
    return nodes2.id.map((id, index) => ({
      index,
      id,
      name: nodes2.label[index],
      kind: nodes2.group[index],
      x: nodes2.x[index],
      y: nodes2.y[index],
      country: actors.country[index],
      sector: actors.sector[index],
      parent: actors.parent[index],
      parent_name: actors.parent_name[index],
      parentIndex: place.get(actors.parent[index]) ?? null,
      leads: actors.leads[index] < 0 ? null : actors.leads[index],
      mentions: actors.mentions[index],
      documents: actors.documents[index],
      stories: actors.stories[index],
      first: actors.first[index],
      last: actors.last[index],
      community: actors.community[index],
      community_label: actors.community_label[index],
      strength: actors.strength[index],
      aliases: actors.aliases[index].map(alias),
      links: []
    }));
  }
  function decodeLinks({ from, to }, columns) {
    return from.map((a, index) => ({
      index,
      a,
      b: to[index],
      sentences: columns.sentences[index],
      documents: columns.documents[index],
      stories: columns.stories[index],
      npmi: columns.npmi[index],
      g2: columns.g2[index],
      q_value: columns.q_value[index],
      relatedness: columns.relatedness[index],
      first: columns.first[index],
      last: columns.last[index],
      evidence: columns.evidence[index],
      evidence_relatedness: columns.evidence_relatedness[index],
      evidence_signs: columns.evidence_signs[index],
      relations: NONE
    }));
  }
  function decodeRelations(columns) {
    return columns.quote.map((quote, index) => ({
      index,
      quote,
      start: columns.start[index],
      end: columns.end[index],
      window: columns.window[index],
      subject: columns.subject[index],
      object: columns.object[index],
      predicate: columns.predicates[columns.predicate[index]],
      sign: columns.sign[index],
      negated: columns.negated[index] === 1,
      hedged: columns.hedged[index] === 1,
      claimed_by: columns.claimed_by[index] < 0 ? null : columns.claimed_by[index],
      confidence: columns.confidence[index]
    }));
  }
  function decodeQuotes(columns) {
    const doc = Int32Array.from(columns.doc);
    const inQuote = Int32Array.from(columns.in);
    const [first] = grouped(inQuote, doc.length);
    return { ...columns, doc, in: inQuote, actor: Int32Array.from(columns.actor), sentence: Uint8Array.from(columns.sentence), first };
  }

  // src/betweenness.js
  var latest = /* @__PURE__ */ new WeakMap();
  function betweenness(model, visible) {
    if (!latest.has(visible)) latest.set(visible, count2(model, visible));
    return latest.get(visible);
  }
  function count2(model, { actors, links }) {
    const place = new Map(actors.map((actor, index) => [actor, index]));
    const beside = actors.map(() => []);
    for (const index of links) {
      const link = model.links[index];
      beside[place.get(link.a)].push(place.get(otherEnd(link, link.a)));
      beside[place.get(link.b)].push(place.get(otherEnd(link, link.b)));
    }
    const sums = new Float64Array(actors.length);
    actors.forEach((_, source) => addFrom(source, beside, sums));
    const pairs = Math.max(1, (actors.length - 1) * (actors.length - 2));
    return new Map(actors.map((actor, index) => [actor, sums[index] / pairs]));
  }
  function addFrom(source, beside, sums) {
    const distance = new Int32Array(beside.length).fill(-1);
    const ways = new Float64Array(beside.length);
    const order = [source];
    distance[source] = 0;
    ways[source] = 1;
    for (const from of order) {
      for (const to of beside[from]) {
        if (distance[to] < 0) {
          distance[to] = distance[from] + 1;
          order.push(to);
        }
        if (distance[to] === distance[from] + 1) ways[to] += ways[from];
      }
    }
    const share2 = new Float64Array(beside.length);
    for (const to of order.reverse()) {
      for (const from of beside[to]) {
        if (distance[from] === distance[to] - 1) share2[from] += ways[from] / ways[to] * (1 + share2[to]);
      }
      if (to !== source) sums[to] += share2[to];
    }
  }

  // src/signs.js
  var MINORITY = 0.2;
  function signOf({ cooperation = 0, conflict = 0 }) {
    const stated2 = cooperation + conflict;
    if (!stated2) return "none";
    if (Math.min(cooperation, conflict) >= MINORITY * stated2) return "both";
    return cooperation > conflict ? "cooperation" : "conflict";
  }

  // src/communities.js
  var NAMED = 2;
  var SMALLEST = 3;
  function communityName(model, community, { passing }) {
    const names2 = [];
    for (const actor of passing) {
      if (model.actors[actor].community !== community) continue;
      names2.push(model.actors[actor].name);
      if (names2.length === NAMED) break;
    }
    return names2.join(", ");
  }
  function communitiesOf(model, { passing }) {
    const members = /* @__PURE__ */ new Map();
    for (const actor of passing) {
      const { community } = model.actors[actor];
      if (community === null) continue;
      if (!members.has(community)) members.set(community, []);
      members.get(community).push(actor);
    }
    return [...members].filter(([, actors]) => actors.length >= SMALLEST).sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).map(([community, actors]) => ({ community, members: actors, name: actors.slice(0, NAMED).map((actor) => model.actors[actor].name).join(", ") }));
  }

  // src/look.js
  var SERIES = 8;
  function emptyLook() {
    return {
      visible: { actors: [], links: [] },
      nodes: [],
      links: [],
      groups: /* @__PURE__ */ new Map(),
      rank: /* @__PURE__ */ new Map(),
      near: null,
      nearLinks: null,
      selected: null,
      hover: null,
      around: null,
      ink: null,
      radius: () => 8,
      width: () => 1,
      sign: () => "none",
      colour: () => "",
      ends: () => [0, 0],
      edgeAlpha: 0.5,
      pixels: 0,
      fitScale: 1,
      scale: 1,
      growth: 1
    };
  }
  function measureLook(look, model, { visible, state, pixels }) {
    const size2 = sizeOf(model, visible, state.sizeBy);
    const most = visible.actors.reduce((top, actor) => Math.max(top, size2(actor)), 0);
    const heaviest = visible.links.reduce((top, link) => Math.max(top, visible.weights[link]), 0);
    const largest = Math.min(26, Math.max(7, 0.17 * Math.sqrt(pixels / Math.max(1, visible.actors.length + visible.groups.length))));
    const smallest = Math.max(3, largest * 0.26);
    const colours = colouring(model, visible, state.colourBy);
    const line2 = (link) => visible.lines[-1 - link];
    Object.assign(look, {
      pixels,
      visible,
      rank: new Map(visible.actors.map((actor, index) => [actor, index])),
      groups: new Map(visible.groups.map((group2) => [group2.id, group2])),
      nodes: [...visible.groups.map(({ id }) => id), ...visible.actors],
      links: [...visible.lines.map((_, place) => -1 - place), ...visible.links],
      radius: (node) => node < 0 ? groupRadius(look.groups.get(node), visible) : smallest + (largest - smallest) * Math.sqrt(most > 0 ? size2(node) / most : 0),
      width: (link) => link < 0 ? edgeWidth(line2(link).weight, visible.lines[0].weight, visible.lines.length) : edgeWidth(visible.weights[link], heaviest, visible.links.length),
      sign: (link) => signOf(link < 0 ? line2(link) : visible.counts.links[link]),
      ends: (link) => link < 0 ? [line2(link).a, line2(link).b] : [model.links[link].a, model.links[link].b],
      colour: (node) => look.ink.colours[node >= 0 ? colours.of(node) : state.colourBy === "community" ? colours.of(look.groups.get(node).members[0]) : "edge"],
      edgeAlpha: Math.min(0.6, Math.max(0.2, 5 / Math.sqrt(visible.links.length + 1)))
    });
  }
  function groupRadius({ members }, { groups }) {
    return 12 + 28 * Math.sqrt(members.length / groups[0].members.length);
  }
  function sizeOf(model, visible, by) {
    if (by === "strength") return (actor) => visible.strength[actor];
    if (by === "betweenness") {
      const found2 = betweenness(model, visible);
      return (actor) => found2.get(actor) ?? 0;
    }
    return (actor) => visible.counts.actors[actor][by];
  }
  function colouring(model, visible, by) {
    if (by === "kind") return { of: (actor) => `kind-${model.actors[actor].kind}`, groups: [] };
    const key = (actor) => (by === "community" ? model.actors[actor].community : model.actors[actor].country) ?? null;
    const counts = /* @__PURE__ */ new Map();
    const drawn2 = visible.groups.length ? visible.passing : visible.actors;
    for (const actor of drawn2) counts.set(key(actor), (counts.get(key(actor)) ?? 0) + 1);
    const known3 = [...counts.keys()].filter((value) => value !== null && (by === "country" || counts.get(value) > 1));
    const first = known3.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1)).slice(0, SERIES);
    const place = new Map(first.map((value, index) => [value, `series-${index}`]));
    const label = (value) => by === "community" ? communityName(model, value, visible) : country(model, value);
    const groups = first.map((value) => ({ colour: place.get(value), label: label(value), count: counts.get(value) }));
    const rest = drawn2.length - first.reduce((sum, value) => sum + counts.get(value), 0);
    if (rest > 0) groups.push({ colour: "muted", label: by === "community" ? "smaller communities" : "other countries, or none", count: rest });
    return { of: (actor) => place.get(key(actor)) ?? "muted", groups };
  }
  function inkOf(model) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const named = (names2) => Object.fromEntries(names2.map((name) => [name, colour(name)]));
    const series = Array.from({ length: SERIES }, (_, place) => `series-${place}`);
    return {
      ...named(["canvas", "text", "muted", "edge", "accent", "cooperation", "conflict", "both", "line"]),
      colours: named([...model.kinds.map(({ kind }) => `kind-${kind}`), ...series, "muted", "edge"])
    };
  }

  // src/xml.js
  var FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "	": "&#9;", "\n": "&#10;", "\r": "&#13;" };
  var xmlText = (value) => String(value).replace(FORBIDDEN, "").replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign]);
  function xmlElement(name, attributes2, inside = "") {
    const said = Object.entries(attributes2).filter(([, value]) => value !== null && value !== void 0).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
    return inside ? `<${name}${said.join("")}>${inside}</${name}>` : `<${name}${said.join("")}/>`;
  }

  // src/svgcontext.js
  var IDENTITY = [1, 0, 0, 1, 0, 0];
  var DRAWN = {
    fillStyle: "#000",
    strokeStyle: "#000",
    lineWidth: 1,
    lineCap: "butt",
    lineJoin: "miter",
    globalAlpha: 1,
    font: "10px sans-serif",
    textAlign: "start",
    textBaseline: "alphabetic"
  };
  var ANCHORS = { center: "middle", start: "start", left: "start", end: "end", right: "end" };
  var BASELINES = { middle: "central", top: "text-before-edge", bottom: "text-after-edge" };
  function svgContext(width, height, { outlineOf: outlineOf2, measure }) {
    const parts = [];
    const stack = [];
    let state = { ...DRAWN, dash: [], matrix: IDENTITY };
    let path = "";
    const context = { canvas: { width, height } };
    for (const key of Object.keys(DRAWN)) {
      Object.defineProperty(context, key, { get: () => state[key], set: (value) => {
        state[key] = value;
      } });
    }
    const at2 = (x2, y) => `${rounded(x2)} ${rounded(y)}`;
    const paint = (data, style) => parts.push(xmlElement("path", { d: data, ...placed(state), ...style }));
    const stroke = () => ({ fill: "none", stroke: state.strokeStyle, "stroke-width": rounded(state.lineWidth), "stroke-linecap": state.lineCap, "stroke-linejoin": state.lineJoin, "stroke-dasharray": state.dash.length ? state.dash.map(rounded).join(" ") : null });
    const text2 = (said, x2, y, style) => {
      const look = { x: rounded(x2), y: rounded(y), "text-anchor": ANCHORS[state.textAlign] ?? "start", "dominant-baseline": BASELINES[state.textBaseline] ?? null };
      parts.push(xmlElement("text", { ...look, ...fontOf(state.font), ...placed(state), ...style }, xmlText(said)));
    };
    return Object.assign(context, {
      save: () => stack.push({ ...state }),
      restore: () => {
        state = stack.pop() ?? state;
      },
      setTransform: (...matrix) => {
        state.matrix = matrix;
      },
      translate: (x2, y) => {
        state.matrix = product(state.matrix, [1, 0, 0, 1, x2, y]);
      },
      scale: (x2, y) => {
        state.matrix = product(state.matrix, [x2, 0, 0, y, 0, 0]);
      },
      rotate: (turn) => {
        state.matrix = product(state.matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]);
      },
      getTransform: () => new DOMMatrix(state.matrix),
      setLineDash: (dash) => {
        state.dash = dash;
      },
      beginPath: () => {
        path = "";
      },
      closePath: () => {
        path += "Z";
      },
      moveTo: (x2, y) => {
        path += `M${at2(x2, y)}`;
      },
      lineTo: (x2, y) => {
        path += `L${at2(x2, y)}`;
      },
      quadraticCurveTo: (cx, cy, x2, y) => {
        path += `Q${at2(cx, cy)} ${at2(x2, y)}`;
      },
      bezierCurveTo: (ax, ay, bx, by, x2, y) => {
        path += `C${at2(ax, ay)} ${at2(bx, by)} ${at2(x2, y)}`;
      },
      rect: (x2, y, wide, high) => {
        path += `M${at2(x2, y)}h${rounded(wide)}v${rounded(high)}h${rounded(-wide)}Z`;
      },
      arc: (x2, y, r, from, to) => {
        path += arcData(x2, y, r, from, to);
      },
      stroke: (shape = null) => paint(shape ? outlineOf2(shape) : path, stroke()),
      fill: (shape = null) => paint(shape ? outlineOf2(shape) : path, { fill: state.fillStyle }),
      fillRect: (x2, y, wide, high) => parts.push(xmlElement("rect", { x: rounded(x2), y: rounded(y), width: rounded(wide), height: rounded(high), fill: state.fillStyle, ...placed(state) })),
      fillText: (said, x2, y) => text2(said, x2, y, { fill: state.fillStyle }),
      strokeText: (said, x2, y) => text2(said, x2, y, stroke()),
      measureText: (said) => {
        measure.font = state.font;
        return measure.measureText(said);
      },
      toSvg: (title2) => `<?xml version="1.0" encoding="UTF-8"?>
${xmlElement("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` }, `${xmlElement("title", {}, xmlText(title2) || " ")}
${parts.join("\n")}
`)}
`
    });
  }
  function placed({ matrix, globalAlpha }) {
    const moved = matrix.some((value, place) => value !== IDENTITY[place]);
    return { transform: moved ? `matrix(${matrix.map((value) => Number(value.toFixed(5))).join(" ")})` : null, opacity: globalAlpha < 1 ? rounded(globalAlpha) : null };
  }
  function product([a, b, c, d, e, f], [g, h, i2, j, k, l]) {
    return [a * g + c * h, b * g + d * h, a * i2 + c * j, b * i2 + d * j, a * k + c * l + e, b * k + d * l + f];
  }
  function arcData(x2, y, r, from, to) {
    const point = (turn) => `${rounded(x2 + r * Math.cos(turn))} ${rounded(y + r * Math.sin(turn))}`;
    const whole3 = Math.abs(to - from) >= 2 * Math.PI - 1e-6;
    const middle2 = (from + to) / 2;
    const size2 = rounded(r);
    return `M${point(from)}A${size2} ${size2} 0 0 1 ${point(middle2)}A${size2} ${size2} 0 0 1 ${point(whole3 ? from + 2 * Math.PI : to)}`;
  }
  function fontOf(font) {
    const [, weight, size2, family] = /^(?:(\d+|bold|normal) )?([\d.]+)px (.+)$/.exec(font) ?? [];
    return { "font-weight": weight ?? null, "font-size": rounded(Number(size2 ?? 12)), "font-family": family ?? "sans-serif" };
  }
  var rounded = (value) => Number(value.toFixed(3));

  // src/pictures.js
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
  function vectorPicture(container, network, ink, { title: title2, draw }) {
    const [width, height] = [container.clientWidth, container.clientHeight];
    const measure = document.createElement("canvas").getContext("2d");
    const context = svgContext(width, height, { outlineOf: outlineData, measure });
    context.fillStyle = ink.canvas;
    context.fillRect(0, 0, width, height);
    const { x: x2, y } = network.canvasToDOM({ x: 0, y: 0 });
    context.translate(x2, y);
    context.scale(network.getScale(), network.getScale());
    draw(context);
    return context.toSvg(title2);
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

  // src/pointer.js
  function connectPointer(network, container, app, { look, place, radiusOf, on }) {
    const under = (pointer) => {
      const point = network.DOMtoCanvas(pointer);
      const node = nodeAt(look, place, radiusOf, point);
      if (node !== null) return node < 0 ? { group: node } : { actor: node };
      const link = edgeAt(look, place, point);
      if (link === null) return null;
      return link < 0 ? { line: -1 - link } : { link };
    };
    const setHover = (next) => {
      if (JSON.stringify(look.hover) === JSON.stringify(next)) return;
      look.hover = next;
      look.around = next?.actor === void 0 ? null : aroundActor(app.model, next.actor, look.visible.links);
      container.classList.toggle("pointing", Boolean(next) && next.line === void 0);
      on.hover(next);
      on.redraw();
    };
    network.on("click", ({ pointer }) => {
      const found2 = under(pointer.DOM);
      on.select(found2?.line === void 0 ? found2 : null);
    });
    container.addEventListener("mousemove", (event) => {
      const { left, top } = container.getBoundingClientRect();
      if (!event.buttons) setHover(under({ x: event.clientX - left, y: event.clientY - top }));
    });
    container.addEventListener("mouseleave", () => setHover(null));
  }

  // src/spread.js
  var ROUNDS = 60;
  function spread(nodes2, gap) {
    const places = nodes2.map(({ x: x2, y }) => ({ x: x2, y }));
    const cell2 = Math.max(1e-9, 2 * nodes2.reduce((most, { radius }) => Math.max(most, radius), 0) + gap);
    for (let round = 0; round < ROUNDS; round += 1) {
      let moved = false;
      for (const [a, b] of nearPairs(places, cell2)) {
        if (!(nodes2[a].fixed && nodes2[b].fixed) && pushApart(nodes2, places, a, b, gap)) moved = true;
      }
      if (!moved) break;
    }
    return places;
  }
  function nearPairs(places, cell2) {
    const cells = /* @__PURE__ */ new Map();
    const key = (column, row) => `${column} ${row}`;
    const of = places.map(({ x: x2, y }) => [Math.floor(x2 / cell2), Math.floor(y / cell2)]);
    of.forEach(([column, row], index) => {
      if (!cells.has(key(column, row))) cells.set(key(column, row), []);
      cells.get(key(column, row)).push(index);
    });
    const pairs = [];
    of.forEach(([column, row], a) => {
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          for (const b of cells.get(key(column + dx, row + dy)) ?? []) if (a < b) pairs.push([a, b]);
        }
      }
    });
    return pairs;
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
  var REST = 140;
  function createCanvas(container, app, options, on) {
    const { DataSet, Network } = globalThis.vis;
    const look = emptyLook();
    const nodes2 = new DataSet();
    const radiusOf = (node) => look.radius(node) * look.growth;
    const renderer = nodeRenderer(app, look, radiusOf);
    const network = new Network(container, { nodes: nodes2, edges: new DataSet() }, { ...options, nodes: { ...options.nodes, ctxRenderer: renderer } });
    network.canvas.frame.removeAttribute("tabindex");
    const settled = /* @__PURE__ */ new Map();
    const place = (node) => network.body.nodes[node] ?? settled.get(node) ?? look.groups.get(node) ?? app.model.actors[node];
    const captions = createCaptions(app, look, { place, radiusOf });
    const redraw = oncePerFrame(() => network.redraw());
    const rests = restWatch(network, redraw);
    network.on("beforeDrawing", (context) => {
      measureScale(look, network);
      drawEdges(context, look, place);
    });
    network.on("afterDrawing", (context) => captions.draw(context, rests() ? frameOf(network, container) : null));
    connectPointer(network, container, app, { look, place, radiusOf, on: { ...on, redraw } });
    const paint = (context) => {
      drawEdges(context, look, place);
      for (const node of look.nodes) renderer({ ctx: context, id: node, ...at(place(node)) }).drawNode();
      captions.draw(context, frameOf(network, container));
    };
    const api = {
      readInk: () => {
        look.ink = inkOf(app.model);
        redraw();
      },
      show(visible, state, refit) {
        if (!container.clientWidth) return;
        const before = nodes2.length;
        measureLook(look, app.model, { visible, state, pixels: container.clientWidth * container.clientHeight });
        const scale = viewOf2(container, look.nodes.map(place)).scale;
        settle(settled, look, place, scale);
        fill2(nodes2, look.nodes, settled);
        look.fitScale = viewOf2(container, look.nodes.map(place)).scale;
        if ((!before || refit) && nodes2.length) api.fit();
        redraw();
      },
      highlight(actors, links, selected2) {
        Object.assign(look, { near: actors, nearLinks: links, selected: selected2 });
        redraw();
      },
      fit: (chosen = look.nodes) => moveTo(network, viewOf2(container, chosen.map(place))),
      reveal(actors) {
        if (!actors.every((actor) => isInView(network, container, place(actor)))) {
          moveTo(network, actors.length > 1 ? viewOf2(container, actors.map(place), 1) : { position: at(place(actors[0])), scale: network.getScale() });
        }
      },
      zoom: (factor) => moveTo(network, { scale: network.getScale() * factor, position: network.getViewPosition() }),
      onScreen: (node) => network.canvasToDOM(at(place(node))),
      picture: () => picture(container.querySelector("canvas"), look.ink),
      svg: (title2) => vectorPicture(container, network, look.ink, { title: title2, draw: paint }),
      place: (actor) => at(place(actor)),
      redraw
    };
    return api;
  }
  function restWatch(network, redraw) {
    let timer = null;
    const moving = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        redraw();
      }, REST);
    };
    for (const event of ["dragging", "zoom", "animationFinished"]) network.on(event, moving);
    return () => timer === null;
  }
  function measureScale(look, network) {
    look.scale = network.getScale();
    look.growth = Math.min(2.4, Math.max(0.6, Math.sqrt(look.scale / look.fitScale))) / look.scale;
  }
  function frameOf(network, container) {
    const { x: x2, y } = network.getViewPosition();
    const scale = network.getScale();
    return { x: x2 * scale, y: y * scale, width: container.clientWidth, height: container.clientHeight };
  }
  function settle(settled, look, place, scale) {
    if (look.nodes.every((node) => settled.has(node))) return;
    const discs = look.nodes.map((node) => ({ ...at(place(node)), radius: look.radius(node) * 1.1 / scale, fixed: settled.has(node) }));
    spread(discs, 8 / scale).forEach((spot, index) => settled.set(look.nodes[index], spot));
  }
  function fill2(nodes2, wanted, settled) {
    const stays = new Set(wanted);
    nodes2.remove(nodes2.getIds().filter((id) => !stays.has(id)));
    nodes2.add(wanted.filter((node) => !nodes2.get(node)).map((node) => ({ id: node, label: "", ...settled.get(node) })));
  }
  var at = ({ x: x2, y }) => ({ x: x2, y });

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
      if (actor.gone) continue;
      const seen = /* @__PURE__ */ new Set();
      const add = (text2, alias) => {
        const folded2 = fold(text2);
        if (!folded2 || seen.has(folded2)) return;
        seen.add(folded2);
        entries.push({ actor: actor.index, alias, folded: folded2 });
      };
      add(actor.name, null);
      for (const alias of actor.aliases) if (alias.rule !== "coreference") add(alias.text, alias.text);
    }
    return entries;
  }
  function search(index, query, { limit = 12, weight = () => 0 } = {}) {
    const wanted = fold(query);
    if (!wanted) return [];
    const best2 = /* @__PURE__ */ new Map();
    for (const entry of index) {
      const rank = rankOf(entry.folded, wanted);
      if (rank === null) continue;
      const held = best2.get(entry.actor);
      if (!held || rank < held.rank) best2.set(entry.actor, { actor: entry.actor, alias: entry.alias, rank });
    }
    return [...best2.values()].sort((a, b) => a.rank - b.rank || weight(b.actor) - weight(a.actor) || a.actor - b.actor).slice(0, limit).map(({ actor, alias }) => ({ actor, alias }));
  }
  function rankOf(folded2, wanted) {
    if (folded2 === wanted) return EXACT;
    if (folded2.startsWith(wanted)) return PREFIX;
    if (folded2.includes(` ${wanted}`)) return WORD;
    const words = wanted.split(" ");
    if (words.length > 1 && words.every((word) => ` ${folded2}`.includes(` ${word}`))) return WORDS;
    return folded2.includes(wanted) ? INSIDE : null;
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
    const about2 = [kindLabel(model, kind), count(mentions, "mention"), note].filter(Boolean).join(" · ");
    return el(
      "li",
      { id, role: "option", "aria-selected": "false", data: { actor: model.actors[actor].id }, onmousedown: (event) => event.preventDefault(), onclick: take },
      kindIcon(model, kind),
      el("span", { class: "match" }, el("span", { class: "clip strong", dir: "auto" }, name), alias && el("span", { class: "clip alias" }, "also ", el("b", { dir: "auto" }, alias)), el("span", { class: "clip muted" }, about2))
    );
  }

  // src/filter_kinds.js
  function kindFilter(app) {
    const { base: model, store } = app;
    const totals = /* @__PURE__ */ new Map();
    for (const { kind } of model.actors) totals.set(kind, (totals.get(kind) ?? 0) + 1);
    if (!totals.size) return null;
    const kinds = model.kinds.map(({ kind }) => kind).filter((kind) => totals.has(kind));
    const toggle = (kind) => {
      const { hiddenKinds } = store.get();
      const next = hiddenKinds.includes(kind) ? hiddenKinds.filter((other) => other !== kind) : [...hiddenKinds, kind].sort();
      store.set({ hiddenKinds: next }, { undo: `${kindLabel(model, kind).toLowerCase()} on or off` });
    };
    const rows = kinds.map((kind) => {
      return { kind, ...checkOption(`kind-${kind}`, kindLabel(model, kind), { picture: kindIcon(model, kind, 15), onchange: () => toggle(kind) }) };
    });
    const section = el("fieldset", { class: "part" }, el("legend", {}, "Kinds of actors"), rows.map(({ label }) => label));
    const update = (state, visible) => {
      const left = /* @__PURE__ */ new Map();
      for (const actor of visible.actors) left.set(app.model.actors[actor].kind, (left.get(app.model.actors[actor].kind) ?? 0) + 1);
      for (const { kind, box: box2, counted, label } of rows) {
        box2.checked = !state.hiddenKinds.includes(kind);
        label.classList.toggle("off", !box2.checked);
        const here = left.get(kind) ?? 0;
        replace(counted, here === totals.get(kind) ? number(here) : `${number(here)} of ${number(totals.get(kind))}`);
      }
    };
    return { section, update };
  }

  // src/measures.js
  var MEASURES = ["sentences", "documents", "stories", "relatedness"];
  var SIZES = ["mentions", "documents", "strength", "betweenness"];
  var COLOURS = ["kind", "community", "country"];
  function firstMeasure({ links }) {
    return links.some(({ relatedness }) => relatedness !== null) ? "relatedness" : "sentences";
  }

  // src/filter_links.js
  var SHARES = [null, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
  var LEVELS = [null, 0.5, 0.3, 0.2, 0.1, 0.05, 0.01];
  var TESTS = [null, 0.1, 0.05, 0.01, 1e-3];
  function linkFilter({ base, store, counts }) {
    if (!base.links.length) return null;
    const isRead = firstMeasure(base) === "relatedness";
    const choose = (measure) => store.set({ measure, minWeight: 1, leastRelated: null }, { undo: "what links are counted in" });
    const measures2 = isRead ? MEASURES : MEASURES.filter((measure) => measure !== "relatedness");
    const radios = measures2.map((measure) => el("input", { type: "radio", name: "measure", value: measure, onchange: () => choose(measure) }));
    const least = stopSlider("least", "At least", (value) => {
      const isShare = store.get().measure === "relatedness";
      store.set(isShare ? { leastRelated: value } : { minWeight: value }, { undo: "least weight", joins: true });
    });
    const backbone = stopSlider("backbone", "Backbone", (level) => store.set({ backbone: level }, { undo: "backbone", joins: true }));
    const isJudged = base.links.some(({ q_value: q }) => q !== null);
    const test = isJudged && stopSlider("significance", "Beyond chance", (significance) => store.set({ significance }, { undo: "significance", joins: true }));
    const section = el(
      "fieldset",
      { class: "part" },
      el("legend", {}, "Links counted in"),
      el("div", { class: `segments of-${measures2.length}` }, radios.map((radio) => el("label", {}, radio, el("span", {}, radio.value)))),
      least.row,
      backbone.row,
      test && test.row
    );
    const update = (state) => {
      radios.forEach((radio) => {
        radio.checked = radio.value === state.measure;
      });
      if (state.measure === "relatedness") least.update(SHARES, state.leastRelated, (value) => value === null ? "any" : value.toFixed(2));
      else least.update(stopsOf(counts(), state.measure), state.minWeight, (value) => measureCount(value, state.measure));
      backbone.update(LEVELS, state.backbone, (value) => value === null ? "all links" : `strongest, α ≤ ${value}`);
      if (test) test.update(TESTS, state.significance, (value) => value === null ? "all links" : `q ≤ ${value}`);
    };
    return { section, update };
  }
  function stopSlider(id, title2, set) {
    let stops = [1];
    const output = el("span", { class: "strong" });
    const slider = el("input", { type: "range", id, min: 0, value: 0, step: 1, oninput: () => set(stops[Number(slider.value)] ?? null) });
    const row = el("div", {}, el("div", { class: "labelled" }, el("label", { for: id }, title2), output), slider);
    const update = (next, value, say2) => {
      stops = next;
      const exact = stops.indexOf(value);
      const place = exact >= 0 ? exact : stops.findIndex((stop) => stop >= value);
      slider.max = String(stops.length - 1);
      slider.value = String(place < 0 ? stops.length - 1 : place);
      slider.disabled = stops.length < 2;
      output.textContent = say2(value);
      slider.setAttribute("aria-valuetext", output.textContent);
    };
    return { row, update };
  }
  function stopsOf({ links }, measure) {
    const weights = /* @__PURE__ */ new Set([1]);
    for (const link of links) if (link[measure] > 0) weights.add(link[measure]);
    return [...weights].sort((a, b) => a - b);
  }

  // src/filter_lists.js
  function countryFilter({ base, store }) {
    const totals = tally(base.actors, (actor) => actor.country ?? "");
    const name = (code) => code ? country(base, code) : "no country";
    return listFilter(store, { key: "hiddenCountries", title: "Countries", noun: "countries", totals, name });
  }
  function publisherFilter({ base, store }) {
    const totals = tally(base.documents, (document2) => document2.publisher ?? "");
    const name = (publisher) => publisher || "without a publisher";
    return listFilter(store, { key: "hiddenPublishers", title: "Publishers", noun: "publishers", totals, name });
  }
  function tally(rows, valueOf) {
    const totals = /* @__PURE__ */ new Map();
    for (const row of rows) totals.set(valueOf(row), (totals.get(valueOf(row)) ?? 0) + 1);
    return totals;
  }
  function listFilter(store, { key, title: title2, noun: noun2, totals, name }) {
    if (totals.size < 2) return null;
    const ordered = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a.localeCompare(b));
    const boxes = [];
    const set = (hidden, undo) => store.set({ [key]: [...hidden].sort() }, { undo });
    const toggle = (value) => {
      const hidden = store.get()[key];
      set(hidden.includes(value) ? hidden.filter((other) => other !== value) : [...hidden, value], `${name(value)} on or off`);
    };
    const item = (value) => {
      const { box: box2, counted, label } = checkOption(`${noun2}-${boxes.length}`, name(value), { onchange: () => toggle(value) });
      box2.checked = !store.get()[key].includes(value);
      counted.textContent = number(totals.get(value));
      boxes.push({ value, box: box2 });
      return el("li", {}, label);
    };
    const all = el("button", { type: "button", class: "small", "aria-label": `All ${noun2}`, onclick: () => set([], `all ${noun2}`) }, "All");
    const none = el("button", { type: "button", class: "small", "aria-label": `No ${noun2}`, onclick: () => set(ordered, `no ${noun2}`) }, "None");
    const section = el(
      "fieldset",
      { class: "part" },
      el("legend", {}, title2),
      pagedList(ordered, item, { size: 6, props: { class: "plain" }, noun: noun2 }),
      ordered.length > 3 && el("div", { class: "all-none" }, all, none)
    );
    const update = (state) => {
      boxes.forEach(({ value, box: box2 }) => {
        box2.checked = !state[key].includes(value);
      });
      all.disabled = !state[key].length;
      none.disabled = state[key].length === ordered.length;
    };
    return { section, update };
  }

  // src/statements.js
  var PREDICATES = {
    fights: "fights",
    opposes: "opposes",
    allied_with: "is allied with",
    supports: "supports",
    leads: "leads",
    part_of: "is part of",
    meets: "meets"
  };
  var verb = (predicate) => Object.hasOwn(PREDICATES, predicate) ? PREDICATES[predicate] : predicate.replaceAll("_", " ");
  function relationsOf(model, link, mask) {
    return (link.relations ?? []).map((place) => model.relations[place]).filter(({ window: window2 }) => !mask || mask[model.quotes.doc[window2]]);
  }
  function statementsOf(relations) {
    const groups = /* @__PURE__ */ new Map();
    for (const { subject, object, predicate, sign, negated, hedged, claimed_by: claimer } of relations) {
      const key = [subject, object, predicate, negated].join(" ");
      if (!groups.has(key)) groups.set(key, { subject, object, predicate, sign, negated, times: 0, hedged: 0, claims: /* @__PURE__ */ new Map() });
      const group2 = groups.get(key);
      group2.times += 1;
      group2.hedged += Number(hedged);
      if (claimer !== null) group2.claims.set(claimer, (group2.claims.get(claimer) ?? 0) + 1);
    }
    return [...groups.values()].sort((a, b) => b.times - a.times || (a.predicate < b.predicate ? -1 : 1));
  }
  function relatednessOf(model, link, quote) {
    const place = link.evidence.indexOf(quote);
    const related = link.evidence_relatedness?.[place] ?? null;
    if (related === null) return null;
    const signs = (link.evidence_signs?.[place] ?? []).map((sign) => model.signs[sign]);
    const side = (mark) => signs.filter((sign) => sign.startsWith(mark)).map((sign) => sign.slice(mark.length));
    return { related, pro: side("+ "), contra: side("- ") };
  }
  function mostRelated(model, link, quotes) {
    const judged2 = quotes.map((quote) => ({ quote, ...relatednessOf(model, link, quote) })).filter(({ related }) => related !== void 0);
    return judged2.reduce((best2, row) => best2 === null || row.related > best2.related ? row : best2, null);
  }
  function signShares(quotes, relations) {
    const signs = new Map(quotes.map((quote) => [quote, /* @__PURE__ */ new Set()]));
    for (const { window: window2, sign, negated } of relations) if (sign && !negated) signs.get(window2)?.add(Math.sign(sign));
    const shares = { cooperation: 0, conflict: 0, both: 0, none: 0 };
    for (const found2 of signs.values()) shares[found2.size === 2 ? "both" : found2.has(1) ? "cooperation" : found2.has(-1) ? "conflict" : "none"] += 1;
    return shares;
  }

  // src/filter_statements.js
  var SIGNS = { cooperation: "Cooperation", conflict: "Conflict", none: "Neither stated" };
  function statementFilter({ base, store }) {
    if (!base.relations.length) return null;
    const toggle = (key, value, word) => {
      const hidden = store.get()[key];
      store.set({ [key]: hidden.includes(value) ? hidden.filter((other) => other !== value) : [...hidden, value].sort() }, { undo: `${word} on or off` });
    };
    const option2 = (key, value, word, picture2) => ({ key, value, ...checkOption(`${key}-${value}`, word, { picture: picture2, onchange: () => toggle(key, value, word.toLowerCase()) }) });
    const signs = Object.entries(SIGNS).map(([sign, word]) => option2("hiddenSigns", sign, word, signIcon(sign)));
    const predicates = [...base.predicates, "unstated"].map((predicate) => option2("hiddenPredicates", predicate, predicateWord(predicate)));
    const both = el("p", { class: "muted small-text with-icon" }, signIcon("both"), el("span", {}));
    const section = el(
      "fieldset",
      { class: "part" },
      el("legend", {}, "What the sentences state"),
      signs.map(({ label }) => label),
      both,
      el("details", { class: "more-filters" }, el("summary", {}, "By relation"), predicates.map(({ label }) => label))
    );
    const totals = { hiddenSigns: sentenceTotals(base, signsOf), hiddenPredicates: sentenceTotals(base, predicatesOf) };
    const update = (state, visible) => {
      for (const { key, value, box: box2, counted, label } of [...signs, ...predicates]) {
        box2.checked = !state[key].includes(value);
        label.classList.toggle("off", !box2.checked);
        replace(counted, number(totals[key].get(value) ?? 0));
      }
      const mixed = visible.links.filter((link) => signOf(visible.counts.links[link]) === "both").length;
      both.hidden = !mixed;
      replace(both.lastChild, `${number(mixed)} shown ${mixed === 1 ? "link states" : "links state"} both: at least one statement in five says the other.`);
    };
    return { section, update };
  }
  var predicateWord = (predicate) => predicate === "unstated" ? "no relation stated" : verb(predicate);
  function signIcon(sign) {
    const lines = barsOf(sign, 3.2).map(([x2, y, ex, ey]) => svg("path", { d: `M${14 + x2} ${7 + y}L${14 + ex} ${7 + ey}` }));
    const dash = SIGN_STYLES[sign].dash.join(" ") || null;
    return svg(
      "svg",
      { class: `line-sign is-${sign}`, viewBox: "0 0 28 14", width: 28, height: 14, "aria-hidden": "true" },
      svg("path", { d: "M1 7H27", "stroke-dasharray": dash }),
      sign !== "none" && svg("circle", { cx: 14, cy: 7, r: 5.4 }),
      lines
    );
  }
  function sentenceTotals(model, statedIn) {
    const totals = /* @__PURE__ */ new Map();
    for (let row = 0; row < model.evidence.doc.length; row += 1) {
      for (const value of statedIn(model, row)) totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    return totals;
  }
  function signsOf({ evidence }, row) {
    return ["cooperation", "conflict", "none"].filter((_, bit) => evidence.signs[row] & 1 << bit);
  }
  function predicatesOf({ evidence, predicates }, row) {
    const found2 = predicates.filter((_, bit) => evidence.said[row] & 1 << bit);
    return found2.length ? found2 : ["unstated"];
  }

  // src/datebars.js
  var DAY = 864e5;
  var MOST2 = 48;
  function dateBars(dates) {
    const start = Date.parse(dates[0]);
    const days = Math.round((Date.parse(dates[dates.length - 1]) - start) / DAY) + 1;
    const bars = Math.min(MOST2, days);
    const barOf = (date2) => Math.max(0, Math.min(bars - 1, Math.floor((Date.parse(date2) - start) / DAY * bars / days)));
    const heights = new Array(bars).fill(0);
    for (const date2 of dates) heights[barOf(date2)] += 1;
    const iso = (day2) => new Date(start + day2 * DAY).toISOString().slice(0, 10);
    return {
      heights,
      firstDay: (bar) => iso(Math.ceil(bar * days / bars)),
      lastDay: (bar) => iso(Math.ceil((bar + 1) * days / bars) - 1),
      /** `[low, high]`: the first and last bar of a range; an end that is null is open. */
      range: (from, to) => [
        !from || from <= dates[0] ? 0 : from > dates[dates.length - 1] ? bars : barOf(from),
        !to || to >= dates[dates.length - 1] ? bars - 1 : to < dates[0] ? -1 : barOf(to)
      ]
    };
  }

  // src/brush.js
  var WIDE = 240;
  var HIGH = 44;
  function histogramBrush({ heights }, choose) {
    const most = Math.max(...heights);
    const step2 = WIDE / heights.length;
    const rects = heights.map((height, place) => {
      const tall = height ? Math.max(1.5, (HIGH - 4) * height / most) : 0;
      return svg("rect", { x: place * step2 + step2 * 0.1, width: step2 * 0.8, y: HIGH - 1 - tall, height: tall, rx: 0.75 });
    });
    const chosen = svg("rect", { class: "window", y: 0, height: HIGH });
    const picture2 = svg("svg", { class: "histogram", viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "none", "aria-hidden": "true" }, chosen, rects, svg("path", { d: `M0 ${HIGH - 0.5}H${WIDE}`, class: "base" }));
    const barAt = (event) => {
      const { left, width } = picture2.getBoundingClientRect();
      return Math.max(0, Math.min(heights.length - 1, Math.floor((event.clientX - left) / width * heights.length)));
    };
    let anchor = null;
    picture2.addEventListener("pointerdown", (event) => {
      anchor = barAt(event);
      picture2.setPointerCapture(event.pointerId);
      choose(anchor, anchor);
    });
    picture2.addEventListener("pointermove", (event) => {
      if (anchor !== null) choose(Math.min(anchor, barAt(event)), Math.max(anchor, barAt(event)));
    });
    for (const end of ["pointerup", "pointercancel"]) picture2.addEventListener(end, () => {
      anchor = null;
    });
    const update = (low, high) => {
      rects.forEach((rect, place) => rect.classList.toggle("out", place < low || place > high));
      const all = low <= 0 && high >= heights.length - 1;
      chosen.setAttribute("x", low * step2);
      chosen.setAttribute("width", all || high < low ? 0 : (high - low + 1) * step2);
    };
    return { picture: picture2, update };
  }

  // src/filter_time.js
  var BEAT = 700;
  var calm2 = matchMedia("(prefers-reduced-motion: reduce)");
  function timeFilter({ base, store }) {
    const dates = base.documents.map(({ date: date2 }) => date2).filter(Boolean).sort();
    const [first, last] = [dates[0], dates[dates.length - 1]];
    if (!dates.length || first === last) return null;
    const undated = base.documents.length - dates.length;
    const bars = dateBars(dates);
    const setRange = (from, to, step2) => store.set({ from: from <= first ? null : from, to: to >= last ? null : to }, step2);
    const inputs = ["from", "to"].map((key) => dateInput(store, key, key === "from" ? first : last, { first, last }));
    const brush = histogramBrush(bars, (low, high) => setRange(bars.firstDay(low), bars.lastDay(high), { undo: "time", joins: true }));
    const player = playButton(store, bars, setRange);
    const said = el("p", { class: "muted small-text" });
    const section = el(
      "fieldset",
      { class: "part" },
      el("legend", {}, "Time"),
      brush.picture,
      el("div", { class: "axis muted", "aria-hidden": "true" }, el("span", {}, day(first)), el("span", {}, day(last))),
      el("div", { class: "dates" }, inputs.map(({ field }) => field)),
      el("div", { class: "player" }, player.button, said)
    );
    const update = (state) => {
      const { from, to } = state;
      inputs.forEach(({ key, end, input }) => {
        input.value = state[key] ?? end;
      });
      brush.update(...bars.range(from, to));
      player.update(state);
      const inside = dates.filter((date2) => !(from && date2 < from) && !(to && date2 > to)).length;
      replace(said, from || to ? `${count(inside, "document")} of ${dates.length} dated ones${undated ? `; ${count(undated, "document")} without a date left out` : ""}.` : `${count(dates.length, "document")} with a date${undated ? `, ${undated} without` : ""}.`);
    };
    return { section, update };
  }
  function dateInput(store, key, end, { first, last }) {
    const change = () => store.set({ [key]: !input.value || input.value === end ? null : input.value }, { undo: `time ${key}` });
    const input = el("input", { type: "date", id: `date-${key}`, min: first, max: last, onchange: change });
    return { key, end, input, field: el("label", { class: "date" }, el("span", {}, key === "from" ? "From" : "To"), input) };
  }
  function playButton(store, bars, setRange) {
    let timer = null;
    let width = 1;
    const stop = () => {
      clearInterval(timer);
      timer = null;
      update(store.get());
    };
    const step2 = () => {
      const [low, high] = bars.range(store.get().from, store.get().to);
      const isWhole = low <= 0 && high >= bars.heights.length - 1;
      if (isWhole) width = Math.max(1, Math.round(bars.heights.length / 8));
      else if (timer === null) width = high - low + 1;
      const next = isWhole || low + width >= bars.heights.length ? 0 : low + 1;
      if (!isWhole && timer !== null && high >= bars.heights.length - 1) return stop();
      return setRange(bars.firstDay(next), bars.lastDay(Math.min(bars.heights.length - 1, next + width - 1)), { undo: "play through time", joins: true });
    };
    const press = () => {
      if (timer !== null) return stop();
      step2();
      if (!calm2.matches) {
        timer = setInterval(step2, BEAT);
        update(store.get());
      }
      return void 0;
    };
    const button = el("button", { type: "button", class: "small", id: "play", onclick: press });
    const update = () => {
      button.textContent = timer !== null ? "Stop" : calm2.matches ? "Next step in time" : "Play";
    };
    update();
    return { button, update };
  }

  // src/judgements.js
  function standing(decisions) {
    const taken = /* @__PURE__ */ new Set();
    const kept = [];
    for (const decision of [...decisions].reverse()) {
      if (decision.id && taken.has(decision.id)) continue;
      if (decision.decision === "undo") taken.add(decision.of);
      else kept.unshift(decision);
    }
    return kept;
  }
  function barriersOf(decisions) {
    const root = /* @__PURE__ */ new Map();
    const held = decisions.filter(({ decision }) => decision === "never_merge");
    const refused = /* @__PURE__ */ new Map();
    const side = (id) => root.has(id) ? side(root.get(id)) : id;
    const between = (one, other) => {
      const [a, b] = [side(one), side(other)];
      if (a === b) return null;
      return held.find((line2) => {
        const [c, d] = [side(line2.actor), side(line2.other)];
        return a === c && b === d || a === d && b === c;
      }) ?? null;
    };
    for (const decision of decisions) {
      if (decision.decision !== "merge" || !decision.other) continue;
      const barrier = between(decision.actor, decision.other);
      const [one, other] = [side(decision.actor), side(decision.other)];
      if (barrier) refused.set(decision, barrier);
      else if (one !== other) root.set(other, one);
    }
    return { refused, between };
  }

  // src/meetings.js
  function meetingsIn(base, { quotes }, actors, touched) {
    const { window: window2 } = base.review;
    const windowOf = windowReader(base, quotes);
    const windows = new Map([...touched].map((quote) => [windowOf(quote), []]));
    for (let quote = 0; quote < quotes.doc.length; quote += 1) windows.get(windowOf(quote))?.push(quote);
    const isParty = (actor) => actor >= 0 && (window2.media || actors[actor].kind !== "media");
    const of = /* @__PURE__ */ new Map();
    for (const passages of windows.values()) {
      const mentions = passages.map((quote) => ({ quote, rows: rowsIn(quotes, quote).filter((row) => isParty(quotes.actor[row])) }));
      const present2 = new Set(mentions.flatMap(({ rows }) => rows.map((row) => quotes.actor[row])));
      if (present2.size > window2.max_actors) continue;
      for (const [key, { quote }] of closest(quotes, mentions)) {
        if (!of.has(key)) of.set(key, []);
        of.get(key).push(quote);
      }
    }
    return { of, affected: (quote) => windows.has(windowOf(quote)) };
  }
  function closest(quotes, passages) {
    const best2 = /* @__PURE__ */ new Map();
    const mentions = passages.flatMap(({ quote, rows }) => rows.map((row) => ({ quote, actor: quotes.actor[row], from: quotes.at[quote] + quotes.start[row], to: quotes.at[quote] + quotes.end[row] })));
    for (const one of mentions) {
      for (const other of mentions) {
        const gap = other.from - one.to + (one.quote === other.quote ? 0 : 0.5);
        if (one.actor === other.actor || other.from < one.to) continue;
        const key = pairKey(one.actor, other.actor);
        if (!best2.has(key) || gap < best2.get(key).gap) best2.set(key, { quote: one.quote, gap });
      }
    }
    return best2;
  }
  function rowsIn(quotes, quote) {
    return Array.from({ length: quotes.first[quote + 1] - quotes.first[quote] }, (_, step2) => quotes.first[quote] + step2);
  }
  function windowReader({ review }, { doc }) {
    if (review.window.unit === "document") return (quote) => doc[quote];
    if (review.window.unit === "paragraph") return (quote) => `${doc[quote]} ${review.paragraphs[quote]}`;
    return (quote) => quote;
  }

  // src/fold.js
  var APOSTROPHES = "'’‘ʻʼʾʿ`´";
  var HYPHENS = "-‐‑–";
  var LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
  var WORD2 = "[\\p{L}\\p{N}_]";
  var RUN = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\u0300-\\u036f]*";
  var TOKEN = new RegExp(
    `(?:${LETTER}\\.){2,}(?:${LETTER}(?!${WORD2}))?|${LETTER}\\.${LETTER}(?!${WORD2})|(?<!${WORD2})[${APOSTROPHES}][sS](?!${WORD2})|${RUN}(?:[${APOSTROPHES}]${RUN})*`,
    "gu"
  );
  var POSSESSIVE = new RegExp(`[${APOSTROPHES}][sS]$`, "u");
  var NOT_ALNUM = /[^\p{L}\p{N}]/gu;
  var APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
  var STROKES = { ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", ð: "d", þ: "th", ə: "a" };
  var ARTICLES = /* @__PURE__ */ new Set(["al", "el", "as", "ad", "ar", "an", "at", "az", "ash", "ed", "er", "es", "ez", "ul", "ud"]);
  var known = /* @__PURE__ */ new Map();
  function foldName(name) {
    if (!known.has(name)) known.set(name, folded(name));
    return known.get(name);
  }
  function slug(name) {
    return foldName(name).replace(/[^\p{L}\p{N}_]+/gu, "-").replace(/^-+|-+$/g, "") || "x";
  }
  function folded(name) {
    const words = [];
    for (const { 0: word, index } of name.matchAll(TOKEN)) {
      if (APOSTROPHES.includes(word)) continue;
      if (APOSTROPHES.includes(word[0])) {
        words.push("'s");
        continue;
      }
      const possessive = [...word].length > 2 ? POSSESSIVE.exec(word) : null;
      const stem = possessive ? word.slice(0, possessive.index) : word;
      const next = name[index + stem.length] ?? "";
      let form = foldWord(stem) || word;
      if (form === "al" || form === "el" || ARTICLES.has(form) && next && HYPHENS.includes(next)) form = "al";
      words.push(form);
      if (possessive) words.push("'s");
    }
    return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).join(" ");
  }
  function foldWord(word) {
    const bare = word.replace(APOSTROPHE, "").normalize("NFKD").replace(NOT_ALNUM, "").replace(APOSTROPHE, "");
    return casefold(bare).replace(/[øłđıæœðþə]/gu, (letter) => STROKES[letter]);
  }
  function casefold(text2) {
    return text2.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ").replace(/\p{Script=Cherokee}/gu, (letter) => letter.toUpperCase());
  }

  // src/mentions.js
  var found = /* @__PURE__ */ new WeakMap();
  function mentionRows(model) {
    if (!found.has(model)) found.set(model, indexRows(model.quotes, model.documents));
    return found.get(model);
  }
  function placeOf({ quotes, documents }, quote, start, end) {
    const points = (from, to) => [...quotes.text[quote].slice(from, to)].length;
    const first = quotes.at[quote] + points(0, start);
    return `${documents[quotes.doc[quote]].id}:${first}-${first + points(start, end)}`;
  }
  function indexRows(quotes, documents) {
    const text2 = (row) => quotes.text[quotes.in[row]].slice(quotes.start[row], quotes.end[row]);
    let bySpelling = null;
    return {
      actor: quotes.actor,
      text: text2,
      /** The rows of an actor. */
      of: (actor) => quotes.byActor.subarray(quotes.ofActor[actor], quotes.ofActor[actor + 1]),
      /** Whether a row is a mention of its own; a wider passage repeats those of its sentences. */
      counts: (row) => quotes.sentence[quotes.in[row]] === 1,
      spelled: (alias) => {
        bySpelling ??= spellings(quotes, text2);
        return bySpelling.get(foldName(alias)) ?? /* @__PURE__ */ new Set();
      },
      at: (place) => rowsAt({ quotes, documents }, place)
    };
  }
  function spellings(quotes, text2) {
    const found2 = /* @__PURE__ */ new Map();
    const add = (key, row) => {
      if (!found2.has(key)) found2.set(key, /* @__PURE__ */ new Set());
      found2.get(key).add(row);
    };
    for (let row = 0; row < quotes.actor.length; row += 1) {
      add(foldName(text2(row)), row);
      if (quotes.name[row] >= 0) add(foldName(quotes.names[quotes.name[row]]), row);
    }
    return found2;
  }
  function rowsAt(model, place) {
    const [, id] = /^([\s\S]+):\d+-\d+$/.exec(place) ?? [];
    const { quotes, documents } = model;
    const rows = /* @__PURE__ */ new Set();
    for (let row = 0; row < quotes.in.length; row += 1) {
      const quote = quotes.in[row];
      if (documents[quotes.doc[quote]].id === id && placeOf(model, quote, quotes.start[row], quotes.end[row]) === place) rows.add(row);
    }
    return rows;
  }

  // src/replay.js
  var UNDO = "take it back";
  function splitId({ actor, alias, mention, new_name: name }) {
    const id = `${actor}--${slug(name || alias)}`;
    return mention && !name ? `${id}--${slug(mention)}` : id;
  }
  var Stale = class extends Error {
  };
  function replayDecisions(rows, known3, decisions, barriers) {
    const replay = new Replay(rows, known3, barriers);
    const changes = decisions.map((decision) => replay.apply(decision));
    replay.close();
    return { ...replay.result(), changes };
  }
  var Replay = class {
    constructor(rows, { actors, outsiders }, barriers) {
      this.rows = rows;
      this.barriers = barriers;
      this.outsiders = outsiders;
      this.actors = actors;
      this.places = new Map(actors.map(({ id }, place) => [id, place]));
      this.identities = new Map(actors.map((actor) => [actor.id, identityOf(actor)]));
      this.moved = /* @__PURE__ */ new Map();
      this.by = /* @__PURE__ */ new Map();
      this.members = /* @__PURE__ */ new Map();
      this.merged = /* @__PURE__ */ new Map();
      this.ignored = /* @__PURE__ */ new Map();
      this.changed = /* @__PURE__ */ new Set();
    }
    apply(decision) {
      const steps = {
        merge: decision.other ? this.merge : this.assign,
        split: this.split,
        never_merge: this.holdApart,
        rename: this.rename,
        retype: this.retype,
        ignore: this.ignore,
        undo: this.undo
      };
      try {
        return { decision, problem: "", ...steps[decision.decision].call(this, decision) };
      } catch (error) {
        if (error instanceof Stale) return { decision, what: "", mentions: 0, problem: error.message };
        throw error;
      }
    }
    close() {
      for (const [id, decision] of this.ignored) {
        for (const row of this.membersOf(id)) {
          this.moved.set(row, null);
          this.by.set(row, decision);
        }
      }
    }
    result() {
      const { moved, by, identities, merged, ignored, changed: changed2 } = this;
      return { moved, by, identities, merged, ignored, changed: changed2 };
    }
    merge(decision) {
      const [one, other] = [decision.name || decision.actor, decision.other_name || decision.other];
      const barrier = this.barriers.refused.get(decision);
      if (barrier) throw new Stale(`${other} is not merged into ${one}: another decision says that they are never one`);
      const [id, otherId] = [this.now(decision.actor), this.now(decision.other)];
      if (id === otherId) throw new Stale(`${other} is ${one} already, by another decision`);
      const places = this.require(otherId, other);
      const source = this.identity(otherId, other);
      let target = this.identity(id, one);
      if (!this.membersOf(id).size && !this.outsiders.has(id)) target = { ...source, id, name: one };
      requireOneSort(source, target);
      this.move(places, target, decision);
      this.merged.set(otherId, id);
      this.changed.add(otherId);
      return { what: `${source.name} is ${target.name}`, mentions: this.count(places) };
    }
    assign(decision) {
      const id = this.now(decision.actor);
      const mine = this.membersOf(id);
      const said = quoted(decision);
      const spelled = decision.alias ? this.rows.spelled(decision.alias) : null;
      const places = decision.mention ? this.at(decision) : new Set([...spelled].filter((row) => mine.has(row) || this.who(row) === null && this.rows.actor[row] < 0));
      if (!places.size) throw new Stale(`${said} is no undecided mention any more`);
      if (!mine.size && !this.outsiders.has(id)) this.require(id, decision.name || id);
      const target = this.identity(id, decision.name);
      this.move(places, target, decision);
      return { what: `${said} is ${target.name}`, mentions: this.count(places) };
    }
    split(decision) {
      const mine = this.require(decision.actor, decision.name || decision.actor);
      const source = this.identity(decision.actor, decision.name);
      const said = quoted(decision);
      const wanted = decision.mention ? this.at(decision) : this.rows.spelled(decision.alias);
      const places = new Set([...mine].filter((row) => wanted.has(row)));
      if (!places.size) throw new Stale(`${said} is no mention of ${source.name} any more`);
      const id = splitId(decision);
      const fresh = this.identities.get(id) ?? { ...source, id, name: decision.new_name || decision.alias };
      this.move(places, fresh, decision);
      return { what: `${said} is ${fresh.name}, not ${source.name}`, mentions: this.count(places) };
    }
    holdApart(decision) {
      const [one, other] = [decision.name || decision.actor, decision.other_name || decision.other];
      return { what: `${one} is never ${other}`, mentions: 0 };
    }
    rename(decision) {
      const places = this.require(decision.actor, decision.name || decision.actor);
      const before = this.identity(decision.actor, decision.name);
      this.touch({ ...before, name: decision.new_name });
      return { what: `${before.name} is called ${decision.new_name}`, mentions: this.count(places) };
    }
    retype(decision) {
      const places = this.require(decision.actor, decision.name || decision.actor);
      const before = this.identity(decision.actor, decision.name);
      this.touch({ ...before, kind: decision.kind });
      return { what: `${before.name} is of kind ${decision.kind}, not ${before.kind}`, mentions: this.count(places) };
    }
    ignore(decision) {
      const places = this.require(decision.actor, decision.name || decision.actor);
      this.ignored.set(decision.actor, decision);
      this.changed.add(decision.actor);
      return { what: `${this.identity(decision.actor, decision.name).name} is no actor`, mentions: this.count(places) };
    }
    /** A line of an earlier build: what it changed is not in the page, so only the next build can take it back. */
    undo({ name }) {
      return { what: `${name} is taken back; the next build shows it`, mentions: 0, later: true };
    }
    who(row) {
      if (this.moved.has(row)) return this.moved.get(row);
      return this.rows.actor[row] < 0 ? null : this.actors[this.rows.actor[row]].id;
    }
    membersOf(id) {
      if (!this.members.has(id)) this.members.set(id, new Set(this.places.has(id) ? this.rows.of(this.places.get(id)) : []));
      return this.members.get(id);
    }
    now(id) {
      let at2 = id;
      while (this.merged.has(at2)) at2 = this.merged.get(at2);
      return at2;
    }
    require(id, name) {
      const found2 = this.membersOf(id);
      if (found2.size && !this.ignored.has(id)) return new Set(found2);
      if (this.merged.has(id)) throw new Stale(`${name} is ${this.identity(this.now(id), name).name} by another decision; ${UNDO}`);
      if (this.ignored.has(id)) throw new Stale(`${name} is ignored by another decision; ${UNDO}`);
      throw new Stale(`no mention is ${name} any more`);
    }
    identity(id, name) {
      return this.identities.get(id) ?? this.outsiders.get(id) ?? { id, name, kind: "unknown", country: null, sector: null, parent: null };
    }
    at({ mention, alias }) {
      const found2 = this.rows.at(mention);
      const spelled = alias ? this.rows.spelled(alias) : found2;
      return new Set([...found2].filter((row) => spelled.has(row)));
    }
    move(places, target, decision) {
      for (const row of places) {
        const before = this.who(row);
        if (before !== null) {
          this.membersOf(before).delete(row);
          this.changed.add(before);
        }
        this.membersOf(target.id).add(row);
        this.moved.set(row, target.id);
        this.by.set(row, decision);
      }
      this.touch(target);
      this.merged.delete(target.id);
    }
    touch(identity) {
      this.identities.set(identity.id, identity);
      this.changed.add(identity.id);
    }
    count(places) {
      let count3 = 0;
      for (const row of places) count3 += Number(this.rows.counts(row));
      return count3;
    }
  };
  function requireOneSort(source, target) {
    if (target.kind === "person" !== (source.kind === "person")) {
      throw new Stale(`${source.name} is not merged into ${target.name}: a person is never an alias of a group`);
    }
  }
  function identityOf({ id, name, kind, country: country2, sector: sector2, parent }) {
    return { id, name, kind, country: country2, sector: sector2, parent };
  }
  function quoted({ alias, mention }) {
    const phrase = alias ? `“${alias}”` : "the mention";
    return mention ? `${phrase} in one sentence` : phrase;
  }

  // src/corrected.js
  var made = /* @__PURE__ */ new WeakMap();
  var latest2 = { base: null, decisions: null, model: null };
  var barriersWith = (base, decisions) => barriersOf(standing([...base.review.lines, ...decisions]));
  function corrected(base, decisions) {
    if (!decisions.length) return base;
    if (latest2.base !== base || latest2.decisions !== decisions) latest2 = { base, decisions, model: apply(base, decisions) };
    return latest2.model;
  }
  function apply(base, decisions) {
    const rows = mentionRows(base);
    const outsiders = new Map(base.review.outsiders.map((actor2) => [actor2.id, actor2]));
    const after = replayDecisions(rows, { actors: base.actors, outsiders }, decisions, barriersWith(base, decisions));
    const byId2 = placesOf(base, after.identities.keys());
    const actor = base.quotes.actor.slice();
    for (const [row, id] of after.moved) actor[row] = id === null ? -1 : byId2.get(id);
    const shown = { documents: base.documents, quotes: { ...base.quotes, actor } };
    const members = membersOf(shown.quotes, new Set([...after.changed].map((id) => byId2.get(id))));
    const actors = [...byId2].map(([id, index]) => correctedActor(base, shown, after, { id, index, byId: byId2, members: members.get(index) ?? [] }));
    const links = correctedLinks(base, shown, { actors, moved: movedRows(base, actor, actors) });
    const relations = base.relations.map((relation) => movedRelation(base, actor, relation));
    return { ...indexed({ ...base, actors, links, relations, quotes: shown.quotes }), changes: after.changes };
  }
  function placesOf(base, ids) {
    if (!made.has(base)) made.set(base, new Map(base.byId));
    const places = made.get(base);
    for (const id of ids) if (!places.has(id)) places.set(id, places.size);
    return places;
  }
  function membersOf(quotes, actors) {
    const members = new Map([...actors].map((actor) => [actor, []]));
    for (let row = 0; row < quotes.actor.length; row += 1) {
      if (quotes.sentence[quotes.in[row]]) members.get(quotes.actor[row])?.push(row);
    }
    return members;
  }
  function movedRows({ quotes, actors: before }, actor, actors) {
    const isMedia = (found2) => found2?.kind === "media";
    const turned = actors.map(({ index }) => isMedia(before[index]) !== isMedia(actors[index]));
    const moved = [];
    for (let row = 0; row < actor.length; row += 1) {
      if (actor[row] !== quotes.actor[row] || actor[row] >= 0 && turned[actor[row]]) moved.push(row);
    }
    return moved;
  }
  function correctedActor(base, shown, after, { id, index, byId: byId2, members }) {
    const before = base.actors[index];
    const identity = after.identities.get(id) ?? { id, name: id, kind: "unknown", country: null, sector: null, parent: null };
    const parent = parentOf(identity, after);
    const parentName = after.identities.get(parent)?.name ?? (parent === before?.parent ? before?.parent_name : null) ?? null;
    const placed2 = { ...before, index, parent, parentIndex: byId2.get(parent) ?? null, parent_name: parentName };
    if (before && !after.changed.has(id)) return placed2;
    const near = before ?? base.actors[base.byId.get(after.by.get(members[0])?.actor)];
    return {
      ...placed2,
      ...identity,
      parent,
      x: near?.x ?? 0,
      y: before ? near.y : (near?.y ?? 0) + 60,
      community: near?.community ?? null,
      community_label: near?.community_label ?? null,
      ...countPlaces(shown, members.map((row) => shown.quotes.doc[shown.quotes.in[row]])),
      aliases: aliasesOf(base, after, members, identity),
      gone: members.length === 0
    };
  }
  function parentOf({ id, parent }, { merged, ignored }) {
    let at2 = parent;
    while (at2 && merged.has(at2)) at2 = merged.get(at2);
    return !at2 || at2 === id || ignored.has(at2) ? null : at2;
  }
  function countPlaces({ documents }, docs) {
    const found2 = new Set(docs);
    const dates = [...found2].map((doc) => documents[doc].date).filter(Boolean).sort();
    const stories = new Set([...found2].map((doc) => documents[doc].story)).size;
    return { mentions: docs.length, documents: found2.size, stories, first: dates[0] ?? null, last: dates[dates.length - 1] ?? null };
  }
  function aliasesOf(base, after, members, identity) {
    const { text: textOf, actor } = mentionRows(base);
    const counts = /* @__PURE__ */ new Map();
    for (const row of members) {
      const text2 = textOf(row).split(/\s+/).join(" ");
      const decision = after.by.get(row);
      const known3 = actor[row] < 0 ? null : base.actors[actor[row]].aliases.find((alias) => alias.text === text2);
      if (!known3 && actor[row] >= 0) continue;
      const { rule: rule2, reason } = decision ? { rule: "decision", reason: decision.why || "decided in this page" } : known3;
      const key = `${text2}
${rule2}`;
      counts.set(key, { text: text2, rule: rule2, reason, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const aliases = [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
    return aliases.some(({ text: text2 }) => text2 === identity.name) ? aliases : [...aliases, { text: identity.name, count: 0, rule: null, reason: "" }];
  }
  function correctedLinks(base, shown, { actors, moved }) {
    const meetings = meetingsIn(base, shown, actors, new Set(moved.map((row) => base.quotes.in[row])));
    const fresh = /* @__PURE__ */ new Map();
    for (const [key, evidence] of meetings.of) {
      if (!base.places.has(key)) base.places.set(key, base.places.size);
      fresh.set(base.places.get(key), evidence);
    }
    const links = base.links.map((link) => {
      const evidence = fresh.get(link.index);
      if (!evidence && !link.evidence.some(meetings.affected)) return { ...link };
      const kept = link.evidence.filter((quote) => !meetings.affected(quote));
      return withEvidence(shown, link, [...kept, ...evidence ?? []]);
    });
    if (base.places.size > links.length) {
      for (const [key, place] of base.places) links[place] ??= withEvidence(shown, emptyLink(key, place), fresh.get(place) ?? []);
    }
    return links;
  }
  function emptyLink(key, index) {
    const [a, b] = key.split(" ").map(Number);
    return { index, a: Math.min(a, b), b: Math.max(a, b), evidence: [], ...NOT_JUDGED, sentences: 0, documents: 0, stories: 0, first: null, last: null, evidence_relatedness: [], evidence_signs: [] };
  }
  var NOT_JUDGED = { npmi: null, g2: null, q_value: null, relatedness: null, backbone: null };
  function withEvidence(shown, link, evidence) {
    const found2 = [...evidence].sort((a, b) => a - b);
    if (found2.length === link.evidence.length && found2.every((quote, place) => quote === link.evidence[place])) return { ...link };
    const before = new Map(link.evidence.map((quote, place) => [quote, place]));
    const kept = (column, otherwise) => found2.map((quote) => column?.[before.get(quote)] ?? otherwise);
    const { mentions, ...counts } = countPlaces(shown, found2.map((quote) => shown.quotes.doc[quote]));
    return { ...link, ...counts, ...NOT_JUDGED, evidence: found2, evidence_relatedness: kept(link.evidence_relatedness, null), evidence_signs: kept(link.evidence_signs, []), sentences: mentions, recounted: true };
  }
  function movedRelation({ quotes }, actor, relation) {
    const now = (who) => {
      for (let row = quotes.first[relation.quote]; row < quotes.first[relation.quote + 1]; row += 1) {
        if (quotes.actor[row] === who && actor[row] >= 0) return actor[row];
      }
      return who;
    };
    const { subject, object, claimed_by: claimer } = relation;
    return { ...relation, subject: now(subject), object: now(object), claimed_by: claimer === null ? null : now(claimer) };
  }

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
  function countIn(model, mask, statements2 = null) {
    return {
      mask,
      statements: statements2,
      actors: mask ? countActors(model, mask) : model.actors,
      links: mask || statements2 ? countLinks(model, mask, statements2) : whole(model)
    };
  }
  var wholes = /* @__PURE__ */ new WeakMap();
  function whole(model) {
    if (!wholes.has(model)) wholes.set(model, model.links.map((link) => linkCounts(link, link.relatedness ?? 0, stated(model, link, null, null))));
    return wholes.get(model);
  }
  function linkCounts({ sentences: sentences2, documents, stories }, relatedness, { cooperation, conflict }) {
    return { sentences: sentences2, documents, stories, relatedness, cooperation, conflict };
  }
  function countActors(model, mask) {
    const { first, doc } = model.spoken;
    const count3 = counter(model, mask);
    return model.actors.map(({ index }) => {
      const { sentences: sentences2, documents, stories } = count3(doc, first[index], first[index + 1]);
      return { mentions: sentences2, documents, stories };
    });
  }
  function countLinks(model, mask, statements2) {
    const { first, doc, said, signs } = model.evidence;
    const count3 = counter(model, mask);
    const passes = statements2 && ((row) => (said[row] & statements2.said) !== 0 && (signs[row] & statements2.signs) !== 0);
    return model.links.map((link) => {
      const found2 = count3(doc, first[link.index], first[link.index + 1], passes);
      return linkCounts(found2, best(model.evidence, link.index, { mask, passes }), stated(model, link, mask, statements2));
    });
  }
  function best({ first, doc, related }, link, { mask, passes }) {
    let most = 0;
    for (let row = first[link]; row < first[link + 1]; row += 1) {
      if (related[row] > most && (!mask || mask[doc[row]]) && (!passes || passes(row))) most = related[row];
    }
    return most;
  }
  var NOTHING = Object.freeze({ cooperation: 0, conflict: 0 });
  function stated(model, link, mask, statements2) {
    if (!link.relations.length) return NOTHING;
    let cooperation = 0;
    let conflict = 0;
    for (const place of link.relations) {
      const { sign, negated, predicate, window: window2 } = model.relations[place];
      if (!sign || negated || mask && !mask[model.quotes.doc[window2]]) continue;
      if (statements2?.hiddenPredicates.has(predicate) || statements2?.hiddenSigns.has(sign > 0 ? "cooperation" : "conflict")) continue;
      if (sign > 0) cooperation += 1;
      else conflict += 1;
    }
    return { cooperation, conflict };
  }
  function counter({ documents, storyCount }, mask) {
    const seenDocument = new Int32Array(documents.length).fill(-1);
    const seenStory = new Int32Array(storyCount).fill(-1);
    const storyOf = new Int32Array(documents.length);
    for (let place = 0; place < documents.length; place += 1) storyOf[place] = documents[place].story;
    const found2 = { sentences: 0, documents: 0, stories: 0 };
    let turn = 0;
    return (doc, from, to, passes = null) => {
      found2.sentences = found2.documents = found2.stories = 0;
      for (let row = from; row < to; row += 1) {
        const place = doc[row];
        if (place < 0 || mask && !mask[place] || passes && !passes(row)) continue;
        found2.sentences += 1;
        if (seenDocument[place] === turn) continue;
        seenDocument[place] = turn;
        found2.documents += 1;
        if (seenStory[storyOf[place]] === turn) continue;
        seenStory[storyOf[place]] = turn;
        found2.stories += 1;
      }
      turn += 1;
      return found2;
    };
  }

  // src/regroup.js
  var NOT_JUDGED2 = { npmi: null, g2: null, q_value: null, backbone: null };
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
            const related = link.evidence_relatedness[place] ?? 0;
            if (related >= (pair.quotes.get(quote)?.related ?? 0)) pair.quotes.set(quote, { related, signs: link.evidence_signs[place] });
            pair.from.add(link.index);
          }
        }
      });
    }
    return pairs;
  }
  function actorsNow({ quotes }, actorOf, quote, actor) {
    const found2 = /* @__PURE__ */ new Set();
    for (let row = quotes.first[quote]; row < quotes.first[quote + 1]; row += 1) {
      if (quotes.actor[row] === actor && actorOf[row] >= 0) found2.add(actorOf[row]);
    }
    return found2;
  }
  function newLinks({ links, places }, pairs) {
    const gone = { ...NOT_JUDGED2, relatedness: null, evidence: [], evidence_relatedness: [], evidence_signs: [], sentences: 0, documents: 0, stories: 0 };
    const found2 = links.map((link) => ({ ...link, ...gone }));
    for (const [key, pair] of pairs) {
      const before = links[places.get(key)];
      const evidence = [...pair.quotes.keys()].sort((a, b) => a - b);
      const index = places.get(key) ?? places.size;
      places.set(key, index);
      if (before && pair.from.size === 1 && evidence.length === before.evidence.length) found2[index] = { ...before };
      else {
        const said = evidence.map((quote) => pair.quotes.get(quote));
        const kept = { evidence, evidence_relatedness: said.map(({ related }) => related), evidence_signs: said.map(({ signs }) => signs) };
        found2[index] = { ...gone, first: null, last: null, index, a: pair.a, b: pair.b, ...kept };
      }
    }
    for (const [key, index] of places) {
      const [a, b] = key.split(" ").map(Number);
      found2[index] ??= { ...gone, first: null, last: null, index, a, b };
    }
    return found2;
  }
  function newRelation(model, actorOf, relation) {
    const now = (actor) => actor === null ? null : [...actorsNow(model, actorOf, relation.quote, actor)][0] ?? actor;
    return { ...relation, subject: now(relation.subject), object: now(relation.object), claimed_by: now(relation.claimed_by) };
  }
  function recount(model) {
    const all = new Uint8Array(model.documents.length).fill(1);
    const counts = countIn(model, all);
    for (const actor of model.actors) Object.assign(actor, counts.actors[actor.index], { strength: strengthOf(counts, actor) });
    for (const link of model.links) {
      const { sentences: sentences2, documents, stories } = counts.links[link.index];
      Object.assign(link, { sentences: sentences2, documents, stories }, link.first ? {} : period(model, link.evidence));
    }
  }
  var strengthOf = (counts, { links }) => links.reduce((sum, link) => sum + counts.links[link].sentences, 0);
  function period({ quotes, documents }, evidence) {
    const dates = evidence.map((quote) => documents[quotes.doc[quote]].date).filter(Boolean).sort();
    return { first: dates[0] ?? null, last: dates[dates.length - 1] ?? null };
  }

  // src/identity.js
  var latest3 = { decided: null, key: "", model: null };
  function modelFor(base, state) {
    const decided = corrected(base, state.decisions);
    const key = JSON.stringify([state.rollUp, state.rollLeaders]);
    if (latest3.decided !== decided || latest3.key !== key) latest3 = { decided, key, model: read(decided, state) };
    return latest3.model;
  }
  function read(base, { rollUp, rollLeaders }) {
    if (!rollUp && !rollLeaders) return base;
    const target = topsOf(base, { rollUp, rollLeaders });
    return { ...regroup(base, base.quotes.actor.map((actor) => actor < 0 ? actor : target[actor])), tops: target };
  }
  function topsOf(model, { rollUp, rollLeaders }) {
    const next = new Int32Array(model.actors.length).fill(-1);
    if (rollLeaders) leadersOf(model).forEach((group2, person) => {
      next[person] = group2;
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
  function leadersOf({ actors }) {
    return new Map(actors.filter(({ leads }) => leads !== null && leads !== void 0 && !actors[leads].gone).map(({ index, leads }) => [index, leads]));
  }

  // src/filter_who.js
  function whoFilter({ base, store }) {
    const below = base.actors.filter(({ kind, parentIndex }) => kind !== "person" && parentIndex !== null).length;
    const leaders = leadersOf(base).size;
    const rows = [
      below && { key: "rollUp", word: "Forces, bodies and people as their state", total: below },
      leaders && { key: "rollLeaders", word: "Leaders as what they lead", total: leaders }
    ].filter(Boolean);
    if (!rows.length) return null;
    const options = rows.map(({ key, word, total }) => {
      const onchange = () => store.set({ [key]: !store.get()[key] }, { undo: word.toLowerCase() });
      return { key, total, ...checkOption(key, word, { onchange }) };
    });
    const section = el("fieldset", { class: "part" }, el("legend", {}, "Count as one"), options.map(({ label }) => label));
    const update = (state) => {
      for (const { key, total, box: box2, counted } of options) {
        box2.checked = state[key];
        replace(counted, number(total));
      }
    };
    return { section, update };
  }

  // src/legend.js
  var NAMES = { betweenness: "betweenness among the shown", strength: "strength: sum of the links", relatedness: "relatedness, 0 to 1" };
  function drawingLegend(app) {
    if (!app.base.actors.length) return null;
    const body = el("div", { class: "sizes" });
    const section = el("section", { class: "part", "aria-labelledby": "size-title" }, el("h2", { id: "size-title", class: "part-title" }, "What is drawn"), body);
    const update = (state, visible) => {
      const sizes = span(visible.actors.map(sizeOf(app.model, visible, state.sizeBy)), state.sizeBy === "betweenness");
      const weights = span(visible.links.map((link) => visible.weights[link]), state.measure === "relatedness");
      const { groups } = colouring(app.model, visible, state.colourBy);
      replace(
        body,
        sizes && samples("Size", nameOf(state.sizeBy), sizes.map((value) => sample(dot(value, sizes[sizes.length - 1]), say(value)))),
        weights && samples("Width", nameOf(state.measure), weights.map((value) => sample(line(edgeWidth(value, weights[weights.length - 1], visible.links.length)), say(value)))),
        visible.groups.length > 0 && el("p", { class: "muted small-text" }, "A disc in a ring is a community: its two strongest actors and how many it has. A click opens it."),
        groups.length > 0 && el("ul", { class: "colours" }, groups.map(({ colour, label, count: count3 }) => el("li", { class: "option-like" }, el("span", { class: `swatch ${colour}` }), el("span", { class: "grow clip2", dir: "auto" }, label), el("span", { class: "weight" }, number(count3)))))
      );
    };
    return { section, update };
  }
  var nameOf = (measure) => NAMES[measure] ?? measure;
  var samples = (what, measure, pictures) => el("div", { class: "measure" }, el("p", { class: "small-text" }, el("b", {}, what), " ", el("span", { class: "muted" }, measure)), el("div", { class: "samples" }, pictures));
  function span(values, areShares) {
    if (!values.length) return null;
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const middle2 = areShares ? (least + most) / 2 : Math.max(least, Math.round(most / 4));
    return [.../* @__PURE__ */ new Set([least, middle2, most])].sort((a, b) => a - b);
  }
  var say = (value) => Number.isInteger(value) ? number(value) : value.toFixed(value < 0.1 ? 3 : 2);
  var sample = (picture2, text2) => el("span", { class: "sample" }, picture2, text2);
  function dot(value, most) {
    const radius = 3 + 9 * Math.sqrt(most > 0 ? value / most : 0);
    return svg("svg", { width: 26, height: 26, viewBox: "-13 -13 26 26", "aria-hidden": "true" }, svg("circle", { r: radius, class: "size-dot" }));
  }
  function line(width) {
    return svg("svg", { width: 26, height: 12, viewBox: "0 0 26 12", "aria-hidden": "true" }, svg("path", { d: "M3 6H23", class: "size-line", "stroke-width": width }));
  }

  // src/backbone.js
  function backboneLevels(model, links, weights) {
    const strength = new Float64Array(model.actors.length);
    const degree = new Int32Array(model.actors.length);
    const { a, b } = model.ends;
    for (const place of links) {
      strength[a[place]] += weights[place];
      strength[b[place]] += weights[place];
      degree[a[place]] += 1;
      degree[b[place]] += 1;
    }
    const levels = new Float64Array(model.links.length).fill(1);
    for (const place of links) {
      const [one, other] = [a[place], b[place]];
      levels[place] = Math.min(levelAt(weights[place], strength[one], degree[one]), levelAt(weights[place], strength[other], degree[other]));
    }
    return levels;
  }
  var levelAt = (weight, strength, degree) => degree > 1 ? (1 - weight / strength) ** (degree - 1) : 1;

  // src/overview.js
  var LINES_PER_NODE = 4;
  function closedCommunities(model, state, { passing, strength }) {
    const open = new Set(state.open);
    const all = communitiesOf(model, { passing });
    const groups = all.filter(({ community }) => !open.has(community)).map((group2) => ({ ...group2, id: idOf(group2.community), ...middle(model, group2.members, strength) }));
    const known3 = new Set(all.map(({ community }) => community));
    const extra = new Set(state.extra);
    const home = (actor) => {
      const { community } = model.actors[actor];
      if (extra.has(actor) || open.has(community)) return actor;
      return known3.has(community) ? idOf(community) : null;
    };
    return { groups, home };
  }
  function linesBetween(model, links, home, { weights, counts }) {
    const lines = /* @__PURE__ */ new Map();
    for (const place of links) {
      const [a, b] = [home(model.links[place].a), home(model.links[place].b)];
      if (a === null || b === null || a === b || a >= 0 && b >= 0) continue;
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      if (!lines.has(key)) lines.set(key, { a: Math.min(a, b), b: Math.max(a, b), weight: 0, cooperation: 0, conflict: 0 });
      const line2 = lines.get(key);
      line2.weight += weights[place];
      line2.cooperation += counts.links[place].cooperation;
      line2.conflict += counts.links[place].conflict;
    }
    return strongestOfEach([...lines.values()].sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b));
  }
  function strongestOfEach(lines) {
    const drawn2 = /* @__PURE__ */ new Map();
    return lines.filter(({ a, b }) => {
      const keeps = [a, b].some((node) => (drawn2.get(node) ?? 0) < LINES_PER_NODE);
      if (keeps) for (const node of [a, b]) drawn2.set(node, (drawn2.get(node) ?? 0) + 1);
      return keeps;
    });
  }
  var idOf = (community) => -1 - community;
  function middle(model, members, strength) {
    const sum = { x: 0, y: 0, weight: 0 };
    for (const actor of members) {
      const weight = 1 + strength[actor];
      sum.x += model.actors[actor].x * weight;
      sum.y += model.actors[actor].y * weight;
      sum.weight += weight;
    }
    return { x: sum.x / sum.weight, y: sum.y / sum.weight };
  }

  // src/filters.js
  var BUDGET = 150;
  var LINKS_PER_ACTOR = 5;
  var SPARE = 0.2;
  var countsFor = (model, state) => countIn(model, documentMask(model, state), statementMask(model, state));
  function visibleGraph(model, state, counts = countsFor(model, state)) {
    const reasons = [];
    const drop = (passing2, reason, keep) => {
      const left = passing2.filter(keep);
      if (left.length < passing2.length) reasons.push({ reason, count: passing2.length - left.length });
      return left;
    };
    let passing = actorsPassing(model, state, counts, drop);
    const weights = weightsOf(counts, state.measure);
    const met = linksAmong(model, passing, (link) => counts.links[link].sentences > 0);
    const counted = state.measure === "relatedness" ? weightsOf(counts, "sentences") : weights;
    const levels = state.backbone === null ? null : backboneLevels(model, met, counted);
    const narrows = filtersLinks(state);
    const kept = narrows ? met.filter((link) => isLinkKept(model.links[link], state, { weight: weights[link], level: levels?.[link], related: counts.links[link].relatedness })) : met;
    if (counts.statements || narrows) {
      const ends = new Uint8Array(model.actors.length);
      for (const place of kept) ends[model.ends.a[place]] = ends[model.ends.b[place]] = 1;
      passing = drop(passing, "weight", (actor) => ends[actor]);
    }
    if (state.focus) {
      const near = neighbourhood(model, kept, state.focus.actor, state.focus.depth);
      passing = drop(passing, "focus", (actor) => near.has(actor));
    }
    return drawn(model, state, { counts, weights, passing, kept, drop, reasons });
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
  function actorsPassing(model, state, counts, drop) {
    const [kinds, countries, hidden] = [new Set(state.hiddenKinds), new Set(state.hiddenCountries), new Set(state.hidden)];
    let passing = model.actors.filter(({ gone }) => !gone).map((actor) => actor.index);
    if (model.tops) passing = drop(passing, "rolled", (actor) => model.tops[actor] === actor);
    passing = drop(passing, "kinds", (actor) => !kinds.has(model.actors[actor].kind));
    passing = drop(passing, "countries", (actor) => !countries.has(model.actors[actor].country ?? ""));
    passing = drop(passing, "hidden", (actor) => !hidden.has(actor));
    if (state.only) passing = drop(passing, "only", (actor) => state.only.includes(actor));
    return counts.mask ? drop(passing, "documents", (actor) => counts.actors[actor].mentions > 0) : passing;
  }
  var filtersLinks = ({ minWeight, leastRelated, significance, backbone }) => minWeight > 1 || [leastRelated, significance, backbone].some((limit) => limit !== null);
  function isLinkKept({ q_value: q }, { measure, minWeight, leastRelated, significance, backbone }, { weight, level, related }) {
    if (measure !== "relatedness" && weight < minWeight) return false;
    if (leastRelated !== null && related < leastRelated) return false;
    if (significance !== null && !(q !== null && q <= significance)) return false;
    return backbone === null || level <= backbone;
  }
  function drawn(model, state, { counts, weights, passing, kept, drop, reasons }) {
    const inside = new Uint8Array(model.actors.length);
    for (const actor of passing) inside[actor] = 1;
    const { a: from, b: to } = model.ends;
    const links = kept.filter((link) => inside[from[link]] && inside[to[link]]);
    const strength = new Float64Array(model.actors.length);
    for (const place of links) {
      strength[from[place]] += weights[place];
      strength[to[place]] += weights[place];
    }
    const ranked = [...passing].sort((a, b) => strength[b] - strength[a] || counts.actors[b].mentions - counts.actors[a].mentions || a - b);
    const { groups, home } = state.overview ? closedCommunities(model, state, { passing: ranked, strength }) : { groups: [], home: (actor) => actor };
    const apart = drop(drop(ranked, "alone", (actor) => home(actor) !== null), "closed", (actor) => home(actor) >= 0);
    const wanted = new Uint8Array(model.actors.length);
    const most = apart.length <= state.budget * (1 + SPARE) ? apart.length : state.budget;
    for (const actor of apart.slice(0, most)) wanted[actor] = 1;
    for (const actor of [...state.extra, ...state.pinned]) wanted[actor] = inside[actor];
    const actors = drop(apart, "budget", (actor) => wanted[actor]);
    const between = links.filter((link) => wanted[from[link]] && wanted[to[link]]);
    const chosen = chooseLinks(model, state, between, { weights, links });
    if (chosen.length < between.length) reasons.push({ reason: "links", count: between.length - chosen.length });
    const shown = (actor) => wanted[actor] || home(actor) < 0 ? home(actor) : null;
    const lines = groups.length ? linesBetween(model, links, shown, { weights, counts }) : [];
    return { actors, links: chosen, groups, lines, counts, weights, strength, passing: ranked, passingLinks: links, reasons };
  }
  function chooseLinks(model, { budget, selection }, between, { weights, links }) {
    const order = [...between].sort((a, b) => weights[b] - weights[a] || a - b);
    const most = LINKS_PER_ACTOR * budget;
    if (order.length <= most) return order;
    const kept = /* @__PURE__ */ new Set();
    const tied = new Uint8Array(model.actors.length);
    for (const place of order) {
      const { a, b } = model.links[place];
      if (!tied[a] || !tied[b] || touches2(model.links[place], selection)) kept.add(place);
      tied[a] = tied[b] = 1;
    }
    const levels = backboneLevels(model, links, weights);
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
  function linksAmong({ ends, actors, links }, within, keep) {
    const inside = new Uint8Array(actors.length);
    for (const actor of within) inside[actor] = 1;
    const found2 = [];
    for (let link = 0; link < links.length; link += 1) if (inside[ends.a[link]] && inside[ends.b[link]] && keep(link)) found2.push(link);
    return found2;
  }
  function weightsOf({ links }, measure) {
    const weights = new Float64Array(links.length);
    for (let link = 0; link < links.length; link += 1) weights[link] = links[link][measure];
    return weights;
  }

  // src/history.js
  var MOST3 = 200;
  function createHistory() {
    let past = [];
    let future = [];
    let open = null;
    return {
      record(before, name, { joins = false } = {}) {
        if (!(joins && open === name)) past = [...past.slice(1 - MOST3), { value: before, name }];
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
  function initialState(model = { links: [] }) {
    return {
      hiddenKinds: [],
      hiddenCountries: [],
      hiddenPublishers: [],
      hiddenPredicates: [],
      hiddenSigns: [],
      measure: firstMeasure(model),
      minWeight: 1,
      leastRelated: null,
      significance: null,
      backbone: null,
      rollUp: false,
      rollLeaders: false,
      from: null,
      to: null,
      hidden: [],
      only: null,
      pinned: [],
      focus: null,
      budget: BUDGET,
      extra: [],
      compare: null,
      decisions: [],
      selection: null,
      view: "graph",
      sizeBy: "mentions",
      colourBy: "kind",
      overview: false,
      open: []
    };
  }
  var FILTERS = [
    "hiddenKinds",
    "hiddenCountries",
    "hiddenPublishers",
    "hiddenPredicates",
    "hiddenSigns",
    "minWeight",
    "leastRelated",
    "significance",
    "backbone",
    "from",
    "to",
    "rollUp",
    "rollLeaders",
    "hidden",
    "only",
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

  // src/view_options.js
  function viewOptions(app) {
    const { base, store } = app;
    if (!base.actors.length) return null;
    const size2 = choice("Size by", SIZES, (sizeBy) => store.set({ sizeBy }, { undo: "size" }));
    const colour = choice("Colour by", COLOURS, (colourBy) => store.set({ colourBy }, { undo: "colour" }));
    const toggle = () => store.set(store.get().overview ? { overview: false } : { overview: true, open: [], focus: null }, { undo: "overview" });
    const overview = el("button", { type: "button", id: "overview", class: "full", onclick: toggle }, "Overview of communities");
    const list = el("div", { class: "communities" });
    const section = el("section", { class: "part", "aria-labelledby": "view-title" }, el("h2", { id: "view-title", class: "part-title" }, "Drawing"), size2.row, colour.row, overview, list);
    let listed = null;
    const update = (state, visible) => {
      size2.update(state.sizeBy);
      colour.update(state.colourBy);
      overview.setAttribute("aria-pressed", String(state.overview));
      const key = state.overview ? visible : null;
      if (key !== listed) replace(list, key && communityList(app, state, visible));
      listed = key;
    };
    return { section, update };
  }
  function toggleCommunity(store, community) {
    const { open } = store.get();
    const closes = open.includes(community);
    const next = closes ? open.filter((other) => other !== community) : [...open, community].sort((a, b) => a - b);
    store.set({ open: next }, { undo: `${closes ? "close" : "open"} community` });
  }
  function communityList({ model, store }, { open }, visible) {
    const item = ({ community, name, members }) => {
      const isOpen = open.includes(community);
      const props = { type: "button", class: "small", "aria-pressed": String(isOpen), "aria-label": `Open the community of ${name}`, onclick: () => toggleCommunity(store, community) };
      return el("li", { class: "row" }, el("span", { class: "grow clip2", dir: "auto" }, name), el("span", { class: "weight wide" }, number(members.length)), el("button", props, isOpen ? "Close" : "Open"));
    };
    return pagedList(communitiesOf(model, visible), item, { size: 8, noun: "communities" });
  }
  function choice(title2, values, set) {
    const name = `choose-${title2.split(" ")[0].toLowerCase()}`;
    const radios = values.map((value) => el("input", { type: "radio", name, value, onchange: () => set(value) }));
    const segments = el("div", { class: `segments of-${values.length}` }, radios.map((radio) => el("label", {}, radio, el("span", {}, radio.value))));
    const row = el("div", { class: "view-choice", role: "radiogroup", "aria-labelledby": `${name}-title` }, el("span", { id: `${name}-title`, class: "small-text muted" }, title2), segments);
    return { row, update: (value) => radios.forEach((radio) => {
      radio.checked = radio.value === value;
    }) };
  }

  // src/filterpanel.js
  var STEP = 150;
  var PARTS = [viewOptions, drawingLegend, kindFilter, statementFilter, linkFilter, timeFilter, whoFilter, countryFilter, publisherFilter];
  function createFilterPanel(app) {
    const parts = PARTS.map((make) => make(app)).filter(Boolean);
    const reset = el("button", { type: "button", id: "reset", onclick: () => app.store.set(withoutFilters(app.store.get()), { undo: "reset filters" }) }, "Reset filters");
    byId("filter-body").append(...parts.map((part) => part.section), el("div", { class: "reset" }, reset));
    replace(byId("notes"), app.base.notes.map((note) => el("li", { dir: "auto" }, el("span", { class: "clip5" }, note))));
    return (state, visible) => {
      showStatus(app, state, visible);
      reset.disabled = !isFiltered(state);
      byId("filters").classList.toggle("shapes-only", state.colourBy !== "kind");
      parts.forEach((part) => part.update(state, visible));
    };
  }
  function showStatus({ model, store }, state, visible) {
    const status = byId("status");
    const links = model.ends.is.reduce((sum, is) => sum + is, 0);
    const communities = visible.groups.length ? [`Showing ${count(visible.groups.length, "community", "communities")}`, ", "] : [];
    const parts = [...communities, `${communities.length ? "" : "Showing "}${number(visible.actors.length)} of ${number(model.actors.length)} actors`, ", ", `${number(visible.links.length)} of ${number(links)} links`];
    if (status.textContent !== parts.join("")) replace(status, parts.map((part) => part.length > 3 ? el("span", { class: "whole" }, part) : part));
    const more = () => store.set({ budget: state.budget + STEP }, { undo: "show more" });
    const rest = (visible.reasons.find(({ reason }) => reason === "budget") ?? { count: 0 }).count;
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

  // src/desk.js
  var FIELDS = ["decision", "actor", "name", "other", "other_name", "alias", "mention", "new_name", "kind", "of", "who", "when", "why"];
  function decide(base, decisions, wanted) {
    const decision = clean(wanted);
    const refusal2 = refuse(base, decisions, decision);
    if (refusal2) return { refusal: refusal2 };
    const next = [...decisions, decision];
    const { changes } = corrected(base, next);
    const { problem } = changes[changes.length - 1];
    return problem ? { refusal: `${problem}.` } : { decision, decisions: next };
  }
  function about(actor, other = null) {
    const ends = { actor: actor.id, name: actor.name };
    return other ? { ...ends, other: other.id, other_name: other.name } : ends;
  }
  function answerOf({ question, phrase, actor, other }, first, nameOf3) {
    const end = (id) => ({ id, name: nameOf3(id) });
    if (question === "joined") return { decision: first ? "merge" : "split", ...about(end(actor)), alias: phrase };
    if (question === "apart") return { decision: first ? "merge" : "never_merge", ...about(end(actor), end(other)) };
    return { decision: "merge", ...about(end(first ? actor : other)), alias: phrase };
  }
  function lineOf(decision) {
    const said = FIELDS.filter((field) => decision[field]).map((field) => `${JSON.stringify(field)}: ${JSON.stringify(decision[field])}`);
    return `{${said.join(", ")}}`;
  }
  function logWith(base, decisions) {
    const { log } = base.review;
    const gap = log && !log.endsWith("\n") ? "\n" : "";
    return log + gap + decisions.map((decision) => `${lineOf(decision)}
`).join("");
  }
  var stamp = (date2) => `${date2.toISOString().slice(0, 19)}+00:00`;
  function clean(wanted) {
    const said = Object.entries(wanted).map(([key, value]) => [key, key === "new_name" ? tidy(value) : String(value ?? "")]);
    return Object.fromEntries(said.filter(([, value]) => value));
  }
  var tidy = (name) => String(name ?? "").split(/\s+/).filter(Boolean).join(" ");
  function refuse(base, decisions, decision) {
    const { decision: judgement, name, other_name: other } = decision;
    if (decision.other && decision.actor === decision.other) return `${name} is one actor, not two.`;
    if (judgement === "rename" && !decision.new_name?.trim()) return "An actor needs a name.";
    if (judgement === "rename" && decision.new_name === name) return `It is called ${name} already.`;
    if (judgement === "split" && decision.new_name && foldName(decision.new_name) === "") return "The new actor needs a name with letters or digits.";
    if (judgement === "merge" && decision.other) {
      const barrier = barriersWith(base, decisions).between(decision.actor, decision.other);
      if (barrier) return `A decision says never to merge ${barrier.name || barrier.actor} and ${barrier.other_name || barrier.other}${barrier.why ? ` (${barrier.why})` : ""}; take it back first.`;
    }
    if (judgement === "never_merge" && barriersWith(base, decisions).between(decision.actor, decision.other)) return `${name} and ${other} are held apart already.`;
    return null;
  }

  // src/files.js
  function saveFile(name, data, type) {
    const blob = data instanceof Blob ? data : new Blob([data], { type: `${type};charset=utf-8` });
    const link = el("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
  }
  var fileName = (title2, ending) => `${title2.replace(/[^\p{L}\p{N}. -]+/gu, "_").replace(/^[. ]+/, "").slice(0, 80).trim() || "graph"}${ending}`;
  async function copyText(text2) {
    try {
      await navigator.clipboard.writeText(text2);
      return true;
    } catch {
      return copyBySelection(text2);
    }
  }
  function copyBySelection(text2) {
    const field = el("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
    const focused = document.activeElement;
    field.value = text2;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return copied;
  }

  // src/corrections.js
  function createCorrections(app) {
    const session = { correcting: false, who: "", why: "", refusal: "", question: 0, saved: app.store.get().decisions };
    const all = () => app.store.get().decisions;
    const take = (wanted, { select = void 0 } = {}) => {
      const signed = { ...wanted, who: session.who, when: stamp(/* @__PURE__ */ new Date()), why: session.why };
      const { decision, decisions, refusal: refusal2 } = decide(app.base, all(), signed);
      session.refusal = refusal2 ?? "";
      if (!decision) {
        app.refresh();
        return refusal2;
      }
      session.why = "";
      byId("detail").focus({ preventScroll: true });
      app.store.set({ decisions, ...selectionAfter(app, decision, select) }, { undo: wordsOf(decision) });
      return null;
    };
    const withdraw = (decision) => {
      const decisions = all().filter((other) => other !== decision);
      app.store.set({ decisions, ...withoutLost(app, decisions), selection: keptSelection(app) }, { undo: `take back ${wordsOf(decision)}` });
    };
    const save = () => {
      saveFile("decisions.jsonl", logWith(app.base, all()), "application/x-ndjson");
      session.saved = all();
      app.refresh();
    };
    addEventListener("beforeunload", (event) => {
      if (session.saved !== all() && all().length) event.preventDefault();
    });
    return { session, take, withdraw, save, all };
  }
  function wordsOf({ decision, name, other_name: other, alias, of }) {
    const said = decision.replace("_", "-");
    return `${said} ${[name ?? of, other ?? alias].filter(Boolean).join(", ")}`.slice(0, 60);
  }
  function selectionAfter(app, decision, select) {
    if (select !== void 0) return { selection: select };
    const { selection } = app.store.get();
    if (selection?.actor === void 0) return { selection: keptSelection(app) };
    if (decision.decision === "ignore") return { selection: null };
    return decision.decision === "merge" && decision.other ? { selection: { actor: app.model.byId.get(decision.actor) } } : {};
  }
  function withoutLost({ base, store }, decisions) {
    const { actors } = corrected(base, decisions);
    const { hidden, pinned, extra, only, focus } = store.get();
    const stay = (places) => places.filter((actor) => actors[actor]);
    return { hidden: stay(hidden), pinned: stay(pinned), extra: stay(extra), only: only && stay(only), focus: focus && actors[focus.actor] ? focus : null };
  }
  function keptSelection(app) {
    const { selection } = app.store.get();
    return selection?.panel ? selection : null;
  }

  // src/actorfield.js
  function actorField(app, { id, label, except = null, pick }) {
    const input = el("input", {
      id,
      type: "text",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": `${id}-list`,
      "aria-autocomplete": "list",
      autocomplete: "off",
      placeholder: "Name of another actor",
      data: { keep: id }
    });
    const list = el("ul", { id: `${id}-list`, role: "listbox", class: "listbox", "aria-label": "Matches", hidden: true });
    connectCombobox(app, input, list, { except, pick });
    return el("div", { class: "field" }, el("label", { for: id }, label), el("div", { class: "combo" }, input, list));
  }

  // src/panel_correct.js
  function correctForm(app, place) {
    const { corrections } = app;
    if (!corrections.session.correcting) return null;
    const actor = app.model.actors[place];
    const other = (index) => app.model.actors[index];
    return el(
      "section",
      { class: "correct", "aria-labelledby": "correct-title" },
      el("h3", { id: "correct-title" }, "Correct"),
      refusal(corrections),
      actorField(app, {
        id: "correct-merge",
        label: "Same as",
        except: place,
        pick: (index) => corrections.take({ decision: "merge", ...about(other(index), actor) })
      }),
      actorField(app, {
        id: "correct-never",
        label: "Never",
        except: place,
        pick: (index) => corrections.take({ decision: "never_merge", ...about(actor, other(index)) })
      }),
      renameField(corrections, actor),
      kindField(app, corrections, actor),
      el("div", { class: "field" }, el("span", {}), el("button", { type: "button", data: { keep: "ignore" }, onclick: () => corrections.take({ decision: "ignore", ...about(actor) }) }, "Is no actor: ignore it")),
      signature(corrections),
      el("p", { class: "muted small-text" }, "Each correction is shown at once and can be undone. Names and sentences below have buttons to split off what is somebody else. ", el("button", { type: "button", class: "small", onclick: () => app.select({ panel: "review" }) }, "Decisions and download"))
    );
  }
  function refusal({ session }) {
    return el("p", { class: "notice", role: "alert", hidden: !session.refusal, dir: "auto" }, session.refusal);
  }
  function signature({ session }) {
    const text2 = (id, label, key) => {
      const input = el("input", { id, type: "text", autocomplete: "off", data: { keep: id }, oninput: () => {
        session[key] = input.value;
      } });
      input.value = session[key];
      return el("div", { class: "field" }, el("label", { for: id }, label), input);
    };
    return [text2("correct-why", "Reason", "why"), text2("correct-who", "Decided by", "who")];
  }
  function splitAlias(app, actor, text2) {
    if (!app.corrections.session.correcting) return null;
    const split = () => app.corrections.take({ decision: "split", ...about(actor), alias: text2 });
    return el("button", { type: "button", class: "small", "aria-label": `Split off ${text2}`, onclick: split }, "Split off");
  }
  function splitMentions(app, actor, mentions) {
    if (!app.corrections.session.correcting) return null;
    const split = ({ text: text2, place }) => app.corrections.take({ decision: "split", ...about(actor), alias: text2, mention: place });
    return el("div", { class: "splits" }, mentions.map((mention) => el("button", { type: "button", class: "small", onclick: () => split(mention) }, el("span", { class: "clip", dir: "auto" }, `“${mention.text}”`), " here is somebody else")));
  }
  function renameField(corrections, actor) {
    const input = el("input", { id: "correct-name", type: "text", autocomplete: "off", dir: "auto", data: { keep: "correct-name" } });
    input.value = actor.name;
    const rename = (event) => {
      event.preventDefault();
      corrections.take({ decision: "rename", ...about(actor), new_name: input.value });
    };
    return el("form", { class: "field", onsubmit: rename }, el("label", { for: "correct-name" }, "Is called"), el("div", { class: "with-button" }, input, el("button", { type: "submit" }, "Rename")));
  }
  function kindField(app, corrections, actor) {
    const options = app.model.kinds.map(({ kind }) => el("option", { value: kind, selected: kind === actor.kind }, kindLabel(app.model, kind)));
    const select = el("select", { id: "correct-kind", data: { keep: "correct-kind" } }, options);
    const retype = (event) => {
      event.preventDefault();
      if (select.value !== actor.kind) corrections.take({ decision: "retype", ...about(actor), kind: select.value });
    };
    return el("form", { class: "field", onsubmit: retype }, el("label", { for: "correct-kind" }, "Is a"), el("div", { class: "with-button" }, select, el("button", { type: "submit" }, "Change")));
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
    const found2 = [];
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
      if (span2.start > at2) found2.push(text2.slice(at2, span2.start));
      found2.push({ role: span2.role, pieces: pieces(text2, span2.start, span2.end, inside) });
      at2 = span2.end;
      rest.splice(0, rest.length, ...after.sort(byPlace));
    }
    if (at2 < to) found2.push(text2.slice(at2, to));
    return found2;
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

  // src/windowed.js
  var BLOCK = 12;
  var ROOM = 150;
  var PRINTED = 25;
  var latest4 = null;
  function windowedList(items, make, { label, props = {} }) {
    const list = el("div", { role: "list", "aria-label": label, ...props });
    const blocks = [];
    for (let from = 0; from < items.length; from += BLOCK) {
      const block = el("div", { class: "block", role: "presentation", vars: { room: `${ROOM * Math.min(BLOCK, items.length - from)}px` } });
      blocks.push({ block, from });
      list.append(block);
    }
    const fill3 = ({ block, from }) => {
      if (block.childElementCount) return;
      const made2 = items.slice(from, from + BLOCK).map((item, step2) => el("div", { role: "listitem", "aria-setsize": items.length, "aria-posinset": from + step2 + 1 }, make(item)));
      replace(block, made2);
    };
    if (blocks.length) fill3(blocks[0]);
    watch(blocks, fill3);
    latest4 = () => list.isConnected && blocks.slice(0, PRINTED).forEach(fill3);
    return list;
  }
  function watch(blocks, fill3) {
    const byElement = new Map(blocks.map((entry) => [entry.block, entry]));
    const detail = byId("detail");
    const root = getComputedStyle(detail).overflowY === "auto" ? detail : null;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          if (isIntersecting) fill3(byElement.get(target));
          else if (canEmpty(target) && boundingClientRect.height) {
            target.style.setProperty("--room", `${boundingClientRect.height}px`);
            replace(target);
          }
        }
      },
      { root, rootMargin: "1200px 0px" }
    );
    blocks.forEach(({ block }) => observer.observe(block));
  }
  var canEmpty = (block) => !block.contains(document.activeElement) && !block.querySelector("details[open]") && block.isConnected;
  globalThis.addEventListener?.("beforeprint", () => latest4?.());

  // src/quotes.js
  function storyList(model, quotes, roles, { cues = () => [], below = () => null } = {}) {
    const block = (quote) => [quoteBlock(model, quote, roles, cues(quote)), below(quote)];
    return windowedList(byStory(model, quotes), (story) => storyItem(story, block), { label: "Sentences by story, newest first", props: { class: "stories" } });
  }
  function quoteBlock(model, quote, roles, cues = []) {
    const spans = mentionsIn(model, quote).filter(({ actor }) => roles.has(actor)).map(({ actor, start, end }) => ({ start, end, role: roles.get(actor) }));
    const document2 = model.documents[model.quotes.doc[quote]];
    return el("blockquote", { dir: "auto", data: { evidence: document2.id } }, markText(model.quotes.text[quote], [...spans, ...cues]).map(markedPiece));
  }
  function markSample(text2, role) {
    return el("mark", { class: `mark-${role}`, dir: "auto" }, text2);
  }
  function sourceLine({ title: title2, publisher, date: date2, url }) {
    const address = webAddress(url);
    const text2 = el("span", { class: "clip2", dir: "auto" }, title2);
    const heading2 = address ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text2) : el("span", { class: "strong" }, text2);
    const about2 = [publisher, date2 ? day(date2) : "no date"].filter(Boolean).join(" · ");
    return el("div", { class: "source" }, heading2, el("span", { class: "muted clip", dir: "auto" }, about2), url && el("span", { class: "muted clip address", dir: "ltr" }, url));
  }
  function webAddress(text2) {
    try {
      const { protocol, href } = new URL(text2);
      return protocol === "http:" || protocol === "https:" ? href : null;
    } catch {
      return null;
    }
  }
  function storyItem({ document: document2, quotes, copies }, block) {
    return el(
      "div",
      { class: "story" },
      sourceLine(document2),
      quotes.map(block),
      copies.length > 0 && el(
        "details",
        {},
        el("summary", {}, `${count(copies.length, "copy", "copies")} of this story`),
        copies.map((copy) => el("div", { class: "copy" }, sourceLine(copy.document), copy.quotes.map(block)))
      )
    );
  }
  function markedPiece(piece) {
    return typeof piece === "string" ? piece : el("mark", { class: `mark-${piece.role}` }, piece.pieces.map(markedPiece));
  }

  // src/buckets.js
  var DAY2 = 864e5;
  var MOST4 = 48;
  function bucketsOf(dates, first, last) {
    const start = Date.parse(first);
    const days = Math.round((Date.parse(last) - start) / DAY2) + 1;
    const size2 = Math.ceil(days / MOST4);
    const buckets = Array.from({ length: Math.ceil(days / size2) }, (_, place) => ({
      from: isoDay(start + place * size2 * DAY2),
      to: isoDay(start + ((place + 1) * size2 - 1) * DAY2),
      value: 0
    }));
    for (const date2 of dates) buckets[Math.floor((Date.parse(date2) - start) / DAY2 / size2)].value += 1;
    return { buckets, most: buckets.reduce((best2, bucket) => bucket.value > best2.value ? bucket : best2) };
  }
  var isoDay = (time) => new Date(time).toISOString().slice(0, 10);

  // src/timeline.js
  var [WIDE2, HIGH2] = [340, 36];
  function timeline(dates, noun2) {
    const known3 = dates.filter(Boolean).sort();
    const [first, last] = [known3[0], known3[known3.length - 1]];
    if (!known3.length || first === last) return null;
    const { buckets, most } = bucketsOf(known3, first, last);
    const step2 = WIDE2 / buckets.length;
    const bars = buckets.map(({ value }, place) => {
      const tall = value ? Math.max(2, HIGH2 * value / most.value) : 0;
      return svg("rect", { x: place * step2 + 0.5, width: Math.max(1, step2 - 1), y: HIGH2 - tall, height: tall, rx: 0.75 });
    });
    return el(
      "figure",
      { class: "timeline" },
      svg("svg", { class: "histogram", viewBox: `0 0 ${WIDE2} ${HIGH2 + 1}`, preserveAspectRatio: "none", "aria-hidden": "true" }, bars, svg("path", { d: `M0 ${HIGH2 + 0.5}H${WIDE2}`, class: "base" })),
      el("figcaption", { class: "axis muted" }, el("span", {}, day(first)), el("span", { class: "clip" }, `most ${day(most.from)}: ${count(most.value, noun2)}`), el("span", {}, day(last)))
    );
  }

  // src/panel_actor.js
  var EXPANDED = 25;
  function actorPanel(app, place) {
    const { model } = app;
    const actor = model.actors[place];
    const counts = app.counts();
    const found2 = counts.actors[place];
    const quotes = inDocuments(model, quotesOf(model, place), counts.mask);
    return [
      el("h2", { class: "title" }, kindIcon(model, actor.kind, 18), el("span", { class: "clip3", dir: "auto" }, actor.name)),
      el("p", { class: "muted clip3", dir: "auto" }, describe(model, actor).join(" · ")),
      notice(app, place),
      figures([["mentions", found2.mentions], ["documents", found2.documents], ["stories", found2.stories]]),
      facts(app, actor),
      timeline(quotes.map((quote) => model.documents[model.quotes.doc[quote]].date), "sentence"),
      actions(app, place),
      correctForm(app, place),
      names(app, actor),
      neighbours(app, actor),
      heading("Sentences", quotes.length),
      quotes.length ? storyList(model, quotes, /* @__PURE__ */ new Map([[place, "a"]]), { below: (quote) => splits(app, actor, quote) }) : el("p", { class: "muted" }, "No sentence in the chosen documents.")
    ];
  }
  function describe(model, actor) {
    return [kindLabel(model, actor.kind), country(model, actor.country), actor.sector && sector(actor.sector)].filter(Boolean);
  }
  function notice(app, place) {
    if (app.isShown(place)) return null;
    const { hidden } = app.store.get();
    const again = () => app.store.set({ hidden: hidden.filter((other) => other !== place) }, { undo: "show again" });
    return el(
      "p",
      { class: "notice" },
      hidden.includes(place) ? "Hidden from the drawing. " : "Not in the drawing: the filters leave it out. ",
      hidden.includes(place) && el("button", { type: "button", class: "small", data: { keep: "again" }, onclick: again }, "Show again")
    );
  }
  function facts(app, actor) {
    const parent = actor.parentIndex !== null ? actorButton(app, actor.parentIndex) : actor.parent_name;
    const rows = [
      ["Seen", period2(actor.first, actor.last)],
      ["Part of", parent],
      ["Community", actor.community_label]
    ].filter(([, value]) => value);
    return rows.length > 0 && el("dl", { class: "facts" }, rows.map(([word, value]) => el("div", {}, el("dt", {}, word), el("dd", { dir: "auto" }, value))));
  }
  function actions(app, place) {
    const { focus, hidden, pinned } = app.store.get();
    const { session } = app.corrections;
    const focused = focus?.actor === place;
    const isPinned = pinned.includes(place);
    const name = app.model.actors[place].name.slice(0, 40);
    const button = (label, keep, onclick, props = {}) => el("button", { type: "button", data: { keep }, onclick, ...props }, label);
    const pin = () => app.store.set({ pinned: isPinned ? pinned.filter((other) => other !== place) : [...pinned, place] }, { undo: `${isPinned ? "unpin" : "pin"} ${name}` });
    const correct = () => {
      session.correcting = !session.correcting;
      session.refusal = "";
      app.refresh();
    };
    return el(
      "div",
      { class: "actions" },
      button(focused ? "Leave focus" : "Focus", "focus", () => app.focusOn(focused ? null : place), { "aria-pressed": String(focused) }),
      button("Pin", "pin", pin, { "aria-pressed": String(isPinned) }),
      !hidden.includes(place) && button("Hide", "hide", () => app.store.set({ hidden: [...hidden, place] }, { undo: `hide ${name}` })),
      button("Isolate", "isolate", () => app.isolate([place, ...neighboursOf(app, place)])),
      expandButton(app, place),
      button("Correct", "correct", correct, { "aria-pressed": String(session.correcting) }),
      actorField(app, { id: "path-input", label: "Path to", except: place, pick: (to) => app.select({ path: { from: place, to } }) })
    );
  }
  function neighboursOf(app, place) {
    const { measure } = app.store.get();
    const weight = (link) => app.counts().links[link][measure];
    const passing = new Set(app.visible().passing);
    const met = app.model.actors[place].links.filter((link) => weight(link) > 0).sort((a, b) => weight(b) - weight(a) || a - b);
    return met.map((link) => otherEnd(app.model.links[link], place)).filter((actor) => passing.has(actor));
  }
  function expandButton(app, place) {
    const waiting = neighboursOf(app, place).filter((actor) => !app.isShown(actor));
    if (!waiting.length) return null;
    const next = waiting.slice(0, EXPANDED);
    const expand = () => app.store.set({ extra: [.../* @__PURE__ */ new Set([...app.store.get().extra, place, ...next])] }, { undo: "expand" });
    const label = next.length < waiting.length ? `Show ${number(next.length)} more neighbours of ${number(waiting.length)}` : `Show ${count(next.length, "more neighbour")}`;
    return el("button", { type: "button", data: { keep: "expand" }, onclick: expand }, label);
  }
  function names(app, { aliases, name, ...actor }) {
    if (!aliases.length) return null;
    const item = ({ text: text2, count: times, rule: by, reason }) => el(
      "li",
      { class: "alias-row" },
      el("span", { class: "clip2 strong", dir: "auto" }, text2),
      el("span", { class: "weight" }, times ? number(times) : "–", times > 0 && splitAlias(app, { ...actor, name }, text2)),
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
  function splits(app, actor, quote) {
    if (!app.corrections.session.correcting) return null;
    const found2 = mentionsIn(app.model, quote).filter((mention) => mention.actor === actor.index);
    const text2 = app.model.quotes.text[quote];
    return splitMentions(app, actor, found2.map(({ start, end }) => ({ text: text2.slice(start, end), place: placeOf(app.model, quote, start, end) })));
  }

  // src/compare.js
  var CHANGES = ["new", "lost", "sign", "stronger", "weaker"];
  function sidePatch(model, { by }, side) {
    if (by === "period") return { from: side.from, to: side.to, hiddenPublishers: [] };
    const others = new Set(model.documents.map(({ publisher }) => publisher ?? ""));
    others.delete(side);
    return { from: null, to: null, hiddenPublishers: [...others].sort() };
  }
  function difference(model, state, compare) {
    const sides = [compare.a, compare.b].map((side) => readSide(model, { ...state, ...sidePatch(model, compare, side) }));
    const places = new Set(sides.flatMap(({ links: links2 }) => [...links2]));
    const links = [...places].map((link) => changeOf(sides, link, state.measure)).filter(({ change }) => change);
    links.sort((a, b) => size(b, state.measure) - size(a, state.measure) || a.link - b.link);
    return { links, actors: actorChanges(sides), sides: sides.map(({ documents, actors, links: found2 }) => ({ documents, actors: actors.size, links: found2.size })) };
  }
  function readSide(model, state) {
    const counts = countsFor(model, state);
    const { passing, passingLinks } = visibleGraph(model, state, counts);
    const links = new Set(passingLinks);
    const met = new Set(passing.filter((actor) => counts.actors[actor].mentions > 0));
    return { counts, links, actors: met, documents: counts.mask ? counts.mask.reduce((sum, one) => sum + one, 0) : model.documents.length };
  }
  function changeOf([a, b], link, measure) {
    const nothing = { sentences: 0, documents: 0, stories: 0, cooperation: 0, conflict: 0 };
    const [before, after] = [a, b].map((side) => side.links.has(link) ? side.counts.links[link] : nothing);
    return { link, before, after, change: kindOfChange(before, after, measure, [a, b]) };
  }
  function kindOfChange(before, after, measure, [a, b]) {
    if (!before[measure]) return "new";
    if (!after[measure]) return "lost";
    const [was, is] = [signOf(before), signOf(after)];
    if (was !== "none" && is !== "none" && was !== is) return "sign";
    const ratio = after[measure] / Math.max(1, b.documents) / (before[measure] / Math.max(1, a.documents));
    return ratio >= 2 ? "stronger" : ratio <= 0.5 ? "weaker" : null;
  }
  var size = ({ before, after }, measure) => Math.abs(after[measure] - before[measure]);
  function actorChanges([a, b]) {
    const fresh = [...b.actors].filter((actor) => !a.actors.has(actor)).map((actor) => ({ actor, change: "new" }));
    const lost = [...a.actors].filter((actor) => !b.actors.has(actor)).map((actor) => ({ actor, change: "lost" }));
    return [...fresh, ...lost];
  }

  // src/panel_compare.js
  var WORDS2 = { new: "New", lost: "Lost", sign: "Changed sign", stronger: "Stronger", weaker: "Weaker" };
  var SIGNS2 = { cooperation: "cooperation", conflict: "conflict", both: "both" };
  function comparePanel(app) {
    const compare = app.store.get().compare ?? firstComparison(app.model);
    if (!compare) return [el("h2", {}, "Compare"), el("p", { class: "muted" }, "All documents have one publisher and one date: there is nothing to compare.")];
    const found2 = difference(app.model, app.store.get(), compare);
    return [
      el("h2", {}, "Compare"),
      el("p", { class: "muted" }, "Two sides of the documents under the same other filters. Stronger and weaker are judged by the share of a side’s documents: twice or half."),
      choices(app, compare),
      sideBySide(app, compare, found2),
      linkChanges(app, found2),
      actorChanges2(app, found2)
    ];
  }
  function firstComparison(model) {
    const dates = model.documents.map(({ date: date2 }) => date2).filter(Boolean).sort();
    const [first, last, middle2] = [dates[0], dates[dates.length - 1], dates[Math.floor(dates.length / 2)]];
    if (first !== last) {
      const after = dates.find((date2) => date2 > first && date2 >= middle2);
      return { by: "period", a: { from: first, to: dayBefore(after) }, b: { from: after, to: last } };
    }
    const [a, b] = publishers(model);
    return b === void 0 ? null : { by: "publisher", a, b };
  }
  function dayBefore(date2) {
    return new Date(Date.parse(date2) - 864e5).toISOString().slice(0, 10);
  }
  function publishers({ documents }) {
    const counts = /* @__PURE__ */ new Map();
    for (const { publisher } of documents) counts.set(publisher ?? "", (counts.get(publisher ?? "") ?? 0) + 1);
    return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  }
  function choices(app, compare) {
    const set = (next) => app.store.set({ compare: next }, { undo: "comparison" });
    const [one, other] = publishers(app.model);
    const dated = new Set(app.model.documents.map(({ date: date2 }) => date2).filter(Boolean)).size > 1;
    const by = (value, label, disabled) => {
      const next = () => set(value === "period" ? firstComparison(app.model) : { by: "publisher", a: one, b: other });
      return el("label", {}, el("input", { type: "radio", name: "compare-by", value, checked: compare.by === value, disabled, data: { keep: `by-${value}` }, onchange: next }), el("span", {}, label));
    };
    const side = (key, label) => compare.by === "period" ? periodSide(compare, key, label, set) : publisherSide(app, compare, key, label, set);
    return el(
      "div",
      { class: "compare-form" },
      el("fieldset", { class: "segments two" }, el("legend", { class: "unseen" }, "Compare by"), by("period", "Periods", !dated), by("publisher", "Publishers", other === void 0)),
      side("a", "First"),
      side("b", "Second")
    );
  }
  function periodSide(compare, key, label, set) {
    const date2 = (end, word) => {
      const input = el("input", { type: "date", "aria-label": `${label} period, ${word}`, data: { keep: `${key}-${end}` }, onchange: () => set({ ...compare, [key]: { ...compare[key], [end]: input.value || null } }) });
      input.value = compare[key][end] ?? "";
      return input;
    };
    return el("div", { class: "field" }, el("span", {}, label), el("div", { class: "pair-of" }, date2("from", "from"), date2("to", "to")));
  }
  function publisherSide(app, compare, key, label, set) {
    const select = el("select", { "aria-label": `${label} publisher`, data: { keep: `publisher-${key}` } });
    publishers(app.model).forEach((name) => select.append(el("option", { value: name }, name || "without a publisher")));
    select.value = compare[key];
    select.addEventListener("change", () => set({ ...compare, [key]: select.value }));
    return el("div", { class: "field" }, el("span", {}, label), select);
  }
  function sideBySide(app, compare, { sides }) {
    const only = (side) => app.store.set(sidePatch(app.model, compare, side), { undo: "show one side" });
    const rows = [["Documents", "documents"], ["Actors", "actors"], ["Links", "links"]];
    return el(
      "table",
      { class: "sides" },
      el("caption", { class: "unseen" }, "The two sides"),
      el("thead", {}, el("tr", {}, el("td", {}), ["a", "b"].map((key) => el("th", { scope: "col" }, el("span", { class: "clip2", dir: "auto" }, sideName(compare, compare[key])))))),
      el("tbody", {}, rows.map(([word, key]) => el("tr", {}, el("th", { scope: "row" }, word), sides.map((side) => el("td", { class: "numeric" }, number(side[key])))))),
      el("tfoot", {}, el("tr", {}, el("td", {}), ["a", "b"].map((key) => el("td", {}, el("button", { type: "button", class: "small", data: { keep: `only-${key}` }, "aria-label": `Show only ${sideName(compare, compare[key])}`, onclick: () => only(compare[key]) }, "Show only this")))))
    );
  }
  function sideName({ by }, side) {
    if (by === "publisher") return side || "without a publisher";
    if (side.from && side.to) return `${day(side.from)} to ${day(side.to)}`;
    return side.from ? `from ${day(side.from)}` : side.to ? `to ${day(side.to)}` : "all dates";
  }
  function linkChanges(app, { links }) {
    if (!links.length) return [heading("Links", 0), el("p", { class: "muted" }, "No link is new, lost or changed between the two sides.")];
    return CHANGES.map((change) => {
      const found2 = links.filter((row) => row.change === change);
      if (!found2.length) return null;
      return [heading(WORDS2[change], found2.length), pagedList(found2, (row) => changeItem(app, row), { size: 8, noun: "links", props: { class: `list changes change-${change}` } })];
    });
  }
  function changeItem(app, { link, before, after }) {
    const { model } = app;
    const { a, b } = model.links[link];
    const { measure } = app.store.get();
    const names2 = [el("bdi", {}, model.actors[a].name), " – ", el("bdi", {}, model.actors[b].name)];
    return el(
      "li",
      { class: "row" },
      el("button", { type: "button", class: "name pair", onclick: () => app.select({ link }) }, el("span", { class: "clip2" }, names2)),
      el("span", { class: "weight wide" }, `${sideText(before, measure)} → ${sideText(after, measure)}`)
    );
  }
  function sideText(counts, measure) {
    const sign = SIGNS2[signOf(counts)];
    return sign ? `${number(counts[measure])} ${sign}` : number(counts[measure]);
  }
  function actorChanges2(app, { actors }) {
    return ["new", "lost"].map((change) => {
      const found2 = actors.filter((row) => row.change === change);
      const strong = [...found2].sort((one, other) => app.model.actors[other.actor].mentions - app.model.actors[one.actor].mentions);
      if (!found2.length) return null;
      const item = ({ actor }) => el("li", { class: "row" }, actorButton(app, actor), el("span", { class: "weight wide" }, count(app.model.actors[actor].mentions, "mention")));
      return [heading(`${WORDS2[change]} actors`, found2.length), pagedList(strong, item, { size: 6, noun: "actors" })];
    });
  }

  // src/panel_statements.js
  var SIGNS3 = { cooperation: "cooperation", both: "both", conflict: "conflict", none: "neither" };
  function statements(app, quotes, relations) {
    if (!relations.length) return null;
    const groups = statementsOf(relations);
    return [
      heading("What is stated", relations.length),
      signBar(signShares(quotes, relations)),
      pagedList(groups, (group2) => statement(app, group2), { size: 6, noun: "statements" })
    ];
  }
  function relationLine(model, { subject, object, predicate, sign, negated, hedged, claimed_by: claimer }) {
    const name = (actor) => el("bdi", {}, model.actors[actor].name);
    const notes = [negated && "denied", hedged && "hedged"].filter(Boolean).join(", ");
    return el("p", { class: `relation ${signClass(sign, negated)}` }, signMark(sign), " ", name(subject), ` ${verb(predicate)} `, name(object), notes && el("span", { class: "muted" }, ` (${notes})`), claimer !== null && [el("span", { class: "muted" }, ", according to "), name(claimer)]);
  }
  function reasonWords({ pro, contra }) {
    const list = (words, signs) => signs.length > 0 && [el("b", {}, words), " ", signs.join(", ")];
    const parts = [list("for it:", pro), list("against it:", contra)].filter(Boolean);
    return parts.map((part, place) => [place > 0 && "; ", part]);
  }
  function relatednessLine(found2) {
    return found2 && el("p", { class: "relation muted" }, `Related ${found2.related.toFixed(2)} `, found2.pro.length + found2.contra.length > 0 && ["(", reasonWords(found2), ")"]);
  }
  function statement(app, { subject, object, predicate, sign, negated, times, hedged, claims }) {
    const notes = [count(times, "time"), hedged && `${number(hedged)} hedged`].filter(Boolean).join(", ");
    const claimers = [...claims].sort((a, b) => b[1] - a[1]);
    return el(
      "li",
      { class: `statement ${signClass(sign, negated)}` },
      el("div", { class: "statement-line" }, signMark(sign), el("span", {}, el("bdi", {}, app.model.actors[subject].name), el("b", {}, ` ${negated ? "does not: " : ""}${verb(predicate)} `), el("bdi", {}, app.model.actors[object].name)), el("span", { class: "weight wide" }, notes)),
      claimers.length > 0 && el("div", { class: "claims muted" }, "according to ", claimers.slice(0, 4).map(([actor, said]) => [actorButton(app, actor), said > 1 && ` ${number(said)}×`]))
    );
  }
  function signBar(shares) {
    const all = Object.values(shares).reduce((sum, value) => sum + value, 0);
    const shown = Object.entries(SIGNS3).filter(([key]) => shares[key] > 0);
    return [
      el("div", { class: "sign-bar", "aria-hidden": "true" }, shown.map(([key]) => el("span", { class: `sign-${key}`, vars: { part: String(shares[key] / all) } }))),
      el("ul", { class: "sign-words" }, shown.map(([key, word]) => el("li", {}, el("span", { class: `swatch sign-${key}`, "aria-hidden": "true" }), `${word} `, el("b", {}, number(shares[key])))))
    ];
  }
  var signClass = (sign, negated) => negated ? "is-denied" : sign > 0 ? "is-cooperation" : sign < 0 ? "is-conflict" : "is-plain";
  var signMark = (sign) => el("span", { class: "sign-mark", "aria-hidden": "true" }, sign > 0 ? "+" : sign < 0 ? "−" : "·");

  // src/panel_link.js
  function linkPanel(app, place) {
    const { model } = app;
    const link = model.links[place];
    const counts = app.counts();
    const found2 = counts.links[place];
    const quotes = inDocuments(model, link.evidence, counts.mask);
    const relations = relationsOf(model, link, counts.mask);
    const roles = /* @__PURE__ */ new Map([[link.a, "a"], [link.b, "b"]]);
    const seen = period2(link.first, link.last);
    return [
      el("h2", { class: "title pair-title" }, actorButton(app, link.a), el("span", { class: "muted and" }, "and"), actorButton(app, link.b)),
      figures([["sentences", found2.sentences], ["documents", found2.documents], ["stories", found2.stories]]),
      seen && el("dl", { class: "facts" }, el("div", {}, el("dt", {}, "Seen"), el("dd", {}, seen))),
      timeline(quotes.map((quote) => model.documents[model.quotes.doc[quote]].date), "sentence"),
      actions2(app, link),
      judged(link, counts.mask),
      whyRelated(model, link, quotes),
      statements(app, quotes, relations),
      heading("Sentences", quotes.length),
      quotes.length > 0 && el("p", { class: "mark-legend" }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role)), relations.length > 0 && markSample("says what they do", "cue")),
      quotes.length ? sentences(app, link, quotes, roles, relations) : el("p", { class: "muted" }, "No sentence in the chosen documents mentions both.")
    ];
  }
  function sentences({ model }, link, quotes, roles, relations) {
    const byQuote = /* @__PURE__ */ new Map();
    for (const relation of relations) byQuote.set(relation.window, [...byQuote.get(relation.window) ?? [], relation]);
    const cues = (quote) => (byQuote.get(quote) ?? []).filter((relation) => relation.quote === quote).map(({ start, end }) => ({ start, end, role: "cue" }));
    const below = (quote) => [(byQuote.get(quote) ?? []).map((relation) => relationLine(model, relation)), relatednessLine(relatednessOf(model, link, quote))];
    return storyList(model, quotes, roles, { cues, below });
  }
  function actions2(app, { a, b }) {
    return el(
      "div",
      { class: "actions" },
      el("button", { type: "button", data: { keep: "isolate" }, onclick: () => app.isolate([a, b]) }, "Isolate"),
      el("button", { type: "button", data: { keep: "path" }, onclick: () => app.select({ path: { from: a, to: b, by: "strongest" } }) }, "Strongest path")
    );
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
      link.recounted ? el("p", { class: "muted" }, "Your decisions changed this link; the next build judges it anew.") : mask && el("p", { class: "muted" }, "NPMI and G² are judged over all documents, not only the chosen ones.")
    ];
  }
  function whyRelated(model, link, quotes) {
    const best2 = mostRelated(model, link, quotes);
    if (!best2 || best2.pro.length + best2.contra.length === 0) return null;
    const { title: title2 } = model.documents[model.quotes.doc[best2.quote]];
    return el("p", { class: "why-related" }, el("b", {}, "Why related: "), "the most telling sentence, in ", el("bdi", {}, title2.slice(0, 120)), `, has ${best2.related.toFixed(2)}: `, reasonWords(best2), ".");
  }

  // src/permalink.js
  var DATE = /^\d{4}-\d{2}-\d{2}$/;
  var PANELS = ["review", "compare", "takeaway"];
  var PARTS2 = {
    actor: {
      write: ({ selection }, { id }) => selection?.actor !== void 0 ? id(selection.actor) : "",
      read: (given, model) => selected(actorsIn(model, given)[0], (actor) => ({ actor }))
    },
    link: {
      write: ({ selection }, { ends }) => selection?.link !== void 0 ? ends(selection.link) : "",
      read: (given, model) => selected(linkIn(model, given), (link) => ({ link: link.index }))
    },
    path: {
      write: ({ selection }, { ids }) => selection?.path && selection.path.by !== "strongest" ? ids([selection.path.from, selection.path.to]) : "",
      read: (given, model) => selected(pairIn(model, given), ([from, to]) => ({ path: { from, to } }))
    },
    strongest: {
      write: ({ selection }, { ids }) => selection?.path?.by === "strongest" ? ids([selection.path.from, selection.path.to]) : "",
      read: (given, model) => selected(pairIn(model, given), ([from, to]) => ({ path: { from, to, by: "strongest" } }))
    },
    panel: {
      write: ({ selection }) => selection?.panel ?? "",
      read: ([panel]) => selected(PANELS.includes(panel) ? panel : void 0, (name) => ({ panel: name }))
    },
    compare: {
      write: ({ compare }, { list }) => compare ? list([compare.by, ...sidesOf(compare)]) : "",
      read: (given, model) => ({ compare: comparisonFrom(given, model) })
    },
    pinned: { write: ({ pinned }, { ids }) => ids(pinned), read: (given, model) => ({ pinned: actorsIn(model, given) }) },
    only: { write: ({ only }, { ids }) => only ? ids(only) : "", read: (given, model) => ({ only: actorsIn(model, given) }) },
    focus: {
      write: ({ focus }, { id }) => focus ? `${id(focus.actor)},${focus.depth}` : "",
      read: (given, model) => ({ focus: focusFrom(actorsIn(model, given), given[1]) })
    },
    without: {
      write: ({ hiddenKinds }, { list }) => list(hiddenKinds),
      read: (given, model) => ({ hiddenKinds: given.filter((kind) => model.kinds.some((known3) => known3.kind === kind)) })
    },
    countries: {
      write: ({ hiddenCountries }, { list }) => list(hiddenCountries),
      read: (given, model) => ({ hiddenCountries: known2(given, model.actors.map(({ country: country2 }) => country2 ?? "")) })
    },
    unsaid: {
      write: ({ hiddenPredicates }, { list }) => list(hiddenPredicates),
      read: (given, model) => ({ hiddenPredicates: known2(given, [...model.predicates, "unstated"]) })
    },
    unsigned: {
      write: ({ hiddenSigns }, { list }) => list(hiddenSigns),
      read: (given) => ({ hiddenSigns: known2(given, Object.keys(SIGN_BITS)) })
    },
    publishers: {
      write: ({ hiddenPublishers }, { list }) => list(hiddenPublishers),
      read: (given, model) => ({ hiddenPublishers: known2(given, model.documents.map(({ publisher }) => publisher ?? "")) })
    },
    measure: { write: ({ measure }, { first }) => measure === first ? "" : measure, read: ([measure]) => MEASURES.includes(measure) ? { measure } : {} },
    least: { write: changed("minWeight"), read: ([text2]) => ({ minWeight: whole2(text2, 1, 1e6, 1) }) },
    related: { write: changed("leastRelated"), read: ([text2]) => ({ leastRelated: share(text2) }) },
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
    size: { write: changed("sizeBy"), read: ([text2]) => SIZES.includes(text2) ? { sizeBy: text2 } : {} },
    colour: { write: changed("colourBy"), read: ([text2]) => COLOURS.includes(text2) ? { colourBy: text2 } : {} },
    overview: {
      write: ({ overview, open }, { list }) => overview ? list(["communities", ...open]) : "",
      read: ([, ...open]) => ({ overview: true, open: open.filter((text2) => /^\d{1,6}$/.test(text2)).map(Number) })
    },
    view: { write: changed("view"), read: ([text2]) => ({ view: text2 === "table" ? "table" : "graph" }) }
  };
  function encodeState(model, state) {
    const id = (actor) => encodeURIComponent(model.actors[actor].id);
    const ids = (actors) => actors.map(id).join(",");
    const ends = (link) => ids([model.links[link].a, model.links[link].b]);
    const list = (values) => values.map(encodeURIComponent).join(",");
    return Object.entries(PARTS2).map(([key, { write }]) => [key, write(state, { id, ids, ends, list, first: firstMeasure(model) })]).filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&");
  }
  function decodeState(model, text2) {
    let state = initialState(model);
    for (const part of text2.replace(/^#/, "").split("&")) {
      const at2 = part.indexOf("=");
      const key = part.slice(0, Math.max(0, at2));
      if (Object.hasOwn(PARTS2, key)) state = { ...state, ...PARTS2[key].read(part.slice(at2 + 1).split(",").map(unescapePart), model) };
    }
    const { selection, focus } = state;
    const link = selection?.link === void 0 ? {} : model.links[selection.link];
    const extra = [selection?.actor, focus?.actor, link.a, link.b, selection?.path?.from, selection?.path?.to];
    return { ...state, extra: [...new Set(extra.filter((actor) => actor !== void 0))] };
  }
  function changed(key) {
    return (state) => state[key] === initialState()[key] ? "" : encodeURIComponent(state[key] ?? "");
  }
  var selected = (found2, selection) => found2 === void 0 ? {} : { selection: selection(found2) };
  var actorsIn = (model, given) => given.map((id) => model.byId.get(id)).filter((place) => place !== void 0);
  function pairIn(model, given) {
    const [a, b] = actorsIn(model, given);
    return a === void 0 || b === void 0 || a === b ? void 0 : [a, b];
  }
  function linkIn(model, given) {
    const pair = pairIn(model, given);
    return pair && linkBetween(model, ...pair);
  }
  var sidesOf = ({ by, a, b }) => by === "period" ? [a.from, a.to, b.from, b.to].map((text2) => text2 ?? "") : [a, b];
  function comparisonFrom([by, ...sides], model) {
    if (by === "period" && sides.length === 4) {
      const [from, to, then, until] = sides.map(date);
      return { by, a: { from, to }, b: { from: then, to: until } };
    }
    const publishers2 = new Set(model.documents.map(({ publisher }) => publisher ?? ""));
    return by === "publisher" && sides.length === 2 && sides.every((side) => publishers2.has(side)) ? { by, a: sides[0], b: sides[1] } : null;
  }
  var focusFrom = ([actor], depth) => actor === void 0 ? null : { actor, depth: whole2(depth, 1, 3, 1) };
  function known2(given, values) {
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

  // src/stage.js
  function connectButtons(app, canvas) {
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
    for (const panel of PANELS) {
      on(panel, () => {
        app.select(app.store.get().selection?.panel === panel ? null : { panel });
        byId("detail").focus();
      });
    }
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
    byId("fit").disabled = table;
    for (const panel of PANELS) byId(panel).setAttribute("aria-pressed", String(state.selection?.panel === panel));
    byId("nothing").hidden = visible.actors.length + visible.groups.length > 0;
    byId("nothing").textContent = nothingText(app.model);
    const said = `Network of ${count(visible.actors.length, "actor")} and ${count(visible.links.length, "link")}. The table view and the details panel hold the same as text.`;
    byId("canvas").setAttribute("aria-label", said);
    replace(byId("chips"), state.focus && focusChip(app, state.focus), state.only && onlyChip(app, state.only), state.pinned.length > 0 && pinnedChip(app, state.pinned));
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
    } else if (pointed?.group !== void 0) {
      const { name, members } = app.visible().groups.find(({ id }) => id === pointed.group);
      text2 = `Community of ${name} · ${count(members.length, "actor")}`;
    }
    byId("pointed").textContent = text2;
  }
  function focusChip(app, { actor, depth }) {
    const set = (focus) => app.store.set({ focus }, { undo: "focus" });
    return el(
      "div",
      { class: "chip" },
      el("span", { class: "clip" }, "Focus on ", el("b", { dir: "auto" }, app.model.actors[actor].name)),
      [1, 2, 3].map((steps) => el("button", { type: "button", class: "small", "aria-pressed": String(depth === steps), onclick: () => set({ actor, depth: steps }) }, count(steps, "step"))),
      el("button", { type: "button", class: "small", onclick: () => set(null) }, "Leave")
    );
  }
  function pinnedChip(app, pinned) {
    const names2 = pinned.map((actor) => app.model.actors[actor].name).join(", ");
    return el(
      "div",
      { class: "chip" },
      el("span", { class: "clip" }, "Pinned: ", el("b", { dir: "auto" }, names2)),
      el("button", { type: "button", class: "small", data: { keep: "unpin" }, onclick: () => app.store.set({ pinned: [] }, { undo: "unpin all" }) }, "Unpin all")
    );
  }
  function onlyChip(app, only) {
    const leave = () => app.store.set({ only: null }, { undo: "isolation" });
    return el(
      "div",
      { class: "chip" },
      el("span", { class: "clip" }, `${number(only.length)} isolated`),
      el("button", { type: "button", class: "small", data: { keep: "leave-only" }, "aria-label": "Leave isolation", onclick: leave }, "Leave")
    );
  }

  // src/panel_overview.js
  var FIRST = 8;
  function overviewPanel(app) {
    const { actors, links, groups } = app.visible();
    return el(
      "div",
      { class: "overview" },
      el("h2", {}, "Where to begin"),
      el("p", { class: "muted" }, "Select an actor to see its names, its links and its sentences. Select a line between two actors to read the sentences that mention both."),
      el("p", { class: "muted" }, "Press ", el("kbd", {}, "/"), " to search by any name, ", el("kbd", {}, "Esc"), " to clear the selection."),
      groups.length > 0 && el("p", {}, "Each disc in a ring is a community of actors that are linked more with each other than with the rest. Open one by a click on it, or in the list on the left."),
      actors.length ? strongest(app, actors, links) : groups.length ? null : el("p", {}, nothingText(app.model), app.model.actors.length > 0 && " Reset them to see all actors again.")
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

  // src/brief.js
  var QUOTES = 3;
  function stepStories(model, counts, from, to) {
    const link = linkBetween(model, from, to);
    return byStory(model, inDocuments(model, link.evidence, counts.mask)).slice(0, QUOTES);
  }
  function briefOf(model, counts, path, how) {
    const name = (actor) => model.actors[actor].name;
    const steps = path.slice(1).map((to, place) => stepText(model, counts, path[place], to, place + 1));
    const ends = `${name(path[0])} and ${name(path[path.length - 1])}`;
    return [`How ${ends} are tied: ${count(steps.length, "step")}, ${how}`, path.map(name).join(" – "), ...steps].join("\n\n");
  }
  function stepText(model, counts, from, to, number2) {
    const { sentences: sentences2, documents, stories } = counts.links[linkBetween(model, from, to).index];
    const measured = `${count(sentences2, "sentence")} in ${count(documents, "document")}, ${count(stories, "story", "stories")}`;
    const quotes = stepStories(model, counts, from, to).map(({ document: document2, quotes: [quote] }) => `   “${model.quotes.text[quote].split(/\s+/).join(" ")}”
   ${sourceText(document2)}`);
    return [`${number2}. ${model.actors[from].name} – ${model.actors[to].name} (${measured})`, ...quotes].join("\n");
  }
  function sourceText({ title: title2, publisher, date: date2, url }) {
    return [title2, publisher, date2 ? day(date2) : "no date", url].filter(Boolean).join(", ");
  }

  // src/csv.js
  var FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
  var NUMBER2 = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;
  function toCsv(rows) {
    const columns = rows.length ? Object.keys(rows[0]) : [];
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
    return `\uFEFF${lines.map((line2) => line2.map(cell).join(",")).join("\r\n")}\r
`;
  }
  function cell(value) {
    if (value === null || value === void 0) return "";
    const text2 = Array.isArray(value) ? value.join("; ") : String(value);
    const guarded = typeof value !== "number" && FORMULA.test(text2) && !NUMBER2.test(text2) ? `'${text2}` : text2;
    return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  }

  // src/shown.js
  var ACTOR_FIELDS = ["id", "name", "kind", "country", "sector", "parent", "first", "last"];
  function actorRows({ model, visible, counts }) {
    return visible.actors.map((place) => {
      const actor = model.actors[place];
      const { mentions, documents, stories } = counts.actors[place];
      const said = Object.fromEntries(ACTOR_FIELDS.map((key) => [key, actor[key] ?? null]));
      return { ...said, aliases: aliasTexts(actor), mentions, documents, stories, strength: visible.strength[place], community: actor.community ?? null };
    });
  }
  function linkRows({ model, visible, counts }) {
    return visible.links.map((place) => {
      const link = model.links[place];
      const { sentences: sentences2, documents, stories, cooperation = 0, conflict = 0 } = counts.links[place];
      const [a, b] = [model.actors[link.a], model.actors[link.b]];
      const ends = { actor_a: a.id, actor_b: b.id, name_a: a.name, name_b: b.name };
      const { npmi = null, g2 = null, q_value = null, relatedness = null, first = null, last = null } = link;
      return { ...ends, sentences: sentences2, documents, stories, cooperation, conflict, npmi, g2, q_value, relatedness, first, last };
    });
  }
  function sentenceRows({ model, visible, counts }) {
    return visible.links.flatMap((place) => {
      const link = model.links[place];
      const [a, b] = [model.actors[link.a], model.actors[link.b]];
      return inDocuments(model, link.evidence, counts.mask).map((quote) => {
        const { id, title: title2, publisher, date: date2, url } = model.documents[model.quotes.doc[quote]];
        return { actor_a: a.id, actor_b: b.id, name_a: a.name, name_b: b.name, text: model.quotes.text[quote], title: title2, publisher, published: date2, url, doc_id: id };
      });
    });
  }
  var aliasTexts = ({ aliases }) => [...new Set(aliases.filter(({ rule: rule2 }) => rule2 !== "coreference").map(({ text: text2 }) => text2))];

  // src/graphfiles.js
  var TYPES = { sentences: "integer", documents: "integer", stories: "integer", mentions: "integer", community: "integer", cooperation: "integer", conflict: "integer", strength: "double", npmi: "double", g2: "double", q_value: "double", relatedness: "double" };
  function toGexf(shown, { measure, place, title: title2 }) {
    const { nodes: nodes2, edges } = graphOf(shown, measure, place);
    const nodeColumns = columnsOf(nodes2, ["id", "label", "x", "y"]);
    const edgeColumns = columnsOf(edges, ["source", "target", "weight"]);
    const node = ({ id, label, x: x2, y, ...values }) => xmlElement("node", { id, label }, attvalues(values, nodeColumns) + xmlElement("viz:position", { x: x2, y: -y, z: 0 }));
    const edge = ({ source, target, weight, ...values }, number2) => xmlElement("edge", { id: number2, source, target, weight }, attvalues(values, edgeColumns));
    const content2 = [
      attributes("node", nodeColumns),
      attributes("edge", edgeColumns),
      `<nodes>
${nodes2.map(node).join("\n")}
</nodes>`,
      `<edges>
${edges.map(edge).join("\n")}
</edges>`
    ].join("\n");
    const meta = xmlElement("meta", {}, xmlElement("creator", {}, "actor-graph") + xmlElement("description", {}, xmlText(title2)));
    const graph = xmlElement("graph", { defaultedgetype: "undirected", mode: "static" }, content2);
    return `<?xml version="1.0" encoding="UTF-8"?>
${xmlElement("gexf", { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" }, `${meta}
${graph}`)}
`;
  }
  function toNodeLink(shown, { measure, place }) {
    const { nodes: nodes2, edges } = graphOf(shown, measure, place);
    return `${JSON.stringify({ directed: false, multigraph: false, graph: {}, nodes: nodes2, edges }, null, 1)}
`;
  }
  function graphOf(shown, measure, place) {
    const nodes2 = actorRows(shown).map(({ name, aliases, ...row }, rank) => {
      const { x: x2, y } = place(shown.visible.actors[rank]);
      return present({ ...row, label: name, aliases: aliases.join("; "), x: Math.round(x2 * 10) / 10, y: Math.round(y * 10) / 10 });
    });
    const edges = linkRows(shown).map(({ actor_a: source, actor_b: target, name_a: a, name_b: b, ...row }) => present({ source, target, weight: row[measure], ...row }));
    return { nodes: nodes2, edges };
  }
  var present = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== void 0 && value !== ""));
  function columnsOf(rows, own) {
    const names2 = new Set(rows.flatMap((row) => Object.keys(row)));
    return [...names2].filter((name) => !own.includes(name)).sort();
  }
  function attributes(of, columns) {
    if (!columns.length) return "";
    const declared = columns.map((name, id) => xmlElement("attribute", { id, title: name, type: TYPES[name] ?? "string" }));
    return xmlElement("attributes", { class: of }, declared.join(""));
  }
  function attvalues(values, columns) {
    const given = Object.entries(values).map(([name, value]) => xmlElement("attvalue", { for: columns.indexOf(name), value }));
    return given.length ? xmlElement("attvalues", {}, given.join("")) : "";
  }

  // src/panel_takeaway.js
  var title = document.title;
  var CSV = "text/csv";
  function takeawayPanel(app) {
    const shown = () => ({ model: app.model, visible: app.visible(), counts: app.counts() });
    const { actors, links } = app.visible();
    const save = (name, make, type) => () => saveFile(fileName(title, name), make(), type);
    const options = () => ({ measure: app.store.get().measure, place: app.canvas.place, title });
    const isTable = app.store.get().view === "table";
    return [
      el("h2", {}, "Take away"),
      el("p", { class: "muted" }, `What is shown now: ${count(actors.length, "actor")} and ${count(links.length, "link")}, counted in the chosen documents.`),
      group("Picture", [
        ["PNG", "the drawing as it stands", async () => saveFile(fileName(title, ".png"), await app.canvas.picture(), "image/png"), isTable],
        ["SVG", "the drawing as it stands, to be scaled and edited", save(".svg", () => app.canvas.svg(title), "image/svg+xml"), isTable],
        ["Print", "the drawing or the tables, with what is selected", () => window.print(), false]
      ]),
      isTable && el("p", { class: "muted small-text" }, "For a picture leave the table view."),
      group("Tables", [
        ["CSV of actors", `${number(actors.length)} rows`, save(" - actors.csv", () => toCsv(actorRows(shown())), CSV), !actors.length],
        ["CSV of links", `${number(links.length)} rows with their measures`, save(" - links.csv", () => toCsv(linkRows(shown())), CSV), !links.length],
        ["CSV of sentences", "every sentence behind these links, with its document", save(" - sentences.csv", () => toCsv(sentenceRows(shown())), CSV), !links.length]
      ]),
      el("p", { class: "muted small-text" }, "In the tables an apostrophe stands before what a spreadsheet would run as a formula."),
      group("Graph", [
        ["GEXF", "for Gephi, with positions", save(".gexf", () => toGexf(shown(), options()), "application/xml"), !actors.length],
        ["JSON", "node-link, for networkx", save(".json", () => toNodeLink(shown(), options()), "application/json"), !actors.length]
      ]),
      group("Work", [
        ["Decisions", `decisions.jsonl: the log and ${count(app.corrections.all().length, "new line")}`, app.corrections.save, !app.corrections.all().length && !app.base.review.log],
        app.hasAddress && ["Copy link", "selection, filters and view are in the address of this page", (event) => tellCopied(event.target, copyText(location.href)), false]
      ])
    ];
  }
  async function tellCopied(button, copying) {
    const label = button.textContent;
    button.textContent = await copying ? "Copied" : "Select the text and copy it";
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  }
  function group(name, rows) {
    return [
      el("h3", {}, name),
      el("ul", { class: "takeaway" }, rows.filter(Boolean).map(([label, about2, work, disabled]) => el("li", {}, el("button", { type: "button", disabled, data: { keep: `take-${label}` }, onclick: work }, label), el("span", { class: "muted small-text" }, about2))))
    ];
  }

  // src/panel_path.js
  var HOW = { fewest: "the fewest there are", strongest: "along the strongest links" };
  function pathPanel(app, { from, to, by = "fewest" }) {
    const path = app.path();
    const ends = el("h2", { class: "title pair-title" }, actorButton(app, from), el("span", { class: "muted and" }, "to"), actorButton(app, to));
    if (!path) return [ends, el("p", { class: "notice" }, "No path: under the present filters no chain of links joins the two.")];
    const steps = path.slice(1).map((actor, index) => step(app, path[index], actor));
    return [
      ends,
      choice2(app, { from, to, by }),
      el("p", { class: "muted" }, `${count(steps.length, "step")}, ${HOW[by]}.`),
      el(
        "div",
        { class: "actions" },
        el("button", { type: "button", data: { keep: "isolate" }, onclick: () => app.isolate(path) }, "Isolate"),
        el("button", { type: "button", data: { keep: "turn" }, onclick: () => app.select({ path: { from: to, to: from, by } }) }, "Turn around")
      ),
      el("ol", { class: "steps" }, steps),
      brief(app, path, by)
    ];
  }
  function choice2(app, path) {
    const option2 = (by, label) => {
      const input = el("input", { type: "radio", name: "path-by", value: by, checked: path.by === by, data: { keep: `by-${by}` }, onchange: () => app.select({ path: { ...path, by } }, { remember: false }) });
      return el("label", {}, input, el("span", {}, label));
    };
    return el("fieldset", { class: "segments two" }, el("legend", { class: "unseen" }, "Which path"), option2("fewest", "Fewest steps"), option2("strongest", "Strongest"));
  }
  function step(app, from, to) {
    const { model } = app;
    const link = linkBetween(model, from, to);
    const counts = app.counts();
    const { measure } = app.store.get();
    const roles = /* @__PURE__ */ new Map([[from, "a"], [to, "b"]]);
    return el(
      "li",
      {},
      heading([actorButton(app, from), el("span", { class: "muted and" }, "→"), actorButton(app, to)]),
      el("p", { class: "mark-legend" }, [...roles].map(([actor, role]) => markSample(model.actors[actor].name, role))),
      stepStories(model, counts, from, to).map(({ document: document2, quotes }) => [quoteBlock(model, quotes[0], roles), sourceLine(document2)]),
      el("button", { type: "button", class: "small", onclick: () => app.select({ link: link.index }) }, `Open this link (${measureCount(counts.links[link.index][measure], measure)})`)
    );
  }
  function brief(app, path, by) {
    const text2 = briefOf(app.model, app.counts(), path, HOW[by]);
    const field = el("textarea", { class: "brief", readonly: true, rows: 10, "aria-label": "Brief", dir: "auto" });
    field.value = text2;
    const copy = (event) => tellCopied(event.currentTarget, copyText(text2));
    return [heading("Brief"), field, el("div", { class: "actions" }, el("button", { type: "button", data: { keep: "copy" }, onclick: copy }, "Copy"))];
  }

  // src/panel_review.js
  var HOW2 = "Save it as decisions.jsonl in the graph folder; the next build applies it.";
  function reviewPanel(app) {
    const open = openQuestions(app);
    const { session } = app.corrections;
    session.question = Math.min(Math.max(0, session.question), Math.max(0, open.length - 1));
    return [
      el("h2", {}, "Who is who"),
      refusal(app.corrections),
      open.length ? questionCard(app, open, session.question) : el("p", { class: "muted" }, app.base.review.questions.length ? "Every question is answered." : "The last build left no doubtful identity."),
      decisionList(app)
    ];
  }
  function reviewKey(app, key) {
    const open = openQuestions(app);
    const { session } = app.corrections;
    const step2 = { ArrowRight: 1, ArrowLeft: -1, 3: 1 }[key];
    const chosen = open[session.question];
    if (!chosen) return null;
    if (key === "1" || key === "2") return () => answer(app, chosen, key === "1");
    return step2 ? () => move(app, step2) : null;
  }
  function openQuestions(app) {
    const answered = new Set(app.corrections.all().map(({ question }) => question));
    const { byId: byId2, actors } = app.model;
    const outsiders = new Set(app.base.review.outsiders.map(({ id }) => id));
    const isThere = (id) => id === null || outsiders.has(id) || byId2.has(id) && !actors[byId2.get(id)].gone;
    return app.base.review.questions.map((question, index) => ({ ...question, index })).filter(({ index, actor, other }) => !answered.has(String(index)) && isThere(actor) && isThere(other));
  }
  function move(app, step2) {
    app.corrections.session.question += step2;
    app.corrections.session.refusal = "";
    app.refresh();
  }
  function answer(app, asked, first) {
    app.corrections.take({ ...answerOf(asked, first, (id) => nameOf2(app, id)), question: String(asked.index) }, { select: { panel: "review" } });
  }
  function nameOf2(app, id) {
    return app.model.actors[app.model.byId.get(id)]?.name ?? app.base.review.outsiders.find((actor) => actor.id === id)?.name ?? id;
  }
  function questionCard(app, open, place) {
    const asked = open[place];
    const { questions, doubts } = app.base.review;
    const choice3 = (key, reading, first) => el("button", { type: "button", class: "answer", data: { keep: `answer-${key}` }, onclick: () => answer(app, asked, first) }, el("kbd", { "aria-hidden": "true" }, key), el("span", { class: "clip5", dir: "auto" }, reading));
    const more = doubts > questions.length ? ` The ${number(questions.length)} with most at stake of ${number(doubts)}.` : "";
    return el(
      "section",
      { class: "question", "aria-labelledby": "question-title" },
      el("h3", { id: "question-title" }, `Question ${number(place + 1)} of ${number(open.length)}`),
      el("p", { class: "muted small-text" }, `${count(asked.mentions, "mention")} in question; at stake: ${number(asked.stake)}.${more}`),
      choice3("1", asked.reading, true),
      choice3("2", asked.other_reading, false),
      el(
        "div",
        { class: "actions" },
        el("button", { type: "button", data: { keep: "earlier" }, disabled: place === 0, onclick: () => move(app, -1) }, "← Earlier"),
        el("button", { type: "button", data: { keep: "later" }, disabled: place >= open.length - 1, onclick: () => move(app, 1) }, "Later →"),
        toActor(app, asked.actor),
        asked.other && toActor(app, asked.other)
      ),
      asked.quotes.map((quote) => el("div", { class: "story" }, quoteBlock(app.model, quote, rolesOf(app, asked)), sourceLine(app.model.documents[app.model.quotes.doc[quote]]))),
      el("details", { class: "signature" }, el("summary", {}, "Reason and name for the next decision"), signature(app.corrections))
    );
  }
  function rolesOf({ model }, { actor, other }) {
    const roles = [[model.byId.get(actor), "a"], [model.byId.get(other), "b"]];
    return new Map(roles.filter(([place]) => place !== void 0));
  }
  function toActor(app, id) {
    const place = app.model.byId.get(id);
    if (place === void 0 || app.model.actors[place].gone) return null;
    return el("button", { type: "button", class: "quiet", onclick: () => app.select({ actor: place }) }, "Open ", el("span", { class: "clip", dir: "auto" }, app.model.actors[place].name));
  }
  function decisionList(app) {
    const { corrections, base } = app;
    const fresh = corrections.all();
    const unsaved = fresh.length > 0 && corrections.session.saved !== fresh;
    const changes = new Map((app.model.changes ?? []).map((change) => [change.decision, change]));
    const taken = new Set(fresh.map(({ of }) => of));
    return [
      heading("Decisions", base.review.lines.length + fresh.length),
      el(
        "div",
        { class: "actions" },
        el("button", { type: "button", class: "primary", data: { keep: "download" }, disabled: !fresh.length && !base.review.log, onclick: corrections.save }, "Download decisions")
      ),
      el("p", { class: "muted small-text" }, unsaved ? `${count(fresh.length, "new decision")} not downloaded yet. ${HOW2}` : HOW2),
      fresh.length > 0 && el("h4", {}, "Made in this page"),
      fresh.length > 0 && el("ol", { class: "list log" }, [...fresh].reverse().map((decision) => freshLine(corrections, decision, changes.get(decision)))),
      base.review.lines.length > 0 && el("h4", {}, "In the log of the last build"),
      base.review.lines.length > 0 && el("ol", { class: "list log" }, [...base.review.lines].reverse().map((line2) => oldLine(corrections, line2, taken)))
    ];
  }
  function freshLine(corrections, decision, change) {
    const said = change?.what || sentenceOf(decision);
    return el(
      "li",
      { class: "log-line" },
      el("span", { class: "clip3", dir: "auto" }, said, change?.mentions ? ` (${count(change.mentions, "mention")})` : ""),
      el("button", { type: "button", class: "small", "aria-label": `Take back: ${said}`, onclick: () => corrections.withdraw(decision) }, "Take back"),
      change?.problem && el("span", { class: "why notice" }, `No longer applies: ${change.problem}.`),
      decision.why && el("span", { class: "muted why", dir: "auto" }, decision.why)
    );
  }
  function oldLine(corrections, line2, taken) {
    const said = sentenceOf(line2);
    const stands = line2.stands && !taken.has(line2.id);
    const undo = () => corrections.take({ decision: "undo", of: line2.id, name: said }, { select: { panel: "review" } });
    return el(
      "li",
      { class: stands ? "log-line" : "log-line gone" },
      el("span", { class: "clip3", dir: "auto" }, said),
      stands && el("button", { type: "button", class: "small", "aria-label": `Take back: ${said}`, onclick: undo }, "Take back"),
      el("span", { class: "muted why", dir: "auto" }, [stands ? "" : "taken back", line2.who, line2.when?.slice(0, 10), line2.why].filter(Boolean).join(" · "))
    );
  }
  function sentenceOf({ decision, name, actor, other, other_name: otherName, alias, mention, new_name: newName, kind, of }) {
    const parts = [name ?? actor, otherName ?? other, alias && `“${alias}”`, mention, newName, kind, of];
    return `${decision.replace("_", "-")}: ${parts.filter(Boolean).join(", ")}`;
  }

  // src/panel.js
  var PANELS2 = { review: reviewPanel, compare: comparePanel, takeaway: takeawayPanel };
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
    if (selection?.panel) return PANELS2[selection.panel](app);
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
  function strongestPath(model, links, from, to, weight) {
    const least = bottleneck(model, links, from, to, weight);
    return least === null ? null : shortestPath(model, links.filter((link) => weight(link) >= least), from, to, weight);
  }
  function bottleneck(model, links, from, to, weight) {
    const parent = Int32Array.from(model.actors, (_, actor) => actor);
    const rootOf = (actor) => {
      while (parent[actor] !== actor) {
        parent[actor] = parent[parent[actor]];
        actor = parent[actor];
      }
      return actor;
    };
    for (const link of [...links].sort((a, b) => weight(b) - weight(a))) {
      const { a, b } = model.links[link];
      parent[rootOf(a)] = rootOf(b);
      if (rootOf(from) === rootOf(to)) return weight(link);
    }
    return from === to ? Infinity : null;
  }

  // src/reading.js
  function createReading(base) {
    let last = { state: null, key: "", model: null };
    return (state) => {
      if (state === last.state) return last;
      const model = modelFor(base, state);
      const { from, to, hiddenPublishers, hiddenPredicates, hiddenSigns } = state;
      const key = JSON.stringify([from, to, hiddenPublishers, hiddenPredicates, hiddenSigns]);
      const counts = model === last.model && key === last.key ? last.counts : countsFor(model, state);
      const visible = visibleGraph(model, state, counts);
      last = { state, key, model, counts, visible, shown: new Set(visible.actors) };
      return last;
    };
  }

  // src/table.js
  var PAGE = 200;
  var SIGNS4 = { cooperation: "cooperation", conflict: "conflict", both: "both" };
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
      { title: "Sector", class: "wrap", value: (place) => actor(place).sector ? sector(actor(place).sector) : "" },
      { title: "First", value: (place) => actor(place).first ?? "", show: day },
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
    const sentences2 = (place) => {
      const names2 = `${app.model.actors[link(place).a].name} and ${app.model.actors[link(place).b].name}`;
      const props = { type: "button", class: "small", "aria-label": `Sentences of ${names2}`, onclick: () => app.select({ link: place }) };
      return [number(counted("sentences")(place)), " ", el("button", props, "Read")];
    };
    const measure = (key, digits) => ({ value: (place) => link(place)[key] ?? -Infinity, show: (value) => value === -Infinity ? "–" : value.toFixed(digits), numeric: true });
    return [
      { title: "Actor", ...end("a") },
      { title: "and actor", ...end("b") },
      { title: "Sentences", value: counted("sentences"), cell: sentences2, numeric: true },
      { title: "Documents", value: counted("documents"), numeric: true },
      { title: "Stories", value: counted("stories"), numeric: true },
      { title: "Sign", class: "wrap", value: (place) => SIGNS4[signOf(app.counts().links[place])] ?? "" },
      { title: "Related", ...measure("relatedness", 2) },
      { title: "NPMI", ...measure("npmi", 2) },
      { title: "G²", ...measure("g2", 1) },
      { title: "Last", value: (place) => link(place).last ?? "", show: day }
    ];
  }
  function sortableTable(table, columns, sort) {
    let rows = [];
    let selected2;
    let limit = PAGE;
    const body = el("tbody");
    const more = el("button", { type: "button", class: "more", onclick: () => {
      limit += PAGE;
      fill3();
    } });
    const heads = columns.map((column, place) => {
      const turn = () => {
        sort = { by: place, down: sort.by === place ? !sort.down : Boolean(column.numeric) };
        fill3();
      };
      const button = el("button", { type: "button", onclick: turn }, column.title, el("span", { class: "arrow", "aria-hidden": "true" }));
      return el("th", { scope: "col", class: column.numeric && "numeric" }, button);
    });
    table.append(el("thead", {}, el("tr", {}, heads)), body);
    table.after(more);
    const fill3 = () => {
      const { value, numeric } = columns[sort.by];
      const compare = numeric ? (a, b) => value(a) - value(b) : (a, b) => text(value(a), value(b));
      const ordered = [...rows].sort((a, b) => (sort.down ? compare(b, a) : compare(a, b)) || a - b);
      heads.forEach((head, place) => head.setAttribute("aria-sort", place === sort.by ? sort.down ? "descending" : "ascending" : "none"));
      replace(body, ordered.slice(0, limit).map((row) => tableRow(columns, row, row === selected2)));
      more.hidden = rows.length <= limit;
      more.textContent = `Show ${Math.min(PAGE, rows.length - limit)} more of ${number(rows.length - limit)}`;
    };
    return (next, chosen) => {
      [rows, selected2] = [next, chosen];
      fill3();
    };
  }
  function tableRow(columns, row, selected2) {
    const cells = columns.map(({ value, show, cell: cell2, numeric, class: name }, place) => {
      const content2 = cell2 ? cell2(row) : show ? show(value(row)) : numeric ? number(value(row)) : value(row);
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
      focusOn: (actor) => store.set({ focus: actor === null ? null : { actor, depth: 1 } }, { undo: "focus" }),
      isolate: (actors) => store.set({ only: [...new Set(actors)].sort((a, b) => a - b), extra: [.../* @__PURE__ */ new Set([...store.get().extra, ...actors])] }, { undo: "isolate" }),
      hasAddress: hasAddress(),
      refresh: () => page.draw()
    };
    app.corrections = createCorrections(app);
    const page = createPage(app, options);
    app.canvas = page.canvas;
    connectKeys(app);
    page.draw();
    return outside(app, page);
  }
  function createPage(app, options) {
    const { store } = app;
    const choose = (found2) => found2?.group === void 0 ? app.select(found2) : toggleCommunity(store, -1 - found2.group);
    const canvas = createCanvas(byId("canvas"), app, options, { select: choose, hover: (pointed) => showPointed(app, pointed) });
    const drawFilters = createFilterPanel(app);
    const drawPanel = createPanel(app);
    const drawTables = createTables(app);
    let drawn2 = null;
    const draw = () => {
      const state = store.get();
      const visible = app.visible();
      drawFilters(state, visible);
      showStage(app, state, visible);
      canvas.show(visible, state, drawn2 !== null && ["focus", "overview", "open"].some((part) => state[part] !== drawn2[part]));
      const { actors, links } = highlightOf(app.model, state.selection, visible, app.path);
      canvas.highlight(actors, links, state.selection);
      drawPanel(state.selection, app.canGoBack());
      if (state.view === "table" || !drawn2) drawTables(visible);
      else later(() => drawTables(app.visible()));
      drawn2 = state;
      if (hasAddress()) history.replaceState(null, "", `#${encodeState(app.model, state)}`);
    };
    const later = debounced(300);
    const drawSoon = oncePerFrame(() => drawn2 !== store.get() && draw());
    store.subscribe(drawSoon);
    window.addEventListener("resize", () => {
      drawn2 = null;
      drawSoon();
    });
    window.addEventListener("hashchange", () => store.set({ ...stateFromAddress(app.base), decisions: store.get().decisions }, { undo: "followed address" }));
    connectTheme(canvas.readInk);
    connectButtons(app, canvas);
    connectCombobox(app, byId("search"), byId("search-list"), {
      pick: (actor) => app.select({ actor }),
      note: (actor) => app.isShown(actor) ? "" : "not shown"
    });
    return { draw, canvas };
  }
  function connectKeys(app) {
    const { store, select } = app;
    document.addEventListener("keydown", (event) => {
      const typing = event.target.matches("input:not([type=checkbox], [type=radio], [type=range]), textarea");
      if (typing) return;
      const answer2 = store.get().selection?.panel === "review" && !event.altKey && !event.ctrlKey && !event.metaKey && reviewKey(app, event.key);
      const control = event.ctrlKey || event.metaKey;
      const turn = control && { z: "undo", Z: "redo", y: "redo" }[event.key];
      if (turn) {
        event.preventDefault();
        store[turn]();
      } else if (event.key === "/" && !control && !event.altKey) {
        event.preventDefault();
        byId("search").focus();
      } else if (event.key === "Escape") select(null);
      else if (answer2) {
        event.preventDefault();
        answer2();
      }
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
  function pathBetween({ model, visible, counts }, { from, to, by }, measure) {
    const path = by === "strongest" ? strongestPath : shortestPath;
    return path(model, visible.passingLinks, from, to, (link) => counts.links[link][measure]);
  }
  function timed(work) {
    const start = performance.now();
    work();
    return performance.now() - start;
  }
  function outside(app, { canvas, draw }) {
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
        model: () => ({
          actors: app.model.actors.filter(({ gone }) => !gone),
          links: app.model.links.filter(({ evidence }) => evidence.length).map((link) => ({ ...link, a: id(link.a), b: id(link.b) }))
        }),
        readyAt: performance.now(),
        timeSearch: (query) => timed(() => {
          byId("search").value = query;
          byId("search").dispatchEvent(new Event("input"));
        }),
        // Three filters in turn: a kind, a window of time, a publisher; each switched on and off again.
        timeFilter(round) {
          const dates = app.base.documents.map(({ date: date2 }) => date2).sort();
          const patch = [
            { hiddenKinds: [app.base.actors[0].kind] },
            { from: dates[Math.floor(dates.length / 3)] },
            { hiddenPublishers: [app.base.documents[0].publisher ?? ""] }
          ][Math.floor(round / 2) % 3];
          const first = initialState();
          const back = Object.fromEntries(Object.keys(patch).map((key) => [key, first[key]]));
          return timed(() => {
            app.store.set(round % 2 ? back : patch);
            draw();
          });
        },
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
  var AT_ONCE = 4e6;
  function unpack(block, ready) {
    const { data } = JSON.parse(block);
    const bytes = fromBase64(data);
    if (data.length > AT_ONCE && typeof DecompressionStream === "function") inflate(bytes).then((inflated) => ready(parse(inflated)));
    else ready(parse(unzlibSync(bytes)));
  }
  var parse = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
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
  unpack(byId("graph-data").textContent, (data) => {
    byId("graph-data").remove();
    window.actorGraph = createApp(decode(data), data.drawing.options);
  });
})();
