// The list of requests with their violations, newest first.

import { byId, element, codeBlock, setText } from './dom.js';
import { List } from './list.js';
import { explain } from './request.js';
import { split } from './split.js';
import { clockTime, plural } from './text.js';

export class Requests {
  #onlyBad = false;
  #text = '';
  #shown = null;

  constructor(store, go) {
    this.store = store;
    this.list = new List({
      label: 'Requests, newest first',
      key: (request) => request.number,
      make: row,
      choose: (request) => go('requests', request.number),
    });
    this.split = split(byId('requests'), this.#filters(), this.list, emptyState(), () => go('requests'));
  }

  open(number) {
    const request = this.store.requests.get(Number(number));
    this.list.select(number ? Number(number) : null);
    if (request && this.#shown !== request) {
      this.split.open(explain(request));
    } else if (number && !request) {
      this.split.open(element('p', { class: 'hint' }, `Request ${number} was removed.`));
    } else if (!number) {
      this.split.close();
    }
    this.#shown = request ?? null;
  }

  refresh() {
    const all = [...this.store.requests.values()];
    const bad = all.filter((request) => request.violations.length);
    const matching = (this.#onlyBad ? bad : all).filter(
      (request) =>
        !this.#text ||
        `${request.number} ${request.method} ${request.path} ${request.operation} ${request.status}`.toLowerCase().includes(this.#text),
    );
    this.list.set(matching.sort((a, b) => b.number - a.number));
    const count = byId('count-requests');
    setText(count, all.length ? (bad.length ? `${bad.length} ⚠` : String(all.length)) : '');
    count.classList.toggle('bad', bad.length > 0);
    count.title = bad.length ? `${plural(bad.length, 'request')} of ${all.length} violated the contract` : '';
    this.split.showEmpty(all.length === 0);
    setText(this.found, all.length === 0 || matching.length === all.length ? '' : `${plural(matching.length, 'request')} of ${all.length}`);
  }

  #filters() {
    const search = element('input', { type: 'search', id: 'requests-search', placeholder: 'Search path, operation, status', 'aria-label': 'Search requests' });
    search.addEventListener('input', () => {
      this.#text = search.value.trim().toLowerCase();
      this.refresh();
    });
    const only = element('button', { type: 'button', id: 'only-violations', class: 'chip failed', 'aria-pressed': 'false' }, 'only violations');
    only.addEventListener('click', () => {
      this.#onlyBad = !this.#onlyBad;
      only.setAttribute('aria-pressed', String(this.#onlyBad));
      this.refresh();
    });
    this.found = element('span', { class: 'hint', role: 'status' });
    return element('div', { class: 'filters' }, search, element('div', { class: 'chips' }, only), this.found);
  }
}

export function statusClass(status) {
  return status >= 500 || status === 0 ? 'failed' : status >= 400 ? 'rejected' : 'succeeded';
}

function row() {
  const time = element('time', { class: 'digits' });
  const method = element('b', { class: 'method' });
  const path = element('code', { class: 'path' });
  const operation = element('span', { class: 'operation' });
  const status = element('span');
  const findings = element('span', { class: 'tag findings' });
  return {
    element: element('div', { class: 'request' }, time, element('div', { class: 'headline' }, element('div', {}, method, ' ', path), element('div', { class: 'sub' }, operation, ' ', findings)), status),
    show(request) {
      setText(time, clockTime(Date.parse(request.at)));
      setText(method, request.method);
      setText(path, request.path);
      setText(operation, request.operation ? `${request.vendor} ${request.operation}` : 'no matching operation');
      setText(status, String(request.status));
      status.className = `status digits ${statusClass(request.status)}`;
      const violations = request.violations.length + request.moreViolations;
      const notes = request.notes.length + request.moreNotes;
      setText(findings, violations ? plural(violations, 'violation') : notes ? plural(notes, 'note') : '');
    },
  };
}

function emptyState() {
  return element(
    'div',
    { class: 'empty', hidden: true },
    element('h2', {}, 'No requests yet'),
    element('p', {}, 'The last 1,000 requests to the vendors appear here, with an explanation of every contract violation: location, expected value and an example. Try an invalid request:'),
    codeBlock(
      `curl ${location.origin}/api/aurora/ \\\n  -H 'X-API-ID: any' -H 'X-API-KEY: any' -H 'Content-Type: application/json' \\\n  -d '{"name":7}'`,
    ),
  );
}
