import { useState } from 'react';
import type { Reader } from '../../shared/reader';
import { useRecording } from './use-recording';
import { automationWordsOf } from './words';
import './automation.css';

/** What a client may ask of the ladder: somebody higher. */
export default function EscalationRequest({ done, locale }: Reader & { done(): void }) {
  const say = automationWordsOf(locale);
  const [isSent, setSent] = useState(false);
  const { busy, refused, tell } = useRecording(say.lost, () => {
    setSent(true);
    done();
  });
  return (
    <section className="conduct" aria-label={say.title}>
      {isSent ? (
        <p role="status">{say.asked}</p>
      ) : (
        <button type="button" disabled={busy} onClick={() => void tell({ kind: 'own-demand' })}>
          {say.demand}
        </button>
      )}
      <span role="alert">{refused}</span>
    </section>
  );
}
