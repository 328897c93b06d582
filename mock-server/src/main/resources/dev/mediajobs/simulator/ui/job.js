// The details of a job: its timeline, with a button that advances the clock to each future step.

import { api } from './api.js';
import { bar } from './bar.js';
import { element, facts, codeBlock, setText } from './dom.js';
import { sent } from './sent.js';
import { clockTime, duration, exactTime, vendorName } from './text.js';
import { currentStep, isTerminal } from './timeline.js';

export class JobDetail {
  #job = null;
  #drawn = '';
  #element = null;

  constructor(store, go, run) {
    Object.assign(this, { store, go, run });
  }

  show(job) {
    const shape = JSON.stringify([job.id, job.timeline, job.scenario]);
    this.#job = job;
    if (shape !== this.#drawn) {
      this.#drawn = shape;
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
    const current = currentStep(job, viewed);
    this.ends.hidden = isTerminal(current.phase);
    setText(this.status, current.status);
    setText(this.phase, current.phase);
    this.phase.className = `phase ${current.phase}`;
    this.line.move(job, viewed);
    this.steps.forEach(({ item, when, jump, step }) => {
      const ahead = !isTerminal(job.phase) && step.from > now;
      item.classList.toggle('ahead', ahead);
      item.classList.toggle('current', step.status === current.status && step.phase === current.phase && !ahead);
      setText(when, ahead ? `in ${duration(step.from - now)}` : `after ${duration(step.from - job.from)}`);
      jump.disabled = !ahead;
    });
  }

  #make(job) {
    this.status = element('code', { class: 'status-value big' });
    this.phase = element('span', { class: 'phase' });
    this.line = bar();
    this.line.draw(job);
    this.steps = job.steps.map((step) => this.#step(job, step));
    this.more = element('div');
    this.ends = element(
      'div',
      { class: 'buttons', role: 'group', 'aria-label': 'Finish now as' },
      'Finish now as:',
      ...['succeeded', 'failed', 'rejected'].map((phase) =>
        element('button', { type: 'button', class: `small ${phase}`, 'data-end': phase, onclick: () => this.run(() => api.outcome(job.id, phase)) }, phase),
      ),
    );
    return element(
      'article',
      { class: 'job-detail' },
      element('h2', {}, `${vendorName(job.vendor)} `, element('span', { class: 'operation' }, job.operation)),
      element('p', { class: 'current-state' }, this.status, ' ', this.phase),
      this.line.element,
      element('ol', { class: 'steps', 'aria-label': 'Timeline' }, ...this.steps.map(({ item }) => item)),
      job.endless ? element('p', { class: 'hint' }, 'This scenario never finishes the job.') : null,
      this.ends,
      this.more,
      sent(() => api.submit(job.id), false),
      element('h3', {}, 'Command line'),
      codeBlock(`curl ${location.origin}/__admin/simulator/jobs/${job.id}`),
    );
  }

  #step(job, step) {
    const when = element('span', { class: 'when digits' });
    const jump = element(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': `Advance the clock to ${step.status}`,
        onclick: () => this.run(() => api.advance(`${Math.max(1, Math.ceil(step.from - this.store.now() - job.ahead))}ms`)),
      },
      'Advance to here',
    );
    const item = element(
      'li',
      { class: step.phase },
      element('code', { class: 'status-value' }, step.status),
      element('span', { class: `phase ${step.phase}` }, step.phase),
      when,
      element('time', { class: 'digits', datetime: step.at, title: step.at }, exactTime(step.from)),
      jump,
    );
    return { item, when, jump, step };
  }

  /** Shows everything except the timeline. */
  #fill() {
    const job = this.#job;
    const calls = [...this.store.requests.values()].filter((request) => request.path.includes(job.id)).slice(-5);
    const webhooks = [...this.store.webhooks.values()].filter((webhook) => webhook.jobId === job.id);
    const shape = JSON.stringify([job.polls, job.reason, calls.length, calls.at(-1)?.number, webhooks.length]);
    if (this.more.dataset.shape === shape) {
      return;
    }
    this.more.dataset.shape = shape;
    this.more.replaceChildren(
      facts([
        ['Id', element('code', {}, job.id)],
        ['Scenario', job.scenario],
        ['Submitted', clockTime(job.from)],
        ['Polls', String(job.polls)],
        ['Reason', job.reason],
        ...webhooks.map((webhook) => ['Webhook', `${webhook.outcome}${webhook.status ? `, status ${webhook.status}` : ''}: ${webhook.url}${webhook.reason ? ` (${webhook.reason.replace(/\.$/, '')})` : ''}`]),
      ]),
      ...(calls.length ? [element('h3', {}, 'Last requests')] : []),
      element(
        'ul',
        { class: 'calls' },
        ...calls.map((request) =>
          element('li', {}, element('a', { href: `#requests/${request.number}` }, `${request.method} ${request.path}`), ` ${request.status}`),
        ),
      ),
    );
  }
}
