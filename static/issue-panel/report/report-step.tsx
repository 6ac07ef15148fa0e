import { useId, useState } from 'react';
import type { ReportView } from '../../../src/contract/clocks';
import type { ReportStepPayload } from '../../../src/contract/report';
import type { Reader } from '../../shared/reader';
import { useMutation } from '../../shared/use-mutation';
import { invoke } from '../clocks/use-clocks';

interface Props extends Reader {
  state: ReportView['state'];
  /** It has no page that could be shown. */
  fileOnly?: boolean;
  done(): void;
}

/** The next step of a report: review, approval, publishing, and after that an amendment with its reason. */
export function ReportStep({ state, fileOnly = false, done, ...reader }: Props) {
  const { words } = reader;
  if (state === 'drafted')
    return (
      <Step
        {...reader}
        step={{ step: 'review' }}
        label={words.sendForReview}
        confirmed={{ step: { step: 'review', withBlanks: true }, label: words.sendAnyway }}
        done={done}
      />
    );
  if (state === 'in-review')
    return <Step {...reader} step={{ step: 'approve' }} label={words.approve} done={done} />;
  if (state === 'approved') return <Publishing {...reader} fileOnly={fileOnly} done={done} />;
  return state === 'published' ? <Amend {...reader} done={done} /> : null;
}

/** The page is shown to the client, or it stays the team's and the client has a file on the issue. */
function Publishing({ fileOnly, done, ...reader }: Reader & { fileOnly: boolean; done(): void }) {
  const { words } = reader;
  const throughJira = { step: 'publish', through: 'jira' } as const;
  return (
    <>
      <Step {...reader} step={{ step: 'publish' }} label={words.publish} done={done} />
      {fileOnly ? null : <Step {...reader} step={throughJira} label={words.sendThroughJira} done={done} />}
    </>
  );
}

interface StepProps extends Reader {
  step: ReportStepPayload;
  label: string;
  /** What to ask for when the first was refused and is meant all the same. */
  confirmed?: { step: ReportStepPayload; label: string };
  disabled?: boolean;
  done(): void;
}

/** A step and its button; a refusal says why. */
export function Step({ step, label, confirmed, disabled, done, words }: StepProps) {
  const { busy, trouble, run } = useMutation({ words }, done);
  const current = trouble !== '' && confirmed ? confirmed : { step, label };
  const move = () => void run(() => invoke('moveReport', current.step));
  return (
    <>
      <button type="button" className="primary" disabled={busy || disabled} onClick={move}>
        {current.label}
      </button>
      <span role="alert">{trouble}</span>
    </>
  );
}

/** A published report changes only with a reason, which stands in its history. */
function Amend({ done, ...reader }: Reader & Pick<Props, 'done'>) {
  const { words } = reader;
  const [why, setWhy] = useState('');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{words.amendWhy}</label>
      <input id={id} value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
      <Step
        {...reader}
        step={{ step: 'amend', why }}
        label={words.amend}
        disabled={why.trim().length < 3}
        done={() => {
          setWhy('');
          done();
        }}
      />
    </>
  );
}
