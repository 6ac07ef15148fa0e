/** Ports that keep in memory what they are told, for tests to read: no disk, no network, and no clock but the one that is given. */

import type { Turn, Turns } from '../../../src/application/ports/effects';
import type {
  Claims,
  EvaluationQueue,
  Marks,
  Watch,
  Watches,
} from '../../../src/application/ports/evaluation';
import type { AppEvents, Messages } from '../../../src/application/ports/messages';
import type { ReportRecord, Reports, StageDocument } from '../../../src/application/ports/reports';
import type { AppEvent } from '../../../src/domain/sla/history/app-events';

/** Claims by their keys; `until` is when each is free again. */
export function createClaims(until = new Map<string, number>()) {
  const claims: Claims = {
    take: async (key, now, ends) => {
      if ((until.get(key) ?? 0) > now) return null;
      until.set(key, ends);
      return { key, owner: 'test' };
    },
    release: async ({ key }) => {
      until.delete(key);
    },
  };
  return { claims, until };
}

/** What people told of issues; while `state.busy` nothing can be added. */
export function createEvents(told: AppEvent[] = []) {
  const state = { busy: false };
  const change = (run: () => void, known: boolean) => {
    if (state.busy) return 'busy' as const;
    if (known) return 'known' as const;
    run();
    return 'added' as const;
  };
  const has = (id: string) => told.some((event) => event.id === id);
  const events: AppEvents = {
    of: async () => [...told],
    read: async () => ({ events: [...told], seals: [], basis: null }),
    append: async (_, event) => change(() => told.push(event), has(event.id)),
    withdraw: async (_, id) =>
      change(
        () =>
          told.splice(
            told.findIndex((event) => event.id === id),
            1,
          ),
        !has(id),
      ),
    seal: async () => 'added',
  };
  return { events, told, state };
}

/** The issues whose evaluation was asked for, with the delay where it is another than the usual. */
export function createQueue() {
  const wanted: Parameters<EvaluationQueue['push']>[0] = [];
  const queue: EvaluationQueue = {
    push: async (evaluations) => {
      wanted.push(...evaluations);
    },
    pushTimers: async (batches) => {
      for (const { timers, delaySeconds } of batches)
        wanted.push(...timers.map(({ issueId, at }) => ({ issueId, delaySeconds, timer: at })));
    },
    pushWritings: async () => undefined,
  };
  const marks: Marks = {
    set: async () => true,
    lift: async () => undefined,
    owe: async () => undefined,
    isOwed: async () => false,
    settle: async () => undefined,
    count: async () => wanted.length,
  };
  return { queue, marks, wanted };
}

/** The reports of issues, and every state each was saved in. */
export function createReports(records = new Map<string, ReportRecord>(), { claims } = createClaims()) {
  const saved: ReportRecord[] = [];
  const forgotten = new Set<string>();
  const stages = new Map<string, StageDocument>();
  const reports: Reports = {
    find: async (issueId) => records.get(issueId) ?? null,
    begin: async (issueId, record, { now, until }) => {
      const claim = await claims.take(`report:${issueId}`, now, until);
      if (claim && record) await reports.save(issueId, record);
      return claim;
    },
    save: async (issueId, record, claim) => {
      if (claim) await claims.release(claim);
      records.set(issueId, record);
      forgotten.delete(issueId);
      saved.push(record);
    },
    findStage: async (issueId, stage) => stages.get(`${issueId}:${stage}`) ?? null,
    saveStage: async (issueId, stage, document) => {
      stages.set(`${issueId}:${stage}`, document);
    },
    forget: async (issueId) => {
      forgotten.add(issueId);
    },
    listOwed: async () =>
      [...records].flatMap(([id, { state }]) => (state === 'owed' && !forgotten.has(id) ? [id] : [])),
    listOpen: async () => [],
  };
  return { reports, records, saved };
}

/** What was said: mails by person, public words and notes by their keys. */
export function createMessages() {
  const said = {
    mails: [] as string[],
    comments: new Map<string, string>(),
    notes: new Map<string, string>(),
  };
  const state: { outcome: Awaited<ReturnType<Messages['notify']>> } = { outcome: 'queued' };
  const messages: Messages = {
    notify: async (_, people, { subject }) => {
      if (state.outcome === 'queued') said.mails.push(`${people.join(', ')}: ${subject}`);
      return state.outcome;
    },
    addPublicComment: async (_, key, text) => {
      if (!said.comments.has(key)) said.comments.set(key, text);
    },
    addInternalComment: async (_, __, key, text) => {
      if (said.notes.has(key)) return 'known';
      said.notes.set(key, text);
      return 'left';
    },
  };
  return { messages, said, state };
}

/** The projects whose tickets are waited for. */
export function createWatches(list: Watch[] = []) {
  const isSame = (a: Watch, b: Watch) => a.issueId === b.issueId && a.projectId === b.projectId;
  const watches: Watches = {
    list: async () => [...list],
    add: async (watch) => {
      list.push(watch);
    },
    remove: async (watch) => {
      list.splice(
        list.findIndex((other) => isSame(watch, other)),
        1,
      );
    },
  };
  return { watches, list };
}

/** Whose turn it was last, and to whom each issue was to be given; the newest first. */
export function createTurns() {
  const state: Turn = { accountId: null, given: [] };
  const turns: Turns = {
    lastTurnOf: async () => ({ ...state, given: [...state.given] }),
    take: async (_, __, assignment) => {
      state.accountId = assignment.accountId;
      state.given.unshift(assignment);
    },
  };
  return { turns, state };
}
