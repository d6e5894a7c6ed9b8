// The drawing as a file: as it is on the screen, or as lines and text.

import { outlineData } from './shapes.js';
import { svgContext } from './svgcontext.js';

/** The drawing as it stands, as PNG. */
export function picture(canvas, ink) {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  context.fillStyle = ink.canvas;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return new Promise((resolve) => copy.toBlob(resolve));
}

/** The drawing as it stands, as SVG; `draw` draws it into a context in the coordinates of the network. */
export function vectorPicture(container, network, ink, { title, draw }) {
  const [width, height] = [container.clientWidth, container.clientHeight];
  const measure = document.createElement('canvas').getContext('2d');
  const context = svgContext(width, height, { outlineOf: outlineData, measure });
  context.fillStyle = ink.canvas;
  context.fillRect(0, 0, width, height);
  const { x, y } = network.canvasToDOM({ x: 0, y: 0 });
  context.translate(x, y);
  context.scale(network.getScale(), network.getScale());
  draw(context);
  return context.toSvg(title);
}
