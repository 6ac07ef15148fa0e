import { type Texts, textsIn } from '../../../../locales/languages';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { Readers } from '../../ports/pages';
import type { ReportProblem, ReportRecord } from '../../ports/reports';
import { imprintOf } from '../document/imprint';
import { isRestrictionRefusal, PageRefused } from '../place/page-refused';
import { readersOf } from '../place/report-readers';
import { updateByline } from '../place/update-byline';
import { createClientPage } from './client-page';
import type { EvidenceFile } from './publish-evidence';

/** What keeps a report from being handed over: a problem with a name, or that its page is not what was approved any more. */
type Obstacle = ReportProblem | 'overtaken';

/**
 * Lets the client have a report: its page is shown, or sent through Jira as a file on the issue, which everybody who sees the issue
 * may open; and the client is told in public, once. All of it may be done twice. From the last look at a page until it is shown
 * nobody but the app may write on it.
 */
async function deliver(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  file: EvidenceFile,
): Promise<ReportRecord | 'overtaken'> {
  const { issueId, projectId } = issue.history;
  const { pageId, version } = record;
  if (record.through === 'jira') return putOnIssue(ports, issue, record, version);
  const team = await ports.people.teamOf(projectId, issue.scheme);
  const readers = await readersOf(ports, issue);
  await ports.confluencePages.restrictTo(pageId ?? '', team, []);
  const draft = await ports.confluencePages.read(pageId ?? '');
  if (draft?.version !== version) return 'overtaken';
  const published = await createClientPage(ports, issue, { record, draft, team, readers, file });
  await showPage(ports, record, published.pageId ?? '', { team, readers });
  await ports.confluencePages.restrictTo(pageId ?? '', team);
  await updateByline(ports, issue, record);
  const link = { text: published.title ?? '', url: published.url ?? '' };
  await tellClient(ports, issueId, record, `published:${record.nth}`, ({ report }) => report.told, link);
  return published;
}

/** One that was drafted as a file is open already, where Confluence keeps no page to some people. */
async function showPage(
  ports: Ports,
  { onIssue }: ReportRecord,
  pageId: string,
  { team, readers }: { team: string[]; readers: Readers | null },
): Promise<void> {
  try {
    await ports.confluencePages.publish(pageId, team, readers);
  } catch (error) {
    if (!onIssue || readers !== null || !isRestrictionRefusal(error)) throw error;
  }
}

/** The report handed over, or what keeps its page from being shown: it is shown to nobody then, rather than to everybody. */
export async function deliverReport(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  file: EvidenceFile,
): Promise<ReportRecord | Obstacle> {
  try {
    return await deliver(ports, issue, record, file);
  } catch (error) {
    if (error instanceof PageRefused) return error.problem;
    throw error;
  }
}

/** An amended file has a name of its own: what the client was handed before stays what it was. A null version takes any. */
export async function putOnIssue(
  ports: Ports,
  { history, scheme }: EvaluatedIssue,
  record: ReportRecord,
  version: number | null,
): Promise<ReportRecord | 'overtaken'> {
  const { nth, log } = record;
  const language = record.languages[0] ?? 'en';
  const edition = 1 + log.filter(({ step }) => step === 'amended').length;
  const name = textsIn(language).report.fileName(history.key, nth, edition);
  const file = await ports.files.putOnIssue(history.issueId, record.pageId ?? '', {
    ...{ name, version, imprint: imprintOf(scheme, language) },
  });
  if (file === 'overtaken') return file;
  const key = edition === 1 ? `published:${nth}` : `amended:${nth}:${edition}`;
  await tellClient(ports, history.issueId, record, key, ({ report }) => report.toldFile, {
    ...{ text: name, url: file },
  });
  return { ...record, file, url: record.onIssue ? file : record.url };
}

/** In the languages the report is written in, with the way to it. */
async function tellClient(
  ports: Ports,
  issueId: string,
  { languages }: ReportRecord,
  key: string,
  textOf: (texts: Texts) => string,
  link: { text: string; url: string },
): Promise<void> {
  const paragraphs = (languages.length > 0 ? languages : ['en' as const]).map((language) =>
    textOf(textsIn(language)),
  );
  await ports.messages.addPublicComment(
    issueId,
    key,
    paragraphs.join('\n'),
    link.url === '' ? undefined : link,
  );
}
