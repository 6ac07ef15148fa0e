import { type RefObject, useEffect, useRef, useState } from 'react';

/** Lower than this a page with a list and a form beside cannot be used: it is scrolled into view instead. */
const LEAST = 480;
const THRESHOLDS = Array.from({ length: 201 }, (_, step) => step / 200);
const STEADY_MS = 250;
const PHONE = 720;
/** A frame may have a border within its height. */
const BORDER = 8;

/** A frame as high as its content has no bottom to keep in sight; at first it is as high as the screen, and then as what is seen of it. */
export function useFrameHeight(): { frame: RefObject<HTMLDivElement>; height: number } {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(screenHeight);
  useEffect(() => {
    const measure = (entry: Seen) => {
      const fits = fittingHeight(entry, innerHeight, leastHeight());
      if (fits !== null) setHeight(fits);
    };
    return frame.current ? onSeen(frame.current, measure) : undefined;
  }, []);
  useEffect(() => onWindowChange(() => setHeight(screenHeight())), []);
  return { frame, height };
}

/** What is seen of an element, looked at anew when the frame changed its size and stays so: what was seen before that says nothing. */
function onSeen(element: HTMLElement, look: (entry: Seen) => void): () => void {
  const observer = new IntersectionObserver(([entry]) => entry && look(entry), { threshold: THRESHOLDS });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    observer.disconnect();
    clearTimeout(timer);
    timer = setTimeout(() => observer.observe(element), STEADY_MS);
  };
  window.addEventListener('resize', begin);
  begin();
  return () => {
    window.removeEventListener('resize', begin);
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** On a phone the product's own head leaves little, and one scrolls past it: most of the screen then. */
const leastHeight = () =>
  innerWidth < PHONE ? Math.max(LEAST, Math.min(640, Math.floor(window.screen.availHeight * 0.76))) : LEAST;

const screenHeight = () => Math.max(LEAST, Math.floor(window.screen.availHeight));

type Seen = Pick<IntersectionObserverEntry, 'boundingClientRect' | 'intersectionRect'>;

/**
 * How high the frame is to be, or null where nothing is to change: it has not grown to its height yet, it is seen whole, or the reader
 * scrolled its upper part away.
 */
export function fittingHeight(
  { boundingClientRect, intersectionRect }: Seen,
  frameHeight: number,
  least = LEAST,
): number | null {
  const seen = Math.floor(intersectionRect.height);
  const isGrown = frameHeight >= boundingClientRect.bottom - BORDER;
  const isScrolled = intersectionRect.top > boundingClientRect.top + 1;
  const isWhole = seen >= frameHeight - BORDER;
  if (!isGrown || isScrolled || isWhole || seen === 0) return null;
  const fits = Math.max(least, seen);
  return fits < boundingClientRect.height ? fits : null;
}

/** A framed page is not told that the browser's window became higher: it looks when the reader comes back to it. */
function onWindowChange(change: () => void): () => void {
  const sizeOf = () => `${window.outerWidth} ${window.outerHeight}`;
  let size = sizeOf();
  const look = () => {
    const next = sizeOf();
    if (next !== size) change();
    size = next;
  };
  const events = ['resize', 'focus', 'pointerover'];
  for (const event of events) window.addEventListener(event, look);
  return () => {
    for (const event of events) window.removeEventListener(event, look);
  };
}
