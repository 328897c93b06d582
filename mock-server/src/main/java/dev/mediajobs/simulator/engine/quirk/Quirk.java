package dev.mediajobs.simulator.engine.quirk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A place where a vendor's document is odd, or says too little, and the simulator can do one thing or another. */
public enum Quirk {
    /** How odd words are spelled. */
    SPELLING(
            "spelling",
            "Odd words as the vendor's document spells them, such as 'completedc', or as they are meant.",
            "documented",
            "corrected"),
    /** Which of Miragic's two paths of a job answers. */
    MIRAGIC_PATHS(
            "miragic-paths",
            "Which of Miragic's two paths of a job answers: both, the samples' .../jobs/ID, or the reference's .../ID.",
            "both",
            "jobs",
            "short"),
    /** What becomes of Creatify's paths without their last slash. */
    CREATIFY_SLASH(
            "creatify-slash",
            "Creatify's paths without their last slash are not found, or answered with a redirect.",
            "not-found",
            "redirect"),
    /** How Mirrago refuses too many calls. */
    MIRRAGO_RATE_LIMIT(
            "mirrago-rate-limit", "Mirrago refuses too many calls with 500, as documented, or with 429.", "500", "429"),
    /** How Mirrago writes times. */
    MIRRAGO_TIMES(
            "mirrago-times", "Mirrago writes times without a zone, as documented, or with one.", "naive", "zoned"),
    /** What stands where there is nothing to say. */
    EMPTIES(
            "empties",
            "What is not there yet is null, '' or {} as documented, always null, or left out; the last two where the"
                    + " spec lets it be.",
            "documented",
            "null",
            "absent"),
    /** What becomes of a media id, or the id of a mockup, that the simulator does not know. */
    UNKNOWN_MEDIA(
            "unknown-media",
            "A media or mockup id that was never uploaded, made as a result or printed in the vendor's documents is"
                    + " refused, or accepted and noted in the journal.",
            "refused",
            "accepted"),
    /** What becomes of an avatar or a voice that the simulator does not know. */
    UNKNOWN_AVATARS(
            "unknown-avatars",
            "The id of an avatar or voice that is in no list of the simulator is accepted and noted in the journal, or"
                    + " refused.",
            "accepted",
            "refused");

    private final String id;
    private final String summary;
    private final String choices;

    Quirk(String value, String summary, String... choices) {
        this.id = value;
        this.summary = summary;
        this.choices = String.join(" ", choices);
    }

    /** {@return its name on the command line and in the control API} */
    public String id() {
        return id;
    }

    /** {@return what can be chosen, in a sentence} */
    public String summary() {
        return summary;
    }

    /** {@return the choices, the usual one first} */
    public List<String> choices() {
        return List.of(choices.split(" ", -1));
    }

    /**
     * {@return the quirk of that name}
     *
     * @throws IllegalArgumentException if there is none; its message names those that there are
     */
    public static Quirk of(String value) {
        return Arrays.stream(values())
                .filter(quirk -> quirk.id.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no quirk '" + value + "'. There are: "
                        + Arrays.stream(values()).map(Quirk::id).collect(Collectors.joining(", ")) + "."));
    }
}
