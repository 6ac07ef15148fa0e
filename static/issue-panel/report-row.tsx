import { router } from '@forge/bridge';
import type { ReportView } from '../../src/contract/clocks';
import type { Reader } from '../shared/reader';

/** The incident report: on its way, drafted with the way to it, or blocked with the way out. */
export function ReportRow({ report, words }: Reader & { report: ReportView }) {
  const { state, url, problem } = report;
  if (state === 'not-owed') return null;
  if (state === 'blocked')
    return (
      <p className="message" role="alert">
        {problem}
      </p>
    );
  return (
    <div className="report">
      <span className="subtle">{state === 'drafted' ? words.reportDrafted : words.reportOwed}</span>
      {url ? (
        <button type="button" className="primary" onClick={() => void router.open(url)}>
          {words.openReport}
        </button>
      ) : null}
    </div>
  );
}
