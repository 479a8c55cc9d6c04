import type { ReactElement } from 'react';

/** Line icons of the desk, 16 units square, drawn with a stroke of 1.5. */
const paths = {
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4 14 14',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  person: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 13.5c.4-2.6 2.3-4 5-4s4.600 1.400 5 4',
  anonymous: 'M8 7.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM3 13.500c.400-2.600 2.300-4 5-4s4.600 1.400 5 4M2.500 2.500l11 11',
  document: 'M4 1.500h5.500L12.500 4.500v10h-8.500ZM9.500 1.500v3h3M6 8h4.500M6 10.500h4.500',
  group: 'M6 7.500a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400ZM1.500 13c.300-2.400 2-3.700 4.500-3.700s4.200 1.300 4.500 3.700M10.500 3.400a2.200 2.200 0 0 1 0 4M12.200 9.700c1.400.600 2.200 1.700 2.400 3.300',
  institution: 'M2 6l6-3.500L14 6ZM3.500 6.500v5M6.500 6.500v5M9.500 6.500v5M12.500 6.500v5M2 13.500h12',
  history: 'M8 2.500a5.500 5.500 0 1 1-5.200 3.700M2.500 2.500v3.700h3.700M8 5v3.200l2.200 1.500',
  trash: 'M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.600 9h5.800l.600-9M6.700 7v4M9.300 7v4',
  keyboard: 'M1.500 4h13v8h-13ZM4 6.500h.010M6.700 6.500h.010M9.300 6.500h.010M12 6.500h.010M5 9.500h6',
  settings: 'M3 4.500h6M12 4.500h1M10.500 3v3M3 11.500h1M7 11.500h6M5.500 10v3',
  download: 'M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11',
  more: 'M3.500 8h.010M8 8h.010M12.500 8h.010',
  tag: 'M2 2.500h5.500L14 9l-5 5L2 7.500ZM5 5.500h.010',
  article: 'M3 2.500h10v11H3ZM5.500 5.500h5M5.500 8h5M5.500 10.500h3',
  paste: 'M5.500 2.500h5v2h-5ZM5.500 3.500H3.500v10h9v-10h-2',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16, className = '' }: { name: IconName; size?: number; className?: string }): ReactElement {
  return (
    <svg className={`icon ${className}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
