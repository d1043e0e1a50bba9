// Words that show whether an agreement concerns defence or security, or something else. From general usage.

export const DEFENCE_WORDS: readonly string[] = [
  ...'defence defense military security armed forces army navy naval air troops soldiers weapons arms logistics intelligence cyber'.split(
    ' ',
  ),
  ...'access visiting status bases basing base exercise exercises training submarine submarines fighter tanks tank aircraft missile missiles'.split(
    ' ',
  ),
  ...'frigate frigates warship warships maritime coast guards guard geospatial acquisition cross-servicing interoperability procurement'.split(
    ' ',
  ),
  ...'police policing fighters jets rifles radar radars weaponry munitions ammunition artillery howitzers drones drone helicopter helicopters nuclear-powered strategic mutual alliance deterrence'.split(
    ' ',
  ),
  ...'cadets peacekeeping counterterrorism counter-terrorism terrorism shipbuilding radar vessels corvettes jets jet patrol deployment hydrography'.split(
    ' ',
  ),
];

/** Subjects that put an agreement outside defence unless a defence word stands in its name. */
export const CIVIL_WORDS: readonly string[] = [
  ...'trade economic economy tax taxation investment climate visa visas tourism education culture cultural agriculture agricultural'.split(
    ' ',
  ),
  ...'health film sports energy oil gas railway aviation migration migrants labour labor extradition customs fisheries fishing film'.split(
    ' ',
  ),
  ...'banking currency loan peace ceasefire truce tariff tariffs hostage prisoner prisoners prison inmates inmate correctional scientific science space water environment environmental'.split(
    ' ',
  ),
  ...'double free-trade fta commercial student students university housing grain minerals mineral uranium coalition purchase'.split(
    ' ',
  ),
];
