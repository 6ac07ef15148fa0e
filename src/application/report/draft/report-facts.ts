import { type Language, textsIn } from '../../../../locales/languages';
import { own } from '../../../common/own';
import { factsOf, type Section, type StoredSection } from '../../../domain/report/page';
import { preparedBy } from '../../../domain/report/public-steps';
import type { ReportStage } from '../../../domain/scheme/report-stages';
import { termsOf } from '../../../domain/scheme/versions/terms';
import { clientOfIssue, languageOfClient } from '../../clients/client-of-issue';
import { deskLanguagesOf } from '../../desk-language';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import { namedStepsOf } from '../../named-steps';
import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';
import { type Drafting, writeReport } from '../document/drafting';
import { listRecurrence } from './recurrence';

/** The report as it stands for this record, in the languages it was begun in; a second one bears its number. */
export async function reportOf(ports: Ports, issue: EvaluatedIssue, record: ReportRecord): Promise<Drafting> {
  const [log, [language = 'en', ...others], client, related, siteUrl] = await Promise.all([
    namedStepsOf(ports, record.log),
    languagesOfReport(ports, issue, record),
    clientOfIssue(ports, issue),
    listRecurrence(ports, issue),
    ports.issues.siteUrl(),
  ]);
  const clientFacts = { client: client?.name ?? null, zone: client?.timezone ?? null };
  const people = preparedBy(issue.read.assigneeName, log);
  const { resolution } = issue.read;
  const facts = { log, nth: record.nth, ...clientFacts, preparedBy: people, related, siteUrl, resolution };
  const incident = { ...issue, ...facts };
  return writeReport(incident, [textsIn(language), ...others.map(textsIn)]);
}

/** The document of a stage before the last as it stands now: in one language, for who receives it is not the client. */
export async function stageReportOf(
  ports: Ports,
  issue: EvaluatedIssue,
  stage: ReportStage,
): Promise<Drafting> {
  const [[language = 'en'], client, siteUrl] = await Promise.all([
    languagesOf(ports, issue),
    clientOfIssue(ports, issue),
    ports.issues.siteUrl(),
  ]);
  const preparedByNames = preparedBy(issue.read.assigneeName, []);
  const facts = { client: client?.name ?? null, preparedBy: preparedByNames, siteUrl };
  return writeReport({ ...issue, ...facts, stage }, [textsIn(language)]);
}

/** Those it was begun in, which stay. */
export async function languagesOfReport(
  ports: Ports,
  issue: EvaluatedIssue,
  { languages }: ReportRecord,
): Promise<Language[]> {
  return languages.length > 0 ? languages : languagesOf(ports, issue);
}

/** Those the scheme asks for, the client's own first, for its title is in the first; else the client's own. */
export async function languagesOf(ports: Ports, issue: EvaluatedIssue): Promise<Language[]> {
  const { report } = termsOf(issue.scheme, issue.evaluation.contract);
  const own = await languageOfClient(ports, issue);
  if (!report?.languages) return [own];
  const languages = deskLanguagesOf({ languages: report.languages });
  return languages.includes(own) ? [own, ...languages.filter((language) => language !== own)] : languages;
}

/** What somebody approved or published, or what is gone, is not made anew by itself. */
export const isFinal = ({ state, problem }: ReportRecord): boolean =>
  state === 'approved' || state === 'published' || problem === 'page-gone';

/** Whether a draft's page may have to be looked at: facts have changed since it was written, and it is nobody's final word yet. */
export function isStale(
  record: ReportRecord,
  { sections }: Drafting,
  digest: (text: string) => string,
): boolean {
  if (isFinal(record)) return false;
  const ids = new Set(sections.map(({ id }) => id));
  if (Object.keys(record.sections).some((id) => !ids.has(id))) return true;
  return sections.some((section) => {
    const stored = own(record.sections, section.id);
    if (stored === undefined || stored.writing !== undefined) return true;
    const reported = record.newer.includes(section.id);
    return !reported && (stored.fresh !== factsOf(section, digest) || isRenamed(stored, section));
  });
}

/** The template has another heading for it than it had. */
const isRenamed = (stored: StoredSection, { heading }: Section): boolean =>
  stored.heading !== undefined && stored.heading !== heading;
