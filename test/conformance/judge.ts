/** Whether an engine's answer to a case is right. */
import type { Adapter, Case } from './shapes';

export type Outcome = 'right' | 'choice' | 'wrong' | 'not asked';
export interface Judged {
  outcome: Outcome;
  /** The engine's answer, the error it threw, or the choice that it made. */
  detail: string;
}

export function judge(adapter: Adapter, { ask, calendar, expect, accept = {} }: Case): Judged {
  try {
    const reply = adapter.answer(ask, calendar);
    if (reply === undefined) return { outcome: 'not asked', detail: '' };
    if (isSame(reply, expect)) return { outcome: 'right', detail: '' };
    const choice = Object.entries(accept).find(([, other]) => isSame(reply, other));
    return choice
      ? { outcome: 'choice', detail: choice[0] }
      : { outcome: 'wrong', detail: JSON.stringify(reply) };
  } catch (error) {
    return { outcome: 'wrong', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Instants are equal however they are written; the members of a verdict one by one. */
function isSame(reply: unknown, expected: unknown): boolean {
  if (isRecord(reply) && isRecord(expected))
    return Object.keys(expected).every((name) => isSame(reply[name], expected[name]));
  if (typeof reply === 'string' && typeof expected === 'string' && expected.includes('T'))
    return Date.parse(reply) === Date.parse(expected);
  return reply === expected;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
