// The specs, rendered by Swagger UI, which is loaded when they are first looked at. Tried out, they ask this simulator.

import { api } from './api.js';
import { byId, el } from './dom.js';
import { VENDORS } from './text.js';

const NAMES = { ...VENDORS, simulator: 'Control API' };
let viewer;

export class Specs {
  #shown = '';

  constructor(go) {
    this.place = el('div', { class: 'viewer' });
    this.buttons = Object.entries(NAMES).map(([name, title]) =>
      el('button', { type: 'button', class: 'chip', 'data-spec': name, 'aria-pressed': 'false', onclick: () => go('specs', name) }, title),
    );
    byId('specs').append(
      el('div', { class: 'column scroll' }, el('div', { class: 'filters chips', role: 'group', 'aria-label': 'Spec' }, ...this.buttons), this.place),
    );
  }

  refresh() {}

  async open(wanted) {
    const name = wanted in NAMES ? wanted : 'miraflow';
    this.buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.spec === name)));
    if (this.#shown === name) {
      return;
    }
    this.#shown = name;
    this.place.replaceChildren(el('p', { class: 'hint' }, 'Reading the spec…'));
    try {
      viewer ??= load();
      await viewer;
      await api.spec(name);
    } catch (problem) {
      viewer = undefined;
      this.#shown = '';
      throw problem;
    }
    if (this.#shown === name) {
      const inside = el('div');
      this.place.replaceChildren(inside);
      render(name, inside);
    }
  }
}

function load() {
  document.head.append(el('link', { rel: 'stylesheet', href: 'ui/viewer/swagger-ui.css' }));
  return new Promise((done, failed) => {
    const script = el('script', { src: 'ui/viewer/swagger-ui-bundle.js' });
    script.addEventListener('load', done);
    script.addEventListener('error', () => failed(new Error('The viewer of the specs could not be loaded.')));
    document.head.append(script);
  });
}

function render(name, place) {
  window.SwaggerUIBundle({
    domNode: place,
    url: `specs/${name}`,
    validatorUrl: null,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    tryItOutEnabled: true,
    // What is tried out goes to this simulator, never to a vendor.
    plugins: [
      {
        statePlugins: {
          spec: {
            wrapActions: {
              updateJsonSpec: (original) => (spec) =>
                original({ ...spec, servers: [{ url: location.origin, description: 'This simulator' }] }),
            },
          },
        },
      },
    ],
  });
}
