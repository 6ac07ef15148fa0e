import { own } from '../../common/own';
import { type Condition, leavesOf } from '../scheme/conditions';
import type { Scheme } from '../scheme/scheme';
import { placeFor } from './calendars';
import type { Finding } from './lint';

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
export function remedyFor(scheme: Scheme, { code, path }: Pick<Finding, 'code' | 'path'>): Remedy | null {
  if (code === 'non-monotone-goal') return earlierOfTwo(path);
  if (code === 'literal-standard-time') return place(scheme, path);
  if (code === 'workaround-ends-critical') return untilRestored(scheme);
  const remapped = /^severityFrom\.remap\.(.+)$/.exec(path)?.[1];
  return code === 'unreachable-severity' && remapped !== undefined ? withoutRemap(remapped) : null;
}

function earlierOfTwo(path: string): Remedy | null {
  const [, severity, clock] = /^goals\.(.+)\.(\w+)$/.exec(path) ?? [];
  if (severity === undefined || clock === undefined) return null;
  return {
    path: ['goals', severity, clock, 'outside', 'takeEarlier'],
    value: true,
    say: { en: 'Take the earlier of the two', fr: 'Prendre la plus hâtive des deux' },
  };
}

function place({ calendars }: Scheme, path: string): Remedy | null {
  const name = /^calendars\.(.+)\.timezone$/.exec(path)?.[1];
  const calendar = name === undefined ? undefined : own(calendars, name);
  if (name === undefined || !calendar) return null;
  const value = placeFor(calendar.timezone);
  return {
    path: ['calendars', name, 'timezone'],
    value,
    say: { en: `Write ${value}`, fr: `Écrire ${value}` },
  };
}

/** A workaround no longer ends the resolution; the service restored does. */
function untilRestored({ clocks }: Scheme): Remedy | null {
  const stop = clocks.resolution?.stop ?? [];
  const others = stop.filter((one) => !leavesOf(one).some(isWorkaround));
  const restored: Condition = { on: 'app-event', kinds: ['restored'] };
  return {
    path: ['clocks', 'resolution', 'stop'],
    value: [...others, restored],
    say: { en: 'Stop it when the service is restored', fr: 'L’arrêter au rétablissement du service' },
  };
}

const isWorkaround = (leaf: ReturnType<typeof leavesOf>[number]) =>
  'on' in leaf && leaf.on === 'app-event' && leaf.kinds.includes('workaround');

const withoutRemap = (name: string): Remedy => ({
  path: ['severityFrom', 'remap', name],
  say: { en: `Remove the remap of ${name}`, fr: `Retirer la correspondance de ${name}` },
});
