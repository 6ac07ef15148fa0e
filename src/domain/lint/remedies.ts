import { own } from '../../common/own';
import { type Condition, leavesOf } from '../scheme/conditions';
import type { Scheme } from '../scheme/scheme';
import { placeOf } from './calendars';
import type { Finding } from './finding';

/** What would put a finding right by itself: a place of the scheme, and its new value; without a value the place is taken away. */
export type Remedy = { path: string[]; value?: unknown } & (
  | { code: 'take-earlier' | 'remove-on-reopen' | 'stop-at-restored' }
  | { code: 'write-place'; value: string }
  | { code: 'remove-remap'; severity: string }
);

/**
 * The remedy of a finding; null for one that only a person can judge.
 *
 * @example remedyFor(valtech, lint(valtech, now)[0])?.path // => ['goals', 'Fatal', 'response', 'outside', 'takeEarlier']
 */
export function remedyOf(scheme: Scheme, { code, path }: Pick<Finding, 'code' | 'path'>): Remedy | null {
  if (code === 'non-monotone-goal') return takeEarlier(path);
  if (code === 'literal-standard-time') return writePlace(scheme, path);
  if (code === 'workaround-ends-critical') return stopAtRestored(scheme);
  const clock = /^clocks\.([\w-]+)\.onReopen$/.exec(path)?.[1];
  if (clock !== undefined) return removeOnReopen(clock);
  const remapped = /^severityFrom\.remap\.(.+)$/.exec(path)?.[1];
  return code === 'unreachable-severity' && remapped !== undefined ? removeRemap(remapped) : null;
}

function takeEarlier(path: string): Remedy | null {
  const [, severity, clock] = /^goals\.(.+)\.([\w-]+)$/.exec(path) ?? [];
  if (severity === undefined || clock === undefined) return null;
  return { code: 'take-earlier', path: ['goals', severity, clock, 'outside', 'takeEarlier'], value: true };
}

function writePlace({ calendars }: Scheme, path: string): Remedy | null {
  const name = /^calendars\.(.+)\.timezone$/.exec(path)?.[1];
  const calendar = name === undefined ? undefined : own(calendars, name);
  if (name === undefined || !calendar) return null;
  const value = placeOf(calendar.timezone);
  return { code: 'write-place', path: ['calendars', name, 'timezone'], value };
}

/** Reopening does again what the rules to start say, or what clocks of the kind do. */
function removeOnReopen(clock: string): Remedy {
  return { code: 'remove-on-reopen', path: ['clocks', clock, 'onReopen'] };
}

/** A workaround no longer ends the resolution; the service restored does. */
function stopAtRestored({ clocks }: Scheme): Remedy | null {
  const stop = clocks.resolution?.stop ?? [];
  const remaining = stop.filter((condition) => !leavesOf(condition).some(isWorkaround));
  const restored: Condition = { on: 'app-event', kinds: ['restored'] };
  return {
    code: 'stop-at-restored',
    path: ['clocks', 'resolution', 'stop'],
    value: [...remaining, restored],
  };
}

const isWorkaround = (leaf: ReturnType<typeof leavesOf>[number]) =>
  'on' in leaf && leaf.on === 'app-event' && leaf.kinds.includes('workaround');

const removeRemap = (name: string): Remedy => ({
  code: 'remove-remap',
  path: ['severityFrom', 'remap', name],
  severity: name,
});
