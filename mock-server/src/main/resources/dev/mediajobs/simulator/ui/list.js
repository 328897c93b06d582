// A virtual list: it creates rows only for visible items. For keyboards and screen readers it is a listbox.

import { element } from './dom.js';

const OVERSCAN = 4;
let lists = 0;

export class List {
  #rows = new Map();
  #items = [];
  #selected = null;
  #active = -1;
  #name = `list${++lists}`;

  /** make() returns {element, show(item), tick?(item)}, key(item) an id; choose(item) is called on click or Enter. */
  constructor({ label, make, key, choose }) {
    Object.assign(this, { make, key, choose });
    this.space = element('div', { class: 'space', role: 'presentation' });
    this.element = element('div', { class: 'list', role: 'listbox', tabindex: '0', 'aria-label': label }, this.space);
    this.element.addEventListener('scroll', () => this.#render(), { passive: true });
    this.element.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(() => this.#render()).observe(this.element);
  }

  set(items) {
    // Keeps the scroll position when newer rows are added above.
    if (this.element.scrollTop > 0 && this.#items.length) {
      const first = this.key(this.#items[this.#first()]);
      const index = items.findIndex((item) => this.key(item) === first);
      if (index > 0) {
        const moved = (index - this.#first()) * this.#height();
        this.space.style.height = `${items.length * this.#height()}px`;
        this.element.scrollTop += moved;
      }
    }
    this.#items = items;
    this.#render();
  }

  select(key) {
    this.#selected = key;
    this.#active = this.#items.findIndex((item) => this.key(item) === key);
    this.#render();
  }

  /** Returns the items that have a row. */
  visible() {
    return [...this.#rows.keys()].map((index) => this.#items[index]).filter(Boolean);
  }

  /** Updates what depends on the time. */
  tick() {
    for (const [index, row] of this.#rows) {
      row.tick?.(this.#items[index]);
    }
  }

  #height() {
    this.height ??= 0;
    if (!this.height || this.narrow !== matchMedia('(max-width: 760px)').matches) {
      this.narrow = matchMedia('(max-width: 760px)').matches;
      this.height = parseFloat(getComputedStyle(this.element).getPropertyValue('--row')) || 56;
    }
    return this.height;
  }

  #first() {
    return Math.min(this.#items.length - 1, Math.floor(this.element.scrollTop / this.#height()));
  }

  #render() {
    const height = this.#height();
    this.space.style.height = `${this.#items.length * height}px`;
    const from = Math.max(0, Math.floor(this.element.scrollTop / height) - OVERSCAN);
    const to = this.element.clientHeight
      ? Math.min(this.#items.length, Math.ceil((this.element.scrollTop + this.element.clientHeight) / height) + OVERSCAN)
      : from;
    const free = [];
    for (const [index, row] of this.#rows) {
      if (index < from || index >= to) {
        this.#rows.delete(index);
        free.push(row);
      }
    }
    for (let index = from; index < to; index++) {
      let row = this.#rows.get(index);
      if (!row) {
        row = free.pop() ?? this.#add();
        row.element.style.transform = `translateY(${index * height}px)`;
        row.element.id = `${this.#name}-${index}`;
        row.index = index;
        this.#rows.set(index, row);
      }
      this.#fill(row, index);
    }
    free.forEach((row) => row.element.remove());
    if (this.#rows.has(this.#active)) {
      this.element.setAttribute('aria-activedescendant', `${this.#name}-${this.#active}`);
    } else {
      this.element.removeAttribute('aria-activedescendant');
    }
  }

  #add() {
    const row = this.make();
    row.element.setAttribute('role', 'option');
    row.element.classList.add('row');
    row.element.addEventListener('click', () => this.#choose(row.index));
    this.space.append(row.element);
    return row;
  }

  #fill(row, index) {
    const item = this.#items[index];
    row.element.setAttribute('aria-setsize', this.#items.length);
    row.element.setAttribute('aria-posinset', index + 1);
    row.element.setAttribute('aria-selected', String(this.key(item) === this.#selected));
    row.element.classList.toggle('active', index === this.#active);
    row.show(item);
    row.tick?.(item);
  }

  #choose(index) {
    if (this.#items[index]) {
      this.#active = index;
      this.choose(this.#items[index]);
    }
  }

  #key(event) {
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.#height()) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key in steps && this.#items.length) {
      this.#active = Math.min(this.#items.length - 1, Math.max(0, this.#active + steps[event.key]));
      const top = this.#active * this.#height();
      if (top < this.element.scrollTop) {
        this.element.scrollTop = top;
      } else if (top + this.#height() > this.element.scrollTop + this.element.clientHeight) {
        this.element.scrollTop = top + this.#height() - this.element.clientHeight;
      }
      this.#render();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#choose(this.#active);
    } else {
      return;
    }
    event.preventDefault();
  }
}
