import type { Ports } from '../ports';
import { withOneAnswer } from '../with-one-answer';

/** The same ports for one short run, which asks once which projects follow a scheme. */
export function withKnownProjects(ports: Ports): Ports {
  const { schemes } = ports;
  return { ...ports, schemes: { ...schemes, listProjects: withOneAnswer(() => schemes.listProjects()) } };
}
