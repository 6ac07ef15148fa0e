/** The addresses of the page of rules and of the chat with an agent. */
import type { Context, Hono } from 'hono';
import { type Inputs, readTyped } from '../../forge/actions/inputs';
import type { Rule, RuleInput } from '../../forge/actions/rule';
import { InvalidRule } from '../../forge/actions/rules';
import type { Site } from '../../running/running-site';
import { form, renderDocument } from '../frame/answers';
import { Refused, type Visit, visitOf } from '../frame/visit';
import { renderChatPage } from './chat-page';
import { typedInputs } from './inputs-form';
import { renderRulePage } from './rule-page';
import { renderRulesPage } from './rules-page';

const RULE = '/automation/:id{[0-9]+}';
const idIn = (context: Context): number => Number(context.req.param('id'));

export const automationViews: Record<string, (visit: Visit, context: Context) => unknown> = {
  '/automation': (visit) => renderRulesPage(visit),
  [RULE]: (visit, context) => renderRulePage(visit, idIn(context)),
  '/rovo': (visit, { req }) =>
    renderChatPage(visit, { action: req.query('action') ?? '', inputs: {}, issue: req.query('issue') ?? '' }),
};

export function addAutomationActions(shell: Hono, site: Site): void {
  shell.post('/automation', async (context) => {
    const { id } = createRule(site, await form(context));
    return context.redirect(`/automation/${id}`, 303);
  });
  shell.post(`${RULE}/inputs`, async (context) => {
    const rule = ruleOf(site, context);
    if (isJson(context)) {
      site.saveRule({ ...rule, enabled: false, inputs: (await context.req.json()) as Inputs }, rule.id);
      return context.json({});
    }
    const inputs = readTyped(actionOf(site, rule.action), typedInputs(await form(context)));
    return context.redirect(switchOn(site, { ...rule, inputs }), 303);
  });
  shell.post(`${RULE}/enable`, (context) => context.redirect(switchOn(site, ruleOf(site, context)), 303));
  shell.post(`${RULE}/disable`, (context) => {
    const rule = ruleOf(site, context);
    site.saveRule({ ...rule, enabled: false }, rule.id);
    return context.redirect('/automation', 303);
  });
  shell.post(`${RULE}/remove`, (context) => {
    site.removeRule(idIn(context));
    return context.redirect('/automation', 303);
  });
  shell.post('/rovo', (context) => answerChat(site, context));
}

const isJson = (context: Context) => context.req.header('content-type')?.includes('json') ?? false;

/** A new rule waits, switched off, for what its action is to do. */
function createRule(site: Site, { minutes = '', ...values }: Record<string, string>): Rule {
  const length = Number(minutes);
  const rule = { ...values, minutes: length >= 5 ? length : 60, enabled: false };
  return site.saveRule(rule as unknown as RuleInput);
}

/** Switches a rule on, and tells where to go on: to its page, where its configuration is not taken. */
function switchOn(site: Site, rule: Rule): string {
  try {
    site.saveRule({ ...rule, enabled: true }, rule.id);
    return '/automation';
  } catch (error) {
    if (!(error instanceof InvalidRule)) throw error;
    site.saveRule({ ...rule, enabled: false }, rule.id);
    return `/automation/${rule.id}?invalid`;
  }
}

function ruleOf(site: Site, context: Context): Rule {
  const rule = site.rules().find(({ id }) => id === idIn(context));
  if (!rule) throw new Refused(404, { errorMessages: ['No such rule.'] });
  return rule;
}

function actionOf(site: Site, key: string) {
  const action = site.manifest.actionModules.actions.find((candidate) => candidate.key === key);
  if (!action) throw new Refused(404, { errorMessages: [`No action ${key}.`] });
  return action;
}

/** What the platform refuses before the app is asked is the page's trouble; the app's own refusal is an answer. */
async function answerChat(site: Site, context: Context): Promise<Response> {
  const visit = await visitOf(site, context);
  const values = await form(context);
  const { action = '', issue = '' } = values;
  const inputs = readTyped(actionOf(site, action), typedInputs(values));
  const call = { as: visit.as, action, inputs, ...(issue.trim() ? { issue: issue.trim() } : {}) };
  const answer = await site.askAgent(call).catch((error: unknown) => {
    throw new Refused(400, { errorMessages: [error instanceof Error ? error.message : String(error)] });
  });
  const page = renderChatPage(visit, { action, inputs, issue, answer });
  return context.html(await renderDocument(page));
}
