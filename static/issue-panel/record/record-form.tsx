import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ClockName, ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import type { Kind } from '../record-kinds';
import { invoke } from '../use-clocks';
import { type DetailWords, detailWords } from '../words';
import {
  type About,
  agreedClocks,
  type Draft,
  firstOf,
  hasWhen,
  type Problems,
  payloadOf,
  problemsOf,
} from './draft';
import { Either, Moment, Note, Select, Text } from './fields';
import { useDraft } from './use-draft';
import './record.css';

interface Props extends Reader {
  kind: Kind;
  about?: About;
  answer: ClocksAnswer;
  now: number;
  end(recorded: boolean): void;
}

/** Records what was done. What is wrong stands beside its field; what was typed survives an error and a reload. */
export default function RecordForm({ kind, about, answer, now, end, ...reader }: Props) {
  const say = detailWords(reader.locale);
  const { timeZone, words } = reader;
  const form = useRef<HTMLFormElement>(null);
  const first = about ? firstOf(about, timeZone) : {};
  const { draft, change, drop } = useDraft(`${answer.issueKey} ${kind} ${about?.from ?? ''}`, first);
  const [problems, setProblems] = useState<Problems>({});
  const { busy, refused, send } = useSending(say, () => {
    drop();
    end(true);
  });
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(kind, draft, { timeZone, now });
    setProblems(found);
    if (Object.keys(found).length === 0) void send(kind, draft, { timeZone, now, about });
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const problem = (field: keyof Draft) => {
    const found = problems[field];
    return found && say.forms.problems[found];
  };
  const giveUp = () => {
    drop();
    end(false);
  };
  return (
    <form
      ref={form}
      className="record"
      aria-label={words.acts[kind]}
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && end(false)}
    >
      <h3>{words.acts[kind]}</h3>
      <Fields {...{ kind, draft, change, say, answer, words }} problem={problem} />
      <p role="alert" className="problem">
        {refused}
      </p>
      <div className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {busy ? say.forms.saving : say.forms.save}
        </button>
        <button type="button" onClick={giveUp}>
          {say.forms.cancel}
        </button>
        <small className="subtle">{say.forms.zone(timeZone.replace('_', ' '))}</small>
      </div>
    </form>
  );
}

interface FieldsProps {
  kind: Kind;
  draft: Draft;
  change(part: Partial<Draft>): void;
  problem(field: keyof Draft): string | undefined;
  say: DetailWords;
  answer: ClocksAnswer;
  words: Reader['words'];
}

function Fields({ kind, draft, change, problem, say, answer, words }: FieldsProps) {
  const { forms } = say;
  const channels = Object.entries(forms.channels) as [Draft['channel'], string][];
  return (
    <div className="fields">
      {kind === 'contact' ? (
        <>
          <Select
            label={forms.channel}
            value={draft.channel}
            options={channels}
            choose={(channel) => change({ channel })}
          />
          <Either
            label={forms.outcome}
            value={draft.reached}
            yes={forms.reached}
            no={forms.attempted}
            choose={(reached) => change({ reached })}
          />
        </>
      ) : null}
      {kind === 'agreed-date' || kind === 'correction' ? (
        <Select
          label={say.clock}
          value={draft.clock}
          options={clocksFor(kind, answer, words)}
          choose={(clock) => change({ clock })}
        />
      ) : null}
      {kind === 'agreed-date' ? (
        <Moment
          label={forms.agreedAt}
          value={draft.agreedAt}
          problem={problem('agreedAt')}
          change={(agreedAt) => change({ agreedAt })}
        />
      ) : null}
      {kind === 'correction' ? <Dispute {...{ draft, change, problem, say }} /> : null}
      {kind === 'deferred' ? (
        <Text
          label={forms.release}
          value={draft.release}
          problem={problem('release')}
          change={(release) => change({ release })}
        />
      ) : null}
      {hasWhen(kind) ? (
        <Moment label={forms.when} value={draft.at} problem={problem('at')} change={(at) => change({ at })} />
      ) : null}
      {kind === 'correction' ? null : (
        <Note
          label={forms.note}
          value={draft.note}
          problem={problem('note')}
          change={(note) => change({ note })}
        />
      )}
    </div>
  );
}

function Dispute({
  draft,
  change,
  problem,
  say: { forms },
}: Pick<FieldsProps, 'draft' | 'change' | 'problem' | 'say'>) {
  return (
    <>
      <Moment
        label={forms.from}
        value={draft.from}
        problem={problem('from')}
        change={(from) => change({ from })}
      />
      <Moment label={forms.to} value={draft.to} problem={problem('to')} change={(to) => change({ to })} />
      <Either
        label={forms.counts}
        value={draft.counts}
        yes={forms.doesCount}
        no={forms.doesNotCount}
        choose={(counts) => change({ counts })}
      />
      <Note label={forms.why} value={draft.why} problem={problem('why')} change={(why) => change({ why })} />
    </>
  );
}

function clocksFor(kind: Kind, { clocks }: ClocksAnswer, words: Reader['words']): [ClockName, string][] {
  const named = clocks.filter(
    ({ clock, cycle }) => cycle > 0 && (kind === 'correction' || agreedClocks.some((one) => one === clock)),
  );
  return named.map(({ clock }) => [clock, words.clocks[clock]]);
}

/** Sends once: a second try after a lost answer carries the same id, and is kept once. */
function useSending(say: DetailWords, done: () => void) {
  const id = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const send = async (kind: Kind, draft: Draft, where: Parameters<typeof payloadOf>[2]) => {
    setBusy(true);
    setRefused('');
    const answer = await invoke('recordEvent', payloadOf(kind, draft, where, id.current)).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'recorded') done();
    else setRefused(answer?.say ?? say.forms.problems.lost);
  };
  return { busy, refused, send };
}
