// One job in full: its course step by step, and a button that moves the clock to each step to come.

import { api } from './api.js';
import { bar } from './bar.js';
import { over, reached } from './course.js';
import { el, facts, paste, say } from './dom.js';
import { clockTime, duration, exactTime, vendorName } from './text.js';

export class JobDetail {
  #job = null;
  #drawn = '';
  #element = null;

  constructor(store, go, run) {
    Object.assign(this, { store, go, run });
  }

  show(job) {
    const form = JSON.stringify([job.id, job.timeline, job.scenario]);
    this.#job = job;
    if (form !== this.#drawn) {
      this.#drawn = form;
      this.#element = this.#make(job);
    }
    this.#fill();
    this.#move(job);
    return this.#element;
  }

  tick() {
    if (this.#element?.isConnected) {
      this.#move(this.#job);
    }
  }

  #move(job) {
    const viewed = this.store.now();
    const now = viewed + job.ahead;
    const at = reached(job, viewed);
    this.ends.hidden = over(at.phase);
    say(this.word, at.status);
    say(this.phase, at.phase);
    this.phase.className = `phase ${at.phase}`;
    this.line.move(job, viewed);
    this.steps.forEach(({ item, when, jump, step }) => {
      const ahead = !over(job.phase) && step.from > now;
      item.classList.toggle('ahead', ahead);
      item.classList.toggle('current', step.status === at.status && step.phase === at.phase && !ahead);
      say(when, ahead ? `in ${duration(step.from - now)}` : `after ${duration(step.from - job.from)}`);
      jump.disabled = !ahead;
    });
  }

  #make(job) {
    this.word = el('code', { class: 'word big' });
    this.phase = el('span', { class: 'phase' });
    this.line = bar();
    this.line.draw(job);
    this.steps = job.steps.map((step) => this.#step(job, step));
    this.more = el('div');
    this.ends = el(
      'div',
      { class: 'buttons', role: 'group', 'aria-label': 'End it now' },
      'End it now:',
      ...['succeeded', 'failed', 'rejected'].map((phase) =>
        el('button', { type: 'button', class: `small ${phase}`, 'data-end': phase, onclick: () => this.run(() => api.outcome(job.id, phase)) }, phase),
      ),
    );
    return el(
      'article',
      { class: 'job-detail' },
      el('h2', {}, `${vendorName(job.vendor)} `, el('span', { class: 'operation' }, job.operation)),
      el('p', { class: 'now-at' }, this.word, ' ', this.phase),
      this.line.element,
      el('ol', { class: 'steps', 'aria-label': 'Timeline' }, ...this.steps.map(({ item }) => item)),
      job.endless ? el('p', { class: 'hint' }, 'It has no end: the scenario leaves it there.') : null,
      this.ends,
      this.more,
      el('h3', {}, 'From a terminal'),
      paste(`curl ${location.origin}/__admin/simulator/jobs/${job.id}`),
    );
  }

  #step(job, step) {
    const when = el('span', { class: 'when digits' });
    const jump = el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': `Advance the clock to ${step.status}`,
        onclick: () => this.run(() => api.advance(`${Math.max(1, Math.ceil(step.from - this.store.now() - job.ahead))}ms`)),
      },
      'Advance to here',
    );
    const item = el(
      'li',
      { class: step.phase },
      el('code', { class: 'word' }, step.status),
      el('span', { class: `phase ${step.phase}` }, step.phase),
      when,
      el('time', { class: 'digits', datetime: step.at, title: step.at }, exactTime(step.from)),
      jump,
    );
    return { item, when, jump, step };
  }

  /** What is known of it besides its course. */
  #fill() {
    const job = this.#job;
    const calls = [...this.store.requests.values()].filter((request) => request.path.includes(job.id)).slice(-5);
    const told = [...this.store.webhooks.values()].filter((webhook) => webhook.jobId === job.id);
    const form = JSON.stringify([job.polls, job.reason, calls.length, calls.at(-1)?.number, told.length]);
    if (this.more.dataset.form === form) {
      return;
    }
    this.more.dataset.form = form;
    this.more.replaceChildren(
      facts([
        ['Id', el('code', {}, job.id)],
        ['Scenario', job.scenario],
        ['Submitted', clockTime(job.from)],
        ['Polled', polled(job.polls)],
        ['Reason', job.reason],
        ...told.map((webhook) => ['Webhook', `${webhook.outcome}${webhook.status ? `, answered ${webhook.status}` : ''}: ${webhook.url}`]),
      ]),
      ...(calls.length ? [el('h3', {}, 'Last asked for by')] : []),
      el(
        'ul',
        { class: 'calls' },
        ...calls.map((request) =>
          el('li', {}, el('a', { href: `#requests/${request.number}` }, `${request.method} ${request.path}`), ` ${request.status}`),
        ),
      ),
    );
  }
}

function polled(times) {
  return times === 0 ? 'not yet' : times === 1 ? 'once' : `${times} times`;
}
