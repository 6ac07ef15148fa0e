import { clocksInOrder } from '../../common/clock-names';
import { own } from '../../common/own';
import type { RebuildChange, RebuildTrialAnswer } from '../../contract/rebuild';
import { isSameJson } from '../../domain/canonical-json';
import { evaluateClocks } from '../../domain/sla/clock';
import type { ClockState } from '../../domain/sla/issue-state';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import { refuseFaultySearch } from '../evaluation/rebuild';
import type { Ports } from '../ports';
import type { IssueProperty } from '../ports/issue-property';
import type { Refusal } from '../refusal';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import { fieldsOf, propertyOf } from './property-of-issue';

/** How many issues one answer judges, so that the page shows how far it is and may leave. */
const STRETCH = 25;

interface TrialRequest {
  projectId: string;
  accountId: string;
  jql: string;
  from: string | null;
  /** Whether what is sealed would be judged again. */
  finished: boolean;
}

/**
 * What a look at a project's issues would change, a stretch of them judged beforehand and nothing written: each by the version in
 * force when it was received, beside what stands on it now.
 */
export async function tryRebuild(ports: Ports, request: TrialRequest): Promise<RebuildTrialAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const jql = request.jql.trim() || null;
  const fault = await refuseFaultySearch(ports, jql);
  if (fault) return fault;
  const { projectId, from } = request;
  const total = await ports.issues.countIn(projectId, jql);
  const { ids, next } = await ports.issues.listIssues({ projectId, jql }, from, STRETCH);
  const evaluated = (await Promise.all(ids.map((id) => evaluateIssue(ports, id)))).filter(isEvaluated);
  const tried = request.finished ? evaluated.map(withoutSeals) : evaluated;
  return { kind: 'tried', total, ...compareWithStored(tried), next };
}

/** An issue as its history tells it today, whatever was sealed. */
function withoutSeals(issue: EvaluatedIssue): EvaluatedIssue {
  const history = { ...issue.history, seals: [] };
  return { ...issue, history, evaluation: evaluateClocks(issue.scheme, history, issue.now) };
}

const isEvaluated = (result: { kind: string }): result is EvaluatedIssue => result.kind === 'evaluated';

function compareWithStored(issue: EvaluatedIssue[]): Omit<RebuildTrialAnswer, 'kind' | 'total' | 'next'> {
  const results = issue.map((evaluated) => ({
    evaluated,
    before: evaluated.read.property,
    after: propertyOf(evaluated),
  }));
  const rewritten = results.filter(({ before, after }) => !isSameJson(fieldsOf(before), fieldsOf(after)));
  return {
    issues: results.length,
    unfollowed: results.filter(({ before }) => before === null).length,
    rewritten: rewritten.length,
    unchanged: results.length - rewritten.length,
    breached: results.filter(({ after }) =>
      Object.values(after.clocks).some((clock) => clock.breachedAt !== null),
    ).length,
    changes: results.flatMap(({ evaluated, before, after }) =>
      changesOf(evaluated.read.key, before?.clocks, after.clocks),
    ),
  };
}

function changesOf(
  key: string,
  before: IssueProperty['clocks'] | undefined,
  after: IssueProperty['clocks'],
): RebuildChange[] {
  return clocksInOrder({ ...before, ...after })
    .map(([clock]) => ({ key, clock, from: verdictOf(own(before, clock)), to: verdictOf(own(after, clock)) }))
    .filter(({ from, to }) => from !== to);
}

/** An open clock counts as it stands. */
function verdictOf(clock: ClockState | undefined): RebuildChange['from'] {
  if (!clock || clock.state === 'cancelled' || clock.state === 'unknown') return null;
  return clock.breachedAt === null ? 'met' : 'breached';
}
