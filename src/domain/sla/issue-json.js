import { z } from 'zod';

const numbered = z.union([z.string(), z.number()]).transform(String);
const person = z.looseObject({
  accountId: z.string().nullish(),
  accountType: z.string().nullish(),
  key: z.string().nullish(),
  name: z.string().nullish(),
});
const named = z.looseObject({ id: numbered.nullish(), name: z.string().nullish() });
/** An instant as Jira writes it, with its offset, or as epoch milliseconds; a text without an offset says nothing exact. */
const instant = z.union([z.number(), z.string()]).transform((value, context) => {
  if (typeof value === 'number') return value;
  const at = /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(value)
    ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
    : Number.NaN;
  if (Number.isNaN(at)) context.addIssue({ code: 'custom', message: `"${value}" is not an instant` });
  return at;
});
/** One item of a changelog entry; `toString` is read as a member of its own, never the one every object inherits. */
const item = z
  .custom((value) => typeof value === 'object' && value !== null)
  .transform((raw) => {
    const own = (key) => textIn(Object.hasOwn(raw, key) ? raw[key] : null);
    return {
      field: own('fieldId') ?? own('field') ?? '',
      name: own('field') ?? '',
      from: own('from'),
      fromName: own('fromString'),
      to: own('to'),
      toName: own('toString'),
    };
  });
function textIn(value) {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
const entry = z.looseObject({
  id: numbered.default(''),
  created: instant,
  author: person.nullish(),
  items: z.array(item).default([]),
});
const entries = z.array(entry);
const comment = z.looseObject({
  id: numbered.default(''),
  created: instant,
  author: person.nullish(),
  body: z.unknown(),
  visibility: z.unknown().optional(),
  jsdPublic: z.boolean().nullish(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).nullish(),
});
const worklog = z.looseObject({
  id: numbered.default(''),
  started: instant,
  author: person.nullish(),
  timeSpentSeconds: z.number().default(0),
});
const linked = z.looseObject({ key: z.string() }).nullish();
const link = z.looseObject({
  type: z
    .looseObject({ name: z.string().nullish(), inward: z.string().nullish(), outward: z.string().nullish() })
    .nullish(),
  inwardIssue: linked,
  outwardIssue: linked,
});
/** An issue as Jira's REST answers tell it, as far as its history is read. Instants become epoch milliseconds here. */
export const issueJson = z.looseObject({
  id: numbered.optional(),
  key: z.string(),
  names: z.record(z.string(), z.string()).optional(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    created: instant,
    reporter: person.nullish(),
    project: z.looseObject({ id: numbered.optional() }).nullish(),
    status: named
      .extend({ statusCategory: z.looseObject({ key: z.string().nullish() }).nullish() })
      .nullish(),
    priority: named.nullish(),
    labels: z.array(z.string()).nullish(),
    comment: z.looseObject({ comments: z.array(comment).default([]) }).nullish(),
    worklog: z.looseObject({ worklogs: z.array(worklog).default([]) }).nullish(),
    issuelinks: z.array(link).nullish(),
  }),
  changelog: z
    .union([entries, z.looseObject({ histories: entries.optional(), values: entries.optional() })])
    .transform((told) => ({
      histories: Array.isArray(told) ? told : (told.histories ?? told.values ?? []),
    }))
    .nullish(),
});
/** Who somebody is, by the id Jira gives; a server's answers name people by key. */
export function idOf(who) {
  return who?.accountId ?? who?.key ?? who?.name ?? null;
}
