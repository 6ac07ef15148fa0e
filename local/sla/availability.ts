import { parseArgs } from 'node:util';
import { z } from 'zod';
import { textsIn } from '../../locales/languages';
import { own } from '../../src/common/own';
import { say } from '../../src/common/say';
import { maintenanceSchema } from '../../src/domain/availability/maintenance';
import {
  correctOutage,
  type Outage,
  outageEditSchema,
  outageSchema,
  outagesOf,
} from '../../src/domain/availability/outage';
import { findBroken, findWorst } from '../../src/domain/availability/rolling';
import { type Measure, Service } from '../../src/domain/availability/service';
import { stripOf } from '../../src/domain/availability/strip';
import { type AvailabilityTerms, availabilityTermsSchema } from '../../src/domain/availability/terms';
import { formatInstant, type Instant, parseInstant } from '../../src/domain/time/instant';
import { availabilityPresets } from '../../src/presets';
import { readAs, readJson, UsageError } from './input/files';
import { readHistory } from './input/issue-files';
import { readLatestScheme } from './input/scheme-files';

const DAYS = 90;
const instant = z.string().transform(parseInstant);
const maintenance = z.looseObject({
  from: instant,
  to: instant,
  announcedAt: instant.nullable().optional(),
});

/** What is told by hand; instants are ISO texts here. */
const watchSchema = z.object({
  since: instant,
  outages: z.array(z.looseObject({ from: instant, to: instant.nullable() }).pipe(outageSchema)).default([]),
  edits: z
    .array(
      z
        .looseObject({ at: instant, from: instant.optional(), to: instant.nullable().optional() })
        .pipe(outageEditSchema),
    )
    .default([]),
  maintenance: z.array(maintenance.pipe(maintenanceSchema)).default([]),
});

const options = {
  terms: { type: 'string', default: 'tracktik' },
  scheme: { type: 'string' },
  now: { type: 'string' },
  strip: { type: 'boolean', default: false },
} as const;

/** `sla availability`: a service's verdict now, this month and at its worst, from what is told by hand and exported incidents. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...incidents] = positionals;
  if (!file)
    throw new UsageError('Name a file: sla availability --now 2025-06-30T12:00:00Z WATCH [INCIDENT…].');
  const now = values.now === undefined ? Date.now() : parseInstant(values.now);
  const terms = readTerms(values.terms);
  const scheme = readLatestScheme(values.scheme ?? values.terms);
  const { edits, outages, ...record } = readAs(watchSchema, readJson(file), file);
  const histories = await Promise.all(incidents.map((incident) => readHistory(incident)));
  const derived = histories.flatMap((history) => outagesOf(terms, scheme, history));
  const corrected = [...outages, ...derived].map((outage) => withEdits(file, outage, edits));
  const service = new Service(terms, { ...record, outages: corrected, now });
  const answer = values.strip ? stripRowsOf(service) : [verdictOf(service, now)];
  process.stdout.write(answer.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function verdictOf(service: Service, now: Instant): object {
  const { since } = service.record;
  const broken = findBroken(service, since, now);
  return {
    rolling: toRow(service.measureRolling(now)),
    month: toRow(service.measureMonth(now)),
    worst: toRow(findWorst(service, since, now)),
    broken: broken.map(({ from, to }) => [formatInstant(from), formatInstant(to)]),
  };
}

function stripRowsOf(service: Service): object[] {
  return stripOf(service, DAYS).map(({ rolling, ...day }) => ({ ...day, rolling: toRow(rolling) }));
}

function toRow({ from, to, ...measure }: Measure): object {
  return { from: formatInstant(from), to: formatInstant(to), ...measure };
}

function withEdits(file: string, outage: Outage, edits: Parameters<typeof correctOutage>[1]): Outage {
  const result = correctOutage(outage, edits);
  if ('refused' in result)
    throw new UsageError(
      `${file}: ${outage.id}: ${say(textsIn('en').refusals.service.outage, result.refused)}`,
    );
  return result;
}

/** A watched service of a file, with the terms it is measured by: a preset's name, or all of them. */
export function readWatch(file: string) {
  const { terms = 'tracktik' } = readAs(z.looseObject({ terms: z.unknown() }), readJson(file), file);
  const { edits: _, ...record } = readAs(watchSchema, readJson(file), file);
  const read = typeof terms === 'string' ? readTerms(terms) : readAs(availabilityTermsSchema, terms, file);
  return { terms: read, ...record };
}

function readTerms(nameOrFile: string): AvailabilityTerms {
  const preset = own(availabilityPresets, nameOrFile);
  return preset ?? readAs(availabilityTermsSchema, readJson(nameOrFile), nameOrFile);
}
