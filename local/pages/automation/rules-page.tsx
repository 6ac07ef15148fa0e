/** The rules of Automation: what sets each off, which action of the app it has done, and what became of it. */

import { type Rule, type RuleRun, TRIGGERS } from '../../forge/actions/rule';
import { Layout } from '../frame/layout';
import { Choice } from '../frame/preferences';
import type { Visit } from '../frame/visit';

export function renderRulesPage(visit: Visit) {
  const words = visit.words.automation;
  const { actions, forRules } = visit.site.manifest.actionModules;
  const usable = actions.filter(({ key }) => forRules.includes(key));
  return (
    <Layout {...visit} title={words.rules}>
      <p>{words.rulesAre}</p>
      {usable.length === 0 ? <p class="none">{words.noActions}</p> : <NewRule {...visit} actions={usable} />}
      <RuleList {...visit} />
      <h2>{words.audit}</h2>
      <AuditLog {...visit} />
    </Layout>
  );
}

function NewRule({ words, site, as, actions }: Visit & { actions: { key: string; name: string }[] }) {
  const say = words.automation;
  return (
    <form class="create" method="post" action="/automation" aria-label={say.newRule}>
      <label>
        {say.name} <input name="name" required />
      </label>
      <Choice
        label={say.when}
        name="trigger"
        options={TRIGGERS.map((trigger) => [trigger, say.triggers[trigger]])}
      />
      <Choice label={say.does} name="action" options={actions.map(({ key, name }) => [key, name])} />
      <Choice
        label={say.connection}
        name="connection"
        selected={as}
        options={site.directory().people.map(({ accountId, displayName }) => [accountId, displayName])}
      />
      {(['project', 'status', 'jql'] as const).map((name) => (
        <label>
          {say[name]} <input name={name} />
        </label>
      ))}
      <label>
        {say.minutes} <input name="minutes" type="number" min="5" value="60" />
      </label>
      <button type="submit">{say.create}</button>
    </form>
  );
}

function RuleList({ words, site }: Visit) {
  const say = words.automation;
  const rules = site.rules();
  if (rules.length === 0) return <p class="none">{say.noRules}</p>;
  return (
    <table aria-label={say.rules}>
      <thead>
        <tr>
          {[say.name, say.when, say.does, say.state, say.configure].map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      {rules.map((rule) => (
        <tr>
          <td>{rule.name}</td>
          <td>{say.triggers[rule.trigger]}</td>
          <td>{nameOf(site, rule)}</td>
          <td>{rule.enabled ? say.on : say.off}</td>
          <td>
            <a href={`/automation/${rule.id}`}>{say.configureRule(rule.name)}</a>
          </td>
        </tr>
      ))}
    </table>
  );
}

const nameOf = ({ manifest }: Visit['site'], { action }: Rule): string =>
  manifest.actionModules.actions.find(({ key }) => key === action)?.name ?? action;

function AuditLog({ words, site, locale, timeZone }: Visit) {
  const say = words.automation;
  const runs = site.ruleRuns();
  const when = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
    timeZone,
  });
  const names = new Map(site.rules().map(({ id, name }) => [id, name]));
  return (
    <div id="audit" data-live>
      {runs.length === 0 ? <p class="none">{say.noRuns}</p> : null}
      <table aria-label={say.audit}>
        <thead>
          <tr>
            {[words.when, say.rule, say.workItem, say.outcome, say.said].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        {runs.map(({ at, rule, issue, outcome, said }) => (
          <tr>
            <td class="brief">{when.format(at)}</td>
            <td>{names.get(rule) ?? `${rule}`}</td>
            <td>{issue ? <a href={`/browse/${issue}`}>{issue}</a> : null}</td>
            <td>{say.outcomes[outcome]}</td>
            <td class="long">{textOf(said)}</td>
          </tr>
        ))}
      </table>
    </div>
  );
}

/** An answer's own text where it has one. */
function textOf(outcome: RuleRun['said']): string {
  if (typeof outcome === 'string') return outcome;
  const { say } = (outcome ?? {}) as { say?: unknown };
  return typeof say === 'string' ? say : JSON.stringify(outcome);
}
