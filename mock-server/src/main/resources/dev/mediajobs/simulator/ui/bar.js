// A timeline as a bar: the future faint, the past in full color, with a mark for the outcome.

import { element } from './dom.js';
import { elapsedShare, segments } from './timeline.js';

export function bar() {
  const ahead = element('span', { class: 'ahead' });
  const past = element('span', { class: 'past' });
  const end = element('span', { class: 'end' });
  let drawn = '';
  return {
    element: element('span', { class: 'bar', 'aria-hidden': 'true' }, element('span', { class: 'track' }, ahead, past), end),
    draw(job) {
      const parts = segments(job);
      const last = job.steps[job.steps.length - 1];
      const shape = parts.map((part) => part.phase + part.share).join() + last.phase;
      if (shape !== drawn) {
        drawn = shape;
        for (const layer of [ahead, past]) {
          layer.replaceChildren(
            ...parts.map(({ phase, share }) => {
              const segment = element('i', { class: phase });
              segment.style.flexGrow = share;
              return segment;
            }),
          );
        }
        end.className = `end ${job.endless ? 'endless' : last.phase}`;
      }
    },
    move(job, now) {
      const elapsed = elapsedShare(job, now);
      past.style.clipPath = `inset(0 ${((1 - elapsed) * 100).toFixed(2)}% 0 0)`;
      end.classList.toggle('reached', elapsed >= 1);
    },
  };
}
