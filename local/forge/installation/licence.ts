/** Whether the app is paid for on the site, and in which environment it is installed: Forge tells of a licence in production alone. */
import { type Database, readFact, writeFact } from '../../common/db';

/** `development`: nobody pays there. In production: paid for, no longer paid for, or never. */
export const licenceStates = ['development', 'active', 'inactive', 'missing'] as const;
export type LicenceState = (typeof licenceStates)[number];

/** What a function, and a page, is told. */
export interface Licensing {
  environmentType: 'DEVELOPMENT' | 'PRODUCTION';
  license?: { active: boolean; type: string; isEvaluation: boolean };
}

const FACT = 'licence';

export const licenceOf = (db: Database): LicenceState => readFact<LicenceState>(db, FACT) ?? 'development';

export const setLicence = (db: Database, state: LicenceState): void => writeFact(db, FACT, state);

/** An app whose manifest asks for no licence has none anywhere. */
export function licensingOf(db: Database, isPaidApp: boolean): Licensing {
  const state = licenceOf(db);
  if (state === 'development') return { environmentType: 'DEVELOPMENT' };
  if (state === 'missing' || !isPaidApp) return { environmentType: 'PRODUCTION' };
  const license = { active: state === 'active', type: 'commercial', isEvaluation: false };
  return { environmentType: 'PRODUCTION', license };
}
