package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.spec.Phase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a job before its time, or one that would never end. */
final class Outcome {

    private Outcome() {}

    static boolean set(World world, Job job, Phase phase, String reason) {
        String word = JobDesk.words(job.operation(), phase).get(0);
        Instant now = world.clock(job).instant();
        String why = phase == Phase.SUCCEEDED ? null : reason;
        boolean[] ended = {false};
        world.jobs().update(job.id(), before -> {
            ended[0] = !before.at(now).phase().terminal();
            return ended[0] ? ended(before, now, word, phase, why) : before.seen(now);
        });
        if (ended[0]) {
            world.webhooks().hasten(job.id(), now);
        }
        return ended[0];
    }

    private static Job ended(Job job, Instant now, String word, Phase phase, @Nullable String why) {
        Course course = job.course().endingAt(Duration.between(job.submitted(), now), word, phase, why);
        return job.on(course).seen(now);
    }
}
