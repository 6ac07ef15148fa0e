import type { Language } from '../../../locales/languages';
import { severityNameIn, textIn } from '../../common/local-text';
import type { StartAnswer } from '../../contract/start';
import type { Scheme } from '../../domain/scheme/scheme';
import { isSameName } from '../../domain/scheme/severity/compare-names';
import type { Ports } from '../ports';
import type { Project } from '../ports/issues';
import type { ProjectFacts } from '../ports/people';
import { listPresets } from '../scheme/site-presets';

interface StartRequest {
  language: Language;
  projectId: string | null;
}

/** How far a project has come from an install to its first followed issue; the first project there is when none is named. */
export async function showStart(ports: Ports, { language, projectId }: StartRequest): Promise<StartAnswer> {
  const projects = await ports.projects.listVisible();
  const followed = await ports.schemes.listProjects();
  const chosen =
    projects.find(({ id }) => id === projectId) ??
    projects.find(({ id }) => followed.includes(id)) ??
    projects[0];
  return {
    kind: 'start',
    projects,
    presets: (await listPresets(ports)).map(({ id, name }) => ({ id, name: textIn(name, language) })),
    project: chosen ? await stateOf(ports, language, chosen) : null,
  };
}

async function stateOf(ports: Ports, language: Language, project: Project) {
  const latest = (await ports.schemes.versionsOf(project.id)).at(-1);
  const pinned = await ports.panels.isPinned(project.id);
  if (!latest) return { ...project, scheme: null, version: null, unnamed: [], pinned, followed: null };
  const { scheme, version } = latest;
  const [{ priorities }, { issues }] = await Promise.all([
    ports.projects.factsOf(project.id),
    ports.issueList.listFor(project.id, null, 1),
  ]);
  const unnamed = unmappedSeveritiesOf(scheme, priorities, language);
  return {
    ...project,
    scheme: textIn(scheme.name, language),
    version,
    unnamed,
    pinned,
    followed: issues[0]?.key ?? null,
  };
}

function unmappedSeveritiesOf(
  scheme: Scheme,
  priorities: ProjectFacts['priorities'],
  language: Language,
): string[] {
  return scheme.severities
    .filter(
      ({ name, fr }) =>
        !priorities.some((priority) => isSameName(priority.name, name) || isSameName(priority.name, fr)),
    )
    .map((severity) => severityNameIn(severity, language));
}
