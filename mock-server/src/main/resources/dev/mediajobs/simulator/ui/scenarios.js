// The scenarios: a click selects one for all vendors, one vendor, or one operation.

import { api } from './api.js';
import { byId, element, setText } from './dom.js';
import { vendorName } from './text.js';

export class Scenarios {
  #loaded = false;

  constructor(store, run) {
    Object.assign(this, { store, run });
    this.vendor = element('select', { id: 'scenario-vendor' }, element('option', { value: '' }, 'all vendors'));
    this.operation = element('select', { id: 'scenario-operation', disabled: true }, element('option', { value: '' }, 'all operations'));
    this.search = element('input', { type: 'search', id: 'scenarios-search', placeholder: 'Search scenarios', 'aria-label': 'Search scenarios' });
    this.choices = element('ul', { class: 'choices', 'aria-label': 'Selected for new jobs' });
    this.cards = element('div', { class: 'cards', role: 'group', 'aria-label': 'Scenarios' });
    this.requests = element('select', { id: 'failing-requests' });
    this.failure = element('select', { id: 'failing-type', 'aria-label': 'Failure' });
    this.count = element('input', { type: 'number', id: 'failing-count', min: 1, max: 9999, placeholder: 'all', 'aria-label': 'Number of failing requests, all if empty' });
    this.explained = element('p', { class: 'hint' });
    this.vendor.addEventListener('change', () => this.#operations());
    this.operation.addEventListener('change', () => this.refresh());
    this.search.addEventListener('input', () => this.#filter());
    this.requests.addEventListener('change', () => this.#explain());
    this.failure.addEventListener('change', () => this.#explain());
    byId('scenarios').append(
      element(
        'div',
        { class: 'column scroll' },
        element('div', { class: 'scope' }, element('label', { for: 'scenario-vendor' }, 'Jobs and requests of'), this.vendor, element('label', { for: 'scenario-operation', class: 'visually-hidden' }, 'Operation'), this.operation, this.search),
        this.choices,
        element(
          'div',
          { class: 'scope' },
          element('label', { for: 'failing-requests' }, 'Failing requests'),
          this.requests,
          this.failure,
          this.count,
          element('button', { type: 'button', id: 'failing-choose', onclick: () => this.#choose(this.#failing()) }, 'Select'),
        ),
        this.explained,
        this.cards,
        element('p', { class: 'hint' }, 'For one job: send the header ', element('code', {}, 'X-MediaJobs-Scenario: fails'), ', or put ', element('code', {}, '[[scenario:fails]]'), ' into a prompt or a name. Existing jobs keep their scenario; failures of requests apply to them too.'),
      ),
    );
  }

  async open() {
    if (this.#loaded) {
      return;
    }
    this.#loaded = true;
    try {
      const [list, simulator] = await Promise.all([api.scenarios(), api.simulator()]);
      this.simulator = simulator;
      this.vendor.append(...Object.keys(simulator.vendors).map((name) => element('option', { value: name }, vendorName(name))));
      this.cards.append(...list.scenarios.map((scenario) => this.#card(scenario)));
      this.failures = list.requestFailures;
      this.requests.append(...this.failures.requests.map(({ name }) => element('option', { value: name }, name)));
      this.failure.append(...this.failures.failures.map(({ name }) => element('option', { value: name }, name)));
      this.#explain();
      this.refresh();
    } catch (problem) {
      this.#loaded = false;
      throw problem;
    }
  }

  refresh() {
    const choices = this.store.choices;
    const specific = choices.length - 1;
    const all = choices[0]?.name ?? 'happy';
    setText(byId('count-scenarios'), specific > 0 ? `${all} +${specific}` : all === 'happy' ? '' : all);
    this.choices.replaceChildren(
      ...choices.map((choice) =>
        element('li', {}, choice.vendor ? `${vendorName(choice.vendor)}${choice.operation ? ` ${choice.operation}` : ''}: ` : 'all: ', element('b', {}, choice.name)),
      ),
    );
    const chosen = choices.find((choice) => (choice.vendor ?? '') === this.vendor.value && (choice.operation ?? '') === this.operation.value);
    const submits = this.simulator?.submits[this.vendor.value] ?? [];
    const withoutJobs = this.operation.value !== '' && !submits.includes(this.operation.value);
    for (const card of this.cards.children) {
      card.setAttribute('aria-pressed', String(card.dataset.name === chosen?.name));
      card.disabled = withoutJobs && card.dataset.name !== 'happy';
    }
  }

  #card({ name, summary }) {
    return element(
      'button',
      { type: 'button', class: 'card', 'data-name': name, 'aria-pressed': 'false', onclick: () => this.#choose(name) },
      element('b', {}, name),
      element('span', {}, summary),
    );
  }

  #choose(name) {
    const choice = { name };
    if (this.vendor.value) {
      choice.vendor = this.vendor.value;
    }
    if (this.operation.value) {
      choice.operation = this.operation.value;
    }
    this.run(() => api.choose(choice));
  }

  #operations() {
    const operations = this.simulator.vendors[this.vendor.value] ?? [];
    this.operation.replaceChildren(element('option', { value: '' }, 'all operations'), ...operations.map((id) => element('option', { value: id }, id)));
    this.operation.disabled = operations.length === 0;
    this.refresh();
  }

  #failing() {
    return `${this.requests.value}-${this.failure.value}${this.count.value ? `@${this.count.value}` : ''}`;
  }

  #explain() {
    const summary = (list, name) => list.find((each) => each.name === name).summary;
    setText(this.explained, `${summary(this.failures.requests, this.requests.value)}. ${summary(this.failures.failures, this.failure.value)}`);
  }

  #filter() {
    const text = this.search.value.trim().toLowerCase();
    for (const card of this.cards.children) {
      card.hidden = !card.textContent.toLowerCase().includes(text);
    }
  }
}
