package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.client.features.Event;
import dev.mediajobs.client.features.ThingsApi;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidResponseTest {
    private static final JsonOptions STRICT = new JsonOptions(JsonOptions.DEFAULT_MAX_BYTES, true);
    private static final String PREFIX = "Features sendForm (POST form): expected Event, but ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                       | EMPTY       | the response is empty",
                "~ \n~                    | EMPTY       | the response is empty",
                "null                     | NULL        | the response is null",
                "<html>Sorry              | NOT_JSON    | the response is HTML, sent as application/json, at path $",
                "{\"type\":\"thing.born\" | TRUNCATED   | the response is truncated at path $.type",
                "{\"type\":\"thing.born\"} x | NOT_JSON | the "
                        + "response is not valid JSON, sent as application/json, at path $"
            })
    void namesWhatWasExpectedAndWhatWasFound(String body, Reason reason, String message) {
        InvalidResponseException thrown = invalid(CannedCalls.json(body), JsonOptions.DEFAULT);

        assertThat(thrown.reason()).isEqualTo(reason);
        assertThat(thrown).hasMessage(PREFIX + message);
    }

    @Test
    void strictnessReportsAValueThatDoesNotFitWithItsPath() {
        CannedCalls calls = CannedCalls.json("{\"type\":\"thing.born\",\"weight\":{}}");

        InvalidResponseException thrown = invalid(calls, STRICT);

        assertThat(thrown.reason()).isEqualTo(Reason.SCHEMA_MISMATCH);
        assertThat(thrown).hasMessage(PREFIX + "expected a number but was BEGIN_OBJECT at path $.weight");
    }

    @Test
    void htmlIsCalledHtml() {
        CannedCalls calls = CannedCalls.html("<!DOCTYPE html><p>secret</p>");

        InvalidResponseException thrown = invalid(calls, JsonOptions.DEFAULT);

        assertThat(thrown.reason()).isEqualTo(Reason.NOT_JSON);
        assertThat(thrown).hasMessage(PREFIX + "the response is HTML, sent as text/html, at path $");
        assertThat(thrown.rawText()).isEqualTo("<!DOCTYPE html><p>secret</p>");
    }

    @Test
    void aResponseBeyondTheLimitIsNotReadToItsEnd() {
        String body = "{\"type\":\"thing.born\",\"x\":\"" + "a".repeat(20_000) + "\"}";

        InvalidResponseException thrown = invalid(CannedCalls.json(body), new JsonOptions(10_000, false));

        assertThat(thrown.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(thrown).hasMessage(PREFIX + "the response is longer than 10000 bytes");
        assertThat(thrown.rawText()).hasSize(8192);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"type\":\"thing.born\",\"weight\":1,\"weight\":2} | 'weight' | $.weight",
                "{\"type\":\"thing.born\",\"weight\":1,\"weight\":null} | 'weight' | $.weight",
                "{\"type\":\"thing.born\",\"weight\":null,\"weight\":1} | 'weight' | $.weight",
                "{\"type\":\"thing.born\",\"type\":\"thing.gone\"} | 'type' | $.type"
            })
    void strictnessReportsAMemberThatOccursTwiceWithItsPath(String body, String member, String path) {
        InvalidResponseException thrown = invalid(CannedCalls.json(body), STRICT);

        assertThat(thrown.reason()).isEqualTo(Reason.SCHEMA_MISMATCH);
        assertThat(thrown).hasMessage(PREFIX + "expected " + member + " once but it occurs twice at path " + path);
    }

    @Test
    void aResponseOfExactlyTheLimitIsRead() throws IOException {
        String body = "{\"type\":\"thing.born\"}";

        assertThat(send(CannedCalls.json(body), new JsonOptions(body.length(), false)))
                .isNotNull();
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(send(CannedCalls.json("\ufeff{\"type\":\"thing.born\"}"), JsonOptions.DEFAULT))
                .isNotNull();
    }

    @Test
    void strictnessReportsTheUnknownFieldWithItsPath() {
        CannedCalls calls = CannedCalls.json("{\"type\":\"thing.born\",\"colour\":\"red\"}");

        assertThatThrownBy(() -> send(calls, STRICT))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageEndingWith("at $.colour");
    }

    private static InvalidResponseException invalid(CannedCalls calls, JsonOptions options) {
        return catchThrowableOfType(InvalidResponseException.class, () -> send(calls, options));
    }

    private static Event send(CannedCalls calls, JsonOptions options) throws IOException {
        return calls.create(ThingsApi.class, options).sendForm("a", 1).execute().body();
    }
}
