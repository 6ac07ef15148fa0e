import { leavesOf } from '../../scheme/conditions';
import { type IssueScheme, schemesOf } from '../../scheme/versions/versions';
import type { History } from '../../sla/history/history';
import { formerTermsOf } from './former-terms';
import { formerWordsOf } from './former-words';
import { hideInHistory } from './hidden-history';
import { hideInScheme } from './hidden-scheme';

interface Judged {
  scheme: IssueScheme;
  history: History;
}

/**
 * A scheme and a history that judge alike, without a word of whoever the issue was of before: what it bore then and bears no longer,
 * and the contracts that judged it then with their clauses, hours, clocks and stages, go by opaque names.
 */
export function withoutFormerOwner({ scheme, history }: Judged): Judged {
  const terms = formerTermsOf(scheme, history);
  const words = formerWordsOf(history, fieldsOfContracts(scheme));
  if (terms.isEmpty && words.isEmpty) return { scheme, history };
  const names = { terms, words };
  return { scheme: hideInScheme(scheme, names), history: hideInHistory(history, names) };
}

/** The fields that tell under which contract an issue falls; one that tells its severity or channel speaks of the desk's own. */
function fieldsOfContracts(scheme: IssueScheme): Set<string> {
  const fields = schemesOf(scheme).flatMap(({ contracts, severityFrom: { field, channelField } }) => {
    const leaves = contracts.flatMap(({ when }) => leavesOf(when));
    const fields = leaves.flatMap((leaf) => ('field' in leaf ? leaf.field : []));
    return fields.filter((name) => name !== field && name !== channelField);
  });
  return new Set(fields);
}
