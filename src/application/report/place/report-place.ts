import type { Language } from '../../../../locales/languages';
import type { ReportPlaceView } from '../../../contract/admin';
import type { ProblemView } from '../../../contract/scheme';
import type { Scheme } from '../../../domain/scheme/scheme';
import { groupsOf } from '../../../domain/scheme/versions/names-today';
import { clientOfIssue } from '../../clients/client-of-issue';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import { explainRefusal, type Refusal, refuse } from '../../refusal';
import { PageRefused } from './page-refused';

type Part = Exclude<keyof ReportPlaceView, 'readersId'>;

/** What is wrong with a part of a place, in both languages. */
interface WrongPart {
  part: Part;
  refusal: Refusal;
}

/** A client's place for reports as it may be kept: its page by its number, and all of it there; else what to put right. */
export async function checkPlace(ports: Ports, place: ReportPlaceView): Promise<ReportPlaceView | Refusal> {
  const problem = await findWrongPart(ports, place);
  if (problem) return problem.refusal;
  const group = await findGroup(ports, place);
  const { space } = place;
  return { space, parent: numberOf(place.parent) ?? '', readers: group?.name ?? '', readersId: group?.id };
}

/** The place a scheme names for its reports, with its page by its number; or what is wrong with it, by its place in the scheme. */
export async function checkSchemePlace(
  ports: Ports,
  scheme: Scheme,
  language: Language,
): Promise<Scheme | ProblemView> {
  const { report } = scheme;
  if (!report?.place) return scheme;
  const { space = '', parent = '', readers = '' } = report.place;
  const [group] = groupsOf(scheme, [readers]);
  const problem = await findWrongPart(ports, { space, parent, readers, readersId: group?.id ?? undefined });
  if (problem)
    return { path: `report.place.${problem.part}`, say: explainRefusal(problem.refusal, language) };
  const number = numberOf(parent);
  return number === null
    ? scheme
    : { ...scheme, report: { ...report, place: { ...report.place, parent: number } } };
}

/**
 * Where an issue's reports go and who reads them: its client's own place, and where that says nothing the project's, as the latest
 * version has it; where a report is kept is no promise.
 */
export async function placeOf(ports: Ports, issue: EvaluatedIssue): Promise<ReportPlaceView> {
  const clientPlace = (await clientOfIssue(ports, issue))?.reports;
  const latest = (await ports.schemes.versionsOf(issue.history.projectId)).at(-1)?.scheme;
  const { space = '', parent = '', readers = '' } = latest?.report?.place ?? {};
  const where = clientPlace?.space
    ? { space: clientPlace.space, parent: clientPlace.parent }
    : { space, parent };
  if (clientPlace?.readers)
    return { ...where, readers: clientPlace.readers, readersId: clientPlace.readersId };
  const [group] = latest ? groupsOf(latest, [readers]) : [];
  return { ...where, readers, readersId: group?.id ?? undefined };
}

/** The group of a place's readers as Jira has it today, by its id where that is known; null when it is gone, or none is named. */
export async function findGroup(
  ports: Ports,
  { readers, readersId }: Pick<ReportPlaceView, 'readers' | 'readersId'>,
): Promise<{ id: string; name: string } | null> {
  if (readers === '') return null;
  const ids = readersId ? [readersId] : [];
  const [group] = await ports.people.listGroups({ ids, names: readersId ? [] : [readers] });
  return group ?? null;
}

async function findWrongPart(
  ports: Ports,
  { space, parent, readers, readersId }: ReportPlaceView,
): Promise<WrongPart | null> {
  if (space !== '' && (await ports.confluence.readStatus()) !== 'ready')
    return { part: 'space', refusal: noConfluence() };
  const page = parent === '' ? '' : numberOf(parent);
  if (page === null) return { part: 'parent', refusal: noPage(parent) };
  if (page !== '' && space === '') return { part: 'space', refusal: refuseParentWithoutSpace() };
  const checks: [Part, Refusal | null][] = [
    ['space', space === '' ? null : await checkSpace(ports, space)],
    ['parent', page === '' ? null : await checkParent(ports, space, page)],
    ['readers', readers === '' || (await findGroup(ports, { readers, readersId })) ? null : noGroup(readers)],
  ];
  const failed = checks.find(([, refusal]) => refusal !== null);
  return failed?.[1] ? { part: failed[0], refusal: failed[1] } : null;
}

/** A page's number, alone or in its address. */
const numberOf = (parent: string): string | null =>
  /^(\d+)$/.exec(parent)?.[1] ?? /\/pages\/(\d+)/.exec(parent)?.[1] ?? null;

async function checkSpace(ports: Ports, key: string): Promise<Refusal | null> {
  try {
    return (await ports.confluencePages.findSpaceId(key)) === null ? noSpace(key) : null;
  } catch (error) {
    if (error instanceof PageRefused) return refuseArchivedSpace(key);
    throw error;
  }
}

async function checkParent(ports: Ports, key: string, page: string): Promise<Refusal | null> {
  const parentPage = (await ports.confluencePages.listVisible([page])).get(page);
  if (!parentPage) return noPage(page);
  const spaceId = await ports.confluencePages.findSpaceId(key).catch(() => null);
  return spaceId === null || spaceId === parentPage.spaceId ? null : refuseOtherSpace(parentPage.title, key);
}

const noConfluence = () => refuse('invalid', ({ refusals }) => refusals.place.noConfluence);

const noSpace = (key: string) => refuse('invalid', ({ refusals }) => refusals.place.noSpace(key));

const refuseArchivedSpace = (key: string) =>
  refuse('invalid', ({ refusals }) => refusals.place.archivedSpace(key));

const noPage = (parent: string) => refuse('invalid', ({ refusals }) => refusals.place.noPage(parent));

const refuseOtherSpace = (title: string, key: string) =>
  refuse('invalid', ({ refusals }) => refusals.place.otherSpace(title, key));

const refuseParentWithoutSpace = () => refuse('invalid', ({ refusals }) => refusals.place.parentWithoutSpace);

const noGroup = (name: string) => refuse('invalid', ({ refusals }) => refusals.place.noGroup(name));
