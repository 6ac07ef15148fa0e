import { type Maintenance, maintenanceSchema } from '../../../src/domain/availability/maintenance';
import type { Outage } from '../../../src/domain/availability/outage';
import { Service } from '../../../src/domain/availability/service';
import { type AvailabilityTerms, availabilityTermsSchema } from '../../../src/domain/availability/terms';
import { tracktikAvailability } from '../../../src/presets/tracktik/availability';

export const at = (iso: string) => Date.parse(iso);
export const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

type Changes = Omit<Partial<AvailabilityTerms>, 'maintenance'> & {
  maintenance?: Partial<AvailabilityTerms['maintenance']>;
};

/** TrackTik's terms with some of them changed. */
export function createTerms({ maintenance = {}, ...changes }: Changes = {}): AvailabilityTerms {
  return availabilityTermsSchema.parse({
    ...tracktikAvailability,
    ...changes,
    maintenance: { ...tracktikAvailability.maintenance, ...maintenance },
  });
}

export function createOutage(
  from: string,
  to: string | null,
  cause: Outage['cause'] = 'ours',
  key = 'OPS-1',
): Outage {
  return { id: `${key}#1`, key, from: at(from), to: to === null ? null : at(to), cause };
}

/** A maintenance announced the day before, unless it says otherwise. */
export function maintenance(from: string, to: string, changes: Partial<Maintenance> = {}): Maintenance {
  const what = { en: 'Database upgrade', fr: 'Mise à niveau de la base' };
  const announcedAt = at(from) - DAY;
  return maintenanceSchema.parse({ id: from, from: at(from), to: at(to), announcedAt, what, ...changes });
}

/** A service watched since the first of January 2025, seen on the first of July at noon. */
export function createService(
  outages: Outage[],
  maintenances: Maintenance[] = [],
  changes: Changes = {},
  now = '2025-07-01T12:00:00-04:00',
): Service {
  const since = at('2025-01-01T00:00:00-05:00');
  return new Service(createTerms(changes), { outages, maintenance: maintenances, since, now: at(now) });
}
