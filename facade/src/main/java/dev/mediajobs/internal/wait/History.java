package dev.mediajobs.internal.wait;

import java.util.ArrayList;
import java.util.List;

/**
 * The states that a wait saw, each once however long it lasted, the first and the last {@value #HALF}. Safe for use
 * by many threads.
 */
final class History {
    private static final int HALF = 8;

    private final List<Sighting> states = new ArrayList<>(4);

    synchronized void add(Sighting sighting) {
        int last = states.size() - 1;
        if (last >= 0 && states.get(last).sameStateAs(sighting)) {
            states.set(last, sighting);
            return;
        }
        if (states.size() == 2 * HALF) {
            states.remove(HALF);
        }
        states.add(sighting);
    }

    synchronized List<Sighting> states() {
        return List.copyOf(states);
    }
}
