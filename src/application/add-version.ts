import type { Scheme } from '../domain/scheme/scheme';
import type { Ports } from './ports';

/** How long one saving may hold its claim before another may take over. */
const CLAIM_MS = 20_000;

interface Addition {
  scheme: Scheme;
  by: string;
  /** The version this one was written from; null is none. */
  after: number | null;
}

/** Adds a version of a project's scheme, in force from now on; null when the one it was written from is no longer the last. */
export async function addVersion(
  ports: Ports,
  projectId: string,
  addition: Addition,
): Promise<number | null> {
  const claim = `claim:scheme:${projectId}`;
  const now = ports.now();
  if (!(await ports.claims.take(claim, now, now + CLAIM_MS))) return null;
  try {
    const versions = await ports.schemes.versionsOf(projectId);
    if ((versions.at(-1)?.version ?? null) !== addition.after) return null;
    return await ports.schemes.add(projectId, addition.scheme, addition.by, ports.now());
  } finally {
    await ports.claims.release(claim);
  }
}
