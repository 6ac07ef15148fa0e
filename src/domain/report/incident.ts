import type { ReportStage } from '../scheme/report-stages';
import type { Scheme } from '../scheme/scheme';
import type { Evaluation } from '../sla/clock';
import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';
import type { ReportStep } from './annexes';
import type { RelatedIncident } from './recurrence';

export interface Incident {
  scheme: Scheme;
  history: History;
  evaluation: Evaluation;
  now: Instant;
  /** What became of the page so far, the oldest first. */
  log?: ReportStep[];
  /** The stage before the last that its document is of; left out for the report itself. */
  stage?: ReportStage;
  /** Which of an issue's reports this is, from 1. */
  nth?: number;
  /** The client's name; left out where nobody is known. */
  client?: string | null;
  /** The people who prepared the report, by their names. */
  preparedBy?: readonly string[];
  /** Earlier incidents of the same client that this one may repeat. */
  related?: readonly RelatedIncident[];
  /** The name of the resolution it was closed with; null where it has none. */
  resolution?: string | null;
  /** The address of the site, where links lead to. */
  siteUrl?: string | null;
  /** The client's own zone, where it is known. */
  zone?: string | null;
}
