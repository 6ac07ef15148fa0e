import { type Language, textsIn } from '../../../locales/languages';
import { own } from '../../common/own';
import type { ImportAnswer } from '../../contract/admin';
import { markFollowed } from '../evaluation/mark-followed';
import { beginRebuild } from '../evaluation/rebuild';
import { refusedToBegin } from '../licence';
import type { Ports } from '../ports';
import type { SchemeRecord } from '../ports/schemes';
import type { Refusal } from '../refusal';

interface ExportedFile {
  records: Record<string, unknown>;
  /** The keys of the projects on the site of the export, by their ids; files of the first releases say none. */
  projects: Record<string, string>;
}

type RefusedRecord = ImportAnswer['refused'][number];

/**
 * Puts records of an exported file back: what is there stays, what has not its shape is refused by key, and so is the scheme of a
 * project that is not here. A project that came to have a scheme has its issues looked at.
 */
export async function importRecords(
  ports: Ports,
  by: string,
  file: ExportedFile,
  language: Language,
): Promise<ImportAnswer | Refusal> {
  const before = await ports.schemes.listProjects();
  const refused = [
    ...(await findMisplaced(ports, file, language)),
    ...(await findMisplacedProposals(ports, file, language)),
  ];
  const misplaced = new Set(refused.map(({ key }) => key));
  const records = Object.fromEntries(Object.entries(file.records).filter(([key]) => !misplaced.has(key)));
  const schemes = ports.schemes.recordsIn(records);
  const begins = schemes.some(({ projectId, version }) => version === null && !before.includes(projectId));
  const unlicensed = begins ? refusedToBegin(ports) : null;
  if (unlicensed) return unlicensed;
  const answer = await ports.site.restore(records, textsIn(language));
  await followNew(ports, before);
  const subject = `${answer.written}`;
  if (answer.written > 0) await ports.site.recordAudit({ at: ports.now(), by, what: 'imported', subject });
  const order = Object.keys(file.records);
  const all = [...refused, ...answer.refused].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { kind: 'imported', ...answer, refused: all };
}

async function followNew(ports: Ports, before: string[]): Promise<void> {
  const followed = await ports.schemes.listProjects();
  for (const id of followed.filter((id) => !before.includes(id))) {
    await markFollowed(ports, id);
    await beginRebuild(ports, id, 'asked');
  }
}

/** What of schemes has no place here: those of projects that are not here, and versions that no list names. */
async function findMisplaced(
  ports: Ports,
  { records, projects }: ExportedFile,
  language: Language,
): Promise<RefusedRecord[]> {
  const { otherProject, unlistedVersion } = textsIn(language).refusals.site;
  const schemes = ports.schemes.recordsIn(records);
  const misplaced: RefusedRecord[] = [];
  for (const projectId of new Set(schemes.map((record) => record.projectId))) {
    const ofProject = schemes.filter((record) => record.projectId === projectId);
    const key = own(projects, projectId);
    const isHere = await isProjectHere(ports, projectId, key);
    const listed = isHere ? await listedVersions(ports, projectId, ofProject) : [];
    for (const record of ofProject)
      if (!isHere) misplaced.push({ key: record.key, say: otherProject(key ?? projectId) });
      else if (record.version !== null && !listed.includes(record.version))
        misplaced.push({ key: record.key, say: unlistedVersion });
  }
  return misplaced;
}

/** What the administrators of a project that is not here proposed is nobody's to read here. */
async function findMisplacedProposals(
  ports: Ports,
  { records, projects }: ExportedFile,
  language: Language,
): Promise<RefusedRecord[]> {
  const misplaced: RefusedRecord[] = [];
  for (const key of Object.keys(records)) {
    const projectId = /^proposals:(\d+)(?::\d{4})?$/.exec(key)?.[1];
    if (projectId === undefined) continue;
    const project = own(projects, projectId);
    const say = textsIn(language).refusals.site.otherProposals(project ?? projectId);
    if (!(await isProjectHere(ports, projectId, project))) misplaced.push({ key, say });
  }
  return misplaced;
}

/** The same id may be another project on another site: then its key is another. */
async function isProjectHere(ports: Ports, projectId: string, key: string | undefined): Promise<boolean> {
  const facts = await ports.projects.factsOf(projectId).catch(() => null);
  return facts !== null && (key === undefined || key === facts.key);
}

/** The versions that the project's list names: the one that is here, else the file's. */
async function listedVersions(ports: Ports, projectId: string, ofProject: SchemeRecord[]): Promise<number[]> {
  const stored = await ports.schemes.versionsOf(projectId);
  const unreadable = await ports.schemes.listUnreadable(projectId);
  const here = [...stored.map(({ version }) => version), ...unreadable];
  return here.length > 0 ? here : ofProject.flatMap(({ names }) => names);
}
