import type { CheckedAnswer, FindingView, ProblemView } from '../../contract/scheme';
import { type Finding, lint } from '../../domain/lint/lint';
import { remedyOf } from '../../domain/lint/remedies';
import type { Scheme } from '../../domain/scheme/scheme';
import { severityOf } from '../../domain/scheme/severity';
import { refusedFirstScheme } from '../licence';
import type { Ports } from '../ports';
import type { ProjectFacts } from '../ports/people';
import { type Refusal, refusal } from '../refusal';
import { placedScheme } from '../report/place/report-place';
import { addVersion, tooManyVersions } from './add-version';
import { readDraft, refusedToAdminister } from './draft-scheme';
import { type AdminAsked, around } from './show-scheme';

interface Drafting extends AdminAsked {
  language: 'en' | 'fr';
  scheme: unknown;
}

/** What is wrong with a draft, what will surprise somebody, and which severity each of the project's priorities stands for. */
export async function checkScheme(ports: Ports, asked: Drafting): Promise<CheckedAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const { language } = asked;
  const draft = await readDraft(asked.scheme, language, ports.now());
  if (draft.kind === 'wrong')
    return { kind: 'checked', problems: draft.problems, findings: [], mapping: [], holidays: {} };
  const findings = lint(draft.scheme, ports.now()).map((one) => findingView(draft.scheme, one, language));
  const placed = await placedScheme(ports, draft.scheme, language);
  const { priorities } = await ports.projects.factsOf(asked.projectId);
  const mapping = mappingOf(draft.scheme, priorities);
  return {
    kind: 'checked',
    problems: 'path' in placed ? [placed] : [],
    findings,
    mapping,
    holidays: ruleDaysOf(draft.scheme, ports.now()),
  };
}

function findingView(scheme: Scheme, finding: Finding, language: 'en' | 'fr'): FindingView {
  const { code, path, clause, say, change } = finding;
  const remedy = remedyOf(scheme, finding);
  return {
    code,
    path,
    clause,
    say: say[language],
    change: change[language],
    remedy: remedy && { ...remedy, say: remedy.say[language] },
  };
}

function ruleDaysOf(scheme: Scheme, now: number): CheckedAnswer['holidays'] {
  const days = Object.entries(around(scheme, now).calendars).map(([name, { holidays }]) => [
    name,
    holidays.flatMap((day) =>
      typeof day !== 'string' && day.from === 'rule' && day.name ? [{ date: day.date, name: day.name }] : [],
    ),
  ]);
  return Object.fromEntries(days);
}

function mappingOf(scheme: Scheme, priorities: ProjectFacts['priorities']): CheckedAnswer['mapping'] {
  return priorities.map(({ id, name }) => ({ priority: name, severity: severityOf(scheme, { id, name }) }));
}

/**
 * Saves a draft as the project's next version, in force for issues received from now on. A draft based on a version that is no
 * longer the last is refused, so that nobody's changes are overwritten unseen.
 */
export async function saveScheme(
  ports: Ports,
  asked: Drafting & { basedOn: number | null },
): Promise<{ kind: 'saved'; version: number } | { kind: 'wrong'; problems: ProblemView[] } | Refusal> {
  const refused =
    (await refusedToAdminister(ports, asked)) ?? (await refusedFirstScheme(ports, asked.projectId));
  if (refused) return refused;
  const draft = await readDraft(asked.scheme, asked.language, ports.now());
  if (draft.kind === 'wrong') return draft;
  const placed = await placedScheme(ports, draft.scheme, asked.language);
  if ('path' in placed) return { kind: 'wrong', problems: [placed] };
  const by = asked.accountId;
  const version = await addVersion(ports, asked.projectId, {
    scheme: placed,
    by,
    after: asked.basedOn,
  });
  if (version === 'full') return tooManyVersions();
  return version === null ? overtaken() : { kind: 'saved', version };
}

const overtaken = () =>
  refusal(
    'busy',
    'Somebody saved another version while you were writing. Your draft is kept; choose what becomes of the two.',
    'Quelqu’un a enregistré une autre version pendant que vous écriviez. Votre brouillon est gardé\u00a0; choisissez ce que deviennent les deux.',
  );
