import { router } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import type { PanelCalls } from '../../src/contract/clocks';
import type { RefusedAnswer } from '../../src/contract/refused';
import type { ReportStatus } from '../../src/contract/report';
import { ReportStep } from '../issue-panel/report/report-step';
import { bylineTextsIn } from '../issue-panel/report/texts';
import { makeAsk } from '../shared/licence';
import { NoAnswer } from '../shared/no-answer';
import type { Reader } from '../shared/reader';
import { renderPage } from '../shared/render-page';
import { formatMoment } from '../shared/time/moments';
import '../shared/page.css';
import './byline.css';

const invoke = makeAsk<PanelCalls>();

/** On a report's page: where it stands, what is missing, and its next step for those who may take it. */
function BylinePage({ reader }: { reader: Reader }) {
  const say = bylineTextsIn(reader.language);
  const [answer, setAnswer] = useState<ReportStatus | RefusedAnswer | 'lost' | null>(null);
  const load = useCallback(() => {
    invoke('showReport')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(load, [load]);
  if (answer === null) return <div className="loading" role="status" aria-label={reader.words.loading} />;
  if (answer === 'lost' || answer.kind === 'refused')
    return <NoAnswer answer={answer} reader={reader} again={load} />;
  const { state, blanks, withheld, newer } = answer;
  if (state === 'not-owed') return <p>{say.notOwed}</p>;
  if (!answer.canWork) return <ReaderView report={answer} reader={reader} />;
  return (
    <section aria-label={say.title}>
      <p>
        <b>{answer.takenBack ? reader.words.takenBack : reader.words.reports[state]}</b>
      </p>
      <ul>
        {answer.due ? <li>{formatDue(answer.due, reader)}</li> : null}
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
function ReaderView({ report: { state, url }, reader }: { report: ReportStatus; reader: Reader }) {
  const { reports, openReport } = reader.words;
  if (state === 'not-owed') return null;
  return (
    <section aria-label={bylineTextsIn(reader.language).title}>
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

function formatDue({ at, daysLeft }: { at: number; daysLeft: number }, reader: Reader): string {
  const say = bylineTextsIn(reader.language);
  const when = formatMoment(at, Date.now(), reader);
  return at <= Date.now() ? say.overdue(when) : say.due(daysLeft, when);
}

void renderPage((reader) => <BylinePage reader={reader} />);
