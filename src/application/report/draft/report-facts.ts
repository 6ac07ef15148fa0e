import { own } from '../../../common/own';
import { type Drafting, draftReport } from '../../../domain/report/drafting';
import { factsOf } from '../../../domain/report/page';
import { clientOfIssue, languageFor } from '../../clients/client-of-issue';
import type { Judged } from '../../evaluation/judge';
import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';

/** The report as it stands for this record, in the languages it was begun in; a second one bears its number. */
export async function reportOf(ports: Ports, judged: Judged, record: ReportRecord): Promise<Drafting> {
  const log = await Promise.all(
    record.log.map(async (step) => ({
      ...step,
      by: step.by === null ? null : await ports.people.nameOf(step.by),
    })),
  );
  const languages = record.languages.length > 0 ? record.languages : await languagesOf(ports, judged);
  const client = await clientOfIssue(ports, judged);
  const owner = judged.read.assigneeName;
  const theirs = { client: client?.name ?? null, zone: client?.timezone ?? null };
  return draftReport({ ...judged, log, nth: record.nth, ...theirs, owner }, languages);
}

/** Those the scheme asks for, else the client's own. */
export async function languagesOf(ports: Ports, judged: Judged): Promise<('en' | 'fr')[]> {
  return judged.scheme.report?.languages ?? [await languageFor(ports, judged)];
}

/** Whether a draft's page may have to be looked at: facts have changed since it was written, and it is nobody's final word yet. */
export function isStale(
  record: ReportRecord,
  { sections }: Drafting,
  digest: (text: string) => string,
): boolean {
  if (record.state === 'approved' || record.state === 'published' || record.problem === 'page-gone')
    return false;
  return sections.some((section) => {
    const known = own(record.sections, section.id);
    const reported = record.newer.includes(section.id);
    if (known?.writing !== undefined) return true;
    return known !== undefined && !reported && known.fresh !== factsOf(section, digest);
  });
}
