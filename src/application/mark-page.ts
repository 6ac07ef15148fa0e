import { bylineOf } from '../domain/incident/byline';
import { zoneOf } from '../domain/incident/report';
import type { Judged } from './judge';
import type { Ports } from './ports';
import type { ReportRecord } from './ports/reports';

/** Leaves on a report's page where it stands, for the byline, which asks nobody when it is drawn. */
export async function markPage(ports: Ports, judged: Judged, record: ReportRecord): Promise<void> {
  const { state, pageId, languages } = record;
  if (state === 'owed' || pageId === null || record.problem !== null) return;
  const due = judged.judgement.clocks.report?.cycles.at(-1)?.dueAt ?? null;
  const { title, tooltip } = bylineOf(state, due, zoneOf(judged.scheme), languages[0] ?? 'en');
  const { issueId } = judged.history;
  await ports.pages.mark(pageId, { issueId, title: { value: title }, tooltip: { value: tooltip } });
}
