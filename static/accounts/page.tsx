import type { BanksAnswer } from '../../src/contract/time-bank';
import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
import { formatDatedMoment } from '../shared/time/moments';
import { Bank } from './bank';
import { invoke, type PageProps } from './invoke';
import { Months } from './months';
import { Services } from './service';

/** What a project's desk accounts for to its clients. */
export function AccountsPage({ reader, say }: PageProps) {
  const banks = useAnswer(() => invoke('showBanks'));
  return (
    <Answered {...banks} reader={reader} loading={say.loading}>
      {(answer) => <Accounts answer={answer} reader={reader} say={say} reload={banks.again} />}
    </Answered>
  );
}

type AnsweredProps = PageProps & { answer: BanksAnswer; reload(): void };

function Accounts({ answer, reader, say, reload }: AnsweredProps) {
  return (
    <>
      <h1>{say.title}</h1>
      <ReadUntil answer={answer} reader={reader} say={say} reload={reload} />
      <Months reader={reader} say={say} />
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

function ReadUntil({ answer, reader, say, reload }: AnsweredProps) {
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
