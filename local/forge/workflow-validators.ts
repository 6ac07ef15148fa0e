/** The app's validators on a transition: asked before it happens, and their sentence is Jira's refusal. */
import type { Answer, Request } from '../http/network';
import type { Manifest } from './manifest/manifest';
import type { ValidatedTransition } from './products-port';
import type { Runtime } from './sandbox/runtime';

interface Validator {
  key: string;
  type: string;
  function?: string;
}

export class WorkflowValidators {
  constructor(
    private readonly manifest: Manifest,
    private readonly runtime: Runtime,
    private readonly transitionOf: (request: Request) => ValidatedTransition | null,
    private readonly log: (line: string) => void,
  ) {}

  /** Jira's refusal of a transition that a validator on it does not let through; undefined for every other request. */
  async refuse(request: Request): Promise<Answer | undefined> {
    const transition = this.transitionOf(request);
    for (const key of transition?.validators ?? []) {
      const message = await this.messageOf(key, transition as ValidatedTransition);
      if (message !== null) return { status: 400, body: { errorMessages: [message], errors: {} } };
    }
    return undefined;
  }

  /** One that is not there any more, dies or answers nothing Jira understands lets nothing through. */
  private async messageOf(key: string, { issue, from, to }: ValidatedTransition): Promise<string | null> {
    const module = this.manifest.modules.find(
      (candidate) => candidate.type === 'jira:workflowValidator' && candidate.key === key,
    ) as Validator | undefined;
    if (module?.function === undefined) return FAILED;
    const invocation = { functionKey: module.function, moduleKey: key, moduleType: module.type };
    try {
      const answer = await this.runtime.invoke(invocation, { issue, transition: { from, to } });
      const { result, errorMessage } = (answer ?? {}) as { result?: unknown; errorMessage?: unknown };
      if (result === true) return null;
      return typeof errorMessage === 'string' && errorMessage !== '' ? errorMessage : FAILED;
    } catch (error) {
      this.log(`validator '${key}' failed: ${String(error)}`);
      return FAILED;
    }
  }
}

const FAILED = 'A validator of an app did not let this transition through.';
