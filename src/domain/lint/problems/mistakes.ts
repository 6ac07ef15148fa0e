import { own } from '../../../common/own';
import type * as z from '../../../common/zod';
import { plain } from '../../plain-shape';
import { type Scheme, schemeSchema } from '../../scheme/scheme';
import { findContractProblems } from './contract-problems';
import { findCreditProblems } from './credit-problems';
import { findLimitProblems, findSizeProblem } from './limits';
import type { Problem } from './problem';
import { findMissingReferences } from './references';
import { type ShapeFault, shapeFaultOf } from './shape-faults';
import { findWithheldNames } from './withheld-names';

/** What is wrong in what somebody wrote: where, and what; `said` is what the library says of it. */
export type Mistake = { path: string } & MistakeFact;

type MistakeFact =
  | { code: 'empty-list' | 'unknown-part' | 'no-shape' }
  | { code: 'missing' | 'wrong-kind'; kind: string }
  | { code: 'unknown-parts'; parts: string }
  | { code: 'not-one-of'; values: string }
  | { code: 'shape'; fault: ShapeFault }
  | { code: 'problem'; problem: Problem }
  | { code: 'wrong-form' }
  | { code: 'too-long' | 'too-many' | 'too-high'; most: number }
  | { code: 'too-short' | 'too-low' | 'not-above'; least: number }
  | { code: 'said'; message: string };

/**
 * Reads a scheme as somebody wrote it: the scheme whole, or every mistake in it, never a part of it. A part that no scheme has is a
 * mistake too, for it would be left out without a word.
 *
 * @example readScheme({ goals: { Fatal: { response: { goal: { in: 'elapsed', breach: '15' } } } } }).mistakes
 */
export const readScheme = (json: unknown): ReadScheme => readAs(writtenSchema, json);

/** The same of a scheme that was read before, whose texts may have hidden characters. */
export const readSchemeAgain = (json: unknown): ReadScheme => readAs(schemeSchema, json);

type ReadScheme = { scheme: Scheme } | { mistakes: Mistake[] };

/** What somebody writes has no hidden characters, and calls nothing as what is withheld is called. */
export const writtenSchema = plain(schemeSchema).superRefine((scheme, context) => {
  for (const path of findWithheldNames(scheme))
    context.addIssue({ code: 'custom', path, message: 'withheld-name' });
});

function readAs(schema: typeof schemeSchema, json: unknown): ReadScheme {
  const size = findSizeProblem(json);
  if (size) return { mistakes: [mistakeOf(size)] };
  const parsed = schema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { mistakes: mistakesOf(parsed.error) };
  const scheme = parsed.data;
  const missing = [
    ...findMissingReferences(scheme),
    ...findContractProblems(scheme),
    ...findCreditProblems(scheme),
    ...findLimitProblems(scheme),
  ].map(mistakeOf);
  const mistakes = [...findUnknownParts(json, scheme, ''), ...missing];
  return mistakes.length > 0 ? { mistakes } : { scheme };
}

const mistakeOf = (problem: Problem): Mistake => ({ path: problem.path, code: 'problem', problem });

/** The mistakes of a refusal by zod, each at its own place: of several shapes a part may have, the one that was meant. */
export function mistakesOf({ issues }: Pick<z.ZodError, 'issues'>): Mistake[] {
  return issues.flatMap((issue) => mistakesOfIssue(issue, []));
}

type Issue = z.core.$ZodIssue;

function mistakesOfIssue(issue: Issue, above: PropertyKey[]): Mistake[] {
  const path = [...above, ...issue.path];
  const likelyShape =
    issue.code === 'invalid_union' && !hasOwnMessage(issue) ? likelyShapeOf(issue.errors, issue.input) : null;
  if (likelyShape) return likelyShape.flatMap((inner) => mistakesOfIssue(inner, path));
  return [{ path: path.map(String).join('.'), ...factOf(issue) }];
}

/** Whether a part has words of its own for what it may be. */
const hasOwnMessage = ({ message }: Issue) => !message.startsWith('Invalid ');

/** The shape somebody meant: one whose own word is there, and of those the one that is wrong the deepest. */
function likelyShapeOf(shapes: Issue[][], written: unknown): Issue[] | null {
  const candidates = shapes.filter(
    (issues) => issues.length > 0 && !issues.some((issue) => isOtherShape(issue, written)),
  );
  return candidates.sort((a, b) => depthOf(b) - depthOf(a))[0] ?? null;
}

function isOtherShape(issue: Issue, written: unknown): boolean {
  if (issue.code === 'invalid_union' && issue.errors.length === 0 && issue.path.length === 1)
    return typeof written !== 'object' || written === null || !Object.hasOwn(written, String(issue.path[0]));
  return issue.path.length === 0 && ['unrecognized_keys', 'invalid_type'].includes(issue.code);
}

const depthOf = (issues: Issue[]) => Math.max(...issues.map(({ path }) => path.length));

function factOf(issue: Issue): MistakeFact {
  const fault = shapeFaultOf(issue);
  if (fault) return { code: 'shape', fault };
  if (issue.code === 'invalid_type')
    return {
      code: issue.message.endsWith('received undefined') ? 'missing' : 'wrong-kind',
      kind: issue.expected,
    };
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeFactOf(issue);
  if (issue.code === 'invalid_format') return { code: 'wrong-form' };
  if (issue.code === 'unrecognized_keys') return { code: 'unknown-parts', parts: issue.keys.join(', ') };
  if (issue.code === 'invalid_value' && !hasOwnMessage(issue))
    return { code: 'not-one-of', values: issue.values.join(', ') };
  if (issue.code !== 'invalid_union' || hasOwnMessage(issue)) return { code: 'said', message: issue.message };
  const values = 'options' in issue ? (issue.options as unknown[]) : null;
  return values ? { code: 'not-one-of', values: values.join(', ') } : { code: 'no-shape' };
}

function sizeFactOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): MistakeFact {
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'array') return { code: 'empty-list' };
    if (issue.origin === 'string') return { code: 'too-short', least };
    return { code: issue.inclusive === false ? 'not-above' : 'too-low', least };
  }
  const most = Number(issue.maximum);
  if (issue.origin === 'string') return { code: 'too-long', most };
  return { code: issue.origin === 'array' ? 'too-many' : 'too-high', most };
}

/** The parts that were written and are in no scheme. */
function findUnknownParts(written: unknown, read: unknown, path: string): Mistake[] {
  if (typeof written !== 'object' || written === null || typeof read !== 'object' || read === null) return [];
  const readParts = read as Record<string, unknown>;
  return Object.entries(written).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    if (at === '$schema') return [];
    return Object.hasOwn(readParts, key)
      ? findUnknownParts(value, own(readParts, key), at)
      : [{ path: at, code: 'unknown-part' as const }];
  });
}
