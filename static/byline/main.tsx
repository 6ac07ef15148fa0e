import { router } from '@forge/bridge';
import type { PanelCalls } from '../../src/contract/clocks';
import type { ReportStatus } from '../../src/contract/report';
import { ReportStep } from '../issue-panel/report/report-step';
import { bylineTextsIn } from '../issue-panel/report/texts';
import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
import { makeAsk } from '../shared/licence';
import type { Reader } from '../shared/reader';
import { renderPage } from '../shared/render-page';
import { formatMoment } from '../shared/time/moments';
import '../shared/page.css';
import './byline.css';

const invoke = makeAsk<PanelCalls>();

/** On a report's page: where it stands, what is missing, and its next step for those who may take it. */
function BylinePage({ reader }: { reader: Reader }) {
  const say = bylineTextsIn(reader.language);
  const query = useAnswer(() => invoke('showReport'));
  return (
    <Answered {...query} reader={reader} loading={reader.words.loading}>
      {(report) => {
        if (report.state === 'not-owed') return <p>{say.notOwed}</p>;
        const View = report.canWork ? WorkView : ReaderView;
        return <View report={report} reader={reader} reload={query.again} />;
      }}
    </Answered>
  );
}

interface ViewProps {
  report: ReportStatus;
  reader: Reader;
  reload(): void;
}

/** For those who work on it: what is missing, what is newer than its text, and the next step. */
function WorkView({ report, reader, reload }: ViewProps) {
  const say = bylineTextsIn(reader.language);
  const { state, blanks, withheld, newer } = report;
  if (state === 'not-owed') return null;
  return (
    <section aria-label={say.title}>
      <p>
        <b>{report.takenBack ? reader.words.takenBack : reader.words.reports[state]}</b>
      </p>
      <ul>
        {report.due ? <li>{formatDue(report.due, reader)}</li> : null}
        <li>{say.blanks(blanks)}</li>
        <li>{say.withheld(withheld)}</li>
        {newer.length > 0 ? <li>{say.newer(newer.length)}</li> : null}
      </ul>
      {newer.map((part) => (
        <NewerPart key={part.part} {...part} say={say} />
      ))}
      <div className="row">
        <ReportStep {...reader} state={state} done={reload} />
      </div>
    </section>
  );
}

type NewerPartProps = ReportStatus['newer'][number] & { say: ReturnType<typeof bylineTextsIn> };

function NewerPart({ part, missing, own, say }: NewerPartProps) {
  return (
    <details>
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
  );
}

/** For those who may not work on it: its state and its page. */
function ReaderView({ report: { state, url }, reader }: ViewProps) {
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
