/** The time bar without a reload: how far the site is while its time moves, a way to stop it, and every panel told when it has. */
import { emitEvent } from './commands';
import { showFlag } from './flags';
import { frames } from './frames';
import { readClock } from './site-clock';

const askEveryMs = 300;
const json = { accept: 'application/json' };
let moving = false;

export async function moveTime(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  refreshPage: () => Promise<void>,
): Promise<void> {
  const body = new URLSearchParams({ move: button.value });
  if (button.value === 'stop')
    return void (await fetch(form.action, { method: 'POST', headers: json, body }));
  if (moving) return;
  moving = true;
  const stopAsking = followProgress(form);
  const answer = await fetch(form.action, { method: 'POST', headers: json, body }).catch(() => null);
  stopAsking();
  moving = false;
  const { said } = (answer?.ok ? await answer.json() : {}) as { said?: string | null };
  if (said) showFlag({ id: 'time', title: said });
  await tellFrames();
  await refreshPage();
  emitEvent('JIRA_ISSUE_CHANGED');
}

async function tellFrames(): Promise<void> {
  const clock = await readClock();
  for (const frame of frames) frame.send({ clock });
}

/** While a move is under way: the other buttons rest, and the bar says how far it is; a short one says nothing. */
function followProgress(form: HTMLFormElement): () => void {
  const living = form.querySelector<HTMLElement>('.living');
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button:not([value=stop])')];
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  const timer = setInterval(() => void drawProgress(living), askEveryMs);
  return () => {
    clearInterval(timer);
    for (const button of buttons) button.removeAttribute('aria-disabled');
    if (living) living.hidden = true;
  };
}

async function drawProgress(living: HTMLElement | null): Promise<void> {
  const answer = await fetch('/site/time').catch(() => null);
  const text = answer?.ok ? ((await answer.json()) as { living: string | null }).living : null;
  if (!living || !moving) return;
  const output = living.querySelector('output');
  if (output && output.textContent !== text) output.textContent = text ?? '';
  living.hidden = text === null;
  await readClock();
}
