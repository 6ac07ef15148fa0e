/** One rule's configuration: the app's own form in a frame, or a plain list where it has none. */
import { findInvalidInputs } from '../../forge/actions/inputs';
import type { Rule } from '../../forge/actions/rule';
import type { ActionModule } from '../../forge/manifest/action-modules';
import { Layout } from '../frame/layout';
import { ModuleFrame } from '../frame/module-frame';
import { Refused, type Visit } from '../frame/visit';
import { InputFields } from './inputs-form';

export function renderRulePage(visit: Visit, id: number) {
  const say = visit.words.automation;
  const rule = visit.site.rules().find((candidate) => candidate.id === id);
  const action = visit.site.manifest.actionModules.actions.find(({ key }) => key === rule?.action);
  if (!rule || !action) throw new Refused(404, { errorMessages: [say.noRules] });
  const invalid = findInvalidInputs(action, rule.inputs);
  const problems = new URL(visit.path, 'https://site.invalid').searchParams.has('invalid')
    ? Object.values(invalid)
    : [];
  return (
    <Layout {...visit} title={say.configureRule(rule.name)}>
      <p>
        {say.triggers[rule.trigger]} · {action.name} · {rule.enabled ? say.on : say.off}
      </p>
      {problems.length > 0 ? (
        <p role="alert">
          {say.invalid} {problems.join('; ')}
        </p>
      ) : null}
      <Configuration {...visit} rule={rule} action={action} invalid={invalid} />
      <RuleButtons {...visit} rule={rule} />
      <p>
        <a href="/automation">{say.rules}</a>
      </p>
    </Layout>
  );
}

interface Props extends Visit {
  rule: Rule;
  action: ActionModule;
  invalid: Record<string, string>;
}

function Configuration({ rule, action, invalid, ...visit }: Props) {
  const say = visit.words.automation;
  const { config, key, name } = action;
  if (!config || config.render === 'native')
    return (
      <form method="post" action={`/automation/${rule.id}/inputs`} aria-label={name}>
        {config ? <p class="none">{visit.words.uiKit(name)}</p> : null}
        <p class="none">{say.smart}</p>
        <InputFields inputs={action.inputs} values={rule.inputs} strict={false} />
        <button type="submit">{say.save}</button>
      </form>
    );
  const invalidInputs = Object.fromEntries(
    Object.entries(invalid).map(([input, message]) => [input, { message }]),
  );
  const extension = {
    type: 'action',
    rule: rule.id,
    data: { inputs: rule.inputs },
    errors: { invalidInputs },
  };
  const module = { key, type: 'action', title: name, resource: config.resource };
  return (
    <>
      <ModuleFrame {...visit} module={module} extension={extension} />
      <form class="rule-save" method="post" action={`/automation/${rule.id}/enable`}>
        <button type="submit">{say.save}</button>
      </form>
    </>
  );
}

function RuleButtons({ rule, words }: Visit & { rule: Rule }) {
  const say = words.automation;
  const buttons = [...(rule.enabled ? [['disable', say.switchOff]] : []), ['remove', say.remove]];
  return (
    <div class="row">
      {buttons.map(([name, label]) => (
        <form method="post" action={`/automation/${rule.id}/${name}`}>
          <button type="submit">{label}</button>
        </form>
      ))}
    </div>
  );
}
