import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide the widest word of a drawing is, in whole pixels, as it was drawn last. */
export function useWidestWord(drawing: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const words = [...(drawing.current?.querySelectorAll<SVGTextElement>('text.word') ?? [])];
    setWidth(Math.ceil(Math.max(0, ...words.map((word) => word.getComputedTextLength()))));
  });
  return width;
}
