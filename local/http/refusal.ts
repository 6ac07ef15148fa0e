/** What each product, and each version of it, wraps its refusals in. */
import type { Answer, Refused } from '../product';

export function refusal(path: string, refused: Refused): Answer {
  const { status, headers } = refused;
  if (path.startsWith('/wiki/api/')) return { status, headers, body: ofConfluence2(refused) };
  if (path.startsWith('/wiki/')) return { status, headers, body: ofConfluence1(refused) };
  return { status, headers, body: ofJira(refused) };
}

function ofJira({ message, errors }: Refused) {
  return { errorMessages: message === '' ? [] : [message], errors };
}

function ofConfluence1({ status, message }: Refused) {
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

function ofConfluence2({ status, message }: Refused) {
  const code = CODES[status] ?? 'INVALID_REQUEST';
  return { errors: [{ status, code, title: message, detail: null }] };
}
