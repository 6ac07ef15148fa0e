import { answerSurvey, type SurveyOutput } from '../../application/satisfaction/answer-survey';
import * as z from '../../common/zod';
import { LENGTHS } from '../../domain/lengths';
import { ports } from './wiring';

const requestShape = z.looseObject({
  method: z.string(),
  queryParameters: z.record(z.string(), z.array(z.string())).default({}),
  body: z.string().max(LENGTHS.section).nullish(),
});

/** What the world asks at the address of surveys; answered by an output of the manifest alone, so that nothing leaves the site. */
export async function handleSurvey(request: unknown): Promise<{ outputKey: SurveyOutput }> {
  const read = requestShape.safeParse(request);
  if (!read.success) return { outputKey: 'not-ours' };
  const { method, queryParameters, body } = read.data;
  const token = queryParameters.t?.[0] ?? '';
  const form = Object.fromEntries(new URLSearchParams(body ?? ''));
  return { outputKey: await answerSurvey(ports, { method, token, form }) };
}
