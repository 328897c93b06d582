package dev.mediajobs;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The start or the end of an operation, for a {@link MediaListener}. Immutable.
 *
 * @param id a number that the start and the end of one operation share, unique in one {@link MediaJobs}
 * @param vendor the vendor that is called
 * @param operation {@code await}, {@code download}, {@code upload}, or the name of a call in the vendor's spec, such as
 *     {@code createAurora}, {@code getAurora} or {@code createToken}
 * @param attempt the attempt of a call, from 1; always 1 for other operations
 * @param job the {@link Job#reference()} of the job; empty for operations without a known job, such as submits and lists
 * @param status the HTTP status of a call that has ended; empty if there was no response, at a start and for {@code
 *     await}
 * @param duration the time from start to end; zero at a start
 * @param failure the failure of an operation that has ended; a call may still be retried
 */
public record MediaEvent(
        long id,
        Vendor vendor,
        String operation,
        int attempt,
        Optional<String> job,
        OptionalInt status,
        Duration duration,
        Optional<MediaException> failure) {}
