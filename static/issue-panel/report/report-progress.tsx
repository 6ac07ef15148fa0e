import type { ReportView } from '../../../src/contract/clocks';
import type { ReportStatus } from '../../../src/contract/report';
import type { Reader } from '../../shared/reader';
import { ReviewSteps } from '../../shared/review/review-steps';
import { formatMoment } from '../../shared/time/moments';
import { bylineTextsIn, cardTextsIn } from './texts';

const STEPS = ['drafted', 'in-review', 'approved', 'published'] as const;

interface Props extends Reader {
  report: ReportView;
  status: ReportStatus | null;
  now: number;
}

/** How far the report has come, in four steps, and when it is due; where it is kept from going on, why. */
export function ReportProgress({ report, status, now, ...reader }: Props) {
  const say = cardTextsIn(reader.language);
  const { state } = report;
  return (
    <>
      <h3>{say.title}</h3>
      {state === 'blocked' ? (
        <p role="alert">{report.problem}</p>
      ) : (
        <ReviewSteps label={say.steps} steps={STEPS} names={say.step} taken={say.taken} state={state} />
      )}
      <p>{[sentenceOf(report, now, reader), dueOf(status, now, reader)].filter(Boolean).join(' ')}</p>
    </>
  );
}

function sentenceOf({ state, takenBack, published }: ReportView, now: number, reader: Reader): string {
  const { words, language } = reader;
  if (takenBack) return words.takenBack;
  if (published) {
    const say = cardTextsIn(language);
    return (published.late ? say.publishedLate : say.publishedInTime)(
      formatMoment(published.at, now, reader),
    );
  }
  return state === 'blocked' || state === 'not-owed' ? '' : words.reports[state];
}

function dueOf(status: ReportStatus | null, now: number, reader: Reader): string {
  if (!status?.due) return '';
  const say = bylineTextsIn(reader.language);
  const when = formatMoment(status.due.at, now, reader);
  return status.due.at <= now ? say.overdue(when) : say.due(status.due.daysLeft, when);
}
