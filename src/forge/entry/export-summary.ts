import { exportSummary } from '../../application/accounts/export-summary';
import * as z from '../../common/zod';
import { ports } from './wiring';

const space = z.looseObject({ id: z.string().optional(), key: z.string().optional() });

/** Exports to PDF nest the place under `extension`; exports to Word name the space's key beside it. */
const payloadShape = z.looseObject({
  context: z.looseObject({
    accountId: z.string().nullish(),
    spaceKey: z.string().optional(),
    extension: z.looseObject({ space: space.optional() }).optional(),
  }),
});

/** The summary in a page that is exported: where it stands and who exports it is the platform's word. */
export async function handleExport(payload: unknown): Promise<object> {
  const { accountId, spaceKey, extension } = payloadShape.parse(payload).context;
  const { id = '', key = spaceKey ?? '' } = extension?.space ?? {};
  return exportSummary(ports, { space: { id, key }, accountId: accountId ?? '' });
}
