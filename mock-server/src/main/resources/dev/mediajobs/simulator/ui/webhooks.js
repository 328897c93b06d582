// The webhooks that were sent, or not and why; newest first.

import { byId, el, paste, say } from './dom.js';
import { List } from './list.js';
import { clockTime } from './text.js';

const WHY = {
  sent: 'answered',
  refused: 'not sent: neither loopback nor allowed by --webhook-host',
  failed: 'nothing answered there',
};

export class Webhooks {
  constructor(store, go) {
    this.store = store;
    this.empty = teach();
    this.list = new List({
      label: 'Webhooks, newest first',
      key: (webhook) => webhook.number,
      make: row,
      choose: (webhook) => go('jobs', webhook.jobId),
    });
    byId('webhooks').append(el('div', { class: 'column' }, this.list.element, this.empty));
  }

  open() {}

  refresh() {
    const all = [...this.store.webhooks.values()].reverse();
    this.list.set(all);
    say(byId('count-webhooks'), all.length ? String(all.length) : '');
    this.empty.hidden = all.length > 0;
    this.list.element.hidden = all.length === 0;
  }
}

function row() {
  const time = el('time', { class: 'digits' });
  const url = el('code', { class: 'path' });
  const job = el('code', { class: 'id' });
  const outcome = el('span');
  const why = el('span', { class: 'operation' });
  return {
    element: el('div', { class: 'request' }, time, el('div', { class: 'who' }, el('div', {}, el('b', { class: 'method' }, 'POST'), ' ', url), el('div', { class: 'sub' }, why, '; job ', job)), outcome),
    show(webhook) {
      say(time, clockTime(Date.parse(webhook.at)));
      say(url, webhook.url);
      say(job, webhook.jobId);
      say(outcome, webhook.status ? String(webhook.status) : webhook.outcome);
      const fine = webhook.outcome === 'sent' && webhook.status < 300;
      outcome.className = `status ${fine ? 'succeeded' : webhook.outcome === 'refused' ? 'rejected' : 'failed'}`;
      say(why, WHY[webhook.outcome] ?? webhook.outcome);
    },
  };
}

function teach() {
  return el(
    'div',
    { class: 'empty' },
    el('h2', {}, 'No webhook yet'),
    el('p', {}, 'A submission that names an address is told of its end there, by one POST, to loopback or to hosts that --help tells how to allow. Start something that listens, then:'),
    paste(
      `curl ${location.origin}/api/aurora/ \\\n  -H 'X-API-ID: any' -H 'X-API-KEY: any' -H 'Content-Type: application/json' \\\n` +
        `  -d '{"name":"intro","image":"https://example.com/a.png","audio":"https://example.com/a.mp3","webhook_url":"http://127.0.0.1:9000/done"}'`,
    ),
    el('p', {}, 'The scenarios webhook-lost, webhook-twice and webhook-early make them as unreliable as they are.'),
  );
}
