import { textsIn } from '../../../locales/languages';
import { clockNameIn, withOwnNames } from '../../common/clock-names';
import { textIn } from '../../common/local-text';
import { own } from '../../common/own';
import type { EmptyQueueAnswer, QueueAnswer, QueueClock, QueueRow } from '../../contract/queue';
import { formatLocalInstant } from '../../domain/time/format-instant';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { listQueue } from '../sla/list-queue';
import type { Asker } from './asker';
import { describeLeft } from './document/explain-in-words';
import { findProject, type Place } from './find-place';

export interface DueAnswer {
  say: string;
  project: string;
  due: DueClock[];
}

interface DueClock {
  issue: string;
  summary: string;
  severity: string;
  clock: string;
  state: QueueClock['state'];
  dueAt: number;
  remainingMs: number | null;
}

/** An answer is read by people and models: more would be read by nobody. */
const MOST_LINES = 50;
/** So many stretches of the queue are read within a function's time. */
const MOST_STRETCHES = 4;
const LENGTH = /^([1-9]\d{0,3})\s*([mhdw])$/i;
const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/** The open clocks of a project that are past due, or fall due within a length of time; the same rows as the queue's. */
export async function listDue(
  ports: Ports,
  asker: Asker,
  { project, within }: { project: Place; within: string },
): Promise<DueAnswer | Refusal> {
  const length = parseLength(within);
  if (length === null)
    return refuse('invalid', ({ actions }) => actions.noLength(within.trim().slice(0, 60)));
  const there = await findProject(ports, project);
  if (isRefusal(there)) return there;
  const queue = await readQueue(ports, { projectId: there.id, accountId: asker.accountId });
  if (queue.kind === 'no-scheme') return refuseNoScheme(queue);
  const due = dueIn(queue, queue.now + length, asker);
  return { say: describe(there.key, due, queue, asker), project: there.key, due };
}

function parseLength(written: string): number | null {
  const [, amount, unit = ''] = LENGTH.exec(written.trim() || '24h') ?? [];
  return amount === undefined ? null : Number(amount) * (own(UNITS, unit.toLowerCase()) ?? 0);
}

async function readQueue(
  ports: Ports,
  place: { projectId: string; accountId: string },
): Promise<QueueAnswer | EmptyQueueAnswer> {
  const first = await listQueue(ports, { ...place, from: null });
  if (first.kind === 'no-scheme') return first;
  const queue = { ...first };
  for (let read = 1; queue.next !== null && read < MOST_STRETCHES; read += 1) {
    const more = await listQueue(ports, { ...place, from: queue.next });
    if (more.kind === 'no-scheme') return more;
    queue.rows = [...queue.rows, ...more.rows];
    queue.clockNames = { ...queue.clockNames, ...more.clockNames };
    queue.next = more.next;
  }
  return queue;
}

const refuseNoScheme = ({ canAdminister }: EmptyQueueAnswer): Refusal =>
  refuse('not-found', ({ actions }) => actions.noScheme(canAdminister));

function dueIn({ rows, clockNames }: QueueAnswer, until: number, { language }: Asker): DueClock[] {
  const names = withOwnNames(textsIn(language).clocks.names, clockNames, language);
  const nameOf = ({ clock, stage }: QueueClock) =>
    stage ? textsIn(language).clocks.stage(textIn(stage, language)) : clockNameIn(names, clock);
  const toDue = (row: QueueRow) =>
    row.clocks.flatMap((clock): DueClock[] => {
      const { dueAt, state, remainingMs } = clock;
      if (dueAt === null || state === 'paused' || dueAt > until) return [];
      const { key, summary, severity } = row;
      return [{ issue: key, summary, severity, clock: nameOf(clock), state, dueAt, remainingMs }];
    });
  return rows.flatMap(toDue).sort((a, b) => a.dueAt - b.dueAt);
}

function describe(project: string, due: DueClock[], { next }: QueueAnswer, asker: Asker): string {
  const texts = textsIn(asker.language);
  const { actions, explanations: words, meta } = texts;
  const lines = due.slice(0, MOST_LINES).map(({ issue, severity, clock, dueAt, remainingMs }) => {
    const left = remainingMs === null ? '' : `, ${describeLeft(remainingMs, texts)}`;
    return `- ${issue} (${severity}), ${clock}, ${words.due(formatLocalInstant(dueAt, asker.zone, meta))}${left}`;
  });
  const more = due.length > MOST_LINES ? [actions.more(due.length - MOST_LINES)] : [];
  const unread = next === null ? [] : [actions.unread];
  return [actions.due(project, due.length), ...lines, ...more, ...unread].join('\n');
}
