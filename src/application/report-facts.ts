import { reportSections } from '../domain/incident/document';
import { factsOf } from '../domain/incident/page';
import type { IncidentReport } from '../domain/incident/report';
import type { ReportRecord } from './ports';

/** Whether a draft's page may have to be looked at: facts have changed since it was written, and it is nobody's final word yet. */
export function staleSections(
  record: ReportRecord,
  report: IncidentReport,
  digest: (text: string) => string,
): boolean {
  if (record.state === 'approved' || record.state === 'published' || record.problem === 'page-gone')
    return false;
  return reportSections(report).some((section) => {
    const known = record.sections[section.id];
    const reported = record.newer.includes(section.id);
    return known !== undefined && !reported && known.fresh !== factsOf(section, digest);
  });
}
