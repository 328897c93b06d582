package dev.mediajobs.simulator.engine.quirk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A detail that a vendor's documentation leaves contradictory or open. The simulator supports several values. */
public enum Quirk {
    SPELLING(
            "spelling",
            "Status values as the vendor's documentation spells them, such as 'completedc', or corrected.",
            "documented",
            "corrected"),
    MIRAGIC_PATHS(
            "miragic-paths",
            "Status paths of Miragic: both, only .../jobs/ID as in the samples, or only .../ID as in the reference.",
            "both",
            "jobs",
            "short"),
    CREATIFY_SLASH(
            "creatify-slash",
            "Creatify paths without a trailing slash return 404, or are redirected.",
            "not-found",
            "redirect"),
    MIRRAGO_RATE_LIMIT(
            "mirrago-rate-limit", "Mirrago rejects too many calls with 500, as documented, or with 429.", "500", "429"),
    MIRRAGO_TIMES(
            "mirrago-times", "Mirrago timestamps have no time zone, as documented, or have one.", "naive", "zoned"),
    EMPTIES(
            "empties",
            "Values that do not exist yet are null, '' or {} as documented, always null, or absent; null and absent"
                    + " only where the spec allows them.",
            "documented",
            "null",
            "absent"),
    UNKNOWN_MEDIA(
            "unknown-media",
            "Media and mockup ids that are not from an upload, a result or the vendor's documentation are refused, or"
                    + " accepted and recorded as notes.",
            "refused",
            "accepted"),
    UNKNOWN_AVATARS(
            "unknown-avatars",
            "Avatar and voice ids that the simulator does not list are accepted and recorded as notes, or refused.",
            "accepted",
            "refused");

    private final String id;
    private final String summary;
    private final String choices;
    private final String defaultChoice;

    Quirk(String id, String summary, String... choices) {
        this.id = id;
        this.summary = summary;
        this.choices = String.join(" ", choices);
        this.defaultChoice = choices[0];
    }

    /** {@return the name on the command line and in the control API} */
    public String id() {
        return id;
    }

    /** {@return a one-sentence description} */
    public String summary() {
        return summary;
    }

    /** {@return the valid values, the default first} */
    public List<String> choices() {
        return List.of(choices.split(" ", -1));
    }

    /** {@return the default value} */
    String defaultChoice() {
        return defaultChoice;
    }

    /**
     * {@return the quirk with the given name}
     *
     * @throws IllegalArgumentException if the name is unknown; the message lists the valid ones
     */
    public static Quirk of(String id) {
        return Arrays.stream(values())
                .filter(quirk -> quirk.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown quirk '" + id + "'. Valid quirks: "
                        + Arrays.stream(values()).map(Quirk::id).collect(Collectors.joining(", ")) + "."));
    }
}
