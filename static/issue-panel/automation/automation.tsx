import type { AutomationView, CallerView, IntakeView } from '../../../src/contract/automation';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatMoment } from '../../shared/time/moments';
import { Agreements } from './agreements';
import { Escalation } from './escalation';
import { Ladder } from './ladder';
import { type Line, Lines } from './lines';
import { Solutions } from './solutions';
import { automationTextsIn } from './texts';
import { ThirdParties } from './third-parties';
import { Triage } from './triage';
import './automation.css';
import { useRecording } from './use-recording';

interface Props extends Reader {
  answer: ClocksAnswer;
  now: number;
  done(): void;
  giveEstimate(): void;
}

/** What the desk owes the issue beside its clocks: who was told, who called, where it stands. Only for the team. */
export default function Automation({ answer, now, done, giveEstimate, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const { automation } = answer;
  if (!automation) return null;
  const { caller, intake, ladder } = automation;
  const lines = [
    ...(caller ? callerLinesOf(caller, reader) : []),
    ...(intake ? intakeLinesOf(intake, now, reader) : []),
    ...silenceLinesOf(automation, now, reader),
    ...solvedLinesOf(automation, now, reader),
    ...scopeLinesOf(automation, now, reader, done),
    ...estimateLinesOf(automation, now, reader, giveEstimate),
    ...automation.silentWork.map((work) => silentWorkLineOf(work, now, reader)),
    ...automation.unsureMails.map((at) => unsureMailLineOf(at, now, reader)),
  ];
  return (
    <section className="automation" aria-label={say.title}>
      <Lines lines={lines} />
      <Triage {...{ now, done, ...reader }} triage={automation.triage} open={automation.open} />
      <Solutions {...{ now, done, ...reader }} solutions={automation.solutions} />
      <Agreements {...{ now, done, ...reader }} agreements={automation.agreements} />
      <ThirdParties {...{ now, done, ...reader }} parties={automation.thirdParties} open={automation.open} />
      <Ladder {...reader} steps={answer.ladder} />
      {ladder ? <Escalation {...{ ladder, now, done, ...reader }} open={automation.open} /> : null}
    </section>
  );
}

/** The client's silence, once somebody has tried to reach it. */
function silenceLinesOf({ silence, closedForSilence }: AutomationView, now: number, reader: Reader): Line[] {
  const say = automationTextsIn(reader.language);
  const formatAt = (instant: number) => formatMoment(instant, now, reader);
  if (closedForSilence !== null) return [{ key: 'silence', text: say.closed(formatAt(closedForSilence)) }];
  if (!silence || silence.attempts === 0) return [];
  const { attempts, of, lastWordAt, warnedAt, closesAt } = silence;
  const counted: Line = {
    key: 'silence',
    text: say.attempts(attempts, of),
    note: say.silentSince(formatAt(lastWordAt)),
  };
  if (closesAt === null) return [counted];
  const note = warnedAt === null ? undefined : say.warned(formatAt(warnedAt));
  return [counted, { key: 'closing', text: say.closes(formatAt(closesAt)), note, flagged: true }];
}

/** The client's own word from the portal; whether the issue is closed is the team's to say. */
function solvedLinesOf({ saidSolved }: AutomationView, now: number, reader: Reader): Line[] {
  if (!saidSolved) return [];
  const say = automationTextsIn(reader.language);
  const text = say.saidSolved(saidSolved.by, formatMoment(saidSolved.at, now, reader));
  return [{ key: 'said-solved', text, note: say.saidSolvedNote, flagged: true }];
}

function callerLinesOf({ name, client, standing }: CallerView, { language }: Reader): Line[] {
  const say = automationTextsIn(language);
  if (standing !== 'flagged') return [];
  return [{ key: 'caller', text: say.flagged(name, client), note: say.flaggedNote, flagged: true }];
}

function intakeLinesOf(intake: IntakeView, now: number, reader: Reader): Line[] {
  const say = automationTextsIn(reader.language);
  const { acknowledgedAt, told: toldPeople, missing, assigned, watcher } = intake;
  const lines: Line[] = [];
  if (acknowledgedAt !== null)
    lines.push({ key: 'acknowledged', text: say.acknowledged(formatMoment(acknowledgedAt, now, reader)) });
  if (toldPeople.length > 0)
    lines.push({ key: 'told', text: say.told(toldPeople.map(({ name }) => name).join(', ')) });
  if (missing > 0) lines.push({ key: 'missing', text: say.missing(missing), flagged: true });
  if (assigned)
    lines.push({ key: 'assigned', text: say.assigned(assigned.to.name), note: say.how[assigned.how] });
  if (watcher) lines.push({ key: 'watcher', text: say.watcher(watcher.name) });
  return lines;
}

/** A graver issue owes its client an estimate at once; the line leads to where it is given. */
function estimateLinesOf(
  { estimateOwedSince }: AutomationView,
  now: number,
  reader: Reader,
  giveEstimate: () => void,
): Line[] {
  if (estimateOwedSince === null) return [];
  const say = automationTextsIn(reader.language);
  const act = (
    <button type="button" onClick={giveEstimate}>
      {say.giveEstimate}
    </button>
  );
  const text = say.estimateOwed(formatMoment(estimateOwedSince, now, reader));
  return [{ key: 'estimate', text, flagged: true, act }];
}

function silentWorkLineOf(work: AutomationView['silentWork'][number], now: number, reader: Reader): Line {
  const say = automationTextsIn(reader.language);
  const length = formatLength(work.spentMs, reader.words, null);
  const text = say.silentWork(length, formatMoment(work.at, now, reader));
  return {
    key: `work-${work.id}`,
    text,
    note: [work.by, say.silentWorkNote].filter(Boolean).join('. '),
    flagged: true,
  };
}

function unsureMailLineOf(at: number, now: number, reader: Reader): Line {
  const say = automationTextsIn(reader.language);
  return {
    key: `mail-${at}`,
    text: say.unsureMail(formatMoment(at, now, reader)),
    note: say.unsureMailNote,
    flagged: true,
  };
}

function scopeLinesOf(
  { scope, deferred }: AutomationView,
  now: number,
  reader: Reader,
  done: () => void,
): Line[] {
  const say = automationTextsIn(reader.language);
  const lines: Line[] = [];
  if (scope !== 'covered')
    lines.push({
      key: 'scope',
      text: say.scopes[scope],
      note: say.scopeNote,
      flagged: scope === 'billable',
      act: <WithdrawScope say={say} words={reader.words} done={done} />,
    });
  if (deferred)
    lines.push({
      key: 'deferred',
      text: say.deferred(deferred.release, formatMoment(deferred.at, now, reader)),
    });
  return lines;
}

/** Takes back that the support does not cover it: the clocks go on. */
function WithdrawScope({
  say,
  words,
  done,
}: {
  say: ReturnType<typeof automationTextsIn>;
  words: Reader['words'];
  done: () => void;
}) {
  const { busy, refused, tell } = useRecording(words.lostOnce, done);
  return (
    <>
      <button
        type="button"
        disabled={busy}
        onClick={() => void tell({ kind: 'out-of-scope', scope: 'covered' })}
      >
        {say.withdrawScope}
      </button>
      {refused ? <small className="error">{refused}</small> : null}
    </>
  );
}
