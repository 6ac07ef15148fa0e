/** How high a page may be in a frame that grows with it, from what is seen of it. */
import { fittingHeight } from '../../static/shared/frame-height';

const rect = (top: number, height: number) => ({ top, height, bottom: top + height }) as DOMRectReadOnly;
const look = (height: number, seen: [top: number, height: number], frameHeight = height) =>
  fittingHeight({ boundingClientRect: rect(0, height), intersectionRect: rect(...seen) }, frameHeight);

describe('a page that keeps its bottom in sight', () => {
  test('is as high as what is seen of it', () => {
    expect(look(900, [0, 634.8])).toBe(634);
  });

  test('stays as it is where it is seen whole, the border of its frame or not', () => {
    expect(look(634, [0, 634])).toBeNull();
    expect(look(634, [0, 631.8], 632)).toBeNull();
  });

  test('is never too low to work in, and then stays as it is', () => {
    expect(look(844, [0, 300])).toBe(480);
    expect(look(480, [0, 300])).toBeNull();
  });

  test('is as high as a screen that is scrolled to it, where one says so', () => {
    const [frame, seen] = [rect(0, 844), rect(0, 300)];
    expect(fittingHeight({ boundingClientRect: frame, intersectionRect: seen }, 844, 640)).toBe(640);
  });

  test('does not shrink while its frame still grows, nor where the reader scrolled its upper part away', () => {
    expect(look(900, [0, 240], 240)).toBeNull();
    expect(look(900, [200, 500])).toBeNull();
    expect(look(900, [0, 0])).toBeNull();
  });
});
