import type { PageClock } from '../../forge/web/bridge-functions';

const bar = document.querySelector<HTMLFormElement>('form.time');
const shown = bar?.querySelector('time');

let clock = JSON.parse(bar?.dataset.clock ?? '{"now":0,"running":false,"speed":1}') as PageClock;
let since = performance.now();

/** The site's clock at this moment, carried on from the last word of the server. */
function clockNow(): PageClock {
  const passed = clock.running ? (performance.now() - since) * clock.speed : 0;
  return { ...clock, now: Math.floor(clock.now + passed) };
}

export async function readClock(): Promise<PageClock> {
  const answer = await fetch('/site/clock');
  if (answer.ok) {
    clock = (await answer.json()) as PageClock;
    since = performance.now();
  }
  draw();
  return clockNow();
}

function draw(): void {
  if (!shown || !bar) return;
  const { now } = clockNow();
  const { locale = 'en-CA', zone: timeZone = 'UTC' } = bar.dataset;
  const style = { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23', timeZone } as const;
  shown.textContent = new Intl.DateTimeFormat(locale, style).format(now);
  shown.dateTime = new Date(now).toISOString();
}

setInterval(draw, 1000);
draw();
