import { router } from '@forge/bridge';
import type { ReportView } from '../../src/contract/clocks';
import type { Reader } from '../shared/reader';
import { ReportStep, Step } from './report-step';

interface Props extends Reader {
  report: ReportView;
  canWork: boolean;
  done(): void;
}

/** The incident report: on its way, drafted with the way to it and its next step, or blocked with the way out. */
export function ReportRow({ report, canWork, done, ...reader }: Props) {
  const { state, url, problem, lost } = report;
  if (state === 'not-owed') return null;
  const { words } = reader;
  if (state === 'blocked')
    return (
      <div className="message">
        <p role="alert">{problem}</p>
        {lost && canWork ? (
          <Step {...reader} step={{ step: 'redraft' }} label={words.redraft} done={done} />
        ) : null}
      </div>
    );
  return (
    <div className="report">
      <span className="subtle">{words.reports[state]}</span>
      {url ? (
        <button type="button" onClick={() => void router.open(url)}>
          {words.openReport}
        </button>
      ) : null}
      {canWork ? <ReportStep {...reader} state={state} done={done} /> : null}
    </div>
  );
}
