import { asApp, asUser, route, webTrigger } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

const resolver = new Resolver();
const keyOf = ({ extension }) => `checklist:${extension.issue.key}`;

resolver.define('read', async ({ context }) => (await kvs.get(keyOf(context))) ?? []);

resolver.define('tick', async ({ payload, context }) => {
  const items = await kvs.get(keyOf(context));
  const ticked = items.map((item, at) => (at === payload.at ? { ...item, done: true } : item));
  await kvs.set(keyOf(context), ticked);
  return ticked;
});

resolver.define('summary', async ({ context }) => {
  const answer = await asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`);
  return (await answer.json()).fields.summary;
});

const readAs = async (who, key) => {
  const answer = await who.requestJira(route`/rest/servicedeskapi/request/${key}`);
  return { status: answer.status, summary: answer.ok ? (await answer.json()).summary : null };
};

resolver.define('place', ({ context }) => context);
resolver.define('request', async ({ context }) => ({
  asApp: await readAs(asApp(), context.extension.request.key),
  asUser: await readAs(asUser(), context.extension.request.key),
}));

resolver.define('recall', async ({ payload }) => (await kvs.get(payload.key)) ?? null);
resolver.define('address', () => webTrigger.getUrl('open-checklists'));

export const handler = resolver.getDefinitions();
