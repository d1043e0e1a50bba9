import type { Sigma } from 'sigma';
import { project } from '../graph/map.ts';
import type { Palette } from '../graph/palette.ts';

/** Coastlines as paths in the scene's units. */
interface Coast {
  land: Path2D;
  shore: Path2D;
}

let coast: Promise<Coast> | null = null;

/** Coastlines of Natural Earth 1:110m (public domain), without Antarctica; read once, when a map is first asked for. */
async function loadCoast(): Promise<Coast> {
  const { default: rings } = await import('./coast.json');
  const land = new Path2D();
  const shore = new Path2D();
  for (const ring of rings) {
    let longitude = 0;
    let latitude = 0;
    let before: number | null = null;
    for (const step of ring.split(' ')) {
      const [east = '0', north = '0'] = step.split(',');
      longitude += Number(east);
      latitude += Number(north);
      const { x, y } = project(longitude / 10, latitude / 10);
      // Land is cut where the map is; that is no coast.
      const cut = before !== null && Math.abs(before) >= 1799 && Math.abs(longitude) >= 1799;
      if (before === null) land.moveTo(x, y);
      else land.lineTo(x, y);
      if (before === null || cut) shore.moveTo(x, y);
      else shore.lineTo(x, y);
      before = longitude;
    }
    land.closePath();
  }
  return { land, shore };
}

/** Draws land below the lines while the map is shown. */
export class CoastLayer {
  private paths: Coast | null = null;
  private shown = false;
  private readonly context: CanvasRenderingContext2D | null;

  constructor(
    private readonly sigma: Sigma,
    private readonly palette: () => Palette,
  ) {
    this.context = sigma.createCanvas('coast', { beforeLayer: 'edges' }).getContext('2d');
    sigma.on('afterRender', () => this.draw());
  }

  /** Shows or hides land. */
  show(shown: boolean): void {
    this.shown = shown;
    if (!shown || this.paths) return;
    coast ??= loadCoast();
    coast.then(
      (paths) => {
        this.paths = paths;
        if (this.shown) this.draw();
      },
      () => {
        // Without the file there is still the graph, and the next map asks again.
        coast = null;
      },
    );
  }

  private draw(): void {
    const { context, sigma } = this;
    if (!context) return;
    const { canvas } = context;
    const { width, height } = sigma.getDimensions();
    const dense = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * dense) || canvas.height !== Math.round(height * dense)) {
      canvas.width = Math.round(width * dense);
      canvas.height = Math.round(height * dense);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (!this.shown || !this.paths) return;
    const o = sigma.graphToViewport({ x: 0, y: 0 });
    const e = sigma.graphToViewport({ x: 1, y: 0 });
    const n = sigma.graphToViewport({ x: 0, y: 1 });
    context.setTransform(
      dense * (e.x - o.x),
      dense * (e.y - o.y),
      dense * (n.x - o.x),
      dense * (n.y - o.y),
      dense * o.x,
      dense * o.y,
    );
    const { land, coast: shore } = this.palette();
    context.fillStyle = land;
    context.fill(this.paths.land);
    context.strokeStyle = shore;
    context.lineWidth = 0.9 / Math.max(1e-6, Math.hypot(e.x - o.x, e.y - o.y));
    context.stroke(this.paths.shore);
  }
}
