package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;

/**
 * Reads variants of unions to find out whether they fit. It is a tag of the reader and limits how often that is done for
 * one document, because unions in unions would be read again for each level. Not thread-safe.
 */
final class Trials {
    /** How many unions may be read while others are tried. A response with more is hostile, or a list of thousands. */
    private static final int MAX_UNIONS = 10_000;

    private int unions;
    private boolean running;

    /** Returns the trials of a document. */
    static Trials of(JsonReader reader) {
        Trials trials = reader.tag(Trials.class);
        if (trials == null) {
            MismatchCollector mismatches = MismatchCollector.of(reader);
            trials = mismatches == null ? new Trials() : mismatches.trials();
            reader.setTag(Trials.class, trials);
        }
        return trials;
    }

    /** Counts a union in what is being tried. */
    void count() {
        unions += running ? 1 : 0;
    }

    /** Returns whether an adapter reads the next value strictly; false if something is being tried already. */
    boolean fits(JsonReader reader, JsonAdapter<?> adapter) {
        if (running || unions > MAX_UNIONS) {
            return false;
        }
        running = true;
        try (JsonReader ahead = reader.peekJson()) {
            ahead.setTag(Trials.class, this);
            ahead.setFailOnUnknown(true);
            return adapter.fromJson(ahead) != null;
        } catch (JsonDataException | IOException other) {
            return false;
        } finally {
            running = false;
        }
    }
}
