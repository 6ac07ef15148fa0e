import { router } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import type { PanelCalls, RefusedAnswer } from '../../src/contract/clocks';
import type { ReportStanding } from '../../src/contract/report';
import { ReportStep } from '../issue-panel/report/report-step';
import { makeAsk } from '../shared/licence';
import { moment } from '../shared/moments';
import type { Reader } from '../shared/reader';
import { show } from '../shared/show';
import { Unanswered } from '../shared/unanswered';
import { bylineWords } from './words';
import '../shared/page.css';
import './byline.css';

const invoke = makeAsk<PanelCalls>();

/** On a report's page: where it stands, what is missing, and its next step for those who may take it. */
function BylinePage({ reader }: { reader: Reader }) {
  const say = bylineWords(reader.locale);
  const [answer, setAnswer] = useState<ReportStanding | RefusedAnswer | 'lost' | null>(null);
  const load = useCallback(() => {
    invoke('showReport')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(load, [load]);
  if (answer === null) return <div className="loading" role="status" aria-label={reader.words.loading} />;
  if (answer === 'lost' || answer.kind === 'refused')
    return <Unanswered answer={answer} reader={reader} again={load} />;
  const { state, blanks, withheld, newer } = answer;
  if (state === 'not-owed') return <p>{say.notOwed}</p>;
  if (!answer.canWork) return <ReaderView report={answer} reader={reader} />;
  return (
    <section aria-label={say.title}>
      <p>
        <b>{answer.takenBack ? reader.words.takenBack : reader.words.reports[state]}</b>
      </p>
      <ul>
        {answer.due ? <li>{dueWords(answer.due, reader)}</li> : null}
        <li>{say.blanks(blanks)}</li>
        <li>{say.withheld(withheld)}</li>
        {newer.length > 0 ? <li>{say.newer(newer.length)}</li> : null}
      </ul>
      {newer.map(({ part, missing, own }) => (
        <details key={part}>
          <summary>{part}</summary>
          <ul>
            {missing.map((line) => (
              <li key={`+${line}`}>
                <ins>{line}</ins>
              </li>
            ))}
            {own.map((line) => (
              <li key={`-${line}`}>{say.own(line)}</li>
            ))}
          </ul>
        </details>
      ))}
      <div className="row">
        <ReportStep {...reader} state={state} done={load} />
      </div>
    </section>
  );
}

/** For those who may not work on it: its state and its page. */
function ReaderView({ report: { state, url }, reader }: { report: ReportStanding; reader: Reader }) {
  const { reports, openReport } = reader.words;
  if (state === 'not-owed') return null;
  return (
    <section aria-label={bylineWords(reader.locale).title}>
      <p>
        <b>{reports[state]}</b>
      </p>
      {url ? (
        <button type="button" onClick={() => void router.open(url)}>
          {openReport}
        </button>
      ) : null}
    </section>
  );
}

function dueWords({ at, daysLeft }: { at: number; daysLeft: number }, reader: Reader): string {
  const say = bylineWords(reader.locale);
  const when = moment(at, Date.now(), reader);
  return at <= Date.now() ? say.overdue(when) : say.due(daysLeft, when);
}

void show((reader) => <BylinePage reader={reader} />);
