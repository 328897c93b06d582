// One request, each thing that it has wrong explained: where, by which line of the spec, what is expected, what would do.

import { api } from './api.js';
import { el, facts } from './dom.js';
import { clockTime, vendorName } from './text.js';

const PARTS = { path: 'the path', query: 'the query', header: 'a header', body: 'the body' };
let ledger;
const specs = new Map();

export function explain(request) {
  const count = request.violations.length;
  return el(
    'article',
    { class: 'request-detail' },
    el('h2', {}, el('b', { class: 'method' }, request.method), ' ', el('code', {}, request.path)),
    facts([
      ['Answered', String(request.status)],
      ['Operation', request.operation ? operation(request) : null],
      ['At', clockTime(Date.parse(request.at))],
      ['Number', String(request.number)],
    ]),
    el('p', { class: count ? 'verdict bad' : 'verdict' }, verdict(request)),
    ...request.violations.map((violation, index) => card('Violation', violation, index)),
    ...request.notes.map((note, index) => card('Note', note, index)),
  );
}

function operation(request) {
  return el('a', { href: `#specs/${request.vendor}` }, `${vendorName(request.vendor)} ${request.operation}`);
}

function verdict(request) {
  const count = request.violations.length;
  if (count) {
    return count === 1 ? 'One thing in it breaks the spec.' : `${count} things in it break the spec.`;
  }
  if (request.path.startsWith('/files/')) {
    return 'A file of the simulator itself; no spec speaks of it.';
  }
  if (!request.operation) {
    return 'Nothing of a vendor stands at this path. Look for a slash too many, a version left out, or another method.';
  }
  if (request.notes.length) {
    return 'It conforms to the contract. The simulator does not know an id in it.';
  }
  return request.status === 401 ? 'Its key was missing or wrong, so the rest was not looked at.' : 'It keeps the contract.';
}

function card(kind, violation, index) {
  const title = `${PARTS[violation.in] ?? violation.in}${violation.pointer ? ' at ' : ''}`;
  return el(
    'section',
    { class: kind.toLowerCase(), 'aria-label': `${kind} ${index + 1}` },
    el('h3', {}, `${kind} ${index + 1}: in ${title}`, violation.pointer ? el('code', {}, violation.pointer) : ''),
    facts([
      ['Rule', el('code', {}, violation.rule)],
      ['Expected', violation.expected],
      ['Came', el('code', { class: 'came' }, violation.actual)],
      ['Would do', violation.example === null ? null : el('pre', { class: 'does', tabindex: '0' }, JSON.stringify(violation.example, null, 2))],
      ['Quirks', violation.quirks.length ? quirks(violation.quirks) : null],
    ]),
    source(violation.location),
  );
}

function quirks(ids) {
  const list = el('ul', { class: 'quirks' }, ...ids.map((id) => el('li', {}, el('b', {}, id))));
  ledger ??= api.ledger().then((told) => new Map(told.entries.map((entry) => [entry.id, entry])));
  ledger.then((known) => {
    [...list.children].forEach((item, index) => {
      const quirk = known.get(ids[index]);
      item.append(quirk ? `, ${quirk.class}: ${quirk.decision}` : '');
    });
  }, () => (ledger = undefined));
  return list;
}

/** The lines of the spec around the place, read when they are asked for. */
function source(place) {
  const [, name, line] = /^([a-z]+)\.yaml:(\d+)$/.exec(place) ?? [];
  if (!name) {
    return null;
  }
  const lines = el('pre', { class: 'source', tabindex: '0' });
  const details = el('details', {}, el('summary', {}, 'Spec, ', el('code', {}, place)), lines);
  details.addEventListener('toggle', async () => {
    if (details.open && !lines.hasChildNodes()) {
      specs.has(name) || specs.set(name, api.spec(name));
      const all = (await specs.get(name)).split('\n');
      const from = Math.max(0, line - 3);
      lines.append(
        ...all.slice(from, Number(line) + 9).map((text, index) =>
          el('span', { class: from + index + 1 === Number(line) ? 'meant' : null }, `${String(from + index + 1).padStart(5)}  ${text}\n`),
        ),
      );
    }
  });
  return details;
}
