// Elements are made here alone, and texts become text nodes: nothing that a caller sent is ever read as markup.

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Sets a text only where it differs, so that nothing is laid out for nothing. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Lines to paste, with a button that copies them. */
export function paste(text) {
  const button = el('button', { type: 'button', class: 'copy' }, 'Copy');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 1500);
  });
  return el('div', { class: 'paste' }, el('pre', { tabindex: '0' }, text), button);
}

/** A list of names and values. */
export function facts(entries) {
  const list = el('dl', { class: 'facts' });
  for (const [name, value] of entries) {
    if (value !== null && value !== undefined) {
      list.append(el('dt', {}, name), el('dd', {}, value));
    }
  }
  return list;
}
