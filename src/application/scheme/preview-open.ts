import { clocksInOrder } from '../../common/clock-names';
import { own } from '../../common/own';
import type { OpenChangeView, PreviewAnswer } from '../../contract/preview';
import type { Scheme } from '../../domain/scheme/scheme';
import {
  type DatedScheme,
  type IssueScheme,
  schemeFor,
  type VersionPart,
} from '../../domain/scheme/versions/versions';
import { evaluateClocks } from '../../domain/sla/clock';
import type { History } from '../../domain/sla/history/history';
import { type ClockState, type IssueState, issueStateOf } from '../../domain/sla/issue-state';
import type { Ports } from '../ports';
import type { IssueRead } from '../ports/issues';
import type { Recorded } from '../ports/messages';

/** An issue as it was read, with what the app holds of it. */
export interface ReadIssue {
  read: IssueRead;
  recorded: Recorded;
}

/** What a draft, saved now, would make of the open clocks of issues that are there already; what is sealed stays. */
export async function compareOpen(
  ports: Ports,
  versions: readonly DatedScheme[],
  draft: { scheme: Scheme; forOpen: VersionPart[] },
  reads: readonly ReadIssue[],
): Promise<PreviewAnswer['open']> {
  const now = ports.now();
  const saved = [...versions, { ...draft, inForceFrom: now }];
  const compared = await Promise.all(
    reads.map(async ({ read, recorded }) => {
      const readBy = withMemory((scheme) => ports.issues.historyOf(read, scheme, recorded));
      const [before, after] = await Promise.all([versions, saved].map((list) => stateBy(readBy, list, now)));
      return before && after ? changesOf(read.key, before, after) : null;
    }),
  );
  const open = compared.filter((changes) => changes !== null);
  return { issues: open.length, changes: open.flat() };
}

type ReadBy = (scheme: IssueScheme) => Promise<History>;

/** A history is read once by each scheme. */
function withMemory(read: ReadBy): ReadBy {
  const histories = new Map<IssueScheme, Promise<History>>();
  return (scheme) => {
    const history = histories.get(scheme) ?? read(scheme);
    histories.set(scheme, history);
    return history;
  };
}

async function stateBy(
  readBy: ReadBy,
  versions: readonly DatedScheme[],
  now: number,
): Promise<IssueState | null> {
  const latest = versions.at(-1)?.scheme;
  if (!latest) return null;
  const { receivedAt } = await readBy(latest);
  const scheme: IssueScheme = schemeFor(versions, receivedAt, now)?.scheme ?? latest;
  const history = await readBy(scheme);
  return issueStateOf(scheme, evaluateClocks(scheme, history, now), now);
}

/** Null for an issue without an open clock. */
function changesOf(key: string, before: IssueState, after: IssueState): OpenChangeView[] | null {
  const open = clocksInOrder(before.clocks).filter(([, clock]) => isOpen(clock));
  if (open.length === 0) return null;
  return open.flatMap(([clock, was]): OpenChangeView[] => {
    const is = own(after.clocks, clock);
    if (is && was.dueAt === is.dueAt && was.state === is.state) return [];
    const inDraft = is ? { dueAt: is.dueAt, state: is.state } : null;
    return [{ key, severity: after.severity, clock, now: { dueAt: was.dueAt, state: was.state }, inDraft }];
  });
}

const isOpen = (clock: ClockState): boolean =>
  clock.stoppedAt === null && clock.state !== 'cancelled' && clock.state !== 'unknown';
