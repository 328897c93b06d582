// A timeline as a bar: faint where it lies ahead, full where it is past, with a mark for how it ends.

import { el } from './dom.js';
import { share, stretches } from './course.js';

export function bar() {
  const ahead = el('span', { class: 'ahead' });
  const past = el('span', { class: 'past' });
  const end = el('span', { class: 'end' });
  const element = el('span', { class: 'bar', 'aria-hidden': 'true' }, el('span', { class: 'track' }, ahead, past), end);
  let drawn = '';
  return {
    element,
    draw(job) {
      const parts = stretches(job);
      const last = job.steps[job.steps.length - 1];
      const form = parts.map((part) => part.phase + part.part).join() + last.phase;
      if (form !== drawn) {
        drawn = form;
        for (const layer of [ahead, past]) {
          layer.replaceChildren(
            ...parts.map(({ phase, part }) => {
              const stretch = el('i', { class: phase });
              stretch.style.flexGrow = part;
              return stretch;
            }),
          );
        }
        end.className = `end ${job.endless ? 'endless' : last.phase}`;
      }
    },
    move(job, now) {
      const at = share(job, now);
      past.style.clipPath = `inset(0 ${((1 - at) * 100).toFixed(2)}% 0 0)`;
      end.classList.toggle('reached', at >= 1);
    },
  };
}
