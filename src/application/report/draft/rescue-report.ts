import type { Ports } from '../../ports';
import { type Answer, notNow } from '../report-steps';
import { type Asked, findReport, showReport } from '../show-report';
import { draftReport } from './draft-report';

/** Drafts a report anew whose page was deleted or hidden from the app; what stood on the lost page is not known any more. */
export async function redraftReport(ports: Ports, asked: Asked): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record } = found;
  if (record.problem !== 'page-gone') return notNow();
  const lost = {
    pageId: null,
    url: null,
    version: 0,
    problem: null,
    sections: {},
    newer: [],
    approvedBy: null,
  };
  await ports.reports.save(judged.history.issueId, { ...record, ...lost, state: 'owed' });
  await draftReport(ports, judged);
  return showReport(ports, asked);
}

/** Tries again what was refused, now that somebody has taken the way out. */
export async function retryReport(ports: Ports, asked: Asked): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record } = found;
  await ports.reports.save(judged.history.issueId, { ...record, problem: null });
  await draftReport(ports, judged, { look: true });
  return showReport(ports, asked);
}
