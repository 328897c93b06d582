// What the page knows of the simulator. Each look asks for what is new, and for the jobs on view.

import { api } from './api.js';
import { prepare } from './course.js';

const MOST_JOBS = 5000;

/** Two requests may be noted in another order than they are numbered; so a few are asked for twice. */
const OVERLAP = 32;

export class Store {
  jobs = new Map();
  requests = new Map();
  webhooks = new Map();
  choices = [];
  clock = { now: Date.now(), frozen: false, read: performance.now() };

  /** The simulator's time, between two looks too. */
  now() {
    return this.clock.frozen ? this.clock.now : this.clock.now + performance.now() - this.clock.read;
  }

  setClock(told) {
    this.clock = { now: Date.parse(told.now), frozen: told.frozen, read: performance.now() };
  }

  /** Forgets all, to look at somebody else's. */
  clear() {
    this.jobs.clear();
    this.requests.clear();
    this.webhooks.clear();
    this.choices = [];
  }

  /** One look. Tells which kinds have changed. */
  async look(onView) {
    const changed = new Set();
    const newest = lastKey(this.jobs);
    const [clock, jobs, seen, requests, webhooks, choices] = await Promise.all([
      api.clock(),
      api.jobs(newest === undefined ? { last: MOST_JOBS } : { after: newest, last: MOST_JOBS }),
      onView.length ? api.jobs({ id: onView.join(',') }) : { jobs: [] },
      api.requests(Math.max(0, (lastKey(this.requests) ?? 0) - OVERLAP)),
      api.webhooks(lastKey(this.webhooks) ?? 0),
      api.choices(),
    ]);
    this.setClock(clock);
    this.#takeJobs(jobs, seen.jobs, new Set(onView), changed);
    takeNumbered(this.requests, requests.requests, requests.oldest, 'requests', changed);
    takeNumbered(this.webhooks, webhooks.webhooks, webhooks.oldest, 'webhooks', changed);
    if (JSON.stringify(choices.choices) !== JSON.stringify(this.choices)) {
      this.choices = choices.choices;
      changed.add('scenarios');
    }
    return changed;
  }

  #takeJobs(list, seen, onView, changed) {
    if (list.whole && (this.jobs.size > 0 || list.jobs.length > 0)) {
      this.jobs.clear();
      changed.add('jobs');
    }
    for (const job of list.jobs) {
      this.jobs.set(job.id, prepare(job, this.clock.now));
      changed.add('jobs');
    }
    for (const job of seen) {
      onView.delete(job.id);
      if (this.jobs.has(job.id)) {
        Object.assign(this.jobs.get(job.id), prepare(job, this.clock.now));
      }
    }
    // What was asked for by its id and did not come is forgotten there.
    for (const id of onView) {
      this.jobs.delete(id) && changed.add('jobs');
    }
    for (const id of this.jobs.keys()) {
      if (this.jobs.size <= MOST_JOBS) {
        break;
      }
      this.jobs.delete(id);
    }
  }
}

function takeNumbered(known, list, oldest, kind, changed) {
  for (const number of known.keys()) {
    if (number < oldest) {
      known.delete(number);
      changed.add(kind);
    }
  }
  for (const item of list) {
    if (!known.has(item.number)) {
      known.set(item.number, item);
      changed.add(kind);
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
