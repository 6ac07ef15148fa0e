import { lazy } from 'react';
import { LoadedLater } from '../shared/answers/loaded-later';
import { NoAnswer } from '../shared/answers/no-answer';
import { Contacts, hasContacts } from '../shared/contacts/contacts';
import { contactTextsIn } from '../shared/contacts/texts';
import { type Reader, withClockNames } from '../shared/reader';
import { formatMoment } from '../shared/time/moments';
import { Bank } from './bank';
import { ClientButtons } from './client-buttons';
import { Given } from './given';
import { PromisedClock } from './promised-clock';
import { ReportLine } from './report-line';
import { portalTextsIn } from './texts';
import { useRequest } from './use-request';
import type { ViewProps } from './view-props';
import { WhyButton } from './why-button';

const RequestLedger = lazy(() => import('./request-ledger'));

/** On a request of the portal: what was promised, when it is due, whom it waits for, and what its customer may say by a button. */
export function RequestPanel(reader: Reader) {
  const say = portalTextsIn(reader.language);
  const { answer, now, lost, refresh } = useRequest();
  if (answer === null)
    return lost ? (
      <NoAnswer answer="lost" reader={reader} again={refresh} />
    ) : (
      <div className="loading" role="status" aria-label={reader.words.loading} />
    );
  if (answer.kind === 'refused') return <NoAnswer answer={answer} reader={reader} again={refresh} />;
  if (answer.kind === 'unfollowed') return <p className="subtle">{say.unfollowed}</p>;
  const named = withClockNames(reader, answer.clockNames);
  return <RequestView {...named} {...{ answer, now, lost, refresh }} />;
}

function RequestView({ answer, now, lost, refresh, ...reader }: ViewProps & { lost: boolean }) {
  const say = portalTextsIn(reader.language);
  const view = { answer, now, refresh, ...reader };
  return (
    <div className="request">
      <Waiting {...view} />
      {answer.as === 'team' ? <p className="subtle small">{say.asTeam}</p> : null}
      {answer.clocks.length > 0 ? (
        <ul className="clocks">
          {answer.clocks.map((clock) => (
            <PromisedClock
              key={clock.clock}
              {...reader}
              {...{ clock, now, since: now - answer.now }}
              showsGoal={answer.promise !== null}
            />
          ))}
        </ul>
      ) : (
        <p className="subtle">{say.nothingPromised}</p>
      )}
      <PromisedBy {...view} />
      {answer.doubts ? <p className="subtle small">{answer.doubts.say}</p> : null}
      {lost ? <p role="status">{reader.words.lost(formatMoment(answer.now, now, reader))}</p> : null}
      <ClientButtons {...view} />
      <Given {...view} />
      <ReportLine {...reader} report={answer.report} now={now} />
      {answer.as === 'client' ? <Bank {...reader} /> : null}
      {answer.clocks.some(({ cycle }) => cycle > 0) ? (
        <WhyButton say={say}>
          <LoadedLater
            words={reader.words}
            place={<div className="loading" role="status" aria-label={reader.words.loading} />}
          >
            <RequestLedger {...view} />
          </LoadedLater>
        </WhyButton>
      ) : null}
      {hasContacts(answer.contacts) ? (
        <section aria-labelledby="contacts">
          <h2 id="contacts">{contactTextsIn(reader.language).title}</h2>
          <Contacts {...reader} contacts={answer.contacts} />
        </section>
      ) : null}
    </div>
  );
}

/** Whom the request waits for, in one line; once it is closed, since when. */
function Waiting({ answer: { waiting, closedAt }, now, ...reader }: ViewProps) {
  const say = portalTextsIn(reader.language);
  if (!waiting) return <p className="waiting">{say.closed(formatMoment(closedAt ?? now, now, reader))}</p>;
  const since =
    waiting.since === null ? '' : ` ${reader.words.since(formatMoment(waiting.since, now, reader))}`;
  return (
    <p className={`waiting ${waiting.for}`}>
      <strong>{say.waitsFor[waiting.for]}</strong>
      <span className="subtle">{since}</span>
    </p>
  );
}

/** By what it is promised, with its clause; nothing for somebody who is not of the client. */
function PromisedBy({ answer: { promise }, language }: ViewProps) {
  if (!promise) return null;
  const say = portalTextsIn(language);
  const { by, contract, severity } = promise;
  return (
    <p className="promise small">
      {say.promisedBy(contract?.name ?? by)} {severity ? say.severity(severity) : ''}
      {contract?.clause ? <cite>{contract.clause}</cite> : null}
    </p>
  );
}
