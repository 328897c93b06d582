package dev.mediajobs.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The ways in which a server may spell a secret that it quotes. */
public enum Spelling {
    AS_IT_IS(secret -> secret),
    UPPER_CASE(secret -> secret.toUpperCase(Locale.ROOT)),
    LOWER_CASE(secret -> secret.toLowerCase(Locale.ROOT)),
    FORM(secret -> URLEncoder.encode(secret, UTF_8)),
    URL_LOWER_CASE(secret -> each(secret, "%%%02x")),
    URL_UPPER_CASE(secret -> each(secret, "%%%02X")),
    URL_TWICE(secret -> each(secret, "%%25%02x")),
    URL_THREE_TIMES(secret -> each(secret, "%%2525%02X")),
    JSON(secret -> secret.replace("\\", "\\\\").replace("/", "\\/").replace("\"", "\\\"")),
    JSON_OF_ALL(secret -> each(secret, "\\u%04x")),
    JSON_UPPER_CASE(secret -> each(secret, "\\u%04X")),
    JAVASCRIPT(secret -> each(secret, "\\x%02X")),
    POINTER(secret -> secret.replace("~", "~0").replace("/", "~1")),
    HTML(secret -> secret.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\"", "&quot;")
            .replace("'", "&apos;")
            .replace("/", "&sol;")),
    HTML_DECIMAL(secret -> each(secret, "&#%d;")),
    HTML_HEXADECIMAL(secret -> each(secret, "&#x%X;")),
    HTML_OF_URL(secret -> each(secret, "&#37;%02x")),
    BASE64(secret -> base64("", secret)),
    BASE64_AFTER_ONE(secret -> base64(":", secret)),
    BASE64_AFTER_TWO(secret -> base64("u:", secret)),
    BASE64URL(secret -> Base64.getUrlEncoder().encodeToString(secret.getBytes(UTF_8))),
    HEX(secret -> HexFormat.of().formatHex(secret.getBytes(UTF_8))),
    HEX_UPPER_CASE(secret -> HexFormat.of().withUpperCase().formatHex(secret.getBytes(UTF_8)));

    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    private final UnaryOperator<String> spelling;

    Spelling(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    /** Returns the secret in this spelling. */
    public String of(String secret) {
        return spelling.apply(secret);
    }

    private static String each(String secret, String format) {
        return secret.chars()
                .mapToObj(c -> String.format(Locale.ROOT, format, c))
                .collect(Collectors.joining());
    }

    private static String base64(String before, String secret) {
        return Base64.getEncoder().encodeToString((before + secret).getBytes(UTF_8));
    }
}
