import { router } from '@forge/bridge';
import type { RequestAnswer } from '../../src/contract/clients/portal';
import type { Reader } from '../shared/reader';
import { formatMoment } from '../shared/time/moments';
import { portalTextsIn } from './texts';

/** The incident report, once it is published. */
export function ReportLine({ report, now, ...reader }: Reader & Pick<RequestAnswer, 'report' | 'now'>) {
  if (!report) return null;
  const say = portalTextsIn(reader.language);
  const { page } = report;
  const published = formatMoment(report.at, now, reader);
  return (
    <p>
      {page === null ? say.reportSent(published) : say.report(published)}{' '}
      {page === null ? null : (
        <button type="button" className="link" onClick={() => void router.open(page)}>
          {reader.words.openReport}
        </button>
      )}
    </p>
  );
}
