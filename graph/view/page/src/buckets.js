// Dates in equal stretches of time. Pure.

const DAY = 86_400_000;
const MOST = 48;

/** Sorted dates counted in up to 48 stretches of whole days: `buckets` and the one with `most`, each `{from, to, value}`. */
export function bucketsOf(dates, first, last) {
  const start = Date.parse(first);
  const days = Math.round((Date.parse(last) - start) / DAY) + 1;
  const size = Math.ceil(days / MOST);
  const buckets = Array.from({ length: Math.ceil(days / size) }, (_, place) => ({
    from: isoDay(start + place * size * DAY), to: isoDay(start + ((place + 1) * size - 1) * DAY), value: 0,
  }));
  for (const date of dates) buckets[Math.floor((Date.parse(date) - start) / DAY / size)].value += 1;
  return { buckets, most: buckets.reduce((best, bucket) => (bucket.value > best.value ? bucket : best)) };
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10);
