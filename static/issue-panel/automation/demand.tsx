import { useState } from 'react';
import type { Reader } from '../../shared/reader';
import { useTelling } from './use-telling';
import { conductWords } from './words';
import './automation.css';

/** What a client may ask of the ladder: somebody higher. */
export default function Demand({ done, locale }: Reader & { done(): void }) {
  const say = conductWords(locale);
  const [asked, setAsked] = useState(false);
  const { busy, refused, tell } = useTelling(say.lost, () => {
    setAsked(true);
    done();
  });
  return (
    <section className="conduct" aria-label={say.title}>
      {asked ? (
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
