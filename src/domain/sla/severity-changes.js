import { severityBefore, severityOf } from '../scheme/severity';
import { channelIn, happened, openRun } from './running';
/** A priority somebody sets is a triage: the words of the summary no longer speak. */
export function triage(fold, cause, priority) {
  fold.priority = priority;
  fold.summary = '';
  changeSeverity(fold, cause);
}
/** Labels may tell the severity, lift it to a floor, and name the channel. */
export function relabel(fold, cause, labels) {
  fold.facts.labels = labels;
  changeSeverity(fold, cause);
}
/** Until the triage the words of the summary speak as they change. */
export function rename(fold, cause, { from, to }) {
  if (fold.summary !== from) return;
  fold.summary = to;
  changeSeverity(fold, cause);
}
/** A field the scheme names may tell the severity or the channel, and start or stop clocks. */
export function changeField(fold, cause, event) {
  const { field, name, to } = event;
  const value = to === null ? [] : [to];
  fold.facts.fields.set(field, value).set(name, value);
  changeSeverity(fold, cause);
  happened(fold, cause, { on: 'field', field, name, to });
}
/** The severity that everything known so far tells. */
export function severityIn(fold) {
  return severityOf(fold.scheme, fold.priority, signsIn(fold));
}
/** The severity an issue would have without the scheme's remaps and floors: the original, which is kept and shown. */
export function originalIn(fold) {
  const { remap, floors } = fold.scheme.severityFrom;
  if (floors.length === 0 && Object.keys(remap).length === 0) return fold.facts.severity;
  return severityBefore(fold.scheme, fold.priority, signsIn(fold));
}
function signsIn(fold) {
  const { scheme, facts, summary } = fold;
  const { field } = scheme.severityFrom;
  const named = field ? (facts.fields.get(field)?.[0] ?? null) : null;
  return { labels: facts.labels, summary, named, channel: channelIn(fold) };
}
/** Open cycles are aimed anew; finished ones keep their verdict. */
function changeSeverity(fold, { at }) {
  const severity = severityIn(fold);
  const { facts } = fold;
  if (severity === facts.severity) return;
  facts.severity = severity;
  fold.severityHistory.push({ at, severity });
  if (fold.closedAt === null) fold.heldOpen.add(severity);
  for (const clock of fold.plan.clocks) {
    const run = clock.name !== 'report' && openRun(fold, clock);
    if (!run) continue;
    run.past = [...run.past, { severity: run.severity, until: at }];
    run.severity = severity;
  }
}
