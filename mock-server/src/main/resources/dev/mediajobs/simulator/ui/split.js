// A list on one side, what was chosen of it on the other; on a narrow screen one in place of the other.

import { el } from './dom.js';

export function split(section, top, list, empty, close) {
  const body = el('div', { class: 'detail-body' });
  const back = el('button', { type: 'button', class: 'back quiet', onclick: close }, 'Close');
  const detail = el('aside', { class: 'detail', 'aria-label': 'Details', hidden: true }, back, body);
  const column = el('div', { class: 'column' }, top, list.element, empty);
  section.classList.add('split');
  section.append(column, detail);
  return {
    open(...content) {
      const fresh = detail.hidden;
      detail.hidden = false;
      section.classList.add('open');
      body.replaceChildren(...content);
      if (fresh) {
        detail.scrollTop = 0;
      }
    },
    close() {
      const inside = detail.contains(document.activeElement);
      detail.hidden = true;
      section.classList.remove('open');
      body.replaceChildren();
      if (inside) {
        list.element.focus();
      }
    },
    showEmpty(none) {
      empty.hidden = !none;
      list.element.hidden = none;
    },
  };
}
