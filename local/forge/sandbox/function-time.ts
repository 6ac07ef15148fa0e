/** How long a function may run, by what calls it. */
import type { Manifest } from '../manifest/manifest';

const USUAL = 25;
const USUAL_LONG = 55;
const WEB_TRIGGER = 55;
const LONG = 900;
const LONG_KINDS = ['consumer', 'scheduledTrigger'];

/** The seconds of one invocation: consumers and schedules have 55, or what their function declares, up to 900. */
export function secondsFor(
  manifest: Manifest,
  { functionKey, moduleType }: { functionKey: string; moduleType: string },
): number {
  const usual = LONG_KINDS.includes(moduleType) ? USUAL_LONG : USUAL;
  const declared = manifest.functionOf(functionKey).timeoutSeconds ?? usual;
  return Math.min(moduleType === 'webtrigger' ? WEB_TRIGGER : declared, mostFor(moduleType));
}

function mostFor(moduleType: string): number {
  if (moduleType === 'webtrigger') return WEB_TRIGGER;
  return LONG_KINDS.includes(moduleType) ? LONG : USUAL;
}

/** Why a function may not declare the time it does; null when it may. */
export function tooLong(
  { key, timeoutSeconds = USUAL }: { key: string; timeoutSeconds?: number | undefined },
  callers: { type: string; function: string }[],
): string | null {
  const other = callers.find((one) => one.function === key && timeoutSeconds > mostFor(one.type));
  if (other === undefined) return null;
  return `the function '${key}' may not run for ${timeoutSeconds} s: a ${other.type} calls it, and only consumers and schedules have more than ${USUAL} s`;
}
