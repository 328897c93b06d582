package dev.mediajobs.simulator.engine.quirk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What is chosen of each quirk. Immutable. */
public final class Quirks {

    private static final Quirks DEFAULTS = new Quirks(new EnumMap<>(Quirk.class));

    private final Map<Quirk, String> chosen;

    private Quirks(Map<Quirk, String> chosen) {
        this.chosen = Collections.unmodifiableMap(chosen);
    }

    /** {@return the usual choice of each} */
    public static Quirks defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same with another choice}
     *
     * @throws IllegalArgumentException if there is no such choice; its message names those that there are
     */
    public Quirks with(Quirk quirk, String choice) {
        if (!quirk.choices().contains(choice)) {
            throw new IllegalArgumentException("The quirk '" + quirk.id() + "' knows no '" + choice + "'. It knows: "
                    + String.join(", ", quirk.choices()) + ".");
        }
        Map<Quirk, String> other = new EnumMap<>(Quirk.class);
        other.putAll(chosen);
        other.put(quirk, choice);
        return new Quirks(other);
    }

    /** {@return what is chosen} */
    public String of(Quirk quirk) {
        String choice = chosen.get(quirk);
        return choice == null ? quirk.choices().get(0) : choice;
    }

    /** {@return whether that is chosen} */
    public boolean is(Quirk quirk, String choice) {
        return of(quirk).equals(choice);
    }
}
