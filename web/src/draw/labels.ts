/** A rectangle in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const CELL = 72;

/**
 * Keeps the labels of one frame off each other and off nodes. Boxes are claimed in the order they are asked for, so what
 * matters most (the selected node) is claimed first.
 */
export class LabelRoom {
  private readonly cells = new Map<number, Box[]>();

  /** Forgets the last frame. */
  clear(): void {
    this.cells.clear();
  }

  /** Takes a box without asking. */
  claim(box: Box): void {
    for (const key of keysOf(box)) {
      const list = this.cells.get(key);
      if (list) list.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** True where nothing was claimed; `own` is not counted, so that a label may touch its own node. */
  isFree(box: Box, own?: Box): boolean {
    for (const key of keysOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (other !== own && box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)
          return false;
      }
    }
    return true;
  }
}

function keysOf(box: Box): number[] {
  const keys: number[] = [];
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) keys.push(x * 100_003 + y);
  return keys;
}

/** The square round a disc. */
export function discBox(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Where a label may stand about its node, best first: below, right, left, above. */
export function labelSpots(x: number, y: number, radius: number, width: number, height: number): Box[] {
  const gap = 3;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x - width / 2, y + radius + gap),
    at(x + radius + gap + 1, y - height / 2),
    at(x - radius - gap - 1 - width, y - height / 2),
    at(x - width / 2, y - radius - gap - height),
  ];
}
