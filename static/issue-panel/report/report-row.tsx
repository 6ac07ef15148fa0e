import { router } from '@forge/bridge';
import { lazy, useState } from 'react';
import type { ReportView } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import { LoadedLater } from '../clocks/loaded-later';
import { ReportStep, Step } from './report-step';

const ReportAction = lazy(() => import('./report-action'));
const ReportDetail = lazy(() => import('./report-detail'));

interface Props extends Reader {
  report: ReportView;
  canWork: boolean;
  done(): void;
}

/** The incident report: on its way, drafted with the way to it and its next step, or blocked with the way out. */
export function ReportRow({ report, canWork, done, ...reader }: Props) {
  const { state, url, problem, lost, takenBack } = report;
  if (state === 'not-owed') return null;
  const { words } = reader;
  if (state === 'blocked')
    return (
      <div className="message">
        <p role="alert">{problem}</p>
        {canWork ? <Step {...reader} step={{ step: 'retry' }} label={words.tryAgain} done={done} /> : null}
        {lost && canWork ? (
          <Step {...reader} step={{ step: 'redraft' }} label={words.redraft} done={done} />
        ) : null}
      </div>
    );
  const open = canWork && state !== 'owed' && state !== 'published';
  return (
    <div className="report">
      <span className="subtle">{takenBack ? words.takenBack : words.reports[state]}</span>
      {url ? (
        <button type="button" onClick={() => void router.open(url)}>
          {words.openReport}
        </button>
      ) : null}
      {canWork ? (
        <ReportStep {...reader} state={state} fileOnly={report.onIssue && !report.mayBePage} done={done} />
      ) : null}
      {open ? <Actions {...reader} done={done} /> : null}
      {canWork && state !== 'owed' ? <Detail {...reader} done={done} /> : null}
      {report.note && canWork ? <p className="subtle">{report.note}</p> : null}
    </div>
  );
}

/** What a reviewer has to know; loaded when it is asked for. */
function Detail({ done, ...reader }: Reader & Pick<Props, 'done'>) {
  const { words } = reader;
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    done();
  };
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {words.reportDetail}
      </button>
    );
  return (
    <LoadedLater words={words} place={null}>
      <ReportDetail {...reader} close={close} />
    </LoadedLater>
  );
}

/** What is to be done so that it does not happen again; the form is loaded when it is asked for. */
function Actions({ done, ...reader }: Reader & Pick<Props, 'done'>) {
  const { words } = reader;
  const [adding, setAdding] = useState(false);
  const end = (created: boolean) => {
    setAdding(false);
    if (created) done();
  };
  if (!adding)
    return (
      <button type="button" onClick={() => setAdding(true)}>
        {words.action.add}
      </button>
    );
  return (
    <LoadedLater words={words} place={null}>
      <ReportAction {...reader} end={end} />
    </LoadedLater>
  );
}
