import { own } from '../../common/own';
import { type Condition, leavesOf } from '../scheme/conditions';
import type { Scheme } from '../scheme/scheme';
import { placeOf } from './calendars';
import type { Finding } from './finding';

/** What would put a finding right by itself: a place of the scheme, and its new value; without a value the place is taken away. */
export interface Remedy {
  path: string[];
  value?: unknown;
  say: { en: string; fr: string };
}

/**
 * The remedy of a finding; null for one that only a person can judge.
 *
 * @example remedyFor(valtech, lint(valtech, now)[0])?.path // => ['goals', 'Fatal', 'response', 'outside', 'takeEarlier']
 */
export function remedyOf(scheme: Scheme, { code, path }: Pick<Finding, 'code' | 'path'>): Remedy | null {
  if (code === 'non-monotone-goal') return takeEarlier(path);
  if (code === 'literal-standard-time') return writePlace(scheme, path);
  if (code === 'workaround-ends-critical') return stopAtRestored(scheme);
  const clock = /^clocks\.(\w+)\.onReopen$/.exec(path)?.[1];
  if (clock !== undefined) return removeOnReopen(clock);
  const remapped = /^severityFrom\.remap\.(.+)$/.exec(path)?.[1];
  return code === 'unreachable-severity' && remapped !== undefined ? removeRemap(remapped) : null;
}

function takeEarlier(path: string): Remedy | null {
  const [, severity, clock] = /^goals\.(.+)\.(\w+)$/.exec(path) ?? [];
  if (severity === undefined || clock === undefined) return null;
  return {
    path: ['goals', severity, clock, 'outside', 'takeEarlier'],
    value: true,
    say: { en: 'Take the earlier of the two', fr: 'Prendre la plus hâtive des deux' },
  };
}

function writePlace({ calendars }: Scheme, path: string): Remedy | null {
  const name = /^calendars\.(.+)\.timezone$/.exec(path)?.[1];
  const calendar = name === undefined ? undefined : own(calendars, name);
  if (name === undefined || !calendar) return null;
  const value = placeOf(calendar.timezone);
  return {
    path: ['calendars', name, 'timezone'],
    value,
    say: { en: `Write ${value}`, fr: `Écrire ${value}` },
  };
}

/** Reopening does again what the rules to start say, or what clocks of the kind do. */
function removeOnReopen(clock: string): Remedy {
  return {
    path: ['clocks', clock, 'onReopen'],
    say: { en: 'Take the setting away', fr: 'Retirer le réglage' },
  };
}

/** A workaround no longer ends the resolution; the service restored does. */
function stopAtRestored({ clocks }: Scheme): Remedy | null {
  const stop = clocks.resolution?.stop ?? [];
  const remaining = stop.filter((condition) => !leavesOf(condition).some(isWorkaround));
  const restored: Condition = { on: 'app-event', kinds: ['restored'] };
  return {
    path: ['clocks', 'resolution', 'stop'],
    value: [...remaining, restored],
    say: { en: 'Stop it when the service is restored', fr: 'L’arrêter au rétablissement du service' },
  };
}

const isWorkaround = (leaf: ReturnType<typeof leavesOf>[number]) =>
  'on' in leaf && leaf.on === 'app-event' && leaf.kinds.includes('workaround');

const removeRemap = (name: string): Remedy => ({
  path: ['severityFrom', 'remap', name],
  say: { en: `Remove the remap of ${name}`, fr: `Retirer la correspondance de ${name}` },
});
