import type { Scheme } from '../../domain/scheme/scheme';
import {
  type IssueScheme,
  inForceAt,
  type Judge,
  judgesOf,
  schemeFor,
} from '../../domain/scheme/versions/versions';
import { type Evaluation, evaluateClocks } from '../../domain/sla/clock';
import type { History } from '../../domain/sla/history/history';
import type { Sealing } from '../../domain/sla/history/seal';
import { missedSealings } from '../../domain/sla/missed-sealings';
import type { Ports } from '../ports';
import type { IssueRead, Project } from '../ports/issues';
import type { Recorded } from '../ports/messages';
import type { SchemeVersion } from '../ports/schemes';
import { type FollowingFacts, followingOf } from './followed-since';
import { readRecorded } from './whose-issue';

/** An issue judged by the scheme version in force when it was received, with what later ones change for open cycles. */
export interface EvaluatedIssue {
  kind: 'evaluated';
  read: IssueRead;
  history: History;
  /** What the app holds of the issue: the next write of it goes over what was read. */
  recorded: Recorded;
  projectId: string;
  projectName: string;
  assignee: string | null;
  version: number;
  /** That one and every other that has a say in it. */
  judges: readonly Judge<SchemeVersion>[];
  following: FollowingFacts;
  /** When it came to be followed, by the project's first scheme or by an import: one received before is not new. */
  followedSince: number;
  /** The same, or its move into the project: nobody is told of what was over before. */
  alertsSince: number;
  scheme: IssueScheme;
  /** The version in force now, whichever judges the issue: how the desk is reached today. */
  current: Scheme;
  /** What earlier evaluations should have sealed: it stands, though nothing has stored it yet. */
  missed: readonly Sealing[];
  evaluation: Evaluation;
  now: number;
}

export type EvaluationResult =
  | EvaluatedIssue
  | { kind: 'gone' }
  | { kind: 'no-scheme'; project: Project; read: IssueRead };

/** Reads an issue and folds it; every use case that needs a number comes through here. Who `keeps` has read ahead, and records whose the issue is. */
export async function evaluateIssue(ports: Ports, issueId: string, keeps = false): Promise<EvaluationResult> {
  const read = await ports.issues.read(issueId);
  if (!read) return { kind: 'gone' };
  if (keeps) await ports.readAhead.project(read.project.id);
  const versions = await ports.schemes.versionsOf(read.project.id);
  if (versions.length === 0) return { kind: 'no-scheme', project: read.project, read };
  const schemes = versions.map(({ scheme }) => scheme);
  return evaluateBy(ports, read, versions, await readRecorded(ports, read, schemes, keeps));
}

/** The version that judges it may have a team and fields of its own: its history is read with them. */
async function evaluateBy(
  ports: Ports,
  read: IssueRead,
  versions: SchemeVersion[],
  recorded: Recorded,
): Promise<EvaluatedIssue> {
  const foundSince = await ports.followedIssues.sinceOf(read.id);
  const latest = versions.at(-1) as SchemeVersion;
  const first = await ports.issues.historyOf(read, latest.scheme, recorded);
  const now = ports.now();
  const inForce = schemeFor(versions, first.receivedAt, now);
  const { version } = inForce?.version ?? latest;
  const scheme: IssueScheme = inForce?.scheme ?? latest.scheme;
  const isRead = scheme.clocks === latest.scheme.clocks && !scheme.before;
  const readHistory = isRead ? first : await ports.issues.historyOf(read, scheme, recorded);
  const { receivedAt, arrivedAt } = readHistory;
  const projectSince = versions[0]?.savedAt ?? 0;
  const following = { projectSince, receivedAt, arrivedAt, foundSince, isNoted: foundSince !== null };
  const sinces = followingOf(following);
  const missed = missedSealings(scheme, version, readHistory, sinces.alertsSince, now);
  const history = { ...readHistory, seals: [...readHistory.seals, ...missed] };
  const names = { projectId: read.project.id, projectName: read.project.name, assignee: read.assignee };
  return {
    kind: 'evaluated',
    read,
    recorded,
    history,
    ...names,
    version,
    judges: judgesOf(versions, receivedAt, now),
    following,
    ...sinces,
    missed,
    scheme,
    current: inForceAt(versions, now)?.scheme ?? latest.scheme,
    evaluation: evaluateClocks(scheme, history, now),
    now,
  };
}
