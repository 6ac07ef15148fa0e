/** What a rule fills in where it runs: `{{issue.key}}`, `{{issue.status.name}}`, `{{comment.body}}`, `{{now}}`. */
import { own } from '../../common/own';
import type { Inputs } from './inputs';

const SMART = /\{\{\s*([\w.]+)\s*\}\}/g;

/** The inputs with what each smart value stands for; one that stands for nothing is empty. */
export function fillIn(inputs: Inputs, facts: object): Inputs {
  const filled = Object.entries(inputs).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(SMART, (_, path: string) => textAt(facts, path)) : value,
  ]);
  return Object.fromEntries(filled) as Inputs;
}

function textAt(facts: object, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null ? own(node as Record<string, unknown>, part) : undefined,
      facts,
    );
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  const named = (value as { name?: unknown }).name ?? (value as { displayName?: unknown }).displayName;
  return typeof named === 'string' ? named : JSON.stringify(value);
}
