import { useId, useRef, useState } from 'react';
import type { AgreeOnRequestPayload } from '../../src/contract/clients/portal';
import type { Reader } from '../shared/reader';
import { useMutation } from '../shared/use-mutation';
import { portalTextsIn } from './texts';
import { invoke } from './use-request';

interface Props {
  /** What it is that is agreed to, in words. */
  text: string;
  of: AgreeOnRequestPayload['of'];
  isDeclined: boolean;
  reader: Reader;
  refresh(): void;
}

/** “I agree”, and “I don’t agree”, which asks why. */
export function AnswerButtons({ text, of, isDeclined, reader, refresh }: Props) {
  const say = portalTextsIn(reader.language);
  const id = useRef(crypto.randomUUID());
  const [isAsking, setAsking] = useState(false);
  const { busy, trouble, run } = useMutation(reader, refresh);
  const disagree = async (reason: string) => {
    if (await run(() => invoke('disagreeOnRequest', { id: id.current, of, reason }))) {
      id.current = crypto.randomUUID();
      setAsking(false);
    }
  };
  return (
    <>
      {isAsking ? (
        <WhyNot {...{ busy, say }} tell={disagree} cancel={() => setAsking(false)} />
      ) : (
        <span className="row">
          <button
            type="button"
            disabled={busy}
            aria-label={say.agreeTo(text)}
            onClick={() => void run(() => invoke('agreeOnRequest', { id: id.current, of }))}
          >
            {say.agree}
          </button>
          {isDeclined ? null : (
            <button
              type="button"
              disabled={busy}
              aria-label={say.disagreeTo(text)}
              onClick={() => setAsking(true)}
            >
              {say.disagree}
            </button>
          )}
        </span>
      )}
      <span role="alert">{trouble}</span>
    </>
  );
}

interface WhyNotProps {
  busy: boolean;
  say: ReturnType<typeof portalTextsIn>;
  tell(reason: string): Promise<void>;
  cancel(): void;
}

function WhyNot({ busy, say, tell, cancel }: WhyNotProps) {
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <form
      className="why-not"
      onSubmit={(event) => {
        event.preventDefault();
        void tell(reason);
      }}
    >
      <label htmlFor={id}>{say.whyNot}</label>
      <textarea
        id={id}
        value={reason}
        maxLength={500}
        required
        onChange={({ target }) => setReason(target.value)}
      />
      <span className="row">
        <button type="submit" disabled={busy || reason.trim() === ''}>
          {say.tellUs}
        </button>
        <button type="button" disabled={busy} onClick={cancel}>
          {say.cancel}
        </button>
      </span>
    </form>
  );
}
