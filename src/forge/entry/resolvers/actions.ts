/** What an agent that somebody talks to, and a rule, may have the app do: each an action module of the manifest. */

import { type Asker, askerOf } from '../../../application/actions/asker';
import { explainClock as explain } from '../../../application/actions/explain-clock';
import type { Place } from '../../../application/actions/find-place';
import { listDue as list } from '../../../application/actions/list-due';
import { recordAct, type WrittenAct } from '../../../application/actions/record-act';
import { tellReport } from '../../../application/actions/tell-report';
import type { Refusal } from '../../../application/refusal';
import * as z from '../../../common/zod';
import { ports } from '../wiring';
import { answerOrRefuse, notSignedIn, refusePayload } from './define';

/** As a form or a model wrote it: nothing of it says who asks. */
const word = z
  .union([z.string().max(2_000), z.number().transform(String)])
  .nullish()
  .transform((text) => text ?? '');

const inputsShape = z.object({
  issue: word,
  project: word,
  clock: word,
  within: word,
  channel: word,
  note: word,
  at: word,
  date: word,
  language: word,
});
type Inputs = z.infer<typeof inputsShape>;

/** An agent's call says where the person is; a rule may not add it, for a rule's inputs are those of the manifest alone. */
const pageShape = z.looseObject({
  jira: z.looseObject({ issueKey: word, issueId: word, projectKey: word }).optional().catch(undefined),
});
const callShape = z.looseObject({ context: pageShape.optional() });
const callerShape = z.looseObject({
  principal: z.looseObject({ accountId: z.string().optional() }).nullish(),
});

/** Where the person is, as far as the platform tells it. */
interface Here {
  issue: string;
  project: string;
}

type Action = (asker: Asker, inputs: Inputs, here: Here) => Promise<object | Refusal>;

/** What an action answers, as Automation and agents read it: a text with its facts, or what is wrong. */
type Answer = object | { errors: { message: string }[] };

const defineAction =
  (name: string, run: Action) =>
  async (payload: unknown, caller: unknown): Promise<Answer> => {
    const asker = await askerIn(payload, caller);
    const answer = await answerOrRefuse(name, asker, () => runAction(run, asker, payload));
    return 'kind' in answer && answer.kind === 'refused' && 'say' in answer
      ? { errors: [{ message: answer.say }] }
      : answer;
  };

/** Who asks is the platform's word, never an input's. */
function askerIn(payload: unknown, caller: unknown): Promise<Asker> {
  const accountId = callerShape.catch({}).parse(caller).principal?.accountId ?? '';
  const { language = '' } = languageShape.catch({}).parse(payload);
  return askerOf(ports, { accountId, isRule: contextOf(payload) === undefined, language });
}

const languageShape = z.looseObject({ language: z.string().optional() });

const contextOf = (payload: unknown) => callShape.catch({}).parse(payload).context;

async function runAction(run: Action, asker: Asker, payload: unknown): Promise<object | Refusal> {
  const inputs = inputsShape.safeParse(payload ?? {});
  if (!inputs.success) return refusePayload(inputs.error, asker.language);
  if (asker.accountId === '') return notSignedIn(asker.language);
  const { issueKey = '', issueId = '', projectKey = '' } = contextOf(payload)?.jira ?? {};
  return run(asker, inputs.data, { issue: issueId || issueKey, project: projectKey });
}

const issueOf = ({ issue }: Inputs, here: Here): Place => ({ written: issue, here: here.issue });

const recording =
  (act: WrittenAct['act']): Action =>
  (asker, inputs, here) =>
    recordAct(ports, asker, { ...inputs, issue: issueOf(inputs, here), act });

export const explainClock = defineAction('explain-clock', (asker, inputs, here) =>
  explain(ports, asker, { issue: issueOf(inputs, here), clock: inputs.clock }),
);

export const listDue = defineAction('list-due', (asker, { project, within }, here) =>
  list(ports, asker, { project: { written: project, here: here.project }, within }),
);

export const reportState = defineAction('report-state', (asker, inputs, here) =>
  tellReport(ports, asker, { issue: issueOf(inputs, here) }),
);

export const recordContact = defineAction('record-contact', recording('contact'));
export const recordWorkaround = defineAction('record-workaround', recording('workaround'));
export const recordRestored = defineAction('record-restored', recording('restored'));
export const agreeDate = defineAction('agree-date', recording('agreed-date'));
