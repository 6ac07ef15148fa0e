/** A chat with an agent of the app, without the model: a person chooses the action and its inputs, and sees what the model would. */
import type { ActionModule, Agent } from '../../forge/manifest/action-modules';
import { Layout } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { InputFields } from './inputs-form';

/** What was asked last, and its answer. */
export interface Asked {
  action: string;
  inputs: Record<string, unknown>;
  issue: string;
  answer?: unknown;
}

export function renderChatPage(visit: Visit, conversation: Asked) {
  const say = visit.words.automation;
  const { agents, actions } = visit.site.manifest.actionModules;
  const action = actions.find(({ key }) => key === conversation.action);
  return (
    <Layout {...visit} title={say.chat}>
      <p>{say.chatIs}</p>
      {agents.length === 0 ? <p class="none">{say.noAgents}</p> : null}
      {agents.map((agent) => (
        <AgentCard {...visit} agent={agent} actions={actions} />
      ))}
      {action ? <ActionForm {...visit} action={action} asked={conversation} /> : null}
      {'answer' in conversation ? <Answer {...visit} answer={conversation.answer} /> : null}
    </Layout>
  );
}

function AgentCard({ agent, actions, words }: Visit & { agent: Agent; actions: ActionModule[] }) {
  const say = words.automation;
  const own = actions.filter(({ key }) => agent.actions.includes(key));
  return (
    <section aria-label={agent.name}>
      <h2>{agent.name}</h2>
      <p>{agent.description}</p>
      <details>
        <summary>{say.prompt}</summary>
        <pre tabindex={0}>{agent.prompt}</pre>
      </details>
      <h3>{say.starters}</h3>
      <ul>
        {agent.conversationStarters.map((starter) => (
          <li>{starter}</li>
        ))}
      </ul>
      <table aria-label={say.action}>
        <thead>
          <tr>
            <th scope="col">{say.action}</th>
            <th scope="col">{say.verb}</th>
            <th scope="col">{words.description}</th>
          </tr>
        </thead>
        {own.map(({ key, name, actionVerb, description }) => (
          <tr>
            <td>
              <a href={`/rovo?action=${encodeURIComponent(key)}`}>{name}</a>
            </td>
            <td>{actionVerb}</td>
            <td>{description}</td>
          </tr>
        ))}
      </table>
    </section>
  );
}

function ActionForm({ action, asked: conversation, words }: Visit & { action: ActionModule; asked: Asked }) {
  const say = words.automation;
  return (
    <form method="post" action="/rovo" aria-label={action.name}>
      <h2>{action.name}</h2>
      <input type="hidden" name="action" value={action.key} />
      <InputFields inputs={action.inputs} values={conversation.inputs} strict={false} />
      <p class="input">
        <label>
          {say.page} <input name="issue" value={conversation.issue} />
        </label>
      </p>
      <button type="submit">{say.ask}</button>
    </form>
  );
}

/** The whole answer, and the text in it as people read it. */
function Answer({ answer, words }: Visit & { answer: unknown }) {
  const { say, errors } = (answer ?? {}) as { say?: unknown; errors?: { message: string }[] };
  const text = typeof say === 'string' ? say : (errors ?? []).map(({ message }) => message).join(' ');
  return (
    <section id="answer" aria-label={words.automation.answer}>
      <h2>{words.automation.answer}</h2>
      {text === '' ? null : <pre tabindex={0}>{text}</pre>}
      <details>
        <summary>JSON</summary>
        <pre tabindex={0}>{JSON.stringify(answer, null, 2)}</pre>
      </details>
    </section>
  );
}
