import type { Json } from '../evidence/canonical';
import { encodeHistory } from '../evidence/encoded-history';
import { releaseRules } from '../evidence/evidence';
import { withoutFormerOwner } from '../evidence/former/without-former-owner';
import { pseudonymsOf } from '../evidence/pseudonyms';
import { releaseHistory } from '../evidence/released-history';
import type { RulingTerms } from '../evidence/released-scheme';
import { isReleased } from '../evidence/ruling';
import type { IssueScheme } from '../scheme/versions/versions';
import { type Evaluation, evaluateClocks } from '../sla/clock';
import type { History } from '../sla/history/history';
import { asSeen } from '../sla/seals/seen';
import type { Instant } from '../time/instant';

/** An issue as a statement's file has it: what judged it and what happened to it, without a word. */
export interface ReleasedIssue {
  desk: string;
  rules: Json;
  history: Json;
}

/** The evidence of an issue for its client's statements: the same as its own evidence has, without clauses and holidays' names. */
export function releaseIssue(desk: string, whole: IssueScheme, today: History, now: Instant): ReleasedIssue {
  const seen = today.seals.length === 0 ? today : asSeen(today, now);
  const { scheme, history } = withoutFormerOwner({ scheme: whole, history: seen });
  const ruled = ruledOf(evaluateClocks(scheme, history, now));
  const released = releaseHistory(scheme, history, pseudonymsOf(scheme));
  return {
    desk,
    rules: releaseRules(scheme, history, ruled) as unknown as Json,
    history: encodeHistory(released),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function ruledOf({ severity, original, severityHistory, contractHistory, clocks }: Evaluation): RulingTerms {
  const cycles = Object.values(clocks).flatMap((clock) => clock.cycles);
  const severities = [severity, original, ...severityHistory.map((change) => change.severity)];
  return {
    severities: new Set([...severities, ...cycles.map((cycle) => cycle.severity)]),
    contracts: new Set([
      ...contractHistory.map(({ contract }) => contract),
      ...cycles.map(({ contract }) => contract),
    ]),
    clocks: new Set(
      Object.entries(clocks).flatMap(([name, { cycles }]) => (isReleased(name, cycles) ? [name] : [])),
    ),
    clauses: NOTHING,
    details: NOTHING,
  };
}
