import { useCallback, useEffect, useState } from 'react';
import type { BanksAnswer, RefusedAnswer } from '../../src/contract/time-bank';
import { NoAnswer } from '../shared/no-answer';
import { formatDatedMoment } from '../shared/time/moments';
import { Bank } from './bank';
import { invoke, type PageProps } from './invoke';
import { Services } from './service';

/** What a project's desk accounts for to its clients. */
export function AccountsPage({ reader, say }: PageProps) {
  const [answer, setAnswer] = useState<BanksAnswer | RefusedAnswer | 'lost' | null>(null);
  const reload = useCallback(() => {
    invoke('showBanks')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(reload, [reload]);
  if (answer === null) return <div className="loading" role="status" aria-label={say.loading} />;
  if (answer === 'lost' || answer.kind === 'refused')
    return <NoAnswer answer={answer} reader={reader} again={reload} />;
  return (
    <>
      <h1>{say.title}</h1>
      <ReadUntil answer={answer} reader={reader} say={say} reload={reload} />
      {answer.banks.map((bank) => (
        <Bank key={bank.client} bank={bank} reader={reader} say={say} reload={reload} />
      ))}
      <Services reader={reader} say={say} />
      {answer.banks.length === 0 ? (
        <section className="card">
          <h2>{say.none}</h2>
          <p className="subtle">{say.noneNote}</p>
        </section>
      ) : null}
    </>
  );
}

function ReadUntil({ answer, reader, say, reload }: PageProps & { answer: BanksAnswer; reload(): void }) {
  const { readUntil, more } = answer;
  if (readUntil === null) return null;
  return (
    <p className="subtle" role="status">
      {say.readUntil(formatDatedMoment(readUntil, reader))}{' '}
      {more ? (
        <>
          {say.readMore}{' '}
          <button type="button" onClick={reload}>
            {say.readOn}
          </button>
        </>
      ) : null}
    </p>
  );
}
