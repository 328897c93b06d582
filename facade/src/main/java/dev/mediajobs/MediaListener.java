package dev.mediajobs;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Told of everything that {@link MediaJobs} does at the vendors: for metrics, traces, or a log of one's own. Set it by
 * {@link MediaJobsBuilder#addListener}; {@code dev.mediajobs.micrometer.MicrometerListener} is one that is ready for use.
 *
 * <p>Each of these begins and ends once:
 *
 * <ul>
 *   <li>a try of a call, under the operation's name in the vendor's spec, such as {@code createAurora},
 *       {@code getAurora} or {@code createToken}; a repeated call is told of as often as it is tried
 *   <li>a wait, {@code await}, from its beginning on the caller's thread to its end
 *   <li>a {@code download} and an {@code upload}, with all their tries
 * </ul>
 *
 * <p>It is called by many threads, MediaJobs' own among them, so it must be quick. What it throws is logged once and
 * hurts nothing.
 */
@FunctionalInterface
public interface MediaListener {
    /**
     * Something begins, on this thread.
     *
     * @param vendor whose API is used
     * @param operation one of those listed above
     * @param reference the job that it is about, as {@link Job#reference()} gives it; empty for a submit, a list and
     *     the like
     * @return told of the end: empty if it went well, else what it failed with, which a repetition may still mend
     */
    Consumer<Optional<MediaException>> onStart(Vendor vendor, String operation, Optional<String> reference);
}
