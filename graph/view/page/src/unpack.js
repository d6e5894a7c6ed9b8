// The data block of the page: JSON that was deflated and written in base64.

import { unzlibSync } from 'fflate';

/** What the block holds. The browser inflates it; one that cannot yet is helped by a small library. */
export async function unpack(block) {
  const bytes = fromBase64(JSON.parse(block).data);
  const inflated = typeof DecompressionStream === 'function' ? await inflate(bytes) : unzlibSync(bytes);
  return JSON.parse(new TextDecoder().decode(inflated));
}

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
