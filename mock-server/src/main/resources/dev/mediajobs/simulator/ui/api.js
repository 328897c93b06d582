// The control API, as specs/simulator.yaml describes it. All paths are relative to the page.

let namespace = '';

/** Limits all requests to the user with this key, or to none if it is empty. */
export function setNamespace(key) {
  namespace = key;
}

async function call(method, path, body) {
  const user = namespace ? `${path.includes('?') ? '&' : '?'}namespace=${encodeURIComponent(namespace)}` : '';
  const response = await fetch(`./${path}${user}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
    cache: 'no-store',
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail ?? `The simulator returned status ${response.status}.`);
  }
  return response;
}

const json = async (...request) => (await call(...request)).json();
const query = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

export const api = {
  simulator: () => json('GET', ''),
  clock: () => json('GET', 'clock'),
  freeze: () => json('POST', 'clock/freeze'),
  resume: () => json('POST', 'clock/resume'),
  advance: (by) => json('POST', 'clock/advance', { by }),
  reset: () => call('POST', 'reset'),
  jobs: (values) => json('GET', `jobs?${query(values)}`),
  outcome: (id, phase) => json('POST', `jobs/${encodeURIComponent(id)}/outcome`, { phase }),
  requests: (after) => json('GET', `requests?after=${after}`),
  request: (number) => json('GET', `requests/${number}`),
  submit: (id) => json('GET', `jobs/${encodeURIComponent(id)}/request`),
  webhooks: (after) => json('GET', `webhooks?after=${after}`),
  scenarios: () => json('GET', 'scenarios'),
  choices: () => json('GET', 'scenario'),
  choose: (choice) => json('PUT', 'scenario', choice),
  ledger: () => json('GET', 'ledger'),
  spec: async (name) => (await call('GET', `specs/${name}`)).text(),
};
