/** Where a flag or symbol is, by its path (`/flags/IN.svg`, `/icons/meeting.svg`): the path itself, unless the page brings its pictures along. */
export let pictureAt = (path: string): string => path;

/** Makes the page show pictures that it brings along; `null` from `find` leaves a path as it is. */
export function bringPictures(find: (path: string) => string | null): void {
  pictureAt = (path) => find(path) ?? path;
}
