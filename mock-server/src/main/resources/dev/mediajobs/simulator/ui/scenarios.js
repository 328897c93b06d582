// The scenarios: a click selects one for new jobs of all vendors, of one vendor, or of one operation.

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
    this.vendor.addEventListener('change', () => this.#operations());
    this.operation.addEventListener('change', () => this.refresh());
    this.search.addEventListener('input', () => this.#filter());
    byId('scenarios').append(
      element(
        'div',
        { class: 'column scroll' },
        element('div', { class: 'scope' }, element('label', { for: 'scenario-vendor' }, 'New jobs of'), this.vendor, element('label', { for: 'scenario-operation', class: 'visually-hidden' }, 'Operation'), this.operation, this.search),
        this.choices,
        this.cards,
        element('p', { class: 'hint' }, 'For one job: send the header ', element('code', {}, 'X-MediaJobs-Scenario: fails'), ', or put ', element('code', {}, '[[scenario:fails]]'), ' into a prompt or a name. Existing jobs keep their scenario.'),
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
    for (const card of this.cards.children) {
      card.setAttribute('aria-pressed', String(card.dataset.name === chosen?.name));
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
    const submits = this.simulator.submits?.[this.vendor.value] ?? [];
    this.operation.replaceChildren(element('option', { value: '' }, 'all operations'), ...submits.map((id) => element('option', { value: id }, id)));
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
