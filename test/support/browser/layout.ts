/** What a reader cannot see whole on the app's framed pages: texts that their boxes cut, and things that lie on each other. */
import type { Frame, Page } from 'playwright-core';

/** Everything that is wrong with how the framed pages are laid out, as sentences; none is right. */
export async function listLayoutFaults(page: Page): Promise<string[]> {
  const framed = page.frames().filter((frame) => frame !== page.mainFrame());
  const faults = await Promise.all(
    framed.map(async (frame) => [
      await listCutBoxes(frame),
      await listOverlaps(frame),
      await listCrowding(frame),
    ]),
  );
  return faults.flat(2);
}

/**
 * Boxes whose text does not fit and is cut, or runs over their edge, by their scroll and client widths; what scrolls, or is for ears
 * alone, is left out.
 */
export const listCutBoxes = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    /** A long summary is a matter of data: where it is cut, the whole of it is there to point at. */
    const mayBeCut = (element: Element) =>
      element.closest('.hidden, [title], [hidden]') !== null || isForEars(element);
    const styleOf = (element: Element) => getComputedStyle(element);
    const isForEars = (element: Element): boolean => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (styleOf(around).clipPath !== 'none') return true;
      return false;
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isTooWide = (element: Element) =>
      element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;

    const linesOf = (element: Element) =>
      [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });

    /** Whether a line of its text runs out of the nearest box around it that hides what does: beyond its sides, or half of it below. */
    const isHidden = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { overflowX, overflowY } = styleOf(around);
        if (/auto|scroll/.test(overflowX + overflowY)) return false;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        return linesOf(element).some(
          ({ left, right, top, bottom }) =>
            left < box.left - 1 || right > box.right + 1 || (top + bottom) / 2 + 2 > box.bottom,
        );
      }
      return false;
    };

    /** A choice shows one text, beside an arrow. */
    const isCutChoice = (select: HTMLSelectElement) => {
      const { font, paddingLeft, paddingRight } = styleOf(select);
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas || select.clientWidth === 0) return false;
      canvas.font = font;
      const { width } = canvas.measureText(select.selectedOptions[0]?.text ?? '');
      const arrow = 12;
      const room =
        select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow;
      return width > room + 1;
    };

    /** What somebody wrote is as long as it is, and scrolls in its field. */
    const isWritten = ({ type, value }: HTMLInputElement) => type === 'text' && value !== '';

    const isCut = (element: Element) => {
      if (mayBeCut(element) || !element.checkVisibility()) return false;
      if (element instanceof HTMLSelectElement) return isCutChoice(element);
      if (element instanceof HTMLInputElement) return !isWritten(element) && isTooWide(element);
      if (!hasText(element)) return false;
      const { display, overflowX } = styleOf(element);
      if (display === 'inline' || isHidden(element)) return isHidden(element);
      return !/auto|scroll/.test(overflowX) && isTooWide(element);
    };

    const { scrollWidth } = document.documentElement;
    const widest = () =>
      [...document.querySelectorAll('body *')].find(
        (element) =>
          element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest('.hidden'),
      );
    const wide =
      scrollWidth > window.innerWidth
        ? [`the page is ${scrollWidth} px wide, with ${widest()?.outerHTML.slice(0, 80)}`]
        : [];
    const nameOf = (element: Element) =>
      `${element.className || element.tagName}: ${element.getAttribute('aria-label') ?? (element.textContent || element.getAttribute('placeholder'))}`;
    return [...wide, ...[...document.querySelectorAll('body *')].filter(isCut).map(nameOf)];
  });

