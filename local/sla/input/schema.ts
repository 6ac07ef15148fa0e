import { parseArgs } from 'node:util';
import { z } from 'zod';
import { own } from '../../../src/common/own';
import { schemeSchema } from '../../../src/domain/scheme/scheme';
import { appEventPayloads } from '../../../src/domain/sla/history/app-events';
import { UsageError } from './files';

const events = z.array(
  z.discriminatedUnion(
    'kind',
    Object.entries(appEventPayloads).map(([kind, payload]) =>
      z.object({
        id: z.string().optional(),
        at: z.string().describe('ISO 8601 with its offset'),
        actor: z.string().optional(),
        kind: z.literal(kind),
        payload: payload.optional(),
      }),
    ) as unknown as [z.ZodObject, ...z.ZodObject[]],
  ),
);

const SCHEMAS: Record<string, z.ZodType> = { scheme: schemeSchema, events };

/** `sla schema [scheme|events]`: the JSON Schema of what people write, made from what the app checks. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [name = 'scheme', ...rest] = positionals;
  const schema = rest.length === 0 ? own(SCHEMAS, name) : undefined;
  if (!schema)
    throw new UsageError(
      `sla schema prints ${Object.keys(SCHEMAS).join(' or ')}; not "${positionals.join(' ')}".`,
    );
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`);
}
