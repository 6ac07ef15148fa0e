import type { Texts } from '../../../../locales/languages';
import { type BylineFacts, bylineFactsOf } from '../../../domain/report/byline';
import { formatDay } from '../../../domain/time/format-date';
import type { Instant } from '../../../domain/time/instant';

/** A report as a page's byline tells it, and the instant until which these words hold; null when nothing will change them. */
export interface Byline {
  title: string;
  tooltip: string;
  until: Instant | null;
}

/**
 * @example writeByline({ state: 'drafted', dueAt, now, time }, textsIn('en')).title // => 'Incident report: Drafted, 5 business days left, due Jun 12, 2025'
 */
export function writeByline(standing: Parameters<typeof bylineFactsOf>[0], texts: Texts): Byline {
  const { state, due, until } = bylineFactsOf(standing);
  const { report } = texts;
  const title = report.byline(report.steps[state], due === null ? '' : describeDue(due, texts));
  return { title, tooltip: report.bylineHint, until };
}

function describeDue({ code, day, left }: NonNullable<BylineFacts['due']>, { report, meta }: Texts): string {
  const written = formatDay(day, meta.intl);
  return code === 'overdue' ? report.overdue(written) : report.dueOn(written, left);
}
