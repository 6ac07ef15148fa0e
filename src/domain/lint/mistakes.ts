import type { z } from 'zod';
import { own } from '../../common/own';
import { type Scheme, schemeSchema } from '../scheme/scheme';
import { findLimitProblems, findSizeProblem } from './limits';
import { findMissingReferences } from './references';

/** What is wrong in what somebody wrote: where, and a sentence that says what would be right. */
export interface Mistake {
  path: string;
  say: string;
}

/**
 * Reads a scheme as somebody wrote it: the scheme whole, or every mistake in it, never a part of it. A part that no scheme has is a
 * mistake too, for it would be left out without a word.
 *
 * @example readScheme({ goals: { Fatal: { response: { goal: { in: 'elapsed', breach: '15' } } } } }).mistakes
 */
export function readScheme(json: unknown): { scheme: Scheme } | { mistakes: Mistake[] } {
  const size = findSizeProblem(json);
  if (size) return { mistakes: [{ path: size.path, say: size.say.en }] };
  const parsed = schemeSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { mistakes: mistakesOf(parsed.error) };
  const scheme = parsed.data;
  const missing = [...findMissingReferences(scheme), ...findLimitProblems(scheme)].map(({ path, say }) => ({
    path,
    say: say.en,
  }));
  const mistakes = [...findUnknownParts(json, scheme, ''), ...missing];
  return mistakes.length > 0 ? { mistakes } : { scheme };
}

/** The mistakes of a refusal by zod, each at its own place: of several shapes a part may have, the one that was meant. */
export function mistakesOf({ issues }: z.ZodError): Mistake[] {
  return issues.flatMap((issue) => mistakesOfIssue(issue, []));
}

type Issue = z.core.$ZodIssue;

function mistakesOfIssue(issue: Issue, above: PropertyKey[]): Mistake[] {
  const path = [...above, ...issue.path];
  const likelyShape =
    issue.code === 'invalid_union' && !hasOwnMessage(issue) ? likelyShapeOf(issue.errors, issue.input) : null;
  if (likelyShape) return likelyShape.flatMap((inner) => mistakesOfIssue(inner, path));
  return [{ path: path.map(String).join('.'), say: sentenceOf(issue) }];
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

function sentenceOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `this is missing; write ${nameOf(issue.expected)}`;
  if (issue.code === 'invalid_type') return `this is not ${nameOf(issue.expected)}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return 'this list is empty; write at least one';
  if (issue.code === 'unrecognized_keys')
    return `no part of a scheme is called ${issue.keys.join(', ')} here`;
  if (issue.code === 'invalid_value') return `write one of ${issue.values.join(', ')}`;
  if (issue.code !== 'invalid_union' || hasOwnMessage(issue)) return issue.message;
  const words = 'options' in issue ? (issue.options as unknown[]) : null;
  return words ? `write one of ${words.join(', ')}` : 'this has none of the shapes it may have';
}

/** A kind of JSON as people call it. */
function nameOf(kind: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    tuple: 'a list',
    record: 'an object',
    object: 'an object',
  };
  return own(names, kind) ?? (kind === 'int' ? 'a whole number' : `a ${kind}`);
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
      : [{ path: at, say: 'no scheme has a part of this name' }];
  });
}
