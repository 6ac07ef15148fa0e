/** Whether Confluence did what it was asked: some plans take a restriction and restrict nothing. */
import * as z from '../../common/zod';

const restrictedShape = z.looseObject({
  results: z.array(
    z.looseObject({
      restrictions: z.looseObject({
        user: z.looseObject({ results: z.array(z.unknown()) }),
        group: z.looseObject({ results: z.array(z.unknown()) }),
      }),
    }),
  ),
});

/** The answer tells who the page is now kept to. One that tells nobody, where the app itself was named, restricted nothing. */
export function isWithoutEffect(answer: unknown): boolean {
  const restrictions = restrictedShape.safeParse(answer).data?.results ?? [];
  const isNobody = ({ restrictions: { user, group } }: (typeof restrictions)[number]) =>
    user.results.length + group.results.length === 0;
  return restrictions.length > 0 && restrictions.every(isNobody);
}
