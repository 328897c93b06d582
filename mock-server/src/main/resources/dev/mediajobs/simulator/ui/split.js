// A list and the details of the selected item, side by side; on narrow screens one replaces the other.

import { element } from './dom.js';

export function split(section, top, list, empty, close) {
  const body = element('div', { class: 'detail-body' });
  const back = element('button', { type: 'button', class: 'back quiet', onclick: close }, 'Close');
  const detail = element('aside', { class: 'detail', 'aria-label': 'Details', hidden: true }, back, body);
  const column = element('div', { class: 'column' }, top, list.element, empty);
  section.classList.add('split');
  section.append(column, detail);
  return {
    open(...content) {
      const opened = detail.hidden;
      detail.hidden = false;
      section.classList.add('open');
      body.replaceChildren(...content);
      if (opened) {
        detail.scrollTop = 0;
      }
    },
    close() {
      const focused = detail.contains(document.activeElement);
      detail.hidden = true;
      section.classList.remove('open');
      body.replaceChildren();
      if (focused) {
        list.element.focus();
      }
    },
    showEmpty(isEmpty) {
      empty.hidden = !isEmpty;
      list.element.hidden = isEmpty;
    },
  };
}
