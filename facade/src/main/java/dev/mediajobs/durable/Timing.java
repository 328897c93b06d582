package dev.mediajobs.durable;

import java.time.Duration;

/**
 * The durations of durable jobs.
 *
 * @param lease the time from the intent to submit until the job is in doubt; the submit is sent in its first half
 * @param heartbeat the interval of the heartbeats of running steps; six missed ones mean that the machine failed
 * @param check the interval of the queries for due jobs
 * @param settle the time after which a vendor lists a job that was started
 * @param lookInterval the interval of the queries for jobs whose absence proves nothing
 * @param lookFor the time after which such a job is parked
 * @param pause the delay after the maximum of consecutive failed polls, and before a work is asked again that is unknown
 * @param maxWait the time after which a job that has not ended is parked
 */
record Timing(
        Duration lease,
        Duration heartbeat,
        Duration check,
        Duration settle,
        Duration lookInterval,
        Duration lookFor,
        Duration pause,
        Duration maxWait) {

    static Timing of(Duration lease) {
        return new Timing(
                lease,
                lease.dividedBy(10),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                Duration.ofMinutes(5),
                Duration.ofHours(24));
    }

    /** Returns the delay before another attempt: 1, 2, 4 seconds and so on, up to 10 minutes. */
    static Duration backoff(int failures) {
        return Duration.ofSeconds(Math.min(600, 1L << Math.min(failures, 10)));
    }
}
