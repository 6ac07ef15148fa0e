import { channelOf } from '../scheme/severity';
import { begun, cancel, end, pause } from './run';
/** Cancels, stops, restarts and starts the clocks whose rules an occurrence meets. */
export function happened(fold, cause, now) {
  const rules = fold.plan.rules.get(now.on);
  if (rules) for (const one of rules) act(fold, cause, now, one);
}
/** Lets an occurrence meet one clock's rules. */
export function act(fold, cause, now, rules) {
  const { facts } = fold;
  const { clock, restart, stop, start: begin } = rules;
  const open = openRun(fold, clock);
  if (open !== undefined && rules.cancel?.(facts, now)) {
    cancel(open, cause.at);
    return;
  }
  const restarts = open !== undefined && (restart?.(facts, now) ?? false);
  if (open !== undefined && (restarts || stop?.(facts, now))) end(open, cause.at);
  if (restarts || begin?.(facts, now)) start(fold, clock, cause);
}
/** Looks again at the rules of states alone: one that has become true is met now. */
export function settleLevels(fold, cause) {
  for (const [place, { clock, act: what, test }] of fold.plan.levels.entries()) {
    const holds = test(fold.facts, NOTHING);
    const became = holds && !fold.levels[place];
    fold.levels[place] = holds;
    if (!became) continue;
    const open = openRun(fold, clock);
    if (open && what === 'cancel') cancel(open, cause.at);
    if (open && (what === 'stop' || what === 'restart')) end(open, cause.at);
    if (what === 'start' || (open && what === 'restart')) start(fold, clock, cause);
  }
}
const NOTHING = { on: 'nothing' };
function start(fold, clock, cause) {
  if (openRun(fold, clock) || (clock.name === 'report' && !owesReport(fold))) return;
  const run = begun(cause, fold.facts.severity, channelIn(fold));
  if (clock.name === 'report') run.countedFrom = reportedFrom(fold, cause.at);
  if (clock.waits?.(fold.facts, NOTHING)) pause(run, cause, waitedStatus(fold, clock));
  fold.runs[clock.place]?.push(run);
}
/** The channel an issue came by: the field the scheme names for it, or a label. */
export function channelIn({ scheme, facts }) {
  const field = scheme.severityFrom.channelField;
  return (field && facts.fields.get(field)?.[0]) || channelOf(facts.labels);
}
/** The status a pause waits in, when it is statuses that this clock waits in. */
export function waitedStatus({ facts }, clock) {
  return clock.waitsInStatuses ? facts.status.name : null;
}
function reportedFrom({ scheme, restoredAt, receivedAt }, closedAt) {
  if (scheme.report?.from === 'receipt') return receivedAt;
  return scheme.report?.from === 'restored' ? (restoredAt ?? closedAt) : closedAt;
}
function owesReport({ scheme: { report }, facts, heldOpen }) {
  if (!report) return false;
  if (report.owed === 'at-closing') return report.severities.includes(facts.severity);
  return report.severities.some((name) => heldOpen.has(name));
}
/** The run of a clock that has not ended. */
export function openRun(fold, { place }) {
  const runs = fold.runs[place];
  const last = runs?.[runs.length - 1];
  return last?.stoppedAt === null ? last : undefined;
}
/** The clock of a plan by its name, when the scheme has it. */
export function clockNamed({ clocks }, name) {
  return clocks.find((clock) => clock.name === name);
}
