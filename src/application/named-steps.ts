import type { Ports } from './ports';

/** Steps by the names of those who took them; what nobody did is nobody's. */
export const namedStepsOf = <Step extends { by: string | null }>(
  ports: Ports,
  steps: readonly Step[],
): Promise<Step[]> =>
  Promise.all(
    steps.map(async (step) => ({
      ...step,
      by: step.by === null ? null : await ports.people.nameOf(step.by),
    })),
  );
