import type { Ports } from '../../ports';
import { type Answer, blanksRemain, kept, notNow, stepped } from '../report-steps';
import { type Asked, findReport } from '../show-report';

/** Sends the draft for review; with blanks left only when that is meant. */
export async function sendForReview(ports: Ports, asked: Asked & { withBlanks: boolean }): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  if (found.record.state !== 'drafted') return notNow();
  if (found.blanks > 0 && !asked.withBlanks) return blanksRemain(found.blanks);
  return kept(ports, found, stepped(ports, found, asked, 'in-review'));
}

/** Approves a report that is in review. */
export async function approveReport(ports: Ports, asked: Asked): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  if (found.record.state !== 'in-review') return notNow();
  const approvedBy = asked.accountId;
  const version = found.page?.version ?? found.record.version;
  return kept(ports, found, { ...stepped(ports, found, asked, 'approved'), approvedBy, version });
}
