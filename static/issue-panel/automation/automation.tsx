import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { CallerView, ConductView, IntakeView } from '../../../src/contract/conduct';
import { lengthText } from '../../shared/lengths';
import { moment } from '../../shared/moments';
import type { Reader } from '../../shared/reader';
import { Agreements } from './agreements';
import { Ladder } from './ladder';
import { type Line, Lines } from './lines';
import { ThirdParties } from './third-parties';
import { conductWords } from './words';
import './automation.css';

interface Props extends Reader {
  answer: ClocksAnswer;
  now: number;
  done(): void;
}

/** What the desk owes the issue beside its clocks: who was told, who called, where it stands. Only for the team. */
export default function Conduct({ answer, now, done, ...reader }: Props) {
  const say = conductWords(reader.locale);
  const { conduct } = answer;
  if (!conduct) return null;
  const { caller, intake, ladder } = conduct;
  const lines = [
    ...(caller ? callerLines(caller, reader) : []),
    ...(intake ? intakeLines(intake, now, reader) : []),
    ...silenceLines(conduct, now, reader),
    ...scopeLines(conduct, now, reader),
    ...conduct.silentWork.map((work) => silentWorkLine(work, now, reader)),
    ...conduct.unsureMails.map((at) => unsureMailLine(at, now, reader)),
  ];
  return (
    <section className="conduct" aria-label={say.title}>
      <Lines lines={lines} />
      <Agreements {...{ now, done, ...reader }} agreements={conduct.agreements} />
      <ThirdParties {...{ now, done, ...reader }} parties={conduct.thirdParties} open={conduct.open} />
      {ladder ? <Ladder {...{ ladder, now, done, ...reader }} open={conduct.open} /> : null}
    </section>
  );
}

/** The client's silence, once somebody has tried to reach it. */
function silenceLines({ silence, closedForSilence }: ConductView, now: number, reader: Reader): Line[] {
  const say = conductWords(reader.locale);
  const at = (instant: number) => moment(instant, now, reader);
  if (closedForSilence !== null) return [{ key: 'silence', text: say.closed(at(closedForSilence)) }];
  if (!silence || silence.attempts === 0) return [];
  const { attempts, of, lastWordAt, warnedAt, closesAt } = silence;
  const counted: Line = {
    key: 'silence',
    text: say.attempts(attempts, of),
    note: say.silentSince(at(lastWordAt)),
  };
  if (closesAt === null) return [counted];
  const note = warnedAt === null ? undefined : say.warned(at(warnedAt));
  return [counted, { key: 'closing', text: say.closes(at(closesAt)), note, flagged: true }];
}

function callerLines({ name, client, standing }: CallerView, { locale }: Reader): Line[] {
  const say = conductWords(locale);
  if (standing !== 'flagged') return [];
  return [{ key: 'caller', text: say.flagged(name, client), note: say.flaggedNote, flagged: true }];
}

function intakeLines(intake: IntakeView, now: number, reader: Reader): Line[] {
  const say = conductWords(reader.locale);
  const { acknowledgedAt, told, missing, assigned, watcher } = intake;
  const lines: Line[] = [];
  if (acknowledgedAt !== null)
    lines.push({ key: 'acknowledged', text: say.acknowledged(moment(acknowledgedAt, now, reader)) });
  if (told.length > 0) lines.push({ key: 'told', text: say.told(told.map(({ name }) => name).join(', ')) });
  if (missing > 0) lines.push({ key: 'missing', text: say.missing(missing), flagged: true });
  if (assigned)
    lines.push({ key: 'assigned', text: say.assigned(assigned.to.name), note: say.how[assigned.how] });
  if (watcher) lines.push({ key: 'watcher', text: say.watcher(watcher.name) });
  return lines;
}

function silentWorkLine(work: ConductView['silentWork'][number], now: number, reader: Reader): Line {
  const say = conductWords(reader.locale);
  const length = lengthText(work.spentMs, reader.words, null);
  const text = say.silentWork(length, moment(work.at, now, reader));
  return {
    key: `work-${work.id}`,
    text,
    note: [work.by, say.silentWorkNote].filter(Boolean).join('. '),
    flagged: true,
  };
}

function unsureMailLine(at: number, now: number, reader: Reader): Line {
  const say = conductWords(reader.locale);
  return {
    key: `mail-${at}`,
    text: say.unsureMail(moment(at, now, reader)),
    note: say.unsureMailNote,
    flagged: true,
  };
}

function scopeLines({ scope, deferred }: ConductView, now: number, reader: Reader): Line[] {
  const say = conductWords(reader.locale);
  const lines: Line[] = [];
  if (scope !== 'covered')
    lines.push({ key: 'scope', text: say.scopes[scope], flagged: scope === 'billable' });
  if (deferred)
    lines.push({ key: 'deferred', text: say.deferred(deferred.release, moment(deferred.at, now, reader)) });
  return lines;
}
