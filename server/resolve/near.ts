import type { ResolveTables } from './types.ts';

/** A place as a claim names it: its key and, where the gazetteer knows it, where it lies. */
export interface PlaceSaid {
  key: string;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Kilometres within which a building and its city, or two names of one town, do not contradict. */
export const NEAR_KM = 50;

/** What the gazetteer knows of a place name. */
export function placeSaid(name: string, country: string | null, key: string, tables: ResolveTables): PlaceSaid {
  const known = tables.placeOf(name, country);
  return { key, country: known?.country ?? country, latitude: known?.latitude ?? null, longitude: known?.longitude ?? null };
}

/**
 * Whether two places may be one venue: near one another, or one of them (a palace, a camp) is in no gazetteer and no other country
 * speaks against it.
 */
export function mayBeOnePlace(a: PlaceSaid, b: PlaceSaid): boolean {
  if (a.key === b.key) return true;
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) {
    return a.country === null || b.country === null || a.country === b.country;
  }
  return kilometres(a.latitude, a.longitude, b.latitude, b.longitude) <= NEAR_KM;
}

/** Distance on a sphere of 6,371 km by the haversine formula. */
function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = (d: number): number => (d * Math.PI) / 180;
  const h = Math.sin(rad(lat2 - lat1) / 2) ** 2 + Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * Math.sin(rad(lon2 - lon1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** `mayBeOnePlace` for the keys that some claims name, as `foldSingle` asks it. */
export function alikePlaces(said: readonly (PlaceSaid | null)[]): (a: string, b: string) => boolean {
  const byKey = new Map(said.filter((s): s is PlaceSaid => s !== null).map((s) => [s.key, s]));
  return (a, b) => {
    const [x, y] = [byKey.get(a), byKey.get(b)];
    return x !== undefined && y !== undefined && mayBeOnePlace(x, y);
  };
}
