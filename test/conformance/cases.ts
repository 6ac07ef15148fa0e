/** Every case, by area. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './shapes';

const folder = join(__dirname, 'cases');

export const areas: string[] = readdirSync(folder)
  .map((name) => name.replace('.json', ''))
  .sort();

export const casesOf = (area: string): Case[] =>
  JSON.parse(readFileSync(join(folder, `${area}.json`), 'utf8')) as Case[];

const zoneOf = ({ calendar }: Case): string => calendar?.timezone ?? 'UTC';

export const zones = [...new Set(areas.flatMap(casesOf).map(zoneOf))];

/** The cases of a zone: many libraries count in the zone of their process alone. */
export const casesIn = (zone: string): { area: string; asked: Case }[] =>
  areas.flatMap((area) =>
    casesOf(area)
      .filter((asked) => zoneOf(asked) === zone)
      .map((asked) => ({ area, asked })),
  );
