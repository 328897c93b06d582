package dev.mediajobs.internal.wait;

import java.util.Arrays;
import java.util.List;

/**
 * The states that a wait saw, each once however long it lasted, the first and the last {@value #HALF}. Safe for use
 * by many threads.
 */
final class History {
    private static final int HALF = 8;
    private static final Sighting[] NOTHING = {};

    /** Just long enough: most waits see two or three states, and there may be very many waits. */
    private Sighting[] states = NOTHING;

    synchronized void add(Sighting sighting) {
        int count = states.length;
        if (count > 0 && states[count - 1].sameStateAs(sighting)) {
            states[count - 1] = sighting;
        } else if (count == 2 * HALF) {
            System.arraycopy(states, HALF + 1, states, HALF, HALF - 1);
            states[count - 1] = sighting;
        } else {
            states = Arrays.copyOf(states, count + 1);
            states[count] = sighting;
        }
    }

    synchronized List<Sighting> states() {
        return List.of(states);
    }
}
