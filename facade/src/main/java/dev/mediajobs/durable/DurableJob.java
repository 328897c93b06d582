package dev.mediajobs.durable;

import dev.mediajobs.MediaJobs;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as its row in the database describes it. Immutable.
 *
 * @param key the application's key
 * @param work the name of the work
 * @param state the state
 * @param handled whether the {@link MediaWork} was notified of the state; {@code true} for states that it is not
 *     notified of
 * @param reference the reference for {@link MediaJobs#resume}; empty until the vendor's response is known
 * @param attempts the number of submits that may have been sent
 * @param reason the problem of the last step, such as why the job is parked; empty if there is none
 * @param createdAt the time at which the key was submitted, by the clock of the database
 * @param changedAt the time of the last change of the state, by the clock of the database
 */
public record DurableJob(
        String key,
        String work,
        DurableState state,
        boolean handled,
        Optional<String> reference,
        int attempts,
        Optional<String> reason,
        Instant createdAt,
        Instant changedAt) {}
