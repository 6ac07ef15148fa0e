import { LANGUAGES } from '../../../../locales/languages';
import * as z from '../../../common/zod';
import { calendarSchema } from '../../../domain/calendar/calendar';
import { contactSchema } from '../../../domain/clients/authorised';
import { writtenSchema } from '../../../domain/lint/problems/mistakes';
import { recordByName } from '../../../domain/record-by-name';
import { schemeSchema } from '../../../domain/scheme/scheme';
import { timeZone } from '../../../domain/time/time-zone';
import { accountPrefixes, accountShapes } from '../accounts/account-shapes';
import { surveyPrefixes, surveyShapes } from '../accounts/survey-shapes';
import { announcedShape } from '../alerts';
import { eventsShape } from '../events';
import { recordShape, shown } from '../records/schema';
import { earlierShape, reportShape, stageShape } from '../reports';
import { versionsShape } from '../schemes';
import { draftShape } from '../stored-drafts';
import { turnShape } from '../turns';
import { proposalsShape } from './proposal-shapes';
import { teamGroupsShape } from './team-groups';

export const calendarShape = shown(
  recordShape({ id: z.string(), name: z.string(), calendar: calendarSchema }),
);
export const presetShape = shown(recordShape({ id: z.string(), scheme: schemeSchema }));
export const clientShape = shown(
  recordShape({
    id: z.string(),
    name: z.string(),
    language: z.enum(LANGUAGES),
    timezone: timeZone,
    projects: z.array(z.string()),
    accountManager: z.string(),
    contacts: z.array(contactSchema),
    labels: z.array(z.string()).default([]),
    components: z.array(z.string()).default([]),
    organizations: z.array(z.string()).default([]),
    organizationNames: recordByName(z.string()).default({}),
    ladder: recordByName(z.array(z.string())).default({}),
    stepContacts: recordByName(z.string()).default({}),
    reports: z
      .object({
        space: z.string(),
        parent: z.string(),
        readers: z.string(),
        readersId: z.string().optional(),
      })
      .default({ space: '', parent: '', readers: '' }),
  }),
);
export const auditShape = recordShape({
  at: z.number(),
  by: z.string(),
  what: z.enum([
    'scheme-saved',
    'calendar-saved',
    'calendar-removed',
    'holidays-renewed',
    'client-saved',
    'client-removed',
    'client-proposed',
    'proposal-declined',
    'space-bound',
    'space-unbound',
    'terms-saved',
    'account-entered',
    'month-sent',
    'statement-drafted',
    'statement-approved',
    'outage-edited',
    'maintenance-saved',
    'preset-saved',
    'preset-removed',
    'judged-again',
    'team-group-added',
    'team-group-removed',
    'app-let-in',
    'imported',
  ]),
  subject: z.string(),
});
/** The records an export holds, by the beginning of their keys; claims, marks, timers and states are made again. */
export const RESTORABLE_PREFIXES = [
  ...[
    'scheme:',
    'version:',
    'calendar:',
    'client:',
    'proposals:',
    'preset:',
    'team-groups',
    'events:',
    'announced:',
    'report:',
    'report-log:',
    'report-stage:',
    'draft:',
    'audit:',
    'turn:',
  ],
  ...accountPrefixes,
  ...surveyPrefixes,
];

/** Records of what administrators gave: a file may put no hidden character into one. */
export const isGiven = (key: string): boolean =>
  /^(scheme|version|calendar|client|proposals|preset|team-groups|space|terms|maintenance|outages|by-hand)\b/.test(
    key,
  );

/** The shape of a record by its key; null for keys that no file may write. */
export function shapeOf(key: string): z.ZodType | null {
  const shape = listShapes().find(([pattern]) => pattern.test(key))?.[1] ?? null;
  const id = /^(?:calendar|client|preset):(.+)$/.exec(key)?.[1];
  if (shape === null || id === undefined) return shape;
  return shape.refine((record) => (record as { id?: unknown }).id === id, 'other-id');
}

function listShapes(): [RegExp, z.ZodType][] {
  return [
    [/^scheme:\d+$/, versionsShape],
    [/^(?:scheme|version):\d+:\d+$/, writtenSchema],
    [/^calendar:[a-z0-9-]+$/, calendarShape],
    [/^client:[a-z0-9-]+$/, clientShape],
    [/^proposals:\d+(:\d{4})?$/, proposalsShape],
    [/^preset:[a-z0-9-]+$/, presetShape],
    [/^team-groups$/, teamGroupsShape],
    [/^events:\d+(:\d{4})?$/, eventsShape],
    [/^announced:\d+:[a-z][a-z0-9-]*:\d+(:\d{4})?$/, announcedShape],
    [/^report:\d+$/, reportShape],
    [/^report-log:\d+(:\d{4})?$/, earlierShape],
    [/^report-stage:\d+:[a-z][a-z0-9-]{0,39}$/, stageShape],
    [/^draft:\d+:\d+(:\d{4})?$/, draftShape],
    [/^turn:\d+$/, turnShape],
    ...accountShapes,
    ...surveyShapes,
    [/^audit:\d{13}:[0-9a-f]{8}$/, auditShape],
  ];
}
