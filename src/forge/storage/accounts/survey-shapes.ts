import { z } from 'zod';
import { surveySchema, voteSchema } from '../../../domain/satisfaction/vote';
import { SCHEMA } from '../records/records';

const schema = z.literal(SCHEMA);
const VOTE = /^vote:\d+:\d{4}-\d{2}:[0-9a-f-]{36}$/;

export const surveyShape = surveySchema.extend({ schema });
export const voteShape = voteSchema.extend({ schema });
export const ratedShape = z.object({ schema, key: z.string().regex(VOTE) });

/** The records of surveys that nothing makes again, by the beginning of their keys. */
export const surveyPrefixes = ['survey:', 'vote:', 'rated:'];
export const surveyShapes: [RegExp, z.ZodType][] = [
  [/^survey:\d+:\d+$/, surveyShape],
  [VOTE, voteShape],
  [/^rated:\d+$/, ratedShape],
];
