import { useEffect, useState } from 'react';
import type { FigureProjectsAnswer, FiguresCalls, RefusedAnswer } from '../../src/contract/figures';
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
