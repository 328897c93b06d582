package dev.mediajobs.internal.polling;

import dev.mediajobs.Progress;
import java.util.Arrays;
import java.util.List;

/** The first and last {@value #HALF_SIZE} different states that a polling loop observed. Thread-safe. */
final class History {
    private static final int HALF_SIZE = 8;
    private static final Progress[] EMPTY = {};

    /** An array of exact length, because there may be very many loops, most with two or three states. */
    private Progress[] states = EMPTY;

    synchronized void add(Progress event) {
        int count = states.length;
        if (count > 0 && sameState(states[count - 1], event)) {
            states[count - 1] = event;
        } else if (count == 2 * HALF_SIZE) {
            System.arraycopy(states, HALF_SIZE + 1, states, HALF_SIZE, HALF_SIZE - 1);
            states[count - 1] = event;
        } else {
            states = Arrays.copyOf(states, count + 1);
            states[count] = event;
        }
    }

    private static boolean sameState(Progress first, Progress second) {
        return first.phase() == second.phase() && first.rawStatus().equals(second.rawStatus());
    }

    synchronized List<Progress> states() {
        return List.of(states);
    }
}
