import type { Scheme } from '../domain/scheme/scheme';
import { clocks, type Judgement } from '../domain/sla/clock';
import type { IssueRead, Ports, SchemeVersion } from './ports';

/** An issue judged by the scheme version in force when it was received. */
export interface Judged extends IssueRead {
  kind: 'judged';
  version: number;
  scheme: Scheme;
  judgement: Judgement;
  now: number;
}

export type Judging =
  | Judged
  | { kind: 'gone' }
  | { kind: 'no-scheme'; project: { id: string; key: string; name: string } };

/** Reads an issue and folds it; every use case that needs a number comes through here. */
export async function judge(ports: Ports, issueId: string): Promise<Judging> {
  const project = await ports.issues.projectOf(issueId);
  if (!project) return { kind: 'gone' };
  const versions = await ports.schemes.versionsOf(project.id);
  const latest = versions.at(-1);
  if (!latest) return { kind: 'no-scheme', project };
  const read = await ports.issues.read(issueId, latest.scheme, await ports.events.of(issueId));
  if (!read) return { kind: 'gone' };
  const { version, scheme } = inForceAt(versions, read.history.receivedAt) ?? latest;
  const now = ports.now();
  return { kind: 'judged', ...read, version, scheme, judgement: clocks(scheme, read.history, now), now };
}

/** The version in force at an instant: the last that began at or before it, or the first of all. */
export function inForceAt(versions: SchemeVersion[], at: number): SchemeVersion | undefined {
  return (
    versions.findLast(({ inForceFrom }) => (inForceFrom ?? Number.NEGATIVE_INFINITY) <= at) ?? versions[0]
  );
}
