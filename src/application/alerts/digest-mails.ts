import type { Texts } from '../../../locales/languages';
import { clockNameIn, type OwnClockNames, withOwnNames } from '../../common/clock-names';
import { textIn } from '../../common/local-text';
import { formatLocalInstant } from '../../domain/time/format-instant';
import { formatDuration } from '../../domain/time/format-length';
import type { Instant } from '../../domain/time/instant';
import type { Held } from '../ports/mailboxes';
import type { Mail } from '../ports/messages';
import type { LabelledClock } from '../sla/document/stage-label';

/** How many lines a digest has; the rest is counted. */
const MOST_LINES = 50;

/** An issue that is overdue: its clocks that are, since when. */
export interface OverdueIssue {
  issueId: string;
  issueKey: string;
  summary: string;
  clocks: Pick<LabelledClock, 'clock' | 'stage'>[];
  clockNames: OwnClockNames;
  dueAt: Instant;
}

/** For whom a digest is written. */
export interface DigestReader {
  texts: Texts;
  zone: string;
  siteUrl: string;
  now: Instant;
}

/** What is overdue, the oldest first, each with its link, and what was too many to be mailed one by one. */
export function writeDigest(overdue: OverdueIssue[], held: Held, reader: DigestReader): Mail {
  const { digest } = reader.texts;
  const byAge = [...overdue].sort((a, b) => a.dueAt - b.dueAt || a.issueKey.localeCompare(b.issueKey));
  const lines = byAge.slice(0, MOST_LINES).flatMap((issue) => linesOf(issue, reader));
  const rest = byAge.length - MOST_LINES;
  const text = [
    digest.lead(overdue.length),
    ...lines,
    ...(rest > 0 ? [digest.more(rest)] : []),
    ...heldLinesOf(held, reader),
    digest.end,
  ];
  return { subject: digest.subject(overdue.length), text: text.join('\n') };
}

/** What was too many for one hour, in one mail that says so. */
export function writeHeld(held: Held, reader: DigestReader): Mail {
  const { digest } = reader.texts;
  return { subject: digest.held.subject(held.count), text: heldLinesOf(held, reader).join('\n') };
}

function linesOf(issue: OverdueIssue, { texts, zone, siteUrl, now }: DigestReader): string[] {
  const { digest, clocks, meta, units } = texts;
  const words = withOwnNames(clocks.names, issue.clockNames, meta.code);
  const nameOf = ({ clock, stage }: OverdueIssue['clocks'][number]) =>
    stage ? clocks.stage(textIn(stage, meta.code)) : clockNameIn(words, clock);
  const names = issue.clocks.map(nameOf).join(', ');
  const since = formatLocalInstant(issue.dueAt, zone, meta);
  const age = formatDuration(now - issue.dueAt, units);
  return [digest.line(issue.issueKey, issue.summary, names, since, age), linkTo(siteUrl, issue.issueKey)];
}

function heldLinesOf({ mails, count, perHour }: Held, { texts, siteUrl }: DigestReader): string[] {
  if (count === 0) return [];
  const { digest } = texts;
  const lines = mails
    .slice(0, MOST_LINES)
    .flatMap(({ subject, issueKey }) => [subject, linkTo(siteUrl, issueKey)]);
  const rest = count - Math.min(mails.length, MOST_LINES);
  return [digest.held.lead(count, perHour), ...lines, ...(rest > 0 ? [digest.more(rest)] : [])];
}

const linkTo = (siteUrl: string, issueKey: string) => `${siteUrl}/browse/${issueKey}`;
