/** An incident report taken to its end, as the people of a desk do: the blanks written, reviewed, approved, published. */
import { AGENT, type Desk, type IssueRef } from './desk';

export interface ReportPage {
  id: string;
  title: string;
  version: { number: number };
  body: { atlas_doc_format: { value: string } };
}

const prompts = /(To be written by a person|À écrire par une personne)[^"]*/g;

/** The pages of an issue's reports that somebody sees; of a published one not the draft, which stays the team's. */
export async function reportPages(desk: Desk, as: string, { key }: IssueRef): Promise<ReportPage[]> {
  const path = '/wiki/api/v2/pages?body-format=atlas_doc_format&limit=250';
  const { body } = await desk.site.request({ as, product: 'confluence', method: 'GET', path });
  const titlePattern = new RegExp(`^${key}\\u00a0?:`);
  const every = (body as { results: ReportPage[] }).results;
  const own = every.filter(({ title }) => titlePattern.test(title) && !/ \((draft|brouillon)\)$/.test(title));
  // a stage before the last has a page of its own, called after the stage
  const last = own.filter(({ title }) => / – (incident report|rapport d.incident)/.test(title));
  return last.length > 0 ? last : own;
}

/** Everything before the publishing. */
export async function approveReport(desk: Desk, issue: IssueRef, as = AGENT): Promise<ReportPage> {
  const [page] = await reportPages(desk, as, issue);
  if (!page) throw new Error(`${issue.key} has no report`);
  const value = page.body.atlas_doc_format.value.replace(prompts, 'A disk was full.');
  const version = { number: page.version.number + 1 };
  const body = {
    id: page.id,
    status: 'current',
    title: page.title,
    version,
    body: { representation: 'atlas_doc_format', value },
  };
  const path = `/wiki/api/v2/pages/${page.id}`;
  await desk.site.request({ as, product: 'confluence', method: 'PUT', path, body });
  await desk.callPanel(issue, 'moveReport', { step: 'review' }, as);
  await desk.callPanel(issue, 'moveReport', { step: 'approve' }, as);
  return page;
}

export function publishReport(desk: Desk, issue: IssueRef, as = AGENT): Promise<unknown> {
  return desk.callPanel(issue, 'moveReport', { step: 'publish' }, as);
}
