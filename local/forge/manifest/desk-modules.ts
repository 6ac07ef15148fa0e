/** The modules of service projects, checked as a deploy checks them: for other modules the full validation is a test's. */
import { z } from 'zod';
import { own } from '../../common/own';
import { entriesOf } from './emulated';

const nameShape = z.string().regex(/^[a-zA-Z0-9_-]+$/);
const titleShape = z.union([
  z.string().min(1).max(255),
  z.strictObject({
    i18n: z
      .string()
      .max(300)
      .regex(/^[a-zA-Z0-9_-]+(\.[a-zA-Z0-9_-]+)*$/),
  }),
]);
const pageShape = z.looseObject({
  key: nameShape,
  title: titleShape,
  function: nameShape.max(255).optional(),
  resource: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{1,23}(\/[a-zA-Z0-9_-]{1,23})?$/)
    .optional(),
  render: z.enum(['native', 'default']).optional(),
});
const panelShape = pageShape.extend({
  layout: z.enum(['native', 'basic']).optional(),
  displayConditions: z.looseObject({}).optional(),
  unlicensedAccess: z
    .array(z.enum(['unlicensed', 'customer']))
    .min(1)
    .optional(),
});
const queueShape = pageShape.extend({
  layout: z.enum(['native', 'basic', 'blank']).optional(),
  unlicensedAccess: z.undefined().optional(),
});

const SHAPES = new Map<string, typeof panelShape | typeof queueShape>([
  ['jiraServiceManagement:portalRequestDetailPanel', panelShape],
  ['jiraServiceManagement:portalRequestDetail', panelShape],
  ['jiraServiceManagement:queuePage', queueShape],
]);

/** Why a manifest is not deployed; null where nothing stands against these modules of it. */
export function explainWrongModule(modules: Record<string, unknown>): string | null {
  for (const [type, shape] of SHAPES)
    for (const entry of entriesOf(own(modules, type) ?? [])) {
      const why = explainWrong(type, shape, entry);
      if (why !== null) return why;
    }
  return null;
}

function explainWrong(type: string, shape: z.ZodType, entry: Record<string, unknown>): string | null {
  const read = shape.safeParse(entry);
  const [issue] = read.success ? [] : read.error.issues;
  if (issue?.path[0] === 'unlicensedAccess') return explainAccess(type, entry);
  if (issue) return `${type}: ${issue.path.join('.')}: ${issue.message}`;
  const isDrawn = entry.resource !== undefined || entry.function !== undefined;
  return isDrawn ? null : `${type} must have required property 'resource'`;
}

/** As `forge lint` says it. */
const explainAccess = (type: string, { key }: Record<string, unknown>): string =>
  type === 'jiraServiceManagement:queuePage'
    ? `${type} does not support the following Forge properties - 'unlicensedAccess'`
    : `Property "unlicensedAccess" in ${String(key)} must be an array of one or more of the following values: [unlicensed, customer]`;
