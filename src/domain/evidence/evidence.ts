import type { LocalText } from '../../common/local-text';
import type { Scheme } from '../scheme/scheme';
import type { IssueScheme } from '../scheme/versions/versions';
import type { History, HistoryEvent } from '../sla/history/history';
import type { Warning } from '../sla/history/warnings';
import { warningsOf } from '../sla/history/warnings-of';
import { asSeen } from '../sla/seals/seen';
import { formatInstant, type Instant } from '../time/instant';
import { type Json, toCanonical } from './canonical';
import { pseudonymsOf } from './pseudonyms';
import { releaseHistory } from './released-history';
import { type RulingTerms, releaseScheme } from './released-scheme';
import { encodeSeals } from './released-seals';
import { type Ruling, rulingOf } from './ruling';

/** The form this app writes; a file of another form is said to be so. */
export const EVIDENCE_FORM = 1;

export type Sha256 = (text: string) => string;

/** What a evaluation was made of. */
export interface EvidenceInput {
  history: History;
  /** The scheme that judges it, its holidays resolved, and its version. */
  scheme: IssueScheme;
  version: number;
  now: Instant;
  /** The version of the time zone data, as IANA names it. */
  timeZones: string;
  /** What a warning says, in every language. */
  explainWarning(warning: Warning): LocalText;
}

/**
 * The evidence of a judged issue: canonical JSON of the events used, the scheme with its calendars' resolved holidays, the version
 * of the time zone data, and every number, closed by its own digest. Anybody can recompute it offline, and nobody learns from it
 * what a report withholds. Source: incident report, "its numbers can be checked".
 */
export function evidenceOf(
  { history: today, scheme, version, now, timeZones, explainWarning }: EvidenceInput,
  sha256: Sha256,
): string {
  const history = today.seals.length === 0 ? today : asSeen(today, now);
  const ruling = rulingOf(scheme, history, now);
  const names = pseudonymsOf(scheme);
  const release = (each: Scheme) => releaseScheme(each, history, ruledOf(ruling), names) as unknown as Json;
  const earlier = earlierOf(scheme).map(({ until, rules }) => ({ until, rules: release(rules) }));
  const content = {
    evidence: EVIDENCE_FORM,
    judgedAt: formatInstant(now),
    timeZones,
    scheme: { version, rules: release(scheme), ...(earlier.length > 0 ? { earlier } : {}) },
    history: encodeHistory(releaseHistory(scheme, history, names)),
    warnings: warningsOf(scheme, history).map((warning) => ({
      code: warning.code,
      say: explainWarning(warning) as Json,
    })),
    ruling,
  };
  return toCanonical({ ...content, sha256: sha256(toCanonical(content)) });
}

/** The schemes that judged an issue before, the last first, each with the instant up to which what was over is its own. */
function earlierOf({ before }: IssueScheme): { until: string; rules: Scheme }[] {
  if (!before) return [];
  return [{ until: formatInstant(before.until), rules: before.scheme }, ...earlierOf(before.scheme)];
}

/** The severities, clauses and holidays that a ruling tells. */
function ruledOf({ contracts = [], severity, original, severityHistory, clocks }: Ruling): RulingTerms {
  const cycles = Object.values(clocks).flat();
  return {
    severities: new Set([severity, original, ...severityHistory.map((change) => change.severity)]),
    contracts: new Set([
      ...contracts.map(({ contract }) => contract),
      ...cycles.map(({ contract }) => contract ?? null),
    ]),
    clauses: new Set(cycles.map(({ clause }) => clause)),
    details: new Set(cycles.flatMap(({ ledger }) => ledger.flatMap(({ detail }) => detail?.en ?? []))),
  };
}

function encodeHistory(history: History): Json {
  const { issueId, key, receivedAt, firstStatus, firstPriority } = history;
  const { firstLabels, firstSummary, firstFields, firstLinks, closingUnknown, priorities, seals } = history;
  const { reporterSide, arrivedAt } = history;
  const first = { status: firstStatus, priority: firstPriority, labels: firstLabels, summary: firstSummary };
  return {
    issueId,
    key,
    receivedAt: formatInstant(receivedAt),
    first: { ...first, fields: firstFields, links: firstLinks, ...encodePlace(history) },
    closingUnknown,
    reporterSide,
    arrivedAt: arrivedAt === null ? null : formatInstant(arrivedAt),
    priorities,
    events: history.events.map(encodeEvent),
    ...(seals.length > 0 ? { seals: encodeSeals(seals) } : {}),
  } as unknown as Json;
}

/** Whose the issue was and what kind of work, as far as the scheme asks. */
function encodePlace({ firstWorkType, firstComponents, client, organizations }: History): object {
  return {
    ...(firstWorkType ? { workType: firstWorkType } : {}),
    ...(firstComponents.length > 0 ? { components: firstComponents } : {}),
    ...(client === null ? {} : { client }),
    ...(organizations.length > 0 ? { organizations } : {}),
  };
}

function encodeEvent({ actor: _, ...event }: HistoryEvent): object {
  const written = { ...event, at: formatInstant(event.at) };
  if ('text' in written) {
    const { text: __, ...wordless } = written;
    return wordless;
  }
  return event.kind === 'app' ? { ...written, payload: encodePayload(event.payload) } : written;
}

function encodePayload(payload: object): object {
  const members = Object.entries(payload)
    .filter(([name]) => name !== 'why')
    .map(([name, value]) => [name, typeof value === 'number' ? formatInstant(value) : value]);
  return Object.fromEntries(members);
}
