/**
 * Schemes in Forge's key-value storage: `scheme:{projectId}` the versions' list · `version:{projectId}:{version}` one
 * version, apart so that to list the projects reads no scheme. Versions saved by the first releases are under `scheme:{projectId}:{version}`.
 */

import { textsIn } from '../../../locales/languages';
import type { Claim } from '../../application/ports/evaluation';
import type { NewVersion, SchemeRecord, Schemes, SchemeVersion } from '../../application/ports/schemes';
import { Latest } from '../../common/latest';
import { withoutHidden } from '../../common/plain-text';
import { say } from '../../common/say';
import * as z from '../../common/zod';
import { findLimitProblems, withoutUncountable } from '../../domain/lint/problems/limits';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { versionParts } from '../../domain/scheme/versions/versions';
import { createPerInstallation } from '../per-installation';
import { createKnownList, newChange } from './records/known-list';
import { writeParts } from './records/parts';
import { listRecords, recordNow, recordOf } from './records/records';
import { recordShape, SCHEMA } from './records/schema';
import { reportPassedOver } from './records/troubles';

export const versionsShape = recordShape({
  versions: z.array(
    z.object({
      version: z.number(),
      inForceFrom: z.number().nullable(),
      savedAt: z.number(),
      savedBy: z.string(),
      forOpen: z.array(z.enum(versionParts)).default([]),
    }),
  ),
});
/** Schemes by project: the list of versions under one key, each version's body under its own. */
export const storedSchemes: Schemes = { versionsOf, listUnreadable, listProjects, recordsIn, add };

/** Where the list of a project's versions stands. */
export const versionsKeyOf = (projectId: string): string => `scheme:${projectId}`;

/** The project of a list of versions, as none or one. */
const listedUnder = (key: string): string[] => /^scheme:([^:]+)$/.exec(key)?.slice(1, 2) ?? [];

/** `schemes-changed`: when a project got a scheme, or a version of one. */
export const SCHEMES_CHANGED = 'schemes-changed';

const projects = createKnownList(SCHEMES_CHANGED, async () =>
  (await listRecords('scheme:')).flatMap(({ key }) => listedUnder(key)),
);

/** The projects as this process knew them last: whose records a run reads ahead. */
export const projectsReadLast = (): string[] => projects.lastRead();

function listProjects(): Promise<string[]> {
  return projects.read();
}

function recordsIn(records: Record<string, unknown>): SchemeRecord[] {
  return Object.entries(records).flatMap(([key, record]) => {
    const [, projectId, version] = /^(?:scheme|version):([^:]+)(?::(\d+))?$/.exec(key) ?? [];
    if (projectId === undefined) return [];
    const names = versionsShape.safeParse(record).data?.versions.map((listed) => listed.version) ?? [];
    return { key, projectId, version: version === undefined ? null : Number(version), names };
  });
}

async function versionsOf(projectId: string): Promise<SchemeVersion[]> {
  const listed = await listVersions(projectId);
  return listed.flatMap(({ scheme, ...version }) => (scheme ? [{ ...version, scheme }] : []));
}

/** Versions that are listed and not there, or not readable, as an import may leave them. */
async function listUnreadable(projectId: string): Promise<number[]> {
  const listed = await listVersions(projectId);
  return listed.flatMap(({ scheme, version }) => (scheme ? [] : version));
}

async function listVersions(projectId: string) {
  const list = await recordOf(versionsKeyOf(projectId), versionsShape);
  return Promise.all(
    (list?.versions ?? []).map(async (listed) => ({
      ...listed,
      scheme: await bodyOf(projectId, listed.version),
    })),
  );
}

/** A version never changes once it is saved, so a process reads it once. */
const schemeCache = createPerInstallation(() => new Latest<Scheme>(100));

/** A version that cannot be read, and what of one is beyond any limit, is passed over and told in the health. */
async function bodyOf(projectId: string, version: number): Promise<Scheme | null> {
  const key = `${projectId}:${version}`;
  const cache = schemeCache();
  const cached = cache.get(key);
  if (cached) return cached;
  const stored =
    (await recordOf(`version:${key}`, z.unknown())) ?? (await recordOf(`scheme:${key}`, z.unknown()));
  const scheme = schemeSchema.safeParse(withoutHidden(stored)).data;
  if (!scheme) {
    await reportPassedOver(`version:${key}`, 'it is no scheme, and is passed over');
    return null;
  }
  for (const problem of findLimitProblems(scheme))
    await reportPassedOver(
      `version:${key}`,
      `${problem.path}: ${say(textsIn('en').schemes.problems, problem)}`,
    );
  const usable = withoutUncountable(scheme);
  cache.set(key, usable);
  return usable;
}

/** The body and the list that names it are written together, or neither. */
async function add(
  projectId: string,
  { scheme, by, at, forOpen }: NewVersion,
  claim: Claim,
): Promise<number | null> {
  const key = versionsKeyOf(projectId);
  const versions = (await recordNow(key, versionsShape))?.versions ?? [];
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const added = { version, inForceFrom: version === 1 ? null : at, savedAt: at, savedBy: by, forOpen };
  const parts = [
    { key: `version:${projectId}:${version}`, record: scheme },
    { key, record: { schema: SCHEMA, versions: [...versions, added] } },
    { key: SCHEMES_CHANGED, record: newChange() },
  ];
  return (await writeParts(parts, claim)) ? version : null;
}
