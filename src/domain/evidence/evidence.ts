import type { Scheme } from '../scheme/scheme';
import type { History, HistoryEvent } from '../sla/history';
import { formatInstant, type Instant } from '../time/instant';
import { canonical, type Json } from './canonical';
import { releasedHistory } from './released-history';
import { rulingOf } from './ruling';

/** The form this app writes; a file of another form is said to be so. */
export const EVIDENCE_FORM = 1;

export type Sha256 = (text: string) => string;

/** What a judgement was made of. */
export interface Judged {
  history: History;
  /** The scheme in force at receipt, its holidays resolved, and its version. */
  scheme: Scheme;
  version: number;
  now: Instant;
  /** The version of the time zone data, as IANA names it. */
  timeZones: string;
}

/**
 * The evidence of a judged issue: canonical JSON of the events used, the scheme with its calendars' resolved holidays, the version
 * of the time zone data, and every number, closed by its own digest. Anybody can recompute it offline, and nobody learns from it
 * what a report withholds. Source: incident report, "its numbers can be checked".
 */
export function evidenceOf({ history, scheme, version, now, timeZones }: Judged, sha256: Sha256): string {
  const content = {
    evidence: EVIDENCE_FORM,
    judgedAt: formatInstant(now),
    timeZones,
    scheme: { version, rules: releasedScheme(scheme) },
    history: writtenHistory(releasedHistory(scheme, history)),
    ruling: rulingOf(scheme, history, now),
  };
  return canonical({ ...content, sha256: sha256(canonical(content)) });
}

/** What clocks are made of, and nothing else of a scheme: nobody who is alerted, no member of the team, no word on how the desk works. */
function releasedScheme(scheme: Scheme): Json {
  const { id, name, severityFrom, calendars, clocks, holders, goals, onSeverityChange, report } = scheme;
  const severities = scheme.severities.map(({ name, fr, codes, clause }) => ({ name, fr, codes, clause }));
  const rules = { severityFrom, calendars, clocks, holders, goals, onSeverityChange, report };
  return { id, name, severities, ...rules } as unknown as Json;
}

function writtenHistory(history: History): Json {
  const { issueId, key, receivedAt, firstStatus, firstPriority } = history;
  const { firstLabels, firstSummary, firstFields, firstLinks } = history;
  const first = { status: firstStatus, priority: firstPriority, labels: firstLabels, summary: firstSummary };
  return {
    issueId,
    key,
    receivedAt: formatInstant(receivedAt),
    first: { ...first, fields: firstFields, links: firstLinks },
    events: history.events.map(writtenEvent),
  } as unknown as Json;
}

function writtenEvent({ actor: _, ...event }: HistoryEvent): object {
  const written = { ...event, at: formatInstant(event.at) };
  if ('text' in written) {
    const { text: __, ...wordless } = written;
    return wordless;
  }
  return event.kind === 'app' ? { ...written, payload: writtenPayload(event.payload) } : written;
}

function writtenPayload(payload: object): object {
  const members = Object.entries(payload)
    .filter(([name]) => name !== 'why')
    .map(([name, value]) => [name, typeof value === 'number' ? formatInstant(value) : value]);
  return Object.fromEntries(members);
}
