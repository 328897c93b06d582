package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.matchers.BodyMatchResult;
import au.com.dius.pact.core.matchers.MatchingContext;
import au.com.dius.pact.core.matchers.MultipartMessageContentMatcher;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that every wrong part is detected. */
class MultipartFormTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    private final MultipartForm expected =
            new MultipartForm().text("quality", "hd", "sd|hd").file("image", "a.png", "image/png", PICTURE);

    @Test
    void sameParts_match() {
        assertThat(compare(part("quality", "text/plain; charset=UTF-8", "hd") + picture("image/png"))
                        .matchedOk())
                .isTrue();
    }

    @Test
    void anotherAllowedValue_matches() {
        assertThat(compare(part("quality", "text/plain; charset=UTF-8", "sd") + picture("image/png"))
                        .matchedOk())
                .isTrue();
    }

    @Test
    void valueOutsideTheExpression_isAMismatch() {
        assertThat(compare(part("quality", "text/plain; charset=UTF-8", "4k") + picture("image/png"))
                        .matchedOk())
                .isFalse();
    }

    @Test
    void valueAsJson_isAMismatch() {
        assertThat(compare(part("quality", "application/json", "\"hd\"") + picture("image/png"))
                        .matchedOk())
                .isFalse();
    }

    @Test
    void pictureOfAnotherType_isAMismatch() {
        assertThat(compare(part("quality", "text/plain; charset=UTF-8", "hd") + picture("image/jpeg"))
                        .matchedOk())
                .isFalse();
    }

    @Test
    void missingPart_isAMismatch() {
        assertThat(compare(picture("image/png")).matchedOk()).isFalse();
    }

    private BodyMatchResult compare(String parts) {
        ContentType type = new ContentType("multipart/form-data; boundary=other");
        byte[] actual = (parts + "--other--\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new MultipartMessageContentMatcher()
                .matchBody(
                        OptionalBody.body(expected.buildBody(), expected.getContentType()),
                        OptionalBody.body(actual, type),
                        new MatchingContext(expected.getMatchers(), false, Map.of(), false));
    }

    private static String part(String name, String type, String value) {
        return "--other\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: " + type + "\r\n\r\n"
                + value + "\r\n";
    }

    private static String picture(String type) {
        return "--other\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\nContent-Type: " + type
                + "\r\n\r\n" + new String(PICTURE, StandardCharsets.ISO_8859_1) + "\r\n";
    }
}
