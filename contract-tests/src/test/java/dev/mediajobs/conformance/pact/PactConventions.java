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
 * What the contracts with all vendors have in common. Every interaction has a state, if only that all goes well, because
 * some verifiers ask for the state of no name where there is none; and expressions keep to what all of them understand.
 */
final class PactConventions {
    /** Who writes the contracts. */
    static final String CONSUMER = "mediajobs";

    static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
    static final String LINK = "https?://\\S+";
    static final String VALUES = "[\\s\\S]*\\S[\\s\\S]*";

    /** An id that names no job. */
    static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private PactConventions() {}

    /** What a vendor says to a call that comes too soon. */
    static HttpResponseBuilder tooMany(HttpResponseBuilder response, DslPart refusal) {
        // The header stands after the body, which would take its rule away.
        return response.status(429).body(refusal).header("Retry-After", Matchers.regexp("\\d+", "1"));
    }

    /** One message, as the webhook's body has it. */
    static V4Pact message(PactBuilder builder, String description, DslPart body) {
        return builder.expectsToReceiveMessageInteraction(
                        description,
                        message -> message.withContents(
                                contents -> contents.withMetadata(Map.of("contentType", "application/json"))
                                        .withContent(body)))
                .toPact();
    }

    /** An object with these members. */
    static DslPart object(Consumer<LambdaDslJsonBody> members) {
        return LambdaDsl.newJsonBody(members).build();
    }

    /** What a call of a generated client is answered with. */
    static <T> Response<T> send(Call<T> call) {
        try {
            return call.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A generated client without any credentials; the facade would not send a call without them. */
    static <A> A stranger(MockServer vendor, Class<A> api) {
        return ClientRuntime.retrofit(HttpUrl.get(vendor.getUrl()), new OkHttpClient())
                .create(api);
    }

    /** The parameters of a provider state in which a job stands in a phase. */
    static Map<String, Object> job(String vendor, String operation, String phase) {
        return Map.of("vendor", vendor, "operation", operation, "phase", phase);
    }

    /** The state in which a job stands in a phase, as most do unless they are to fail. */
    static PactBuilder at(PactBuilder builder, String vendor, String operation, String phase) {
        return builder.given(phase.equals("failed") ? "fails" : "happy", job(vendor, operation, phase));
    }

    /** One request and its answer. */
    static V4Pact exchange(
            PactBuilder builder,
            String description,
            UnaryOperator<HttpRequestBuilder> request,
            UnaryOperator<HttpResponseBuilder> response) {
        return with(builder, description, request, response).toPact();
    }

    /** One request and its answer, for a pact of several. */
    static PactBuilder with(
            PactBuilder builder,
            String description,
            UnaryOperator<HttpRequestBuilder> request,
            UnaryOperator<HttpResponseBuilder> response) {
        return builder.expectsToReceiveHttpInteraction(
                description, http -> http.withRequest(request::apply).willRespondWith(response::apply));
    }
}
