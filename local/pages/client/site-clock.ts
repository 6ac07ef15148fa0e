import type { PageClock } from '../../forge/web/bridge-functions';

const bar = document.querySelector<HTMLFormElement>('form.time');
const timeElement = bar?.querySelector('time');

let clock = JSON.parse(bar?.dataset.clock ?? '{"now":0,"running":false,"speed":1}') as PageClock;
let since = performance.now();

/** The site's clock at this moment, carried on from the last word of the server. */
function readNow(): PageClock {
  const elapsed = clock.running ? (performance.now() - since) * clock.speed : 0;
  return { ...clock, now: Math.floor(clock.now + elapsed) };
}

export async function readClock(): Promise<PageClock> {
  const answer = await fetch('/site/clock');
  if (answer.ok) {
    clock = (await answer.json()) as PageClock;
    since = performance.now();
  }
  drawTime();
  return readNow();
}

function drawTime(): void {
  if (!timeElement || !bar) return;
  const { now } = readNow();
  const { locale = 'en-CA', zone: timeZone = 'UTC' } = bar.dataset;
  const style = { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23', timeZone } as const;
  timeElement.textContent = new Intl.DateTimeFormat(locale, style).format(now);
  timeElement.dateTime = new Date(now).toISOString();
}

setInterval(drawTime, 1000);
drawTime();
