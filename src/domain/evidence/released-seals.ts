import type { Scheme } from '../scheme/scheme';
import type { History } from '../sla/history/history';
import { type Seal, type Sealing, sealingShape } from '../sla/history/seal';
import { NOTHING_SEEN } from '../sla/seals/seen';
import { standingSeals } from '../sla/seals/standing';
import { formatInstant, parseInstant } from '../time/instant';
import type { Json } from './canonical';
import { WITHHELD } from './released-words';

/** The seals that stand, over events that are told as they were seen; what reopened the others has had its say. */
export function releaseSeals(scheme: Scheme, history: History): Sealing[] {
  const { ends, breaches } = standingSeals(scheme, history);
  const standing = new Set<Seal>([...ends, ...breaches.map(({ seal }) => seal)]);
  const events = history.events.flatMap((event) => (event.kind === 'app' ? event.id : []));
  return history.seals.flatMap((sealing) => {
    const seals = sealing.seals.filter((seal) => standing.has(seal)).map(withoutWords);
    return seals.length === 0 ? [] : { ...sealing, seals, seen: { ...NOTHING_SEEN, events } };
  });
}

/** Who disputed a stretch and in what words is the desk's own affair. */
function withoutWords(seal: Seal): Seal {
  if (seal.kind === 'breach') return seal;
  const { pauses, corrections } = seal.cycle;
  const released = corrections.map((correction) => ({ ...correction, by: null, why: WITHHELD }));
  const held = pauses.map((pause) => ({
    ...pause,
    correction: pause.correction && { ...pause.correction, by: null, why: WITHHELD },
  }));
  return { ...seal, cycle: { ...seal.cycle, pauses: held, corrections: released } };
}

const INSTANTS = new Set([
  ...['at', 'from', 'to', 'startedAt', 'stoppedAt', 'aimAt', 'dueAt', 'breachedAt', 'agreedAt'],
  ...['disputeEdgeAt', 'pendingUntil'],
]);

/** Seals as a file writes them, their instants as people read them. */
export const encodeSeals = (seals: readonly Sealing[]): Json =>
  walk(seals as unknown as Json, (value) => (typeof value === 'number' ? formatInstant(value) : value));

/** Seals as a file has them; null when they are not of their shape. */
export function decodeSeals(written: Json): Sealing[] | null {
  const read = sealingShape.array().safeParse(walk(written, instantOf));
  return read.success ? read.data : null;
}

function instantOf(value: Json): Json {
  if (typeof value !== 'string') return value;
  try {
    return parseInstant(value);
  } catch {
    return value; // its shape refuses it
  }
}

function walk(value: Json, change: (instant: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((member) => walk(member, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, INSTANTS.has(name) ? change(member) : walk(member, change)]],
  );
  return Object.fromEntries(members);
}
