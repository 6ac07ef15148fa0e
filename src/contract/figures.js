/** What the report page and the gadgets ask: a period's finished clocks, what falls due, and who may be asked about. */
import { z } from 'zod';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const client = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .nullable();
const projectId = z.string().regex(/^\d+$/);
/** Without a project, that of the page it is asked from. Months are both included, 36 at most. */
export const figuresPayload = z.object({
  projectId: projectId.optional(),
  from: month,
  to: month,
  client,
});
