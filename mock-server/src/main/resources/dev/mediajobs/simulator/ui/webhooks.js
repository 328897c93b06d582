// The list of sent, refused and failed webhooks, newest first.

import { byId, element, codeBlock, setText } from './dom.js';
import { List } from './list.js';
import { clockTime } from './text.js';

const OUTCOMES = {
  sent: 'response received',
  refused: 'not sent',
  failed: 'no complete response',
};

export class Webhooks {
  constructor(store, go) {
    this.store = store;
    this.empty = emptyState();
    this.list = new List({
      label: 'Webhooks, newest first',
      key: (webhook) => webhook.number,
      make: row,
      choose: (webhook) => go('jobs', webhook.jobId),
    });
    byId('webhooks').append(element('div', { class: 'column' }, this.list.element, this.empty));
  }

  open() {}

  refresh() {
    const all = [...this.store.webhooks.values()].reverse();
    this.list.set(all);
    setText(byId('count-webhooks'), all.length ? String(all.length) : '');
    this.empty.hidden = all.length > 0;
    this.list.element.hidden = all.length === 0;
  }
}

function describe(webhook) {
  const outcome = OUTCOMES[webhook.outcome] ?? webhook.outcome;
  return webhook.reason ? `${outcome}: ${webhook.reason.replace(/\.$/, '')}` : outcome;
}

function row() {
  const time = element('time', { class: 'digits' });
  const url = element('code', { class: 'path' });
  const job = element('code', { class: 'id' });
  const outcome = element('span');
  const description = element('span', { class: 'operation' });
  return {
    element: element('div', { class: 'request' }, time, element('div', { class: 'headline' }, element('div', {}, element('b', { class: 'method' }, 'POST'), ' ', url), element('div', { class: 'sub' }, description, '; job ', job)), outcome),
    show(webhook) {
      setText(time, clockTime(Date.parse(webhook.at)));
      setText(url, webhook.url);
      setText(job, webhook.jobId);
      setText(outcome, webhook.status ? String(webhook.status) : webhook.outcome);
      const succeeded = webhook.outcome === 'sent' && webhook.status < 300;
      outcome.className = `status ${succeeded ? 'succeeded' : webhook.outcome === 'refused' ? 'rejected' : 'failed'}`;
      setText(description, describe(webhook));
    },
  };
}

function emptyState() {
  return element(
    'div',
    { class: 'empty' },
    element('h2', {}, 'No webhooks yet'),
    element('p', {}, 'A submit with a webhook URL gets one POST when its job finishes. Only loopback and the hosts allowed by --webhook-host receive webhooks. Start a listener, then run:'),
    codeBlock(
      `curl ${location.origin}/api/aurora/ \\\n  -H 'X-API-ID: any' -H 'X-API-KEY: any' -H 'Content-Type: application/json' \\\n` +
        `  -d '{"name":"intro","image":"https://example.com/a.png","audio":"https://example.com/a.mp3","webhook_url":"http://127.0.0.1:9000/done"}'`,
    ),
    element('p', {}, 'The scenarios webhook-lost, webhook-twice, webhook-early and webhook-out-of-order simulate unreliable delivery.'),
  );
}
