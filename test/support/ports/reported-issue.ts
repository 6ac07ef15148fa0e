/** A site whose closed issue has a report, in each of its states. */
import type { ReportRecord } from '../../../src/application/ports/reports';
import { approveReport, sendForReview } from '../../../src/application/report/steps/review-report';
import { showReport } from '../../../src/application/report/steps/show-report';
import { paragraph } from '../../../src/domain/document/adf';
import { dateOf } from '../../domain/sla/small-desk';
import type { GivenPorts } from './fake-ports';
import { createHighIssue, createSite, ISSUE, type Site } from './followed-issue';

export const request = { issueId: ISSUE, accountId: 'agent' };
export const byPage = { ...request, through: 'page' as const };

export function createClosed(given: GivenPorts = {}) {
  const issue = createHighIssue().resolve(dateOf('mon 12:00'));
  return createSite({ issue, now: 'mon 12:05', given });
}

/** A site whose report was drafted, and its questions answered. */
export async function createDrafted(given: GivenPorts = {}): Promise<Site> {
  const site = createClosed(given);
  await showReport(site.ports, request);
  const page = site.pages.pages.get('page-1');
  if (page)
    page.nodes = page.nodes.map((node) =>
      node.type === 'panel' && node.attrs?.panelType === 'note' ? paragraph('Known.') : node,
    );
  return site;
}

export async function createApproved(given: GivenPorts = {}): Promise<Site> {
  const site = await createDrafted(given);
  await sendForReview(site.ports, { ...request, withBlanks: false });
  await approveReport(site.ports, { ...request, accountId: 'boss' });
  return site;
}

export const recordOf = ({ reports }: Site) => reports.records.get(ISSUE) as ReportRecord;
export const stepsOf = (site: Site) => recordOf(site).log.map(({ step, by }) => `${step} ${by}`);

/** Somebody writes on the page, in a new version. */
export function edit({ pages }: Site, id = 'page-1'): void {
  const page = pages.pages.get(id);
  if (page)
    Object.assign(page, {
      version: page.version + 1,
      author: 'somebody',
      nodes: [...page.nodes, paragraph('More.')],
    });
}
