import { toCanonicalJson } from '../domain/canonical-json';
import { runWithClaim } from './claims';
import type { Ports } from './ports';
import type { Claim } from './ports/evaluation';
import { type Refusal, refuse } from './refusal';

/** How long one saving may hold its claim before another may take over. */
const CLAIM_MS = 20_000;

interface Saving {
  /** The record as the page showed it; a program that does not say writes over what is there. */
  basedOn: unknown;
  read(): Promise<unknown>;
  write(claim: Claim): Promise<boolean>;
}

/** Writes a record unless it is another than the one its page showed: of two who save at once, nobody's work is lost unseen. */
export async function saveOver(
  ports: Ports,
  key: string,
  { basedOn, read, write }: Saving,
): Promise<Refusal | null> {
  const saved = await runWithClaim(ports, `save:${key}`, CLAIM_MS, async (claim) => {
    const isSame = basedOn === undefined || toCanonicalJson(basedOn) === toCanonicalJson(await read());
    return isSame && (await write(claim));
  });
  return saved === true ? null : refuse('busy', ({ refusals }) => refusals.site.changedMeanwhile);
}
