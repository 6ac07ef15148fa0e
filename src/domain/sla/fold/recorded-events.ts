import type { AppFact } from '../history/app-events';
import type { Cause } from './cycle-state';
import { clockNamed, type Fold, happened, openRun } from './fold-steps';

/** What a person told the app. A contact that did not reach the client is an attempt. */
export function tell(fold: Fold, cause: Cause, said: AppFact & { actor: string | null }): void {
  const kind = said.event === 'contact' && !said.payload.reached ? 'attempt' : said.event;
  fold.facts.told.add(kind);
  if (kind === 'restored') fold.restoredAt = cause.at;
  if (said.event === 'third-party') fold.facts.withThirdParty = said.payload.waiting;
  if (said.event === 'agreed-date') agree(fold, cause, said.payload);
  if (said.event === 'correction') {
    const { payload, actor } = said;
    fold.corrections.push({ ...payload, id: cause.eventId ?? '', by: actor });
  }
  happened(fold, cause, { on: 'app-event', kind });
}

/** An agreed date stands beside the goal of the open cycle; a later one takes its place. */
function agree(
  fold: Fold,
  { at }: Cause,
  { clock, agreedAt }: Extract<AppFact, { event: 'agreed-date' }>['payload'],
) {
  const plan = clockNamed(fold.plan, clock);
  const run = plan && openRun(fold, plan);
  if (run) run.agreed = { agreedAt, since: at };
}
