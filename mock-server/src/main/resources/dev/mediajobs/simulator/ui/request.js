// The details of a request, with each violation: its location, the line of the spec, the expected value, an example.

import { api } from './api.js';
import { element, facts } from './dom.js';
import { sent } from './sent.js';
import { clockTime, plural, vendorName } from './text.js';

const PARTS = { path: 'path', query: 'query', header: 'header', body: 'body' };
let ledger;
const specs = new Map();

export function explain(request) {
  const count = request.violations.length;
  const { moreViolations, moreNotes } = request;
  return element(
    'article',
    { class: 'request-detail' },
    element('h2', {}, element('b', { class: 'method' }, request.method), ' ', element('code', {}, request.path)),
    facts([
      ['Status', String(request.status)],
      ['Operation', request.operation ? operation(request) : null],
      ['Time', clockTime(Date.parse(request.at))],
      ['Number', String(request.number)],
      ['Job', request.jobId ? element('a', { href: `#jobs/${request.jobId}` }, request.jobId) : null],
    ]),
    element('p', { class: count ? 'verdict bad' : 'verdict' }, verdict(request)),
    ...request.violations.map((violation, index) => card('Violation', violation, index)),
    moreViolations ? element('p', { class: 'hint' }, `and ${plural(moreViolations, 'more violation')}`) : null,
    ...request.notes.map((note, index) => card('Note', note, index)),
    moreNotes ? element('p', { class: 'hint' }, `and ${plural(moreNotes, 'more note')}`) : null,
    sent(() => api.request(request.number)),
  );
}

function operation(request) {
  return element('a', { href: `#specs/${request.vendor}` }, `${vendorName(request.vendor)} ${request.operation}`);
}

function verdict(request) {
  const count = request.violations.length + request.moreViolations;
  if (count) {
    return `This request violates the contract in ${count === 1 ? 'one place' : `${count.toLocaleString('en')} places`}.`;
  }
  if (request.path.startsWith('/files/')) {
    return 'This is a file of the simulator, which no contract describes.';
  }
  if (!request.operation) {
    return 'No vendor operation matches this path. Check for an extra slash, a missing version, or a different HTTP method.';
  }
  if (request.notes.length) {
    return 'This request conforms to the contract, but contains an id that the simulator did not issue.';
  }
  return request.status === 401 ? 'The credentials are missing or wrong, so the request was not validated.' : 'This request conforms to the contract.';
}

function card(kind, violation, index) {
  const title = `${PARTS[violation.in] ?? violation.in}${violation.pointer ? ' at ' : ''}`;
  return element(
    'section',
    { class: kind.toLowerCase(), 'aria-label': `${kind} ${index + 1}` },
    element('h3', {}, `${kind} ${index + 1}: ${title}`, violation.pointer ? element('code', {}, violation.pointer) : ''),
    facts([
      ['Rule', element('code', {}, violation.rule)],
      ['Expected', violation.expected],
      ['Actual', element('code', { class: 'actual-value' }, violation.actual)],
      ['Example', violation.example === null ? null : element('pre', { class: 'example-value', tabindex: '0' }, JSON.stringify(violation.example, null, 2))],
      ['Quirks', violation.quirks.length ? quirks(violation.quirks) : null],
    ]),
    source(violation.location),
  );
}

function quirks(ids) {
  const list = element('ul', { class: 'quirks' }, ...ids.map((id) => element('li', {}, element('b', {}, id))));
  ledger ??= api.ledger().then((response) => new Map(response.entries.map((entry) => [entry.id, entry])));
  ledger.then((entries) => {
    [...list.children].forEach((item, index) => {
      const quirk = entries.get(ids[index]);
      item.append(quirk ? `, ${quirk.class}: ${quirk.decision}` : '');
    });
  }, () => (ledger = undefined));
  return list;
}

/** Shows the lines of the spec around the location, loaded when opened. */
function source(location) {
  const [, name, line] = /^([a-z]+)\.yaml:(\d+)$/.exec(location) ?? [];
  if (!name) {
    return null;
  }
  const lines = element('pre', { class: 'source', tabindex: '0' });
  const details = element('details', {}, element('summary', {}, 'Spec, ', element('code', {}, location)), lines);
  details.addEventListener('toggle', async () => {
    if (details.open && !lines.hasChildNodes()) {
      specs.has(name) || specs.set(name, api.spec(name));
      const all = (await specs.get(name)).split('\n');
      const from = Math.max(0, line - 3);
      lines.append(
        ...all.slice(from, Number(line) + 9).map((text, index) =>
          element('span', { class: from + index + 1 === Number(line) ? 'target-line' : null }, `${String(from + index + 1).padStart(5)}  ${text}\n`),
        ),
      );
    }
  });
  return details;
}
