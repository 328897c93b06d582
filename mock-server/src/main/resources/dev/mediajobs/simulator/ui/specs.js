// The specs in Swagger UI, which is loaded on first use. "Try it out" sends requests to this simulator.

import { api } from './api.js';
import { byId, element } from './dom.js';
import { VENDORS } from './text.js';

const NAMES = { ...VENDORS, simulator: 'Control API' };
let viewer;

export class Specs {
  #shown = '';

  constructor(go) {
    this.container = element('div', { class: 'viewer' });
    this.buttons = Object.entries(NAMES).map(([name, title]) =>
      element('button', { type: 'button', class: 'chip', 'data-spec': name, 'aria-pressed': 'false', onclick: () => go('specs', name) }, title),
    );
    byId('specs').append(
      element('div', { class: 'column scroll' }, element('div', { class: 'filters chips', role: 'group', 'aria-label': 'Spec' }, ...this.buttons), this.container),
    );
  }

  refresh() {}

  async open(requested) {
    const name = requested in NAMES ? requested : 'miraflow';
    this.buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.spec === name)));
    if (this.#shown === name) {
      return;
    }
    this.#shown = name;
    this.container.replaceChildren(element('p', { class: 'hint' }, 'Loading the spec…'));
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
      const viewerRoot = element('div');
      this.container.replaceChildren(viewerRoot);
      render(name, viewerRoot);
    }
  }
}

function load() {
  document.head.append(element('link', { rel: 'stylesheet', href: 'ui/viewer/swagger-ui.css' }));
  return new Promise((done, failed) => {
    const script = element('script', { src: 'ui/viewer/swagger-ui-bundle.js' });
    script.addEventListener('load', done);
    script.addEventListener('error', () => failed(new Error('Swagger UI could not be loaded.')));
    document.head.append(script);
  });
}

function render(name, container) {
  window.SwaggerUIBundle({
    domNode: container,
    url: `specs/${name}`,
    validatorUrl: null,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    tryItOutEnabled: true,
    // Requests go to this simulator, never to a vendor.
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
