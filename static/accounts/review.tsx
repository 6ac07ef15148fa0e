import { router } from '@forge/bridge';
import { useState } from 'react';
import { clockNameIn } from '../../src/common/clock-names';
import type { ReviewAnswer } from '../../src/contract/clients/statement';
import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
import { ConfirmButton } from '../shared/form/confirm-button';
import { ReviewSteps } from '../shared/review/review-steps';
import { saveFile } from '../shared/save-file';
import { formatDatedMoment } from '../shared/time/moments';
import { useMutation } from '../shared/use-mutation';
import { invoke, type PageProps } from './invoke';

interface Query {
  client: string;
  month: string;
}
type Props = PageProps & { query: Query; reload(): void };

/** A client's month on its way: drafted, each miss explained, reviewed, approved, sent. */
export function Review({ query, reader, say, reload }: Props) {
  const loaded = useAnswer(() => invoke('reviewStatement', query));
  const done = () => {
    loaded.again();
    reload();
  };
  return (
    <Answered {...loaded} reader={reader} loading={say.loading}>
      {(review) => <Reviewed review={review} query={query} reader={reader} say={say} done={done} />}
    </Answered>
  );
}

type ReviewedProps = PageProps & { review: ReviewAnswer; query: Query; done(): void };

function Reviewed({ review, query, reader, say, done }: ReviewedProps) {
  const { state, goals, url, draftUrl } = review;
  const page = url ?? draftUrl;
  return (
    <>
      {state === 'none' ? (
        <p className="subtle">{say.months.none}</p>
      ) : (
        <Way review={review} reader={reader} say={say} />
      )}
      {state === 'none' ? null : (
        <p>
          {say.months.goals(goals.met, goals.breached)}{' '}
          {page ? (
            <button type="button" className="link" onClick={() => void router.open(page)}>
              {url ? say.page : say.months.draftPage}
            </button>
          ) : null}
        </p>
      )}
      {review.breaches.map((breach) => (
        <Reason
          key={breach.id}
          breach={breach}
          review={review}
          query={query}
          reader={reader}
          say={say}
          done={done}
        />
      ))}
      <Steps review={review} query={query} reader={reader} say={say} done={done} />
    </>
  );
}

const STEPS = ['drafted', 'in-review', 'approved', 'sent'] as const;

/** How far it has come, and who brought it there. */
function Way({
  review: { state, takenBack, steps },
  reader,
  say,
}: PageProps & Pick<ReviewedProps, 'review'>) {
  const { months } = say;
  const sentenceOf = ({ step, by, at }: ReviewAnswer['steps'][number]) => {
    const when = formatDatedMoment(at, reader);
    return by === null ? months.draftedAlone(when) : months.did[step](by, when);
  };
  return (
    <>
      <ReviewSteps
        label={months.steps}
        steps={STEPS}
        names={months.step}
        taken={months.taken}
        state={state}
      />
      {takenBack ? <p>{months.takenBack}</p> : null}
      <ul className="plain subtle" aria-label={months.history}>
        {steps.map((taken) => (
          <li key={`${taken.at} ${taken.step}`}>{sentenceOf(taken)}</li>
        ))}
      </ul>
    </>
  );
}

/** A miss, and the sentence about it that the client will read. */
function Reason({
  breach,
  review,
  query,
  reader,
  say,
  done,
}: ReviewedProps & { breach: ReviewAnswer['breaches'][number] }) {
  const [reason, setReason] = useState(breach.reason);
  const { busy, trouble, run } = useMutation(reader, done);
  const id = `reason-${query.client}-${breach.id.replaceAll(' ', '-')}`;
  const clock = clockNameIn(reader.words.clocks, breach.clock);
  const save = () => void run(() => invoke('explainBreach', { ...query, breach: breach.id, reason }));
  return (
    <div className="reason">
      <label htmlFor={id}>
        <strong>{breach.key}</strong> {breach.title} · {clock} · {breach.severity} ·{' '}
        {formatDatedMoment(breach.breachedAt, reader)}
      </label>
      <p className="row">
        <input
          id={id}
          type="text"
          value={reason}
          maxLength={500}
          disabled={review.state === 'sent'}
          placeholder={say.months.reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <button
          type="button"
          disabled={busy || reason === breach.reason || review.state === 'sent'}
          onClick={save}
        >
          {say.months.saveReason}
        </button>
      </p>
      {trouble ? (
        <p role="alert" className="error">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}

function Steps({ review, query, reader, say, done }: ReviewedProps) {
  const [message, setMessage] = useState('');
  const { busy, trouble, run } = useMutation(reader, done);
  const { state, sha256, told } = review;
  const { months } = say;
  const draft = async () => {
    for (;;) {
      const answer = await run(() => invoke('draftStatement', query));
      if (answer?.kind !== 'unfinished') return;
    }
  };
  const send = async () => {
    const answer = await run(() => invoke('sendMonth', query));
    if (answer) setMessage(answer.say ?? say.sent);
  };
  const isOpen = state !== 'sent';
  return (
    <>
      <p className="row">
        {isOpen ? (
          <button type="button" disabled={busy} onClick={() => void draft()}>
            {state === 'none' ? months.draft : months.draftAgain}
          </button>
        ) : null}
        {state === 'drafted' ? (
          <button
            type="button"
            disabled={busy}
            onClick={() => void run(() => invoke('sendStatementForReview', query))}
          >
            {reader.words.sendForReview}
          </button>
        ) : null}
        {state === 'in-review' ? (
          <button
            type="button"
            disabled={busy}
            onClick={() => void run(() => invoke('approveStatement', { ...query, sha256 }))}
          >
            {months.approve}
          </button>
        ) : null}
        {state === 'approved' || (state === 'sent' && review.url === null) ? (
          <ConfirmButton label={say.send} sure={say.sendSure} busy={busy} act={() => void send()} />
        ) : null}
        {state === 'none' ? null : (
          <button type="button" disabled={busy} onClick={() => void saveAll(query, run)}>
            {months.files}
          </button>
        )}
      </p>
      {told === null ? null : (
        <p className="subtle">{told.length > 0 ? months.told(told.join(', ')) : months.toldNobody}</p>
      )}
      <p role="status" className={trouble ? 'error' : 'subtle'}>
        {trouble || message}
      </p>
    </>
  );
}

type Run = ReturnType<typeof useMutation>['run'];

/** The document of Word, the table and the evidence. */
async function saveAll(query: Query, run: Run): Promise<void> {
  const answer = await run(() => invoke('statementFiles', query));
  for (const { name, mediaType, base64 } of answer?.files ?? [])
    saveFile(name, mediaType, [Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]);
}
