import type { SiteClock } from '../common/clock';
import type { Manifest } from '../forge/manifest/manifest';
import type { Faults, Network } from '../http/network';
import type { SiteControls } from './site-controls';

export interface Site extends SiteControls {
  readonly clock: SiteClock;
  readonly network: Network;
  readonly faults: Faults;
  readonly manifest: Manifest;
  readonly logs: string[];
  /** Whether this start has just filled an empty site. */
  readonly seeded: boolean;
  readonly address: string;
  readonly resourceAddress: string;
  /** With a person's e-mail address, what a program shows to be let in. */
  readonly token: string;
  stop(): Promise<void>;
}
