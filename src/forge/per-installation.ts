/**
 * The one door to what is remembered between invocations. A warm process serves many customers, so whatever it remembers belongs to an
 * installation of the app and is reached only while the app runs for that one. `test/forge/module-state.test.ts` refuses state of any
 * other kind.
 */
import { getAppContext } from '@forge/api';
import { Latest } from '../common/latest';

/** A process seldom serves more at a time; who was not served for longest is forgotten whole. */
const MOST_INSTALLATIONS = 25;

type Memory = Map<object, object>;

const memories = new Latest<Memory>(MOST_INSTALLATIONS);

/**
 * State of the installation for which the app runs, made when it is first asked for. To ask outside an invocation is an error: it would
 * be nobody's.
 *
 * @example const seen = perInstallation(() => new Latest<number>(5_000)); // seen().get('10001')
 */
export function createPerInstallation<State extends object>(make: () => State): () => State {
  const place = {};
  return () => {
    const memory = memoryOf(getAppContext().installationAri.installationId);
    const state = (memory.get(place) as State | undefined) ?? make();
    memory.set(place, state);
    return state;
  };
}

/** How many customers this process serves, as far as it remembers; of each it is known that it is one. */
export const countInstallations = (): number => Math.max(1, memories.size);

/** An invocation that names no installation has a memory of its own, which ends with it. */
function memoryOf(installationId: string | undefined): Memory {
  if (!installationId) return new Map();
  const memory = memories.get(installationId) ?? new Map();
  memories.set(installationId, memory);
  return memory;
}
