import { useState } from 'react';
import type { AgreementView } from '../../../src/contract/automation';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import { textOf } from './agreements';
import { automationTextsIn } from './texts';
import { useRecording } from './use-recording';
import './automation.css';

/** What a client says by its own buttons: that it agrees, or asks for somebody higher. No word of it is read for that. */
export default function ClientButtons({ answer, now, done, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const [hasAgreed, setAgreed] = useState(false);
  const passOn = () => {
    setAgreed(true);
    done();
  };
  return (
    <section className="automation" aria-label={say.title}>
      {answer.mayAgree.map((agreement) => (
        <Agree key={agreement.id} {...{ agreement, now, reader }} done={passOn} />
      ))}
      {hasAgreed ? <p role="status">{say.agreed}</p> : null}
      {answer.mayDemand ? <Demand reader={reader} done={done} /> : null}
    </section>
  );
}

interface Props extends Reader {
  answer: Pick<ClocksAnswer, 'mayAgree' | 'mayDemand'>;
  now: number;
  done(): void;
}

interface AgreeProps {
  agreement: AgreementView;
  now: number;
  reader: Reader;
  done(): void;
}

function Agree({ agreement, now, reader, done }: AgreeProps) {
  const say = automationTextsIn(reader.language);
  const { busy, refused, tell } = useRecording(say.lost, done);
  return (
    <p>
      {textOf(agreement, now, reader)}{' '}
      <button
        type="button"
        disabled={busy}
        onClick={() => void tell({ kind: 'own-agreement', of: agreement.id })}
      >
        {say.agree}
      </button>
      <span role="alert">{refused}</span>
    </p>
  );
}

function Demand({ reader, done }: { reader: Reader; done(): void }) {
  const say = automationTextsIn(reader.language);
  const [isSent, setSent] = useState(false);
  const { busy, refused, tell } = useRecording(say.lost, () => {
    setSent(true);
    done();
  });
  return (
    <>
      {isSent ? (
        <p role="status">{say.asked}</p>
      ) : (
        <button type="button" disabled={busy} onClick={() => void tell({ kind: 'own-demand' })}>
          {say.demand}
        </button>
      )}
      <span role="alert">{refused}</span>
    </>
  );
}
