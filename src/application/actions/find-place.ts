import type { Ports } from '../ports';
import type { Project } from '../ports/issues';
import { noSuchIssue, type Refusal, refuse } from '../refusal';

/** What was written, and where the person is: a key that is none is read from there. */
export interface Place {
  written: string;
  here: string;
}

const ISSUE = /^([A-Za-z][A-Za-z0-9_]*-\d+|\d{1,19})$/;
const PROJECT = /^[A-Za-z0-9_]{1,255}$/;

/** The id of an issue as the asker sees it; what he may not see is not there. */
export async function findIssue({ people }: Pick<Ports, 'people'>, place: Place): Promise<string | Refusal> {
  const key = keyIn(place, ISSUE);
  const id = key === null ? null : await people.findIssue(key.toUpperCase());
  return id ?? noSuchIssue();
}

export async function findProject(
  { projects }: Pick<Ports, 'projects'>,
  place: Place,
): Promise<Project | Refusal> {
  const key = keyIn(place, PROJECT);
  const project = key === null ? null : await projects.findProject(key.toUpperCase());
  return project ?? refuse('not-found', ({ actions }) => actions.noSuchProject);
}

const keyIn = ({ written, here }: Place, form: RegExp): string | null =>
  [written.trim(), here].find((text) => form.test(text)) ?? null;
