import { own } from '../../common/own';
import type { Closing, ClosingGround } from '../scheme/closing/closing';
import type { Scheme } from '../scheme/scheme';
import type { Evaluation } from './clock';
import type { History } from './history/history';

/** What a scheme asks before a closing; one that does not say has what owes a report restored. */
function closingOf({ closing, report }: Pick<Scheme, 'closing' | 'report'>): Closing | null {
  return closing ?? (report ? { severities: report.severities, grounds: ['restored'] } : null);
}

/**
 * The grounds of which an issue has none and needs one before it is closed; empty where it may be closed. What was restored before a
 * reopening counts no more.
 *
 * @example missingGrounds(valtech, evaluation, history) // => ['restored']
 */
export function missingGrounds(
  scheme: Pick<Scheme, 'closing' | 'report'>,
  evaluation: Pick<Evaluation, 'isFollowed' | 'severity' | 'restoredAt'>,
  history: Pick<History, 'firstFields' | 'events'>,
): ClosingGround[] {
  const closing = closingOf(scheme);
  if (!closing || !evaluation.isFollowed || !closing.severities.includes(evaluation.severity)) return [];
  const isThere = (ground: ClosingGround) =>
    ground === 'restored' ? evaluation.restoredAt !== null : holdsSomething(history, ground.field);
  return closing.grounds.some(isThere) ? [] : closing.grounds;
}

function holdsSomething(
  { firstFields, events }: Pick<History, 'firstFields' | 'events'>,
  field: string,
): boolean {
  const last = events.findLast(
    (event) => event.kind === 'field' && (event.field === field || event.name === field),
  );
  if (last?.kind === 'field') return (last.to ?? '').trim() !== '';
  return (own(firstFields, field) ?? []).some((value) => value.trim() !== '');
}
