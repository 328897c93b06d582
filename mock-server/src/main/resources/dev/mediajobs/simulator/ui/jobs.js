// The list of jobs with their timelines, newest first.

import { bar } from './bar.js';
import { byId, element, codeBlock, setText } from './dom.js';
import { JobDetail } from './job.js';
import { List } from './list.js';
import { split } from './split.js';
import { age, plural, VENDORS, vendorName } from './text.js';
import { currentStep, PHASES } from './timeline.js';

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
    this.split = split(byId('jobs'), this.#filters(), this.list, emptyState(), () => go('jobs'));
  }

  /** Returns the ids of the displayed jobs, which each poll refreshes. */
  visibleIds() {
    const ids = this.list.element.offsetParent ? this.list.visible().map((job) => job.id) : [];
    return this.#shown && !ids.includes(this.#shown) ? [...ids, this.#shown] : ids;
  }

  open(id) {
    this.#shown = id ?? null;
    const job = this.store.jobs.get(id);
    this.list.select(this.#shown);
    if (job) {
      this.split.open(this.detail.show(job));
    } else if (id) {
      this.split.open(element('p', { class: 'hint' }, `Job ${id} was removed.`));
    } else {
      this.split.close();
    }
  }

  refresh() {
    const now = this.store.now();
    const counts = Object.fromEntries(PHASES.map((phase) => [phase, 0]));
    const matching = [];
    for (const job of this.store.jobs.values()) {
      const phase = currentStep(job, now).phase;
      counts[phase]++;
      if ((!this.#phase || this.#phase === phase) && this.#matches(job)) {
        matching.push(job);
      }
    }
    this.list.set(matching.reverse());
    PHASES.forEach((phase) => setText(this.chips[phase], counts[phase].toLocaleString('en')));
    setText(byId('count-jobs'), this.store.jobs.size ? this.store.jobs.size.toLocaleString('en') : '');
    setText(this.found, matching.length === this.store.jobs.size ? '' : `${plural(matching.length, 'job')} of ${this.store.jobs.size.toLocaleString('en')}`);
    this.split.showEmpty(this.store.jobs.size === 0);
    this.tick();
  }

  tick() {
    if (this.list.element.offsetParent) {
      this.list.tick();
    }
    this.detail.tick();
  }

  #matches(job) {
    return (
      !this.#text ||
      `${job.id} ${job.vendor} ${job.operation} ${job.scenario} ${job.status}`.toLowerCase().includes(this.#text)
    );
  }

  #filters() {
    this.chips = {};
    const chips = PHASES.map((phase) => {
      this.chips[phase] = element('b', { class: 'digits' }, '0');
      const chip = element('button', { type: 'button', class: `chip ${phase}`, 'aria-pressed': 'false', 'data-phase': phase }, phase, ' ', this.chips[phase]);
      chip.addEventListener('click', () => {
        this.#phase = this.#phase === phase ? '' : phase;
        chips.forEach((other) => other.setAttribute('aria-pressed', String(other.dataset.phase === this.#phase)));
        this.refresh();
      });
      return chip;
    });
    const search = element('input', { type: 'search', id: 'jobs-search', placeholder: 'Search id, vendor, scenario, status', 'aria-label': 'Search jobs' });
    search.addEventListener('input', () => {
      this.#text = search.value.trim().toLowerCase();
      this.refresh();
    });
    this.found = element('span', { class: 'hint', role: 'status' });
    return element('div', { class: 'filters' }, search, element('div', { class: 'chips', role: 'group', 'aria-label': 'Filter by phase' }, ...chips), this.found);
  }

  #row() {
    const vendor = element('strong');
    const operation = element('span', { class: 'operation' });
    const id = element('code', { class: 'id' });
    const status = element('code', { class: 'status-value' });
    const phase = element('span', { class: 'phase' });
    const time = element('span', { class: 'age' });
    const scenario = element('span', { class: 'tag' });
    const line = bar();
    return {
      element: element(
        'div',
        { class: 'job' },
        element('div', { class: 'headline' }, element('div', {}, vendor, ' ', operation), element('div', { class: 'sub' }, id, ' ', scenario)),
        line.element,
        element('div', { class: 'state' }, element('div', {}, status), element('div', { class: 'sub' }, phase, time)),
      ),
      show(job) {
        setText(vendor, vendorName(job.vendor));
        setText(operation, job.operation);
        setText(id, job.id);
        setText(scenario, job.scenario === 'happy' ? '' : job.scenario);
        line.draw(job);
      },
      tick: (job) => {
        const now = this.store.now();
        const current = currentStep(job, now);
        setText(status, current.status);
        setText(phase, current.phase);
        phase.className = `phase ${current.phase}`;
        setText(time, age(now + job.ahead - job.from));
        line.move(job, now);
      },
    };
  }
}

function emptyState() {
  const base = location.origin;
  return element(
    'div',
    { class: 'empty', hidden: true },
    element('h2', {}, 'No jobs yet'),
    element('p', {}, 'Point your application at this simulator, or run this command. Any credentials are accepted.'),
    codeBlock(
      `curl ${base}/api/aurora/ \\\n  -H 'X-API-ID: any' -H 'X-API-KEY: any' -H 'Content-Type: application/json' \\\n` +
        `  -d '{"name":"intro","image":"https://example.com/a.png","audio":"https://example.com/a.mp3"}'`,
    ),
    element('p', {}, 'The job appears here immediately with its timeline. To make a job fail, add this header:'),
    codeBlock(`  -H 'X-MediaJobs-Scenario: fails'`),
    element('p', {}, 'Applications need no code changes, only these variables:'),
    codeBlock(
      Object.keys(VENDORS).map((name) => `export ${name.toUpperCase()}_BASE_URL=${base}`).join('\n') +
        '\nexport MIRAFLOW_API_KEY=any MIRAGIC_API_KEY=any CREATIFY_API_ID=any CREATIFY_API_KEY=any' +
        '\nexport MIRRAGO_CLIENT_ID=any MIRRAGO_CLIENT_SECRET=any',
    ),
  );
}
