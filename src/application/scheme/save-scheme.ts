import { type Language, textsIn } from '../../../locales/languages';
import { say } from '../../common/say';
import type { FindingView, ProblemView, SchemeCheckAnswer } from '../../contract/scheme';
import type { Finding } from '../../domain/lint/finding';
import { lint } from '../../domain/lint/lint';
import { lintPriorities } from '../../domain/lint/priorities';
import { remedyOf } from '../../domain/lint/remedies';
import type { Scheme } from '../../domain/scheme/scheme';
import { orderOf } from '../../domain/scheme/severity/priority-orders';
import { severityOf } from '../../domain/scheme/severity/severity';
import type { VersionPart } from '../../domain/scheme/versions/versions';
import { refusedFirstScheme } from '../licence';
import type { Ports } from '../ports';
import type { ProjectFacts } from '../ports/people';
import { type Refusal, refuse } from '../refusal';
import { checkSchemePlace } from '../report/place/report-place';
import { addVersion, tooManyVersions } from './add-version';
import { nameFinding } from './document/name-finding';
import { readDraft, refuseUnlessAdministrator } from './draft-scheme';
import { type AdminRequest, withNearHolidays } from './show-scheme';

interface DraftRequest extends AdminRequest {
  language: Language;
  scheme: unknown;
}

/** What is wrong with a draft, what will surprise somebody, and which severity each of the project's priorities stands for. */
export async function checkScheme(ports: Ports, request: DraftRequest): Promise<SchemeCheckAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const { language } = request;
  const clients = await ports.site.listClients();
  const draft = await readDraft(request.scheme, language, ports.now(), clients);
  if (draft.kind === 'wrong')
    return { kind: 'checked', problems: draft.problems, findings: [], mapping: [], holidays: {} };
  const { priorities } = await ports.projects.factsOf(request.projectId);
  const findings = lint(draft.scheme, ports.now(), orderOf(priorities)).map((finding) =>
    toFindingView(draft.scheme, finding, language),
  );
  const placed = await checkSchemePlace(ports, draft.scheme, language);
  const mapping = mappingOf(draft.scheme, priorities);
  return {
    kind: 'checked',
    problems: 'path' in placed ? [placed] : [],
    findings,
    mapping,
    holidays: ruleDaysOf(draft.scheme, ports.now()),
  };
}

function toFindingView(scheme: Scheme, finding: Finding, language: Language): FindingView {
  const { code, path, clause } = finding;
  const texts = textsIn(language);
  const { findings, changes, remedies } = texts.lint;
  const named = nameFinding(scheme, finding, texts);
  const remedy = remedyOf(scheme, finding);
  return {
    code,
    path,
    clause,
    say: say(findings, named),
    toAcknowledge: isToAcknowledge(finding),
    change: say(changes, named),
    remedy: remedy && { path: remedy.path, value: remedy.value, say: say(remedies, remedy) },
  };
}

/** What somebody has to have read before a draft is saved. */
const isToAcknowledge = ({ code }: Finding) => code === 'priority-upside-down';

function ruleDaysOf(scheme: Scheme, now: number): SchemeCheckAnswer['holidays'] {
  const days = Object.entries(withNearHolidays(scheme, now).calendars).map(([name, { holidays }]) => [
    name,
    holidays.flatMap((day) =>
      typeof day !== 'string' && day.from === 'rule' && day.name ? [{ date: day.date, name: day.name }] : [],
    ),
  ]);
  return Object.fromEntries(days);
}

function mappingOf(scheme: Scheme, priorities: ProjectFacts['priorities']): SchemeCheckAnswer['mapping'] {
  const signals = { labels: [], summary: '', priorities: orderOf(priorities) };
  return priorities.map(({ id, name }) => ({
    priority: id,
    severity: severityOf(scheme, { id, name }, signals),
  }));
}

/**
 * Saves a draft as the project's next version, in force for issues received from now on, and as far as somebody says so for the open
 * cycles of the others too. A draft based on a version that is no
 * longer the last is refused, so that nobody's changes are overwritten unseen.
 */
export async function saveScheme(
  ports: Ports,
  request: DraftRequest & {
    basedOn: number | null;
    forOpen?: VersionPart[] | undefined;
    acknowledged?: string[] | undefined;
  },
): Promise<{ kind: 'saved'; version: number } | { kind: 'wrong'; problems: ProblemView[] } | Refusal> {
  const refused =
    (await refuseUnlessAdministrator(ports, request)) ?? (await refusedFirstScheme(ports, request.projectId));
  if (refused) return refused;
  const clients = await ports.site.listClients();
  const draft = await readDraft(request.scheme, request.language, ports.now(), clients);
  if (draft.kind === 'wrong') return draft;
  const unread = await refuseUnread(ports, draft.scheme, request);
  if (unread) return unread;
  const placed = await checkSchemePlace(ports, draft.scheme, request.language);
  if ('path' in placed) return { kind: 'wrong', problems: [placed] };
  const by = request.accountId;
  const version = await addVersion(ports, request.projectId, {
    scheme: placed,
    by,
    after: request.basedOn,
    forOpen: request.forOpen,
  });
  if (version === 'full') return tooManyVersions();
  return version === null ? refuseOutdatedDraft() : { kind: 'saved', version };
}

async function refuseUnread(
  ports: Ports,
  scheme: Scheme,
  { projectId, acknowledged = [] }: Pick<DraftRequest, 'projectId'> & { acknowledged?: string[] | undefined },
): Promise<Refusal | null> {
  const { priorities } = await ports.projects.factsOf(projectId);
  const findings = lintPriorities(scheme, ports.now(), orderOf(priorities)).filter(isToAcknowledge);
  const [unread] = findings.filter(({ code }) => !acknowledged.includes(code));
  if (!unread) return null;
  return refuse('invalid', ({ refusals, lint: { findings } }) =>
    refusals.scheme.notAcknowledged(say(findings, unread)),
  );
}

const refuseOutdatedDraft = () => refuse('busy', ({ refusals }) => refusals.scheme.outdatedDraft);
