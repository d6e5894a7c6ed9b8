// Text for XML files: escaped, and without what XML 1.0 cannot hold. Pure.

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** The value as the text of an element or an attribute. */
export const xmlText = (value) => String(value).replace(FORBIDDEN, '').replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign]);

/** An element; `attributes` that are null are left out, `inside` is markup already. */
export function xmlElement(name, attributes, inside = '') {
  const said = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return inside ? `<${name}${said.join('')}>${inside}</${name}>` : `<${name}${said.join('')}/>`;
}
