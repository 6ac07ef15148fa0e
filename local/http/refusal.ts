/** What each product, and each version of it, wraps its refusals in. */
import type { Answer, Refused } from '../product/product';

export function toRefusalAnswer(path: string, refused: Refused): Answer {
  const { status, headers } = refused;
  if (path.startsWith('/wiki/api/')) return { status, headers, body: toConfluence2Body(refused) };
  if (path.startsWith('/wiki/')) return { status, headers, body: toConfluence1Body(refused) };
  if (path.startsWith('/rest/servicedeskapi/'))
    return { status, headers, body: { errorMessage: refused.message } };
  return { status, headers, body: toJiraBody(refused) };
}

function toJiraBody({ message, errors }: Refused) {
  return { errorMessages: message === '' ? [] : [message], errors };
}

function toConfluence1Body({ status, message }: Refused) {
  const data = { authorized: status !== 403, valid: true, errors: [], successful: false };
  return { statusCode: status, data, message };
}

const CODES: Record<number, string> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'RATE_LIMITED',
};

function toConfluence2Body({ status, message }: Refused) {
  const code = CODES[status] ?? 'INVALID_REQUEST';
  return { errors: [{ status, code, title: message, detail: null }] };
}
