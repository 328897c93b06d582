package dev.mediajobs.internal.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text with decoded escapes of JSON, JavaScript, URLs and HTML. Each character knows its place in the original text,
 * so that a secret can be found in any spelling and redacted there.
 */
final class DecodedText {
    private static final Map<String, Character> NAMES = names("amp& lt< gt> quot\" apos'");

    /** Names that end with a semicolon; without it they are parameters of a link. */
    private static final Map<String, Character> LONG_NAMES = names(
            "plus+ sol/ bsol\\ equals= lowbar_ period. colon: comma, semi; num# percnt% dollar$ commat@ excl! quest?"
                    + " ast* lpar( rpar) lsqb[ rsqb] lcub{ rcub} vert| grave` hat^");

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u(?<json>[0-9a-f]{4})|\\\\x(?<js>[0-9a-f]{2})|\\\\(?<char>[^0-9a-z])|%(?<url>[0-7][0-9a-f])"
                    + "|(?<utf>%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2})"
                    + "|&#x0*(?<hex>[0-9a-f]{1,4});?|&#0*(?<number>[0-9]{1,5});?"
                    + "|&(?<name>" + String.join("|", NAMES.keySet()) + ");?"
                    + "|&(?<long>" + String.join("|", LONG_NAMES.keySet()) + ");",
            Pattern.CASE_INSENSITIVE);

    private static Map<String, Character> names(String namesWithCharacters) {
        return Arrays.stream(namesWithCharacters.split(" ", -1))
                .collect(Collectors.toMap(
                        name -> name.substring(0, name.length() - 1), name -> name.charAt(name.length() - 1)));
    }

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private DecodedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static DecodedText of(String original) {
        int[] starts = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new DecodedText(original, starts, ends);
    }

    String text() {
        return text;
    }

    /** Returns the place of a character in the original text. */
    int start(int index) {
        return starts[index];
    }

    /** Returns the end of a character in the original text. */
    int end(int index) {
        return ends[index];
    }

    /** Decodes one level of escapes; returns null if there are none. */
    @Nullable
    DecodedText decode() {
        Matcher escape = ESCAPE.matcher(text);
        if (!escape.find()) {
            return null;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int[] newStarts = new int[text.length()];
        int[] newEnds = new int[text.length()];
        int at = 0;
        do {
            at = copy(at, escape.start(), decoded, newStarts, newEnds);
            newStarts[decoded.length()] = starts[escape.start()];
            newEnds[decoded.length()] = ends[escape.end() - 1];
            decoded.append(character(escape));
            at = escape.end();
        } while (escape.find());
        copy(at, text.length(), decoded, newStarts, newEnds);
        int length = decoded.length();
        return new DecodedText(decoded.toString(), Arrays.copyOf(newStarts, length), Arrays.copyOf(newEnds, length));
    }

    private int copy(int from, int to, StringBuilder decoded, int[] newStarts, int[] newEnds) {
        System.arraycopy(starts, from, newStarts, decoded.length(), to - from);
        System.arraycopy(ends, from, newEnds, decoded.length(), to - from);
        decoded.append(text, from, to);
        return to;
    }

    private static char character(Matcher escape) {
        for (String hex : new String[] {"json", "js", "url", "hex"}) {
            if (escape.group(hex) != null) {
                return (char) Integer.parseInt(escape.group(hex), 16);
            }
        }
        if (escape.group("number") != null) {
            return (char) Integer.parseInt(escape.group("number"));
        }
        if (escape.group("utf") != null) {
            return URLDecoder.decode(escape.group("utf"), UTF_8).charAt(0);
        }
        String name = escape.group("name");
        String longName = escape.group("long");
        if (longName != null) {
            return LONG_NAMES.get(longName.toLowerCase(Locale.ROOT));
        }
        return name == null ? escape.group("char").charAt(0) : NAMES.get(name.toLowerCase(Locale.ROOT));
    }
}
