import type { Language } from '../../../locales/languages';
import type { ContractAnswer, JudgedBy } from '../../contract/preview';
import { type Evaluation, evaluateClocks } from '../../domain/sla/clock';
import { readRecorded } from '../evaluation/whose-issue';
import type { Ports } from '../ports';
import type { IssueRead } from '../ports/issues';
import { type Refusal, refuse } from '../refusal';
import { readDraft, refuseDraft, refuseUnlessAdministrator } from './draft-scheme';
import type { AdminRequest } from './show-scheme';

interface ContractRequest extends AdminRequest {
  language: Language;
  scheme: unknown;
  key: string;
}

/** Under which contract of a draft an issue of the project would fall, were it received under it. */
export async function findContract(
  ports: Ports,
  request: ContractRequest,
): Promise<ContractAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const draft = await readDraft(request.scheme, request.language, ports.now());
  if (draft.kind === 'wrong') return refuseDraft(draft.problems);
  const read = await readOwn(ports, request);
  if (!read) return refuse('not-found', ({ refusals }) => refusals.scheme.noIssueHere(request.key));
  const { events } = await readRecorded(ports, read, [draft.scheme]);
  const history = await ports.issues.historyOf(read, draft.scheme, { events, seals: [] });
  return {
    kind: 'contract',
    key: read.key,
    ...judgementOf(evaluateClocks(draft.scheme, history, ports.now())),
  };
}

/** People write a key in small letters too. */
const KEY = /^[a-z][a-z0-9_]*-\d+$/i;

/** An issue of the project that the caller may see. */
async function readOwn(ports: Ports, { key, projectId }: ContractRequest): Promise<IssueRead | null> {
  if (!KEY.test(key) || !(await ports.people.canBrowseKey(key))) return null;
  const read = await ports.issues.read(key);
  return read?.project.id === projectId ? read : null;
}

/** By which promise of a scheme an issue is judged. */
export const judgementOf = ({ isFollowed, contract }: Evaluation): JudgedBy => ({ isFollowed, contract });
