import type { AppEventKind } from '../../domain/scheme/app-event-kinds';
import type { Instant } from '../../domain/time/instant';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';

/** Something the app owes an issue once. Its id names it for good: an app event of that id says that it was done. */
export interface Effect {
  id: string;
  kind: AppEventKind;
  /** When it happened, where that was before anybody saw it. */
  at?: Instant;
  /** Does it, finding what an earlier try left behind; answers what is to be kept of it. */
  run(ports: Ports, issue: EvaluatedIssue): Promise<object>;
}
