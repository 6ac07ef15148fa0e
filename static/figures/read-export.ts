import type { ExportAnswer, ExportCalls, ExportIssue } from '../../src/contract/export';
import type { RefusedAnswer } from '../../src/contract/figures';
import { makeAsk } from '../shared/licence';
import type { FigureQuery } from './attainment';

const invoke = makeAsk<ExportCalls>();

/** Every issue of the period with its clocks and ledgers, page by page; tells how far it is. Null when it was given up. */
export async function readExport(
  { from, to, client, contract }: FigureQuery,
  onProgress: (done: number, total: number) => void,
  isStopped: () => boolean,
): Promise<ExportIssue[] | RefusedAnswer | null> {
  const issues: ExportIssue[] = [];
  let token: string | null = null;
  do {
    const answer: ExportAnswer | RefusedAnswer = await invoke('exportClocks', {
      from,
      to,
      client,
      contract,
      token,
    });
    if (answer.kind === 'refused') return answer;
    issues.push(...answer.issues);
    onProgress(issues.length, Math.max(issues.length, answer.total));
    token = answer.next;
    if (isStopped()) return null;
  } while (token !== null);
  return issues;
}
