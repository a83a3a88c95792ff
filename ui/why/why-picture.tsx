import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ExemplarCell, Grid, Part, Point, SourceCell } from '../../models/runtime/geometry/grid.ts';
import type { Extent } from './fit-pictures.ts';
import { heatRaster } from './heat-raster.ts';
import type { Side, WhyEvent } from './probe.ts';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';

/** What lights up on a picture. */
export interface Lit {
  /** Shares by cell; null where this picture is the one that was asked, or where elements light up. */
  heat: Float32Array | null;
  /** What was asked here, and its name where it has one. */
  asked: { part: Part; name: string | null } | null;
  /** The warmest cell. */
  best: Part | null;
  /** Whole elements that answer. */
  taken: readonly Part[];
  /** Elements that are decided together with the asked one. */
  alike: readonly Part[];
}

export interface WhyPictureProps extends Lit {
  side: Side;
  caption: ComponentChildren;
  label: string;
  size: Extent;
  grid: Grid<SourceCell> | Grid<ExemplarCell>;
  held: boolean;
  /** The picture itself, and what lies over it cell by cell. */
  children: ComponentChildren;
  onWhy(event: WhyEvent): void;
}

/** Pixels that a layer's name needs. */
const TAG = 20;

const STEPS: Record<string, readonly [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One of the two pictures of Ask why: pointed at, clicked or walked over with the arrow keys, ten cells at once with Shift. */
export function WhyPicture(props: WhyPictureProps): JSX.Element {
  const { side, caption, label, size, grid, heat, asked, best, taken, alike, held, children, onWhy } = props;
  const light = useMemo(() => heat && heatRaster(heat, grid.columns, grid.rows), [heat, grid]);
  const pressed = (event: KeyboardEvent): boolean => {
    const step = STEPS[event.key];
    const stride = event.shiftKey ? 10 : 1;
    if (step !== undefined) onWhy({ type: 'stepped', side, dx: stride * step[0], dy: stride * step[1] });
    else if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey) onWhy({ type: 'taken', side });
    else if (event.key === 'Escape' && held) onWhy({ type: 'released' });
    else return false;
    return true;
  };
  return (
    <figure class="why-picture" style={`width: ${size.width}px`}>
      <figcaption>{caption}</figcaption>
      <div
        class="why-image"
        role="application"
        aria-label={label}
        tabIndex={0}
        data-side={side}
        style={`height: ${size.height}px`}
        onPointerMove={(event) => onWhy({ type: 'pointed', side, point: pointOf(event) })}
        onClick={(event) => onWhy({ type: 'clicked', side, point: pointOf(event) })}
        onKeyDown={(event) => {
          if (!pressed(event)) return;
          // Enter would apply and Esc discard the result.
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <div class="why-layers">
          {children}
          {light && (
            <div class="why-cells" style={coverText(grid)}>
              <RasterCanvas raster={light} opacity={1} />
            </div>
          )}
        </div>
        {alike.map((part, i) => (
          <span class="why-alike" key={i} style={boxText(part)} />
        ))}
        {taken.map((part, i) => (
          <span class="why-taken" key={i} style={boxText(part)} data-part={keyOf(part)} />
        ))}
        {best && <span class="why-best" style={middleText(best)} data-best={`${best.x} ${best.y}`} />}
        {asked && (
          <span class={held ? 'why-asked held' : 'why-asked'} style={boxText(asked.part)}>
            {asked.name !== null && <span class={`tag ${tagPlace(asked.part, size)}`}>{asked.name}</span>}
          </span>
        )}
      </div>
    </figure>
  );
}

/** The grid may reach beyond its picture by a part of a cell. */
export function coverText({ columns, rows, across, down }: Grid<SourceCell> | Grid<ExemplarCell>): string {
  return `width: ${(100 * columns) / across}%; height: ${(100 * rows) / down}%`;
}

const keyOf = ({ x, y, width, height }: Part): string => [x, y, width, height].join(' ');

function boxText({ x, y, width, height }: Part): string {
  return `left: ${100 * x}%; top: ${100 * y}%; width: ${100 * width}%; height: ${100 * height}%`;
}

/** Above the layer as in Figma, else below it, else within it: never outside the picture. */
function tagPlace({ x, y, height }: Part, size: Extent): string {
  const end = x > 0.6 ? ' end' : '';
  if (y * size.height >= TAG) return `above${end}`;
  return (1 - y - height) * size.height >= TAG ? `below${end}` : 'within';
}

function middleText({ x, y, width, height }: Part): string {
  return `left: ${100 * (x + width / 2)}%; top: ${100 * (y + height / 2)}%`;
}

type At = Pick<MouseEvent, 'clientX' | 'clientY'> & { currentTarget: Element };

function pointOf(event: At): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const share = (at: number): number => Math.min(1, Math.max(0, at));
  return { x: share((event.clientX - left) / width), y: share((event.clientY - top) / height) };
}
