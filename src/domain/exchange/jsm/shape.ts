/** What Jira Service Management’s own pages are answered for the SLAs of a project, and for its calendars. */
import * as z from '../../../common/zod';

const text = z.coerce.string();

const condition = z.looseObject({
  factoryKey: z.string().default(''),
  conditionId: text.default(''),
  name: z.string().default(''),
});
export type JsmCondition = z.infer<typeof condition>;

const goal = z.looseObject({
  jqlQuery: z.string().nullish(),
  duration: z.number().nullish(),
  calendarId: z.union([z.string(), z.number()]).nullish(),
  calendarName: z.string().nullish(),
  defaultGoal: z.boolean().default(false),
});
export type JsmGoal = z.infer<typeof goal>;

const conditions = z.array(condition).default([]);
const metricSchema = z.looseObject({
  name: z.string(),
  config: z.looseObject({
    definition: z.looseObject({ start: conditions, pause: conditions, stop: conditions }),
    goals: z.array(goal).default([]),
  }),
});
export type JsmMetric = z.infer<typeof metricSchema>;

/** Times are milliseconds since midnight. */
const calendarShape = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  name: z.string(),
  timezoneId: z.string(),
  workingTimes: z
    .array(z.looseObject({ weekday: z.string(), start: z.number(), end: z.number() }))
    .default([]),
  holidays: z
    .array(
      z.looseObject({
        name: z.string().default(''),
        iso8601Date: z.string().optional(),
        date: z.string().optional(),
        recurring: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type JsmCalendar = z.infer<typeof calendarShape>;

export interface JsmConfiguration {
  metrics: JsmMetric[];
  calendars: JsmCalendar[];
  /** Parts that are neither, each as it begins. */
  strange: string[];
}

const MOST_PARTS = 200;

/** Reads answers pasted one after another, whatever each is wrapped in; null where a text is no JSON. */
export function readConfiguration(pasted: string): JsmConfiguration | null {
  const values = parseAll(pasted);
  if (values === null) return null;
  const configuration: JsmConfiguration = { metrics: [], calendars: [], strange: [] };
  for (const part of values.flatMap(partsOf).slice(0, MOST_PARTS)) {
    const metric = metricSchema.safeParse(part).data;
    const calendar = calendarShape.safeParse(part).data;
    if (metric) configuration.metrics.push(metric);
    else if (calendar) configuration.calendars.push(calendar);
    else configuration.strange.push((JSON.stringify(part) ?? '').slice(0, 80));
  }
  return configuration;
}

/** The lists in which the answers hold what they are about. */
const LISTS = ['timeMetrics', 'metrics', 'calendars', 'values', 'slas'];

function partsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [value];
  const lists = LISTS.flatMap((name) => {
    const list = new Map(Object.entries(value)).get(name);
    return Array.isArray(list) ? [list] : [];
  });
  return lists.length > 0 ? lists.flat() : [value];
}

/** The JSON values of a text, one after another. */
function parseAll(pasted: string): unknown[] | null {
  const texts = splitValues(pasted.replace(/^\uFEFF/, ''));
  try {
    return texts.map((each) => JSON.parse(each) as unknown);
  } catch {
    return null;
  }
}

function splitValues(pasted: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of pasted.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth !== 0 || !/[}\]]/.test(token)) continue;
    texts.push(
      pasted
        .slice(from, index + 1)
        .trim()
        .replace(/^,/, ''),
    );
    from = index + 1;
  }
  const rest = pasted.slice(from).trim();
  return rest === '' ? texts : [...texts, rest];
}
