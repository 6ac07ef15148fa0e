import type { ReportPlaceView } from '../../../contract/admin';
import type { ProblemView } from '../../../contract/scheme';
import { groupsOf } from '../../../domain/scheme/names-today';
import type { Scheme } from '../../../domain/scheme/scheme';
import { clientOfIssue } from '../../clients/client-of-issue';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import { type Refusal, refuse } from '../../refusal';
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
  language: 'en' | 'fr',
): Promise<Scheme | ProblemView> {
  const { report } = scheme;
  if (!report?.place) return scheme;
  const { space = '', parent = '', readers = '' } = report.place;
  const [group] = groupsOf(scheme, [readers]);
  const problem = await findWrongPart(ports, { space, parent, readers, readersId: group?.id ?? undefined });
  if (problem) return { path: `report.place.${problem.part}`, say: problem.refusal.say[language] };
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

const noConfluence = () =>
  refuse(
    'invalid',
    'This site has no Confluence, or the app is not connected to it. Connect the app to Confluence, or leave the space empty: reports become files on their work items.',
    'Ce site n’a pas Confluence, ou l’app n’y est pas connectée. Connectez l’app à Confluence, ou laissez l’espace vide\u00a0: les rapports deviennent des fichiers joints aux tickets.',
  );

const noSpace = (key: string) =>
  refuse(
    'invalid',
    `No space of Confluence has the key ${key}, or the app may not see it.`,
    `Aucun espace de Confluence n’a la clé ${key}, ou l’app ne peut pas le voir.`,
  );

const refuseArchivedSpace = (key: string) =>
  refuse(
    'invalid',
    `The space ${key} is archived; restore it, or name another.`,
    `L’espace ${key} est archivé\u00a0; restaurez-le, ou nommez-en un autre.`,
  );

const noPage = (parent: string) =>
  refuse(
    'invalid',
    `“${parent}” leads to no page that the app may see; write the page’s address or its number.`,
    `«\u00a0${parent}\u00a0» ne mène à aucune page que l’app puisse voir\u00a0; écrivez l’adresse de la page ou son numéro.`,
  );

const refuseOtherSpace = (title: string, key: string) =>
  refuse(
    'invalid',
    `The page “${title}” is in another space than ${key}.`,
    `La page «\u00a0${title}\u00a0» est dans un autre espace que ${key}.`,
  );

const refuseParentWithoutSpace = () =>
  refuse(
    'invalid',
    'A page above the reports needs its space: write the key of the space too.',
    'Une page au-dessus des rapports demande son espace\u00a0: écrivez aussi la clé de l’espace.',
  );

const noGroup = (name: string) =>
  refuse('invalid', `There is no group called ${name}.`, `Aucun groupe ne s’appelle ${name}.`);
