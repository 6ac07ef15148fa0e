import { useState } from 'react';
import type { ReportView } from '../../src/contract/clocks';
import type { ReportStepPayload } from '../../src/contract/report';
import type { Reader } from '../shared/reader';
import { invoke } from './use-clocks';

interface Props extends Reader {
  state: ReportView['state'];
  done(): void;
}

/** The next step of a report: review, approval, publishing. A refusal says why; a review with blanks is asked for twice. */
export function ReportStep({ state, done, words }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const step = stepAfter(state, problem !== '');
  if (!step) return null;
  const label = { review: words.sendForReview, approve: words.approve, publish: words.publish }[step.step];
  const move = async () => {
    setBusy(true);
    const answer = await invoke('moveReport', step).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'report') {
      setProblem('');
      done();
    } else setProblem(answer?.say ?? words.lostAtOnce);
  };
  return (
    <>
      <button type="button" className="primary" disabled={busy} onClick={() => void move()}>
        {step.step === 'review' && step.withBlanks ? words.sendAnyway : label}
      </button>
      <span role="alert">{problem}</span>
    </>
  );
}

function stepAfter(state: ReportView['state'], meant: boolean): ReportStepPayload | null {
  if (state === 'drafted') return { step: 'review', withBlanks: meant };
  if (state === 'in-review') return { step: 'approve' };
  return state === 'approved' ? { step: 'publish' } : null;
}
