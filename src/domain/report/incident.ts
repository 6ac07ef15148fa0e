import type { Scheme } from '../scheme/scheme';
import type { Evaluation } from '../sla/clock';
import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';
import type { ReportStep } from './annexes';

export interface Incident {
  scheme: Scheme;
  history: History;
  evaluation: Evaluation;
  now: Instant;
  /** What became of the page so far, the oldest first. */
  log?: ReportStep[];
  /** Which of an issue's reports this is, from 1. */
  nth?: number;
  /** The client's name, and that of the person who has the report; left out where nobody is known. */
  client?: string | null;
  owner?: string | null;
  /** The client's own zone, where it is known. */
  zone?: string | null;
}
