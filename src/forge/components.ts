import { z } from 'zod';

/** The components of an issue as Jira tells them; a project may have none. */
export const componentsShape = z.array(z.looseObject({ name: z.string() })).nullish();

export const namesOf = (components: z.infer<typeof componentsShape>): string[] =>
  (components ?? []).map(({ name }) => name);
