import { type Texts, textsIn } from '../../../../locales/languages';
import { type Agreement, agreementsOf } from '../../../domain/automation/agreements';
import { calendarOf } from '../../../domain/sla/measure/measure';
import { formatLocalInstant } from '../../../domain/time/format-instant';
import { formatMinutes } from '../../../domain/time/format-length';
import type { Instant } from '../../../domain/time/instant';
import { clientOfIssue, languageOfClient } from '../../clients/client-of-issue';
import type { Effect } from '../../effects/effect';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';

/** The client is told of each estimate, once; of one that another has replaced before anybody was told, of the later alone. */
export function estimateEffectsOf(issue: EvaluatedIssue): Effect[] {
  const { scheme, history, followedSince, now } = issue;
  if (!scheme.automation?.estimates) return [];
  const estimates = agreementsOf(history, now).filter(({ date }) => date === null);
  const [latest, before] = estimates.reverse();
  if (!latest || latest.at < followedSince) return [];
  const run = (ports: Ports) => tell(ports, issue, latest, before?.at ?? null);
  return [{ id: `estimate:${latest.id}`, kind: 'estimate-told', run }];
}

async function tell(
  ports: Ports,
  issue: EvaluatedIssue,
  estimate: Agreement,
  replaced: Instant | null,
): Promise<object> {
  const { issueId, key } = issue.history;
  const language = await languageOfClient(ports, issue);
  const zone = (await clientOfIssue(ports, issue))?.timezone ?? zoneOf(issue);
  const text = writeEstimate({ key, estimate, replaced, zone }, textsIn(language));
  await ports.messages.addPublicComment(issueId, `estimate:${estimate.id}`, text);
  return { of: estimate.id, language };
}

interface AnnouncedEstimate {
  key: string;
  estimate: Pick<Agreement, 'minutes' | 'budget'>;
  /** When the one it replaces was given. */
  replaced: Instant | null;
  zone: string;
}

/** An estimate as its client reads it: the time, the budget, and which one it replaces. */
function writeEstimate({ key, estimate, replaced, zone }: AnnouncedEstimate, texts: Texts): string {
  const { estimates } = texts.automation;
  const { minutes, budget } = estimate;
  return [
    estimates.lead(key),
    minutes === null ? null : estimates.time(formatMinutes(minutes, texts.units)),
    budget === null ? null : estimates.budget(budget),
    replaced === null ? null : estimates.replaces(formatLocalInstant(replaced, zone, texts.meta)),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

const zoneOf = ({ scheme }: EvaluatedIssue): string =>
  calendarOf(scheme, Object.keys(scheme.calendars)[0] ?? '').calendar.timezone;
