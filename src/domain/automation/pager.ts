import type { PagerSettings } from '../scheme/automation';
import type { ClockName, Scheme } from '../scheme/scheme';
import type { Evaluation } from '../sla/clock';
import { isAtRisk } from '../sla/look-ahead';
import type { Instant } from '../time/instant';

/** Something that somebody's pager should say, once. */
export interface PagerMessage {
  /** Names it for good. */
  id: string;
  why: PagerSettings['on'][number];
  clock: ClockName | null;
}

/**
 * The pages that are due at an instant, each once: that the issue came in, and for each clock's cycle that it is at risk and that it is
 * breached. Only for the severities the scheme names. Source: altilogix, "à la fois par courriel et par télé-avertisseur".
 */
export function dueMessagesOf(
  { severities, on }: PagerSettings,
  scheme: Scheme,
  evaluation: Evaluation,
  now: Instant,
): PagerMessage[] {
  if (!severities.includes(evaluation.severity)) return [];
  const received: PagerMessage[] = [{ id: 'page:received', why: 'received', clock: null }];
  const clocks = Object.entries(evaluation.clocks).flatMap(([clock, { cycles }]): PagerMessage[] => {
    const cycle = cycles.at(-1);
    if (!cycle || cycle.stoppedAt !== null) return [];
    const messageOf = (why: 'at-risk' | 'breached'): PagerMessage => ({
      id: `page:${why}:${clock}:${cycle.startedAt}`,
      why,
      clock,
    });
    if (cycle.state === 'breached') return [messageOf('breached')];
    return cycle.state === 'running' && isAtRisk(scheme, cycle, now) ? [messageOf('at-risk')] : [];
  });
  return [...received, ...clocks].filter(({ why }) => on.includes(why));
}

/**
 * What the pager's field is set to: short, for a small screen, and different for each page, so that a rule on the field's change runs.
 *
 * @example pageText('SUP-3', 'Urgent', { id: '', why: 'breached', clock: 'response' }, 0) // => 'Urgent SUP-3 response breached 1970-01-01T00:00Z'
 */
export function pagerTextOf(
  key: string,
  severity: string,
  { why, clock }: PagerMessage,
  at: Instant,
): string {
  const when = `${new Date(at).toISOString().slice(0, 16)}Z`;
  return [severity, key, clock, why, when].filter(Boolean).join(' ');
}

/** Whether somebody's pager says of an issue of a severity that it came in. */
export function isPagedOnReceipt({ automation }: Pick<Scheme, 'automation'>, severity: string): boolean {
  const { on = [], severities = [] } = automation?.pager ?? {};
  return on.includes('received') && severities.includes(severity);
}
