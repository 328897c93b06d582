// The scenarios: one is chosen by a click, for all jobs to come, one vendor's, or one operation's.

import { api } from './api.js';
import { byId, el, say } from './dom.js';
import { vendorName } from './text.js';

export class Scenarios {
  #loaded = false;

  constructor(store, run) {
    Object.assign(this, { store, run });
    this.vendor = el('select', { id: 'scenario-vendor' }, el('option', { value: '' }, 'all vendors'));
    this.operation = el('select', { id: 'scenario-operation', disabled: true }, el('option', { value: '' }, 'all operations'));
    this.search = el('input', { type: 'search', id: 'scenarios-search', placeholder: 'Find a scenario', 'aria-label': 'Find scenarios' });
    this.now = el('ul', { class: 'choices', 'aria-label': 'What counts for jobs to come' });
    this.cards = el('div', { class: 'cards', role: 'group', 'aria-label': 'Scenarios' });
    this.vendor.addEventListener('change', () => this.#operations());
    this.operation.addEventListener('change', () => this.refresh());
    this.search.addEventListener('input', () => this.#filter());
    byId('scenarios').append(
      el(
        'div',
        { class: 'column scroll' },
        el('div', { class: 'scope' }, el('label', { for: 'scenario-vendor' }, 'For jobs to come of'), this.vendor, el('label', { for: 'scenario-operation', class: 'unseen' }, 'Operation'), this.operation, this.search),
        this.now,
        this.cards,
        el('p', { class: 'hint' }, 'For one job alone: send the header ', el('code', {}, 'X-MediaJobs-Scenario: fails'), ', or write ', el('code', {}, '[[scenario:fails]]'), ' into a prompt or a name. Jobs that run already keep their scenario.'),
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
      this.vendor.append(...Object.keys(simulator.vendors).map((name) => el('option', { value: name }, vendorName(name))));
      this.cards.append(...list.scenarios.map((scenario) => this.#card(scenario)));
      this.refresh();
    } catch (problem) {
      this.#loaded = false;
      throw problem;
    }
  }

  refresh() {
    const choices = this.store.choices;
    const narrower = choices.length - 1;
    const all = choices[0]?.name ?? 'happy';
    say(byId('count-scenarios'), narrower > 0 ? `${all} +${narrower}` : all === 'happy' ? '' : all);
    this.now.replaceChildren(
      ...choices.map((choice) =>
        el('li', {}, choice.vendor ? `${vendorName(choice.vendor)}${choice.operation ? ` ${choice.operation}` : ''}: ` : 'all: ', el('b', {}, choice.name)),
      ),
    );
    const chosen = choices.find((choice) => (choice.vendor ?? '') === this.vendor.value && (choice.operation ?? '') === this.operation.value);
    for (const card of this.cards.children) {
      card.setAttribute('aria-pressed', String(card.dataset.name === chosen?.name));
    }
  }

  #card({ name, summary }) {
    return el(
      'button',
      { type: 'button', class: 'card', 'data-name': name, 'aria-pressed': 'false', onclick: () => this.#choose(name) },
      el('b', {}, name),
      el('span', {}, summary),
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

  /** A vendor's operations that submit jobs are those that the simulator names. */
  #operations() {
    const submits = this.simulator.submits?.[this.vendor.value] ?? [];
    this.operation.replaceChildren(el('option', { value: '' }, 'all operations'), ...submits.map((id) => el('option', { value: id }, id)));
    this.operation.disabled = submits.length === 0;
    this.refresh();
  }

  #filter() {
    const text = this.search.value.trim().toLowerCase();
    for (const card of this.cards.children) {
      card.hidden = !card.textContent.toLowerCase().includes(text);
    }
  }
}
