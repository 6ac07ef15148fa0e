import { useState } from 'react';
import type { AgreementView } from '../../../src/contract/automation';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import { formatMoment } from '../../shared/time/moments';
import { textOf } from './agreements';
import { Ladder } from './ladder';
import { automationTextsIn } from './texts';
import { useRecording } from './use-recording';
import './automation.css';

/** What a client was given, with its history, and what it says by its own buttons: that it agrees, or asks for somebody higher. */
export default function ClientButtons({ answer, now, done, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const [hasAgreed, setAgreed] = useState(false);
  const passOn = () => {
    setAgreed(true);
    done();
  };
  return (
    <section className="automation" aria-label={say.title}>
      {answer.given.map((agreement) => (
        <Given key={agreement.id} {...{ agreement, now, reader }} done={passOn} />
      ))}
      {hasAgreed ? <p role="status">{say.agreed}</p> : null}
      <Ladder {...reader} steps={answer.ladder} />
      {answer.mayDemand ? <Demand reader={reader} done={done} /> : null}
    </section>
  );
}

interface Props extends Reader {
  answer: Pick<ClocksAnswer, 'given' | 'ladder' | 'mayDemand'>;
  now: number;
  done(): void;
}

interface AgreeProps {
  agreement: AgreementView;
  now: number;
  reader: Reader;
  done(): void;
}

function Given({ agreement, now, reader, done }: AgreeProps) {
  const say = automationTextsIn(reader.language);
  const { id, confirmed, replaced } = agreement;
  const { busy, refused, tell } = useRecording(say.lost, done);
  return (
    <p>
      {textOf(agreement, now, reader)} <small className="subtle">{historyOf(agreement, now, reader)}</small>{' '}
      {confirmed || replaced ? null : (
        <button type="button" disabled={busy} onClick={() => void tell({ kind: 'own-agreement', of: id })}>
          {say.agree}
        </button>
      )}
      <span role="alert">{refused}</span>
    </p>
  );
}

/** When it was given, whether the client agreed, and whether a later one has taken its place. */
function historyOf({ at, confirmed, replaced }: AgreementView, now: number, reader: Reader): string {
  const say = automationTextsIn(reader.language);
  const parts = [
    say.given(null, formatMoment(at, now, reader)),
    confirmed ? say.youAgreed(formatMoment(confirmed.at, now, reader)) : '',
    replaced ? say.replaced : '',
  ];
  return parts.filter(Boolean).join('; ');
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
