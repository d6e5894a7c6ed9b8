// The data block of the page: JSON that was deflated and written in base64.

import { unzlibSync } from 'fflate';

const AT_ONCE = 4_000_000;

/**
 * Calls `ready` with what the block holds. Up to 4 MB it is inflated at once by a small library, so that the page is there when it has
 * loaded; more than that is left to the browser, which is quicker, where it can.
 */
export function unpack(block, ready) {
  const { data } = JSON.parse(block);
  const bytes = fromBase64(data);
  if (data.length > AT_ONCE && typeof DecompressionStream === 'function') inflate(bytes).then((inflated) => ready(parse(inflated)));
  else ready(parse(unzlibSync(bytes)));
}

const parse = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

function inflate(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
}

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let place = 0; place < characters.length; place += 1) bytes[place] = characters.charCodeAt(place);
  return bytes;
}
