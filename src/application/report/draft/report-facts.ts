import { type Language, textsIn } from '../../../../locales/languages';
import { own } from '../../../common/own';
import { factsOf } from '../../../domain/report/page';
import { clientOfIssue, languageOfClient } from '../../clients/client-of-issue';
import { deskLanguagesOf } from '../../desk-language';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';
import { type Drafting, writeReport } from '../document/drafting';

/** The report as it stands for this record, in the languages it was begun in; a second one bears its number. */
export async function reportOf(ports: Ports, issue: EvaluatedIssue, record: ReportRecord): Promise<Drafting> {
  const log = await Promise.all(
    record.log.map(async (step) => ({
      ...step,
      by: step.by === null ? null : await ports.people.nameOf(step.by),
    })),
  );
  const [language = 'en', ...others] = await languagesOfReport(ports, issue, record);
  const client = await clientOfIssue(ports, issue);
  const owner = issue.read.assigneeName;
  const clientFacts = { client: client?.name ?? null, zone: client?.timezone ?? null };
  return writeReport({ ...issue, log, nth: record.nth, ...clientFacts, owner }, [
    textsIn(language),
    ...others.map(textsIn),
  ]);
}

/** Those it was begun in, which stay. */
export async function languagesOfReport(
  ports: Ports,
  issue: EvaluatedIssue,
  { languages }: ReportRecord,
): Promise<Language[]> {
  return languages.length > 0 ? languages : languagesOf(ports, issue);
}

/** Those the scheme asks for, else the client's own. */
export async function languagesOf(ports: Ports, issue: EvaluatedIssue): Promise<Language[]> {
  const { report } = issue.scheme;
  return report?.languages
    ? deskLanguagesOf({ languages: report.languages })
    : [await languageOfClient(ports, issue)];
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
    const stored = own(record.sections, section.id);
    const reported = record.newer.includes(section.id);
    if (stored?.writing !== undefined) return true;
    return stored !== undefined && !reported && stored.fresh !== factsOf(section, digest);
  });
}
