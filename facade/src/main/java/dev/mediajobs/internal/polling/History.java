package dev.mediajobs.internal.polling;

import java.util.Arrays;
import java.util.List;

/**
 * The states that a wait saw, each once however long it lasted, the first and the last {@value #HALF_SIZE}. Safe for use
 * by many threads.
 */
final class History {
    private static final int HALF_SIZE = 8;
    private static final PollEvent[] NOTHING = {};

    /** Just long enough: most waits see two or three states, and there may be very many waits. */
    private PollEvent[] states = NOTHING;

    synchronized void add(PollEvent event) {
        int count = states.length;
        if (count > 0 && states[count - 1].sameStateAs(event)) {
            states[count - 1] = event;
        } else if (count == 2 * HALF_SIZE) {
            System.arraycopy(states, HALF_SIZE + 1, states, HALF_SIZE, HALF_SIZE - 1);
            states[count - 1] = event;
        } else {
            states = Arrays.copyOf(states, count + 1);
            states[count] = event;
        }
    }

    synchronized List<PollEvent> states() {
        return List.of(states);
    }
}
