// Where a job stands follows from its timeline and the clock, as in the simulator itself.

export const PHASES = ['queued', 'running', 'succeeded', 'failed', 'rejected'];
const OVER = new Set(['succeeded', 'failed', 'rejected']);

export const over = (phase) => OVER.has(phase);

/** Adds to a job its times as numbers, and how far its user's clock is ahead of the one on view. */
export function prepare(job, now) {
  const ahead = Date.parse(job.now) - now;
  // Both were told at nearly the same moment.
  job.ahead = Math.abs(ahead) < 500 ? 0 : ahead;
  job.from = Date.parse(job.submittedAt);
  job.steps = job.timeline.map((step) => ({ ...step, from: Date.parse(step.at) }));
  const last = job.steps[job.steps.length - 1];
  job.endless = !over(last.phase);
  // A course without an end is drawn as if a quarter of it stood before its last step.
  job.to = job.endless ? last.from + Math.max(1000, (last.from - job.from) * 3) : last.from;
  return job;
}

/** The step that a job has reached. */
export function reached(job, viewed) {
  const now = viewed + job.ahead;
  if (over(job.phase)) {
    return job;
  }
  let at = job.steps[0];
  for (const step of job.steps) {
    if (step.from <= now) {
      at = step;
    }
  }
  return at;
}

/** How much of its time is over, from 0 to 1. */
export function share(job, viewed) {
  const now = viewed + job.ahead;
  if (over(job.phase) || job.to <= job.from) {
    return 1;
  }
  return Math.min(1, Math.max(0, (now - job.from) / (job.to - job.from)));
}

/** The stretches of a timeline: phase, and which part of the whole. */
export function stretches(job) {
  const whole = Math.max(1, job.to - job.from);
  const parts = [];
  for (let i = 0; i < job.steps.length; i++) {
    const end = i + 1 < job.steps.length ? job.steps[i + 1].from : job.to;
    const part = (end - job.steps[i].from) / whole;
    if (part > 0) {
      parts.push({ phase: job.steps[i].phase, part });
    }
  }
  return parts.length ? parts : [{ phase: job.steps[0].phase, part: 1 }];
}
