import { leavesOf } from '../../scheme/conditions';
import { type IssueScheme, schemesOf } from '../../scheme/versions/versions';
import { isOfFormerOwner, lastOwnerOf, NOBODY, ownersOf } from '../../sla/contract-owner';
import type { History } from '../../sla/history/history';
import { formerTermsOf, sealedNamesOf } from './former-terms';
import { formerWordsOf } from './former-words';
import { hideInHistory } from './hidden-history';
import { hideInScheme } from './hidden-scheme';

interface Judged {
  scheme: IssueScheme;
  history: History;
}

/** Who reads: whoever the issue is of now, or somebody of whom that is not known. */
export type Reader = 'owner' | 'others';

/**
 * A scheme and a history that judge alike, without a word of whoever the issue was of before: what it bore then and bears no longer,
 * and the contracts that judged it then with their clauses, hours, clocks and stages, go by opaque names.
 */
export const withoutFormerOwner = (judged: Judged): Judged => withoutOthers(judged, 'owner');

/** The same for any reader; to those who are not its owner the contracts of all owners are another's. */
export function withoutOthers({ scheme, history }: Judged, reader: Reader): Judged {
  if (reader === 'owner' && !hadAnother(scheme, history)) return { scheme, history };
  const owner = reader === 'owner' ? lastOwnerOf(history) : NOBODY;
  const terms = formerTermsOf(scheme, history, owner);
  const words = formerWordsOf(history, fieldsOfContracts(scheme), owner);
  if (terms.isEmpty && words.isEmpty) return { scheme, history };
  const names = { terms, words };
  return { scheme: hideInScheme(scheme, names), history: hideInHistory(history, names) };
}

/** Whether an issue may have been another's: something of whose it is changed, or a verdict stands by a contract that is not its own. */
function hadAnother(scheme: IssueScheme, history: History): boolean {
  if (ownersOf(history).length > 1) return true;
  const contracts = new Set(sealedNamesOf(history).contracts);
  return [...contracts].some((id) => isOfFormerOwner(scheme, id, history));
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
