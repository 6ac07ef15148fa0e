import * as z from '../../../common/zod';
import { surveyFields, voteFields } from '../../../domain/satisfaction/vote';
import { recordShape } from '../records/schema';

const VOTE = /^vote:\d+:\d{4}-\d{2}:[0-9a-f-]{36}$/;

export const surveyShape = recordShape(surveyFields);
export const voteShape = recordShape(voteFields);
export const ratedShape = recordShape({ key: z.string().regex(VOTE) });

/** The records of surveys that nothing makes again, by the beginning of their keys. */
export const surveyPrefixes = ['survey:', 'vote:', 'rated:'];
export const surveyShapes: [RegExp, z.ZodType][] = [
  [/^survey:\d+:\d+$/, surveyShape],
  [VOTE, voteShape],
  [/^rated:\d+$/, ratedShape],
];
