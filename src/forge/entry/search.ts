import { textsIn } from '../../../locales/languages';
import { findMeaning } from '../../application/figures/search-clocks';
import { say } from '../../common/say';
import * as z from '../../common/zod';
import { ports } from './wiring';

const shape = z.looseObject({
  clause: z.looseObject({
    functionName: z.string().optional(),
    function: z.string().optional(),
    operator: z.string(),
    arguments: z.array(z.string()).default([]),
  }),
});

/** A function of the search box, asked for what it means; Jira shows the error to whoever searches, and does not tell in which language he reads. */
export async function onSearch(request: unknown): Promise<{ jql: string } | { error: string }> {
  const parsed = shape.safeParse(request);
  const { search } = textsIn('en');
  if (!parsed.success) return { error: search.unknownForm };
  const { functionName, function: name, operator, arguments: operands } = parsed.data.clause;
  const clause = { functionName: functionName ?? name ?? '', operator, arguments: operands };
  const meaning = await findMeaning(ports, clause);
  return 'problem' in meaning ? { error: say(search.problems, meaning.problem) } : meaning;
}
