/** The actions an app declares, the agents that may use them, and those that a rule may. */
import { z } from 'zod';

const inputShape = z.looseObject({
  title: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  required: z.boolean().default(false),
  description: z.string().default(''),
});
const actionShape = z.looseObject({
  key: z.string(),
  name: z.string().optional(),
  function: z.string(),
  actionVerb: z.enum(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']).default('TRIGGER'),
  description: z.string().min(1).max(255),
  inputs: z.record(z.string(), inputShape).default({}),
  config: z.looseObject({ resource: z.string(), render: z.string().optional() }).optional(),
});
const agentShape = z.looseObject({
  key: z.string(),
  name: z.string().max(30),
  description: z.string().default(''),
  prompt: z.string().min(1),
  conversationStarters: z.array(z.string().max(85)).default([]),
  actions: z.array(z.string()).default([]),
});
const providerShape = z.looseObject({ key: z.string(), actions: z.array(z.string()).min(1) });

export type ActionInput = z.infer<typeof inputShape>;
export type Agent = z.infer<typeof agentShape>;
export interface ActionModule {
  key: string;
  name: string;
  function: string;
  actionVerb: string;
  description: string;
  inputs: Record<string, ActionInput>;
  /** The form in which a rule fills the inputs in. */
  config: { resource: string; render?: string | undefined } | undefined;
}

export interface ActionModules {
  actions: ActionModule[];
  agents: Agent[];
  /** The keys of those that a rule may use. */
  forRules: string[];
}

const MOST_FOR_RULES = 20;
const MOST_INPUTS = 10;

/** Reads them from the modules of a manifest; what Forge would not deploy stops the site at its start. `declared` has those of a remote as well. */
export function readActionModules(
  modules: readonly { type: string }[],
  declared: readonly unknown[],
): ActionModules {
  const ofType = (type: string) => modules.filter((module) => module.type === type);
  const actions = z.array(actionShape).parse(ofType('action')).map(toActionModule);
  const agents = z.array(agentShape).parse(ofType('rovo:agent'));
  const providers = z.array(providerShape).parse(ofType('automation:actionProvider'));
  const forRules = providers.flatMap(({ actions: keys }) => keys);
  refuseUnknown([...agents, ...providers], declared);
  if (forRules.length > MOST_FOR_RULES)
    throw new Error(
      `manifest.yml: rules may use ${MOST_FOR_RULES} actions of an app, not ${forRules.length}`,
    );
  for (const { key, inputs } of actions)
    if (Object.keys(inputs).length > MOST_INPUTS)
      throw new Error(`manifest.yml: the action '${key}' has more than ${MOST_INPUTS} inputs`);
  return { actions, agents, forRules };
}

function toActionModule(action: z.infer<typeof actionShape>): ActionModule {
  const { key, name = key, function: functionKey, actionVerb, description, inputs, config } = action;
  return { key, name, function: functionKey, actionVerb, description, inputs, config };
}

function refuseUnknown(
  users: readonly { key: string; actions: string[] }[],
  declared: readonly unknown[],
): void {
  for (const { key, actions } of users)
    for (const name of actions)
      if (!declared.includes(name))
        throw new Error(`manifest.yml: '${key}' names the action '${name}', which is not declared`);
}
