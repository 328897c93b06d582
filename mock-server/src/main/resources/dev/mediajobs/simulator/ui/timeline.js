// Computes the state of a job from its timeline and the clock, as the simulator does.

export const PHASES = ['queued', 'running', 'succeeded', 'failed', 'rejected'];

export const isTerminal = (phase) => PHASES.indexOf(phase) >= 2;

/** Adds numeric times to a job, and how far the clock of its user is ahead of the displayed clock. */
export function prepare(job, now) {
  const ahead = Date.parse(job.now) - now;
  // Both times were read at nearly the same moment.
  job.ahead = Math.abs(ahead) < 500 ? 0 : ahead;
  job.from = Date.parse(job.submittedAt);
  job.steps = job.timeline.map((step) => ({ ...step, from: Date.parse(step.at) }));
  const last = job.steps[job.steps.length - 1];
  job.endless = !isTerminal(last.phase);
  // A timeline without an end is drawn with its last step after a quarter of the bar.
  job.to = job.endless ? last.from + Math.max(1000, (last.from - job.from) * 3) : last.from;
  return job;
}

/** Returns the current step of a job. */
export function currentStep(job, viewed) {
  const now = viewed + job.ahead;
  if (isTerminal(job.phase)) {
    return job;
  }
  return job.steps.findLast((step) => step.from <= now) ?? job.steps[0];
}

/** Returns the elapsed share of the timeline, from 0 to 1. */
export function elapsedShare(job, viewed) {
  const now = viewed + job.ahead;
  if (isTerminal(job.phase) || job.to <= job.from) {
    return 1;
  }
  return Math.min(1, Math.max(0, (now - job.from) / (job.to - job.from)));
}

/** Returns the segments of a timeline: their phases and their shares of the duration. */
export function segments(job) {
  const total = Math.max(1, job.to - job.from);
  const parts = [];
  for (let i = 0; i < job.steps.length; i++) {
    const end = i + 1 < job.steps.length ? job.steps[i + 1].from : job.to;
    const share = (end - job.steps[i].from) / total;
    if (share > 0) {
      parts.push({ phase: job.steps[i].phase, share });
    }
  }
  return parts.length ? parts : [{ phase: job.steps[0].phase, share: 1 }];
}
