package dev.mediajobs.simulator.engine.journal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognizes names of headers, parameters, fields and JSON members whose values are credentials, in any spelling. */
final class SecretNames {

    /** Parts of a name without its separators. */
    private static final Pattern PARTS = Pattern.compile(
            "authori[sz]ation|apikey|apiid|accesskey|secretkey|privatekey|token|secret|passw|passphrase|credential"
                    + "|signature|session|clientid|bearer|cookie");

    /** Entire words of a name, which are too short to be recognized within other words. */
    private static final Pattern WORDS = Pattern.compile("auth|key|keys|sig|jwt|pwd|pass|sid|pin");

    private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}]");

    private SecretNames() {}

    /** {@return whether values with this name are hidden} */
    static boolean isSecret(String name) {
        String letters = SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return PARTS.matcher(letters).find()
                || WORD.matcher(name).results().anyMatch(word -> WORDS.matcher(
                                word.group().toLowerCase(Locale.ROOT))
                        .matches());
    }
}
