/** The first script of every page of the app: the bridge to the site over messages, and the site's clock for the page. */
import { Lent, type Message, type PageClock, pack, unpack } from './bridge-functions';
import { keepSiteTime } from './page-time';

interface Waiting {
  resolve(body: unknown): void;
  reject(error: Error): void;
}

interface Theme {
  css: string;
  attributes: Record<string, string>;
}

const script = document.currentScript;
const site = script?.dataset.site ?? '';
const waiting = new Map<number, Waiting>();
const lent = new Lent();
const page = document.documentElement;
let calls = 0;

const tell = (message: Message) => parent.postMessage(message, site);
const callSite = (id: number, given: unknown[]) =>
  tell({ call: { id, given: pack(given, lent.keep) as [] } });

function ask(command: string, payload?: unknown): Promise<unknown> {
  calls += 1;
  const bridge = calls;
  tell({ bridge, command, payload: pack(payload, lent.keep) });
  return new Promise((resolve, reject) => waiting.set(bridge, { resolve, reject }));
}

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  const answer = await ask(command, payload);
  if (command !== 'enableTheming') return answer;
  wear(answer as Theme);
  return undefined;
}

/** Forge puts the product's theme on the page; a constructed sheet passes the content policy. */
function wear({ css, attributes }: Theme): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
}

function receive({ origin, source, data }: MessageEvent<Message>): void {
  if (origin !== site || source !== parent) return;
  if (data.clock) turnClock?.(data.clock);
  if (data.theme && page.dataset.theme) page.dataset.colorMode = data.theme;
  if (data.call) lent.call(data.call.id, unpack(data.call.given, callSite) as unknown[]);
  if (data.bridge !== undefined) settle(data.bridge, data);
}

function settle(bridge: number, { body, error }: Message): void {
  const call = waiting.get(bridge);
  waiting.delete(bridge);
  if (error === undefined) call?.resolve(unpack(body, callSite));
  else call?.reject(new Error(error));
}

/** The content's own height: the document's would never shrink. */
function tellHeight(): void {
  tell({ height: Math.ceil(document.body.getBoundingClientRect().height) });
}

/** The page was served with the site's time. */
const first = JSON.parse(script?.dataset.clock ?? 'null') as PageClock | null;
const turnClock = first ? keepSiteTime(first) : undefined;
Object.assign(globalThis, { __bridge: { callBridge } });
window.addEventListener('message', receive);
window.addEventListener('load', () => new ResizeObserver(tellHeight).observe(document.body));
