import { countFields } from '../../src/forge/jira/withheld-counts';

test('fields of somebody’s making and files are counted, and what the app or Jira put there is not', () => {
  const person = { author: { accountType: 'atlassian' } };
  const fields = {
    summary: 'The cart is down',
    description: { type: 'doc' },
    environment: 'production',
    customfield_1: 'The password is hunter2',
    customfield_2: { value: 'Gold' },
    customfield_3: [],
    customfield_4: null,
    customfield_5: '2025-06-05T14:00:00.000+0000',
    attachment: [person, person, { author: { accountType: 'app' } }],
  };
  expect(countFields(fields, ['customfield_5'])).toEqual({ fields: 3, files: 2 });
});
