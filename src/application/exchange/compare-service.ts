import type { ComparedAnswer } from '../../contract/exchange';
import { compareIssue } from '../../domain/exchange/compare/compare-cycles';
import { readServiceSlas } from '../../domain/exchange/compare/service-slas';
import { type DatedScheme, schemeFor } from '../../domain/scheme/versions/versions';
import { evaluateClocks } from '../../domain/sla/clock';
import { readRecorded } from '../evaluation/whose-issue';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import type { AdminRequest } from '../scheme/show-scheme';

/** How many requests one answer compares, so that the page shows how far it is and may leave. */
const STRETCH = 20;

interface CompareRequest extends AdminRequest {
  from: string | null;
}

/** A stretch of the project’s last requests, the newest first: our cycles beside those of Jira Service Management. */
export async function compareService(
  ports: Ports,
  request: CompareRequest,
): Promise<ComparedAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const versions = await ports.schemes.versionsOf(request.projectId);
  if (versions.length === 0) return refuse('not-found', ({ refusals }) => refusals.scheme.noScheme);
  const { issueIds, next } = await ports.pastIssues.idsOf(request.projectId, request.from, STRETCH);
  const compared = await Promise.all(issueIds.map((id) => compareOne(ports, id, versions)));
  const requests = compared.filter((rows) => rows !== null);
  return {
    kind: 'compared',
    looked: issueIds.length,
    requests: requests.length,
    rows: requests.flat(),
    next,
  };
}

/** Null for a work item that is no request, or is gone. */
async function compareOne(
  ports: Ports,
  issueId: string,
  versions: readonly DatedScheme[],
): Promise<ComparedAnswer['rows'] | null> {
  const read = await ports.issues.read(issueId);
  const theirs = read && readServiceSlas(await ports.serviceSlas.of(read.key));
  const latest = versions.at(-1)?.scheme;
  if (!read || !theirs || !latest) return null;
  const recorded = await readRecorded(
    ports,
    read,
    versions.map(({ scheme }) => scheme),
  );
  const now = ports.now();
  const { receivedAt } = await ports.issues.historyOf(read, latest, recorded);
  const scheme = schemeFor(versions, receivedAt, now)?.scheme ?? latest;
  const history = await ports.issues.historyOf(read, scheme, recorded);
  const { clocks } = evaluateClocks(scheme, history, now);
  return compareIssue(scheme, history, clocks, theirs).map(({ ours, theirs: other, ...row }) => ({
    ...row,
    ours: ours && { elapsedMs: ours.elapsedMs, state: ours.state },
    theirs: other && { elapsedMs: other.elapsedMs, isBreached: other.isBreached },
  }));
}
