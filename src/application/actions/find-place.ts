import type { Ports } from '../ports';
import type { Project } from '../ports/issues';
import { noSuchIssue, type Refusal, refuse } from '../refusal';

/** What was written, and where the person is: what names no place at all, as “this one”, is that. */
export interface Place {
  written: string;
  here: string;
}

const ISSUE = /^([A-Za-z][A-Za-z0-9_]*-\d+|\d{1,19})$/;
/** Keys within words or an address, with any dash. */
const KEYS = /(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9_]*-\d+(?!\w)/g;
const DASHES = /[\p{Pd}\u2212]/gu;
const PROJECT = /^[A-Za-z0-9_]{1,255}$/;

/** The id of an issue as the asker sees it; what he may not see is not there. */
export async function findIssue({ people }: Pick<Ports, 'people'>, place: Place): Promise<string | Refusal> {
  const key = issueIn(place);
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

/** Nobody is taken to speak of the issue he is on who names another, or several, or a number that is none of theirs. */
function issueIn({ written, here }: Place): string | null {
  const text = written.normalize('NFKC').replace(DASHES, '-').trim();
  if (ISSUE.test(text)) return text;
  const keys = new Set(text.toUpperCase().match(KEYS));
  if (keys.size > 0) return keys.size === 1 ? ([...keys][0] ?? null) : null;
  return !/\d/.test(text) && ISSUE.test(here) ? here : null;
}

const keyIn = ({ written, here }: Place, form: RegExp): string | null =>
  [written.trim(), here].find((text) => form.test(text)) ?? null;
