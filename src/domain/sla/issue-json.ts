import { z } from 'zod';

const person = z.looseObject({ accountId: z.string().nullish(), accountType: z.string().nullish() });
const named = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() });
const instant = z.string().transform((text, context) => {
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(at)) context.addIssue({ code: 'custom', message: `"${text}" is not an instant` });
  return at;
});

/** One item of a changelog entry; `toString` is read as a member of its own, never the one every object inherits. */
const item = z
  .custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null)
  .transform((raw) => {
    const own = (key: string) =>
      Object.hasOwn(raw, key) && typeof raw[key] === 'string' ? (raw[key] as string) : null;
    return {
      field: own('fieldId') ?? own('field') ?? '',
      from: own('from'),
      fromName: own('fromString'),
      to: own('to'),
      toName: own('toString'),
    };
  });

const entry = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  created: instant,
  author: person.nullish(),
  items: z.array(item).default([]),
});

const comment = z.looseObject({
  id: z.string(),
  created: instant,
  author: person.nullish(),
  body: z.unknown(),
  visibility: z.unknown().optional(),
  jsdPublic: z.boolean().optional(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
});

/** An issue as Jira's REST answers tell it, as far as its history is read. Instants become epoch milliseconds here. */
export const issueJson = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    created: instant,
    reporter: person.nullish(),
    creator: person.nullish(),
    project: z.looseObject({ id: z.string() }).nullish(),
    status: z.looseObject({
      id: z.string(),
      name: z.string(),
      statusCategory: z.looseObject({ key: z.string() }).nullish(),
    }),
    priority: named.nullish(),
    labels: z.array(z.string()).nullish(),
    comment: z.looseObject({ comments: z.array(comment).default([]) }).nullish(),
  }),
  changelog: z
    .looseObject({ histories: z.array(entry).optional(), values: z.array(entry).optional() })
    .transform(({ histories, values }) => ({ histories: histories ?? values ?? [] }))
    .nullish(),
});

export type IssueJson = z.infer<typeof issueJson>;
export type Item = z.infer<typeof item>;
export type Entry = z.infer<typeof entry>;
export type Comment = z.infer<typeof comment>;
export type Person = z.infer<typeof person>;
