import { createAddressHistory } from './address';
import { closeFlag, showFlag } from './flags';
import { type Frame, frames } from './frames';
import { closeModal, openModal } from './modals';
import { type Target, urlOf } from './places';

type Payload = Record<string, unknown>;
type Command = (frame: Frame, payload: Payload) => unknown;
interface Listener {
  frame: Frame;
  event: string;
  callback(payload: unknown): void;
}

const listeners = new Set<Listener>();

/** What the bridge answers here; anything else is refused by name. */
export const commands: Record<string, Command> = {
  invoke: async (frame, payload) => (await post('/site/invoke', { ...moduleOf(frame), ...payload })).body,
  fetchProduct,
  getContext,
  enableTheming: getTheme,
  getUrl: (_frame, payload) => urlOf(payload as unknown as Target).href,
  navigate: (_frame, payload) => navigate(payload),
  reload: () => location.reload(),
  refresh: () => location.reload(),
  changeWindowTitle: (_frame, title) => {
    document.title = String(title);
  },
  showFlag: (_frame, payload) => showFlag(payload),
  closeFlag: (_frame, { id }) => closeFlag(String(id)),
  openModal: (frame, payload) => openModal(frame, payload),
  close: (frame, payload) => closeModal(frame, payload),
  submit,
  onClose: (frame, payload) => {
    frame.onClose = payload as unknown as () => void;
  },
  on: (frame, { event, callback }) => addListener(frame, event, callback),
  onPublic: (frame, { event, callback }) => addListener(frame, event, callback),
  emit: (_frame, { event, payload }) => emitEvent(String(event), payload),
  emitPublic: (_frame, { event, payload }) => emitEvent(String(event), payload),
  emitReadyEvent: () => undefined,
  createHistory: () => createAddressHistory(),
};

export function emitEvent(event: string, payload?: unknown): void {
  for (const listener of listeners)
    if (listener.event === event && frames.has(listener.frame)) listener.callback(payload);
}

function addListener(frame: Frame, event: unknown, callback: unknown) {
  const listener = { frame, event: String(event), callback: callback as Listener['callback'] };
  listeners.add(listener);
  return { unsubscribe: () => listeners.delete(listener) };
}

/** A gadget's edit view hands over what it is set to, and the dashboard shows it so; anywhere else a modal is closed. */
async function submit(frame: Frame, payload: Payload): Promise<unknown> {
  if (frame.extension.rule !== undefined) return keepInputs(frame, payload);
  if (frame.extension.type !== 'jira:dashboardGadget') return closeModal(frame, payload);
  await post('/dashboard', { module: frame.module, values: payload });
  location.assign('/dashboard');
  return true;
}

/** The form of an action hands over what a rule is to fill in. */
async function keepInputs({ extension }: Frame, inputs: Payload): Promise<boolean> {
  await post(`/automation/${String(extension.rule)}/inputs`, inputs);
  window.dispatchEvent(new Event(KEPT));
  return true;
}

const KEPT = 'inputs-kept';
const PATIENCE_MS = 2_000;

/** Asks the form of an action for its inputs and waits until they are kept; one that never answers has handed them over before. */
export function askForInputs(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener(KEPT, () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE_MS);
    emitEvent('AUTOMATION_ACTION_SUBMIT');
  });
}

const moduleOf = ({ module, extension }: Frame) => ({ moduleKey: module, extension });

async function post(path: string, body: unknown): Promise<Payload> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(((await answer.json()) as { message?: string }).message ?? 'refused');
  return (await answer.json()) as Payload;
}

async function getContext(frame: Frame): Promise<Payload> {
  const context = await post('/site/context', moduleOf(frame));
  return { ...context, theme: { colorMode: document.documentElement.dataset.colorMode } };
}

async function getTheme(): Promise<Payload> {
  const css = await (await fetch('/site/theme.css')).text();
  const { theme = '', colorMode = 'light' } = document.documentElement.dataset;
  return { css, attributes: { 'data-theme': theme, 'data-color-mode': colorMode } };
}

interface FetchInit {
  method?: string;
  body?: string | null;
  headers?: [string, string][];
}

async function fetchProduct(_frame: Frame, payload: Payload): Promise<Payload> {
  const { method = 'GET', body, headers = [] } = (payload.fetchRequestInit ?? {}) as FetchInit;
  const { product, restPath } = payload;
  const json = body ? { body: JSON.parse(body) as unknown } : {};
  const request = { product, restPath, method, headers: Object.fromEntries(headers), ...json };
  const answer = await post('/site/product', request);
  return { ...answer, body: answer.body === null ? null : JSON.stringify(answer.body), statusText: '' };
}

/** The site opens its own pages in the same tab even when asked for a new one: there is one clock to follow. */
function navigate(payload: Payload): void {
  const to = urlOf(payload as unknown as Target);
  if (to.origin === location.origin) location.assign(to);
  else window.open(to, '_blank', 'noopener');
}
