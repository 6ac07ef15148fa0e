import type { OutcomeView, SuppositionView } from '../../contract/explanation';
import { type ClockName, clockNames } from '../../domain/scheme/clock-names';
import type { Cycle, Evaluation } from '../../domain/sla/clock';
import type { HistoryEvent } from '../../domain/sla/history/history';
import { evaluateIf } from '../../domain/sla/look-ahead';
import type { Judged } from '../evaluation/judge';

/** What a person may do at the panel that may end a clock. */
export type Act = 'contact' | 'workaround' | 'restored';
const acts: Act[] = ['contact', 'workaround', 'restored'];

type Supposed = Omit<SuppositionView, 'outcomes'> & { event: HistoryEvent };

/** Which open clocks each act would end or start anew, were it recorded now. */
export function endedByActs(judged: Judged): { kind: Act; ends: ClockName[] }[] {
  return acts.map((kind) => {
    const ended = outcomesOf(judged, told(judged, kind));
    return { kind, ends: ended.flatMap(({ clock, ended }) => (ended ? clock : [])) };
  });
}

/** What would become of an open issue's clocks if somebody acted now; what would change nothing, or the same, is left out. */
export function whatIf(judged: Judged): SuppositionView[] {
  if (judged.evaluation.closedAt !== null) return [];
  const seen = new Set<string>();
  return supposed(judged).flatMap(({ what, severity, event }) => {
    const outcomes = outcomesOf(judged, event);
    const same = JSON.stringify(outcomes);
    if (outcomes.length === 0 || seen.has(same)) return [];
    seen.add(same);
    return { what, severity, outcomes };
  });
}

function supposed(judged: Judged): Supposed[] {
  const at = here(judged);
  return [
    {
      what: 'reply',
      severity: null,
      event: { ...at, kind: 'comment', public: true, side: 'team', text: '' },
    },
    { what: 'restored', severity: null, event: told(judged, 'restored') },
    { what: 'workaround', severity: null, event: told(judged, 'workaround') },
    ...raised(judged),
  ];
}

/** The severities above the one it has, the nearest first. */
function raised(judged: Judged): Supposed[] {
  const names = judged.scheme.severities.map(({ name }) => name);
  const above = names.slice(0, Math.max(0, names.indexOf(judged.evaluation.severity))).reverse();
  const from = { id: null, name: null };
  return above.map((severity) => ({
    what: 'severity',
    severity,
    event: { ...here(judged), kind: 'priority', from, to: { id: null, name: severity } },
  }));
}

function told(judged: Judged, event: Act): HistoryEvent {
  if (event === 'contact') return { ...here(judged), kind: 'app', event, payload: { reached: true } };
  return { ...here(judged), kind: 'app', event, payload: {} };
}

const here = ({ now }: Judged) => ({ at: now, id: 'supposed', index: 0, actor: null });

function outcomesOf(judged: Judged, event: HistoryEvent): OutcomeView[] {
  const { scheme, history, evaluation, now } = judged;
  const after = evaluateIf(scheme, history, event, now);
  return clockNames.flatMap((clock) => outcomeOf(clock, evaluation, after) ?? []);
}

function outcomeOf(clock: ClockName, before: Evaluation, after: Evaluation): OutcomeView | null {
  const [was, is] = [before, after].map((one) => one.clocks[clock]?.cycles ?? []) as [Cycle[], Cycle[]];
  const [last, next] = [was.at(-1), is.at(-1)];
  if (!next || (was.length === is.length && last && sameFigures(last, next))) return null;
  const finished = last && last.stoppedAt === null ? is[was.length - 1] : undefined;
  return { clock, ended: finished ? endedView(finished) : null, open: openView(next) };
}

const sameFigures = (a: Cycle, b: Cycle) =>
  a.state === b.state && a.dueAt === b.dueAt && a.stoppedAt === b.stoppedAt;

function endedView({ stoppedAt, state, elapsedMs }: Cycle): OutcomeView['ended'] {
  if (stoppedAt === null || state === 'running' || state === 'paused' || state === 'unknown') return null;
  return { state, elapsedMs };
}

function openView({ stoppedAt, state, dueAt }: Cycle): OutcomeView['open'] {
  return stoppedAt === null && state !== 'unknown' ? { breached: state === 'breached', dueAt } : null;
}
