// What was sent: query, headers, body and parts of a request, loaded when shown. Credentials are hidden by the control API.

import { element, facts } from './dom.js';
import { plural } from './text.js';

const SHOWN = 200_000;

/** Creates a section that loads a complete request when it is opened. */
export function sent(load, open = true) {
  const content = element('div', { class: 'sent-content', 'aria-live': 'polite' });
  const details = element('details', { class: 'sent', open }, element('summary', {}, 'What was sent'), content);
  const fill = async () => {
    if (!details.open || content.hasChildNodes()) {
      return;
    }
    content.append(element('p', { class: 'hint' }, 'Loading…'));
    try {
      content.replaceChildren(...parts(await load()).filter((part) => part !== null));
    } catch (problem) {
      content.replaceChildren(element('p', { class: 'hint' }, problem.message));
    }
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function parts(request) {
  return [
    table('Query', request.query),
    table('Headers', request.headers),
    ...(request.parts.length ? [element('h4', {}, 'Parts'), ...request.parts.map(part)] : body(request)),
  ];
}

function table(title, values) {
  const caption = `${title} (${values.length})`;
  const fold = element('details', { open: title === 'Query' }, element('summary', {}, caption));
  fold.append(facts(values.map(({ name, value }) => [name, element('code', {}, value)])));
  return values.length ? fold : null;
}

function body(request) {
  if (!request.bodySize) {
    return [element('p', { class: 'hint' }, 'The request has no body.')];
  }
  const text = request.body === null ? null : pretty(request.body);
  return [element('h4', {}, `Body, ${size(request.bodySize)}`), block(text, request.truncated, 'Body')];
}

function part(each) {
  const file = each.fileName === null ? null : element('code', {}, each.fileName);
  return element(
    'section',
    { class: 'part', 'aria-label': `Part ${each.name}` },
    element('h5', {}, element('code', {}, each.name)),
    facts([
      ['File name', file],
      ['Type', each.contentType],
      ['Size', size(each.size)],
    ]),
    block(each.text, each.truncated, `Content of ${each.name}`),
  );
}

/** A text that scrolls. Very long ones are cut, because laying them out would block the page. */
function block(text, truncated, label) {
  if (text === null) {
    return element('p', { class: 'hint' }, 'Binary content.');
  }
  const shown = text.slice(0, SHOWN);
  const cut = truncated || shown.length < text.length;
  return element(
    'div',
    {},
    element('pre', { class: 'sent-text', tabindex: '0', role: 'region', 'aria-label': label }, shown),
    cut ? element('p', { class: 'hint' }, 'Only the beginning is shown.') : null,
  );
}

function pretty(text) {
  try {
    return text.length > SHOWN ? text : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const size = (bytes) => plural(bytes, 'byte');
