import { useState } from 'react';
import type { Reader } from '../../shared/reader';
import { automationTextsIn } from './texts';
import { useRecording } from './use-recording';
import './automation.css';

/** What a client may ask of the ladder: somebody higher. */
export default function EscalationRequest({ done, language }: Reader & { done(): void }) {
  const say = automationTextsIn(language);
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
