import { textsIn } from '../../../locales/languages';
import { kindOfName } from '../../common/clock-names';
import type { ClocksAnswer } from '../../contract/clocks';
import { formatLocalInstant } from '../../domain/time/format-instant';
import type { Ports } from '../ports';
import { isRefusal, type Refusal } from '../refusal';
import type { Asker } from './asker';
import { describeLeft } from './document/explain-in-words';
import { showPanel } from './explain-clock';
import { findIssue, type Place } from './find-place';

export interface ReportStateAnswer {
  say: string;
  issue: string;
  state: ClocksAnswer['report']['state'];
  url: string | null;
  dueAt: number | null;
}

/** What became of an issue's incident report, as the asker's panel has it. */
export async function tellReport(
  ports: Ports,
  asker: Asker,
  { issue }: { issue: Place },
): Promise<ReportStateAnswer | Refusal> {
  const issueId = await findIssue(ports, issue);
  if (isRefusal(issueId)) return issueId;
  const shown = await showPanel(ports, asker, issueId);
  if (isRefusal(shown)) return shown;
  const { issueKey, report } = shown;
  const { state, url } = report;
  const due = openClockOf(shown);
  return { say: describe(shown, due, asker), issue: issueKey, state, url, dueAt: due?.dueAt ?? null };
}

/** The clock of the report, or of the stage of it that is open. */
const openClockOf = ({ clocks }: ClocksAnswer) =>
  clocks.find(
    ({ clock, stoppedAt, dueAt }) => kindOfName(clock) === 'report' && stoppedAt === null && dueAt !== null,
  );

function describe(
  { issueKey, report: { state, problem, published, url } }: ClocksAnswer,
  due: ReturnType<typeof openClockOf>,
  { language, zone }: Asker,
): string {
  const texts = textsIn(language);
  const { actions, explanations: words, meta } = texts;
  const timeOf = (at: number) => formatLocalInstant(at, zone, meta);
  const left = due?.remainingMs == null ? '' : `, ${describeLeft(due.remainingMs, texts)}`;
  const parts = [
    state === 'blocked' ? (problem ?? '') : actions.reports[state],
    published ? actions.published(timeOf(published.at), published.late) : '',
    due?.dueAt == null ? '' : actions.reportDue(`${words.due(timeOf(due.dueAt))}${left}`),
    url ?? '',
  ];
  return actions.ofIssue(issueKey, parts.filter((part) => part !== '').join(' '));
}
