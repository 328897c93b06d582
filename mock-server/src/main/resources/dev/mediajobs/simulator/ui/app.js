// The page: its tabs, its clock, and the look at the simulator that repeats while anybody sees it.

import { about, api } from './api.js';
import { byId, say } from './dom.js';
import { Jobs } from './jobs.js';
import { Requests } from './requests.js';
import { Scenarios } from './scenarios.js';
import { Specs } from './specs.js';
import { Store } from './store.js';
import { clockTime } from './text.js';
import { Webhooks } from './webhooks.js';

const LOOK_MILLIS = 700;
const LOST_MILLIS = 2000;
const TICK_MILLIS = 100;

const store = new Store();
const tabs = {
  jobs: new Jobs(store, go, run),
  requests: new Requests(store, go),
  webhooks: new Webhooks(store, go),
  scenarios: new Scenarios(store, run),
  specs: new Specs(go),
};
const kinds = Object.keys(tabs);
let waiting;

function place() {
  const [kind, ...rest] = location.hash.slice(1).split('/');
  return kinds.includes(kind) ? [kind, decodeURIComponent(rest.join('/')) || undefined] : ['jobs', undefined];
}

function go(kind, what) {
  location.hash = what === undefined ? kind : `${kind}/${encodeURIComponent(what)}`;
}

function show() {
  const [kind, what] = place();
  for (const name of kinds) {
    byId(name).hidden = name !== kind;
    byId(`tab-${name}`).setAttribute('aria-selected', String(name === kind));
    byId(`tab-${name}`).tabIndex = name === kind ? 0 : -1;
  }
  byId(`tab-${kind}`).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  tabs[kind].refresh();
  Promise.resolve(tabs[kind].open(what)).catch(trouble);
}

function trouble(problem) {
  say(byId('trouble'), problem.message);
  byId('trouble').hidden = false;
}

function showClock() {
  say(byId('now'), clockTime(store.now()));
  say(byId('clock-state'), store.clock.frozen ? 'stopped' : 'running');
  byId('clock-state').classList.toggle('stopped', store.clock.frozen);
  say(byId('clock-toggle'), store.clock.frozen ? 'Let go' : 'Stop');
}

/** Does what a control asks for, then looks at once. */
async function run(task) {
  byId('trouble').hidden = true;
  try {
    await task();
    await look();
  } catch (problem) {
    trouble(problem);
  }
}

let lost = false;
let looking = Promise.resolve();

/** One look after the other: a control that is used during one has its own after it. */
function look() {
  looking = looking.then(lookOnce);
  return looking;
}

async function lookOnce() {
  try {
    const changed = await store.look(tabs.jobs.onView());
    if (lost) {
      lost = false;
      byId('trouble').hidden = true;
    }
    // Where jobs stand changes with the time alone.
    tabs.jobs.refresh();
    for (const kind of changed) {
      tabs[kind].refresh();
    }
    const [kind, what] = place();
    if (what !== undefined && (kind === 'jobs' || kind === 'requests')) {
      tabs[kind].open(what);
    }
    showClock();
  } catch (problem) {
    lost = problem instanceof TypeError;
    trouble(lost ? new Error('The simulator does not answer. Start it again, and this page goes on.') : problem);
  }
}

async function repeat() {
  clearTimeout(waiting);
  await look();
  clearTimeout(waiting);
  if (!document.hidden) {
    waiting = setTimeout(repeat, lost ? LOST_MILLIS : LOOK_MILLIS);
  }
}

byId('clock-toggle').addEventListener('click', () => run(() => (store.clock.frozen ? api.resume() : api.freeze())));
document.querySelectorAll('[data-advance]').forEach((button) => button.addEventListener('click', () => run(() => api.advance(button.dataset.advance))));
byId('advance').addEventListener('submit', (event) => {
  event.preventDefault();
  run(() => api.advance(byId('advance-by').value.trim()));
});
byId('user').addEventListener('submit', (event) => event.preventDefault());
byId('user-key').addEventListener('change', () => {
  const key = byId('user-key').value.trim();
  run(async () => {
    await looking;
    about(key);
    store.clear();
    kinds.forEach((kind) => tabs[kind].refresh());
  });
});
byId('reset').addEventListener('click', () => byId('reset-dialog').showModal());
byId('reset-no').addEventListener('click', () => byId('reset-dialog').close());
byId('reset-yes').addEventListener('click', () => {
  byId('reset-dialog').close();
  run(() => api.reset());
});
kinds.forEach((kind) => byId(`tab-${kind}`).addEventListener('click', () => go(kind)));
document.querySelector('nav').addEventListener('keydown', (event) => {
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -kinds.length, End: kinds.length };
  if (event.key in steps) {
    event.preventDefault();
    const at = kinds.indexOf(place()[0]) + steps[event.key];
    const kind = kinds[Math.min(kinds.length - 1, Math.max(0, at))];
    go(kind);
    byId(`tab-${kind}`).focus();
  }
});
window.addEventListener('hashchange', show);
document.addEventListener('visibilitychange', () => document.hidden || repeat());
setInterval(() => {
  if (!document.hidden && !store.clock.frozen) {
    showClock();
    tabs.jobs.tick();
  }
}, TICK_MILLIS);
document.documentElement.classList.toggle('dark-mode', matchMedia('(prefers-color-scheme: dark)').matches);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => document.documentElement.classList.toggle('dark-mode', event.matches));
await look();
show();
document.body.dataset.ready = 'true';
repeat();
