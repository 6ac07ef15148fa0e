import { useEffect, useState } from 'react';
import type { FigureProjectsAnswer, FiguresCalls, RefusedAnswer } from '../../src/contract/figures';
import { readLastProject } from '../shared/last-project';
import { makeAsk } from '../shared/licence';

const invoke = makeAsk<FiguresCalls>();

/** The projects whose figures the reader may see; null while they are being asked for. */
export function useProjects(): FigureProjectsAnswer | RefusedAnswer | null {
  const [answer, setAnswer] = useState<FigureProjectsAnswer | RefusedAnswer | null>(null);
  useEffect(() => {
    invoke('figureProjects').then(setAnswer, () => setAnswer(null));
  }, []);
  return answer;
}

/** The project to show where none is chosen: the only one there is, or the reader's last; empty where neither is. */
export function usualProjectOf(
  { projects }: Pick<FigureProjectsAnswer, 'projects'>,
  last = readLastProject(),
): string {
  const [only, ...others] = projects;
  if (only && others.length === 0) return only.id;
  return projects.some(({ id }) => id === last) ? last : '';
}
