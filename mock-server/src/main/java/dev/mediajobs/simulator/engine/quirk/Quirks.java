package dev.mediajobs.simulator.engine.quirk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The value of each quirk. Immutable. */
public final class Quirks {

    private static final Quirks DEFAULTS = new Quirks(new EnumMap<>(Quirk.class));

    private final Map<Quirk, String> chosen;

    private Quirks(Map<Quirk, String> chosen) {
        this.chosen = Collections.unmodifiableMap(chosen);
    }

    /** {@return the default values} */
    public static Quirks defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with the given value of a quirk}
     *
     * @throws IllegalArgumentException if the value is not valid; the message lists the valid ones
     */
    public Quirks with(Quirk quirk, String choice) {
        if (!quirk.choices().contains(choice)) {
            throw new IllegalArgumentException("'" + choice + "' is not a valid value of the quirk '" + quirk.id()
                    + "'. Valid values: " + String.join(", ", quirk.choices()) + ".");
        }
        Map<Quirk, String> copy = new EnumMap<>(Quirk.class);
        copy.putAll(chosen);
        copy.put(quirk, choice);
        return new Quirks(copy);
    }

    /** {@return the value of a quirk} */
    public String of(Quirk quirk) {
        return chosen.getOrDefault(quirk, quirk.defaultChoice());
    }

    /** {@return whether a quirk has the given value} */
    public boolean is(Quirk quirk, String choice) {
        return of(quirk).equals(choice);
    }
}
