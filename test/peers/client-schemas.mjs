/**
 * Holds answers against the schemas that jira.js and confluence.js validate with: exchanges as JSON on the standard input, one
 * disagreement a line on the output. A process of its own, because those packages are modules that Jest can't load.
 */
process.env.AUDIT_SCHEMAS = 'true';
const clients = {
  jira: await import('jira.js/cloud'),
  confluence: { ...(await import('confluence.js/v1')), ...(await import('confluence.js/v2')) },
};

/** What each function of a client would ask, learnt by calling it with parameters that answer their own names. */
async function requestsOf(client) {
  const asked = [];
  const sendRequest = async (request) => asked.push(request);
  const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  for (const ask of Object.values(client))
    if (typeof ask === 'function' && ask.length >= 1)
      try {
        await ask({ sendRequest }, names);
      } catch {}
  return asked.filter(({ schema }) => schema).map((request) => ({ ...request, pattern: patternOf(request) }));
}

function patternOf({ url }) {
  const plain = decodeURIComponent(url).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replace(/\{\w+\}/g, '[^/]+')}$`);
}

const known = {
  jira: await requestsOf(clients.jira),
  confluence: await requestsOf(clients.confluence),
};

function disagreementsOf({ product, method, path, status, answer }) {
  const { pathname } = new URL(path, 'https://site.invalid');
  const fits = known[product].filter((one) => one.method === method && one.pattern.test(pathname));
  const found = fits.sort((a, b) => b.url.length - a.url.length)[0];
  if (!found || status >= 300 || answer === undefined) return [];
  const read = found.schema.safeParse(answer);
  const place = `${method} ${found.url}`;
  return read.success ? [] : read.error.issues.map((issue) => `${place}: ${told(issue)}`);
}

const told = ({ path, message }) =>
  `${path.map((part) => (Number.isInteger(part) ? '*' : part)).join('.')} ${message}`;

let text = '';
for await (const part of process.stdin) text += part;
const lines = JSON.parse(text).flatMap(disagreementsOf);
process.stdout.write(
  JSON.stringify({ known: known.jira.length + known.confluence.length, lines: [...new Set(lines)] }),
);
