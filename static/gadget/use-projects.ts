import type { FigureProjectsAnswer, FiguresCalls, RefusedAnswer } from '../../src/contract/figures';
import { type Asked, useAnswer } from '../shared/answers/use-answer';
import { makeAsk } from '../shared/licence';

const invoke = makeAsk<FiguresCalls>();

/** The projects whose figures the reader may see. */
export const useProjects = (): Asked<FigureProjectsAnswer | RefusedAnswer> =>
  useAnswer(() => invoke('figureProjects'));
