/** The first script of every page of the app: the bridge to the site over messages, and the site's clock for the page. */
interface ClockState {
  now: number;
  running: boolean;
  speed: number;
  wall: number;
}

interface Reply {
  bridge: number;
  body?: unknown;
  error?: string;
}

const site = document.currentScript?.dataset.site ?? '';
const waiting = new Map<number, { resolve(body: unknown): void; reject(error: Error): void }>();
let calls = 0;

function callBridge(command: string, payload?: unknown): Promise<unknown> {
  calls += 1;
  const id = calls;
  parent.postMessage({ bridge: id, command, payload: JSON.parse(JSON.stringify(payload ?? null)) }, site);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function receive({ origin, source, data }: MessageEvent<Reply>): void {
  if (origin !== site || source !== parent) return;
  const call = waiting.get(data.bridge);
  waiting.delete(data.bridge);
  if (data.error === undefined) call?.resolve(data.body);
  else call?.reject(new Error(data.error));
}

/** The page sees the site's time: where it stood when the frame was made, and how fast it runs. */
function keepSiteTime({ now, running, speed, wall }: ClockState): void {
  const RealDate = Date;
  const siteNow = () => now + (running ? (RealDate.now() - wall) * speed : 0);
  const origin = siteNow();
  class SiteDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [siteNow()] : given) as [number]));
    }
    static override now = siteNow;
  }
  globalThis.Date = SiteDate as DateConstructor;
  performance.now = () => siteNow() - origin;
}

function tellHeight(): void {
  parent.postMessage({ height: document.body.scrollHeight }, site);
}

if (window.name.startsWith('{')) keepSiteTime(JSON.parse(window.name) as ClockState);
Object.assign(globalThis, { __bridge: { callBridge } });
window.addEventListener('message', receive);
window.addEventListener('load', () => new ResizeObserver(tellHeight).observe(document.body));
