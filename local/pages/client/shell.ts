/** What the site's pages do in the browser: the bridge, the time bar without a reload, and news as it comes. */
import { openBridge } from './bridge-host';
import { emitEvent } from './commands';
import { frames } from './frames';
import { readClock } from './site-clock';

const refreshMs = 5_000;

/** Brings the parts of the page that others may have changed up to date, and tells the panels when they had. */
async function refreshPage(): Promise<void> {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const nextDocument = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const changed = [...document.querySelectorAll('[data-live]')].filter((part) => replace(part, nextDocument));
  if (changed.length > 0) emitEvent('JIRA_ISSUE_CHANGED');
}

function replace(part: Element, nextDocument: Document): boolean {
  const next = nextDocument.getElementById(part.id);
  if (!next || next.outerHTML === part.outerHTML || part.contains(document.activeElement)) return false;
  part.replaceWith(document.importNode(next, true));
  return true;
}

async function moveTime(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const body = new URLSearchParams({ move: button.value });
  form.inert = true;
  await fetch(form.action, { method: 'POST', body });
  form.inert = false;
  const clock = await readClock();
  for (const frame of frames) frame.send({ clock });
  await refreshPage();
  emitEvent('JIRA_ISSUE_CHANGED');
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('.time')) return;
  event.preventDefault();
  void moveTime(form, event.submitter as HTMLButtonElement);
});
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.dataset.submit !== undefined)
    target.form?.requestSubmit();
});
openBridge();
setInterval(() => document.hidden || void refreshPage(), refreshMs);
