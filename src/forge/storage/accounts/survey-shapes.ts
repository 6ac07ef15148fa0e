import { z } from 'zod';
import { surveySchema, voteSchema } from '../../../domain/satisfaction/vote';
import { recordShape } from '../records/schema';

const VOTE = /^vote:\d+:\d{4}-\d{2}:[0-9a-f-]{36}$/;

export const surveyShape = recordShape(surveySchema.shape);
export const voteShape = recordShape(voteSchema.shape);
export const ratedShape = recordShape({ key: z.string().regex(VOTE) });

/** The records of surveys that nothing makes again, by the beginning of their keys. */
export const surveyPrefixes = ['survey:', 'vote:', 'rated:'];
export const surveyShapes: [RegExp, z.ZodType][] = [
  [/^survey:\d+:\d+$/, surveyShape],
  [VOTE, voteShape],
  [/^rated:\d+$/, ratedShape],
];
