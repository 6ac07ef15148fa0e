import { countFields } from '../../src/forge/jira/withheld-counts';

test('fields of somebody’s making are counted, and what the app or Jira put there is not', () => {
  const fields = {
    summary: 'The cart is down',
    description: { type: 'doc' },
    environment: 'production',
    customfield_1: 'The password is hunter2',
    customfield_2: { value: 'Gold' },
    customfield_3: [],
    customfield_4: null,
    customfield_5: '2025-06-05T14:00:00.000+0000',
  };
  expect(countFields(fields, ['customfield_5'])).toBe(3);
});
