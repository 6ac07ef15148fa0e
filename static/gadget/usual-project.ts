import type { FigureProjectsAnswer } from '../../src/contract/figures';
import { readLastProject } from '../shared/last-project';

/** The project to show where none is chosen: the only one there is, or the reader's last; empty where neither is. */
export function usualProjectOf(
  { projects }: Pick<FigureProjectsAnswer, 'projects'>,
  last = readLastProject(),
): string {
  const [only, ...others] = projects;
  if (only && others.length === 0) return only.id;
  return projects.some(({ id }) => id === last) ? last : '';
}
