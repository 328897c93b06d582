package dev.mediajobs.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches texts for every eight successive characters of secrets, in every spelling. */
public final class SecretScan {

    private static final int PIECE = 8;
    private static final Pattern CODE =
            Pattern.compile("(?i)\\\\u([0-9a-f]{4})|\\\\x([0-9a-f]{2})|%([0-9a-f]{2})|&#x([0-9a-f]{1,4});");
    private static final Pattern DECIMAL = Pattern.compile("&#(\\d{1,4});");
    private static final Map<String, String> PLAIN = Map.of(
            "\\/", "/", "\\\"", "\"", "\\\\", "\\", "&amp;", "&", "&lt;", "<", "&quot;", "\"", "&apos;", "'", "&sol;",
            "/", "~1", "/");

    private SecretScan() {}

    /** Asserts that a text, as it is and decoded up to four times, contains no piece of the secrets. */
    public static void assertNone(String where, String text, Iterable<String> secrets) {
        Set<String> found = new TreeSet<>();
        String searched = "";
        String decoded = text;
        for (int level = 0; level <= 4 && !decoded.equals(searched); level++) {
            searched = decoded;
            String lower = searched.toLowerCase(Locale.ROOT);
            for (String secret : secrets) {
                pieces(secret).stream().filter(lower::contains).forEach(found::add);
            }
            decoded = decoded(searched);
        }
        assertThat(found).as(where).isEmpty();
    }

    private static List<String> pieces(String secret) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + PIECE <= secret.length(); i++) {
            byte[] piece = secret.substring(i, i + PIECE).getBytes(UTF_8);
            pieces.add(secret.substring(i, i + PIECE));
            pieces.add(HexFormat.of().formatHex(piece));
            pieces.add(Base64.getEncoder().encodeToString(piece).substring(0, 10));
        }
        return pieces.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    private static String decoded(String text) {
        String decoded = CODE.matcher(text).replaceAll(match -> {
            String code = match.group().replaceAll("(?i)^(\\\\[ux]|%|&#x)|;$", "");
            return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code, 16)));
        });
        decoded = DECIMAL.matcher(decoded)
                .replaceAll(match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1)))));
        for (Map.Entry<String, String> each : PLAIN.entrySet()) {
            decoded = decoded.replace(each.getKey(), each.getValue());
        }
        return decoded;
    }
}
