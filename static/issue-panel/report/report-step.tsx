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
  /** Whether it is the one thing to do next. */
  primary?: boolean;
  done(): void;
}

/** The next step of a report: review, approval, publishing, and after that an amendment with its reason. */
export function ReportStep({ state, fileOnly = false, primary = true, done, ...reader }: Props) {
  const { words } = reader;
  if (state === 'drafted')
    return (
      <Step
        {...reader}
        step={{ step: 'review' }}
        label={words.sendForReview}
        confirmed={{ step: { step: 'review', withBlanks: true }, label: words.sendAnyway }}
        primary={primary}
        done={done}
      />
    );
  if (state === 'in-review')
    return (
      <Step {...reader} step={{ step: 'approve' }} label={words.approve} primary={primary} done={done} />
    );
  if (state === 'approved') return <Publishing {...reader} {...{ fileOnly, primary, done }} />;
  return state === 'published' ? <Amend {...reader} done={done} /> : null;
}

/** The page is shown to the client, or it stays the team's and the client has a file on the issue. */
function Publishing({ fileOnly, primary, done, ...reader }: Reader & PublishingProps) {
  const { words } = reader;
  const throughJira = { step: 'publish', through: 'jira' } as const;
  return (
    <>
      <Step {...reader} step={{ step: 'publish' }} label={words.publish} primary={primary} done={done} />
      {fileOnly ? null : (
        <Step {...reader} step={throughJira} label={words.sendThroughJira} primary={false} done={done} />
      )}
    </>
  );
}

interface PublishingProps {
  fileOnly: boolean;
  primary: boolean;
  done(): void;
}

interface StepProps extends Reader {
  step: ReportStepPayload;
  label: string;
  /** What to ask for when the first was refused and is meant all the same. */
  confirmed?: { step: ReportStepPayload; label: string };
  disabled?: boolean;
  primary?: boolean;
  done(): void;
}

/** A step and its button; a refusal says why. */
export function Step({ step, label, confirmed, disabled, primary = true, done, words }: StepProps) {
  const { busy, trouble, run } = useMutation({ words }, done);
  const current = trouble !== '' && confirmed ? confirmed : { step, label };
  const move = () => void run(() => invoke('moveReport', current.step));
  return (
    <>
      <button type="button" className={primary ? 'primary' : ''} disabled={busy || disabled} onClick={move}>
        {current.label}
      </button>
      <span role="alert">{trouble}</span>
    </>
  );
}

/** A published report changes only with a reason, which stands in its history. */
function Amend({ done, ...reader }: Reader & Pick<Props, 'done'>) {
  const { words } = reader;
  const [why, setWhy] = useState<string | null>(null);
  const id = useId();
  if (why === null)
    return (
      <button type="button" onClick={() => setWhy('')}>
        {words.amend}
      </button>
    );
  return (
    <>
      <label htmlFor={id}>{words.amendWhy}</label>
      <input id={id} value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
      <Step
        {...reader}
        step={{ step: 'amend', why }}
        label={words.amend}
        disabled={why.trim().length < 3}
        primary={false}
        done={() => {
          setWhy(null);
          done();
        }}
      />
    </>
  );
}
