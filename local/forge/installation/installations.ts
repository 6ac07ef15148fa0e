/** Where the app is installed on the site: once, where the manifest declares its products compatible, or else in each of them apart. */

import { randomUUID } from 'node:crypto';
import { type Database, readFact, writeFact } from '../../common/db';
import type { Manifest } from '../manifest/manifest';
import { type Licensing, licensingOf } from './licence';

export type ProductName = 'jira' | 'confluence';

export interface Installation {
  cloudId: string;
  siteUrl: string;
  environmentId: string;
  installationId: string;
  /** The product it was made from: for one that several share, Jira. */
  product: ProductName;
  /** What Forge tells of its licence at this moment. */
  licensing(): Licensing;
}

export interface InstallationOptions {
  db: Database;
  manifest: Pick<Manifest, 'sharesInstallation' | 'isPaid'>;
  siteUrl: string;
  /** Whether there is a second product to be installed in. */
  confluence: boolean;
}

export class Installations {
  readonly all: readonly Installation[];

  constructor({ db, manifest, siteUrl, confluence }: InstallationOptions) {
    const ids = readOrCreateIds(db);
    const licensing = () => licensingOf(db, manifest.isPaid);
    const jira: Installation = { ...ids, siteUrl, product: 'jira', licensing };
    const hasTwoInstallations = confluence && !manifest.sharesInstallation;
    this.all = hasTwoInstallations
      ? [jira, { ...jira, installationId: readOrCreateConfluenceId(db), product: 'confluence' }]
      : [jira];
  }

  get first(): Installation {
    return this.all[0] as Installation;
  }

  /** The installation under which a product's modules run. */
  of(product: ProductName): Installation {
    return this.all.find((installation) => installation.product === product) ?? this.first;
  }
}

/** The product whose people meet a module of this type. */
export const productOf = (moduleType: string): ProductName =>
  moduleType === 'macro' || moduleType.startsWith('confluence:') ? 'confluence' : 'jira';

/** The ids that a site and an installation keep for life. */
function readOrCreateIds(db: Database): Pick<Installation, 'cloudId' | 'environmentId' | 'installationId'> {
  const stored = readFact<ReturnType<typeof readOrCreateIds>>(db, 'installation');
  const ids = stored ?? { cloudId: randomUUID(), environmentId: randomUUID(), installationId: randomUUID() };
  if (stored === undefined) writeFact(db, 'installation', ids);
  return ids;
}

function readOrCreateConfluenceId(db: Database): string {
  const id = readFact<string>(db, 'installation:confluence') ?? randomUUID();
  writeFact(db, 'installation:confluence', id);
  return id;
}
