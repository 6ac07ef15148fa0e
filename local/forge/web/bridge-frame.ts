/** The first script of every page of the app: the bridge to the site over messages, and the site's clock for the page. */
import { type Message, type PageClock, pack, SharedFunctions, unpack } from './bridge-functions';
import { installSiteTime } from './page-time';

interface PendingCall {
  resolve(body: unknown): void;
  reject(error: Error): void;
}

interface Theme {
  css: string;
  attributes: Record<string, string>;
}

const script = document.currentScript;
const site = script?.dataset.site ?? '';
const pendingCalls = new Map<number, PendingCall>();
const sharedFunctions = new SharedFunctions();
const page = document.documentElement;
let calls = 0;

const send = (message: Message) => parent.postMessage(message, site);
const callSite = (id: number, args: unknown[]) =>
  send({ call: { id, args: pack(args, sharedFunctions.keep) as [] } });

function callHost(command: string, payload?: unknown): Promise<unknown> {
  calls += 1;
  const bridge = calls;
  send({ bridge, command, payload: pack(payload, sharedFunctions.keep) });
  return new Promise((resolve, reject) => pendingCalls.set(bridge, { resolve, reject }));
}

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  const answer = await callHost(command, payload);
  if (command !== 'enableTheming') return answer;
  applyTheme(answer as Theme);
  return undefined;
}

/** Forge puts the product's theme on the page; a constructed sheet passes the content policy. */
function applyTheme({ css, attributes }: Theme): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
}

function receive({ origin, source, data }: MessageEvent<Message>): void {
  if (origin !== site || source !== parent) return;
  if (data.clock) turnClock?.(data.clock);
  if (data.theme && page.dataset.theme) page.dataset.colorMode = data.theme;
  if (data.call) sharedFunctions.call(data.call.id, unpack(data.call.args, callSite) as unknown[]);
  if (data.bridge !== undefined) settle(data.bridge, data);
}

function settle(bridge: number, { body, error }: Message): void {
  const call = pendingCalls.get(bridge);
  pendingCalls.delete(bridge);
  if (error === undefined) call?.resolve(unpack(body, callSite));
  else call?.reject(new Error(error));
}

/** The content's own height: the document's would never shrink. */
function sendHeight(): void {
  send({ height: Math.ceil(document.body.getBoundingClientRect().height) });
}

/** The page was served with the site's time. */
const initialClock = JSON.parse(script?.dataset.clock ?? 'null') as PageClock | null;
const turnClock = initialClock ? installSiteTime(initialClock) : undefined;
Object.assign(globalThis, { __bridge: { callBridge } });
window.addEventListener('message', receive);
window.addEventListener('load', () => new ResizeObserver(sendHeight).observe(document.body));
