import type { Ports } from '../../ports';
import { draftReport } from '../draft/draft-report';
import { type Answer, notNow } from './report-steps';
import { loadReport, type ReportRequest, showReport } from './show-report';

/** Drafts a report anew whose page was deleted or hidden from the app; what stood on the lost page is not known any more. */
export async function redraftReport(ports: Ports, request: ReportRequest): Answer {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded;
  const { issue, record } = loaded;
  if (record.problem !== 'page-gone') return notNow();
  const blank = {
    pageId: null,
    url: null,
    version: 0,
    problem: null,
    sections: {},
    newer: [],
    approvedBy: null,
  };
  await ports.reports.save(issue.history.issueId, { ...record, ...blank, state: 'owed' });
  await draftReport(ports, issue);
  return showReport(ports, request);
}

/** Tries again what was refused, now that somebody has taken the way out. */
export async function retryReport(ports: Ports, request: ReportRequest): Answer {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded;
  const { issue, record } = loaded;
  await ports.reports.save(issue.history.issueId, { ...record, problem: null });
  await draftReport(ports, issue, { look: true });
  return showReport(ports, request);
}
