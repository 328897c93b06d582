// The requests, newest first, and what each had wrong.

import { byId, el, paste, say } from './dom.js';
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
    this.split = split(byId('requests'), this.#filters(), this.list, teach(), () => go('requests'));
  }

  open(number) {
    const request = this.store.requests.get(Number(number));
    this.list.select(number ? Number(number) : null);
    if (request && this.#shown !== request) {
      this.split.open(explain(request));
    } else if (number && !request) {
      this.split.open(el('p', { class: 'hint' }, `Request ${number} is not kept any more.`));
    } else if (!number) {
      this.split.close();
    }
    this.#shown = request ?? null;
  }

  refresh() {
    const all = [...this.store.requests.values()];
    const bad = all.filter((request) => request.violations.length);
    const wanted = (this.#onlyBad ? bad : all).filter(
      (request) =>
        !this.#text ||
        `${request.number} ${request.method} ${request.path} ${request.operation} ${request.status}`.toLowerCase().includes(this.#text),
    );
    this.list.set(wanted.sort((one, other) => other.number - one.number));
    const count = byId('count-requests');
    say(count, all.length ? (bad.length ? `${bad.length} ⚠` : String(all.length)) : '');
    count.classList.toggle('bad', bad.length > 0);
    count.title = bad.length ? `${plural(bad.length, 'request')} of ${all.length} broke the spec` : '';
    this.split.showEmpty(all.length === 0);
    say(this.found, all.length === 0 || wanted.length === all.length ? '' : `${plural(wanted.length, 'request')} of ${all.length}`);
  }

  #filters() {
    const search = el('input', { type: 'search', id: 'requests-search', placeholder: 'Find by path, operation, status', 'aria-label': 'Find requests' });
    search.addEventListener('input', () => {
      this.#text = search.value.trim().toLowerCase();
      this.refresh();
    });
    const only = el('button', { type: 'button', id: 'only-violations', class: 'chip failed', 'aria-pressed': 'false' }, 'only violations');
    only.addEventListener('click', () => {
      this.#onlyBad = !this.#onlyBad;
      only.setAttribute('aria-pressed', String(this.#onlyBad));
      this.refresh();
    });
    this.found = el('span', { class: 'hint', role: 'status' });
    return el('div', { class: 'filters' }, search, el('div', { class: 'chips' }, only), this.found);
  }
}

export function statusClass(status) {
  return status >= 500 || status === 0 ? 'failed' : status >= 400 ? 'rejected' : 'succeeded';
}

function row() {
  const time = el('time', { class: 'digits' });
  const method = el('b', { class: 'method' });
  const path = el('code', { class: 'path' });
  const operation = el('span', { class: 'operation' });
  const status = el('span');
  const wrong = el('span', { class: 'tag wrong' });
  return {
    element: el('div', { class: 'request' }, time, el('div', { class: 'who' }, el('div', {}, method, ' ', path), el('div', { class: 'sub' }, operation, ' ', wrong)), status),
    show(request) {
      say(time, clockTime(Date.parse(request.at)));
      say(method, request.method);
      say(path, request.path);
      say(operation, request.operation ? `${request.vendor} ${request.operation}` : 'nothing of a vendor stands there');
      say(status, String(request.status));
      status.className = `status digits ${statusClass(request.status)}`;
      const { violations, notes } = request;
      say(wrong, violations.length ? plural(violations.length, 'violation') : notes.length ? plural(notes.length, 'note') : '');
    },
  };
}

function teach() {
  return el(
    'div',
    { class: 'empty', hidden: true },
    el('h2', {}, 'Nobody has asked anything'),
    el('p', {}, 'Each request to a vendor stands here, the last 1,000. What it has wrong by the spec is explained: where, what is expected, and what would do. Try one that is wrong:'),
    paste(
      `curl ${location.origin}/api/aurora/ \\\n  -H 'X-API-ID: any' -H 'X-API-KEY: any' -H 'Content-Type: application/json' \\\n  -d '{"name":7}'`,
    ),
  );
}
