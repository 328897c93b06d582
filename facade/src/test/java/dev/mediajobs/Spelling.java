package dev.mediajobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The ways in which a vendor, a proxy or a library may spell a secret that it quotes. */
enum Spelling {
    AS_IT_IS(secret -> secret),
    UPPER_CASE(secret -> secret.toUpperCase(Locale.ROOT)),
    LOWER_CASE(secret -> secret.toLowerCase(Locale.ROOT)),
    URL(secret -> each(secret, c -> Character.isLetterOrDigit(c) ? Character.toString(c) : hex("%%%02X", c))),
    URL_OF_ALL(secret -> each(secret, c -> hex("%%%02x", c))),
    URL_TWICE(secret -> each(secret, c -> hex("%%25%02x", c))),
    JSON(secret -> secret.replace("\\", "\\\\").replace("/", "\\/")),
    JSON_OF_ALL(secret -> each(secret, c -> hex("\\u%04x", c))),
    JAVASCRIPT(secret -> each(secret, c -> hex("\\x%02X", c))),
    HTML(secret -> secret.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("'", "&apos;")
            .replace("/", "&sol;")),
    HTML_DECIMAL(secret -> each(secret, c -> "&#" + c + ";")),
    HTML_HEXADECIMAL(secret -> each(secret, c -> hex("&#x%X;", c))),
    HTML_OF_URL(secret -> each(secret, c -> "&#37;" + hex("%02x", c))),
    BASE64(secret -> base64(Base64.getEncoder(), "", secret)),
    BASE64_AFTER_ONE(secret -> base64(Base64.getEncoder(), ":", secret)),
    BASE64_AFTER_TWO(secret -> base64(Base64.getEncoder(), "u:", secret)),
    BASE64URL(secret -> base64(Base64.getUrlEncoder(), "", secret)),
    BASE64URL_AFTER_ONE(secret -> base64(Base64.getUrlEncoder(), "~", secret)),
    BASE64URL_AFTER_TWO(secret -> base64(Base64.getUrlEncoder(), "~:", secret)),
    HEX(secret -> HexFormat.of().formatHex(secret.getBytes(UTF_8))),
    HEX_UPPER_CASE(secret -> HexFormat.of().withUpperCase().formatHex(secret.getBytes(UTF_8)));

    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    private final UnaryOperator<String> spelling;

    Spelling(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    String of(String secret) {
        return spelling.apply(secret);
    }

    private static String each(String secret, IntFunction<String> spelled) {
        return secret.chars().mapToObj(spelled).collect(Collectors.joining());
    }

    private static String hex(String format, int c) {
        return String.format(Locale.ROOT, format, c);
    }

    private static String base64(Base64.Encoder encoder, String before, String secret) {
        return encoder.encodeToString((before + secret).getBytes(UTF_8));
    }
}
