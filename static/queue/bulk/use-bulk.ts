import { useState } from 'react';
import { MOST_AT_ONCE } from '../../../src/common/many';
import type { ManyAnswer, QueueCalls, QueueRow, RefusedAnswer } from '../../../src/contract/queue';
import { makeAsk } from '../../shared/licence';

export const invoke = makeAsk<QueueCalls>();

export interface Outcome {
  row: QueueRow;
  /** Why it was not done; null where it was. */
  say: string | null;
}

export interface BulkState {
  /** How many are done of how many, while it runs; null when nothing runs. */
  progress: { done: number; all: number } | null;
  outcomes: Outcome[];
}

type Send = (rows: QueueRow[]) => Promise<ManyAnswer | RefusedAnswer>;

/** Does one thing to several rows, so many at a time, and keeps what became of each. */
export function useBulk(lost: string) {
  const [state, setState] = useState<BulkState>({ progress: null, outcomes: [] });
  const run = async (rows: QueueRow[], send: Send): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
      setState({ progress: { done: from, all: rows.length }, outcomes: [] });
      const part = rows.slice(from, from + MOST_AT_ONCE);
      outcomes.push(...outcomesOf(part, await send(part).catch(() => null), lost));
    }
    setState({ progress: null, outcomes });
    return outcomes;
  };
  return { ...state, run, forget: () => setState({ progress: null, outcomes: [] }) };
}

function outcomesOf(rows: QueueRow[], answer: ManyAnswer | RefusedAnswer | null, lost: string): Outcome[] {
  if (answer === null) return rows.map((row) => ({ row, say: lost }));
  if (answer.kind === 'refused') return rows.map((row) => ({ row, say: answer.say }));
  const byIssue = new Map(answer.outcomes.map(({ issueId, say }) => [issueId, say]));
  return rows.map((row) => ({ row, say: byIssue.has(row.id) ? (byIssue.get(row.id) ?? null) : lost }));
}
