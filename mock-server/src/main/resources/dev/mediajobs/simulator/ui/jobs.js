// The jobs: a row each with its timeline, newest first.

import { bar } from './bar.js';
import { PHASES, reached } from './course.js';
import { byId, el, paste, say } from './dom.js';
import { JobDetail } from './job.js';
import { List } from './list.js';
import { split } from './split.js';
import { age, plural, vendorName } from './text.js';

export class Jobs {
  #phase = '';
  #text = '';
  #shown = null;

  constructor(store, go, run) {
    this.store = store;
    this.go = go;
    this.list = new List({
      label: 'Jobs, newest first',
      key: (job) => job.id,
      make: () => this.#row(),
      choose: (job) => go('jobs', job.id),
    });
    this.detail = new JobDetail(store, go, run);
    this.split = split(byId('jobs'), this.#filters(), this.list, teach(), () => go('jobs'));
  }

  /** The jobs that a look should ask for again. */
  onView() {
    const seen = this.list.element.offsetParent ? this.list.seen().map((job) => job.id) : [];
    return this.#shown && !seen.includes(this.#shown) ? [...seen, this.#shown] : seen;
  }

  open(id) {
    this.#shown = id ?? null;
    const job = this.store.jobs.get(id);
    this.list.select(this.#shown);
    if (job) {
      this.split.open(this.detail.show(job));
    } else if (id) {
      this.split.open(el('p', { class: 'hint' }, `There is no job ${id} any more.`));
    } else {
      this.split.close();
    }
  }

  refresh() {
    const now = this.store.now();
    const counts = Object.fromEntries(PHASES.map((phase) => [phase, 0]));
    const wanted = [];
    for (const job of this.store.jobs.values()) {
      const phase = reached(job, now).phase;
      counts[phase]++;
      if ((!this.#phase || this.#phase === phase) && this.#fits(job)) {
        wanted.push(job);
      }
    }
    this.list.set(wanted.reverse());
    PHASES.forEach((phase) => say(this.chips[phase], counts[phase].toLocaleString('en')));
    say(byId('count-jobs'), this.store.jobs.size ? this.store.jobs.size.toLocaleString('en') : '');
    say(this.found, wanted.length === this.store.jobs.size ? '' : `${plural(wanted.length, 'job')} of ${this.store.jobs.size.toLocaleString('en')}`);
    this.split.showEmpty(this.store.jobs.size === 0);
    this.tick();
  }

  tick() {
    if (this.list.element.offsetParent) {
      this.list.tick();
    }
    this.detail.tick();
  }

  #fits(job) {
    return (
      !this.#text ||
      `${job.id} ${job.vendor} ${job.operation} ${job.scenario} ${job.status}`.toLowerCase().includes(this.#text)
    );
  }

  #filters() {
    this.chips = {};
    const chips = PHASES.map((phase) => {
      this.chips[phase] = el('b', { class: 'digits' }, '0');
      const chip = el('button', { type: 'button', class: `chip ${phase}`, 'aria-pressed': 'false', 'data-phase': phase }, phase, ' ', this.chips[phase]);
      chip.addEventListener('click', () => {
        this.#phase = this.#phase === phase ? '' : phase;
        chips.forEach((other) => other.setAttribute('aria-pressed', String(other.dataset.phase === this.#phase)));
        this.refresh();
      });
      return chip;
    });
    const search = el('input', { type: 'search', id: 'jobs-search', placeholder: 'Find by id, vendor, scenario, status', 'aria-label': 'Find jobs' });
    search.addEventListener('input', () => {
      this.#text = search.value.trim().toLowerCase();
      this.refresh();
    });
    this.found = el('span', { class: 'hint', role: 'status' });
    return el('div', { class: 'filters' }, search, el('div', { class: 'chips', role: 'group', 'aria-label': 'Only jobs in this phase' }, ...chips), this.found);
  }

  #row() {
    const vendor = el('strong');
    const operation = el('span', { class: 'operation' });
    const id = el('code', { class: 'id' });
    const word = el('code', { class: 'word' });
    const phase = el('span', { class: 'phase' });
    const time = el('span', { class: 'age' });
    const scenario = el('span', { class: 'tag' });
    const line = bar();
    const element = el(
      'div',
      { class: 'job' },
      el('div', { class: 'who' }, el('div', {}, vendor, ' ', operation), el('div', { class: 'sub' }, id, ' ', scenario)),
      line.element,
      el('div', { class: 'state' }, el('div', {}, word), el('div', { class: 'sub' }, phase, time)),
    );
    return {
      element,
      show(job) {
        say(vendor, vendorName(job.vendor));
        say(operation, job.operation);
        say(id, job.id);
        say(scenario, job.scenario === 'happy' ? '' : job.scenario);
        line.draw(job);
      },
      tick: (job) => {
        const now = this.store.now();
        const at = reached(job, now);
        say(word, at.status);
        say(phase, at.phase);
        phase.className = `phase ${at.phase}`;
        say(time, age(now + job.ahead - job.from));
        line.move(job, now);
      },
    };
  }
}

function teach() {
  const base = location.origin;
  return el(
    'div',
    { class: 'empty', hidden: true },
    el('h2', {}, 'No job yet'),
    el('p', {}, 'Point your application at this simulator, or paste this into a terminal. Any key will do.'),
    paste(
      `curl ${base}/api/aurora/ \\\n  -H 'X-API-ID: any' -H 'X-API-KEY: any' -H 'Content-Type: application/json' \\\n` +
        `  -d '{"name":"intro","image":"https://example.com/a.png","audio":"https://example.com/a.mp3"}'`,
    ),
    el('p', {}, 'The job appears here at once, with all that it will go through. To make one fail, add this:'),
    paste(`  -H 'X-MediaJobs-Scenario: fails'`),
    el('p', {}, 'An application needs no change at all: give it these.'),
    paste(
      ['MIRAFLOW', 'MIRAGIC', 'MIRRAGO', 'CREATIFY'].map((name) => `export ${name}_BASE_URL=${base}`).join('\n') +
        '\nexport MIRAFLOW_API_KEY=any MIRAGIC_API_KEY=any CREATIFY_API_ID=any CREATIFY_API_KEY=any' +
        '\nexport MIRRAGO_CLIENT_ID=any MIRRAGO_CLIENT_SECRET=any',
    ),
  );
}
