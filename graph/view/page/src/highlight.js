// Which actors and links stand out for a selection. Pure.

import { linkBetween } from './payload.js';

/** `{actors, links}` as sets, both null where nothing is selected: the neighbourhood, the two ends, or the path. */
export function highlightOf(model, selection, visible, pathOf) {
  if (selection?.actor !== undefined) return aroundActor(model, selection.actor, visible.links);
  if (selection?.link !== undefined) {
    const { a, b } = model.links[selection.link];
    return { actors: new Set([a, b]), links: new Set([selection.link]) };
  }
  const path = selection?.path ? pathOf(selection.path) : null;
  if (!path) return { actors: null, links: null };
  return { actors: new Set(path), links: new Set(path.slice(1).map((actor, step) => linkBetween(model, path[step], actor).index)) };
}

/** An actor, its visible neighbours and the links between them and it. */
export function aroundActor(model, actor, visibleLinks) {
  const links = visibleLinks.filter((link) => model.links[link].a === actor || model.links[link].b === actor);
  return { actors: new Set([actor, ...links.flatMap((link) => [model.links[link].a, model.links[link].b])]), links: new Set(links) };
}
