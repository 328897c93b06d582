package dev.mediajobs.conformance.pact;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Shared parts of the pacts. Every interaction has a state, because some verifiers otherwise request a state without
 * name; regular expressions use only what all verifiers support.
 */
final class PactConventions {
    static final String CONSUMER = "mediajobs";

    static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
    static final String LINK = "https?://\\S+";
    static final String VALUES = "[\\s\\S]*\\S[\\s\\S]*";

    /** A valid id without a job. */
    static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

    private PactConventions() {}

    /** Builds the response to a call above the rate limit. */
    static HttpResponseBuilder tooManyRequests(HttpResponseBuilder response, DslPart error) {
        // Set after the body, which would remove the matching rule of the header.
        return response.status(429).body(error).header("Retry-After", Matchers.regexp("\\d+", "1"));
    }

    /** Builds a pact with one webhook message. */
    static V4Pact message(PactBuilder builder, String description, DslPart body) {
        return builder.expectsToReceiveMessageInteraction(
                        description,
                        message -> message.withContents(
                                contents -> contents.withMetadata(Map.of("contentType", "application/json"))
                                        .withContent(body)))
                .toPact();
    }

    static DslPart object(Consumer<LambdaDslJsonBody> members) {
        return LambdaDsl.newJsonBody(members).build();
    }

    static <T> Response<T> send(Call<T> call) {
        try {
            return call.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a generated client without credentials, because the facade requires them. */
    static <A> A unauthenticated(MockServer vendor, Class<A> api) {
        return ClientRuntime.retrofit(HttpUrl.get(vendor.getUrl()), new OkHttpClient())
                .create(api);
    }

    /** Returns the parameters of the provider state with a job in a phase. */
    static Map<String, Object> job(String vendor, String operation, String phase) {
        return Map.of("vendor", vendor, "operation", operation, "phase", phase);
    }

    /** Adds the provider state with a job in a phase. */
    static PactBuilder at(PactBuilder builder, String vendor, String operation, String phase) {
        return builder.given(phase.equals("failed") ? "fails" : "happy", job(vendor, operation, phase));
    }

    /** Builds a pact with one exchange. */
    static V4Pact exchange(
            PactBuilder builder,
            String description,
            UnaryOperator<HttpRequestBuilder> request,
            UnaryOperator<HttpResponseBuilder> response) {
        return with(builder, description, request, response).toPact();
    }

    /** Adds an exchange to a pact. */
    static PactBuilder with(
            PactBuilder builder,
            String description,
            UnaryOperator<HttpRequestBuilder> request,
            UnaryOperator<HttpResponseBuilder> response) {
        return builder.expectsToReceiveHttpInteraction(
                description, http -> http.withRequest(request::apply).willRespondWith(response::apply));
    }
}
