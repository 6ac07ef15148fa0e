/** What an issue bears that may tell whose it is, as Jira's fields hold it. */
import * as z from '../../../common/zod';

/** A project may have none. */
export const componentsShape = z.array(z.looseObject({ name: z.string() })).nullish();

export const namesOf = (components: z.infer<typeof componentsShape>): string[] =>
  (components ?? []).map(({ name }) => name);

export const reporterShape = z
  .looseObject({ accountId: z.string(), emailAddress: z.string().nullish() })
  .nullish();

/** Who reported it, with the address only where Jira shows it. */
export function reporterOf(reporter: z.infer<typeof reporterShape>) {
  if (!reporter) return null;
  const { accountId, emailAddress } = reporter;
  return { accountId, ...(emailAddress ? { email: emailAddress } : {}) };
}
