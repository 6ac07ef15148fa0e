/** What was said and logged, as Jira's answers tell it. */
import { at, instant, readTold } from './told';

describe('a comment', () => {
  const word = (more: object) => ({
    comment: {
      comments: [{ id: '5', created: at('11:00'), author: { accountId: 'a' }, body: 'words', ...more }],
    },
  });
  const readWord = (more: object) => readTold({ fields: word(more) }).events[0];

  test.each<[string, object, boolean]>([
    ['without a mark', {}, true],
    ['of a service project that is public', { jsdPublic: true, public: true }, true],
    ['with another property', { properties: [{ key: 'other', value: { internal: true } }] }, true],
    [
      'that is marked not internal',
      { properties: [{ key: 'sd.public.comment', value: { internal: false } }] },
      true,
    ],
    ['for a role', { visibility: { type: 'role', value: 'Team' } }, false],
    ['not public for customers', { jsdPublic: false }, false],
    ['not public', { public: false }, false],
    ['marked internal', { properties: [{ key: 'sd.public.comment', value: { internal: true } }] }, false],
    [
      'marked internal in words',
      { properties: [{ key: 'x' }, { key: 'sd.public.comment', value: { internal: 'true' } }] },
      false,
    ],
  ])('%s', (_, more, isPublic) => {
    expect(readWord(more)).toEqual({
      ...{
        kind: 'comment',
        id: '5',
        at: instant('11:00'),
        index: 0,
        actor: 'a',
        side: 'team',
        public: isPublic,
      },
      ...(isPublic ? { text: 'words' } : {}),
    });
  });

  test('is read from a document by its texts, in their order', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const body = {
      content: [
        { content: [text('one'), { type: 'hardBreak' }, text('two')] },
        null,
        { content: [{ content: [text('three')] }] },
      ],
    };
    expect(readWord({ body })).toMatchObject({ text: 'one two three' });
    expect(readWord({ body: null })).toMatchObject({ text: '' });
  });

  test('of nobody, or of somebody without an id, is warned of; an app’s is not', () => {
    const warned = (author: object | null) => readTold({ fields: word({ author }) }).warnings;
    expect(warned(null)).toEqual([{ code: 'no-author', commentId: '5' }]);
    expect(warned({ displayName: 'Ann' })).toEqual([{ code: 'no-identity', commentId: '5' }]);
    expect([warned({ accountType: 'app' }), warned({ accountId: 'a' })]).toEqual([[], []]);
  });

  test.each<[string, object, string]>([
    [
      'whether it is public',
      { public: 'no' },
      'fields.comment.comments.0: whether a comment is public is true or false',
    ],
    ['when it was said', { created: 'soon' }, 'comment 5: "soon" is not an instant'],
    ['who said it', { author: 'Ann' }, 'fields.comment.comments.0.author: this is not a person'],
    [
      'by which id',
      { author: { accountId: 5 } },
      'fields.comment.comments.0.author: a person’s accountId, accountType, key and name are texts',
    ],
  ])('that does not say as Jira does %s is refused', (_, more, sentence) => {
    expect(() => readWord(more)).toThrow(sentence);
  });

  test('may stand where older answers have it', () => {
    const comments = [{ id: '5', created: at('11:00'), author: { accountId: 'a' }, body: 'words' }];
    const beside = { fields: { comment: null }, more: { comments: { values: comments } } };
    for (const told of [{ fields: { comment: null, comments } }, beside])
      expect(readTold(told).events).toHaveLength(1);
  });
});

describe('work that was logged', () => {
  const log = (more: object) =>
    readTold({
      fields: {
        worklog: {
          worklogs: [
            { id: '7', started: at('11:00'), timeSpentSeconds: 90, author: { accountId: 'a' }, ...more },
          ],
        },
      },
    });

  test('is told at its beginning, with how long it took', () => {
    expect(log({}).events).toEqual([
      { kind: 'worklog', id: '7', at: instant('11:00'), index: 0, actor: 'a', spent: 90_000 },
    ]);
    expect(log({ timeSpentSeconds: null }).events).toMatchObject([{ spent: 0 }]);
    expect(() => log({ timeSpentSeconds: '90' })).toThrow(
      'fields.worklog.worklogs.0.timeSpentSeconds: this is not a number',
    );
  });
});
