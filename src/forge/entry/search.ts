import { z } from 'zod';
import { textsIn } from '../../../locales/languages';
import { say } from '../../common/say';
import { meaningOf } from '../../domain/search/functions';

const shape = z.looseObject({
  clause: z.looseObject({
    functionName: z.string().optional(),
    function: z.string().optional(),
    operator: z.string(),
    arguments: z.array(z.string()).default([]),
  }),
});

/** A function of the search box, asked for what it means; Jira shows the error to whoever searches, and does not tell in which language he reads. */
export function onSearch(request: unknown): { jql: string } | { error: string } {
  const parsed = shape.safeParse(request);
  const { search } = textsIn('en');
  if (!parsed.success) return { error: search.unknownForm };
  const { functionName, function: name, operator, arguments: operands } = parsed.data.clause;
  const meaning = meaningOf({ functionName: functionName ?? name ?? '', operator, arguments: operands });
  return 'problem' in meaning ? { error: say(search.problems, meaning.problem) } : meaning;
}
