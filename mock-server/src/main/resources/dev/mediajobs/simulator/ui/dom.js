// The only place that creates elements. Texts become text nodes, so text sent by callers is never parsed as HTML.

export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);

/** Sets the text of a node if it differs, which avoids needless layout. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Creates a code block with a copy button. */
export function codeBlock(text) {
  const button = element('button', { type: 'button', class: 'copy' }, 'Copy');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 1500);
  });
  return element('div', { class: 'paste' }, element('pre', { tabindex: '0' }, text), button);
}

/** Creates a list of names and values, without the null values. */
export function facts(entries) {
  const list = element('dl', { class: 'facts' });
  for (const [name, value] of entries) {
    if (value !== null && value !== undefined) {
      list.append(element('dt', {}, name), element('dd', {}, value));
    }
  }
  return list;
}
