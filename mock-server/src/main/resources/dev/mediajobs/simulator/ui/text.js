// Formats times, durations, names and counts.

const pad = (number, width = 2) => String(number).padStart(width, '0');

export function clockTime(millis) {
  const date = new Date(millis);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

export function exactTime(millis) {
  return `${clockTime(millis)}.${pad(new Date(millis).getMilliseconds(), 3)}`;
}

export function duration(millis) {
  const absolute = Math.abs(millis);
  if (absolute < 1000) {
    return `${Math.round(absolute)} ms`;
  }
  if (absolute < 60_000) {
    return `${(absolute / 1000).toFixed(1)} s`;
  }
  const minutes = Math.floor(absolute / 60_000);
  if (minutes < 60) {
    return `${minutes} min ${Math.floor((absolute % 60_000) / 1000)} s`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
}

/** Formats a duration briefly. */
export function age(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  if (seconds < 60) {
    return `${seconds} s ago`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

export const VENDORS = {
  miraflow: 'Miraflow',
  miragic: 'Miragic',
  mirrago: 'Mirrago',
  creatify: 'Creatify',
};

export const vendorName = (vendor) => VENDORS[vendor] ?? vendor ?? '';

export const plural = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
