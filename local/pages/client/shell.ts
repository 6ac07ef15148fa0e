/** What the site's pages do in the browser: the bridge, the time bar without a reload, and news as it comes. */
import { openBridge } from './bridge-host';
import { askForInputs, emitEvent } from './commands';
import { moveTime } from './time-moves';

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

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.matches('.rule-save')) {
    event.preventDefault();
    void askForInputs().then(() => form.submit());
  }
  if (!form.matches('.time')) return;
  event.preventDefault();
  void moveTime(form, event.submitter as HTMLButtonElement, refreshPage);
});
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.dataset.submit !== undefined)
    target.form?.requestSubmit();
});
openBridge();
setInterval(() => document.hidden || void refreshPage(), refreshMs);
