import type { RebuildChange, TriedAnswer } from '../../contract/rebuild';
import { clockNames } from '../../domain/scheme/scheme';
import type { ClockState } from '../../domain/sla/issue-state';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { refusedToAdminister } from '../scheme/draft-scheme';
import { fieldsOf, type Kept, keptOf, sameJson } from './evaluate-issue';
import { type Judged, judge } from './judge';
import { faultOf } from './rebuild';

/** How many issues one answer judges, so that the page shows how far it is and may leave. */
const STRETCH = 25;

interface Asked {
  projectId: string;
  accountId: string;
  jql: string;
  from: string | null;
}

/**
 * What a look at a project's issues would change, a stretch of them judged beforehand and nothing written: each by the version in
 * force when it was received, beside what stands on it now.
 */
export async function tryRebuild(ports: Ports, asked: Asked): Promise<TriedAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const jql = asked.jql.trim() || null;
  const wrong = await faultOf(ports, jql);
  if (wrong) return wrong;
  const { projectId, from } = asked;
  const total = await ports.issues.countIn(projectId, jql);
  const { ids, next } = await ports.issues.pageOf({ projectId, jql }, from, STRETCH);
  const judged = (await Promise.all(ids.map((id) => judge(ports, id)))).filter(isJudged);
  return { kind: 'tried', total, ...compared(judged), next };
}

const isJudged = (one: { kind: string }): one is Judged => one.kind === 'judged';

function compared(judged: Judged[]): Omit<TriedAnswer, 'kind' | 'total' | 'next'> {
  const looks = judged.map((one) => ({
    one,
    before: one.read.kept as Partial<Kept> | null,
    after: keptOf(one),
  }));
  const rewritten = looks.filter(({ before, after }) => !sameJson(fieldsOf(before), fieldsOf(after)));
  return {
    issues: looks.length,
    unfollowed: looks.filter(({ before }) => before === null).length,
    rewritten: rewritten.length,
    unchanged: looks.length - rewritten.length,
    breached: looks.filter(({ after }) =>
      Object.values(after.clocks).some((clock) => clock.breachedAt !== null),
    ).length,
    changes: looks.flatMap(({ one, before, after }) => changesIn(one.read.key, before?.clocks, after.clocks)),
  };
}

function changesIn(key: string, before: Kept['clocks'] | undefined, after: Kept['clocks']): RebuildChange[] {
  return clockNames
    .map((clock) => ({ key, clock, from: verdictOf(before?.[clock]), to: verdictOf(after[clock]) }))
    .filter(({ from, to }) => from !== to);
}

/** An open clock counts as it stands. */
function verdictOf(clock: ClockState | undefined): RebuildChange['from'] {
  if (!clock || clock.state === 'cancelled' || clock.state === 'unknown') return null;
  return clock.breachedAt === null ? 'met' : 'breached';
}
