// Brings the page to life: unpacks the data, then one state, and every part of the page drawn from it.

import { createApp } from './app.js';
import { byId } from './dom.js';
import { decode } from './payload.js';
import { unpack } from './unpack.js';

unpack(byId('graph-data').textContent, (data) => {
  byId('graph-data').remove();
  window.actorGraph = createApp(decode(data), data.drawing.options);
});
