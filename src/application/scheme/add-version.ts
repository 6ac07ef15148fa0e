import type { Scheme } from '../../domain/scheme/scheme';
import {
  changedParts,
  MOST_VERSIONS,
  USUAL_FOR_OPEN,
  type VersionPart,
} from '../../domain/scheme/versions/versions';
import { runWithClaim } from '../claims';
import { markFollowed } from '../evaluation/mark-followed';
import { beginRebuild } from '../evaluation/rebuild';
import type { Ports } from '../ports';
import { refuse } from '../refusal';
import { identifyReaders } from '../report/place/identify-readers';

/** How long one saving may hold its claim before another may take over. */
const CLAIM_MS = 30_000;

/** Who the versions and the log name for what nobody did by hand. */
export const APP = 'Sablier';

interface Addition {
  scheme: Scheme;
  by: string;
  /** The version this one was written from; null is none, and what was written from none of them goes after any. */
  after: number | null | 'any';
  /** What of it is for open cycles too, as far as it changed; unsaid, hours and holidays. */
  forOpen?: readonly VersionPart[] | undefined;
}

/**
 * Adds a version of a project's scheme, in force from now on; null when the one it was written from is no longer the last, or
 * somebody is saving another. With the first a project is followed, and the issues that are there already are looked at; with one
 * that is for open cycles too, those that are open.
 */
export async function addVersion(
  ports: Ports,
  projectId: string,
  addition: Addition,
): Promise<number | 'full' | null> {
  let forOpen: readonly VersionPart[] = [];
  const version = await runWithClaim(ports, `scheme:${projectId}`, CLAIM_MS, async (claim) => {
    const last = (await ports.schemes.versionsOf(projectId)).at(-1);
    if (addition.after !== 'any' && (last?.version ?? null) !== addition.after) return null;
    if (last && last.version >= MOST_VERSIONS) return 'full';
    const scheme = await identifyReaders(ports, projectId, addition.scheme);
    forOpen = last ? chooseForOpen(last.scheme, scheme, addition.forOpen) : [];
    return ports.schemes.add(projectId, { scheme, by: addition.by, at: ports.now(), forOpen }, claim);
  });
  if (version === 'held') return null;
  if (version === 1) await markFollowed(ports, projectId);
  if (version === 1) await beginRebuild(ports, projectId, 'asked');
  if (typeof version === 'number' && forOpen.length > 0) await beginRebuild(ports, projectId, 'version');
  return version;
}

/** What of a change is for open cycles too: what was wanted, as far as it changed at all. */
export function chooseForOpen(
  before: Scheme,
  after: Scheme,
  wanted: readonly VersionPart[] = USUAL_FOR_OPEN,
): VersionPart[] {
  return changedParts(before, after).filter((part) => wanted.includes(part));
}

export const tooManyVersions = () =>
  refuse('invalid', ({ refusals }) => refusals.scheme.tooManyVersions(MOST_VERSIONS));
