/** How long a function may run, by what calls it. */
import type { Manifest } from './manifest';

const USUAL = 25;
const WEB_TRIGGER = 55;
const LONG = 900;
const LONG_KINDS = ['consumer', 'scheduledTrigger'];

/** The seconds of one invocation: consumers and schedules have what their function declares, up to 900. */
export function secondsFor(
  manifest: Manifest,
  { functionKey, moduleType }: { functionKey: string; moduleType: string },
): number {
  if (moduleType === 'webtrigger') return WEB_TRIGGER;
  if (!LONG_KINDS.includes(moduleType)) return USUAL;
  return Math.min(manifest.functionOf(functionKey).timeoutSeconds ?? USUAL, LONG);
}

/** Why a function may not declare the time it does; null when it may. */
export function tooLong(
  { key, timeoutSeconds = USUAL }: { key: string; timeoutSeconds?: number | undefined },
  callers: { type: string; function: string }[],
): string | null {
  if (timeoutSeconds <= USUAL) return null;
  const other = callers.find((one) => one.function === key && !LONG_KINDS.includes(one.type));
  if (other === undefined) return null;
  return `the function '${key}' may not run for ${timeoutSeconds} s: a ${other.type} calls it, and only consumers and schedules have more than ${USUAL} s`;
}
