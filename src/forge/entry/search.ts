import { z } from 'zod';
import { meaningOf } from '../../domain/search/functions';

const shape = z.looseObject({
  clause: z.looseObject({
    functionName: z.string().optional(),
    function: z.string().optional(),
    operator: z.string(),
    arguments: z.array(z.string()).default([]),
  }),
});

/** A function of the search box, asked for what it means; Jira shows the error to whoever searches. */
export function onSearch(request: unknown): { jql: string } | { error: string } {
  const parsed = shape.safeParse(request);
  if (!parsed.success) return { error: 'Jira asked for a function in a form that Sablier does not know.' };
  const { functionName, function: name, operator, arguments: operands } = parsed.data.clause;
  return meaningOf({ functionName: functionName ?? name ?? '', operator, arguments: operands });
}
