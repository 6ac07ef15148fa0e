import type { LocalText } from '../../common/local-text';
import type { Scheme } from '../scheme/scheme';
import type { IssueScheme } from '../scheme/versions/versions';
import type { History } from '../sla/history/history';
import type { Warning } from '../sla/history/warnings';
import { warningsOf } from '../sla/history/warnings-of';
import { asSeen } from '../sla/seals/seen';
import { formatInstant, type Instant } from '../time/instant';
import { type Json, toCanonical } from './canonical';
import { encodeHistory } from './encoded-history';
import { withoutFormerOwner } from './former/without-former-owner';
import { pseudonymsOf } from './pseudonyms';
import { releaseHistory } from './released-history';
import { type RulingTerms, releaseScheme } from './released-scheme';
import { type Ruling, rulingOf } from './ruling';

/** The form this app writes; a file of another form is said to be so. */
export const EVIDENCE_FORM = 1;

export type Sha256 = (text: string) => string;

/** What an evaluation was made of. */
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
  { history: today, scheme: whole, version, now, timeZones, explainWarning }: EvidenceInput,
  sha256: Sha256,
): string {
  const seen = today.seals.length === 0 ? today : asSeen(today, now);
  const { scheme, history } = withoutFormerOwner({ scheme: whole, history: seen });
  const ruling = rulingOf(scheme, history, now);
  const content = {
    evidence: EVIDENCE_FORM,
    judgedAt: formatInstant(now),
    timeZones,
    scheme: { version, ...releaseRules(scheme, history, ruledOf(ruling)) },
    history: encodeHistory(releaseHistory(scheme, history, pseudonymsOf(scheme))),
    warnings: warningsOf(scheme, history).map((warning) => ({
      code: warning.code,
      say: explainWarning(warning) as Json,
    })),
    ruling,
  };
  return toCanonical({ ...content, sha256: sha256(toCanonical(content)) });
}

/** A scheme as far as it judged an issue, with those that judged it before. */
export function releaseRules(scheme: IssueScheme, history: History, ruled: RulingTerms) {
  const names = pseudonymsOf(scheme);
  const release = (each: Scheme) => releaseScheme(each, history, ruled, names) as unknown as Json;
  const earlier = earlierOf(scheme).map(({ until, rules }) => ({ until, rules: release(rules) }));
  return { rules: release(scheme), ...(earlier.length > 0 ? { earlier } : {}) };
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
    clocks: new Set(Object.keys(clocks)),
    clauses: new Set(cycles.map(({ clause }) => clause)),
    details: new Set(cycles.flatMap(({ ledger }) => ledger.flatMap(({ detail }) => detail?.en ?? []))),
  };
}
