import type { FigureProjectsAnswer, FiguresCalls, RefusedAnswer } from '../../src/contract/figures';
import { makeAsk } from '../shared/licence';
import { type Asked, useAnswer } from '../shared/use-answer';

const invoke = makeAsk<FiguresCalls>();

/** The projects whose figures the reader may see. */
export const useProjects = (): Asked<FigureProjectsAnswer | RefusedAnswer> =>
  useAnswer(() => invoke('figureProjects'));
