/**
 * What people tell the app about an issue, and what each thing said carries. App events are primary data: append-only, part of the
 * history, never rebuilt. They are written as `{"id", "at", "actor", "kind", "payload"}`.
 */

import type * as z from '../../../common/zod';
import type { AppEventKind } from '../../scheme/app-event-kinds';
import { type Instant, isPossible } from '../../time/instant';
import { ownPayloads } from './own-payloads';
import { recordedPayloads } from './recorded-payloads';

export type { Bore } from './payload-parts';

/** What each kind of app event carries. */
export const appEventPayloads = { ...recordedPayloads, ...ownPayloads } satisfies Record<
  AppEventKind,
  z.ZodType
>;

/** What the app itself notes of what it did; nobody else can say these. */
export const ownKinds = Object.keys(ownPayloads) as readonly AppEventKind[];

/** One thing somebody told, with what it carries. */
export type AppFact = {
  [Kind in AppEventKind]: { event: Kind; payload: z.infer<(typeof appEventPayloads)[Kind]> };
}[AppEventKind];

/** What a person told the app: a contact, a restoration, a publication … Primary data, never rebuilt. */
export interface AppEvent {
  id: string;
  at: Instant;
  /** When it was told, where that was later than it happened. */
  recordedAt?: Instant | undefined;
  actor: string;
  kind: AppEventKind;
  payload?: unknown;
}

/** Whether an event can have happened and says something: what cannot is passed over and never judged by. */
export const isUsable = (event: AppEvent): boolean => isPossible(event.at) && factOf(event) !== null;

/** What an app event says, read by its kind's shape; null when what it carries makes no sense. */
export function factOf({ kind, payload }: Pick<AppEvent, 'kind' | 'payload'>): AppFact | null {
  const parsed = appEventPayloads[kind].safeParse(payload ?? {});
  return parsed.success ? ({ event: kind, payload: parsed.data } as AppFact) : null;
}
