import { type Language, textsIn } from '../../../locales/languages';
import { say } from '../../common/say';
import type * as z from '../../common/zod';
import type { ProblemView } from '../../contract/scheme';
import { findUnknownClients } from '../../domain/lint/problems/contract-problems';
import { findSizeProblem } from '../../domain/lint/problems/limits';
import { writtenSchema } from '../../domain/lint/problems/mistakes';
import type { Problem } from '../../domain/lint/problems/problem';
import { problemsOf } from '../../domain/lint/problems/problems';
import { withEveryHoliday } from '../../domain/scheme/calendars/renew';
import type { Scheme } from '../../domain/scheme/scheme';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { explainFault } from './explain-fault';

/** A draft as a page sends it: a scheme that can be used, its holidays resolved, or what is wrong with it. */
export type ParsedDraft = { kind: 'usable'; scheme: Scheme } | { kind: 'wrong'; problems: ProblemView[] };

/**
 * Reads a draft; every wrong value comes with its place and a sentence in the reader's language. With the clients there are given, one
 * that is none of them is wrong as well.
 */
export async function readDraft(
  raw: unknown,
  language: Language,
  now: number,
  clients?: readonly { id: string }[],
): Promise<ParsedDraft> {
  const toView = (problem: Problem): ProblemView => ({
    path: problem.path,
    say: say(textsIn(language).schemes.problems, problem),
  });
  const size = findSizeProblem(raw);
  if (size) return { kind: 'wrong', problems: [toView(size)] };
  const parsed = writtenSchema.safeParse(raw);
  if (!parsed.success) return { kind: 'wrong', problems: toFaultViews(parsed.error, language) };
  const clientIds = clients?.map(({ id }) => id);
  const unknown = clientIds ? findUnknownClients(parsed.data, clientIds) : [];
  const problems = [...problemsOf(parsed.data), ...unknown].map(toView);
  if (problems.length > 0) return { kind: 'wrong', problems };
  const scheme = await withEveryHoliday(parsed.data, now);
  const renewedSize = findSizeProblem(scheme);
  return renewedSize ? { kind: 'wrong', problems: [toView(renewedSize)] } : { kind: 'usable', scheme };
}

function toFaultViews({ issues }: z.ZodError, language: Language): ProblemView[] {
  return issues.map((issue) => ({
    path: issue.path.join('.'),
    say: explainFault(issue, textsIn(language)),
  }));
}

export async function refuseUnlessAdministrator(
  ports: Pick<Ports, 'people'>,
  { projectId }: { projectId: string },
): Promise<Refusal | null> {
  if (await ports.people.canAdminister(projectId)) return null;
  return refuse('not-allowed', ({ refusals }) => refusals.scheme.notAdministrator);
}

/** A draft that cannot be used is refused with the first thing that is wrong in it. */
export function refuseDraft([first]: ProblemView[]): Refusal {
  const say = `${first?.path}: ${first?.say}`;
  return refuse('invalid', () => say);
}
