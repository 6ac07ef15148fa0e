import { privacy } from '@forge/api';
import type { Privacy } from '../application/ports/people';

/** Atlassian's own way of reporting personal data, ninety accounts a call. */
export const atlassianPrivacy: Privacy = {
  async listClosed(accountIds, at) {
    const updatedAt = new Date(at).toISOString();
    const answers = await privacy.reportPersonalData(
      accountIds.map((accountId) => ({ accountId, updatedAt })),
    );
    return answers.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId);
  },
};
