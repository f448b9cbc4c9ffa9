// Measures what is named, or everything, on a running stack, and prints the figures as JSON.
import { measureArrival } from './arrival.mjs';
import { measureLighthouse } from './lighthouse.mjs';
import { measureMemory } from './memory.mjs';
import { measureTyping } from './typing.mjs';

const MEASUREMENTS = {
  typing: measureTyping,
  arrival: measureArrival,
  memory: measureMemory,
  lighthouse: measureLighthouse,
};

const figures = {};
for (const name of process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(MEASUREMENTS))
  figures[name] = await MEASUREMENTS[name]();
console.log(JSON.stringify(figures, null, 2));
