/** Calls the functions of actions: what an agent's call and a rule's call look like, and what each may answer. */

import { NOBODY } from '../../common/nobody';
import type { Answer, Request } from '../../http/network';
import type { Installation } from '../installation/installations';
import type { ActionModule, ActionModules } from '../manifest/action-modules';
import type { Manifest } from '../manifest/manifest';
import type { Runtime } from '../sandbox/runtime';
import type { Inputs } from './inputs';

/** Somebody has an agent do something, as the model would: it has chosen the action and made up the inputs. */
export interface AgentCall {
  as: string;
  action: string;
  inputs: Inputs;
  /** The key of the issue whose page he is on, if he is. */
  issue?: string;
}

const MOST_BYTES = 5 * 1024 * 1024;

export class ActionCalls {
  constructor(
    readonly modules: ActionModules,
    private readonly manifest: Manifest,
    private readonly runtime: Runtime,
    private readonly lookUp: (request: Request) => Answer,
    private readonly installation: Installation,
  ) {}

  /** What the agent is answered. */
  async askAgent({ as, action, inputs, issue }: AgentCall): Promise<unknown> {
    const module = this.moduleOf(action);
    if (!this.modules.agents.some(({ actions }) => actions.includes(action)))
      throw new Error(`no agent of the app has the action '${action}'`);
    if (as === NOBODY) throw new Error('nobody who is not signed in talks to an agent');
    const context = { cloudId: this.installation.cloudId, moduleKey: action, ...this.pageOf(as, issue) };
    return this.run(module, as, { ...inputs, context });
  }

  /** What a rule's action answers: nothing but its inputs reaches it, and it runs as the person of the connection. */
  runInRule(action: string, connection: string, inputs: Inputs): Promise<unknown> {
    return this.run(this.moduleOf(action), connection, inputs);
  }

  moduleOf(key: string): ActionModule {
    const module = this.modules.actions.find((candidate) => candidate.key === key);
    if (!module) throw new Error(`the app has no action '${key}'`);
    return module;
  }

  private async run(module: ActionModule, accountId: string, payload: object): Promise<unknown> {
    this.manifest.functionOf(module.function);
    const invocation = {
      functionKey: module.function,
      moduleKey: module.key,
      moduleType: 'action',
      accountId,
    };
    const answer = await this.runtime.invoke(invocation, payload);
    if (Buffer.byteLength(JSON.stringify(answer ?? null)) > MOST_BYTES)
      throw new Error('an action answers at most 5 MB');
    return answer ?? null;
  }

  /** The issue that the person is looking at, in the form in which an agent hands it on; none that he may not see. */
  private pageOf(as: string, key: string | undefined): object {
    if (!key) return {};
    const path = `/rest/api/3/issue/${encodeURIComponent(key)}?fields=project,issuetype`;
    const { status, body } = this.lookUp({ as, product: 'jira', method: 'GET', path });
    if (status !== 200) throw new Error(`the issue ${key} does not exist or ${as} may not see it`);
    const { id, key: issueKey, fields } = body as IssueJson;
    const { project, issuetype } = fields;
    const of = { issueKey, issueId: id, issueType: issuetype?.name, issueTypeId: issuetype?.id };
    const jira = {
      ...{ url: `${this.installation.siteUrl}/browse/${issueKey}`, resourceType: 'issue' },
      ...{ ...of, projectKey: project.key, projectId: project.id },
    };
    return { jira };
  }
}

interface IssueJson {
  id: string;
  key: string;
  fields: { project: { id: string; key: string }; issuetype?: { id: string; name: string } };
}
