// The page: its tabs, its clock, and the polling of the simulator while the page is visible.

import { api, setNamespace } from './api.js';
import { byId, setText } from './dom.js';
import { Jobs } from './jobs.js';
import { Requests } from './requests.js';
import { Scenarios } from './scenarios.js';
import { Specs } from './specs.js';
import { Store } from './store.js';
import { clockTime } from './text.js';
import { Webhooks } from './webhooks.js';

const POLL_MILLIS = 700;
const RECONNECT_MILLIS = 2000;
const TICK_MILLIS = 100;

const store = new Store();
const tabs = {
  jobs: new Jobs(store, go, run),
  requests: new Requests(store, go),
  webhooks: new Webhooks(store, go),
  scenarios: new Scenarios(store, run),
  specs: new Specs(go),
};
const tabNames = Object.keys(tabs);
let pollTimer;

function route() {
  const [tab, ...rest] = location.hash.slice(1).split('/');
  return tabNames.includes(tab) ? [tab, decodeURIComponent(rest.join('/')) || undefined] : ['jobs', undefined];
}

function go(tab, id) {
  location.hash = id === undefined ? tab : `${tab}/${encodeURIComponent(id)}`;
}

function show() {
  const [tab, id] = route();
  for (const name of tabNames) {
    byId(name).hidden = name !== tab;
    byId(`tab-${name}`).setAttribute('aria-selected', String(name === tab));
    byId(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
  }
  byId(`tab-${tab}`).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  tabs[tab].refresh();
  Promise.resolve(tabs[tab].open(id)).catch(showError);
}

function showError(problem) {
  setText(byId('error'), problem.message);
  byId('error').hidden = false;
}

function showClock() {
  setText(byId('now'), clockTime(store.now()));
  setText(byId('clock-state'), store.clock.frozen ? 'frozen' : 'running');
  byId('clock-state').classList.toggle('frozen', store.clock.frozen);
  setText(byId('clock-toggle'), store.clock.frozen ? 'Resume' : 'Freeze');
}

/** Runs the task of a control, then polls immediately. */
async function run(task) {
  byId('error').hidden = true;
  try {
    await task();
    await poll();
  } catch (problem) {
    showError(problem);
  }
}

let disconnected = false;
let polling = Promise.resolve();

/** Polls after the current poll, if there is one. */
function poll() {
  polling = polling.then(pollOnce);
  return polling;
}

async function pollOnce() {
  try {
    const changed = await store.poll(tabs.jobs.visibleIds());
    if (disconnected) {
      disconnected = false;
      byId('error').hidden = true;
    }
    // The state of jobs depends on the time.
    tabs.jobs.refresh();
    for (const tab of changed) {
      tabs[tab].refresh();
    }
    const [tab, id] = route();
    if (id !== undefined && (tab === 'jobs' || tab === 'requests')) {
      tabs[tab].open(id);
    }
    showClock();
  } catch (problem) {
    disconnected = problem instanceof TypeError;
    showError(disconnected ? new Error('The simulator does not respond. Restart it, and this page will reconnect.') : problem);
  }
}

async function pollRepeatedly() {
  clearTimeout(pollTimer);
  await poll();
  clearTimeout(pollTimer);
  if (!document.hidden) {
    pollTimer = setTimeout(pollRepeatedly, disconnected ? RECONNECT_MILLIS : POLL_MILLIS);
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
    await polling;
    setNamespace(key);
    store.clear();
    tabNames.forEach((tab) => tabs[tab].refresh());
  });
});
byId('reset').addEventListener('click', () => byId('reset-dialog').showModal());
byId('reset-no').addEventListener('click', () => byId('reset-dialog').close());
byId('reset-yes').addEventListener('click', () => {
  byId('reset-dialog').close();
  run(() => api.reset());
});
tabNames.forEach((tab) => byId(`tab-${tab}`).addEventListener('click', () => go(tab)));
document.querySelector('nav').addEventListener('keydown', (event) => {
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -tabNames.length, End: tabNames.length };
  if (event.key in steps) {
    event.preventDefault();
    const index = tabNames.indexOf(route()[0]) + steps[event.key];
    const tab = tabNames[Math.min(tabNames.length - 1, Math.max(0, index))];
    go(tab);
    byId(`tab-${tab}`).focus();
  }
});
window.addEventListener('hashchange', show);
document.addEventListener('visibilitychange', () => document.hidden || pollRepeatedly());
setInterval(() => {
  if (!document.hidden && !store.clock.frozen) {
    showClock();
    tabs.jobs.tick();
  }
}, TICK_MILLIS);
document.documentElement.classList.toggle('dark-mode', matchMedia('(prefers-color-scheme: dark)').matches);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => document.documentElement.classList.toggle('dark-mode', event.matches));
await poll();
show();
document.body.dataset.ready = 'true';
pollRepeatedly();
