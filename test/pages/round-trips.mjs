/* global performance */

/** When the page asked for each script and had it, by its own clock: a busy machine delays the requests on their way. */
const timesOf = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'))
      .map(({ name, startTime, responseEnd }) => ({
        path: new URL(name).pathname,
        start: startTime,
        end: responseEnd,
      })),
  );

/** How often a page has waited for scripts one after the other, those of `entry` apart. */
export async function roundTrips(page, entry) {
  const requests = (await timesOf(page)).filter(({ path }) => path !== entry);
  let trips = 0;
  let firstEnd = -Infinity;
  for (const { start, end } of requests.sort((first, second) => first.start - second.start)) {
    if (start >= firstEnd) {
      trips += 1;
      firstEnd = end;
    } else firstEnd = Math.min(firstEnd, end);
  }
  return { trips, count: requests.length };
}
