import { useRef } from 'react';
import { formatMoment } from '../shared/time/moments';
import { useMutation } from '../shared/use-mutation';
import { portalTextsIn } from './texts';
import { invoke } from './use-request';
import type { ViewProps } from './view-props';

/** What a customer says of the request as a whole: that it should be escalated, or that it is solved. */
export function ClientButtons({ answer, now, refresh, ...reader }: ViewProps) {
  const say = portalTextsIn(reader.language);
  const id = useRef(crypto.randomUUID());
  const { busy, trouble, run } = useMutation(reader, refresh);
  const { may, demand, saidSolvedAt } = answer;
  const escalate = async () => {
    if (await run(() => invoke('askEscalation', { id: id.current }))) id.current = crypto.randomUUID();
  };
  return (
    <section className="buttons" aria-label={say.yourWord}>
      {demand ? (
        <p role="status">
          {say[demand.isPending ? 'asked' : 'escalated'](formatMoment(demand.at, now, reader))}{' '}
          {demand.isPending || demand.againAt === null
            ? null
            : say.askAgain(formatMoment(demand.againAt, now, reader))}
        </p>
      ) : null}
      {saidSolvedAt === null ? null : (
        <p role="status">{say.saidSolved(formatMoment(saidSolvedAt, now, reader))}</p>
      )}
      <div className="row">
        {may.escalate ? (
          <button type="button" disabled={busy} onClick={() => void escalate()}>
            {say.escalate}
          </button>
        ) : null}
        {may.solved ? (
          <button type="button" disabled={busy} onClick={() => void run(() => invoke('sayRequestSolved'))}>
            {say.solved}
          </button>
        ) : null}
      </div>
      <span role="alert">{trouble}</span>
    </section>
  );
}
