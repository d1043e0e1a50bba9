import { createNodeBorderProgram } from '@sigma/node-border';
import { createNodeImageProgram } from '@sigma/node-image';
import { createNodeCompoundProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import { LineProgram } from './line.ts';

/** The fonts of the page, for the canvas, which knows no CSS variables. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Sigma's settings that never change while a stage lives. `scale`: how large nodes are drawn; `calm`: no motion. */
export function stageSettings(scale: number, calm: boolean): Partial<Settings> {
  const image = createNodeImageProgram({
    size: { mode: 'force', value: 128 },
    keepWithinCircle: true,
    drawingMode: 'background',
    colorAttribute: 'color',
    debounceTimeout: 80,
  });
  // Drawn over the picture, whose corners it hides.
  const ring = createNodeBorderProgram({
    borders: [
      { size: { attribute: 'ring', defaultValue: 1.5, mode: 'pixels' }, color: { attribute: 'border' } },
      { size: { fill: true }, color: { transparent: true } },
    ],
  });
  return {
    nodeProgramClasses: { disc: createNodeCompoundProgram([image, ring]) },
    edgeProgramClasses: { line: LineProgram },
    defaultNodeType: 'disc',
    defaultEdgeType: 'line',
    zIndex: true,
    // Sigma draws once while it is being made, before there is anything to measure labels with.
    renderLabels: false,
    labelDensity: 4,
    labelGridCellSize: 64,
    labelRenderedSizeThreshold: 3,
    stagePadding: Math.round(56 * scale),
    minCameraRatio: 0.04,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    enableCameraRotation: false,
    zoomDuration: calm ? 1 : 200,
    inertiaDuration: calm ? 1 : 200,
    defaultDrawNodeHover: () => undefined,
  };
}
