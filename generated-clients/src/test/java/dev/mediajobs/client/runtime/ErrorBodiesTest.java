package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.client.traps.Event;
import dev.mediajobs.client.traps.OpenError;
import dev.mediajobs.client.traps.ThingsApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;

class ErrorBodiesTest {
    @Test
    void aDocumentedErrorIsDecodedAndItsTextKept() throws IOException {
        String body = "{\"detail\":\"No.\",\"audio\":[\"Enter a valid URL.\"]}";

        ErrorBody<OpenError> error = ErrorBodies.read(send(CannedCalls.status(400, body)), OpenError.class);

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.contentType()).isEqualTo("application/json");
        assertThat(error.rawText()).isEqualTo(body);
        assertThat(error.value()).hasValueSatisfying(value -> {
            assertThat(value.detail()).isEqualTo("No.");
            assertThat(value.unknownFields()).isEqualTo(Map.of("audio", List.of("Enter a valid URL.")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>", "[1]", "{\"detail\":{}}", "{\"detail\":", "{} {}", "plain words"})
    void anythingElseIsKeptAsText(String body) throws IOException {
        ErrorBody<OpenError> error = ErrorBodies.read(send(CannedCalls.html(502, body)), OpenError.class);

        assertThat(error.value()).isEmpty();
        assertThat(error.rawText()).isEqualTo(body);
    }

    @Test
    void aHugeErrorIsCut() throws IOException {
        ErrorBody<OpenError> error =
                ErrorBodies.read(send(CannedCalls.html(500, "x".repeat(1_000_000))), OpenError.class);

        assertThat(error.rawText()).hasSize(65_536);
    }

    @Test
    void itsTextShowsNoBody() throws IOException {
        ErrorBody<OpenError> error =
                ErrorBodies.read(send(CannedCalls.status(401, "{\"detail\":\"secret\"}")), OpenError.class);

        assertThat(error).hasToString("ErrorBody[status=401, contentType=application/json, 19 characters, readable]");
    }

    @Test
    void aSuccessIsNoError() throws IOException {
        Response<Event> response = send(CannedCalls.json("{\"type\":\"thing.born\"}"));

        assertThatThrownBy(() -> ErrorBodies.read(response, OpenError.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The response has status 200, which is no error");
    }

    private static Response<Event> send(CannedCalls calls) throws IOException {
        return calls.create(ThingsApi.class).sendForm("a", 1).execute();
    }
}
