import { asApp, route } from '@forge/api';
import { kvs, WhereConditions } from '@forge/kvs';

export async function onInstalled({ installerAccountId, app }) {
  await kvs.set('installed', { by: installerAccountId, app: app.id });
}

export async function onCreated({ issue }) {
  await kvs.set(`checklist:${issue.key}`, [{ text: 'Say hello', done: false }]);
  const body = {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'This issue has a checklist.' }] }],
  };
  await asApp().requestJira(route`/rest/api/3/issue/${issue.key}/comment`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body }),
  });
}

export async function onUpdated({ issue }) {
  await kvs.set('last-change', issue.key);
}

export async function countOpen() {
  const { results } = await kvs.query().where('key', WhereConditions.beginsWith('checklist:')).getMany();
  const open = results.filter(({ value }) => value.some(({ done }) => !done));
  await kvs.set('open', open.length);
}

export async function addItem({ issue, text, times = 1, context = null }, { principal }) {
  if (times < 1) return { errors: [{ message: `${times} times is never.` }] };
  if (text === 'boom') throw new Error('boom');
  const list = (await kvs.get(`checklist:${issue}`)) ?? [];
  const items = Array.from({ length: times }, () => ({
    text,
    done: false,
    by: principal.accountId,
    context,
  }));
  await kvs.set(`checklist:${issue}`, [...list, ...items]);
  return { added: times };
}

export async function answer({ method }) {
  const open = (await kvs.get('open')) ?? null;
  return {
    statusCode: 200,
    headers: { 'Content-Type': ['application/json'] },
    body: JSON.stringify({ method, open }),
  };
}
