import { api } from './api.ts';

/** Hands a file to the reader's browser to be saved. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Flags and symbols as data addresses by their own, so that a picture holds them; one that cannot be had is left out. */
export async function picturesOf(addresses: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(addresses)];
  const found = await Promise.allSettled(wanted.map((address) => api.picture(address)));
  return new Map(
    found.flatMap((one, i) =>
      one.status === 'fulfilled' ? [[wanted[i] ?? '', `data:image/svg+xml,${encodeURIComponent(one.value)}`] as const] : [],
    ),
  );
}

/** Device pixels for each pixel of a picture: sharp in print. */
const DENSITY = 2;

/** An SVG file as a PNG. Throws Error where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (!made) throw new Error('This browser cannot make a PNG of that size.');
    return made;
  } finally {
    URL.revokeObjectURL(address);
  }
}
