// Documents by date as bars of equal width. Pure.

const DAY = 86_400_000;
const MOST = 48;

/** The bars over sorted ISO dates: `heights`, the first and last day of each, and which bars a range of dates covers. */
export function dateBars(dates) {
  const start = Date.parse(dates[0]);
  const days = Math.round((Date.parse(dates[dates.length - 1]) - start) / DAY) + 1;
  const bars = Math.min(MOST, days);
  const barOf = (date) => Math.max(0, Math.min(bars - 1, Math.floor((((Date.parse(date) - start) / DAY) * bars) / days)));
  const heights = new Array(bars).fill(0);
  for (const date of dates) heights[barOf(date)] += 1;
  const iso = (day) => new Date(start + day * DAY).toISOString().slice(0, 10);
  return {
    heights,
    firstDay: (bar) => iso(Math.ceil((bar * days) / bars)),
    lastDay: (bar) => iso(Math.ceil(((bar + 1) * days) / bars) - 1),
    /** `[low, high]`: the first and last bar of a range; an end that is null is open. */
    range: (from, to) => [
      !from || from <= dates[0] ? 0 : from > dates[dates.length - 1] ? bars : barOf(from),
      !to || to >= dates[dates.length - 1] ? bars - 1 : to < dates[0] ? -1 : barOf(to),
    ],
  };
}
