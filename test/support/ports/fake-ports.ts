import type { Ports } from '../../../src/application/ports';

type Operation = (...args: never[]) => unknown;

/** What a test gives of the world: of each port the operations that its use case may ask for. */
export type GivenPorts = {
  [Name in keyof Ports]?: Ports[Name] extends Operation | string ? Ports[Name] : Partial<Ports[Name]>;
};

/**
 * Ports that have what a test gave them and refuse everything else with a sentence that names it: a use case that asks for more than
 * its test expects fails there, and says what it asked for.
 *
 * @example fakePorts({ people: { canWork: async () => false } }) // people.canBrowse fails
 */
export function fakePorts(given: GivenPorts): Ports {
  return new Proxy(given as Ports, {
    get: (ports, name: keyof Ports) => refusing(String(name), ports[name]),
  });
}

function refusing(port: string, given: Ports[keyof Ports] | undefined) {
  if (given === undefined) return notGiven(port);
  if (typeof given !== 'object') return given;
  return new Proxy(given, {
    get: (operations, name) => Reflect.get(operations, name) ?? notGiven(`${port}.${String(name)}`),
  });
}

/** Fails whether it is called, or asked for an operation of its own. */
function notGiven(name: string): Operation {
  return new Proxy((): void => undefined, {
    apply: () => refuse(name),
    get: (_, operation) => refuse(`${name}.${String(operation)}`),
  });
}

function refuse(name: string): never {
  throw new Error(`the use case asked for ports.${name}, which this test does not give`);
}
