import { useState } from 'react';
import type { CycleView, ReasonView } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { formatDatedMoment } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';
import { invoke, notifyOthers } from '../clocks/use-clocks';

interface Props extends Reader {
  say: DetailTexts;
  cycle: CycleView;
  mayJudgeAgain: boolean;
  /** The clocks are to be asked for again. */
  changed(): void;
}

/** Where a result stands although today's history would give another: both, why they differ, and what an administrator may do. */
export function Otherwise({ say, cycle, mayJudgeAgain, changed, ...reader }: Props) {
  if (!cycle.otherwise) return null;
  const { today, reasons } = cycle.otherwise;
  return (
    <section className="otherwise">
      <p>{say.otherwise.stands(formatResult(cycle, say, reader))}</p>
      <p>{today ? say.otherwise.today(formatResult(today, say, reader)) : say.otherwise.noneToday}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{formatReason(reason, say)}</li>
        ))}
      </ul>
      {mayJudgeAgain ? <JudgeAgain say={say} changed={changed} /> : null}
    </section>
  );
}

type Result = Pick<CycleView, 'state' | 'dueAt' | 'stoppedAt' | 'breachedAt'>;

function formatResult({ state, stoppedAt, breachedAt }: Result, say: DetailTexts, reader: Reader): string {
  const at = breachedAt ?? stoppedAt;
  const name = reader.words.states[state];
  return at === null ? name : say.otherwise.at(name, formatDatedMoment(at, reader));
}

function formatReason({ kind, from = '', to = '' }: ReasonView, say: DetailTexts): string {
  return kind === 'renamed' ? say.otherwise.renamed(from, to) : say.otherwise.reasons[kind];
}

function JudgeAgain({ say, changed }: Pick<Props, 'say' | 'changed'>) {
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState('');
  const send = () => {
    invoke('judgeAgain', { id: crypto.randomUUID(), why })
      .then((answer) => {
        if (answer.kind !== 'recorded')
          return setProblem('say' in answer ? answer.say : say.forms.problems.lost);
        notifyOthers();
        changed();
      })
      .catch(() => setProblem(say.forms.problems.lost));
  };
  return (
    <p>
      <label>
        <span>{say.otherwise.why}</span>{' '}
        <input value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
      </label>{' '}
      <button type="button" disabled={why.trim().length < 3} onClick={send}>
        {say.otherwise.judgeAgain}
      </button>
      {problem ? <span role="alert">{problem}</span> : null}
    </p>
  );
}