/** Texts and fields that lie on each other; what scrolls may pass below what does not. */
export const listOverlaps = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const CONTROLS = 'button, input, select, textarea, a[href]';
    const SHADES = 2;
    type Box = {
      element: Element;
      scroller: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    };

    const isSeen = (element: Element) =>
      !element.closest('.hidden, [hidden], option, datalist, svg') &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      getComputedStyle(element).clipPath === 'none';

    const isScrolled = ({ overflowX, overflowY }: CSSStyleDeclaration) =>
      /auto|scroll/.test(overflowX + overflowY);

    /** What is left of a box after all around it that cuts, up to what scrolls: within that all is seen at some time. */
    const seenBoxOf = (
      element: Element,
      { left, right, top, bottom }: DOMRect,
      first: Element | null = element.parentElement,
    ): Box[] => {
      const box = { element, scroller: document.body as Element, left, right, top, bottom };
      for (let around = first; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.clipPath !== 'none') return [];
        if (isScrolled(style)) {
          box.scroller = around;
          break;
        }
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const rect = around.getBoundingClientRect();
        box.left = Math.max(box.left, rect.left);
        box.right = Math.min(box.right, rect.right);
        box.top = Math.max(box.top, rect.top);
        box.bottom = Math.min(box.bottom, rect.bottom);
      }
      return box.right - box.left > 1 && box.bottom - box.top > 1 ? [box] : [];
    };

    const linesOf = (element: Element): DOMRect[] =>
      [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });

    const boxes = [...document.querySelectorAll('body *')].filter(isSeen).flatMap((element) => {
      if (element.matches(CONTROLS)) return seenBoxOf(element, element.getBoundingClientRect());
      if (element.closest(CONTROLS)) return [];
      return linesOf(element).flatMap((line) => seenBoxOf(element, line, element));
    });
    const isOver = (a: Box, b: Box) =>
      a.scroller === b.scroller &&
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > SHADES &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SHADES;
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? element.tagName).trim().slice(0, 60);
    return boxes.flatMap((first, place) =>
      boxes
        .slice(place + 1)
        .filter(({ element }) => !element.contains(first.element) && !first.element.contains(element))
        .filter((second) => isOver(first, second))
        .map((second) => `“${nameOf(first.element)}” and “${nameOf(second.element)}” lie on each other`),
    );
  });

/** Fields and buttons that touch, and bullets that hang out of the box their list is in. */
const listCrowding = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const CONTROLS = 'button, select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"])';
    /** What is one thing of several: an amount and its unit, days of a year, hours of a week, tabs, the choices below a field. */
    const JOINED =
      '.pair, .cells, .year, .tabs, [role="grid"], [role="listbox"], [role="tablist"], table, nav';
    const LEAST_GAP = 3;
    const BULLET = 12;
    const isSeen = (element: Element) =>
      !element.closest('.hidden, [hidden]') &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? element.tagName).trim().slice(0, 60);

    /** What has neither a border nor a ground is seen to touch nothing. */
    const hasEdge = (element: Element) => {
      const { borderTopWidth, backgroundColor } = getComputedStyle(element);
      return borderTopWidth !== '0px' || !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
    };
    const controls = [...document.querySelectorAll(CONTROLS)].filter(
      (element) => isSeen(element) && hasEdge(element) && !element.closest(JOINED),
    );
    /** What scrolls passes below what does not. */
    const scrollerOf = (element: Element): Element => {
      let around: Element | null = element.parentElement;
      while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
      return around ?? document.body;
    };
    const boxes = controls.map((element) => {
      return { element, box: element.getBoundingClientRect(), scroller: scrollerOf(element) };
    });
    const gapOf = (first: DOMRect, second: DOMRect) =>
      Math.max(
        Math.max(first.left, second.left) - Math.min(first.right, second.right),
        Math.max(first.top, second.top) - Math.min(first.bottom, second.bottom),
      );
    const touching = boxes.flatMap(({ element, box, scroller }, place) =>
      boxes
        .slice(place + 1)
        .filter((other) => scroller === other.scroller)
        .filter((other) => !element.contains(other.element) && !other.element.contains(element))
        .filter((other) => gapOf(box, other.box) > -1 && gapOf(box, other.box) < LEAST_GAP)
        .map((other) => `“${nameOf(element)}” and “${nameOf(other.element)}” touch`),
    );

    const contentLeftOf = (element: Element): number => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const padding = Number.parseFloat(getComputedStyle(around).paddingLeft);
        if (padding > 0) return around.getBoundingClientRect().left + (around === element ? 0 : padding);
      }
      return 0;
    };
    const hanging = [...document.querySelectorAll('li')]
      .filter((item) => isSeen(item) && getComputedStyle(item).display === 'list-item')
      .filter((item) => {
        const { listStyleType, listStylePosition } = getComputedStyle(item);
        if (listStyleType === 'none' || listStylePosition === 'inside' || !item.parentElement) return false;
        return item.getBoundingClientRect().left - BULLET < contentLeftOf(item.parentElement) - 1;
      })
      .map((item) => `the bullet of “${nameOf(item)}” hangs out of its box`);
    return [...touching, ...hanging];
  });
