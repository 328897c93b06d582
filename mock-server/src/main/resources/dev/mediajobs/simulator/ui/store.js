// The state of the simulator. Each poll requests new entries and the displayed jobs.

import { api } from './api.js';
import { prepare } from './timeline.js';

const MAX_JOBS = 5000;

/** Requests may be recorded out of order, so the last ones are requested again. */
const OVERLAP = 32;

export class Store {
  jobs = new Map();
  requests = new Map();
  webhooks = new Map();
  choices = [];
  clock = { now: Date.now(), frozen: false, read: performance.now() };

  /** Returns the simulator's time, extrapolated from the last poll. */
  now() {
    return this.clock.frozen ? this.clock.now : this.clock.now + performance.now() - this.clock.read;
  }

  setClock({ now, frozen }) {
    this.clock = { now: Date.parse(now), frozen, read: performance.now() };
  }

  /** Removes everything, before another user is displayed. */
  clear() {
    this.jobs.clear();
    this.requests.clear();
    this.webhooks.clear();
    this.choices = [];
  }

  /** Polls the simulator and returns the tabs that have changed. */
  async poll(visibleIds) {
    const changed = new Set();
    const newest = lastKey(this.jobs);
    const [clock, jobs, visible, requests, webhooks, choices] = await Promise.all([
      api.clock(),
      api.jobs(newest === undefined ? { last: MAX_JOBS } : { after: newest, last: MAX_JOBS }),
      visibleIds.length ? api.jobs({ id: visibleIds.join(',') }) : { jobs: [] },
      api.requests(Math.max(0, (lastKey(this.requests) ?? 0) - OVERLAP)),
      api.webhooks(lastKey(this.webhooks) ?? 0),
      api.choices(),
    ]);
    this.setClock(clock);
    this.#mergeJobs(jobs, visible.jobs, new Set(visibleIds), changed);
    mergeNumbered(this.requests, requests.requests, requests.oldest, 'requests', changed);
    mergeNumbered(this.webhooks, webhooks.webhooks, webhooks.oldest, 'webhooks', changed);
    if (JSON.stringify(choices.choices) !== JSON.stringify(this.choices)) {
      this.choices = choices.choices;
      changed.add('scenarios');
    }
    return changed;
  }

  #mergeJobs(list, visible, missing, changed) {
    if (list.whole && (this.jobs.size > 0 || list.jobs.length > 0)) {
      this.jobs.clear();
      changed.add('jobs');
    }
    for (const job of list.jobs) {
      this.jobs.set(job.id, prepare(job, this.clock.now));
      changed.add('jobs');
    }
    for (const job of visible) {
      missing.delete(job.id);
      if (this.jobs.has(job.id)) {
        Object.assign(this.jobs.get(job.id), prepare(job, this.clock.now));
      }
    }
    // The simulator no longer keeps the missing jobs.
    for (const id of missing) {
      this.jobs.delete(id) && changed.add('jobs');
    }
    for (const id of this.jobs.keys()) {
      if (this.jobs.size <= MAX_JOBS) {
        break;
      }
      this.jobs.delete(id);
    }
  }
}

function mergeNumbered(entries, list, oldest, tab, changed) {
  for (const number of entries.keys()) {
    if (number < oldest) {
      entries.delete(number);
      changed.add(tab);
    }
  }
  for (const item of list) {
    if (!entries.has(item.number)) {
      entries.set(item.number, item);
      changed.add(tab);
    }
  }
}

function lastKey(map) {
  let last;
  for (const key of map.keys()) {
    last = key;
  }
  return last;
}
