/** The site's end of the bridge: answers the panels of the app's pages, and theirs alone. */
interface Asked {
  bridge?: number;
  command?: string;
  payload?: Record<string, unknown>;
  height?: number;
}

const panels = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-module]')];

async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

async function carryOut(frame: HTMLIFrameElement, { command, payload = {} }: Asked): Promise<unknown> {
  const about = { moduleKey: frame.dataset.module, extension: JSON.parse(frame.dataset.extension ?? '{}') };
  if (command === 'getContext') return post('/site/context', about);
  if (command === 'invoke') return (await post('/site/invoke', { ...about, ...payload })).body;
  if (command === 'navigate') return go(payload);
  if (command === 'reload' || command === 'refresh') return location.reload();
  if (command === 'getUrl') return location.href;
  if (command === 'enableTheming') return undefined;
  throw new Error(`NotEmulated: the bridge has no ${command} here`);
}

function go({ url, type }: Record<string, unknown>): void {
  const to = new URL(String(url), location.origin);
  const here = to.hostname.endsWith('atlassian.net') ? new URL(to.pathname + to.search, location.origin) : to;
  if (type === 'same-tab' || here.origin === location.origin) location.assign(here);
}

function answer({ origin, source, data }: MessageEvent<Asked>): void {
  const frame = panels.find(({ contentWindow }) => contentWindow === source);
  if (!frame || new URL(frame.src).origin !== origin) return;
  if (data.height !== undefined) frame.style.height = `${Math.max(data.height + 16, 120)}px`;
  if (data.bridge === undefined) return;
  const reply = (result: object) =>
    frame.contentWindow?.postMessage({ bridge: data.bridge, ...result }, origin);
  carryOut(frame, data).then(
    (body) => reply({ body }),
    (error: Error) => reply({ error: error.message }),
  );
}

window.addEventListener('message', answer);
for (const frame of panels) frame.src = frame.dataset.src ?? '';
