/** The inputs of an action, as a form or a person wrote them. */
import { own } from '../../common/own';
import type { ActionInput, ActionModule } from '../manifest/action-modules';

export type Inputs = Record<string, unknown>;

const MOST_BYTES = 100 * 1024;

/** What Automation finds wrong with the inputs of a rule before it is saved, by their names; nothing where it takes them. */
export function findInvalidInputs({ inputs }: ActionModule, values: Inputs): Record<string, string> {
  const size = Buffer.byteLength(JSON.stringify(values));
  if (size > MOST_BYTES) return { '': `the configuration has ${size} bytes, and ${MOST_BYTES} at most` };
  const undeclared = Object.keys(values)
    .filter((name) => own(inputs, name) === undefined)
    .map((name) => [name, `${name} is not declared`]);
  const wrong = Object.entries(inputs).flatMap(([name, input]) => {
    const problem = problemOf(name, input, own(values, name));
    return problem === null ? [] : [[name, problem]];
  });
  return Object.fromEntries([...undeclared, ...wrong]) as Record<string, string>;
}

function problemOf(name: string, { type, required }: ActionInput, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return required ? `${name} is required` : null;
  return isOfType(type, value) ? null : `${name} is not of the type ${type}`;
}

function isOfType(type: ActionInput['type'], value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === (type === 'number' ? 'number' : type);
}

/** What somebody typed into a plain form, in the types of the inputs; what was left empty is not there. */
export function readTyped({ inputs }: ActionModule, typed: Record<string, string>): Inputs {
  const values = Object.entries(inputs).flatMap(([name, { type }]) => {
    const text = (own(typed, name) ?? '').trim();
    return text === '' ? [] : [[name, toTyped(type, text)]];
  });
  return Object.fromEntries(values) as Inputs;
}

function toTyped(type: ActionInput['type'], text: string): unknown {
  if (type === 'boolean') return text === 'true';
  const number = Number(text);
  return type === 'string' || Number.isNaN(number) ? text : number;
}
