import { textsIn } from '../../../locales/languages';
import { hiddenIn } from '../../common/plain-text';
import { recordPayload } from '../../contract/events';
import { CHANNELS } from '../../contract/values/channels';
import { leavesOf } from '../../domain/scheme/conditions';
import { kindOf, type Scheme } from '../../domain/scheme/scheme';
import { parseInstant } from '../../domain/time/instant';
import { evaluateIssue } from '../evaluation/evaluate-issue';
import { recordEvent } from '../evaluation/record-event';
import { refusedToFollow } from '../licence';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refuse } from '../refusal';
import type { Asker } from './asker';
import { showPanel } from './explain-clock';
import { findIssue, type Place } from './find-place';
import { pickWord } from './pick-word';

/** What an action may record. */
type Act = 'contact' | 'workaround' | 'restored' | 'agreed-date';

/** As it was written: by a form of a rule, or by a model that may have made it up. */
export interface WrittenAct {
  issue: Place;
  act: Act;
  at: string;
  note: string;
  channel: string;
  clock: string;
  date: string;
}

export interface RecordedAnswer {
  say: string;
  issue: string;
  recorded: Act;
  by: 'person' | 'rule';
}

const AGREEABLE = ['response', 'workaround', 'resolution'] as const;

/**
 * Records on an issue what the panel records, by the same rights and within the same bounds. What a rule has recorded is the app's
 * own word: a contact of it answers nothing, and nothing of it ends a clock that waits for a person's answer.
 */
export async function recordAct(
  ports: Ports,
  asker: Asker,
  written: WrittenAct,
): Promise<RecordedAnswer | Refusal> {
  const issueId = await findIssue(ports, written.issue);
  if (isRefusal(issueId)) return issueId;
  const shown = await showPanel(ports, asker, issueId);
  if (isRefusal(shown)) return shown;
  const read = readAct(written);
  if (isRefusal(read)) return read;
  const refused =
    (await refusedToFollow(ports, issueId)) ??
    (asker.isRule ? await refuseAnswering(ports, issueId, written.act) : null) ??
    (await keep(ports, asker, issueId, read));
  if (refused) return refused;
  const by = asker.isRule ? 'rule' : 'person';
  const { recorded, byRule } = textsIn(asker.language).actions;
  const note = asker.isRule && written.act === 'contact' ? ` ${byRule}` : '';
  return {
    say: recorded[written.act](shown.issueKey) + note,
    issue: shown.issueKey,
    recorded: written.act,
    by,
  };
}

interface ReadAct {
  at: number | undefined;
  kind: Act;
  payload: object;
}

function readAct({ act, at, note, channel, clock, date }: WrittenAct): ReadAct | Refusal {
  const instants = [at, act === 'agreed-date' ? date : ''].map(readInstant);
  const [when, agreedAt] = instants;
  if (when === null) return refuseInstant(at);
  if (agreedAt === null || (act === 'agreed-date' && agreedAt === undefined)) return refuseInstant(date);
  const noteField = note.trim() === '' ? {} : { note };
  const event = {
    kind: act,
    ...noteField,
    ...wordsOf(act, { channel, clock }),
    ...(agreedAt ? { agreedAt } : {}),
  };
  const parsed = recordPayload.shape.event.safeParse(event);
  if (!parsed.success) return refuseWords(parsed.error.issues[0]?.path[0], { note, channel, clock });
  const { kind, ...payload } = parsed.data;
  return { at: when, kind: kind as Act, payload };
}

function wordsOf(act: Act, { channel, clock }: Pick<WrittenAct, 'channel' | 'clock'>): object {
  if (act === 'contact') return { channel: pickWord(CHANNELS, channel.trim() || 'other', channelsIn) };
  if (act === 'agreed-date')
    return { clock: pickWord(AGREEABLE, clock.trim() || 'resolution', ({ clocks }) => clocks.names) };
  return {};
}

const channelsIn = ({ actions }: Parameters<Parameters<typeof pickWord>[2]>[0]) => actions.channels;

/** Nothing is now; null is no instant. A text without an offset means nothing without a zone. */
function readInstant(text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  try {
    return parseInstant(text.trim());
  } catch {
    return null;
  }
}

const refuseInstant = (text: string): Refusal =>
  refuse('invalid', ({ actions }) => actions.noInstant(text.trim().slice(0, 60)));

function refuseWords(
  path: PropertyKey | undefined,
  { note, channel, clock }: Pick<WrittenAct, 'note' | 'channel' | 'clock'>,
): Refusal {
  if (path === 'channel')
    return refuse('invalid', ({ actions }) => actions.noChannel(channel.slice(0, 60), CHANNELS.join(', ')));
  if (path === 'clock')
    return refuse('invalid', ({ actions }) => actions.notAgreeable(clock.slice(0, 60), AGREEABLE.join(', ')));
  if (hiddenIn(note, true)) return refuse('invalid', ({ actions }) => actions.hidden);
  return refuse('invalid', ({ actions }) => actions.tooLong(note.trim().length));
}

/** A machine answers nobody: where the scheme takes an act for an answer, only a person records it. A contact never is one. */
async function refuseAnswering(ports: Ports, issueId: string, act: Act): Promise<Refusal | null> {
  if (act === 'contact') return null;
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated' || !isAnswer(issue.scheme, act)) return null;
  return refuse('not-allowed', ({ actions }) => actions.answersNobody);
}

const isAnswer = (scheme: Scheme, act: Act): boolean =>
  Object.entries(scheme.clocks).some(
    ([clock, { stop }]) =>
      ['response', 'acknowledge'].includes(kindOf(scheme, clock)) &&
      stop
        .flatMap(leavesOf)
        .some((leaf) => 'on' in leaf && leaf.on === 'app-event' && leaf.kinds.includes(act)),
  );

const MINUTE = 60_000;

/** An act that is ordered twice within a minute is one: its id is made of what it says and of the minute. */
async function keep(
  ports: Ports,
  { accountId, isRule }: Asker,
  issueId: string,
  { at, kind, payload }: ReadAct,
): Promise<Refusal | null> {
  const minute = Math.floor(ports.now() / MINUTE);
  const idAt = (when: number) =>
    `action:${ports.digest(JSON.stringify([accountId, isRule, issueId, kind, payload, when]))}`;
  const id = idAt(at ?? minute);
  if (at === undefined && (await wasJustRecorded(ports, issueId, idAt(minute - 1)))) return null;
  const recordedKind = isRule && kind === 'contact' ? 'automated-contact' : kind;
  const actor = isRule ? 'app' : accountId;
  const outcome = await recordEvent(ports, {
    issueId,
    accountId: actor,
    id,
    at,
    kind: recordedKind,
    payload,
  });
  return isRefusal(outcome) ? outcome : null;
}

/** In the minute before, and less than a minute ago. */
async function wasJustRecorded(ports: Ports, issueId: string, id: string): Promise<boolean> {
  const event = (await ports.events.of(issueId)).find((each) => each.id === id);
  return event !== undefined && ports.now() - event.at < MINUTE;
}
