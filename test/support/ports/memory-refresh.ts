/** A site whose issue is evaluated whole, with every write that was made, in order. */
import type { IssueProperty } from '../../../src/application/ports/issue-property';
import { createSite } from './followed-issue';
import { createMailing } from './memory-mail';

type Start = Parameters<typeof createSite>[0];

/** What the app has written of its issue: `writes` names each write, what a note holds with it; `fails` makes those fail that it names. */
export function createRefreshedSite({ given = {}, ...start }: Start = {}) {
  const state = {
    property: null as IssueProperty | null,
    isDone: false,
    timer: null as number | null,
    isOwed: true,
    followedSince: null as number | null,
    writes: [] as string[],
    fails: null as string | null,
  };
  const write = async (what: string, run: () => void = () => undefined): Promise<void> => {
    if (state.fails === what) throw new Error(`${what} failed`);
    state.writes.push(what);
    run();
  };
  const { alerts, mailboxes } = createMailing();
  const site = createSite({
    ...start,
    given: {
      ...given,
      ...{ alerts: { ...alerts, ...given.alerts }, mailboxes: { ...mailboxes, ...given.mailboxes } },
      issues: {
        readOwnProperty: async () => ({ property: state.property, isDone: state.isDone }),
        writeFields: () => write('fields'),
        endEvaluation: (_, property) =>
          write('property', () => {
            Object.assign(state, { property: structuredClone(property), isDone: true });
            Object.assign(site.read, { property: state.property, hasProperty: true });
          }),
        deleteProperty: () => write('no property'),
        wasWritten: async () => state.property !== null,
        ...given.issues,
      },
      evaluations: {
        note: ({ left, timer, parts, followedSince }) =>
          write(`note${left ? ' left' : ''}${timer ? ' timer' : ''}${parts ? ' months' : ''}`, () => {
            if (left) state.isDone = false;
            if (timer) state.timer = timer.at;
            if (!left) state.followedSince ??= followedSince;
          }),
        ...given.evaluations,
      },
      timers: {
        of: async () => state.timer,
        set: (_, at) => write('timer', () => Object.assign(state, { timer: at })),
        ...given.timers,
      },
      marks: {
        set: async () => true,
        isOwed: async () => state.isOwed,
        settle: async () => void Object.assign(state, { isOwed: false }),
      },
      rollups: {
        generationsOf: async () => [1],
        replace: () => write('months'),
        ...given.rollups,
      },
      followedIssues: {
        sinceOf: async () => state.followedSince,
        begin: async (_, since) => {
          state.followedSince ??= since;
          return state.followedSince;
        },
        foundAt: async () => null,
        noteFound: () => write('found'),
      },
      sweeps: { readBeforeLastAt: async () => null },
      watches: { list: async () => [] },
      ...(given.effects ? { effects: given.effects } : {}),
    },
  });
  return { site, state };
}
