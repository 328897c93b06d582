package dev.mediajobs.conformance.pact;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the contracts with all vendors have in common. Every interaction has a state, if only that all goes well, because
 * some verifiers ask for the state of no name where there is none; and expressions keep to what all of them understand.
 */
final class Contract {
    /** Who writes the contracts. */
    static final String CONSUMER = "mediajobs";

    static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
    static final String LOCAL_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?";
    static final String LINK = "https?://\\S+";
    static final String WORDS = "[\\s\\S]*\\S[\\s\\S]*";

    /** An id that names no job. */
    static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private Contract() {}

    /** The parameters of a provider state in which a job stands in a phase. */
    static Map<String, Object> job(String vendor, String operation, String phase) {
        return Map.of("vendor", vendor, "operation", operation, "phase", phase);
    }

    /** One request and its answer. */
    static V4Pact exchange(
            PactBuilder builder,
            String description,
            UnaryOperator<HttpRequestBuilder> request,
            UnaryOperator<HttpResponseBuilder> answer) {
        return with(builder, description, request, answer).toPact();
    }

    /** One request and its answer, for a pact of several. */
    static PactBuilder with(
            PactBuilder builder,
            String description,
            UnaryOperator<HttpRequestBuilder> request,
            UnaryOperator<HttpResponseBuilder> answer) {
        return builder.expectsToReceiveHttpInteraction(
                description, http -> http.withRequest(request::apply).willRespondWith(answer::apply));
    }
}
