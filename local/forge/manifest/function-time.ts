/** How long a function may run, by what calls it. */

const DEFAULT_SECONDS = 25;
const DEFAULT_LONG_SECONDS = 55;
const WEB_TRIGGER = 55;
const LONG = 900;
const LONG_KINDS = ['consumer', 'scheduledTrigger'];

/** The seconds of one invocation: consumers and schedules have 55, or what their function declares, up to 900. */
export function timeLimitOf(
  manifest: { functionOf(key: string): { timeoutSeconds?: number | undefined } },
  { functionKey, moduleType }: { functionKey: string; moduleType: string },
): number {
  const usual = LONG_KINDS.includes(moduleType) ? DEFAULT_LONG_SECONDS : DEFAULT_SECONDS;
  const declared = manifest.functionOf(functionKey).timeoutSeconds ?? usual;
  return Math.min(moduleType === 'webtrigger' ? WEB_TRIGGER : declared, maxTimeOf(moduleType));
}

function maxTimeOf(moduleType: string): number {
  if (moduleType === 'webtrigger') return WEB_TRIGGER;
  return LONG_KINDS.includes(moduleType) ? LONG : DEFAULT_SECONDS;
}

/** Why a function may not declare the time it does; null when it may. */
export function explainTooLong(
  { key, timeoutSeconds = DEFAULT_SECONDS }: { key: string; timeoutSeconds?: number | undefined },
  callers: { type: string; function: string }[],
): string | null {
  const other = callers.find((caller) => caller.function === key && timeoutSeconds > maxTimeOf(caller.type));
  if (other === undefined) return null;
  return `the function '${key}' may not run for ${timeoutSeconds} s: a ${other.type} calls it, and only consumers and schedules have more than ${DEFAULT_SECONDS} s`;
}
