package dev.mediajobs.simulator.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The failure of all requests of some kinds, or of the first ones. The scenario is named after both, such as {@code
 * submit-429} or {@code list-503@2}.
 *
 * @param kinds the kinds of the requests
 * @param type the failure
 * @param count the number of requests with the same method and path that fail, or 0 for all
 */
public record RequestFailure(List<RequestKind> kinds, Type type, int count) {

    /** Scheme of the names. */
    public static final String SCHEME = "REQUEST-FAILURE";

    private static final Map<String, List<RequestKind>> GROUPS = new LinkedHashMap<>();
    private static final Map<String, String> SUMMARIES = new LinkedHashMap<>();

    static {
        group("any", "Requests of all operations", List.of(RequestKind.values()));
        for (RequestKind kind : RequestKind.values()) {
            if (kind == RequestKind.UPLOAD_CREATE) {
                List<RequestKind> uploads = List.of(kind, RequestKind.UPLOAD_SEND, RequestKind.UPLOAD_FINALIZE);
                group("upload", "The three requests of an upload", uploads);
            }
            group(kind.id(), kind.summary(), List.of(kind));
        }
    }

    private static void group(String name, String summary, List<RequestKind> kinds) {
        GROUPS.put(name, kinds);
        SUMMARIES.put(name, summary);
    }

    /** Types of failures. */
    public enum Type {
        /** The request is invalid. */
        BAD_REQUEST("400", "The vendor's validation error."),
        /** The credentials are not valid. */
        UNAUTHORIZED("401", "The vendor's response to invalid credentials."),
        /** The account has insufficient credits. */
        INSUFFICIENT_CREDITS("402", "The vendor's response to insufficient credits; Miraflow's has status 400."),
        /** The credentials do not allow the request. */
        FORBIDDEN("403", "The vendor's response to missing permissions."),
        /** The item does not exist. */
        NOT_FOUND("404", "The vendor's response to an unknown id."),
        /** There were too many requests. */
        RATE_LIMITED(
                "429",
                "The vendor's rate-limit error with Retry-After: 1; Mirrago's has status 500 and no Retry-After, unless the"
                        + " quirk mirrago-rate-limit is 429."),
        /** There were too many requests, and the response does not say how long to wait. */
        RATE_LIMITED_WITHOUT_DELAY("429-no-retry-after", "The same without Retry-After."),
        /** The server failed. */
        SERVER_ERROR("500", "The vendor's response to an internal error."),
        /** A gateway in front of the vendor failed. */
        BAD_GATEWAY("502", "The HTML page of a gateway."),
        /** The server is unavailable. */
        UNAVAILABLE("503", "The vendor's error format with status 503."),
        /** The connection fails before the request takes effect. */
        RESET("reset", "The connection is reset, and the request has no effect."),
        /** The connection fails after the request took effect. */
        RESPONSE_LOST(
                "response-lost", "The request takes effect, such as creating a job, but the connection is reset.");

        private final String id;
        private final String summary;

        Type(String id, String summary) {
            this.id = id;
            this.summary = summary;
        }

        /** {@return the name in scenario names} */
        public String id() {
            return id;
        }

        /** {@return a description in one sentence} */
        public String summary() {
            return summary;
        }
    }

    /** {@return the summaries of the requests by their name in scenario names} */
    public static Map<String, String> requests() {
        return SUMMARIES;
    }

    /** {@return the names of all scenarios of this scheme, without numbers} */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String requests : GROUPS.keySet()) {
            for (Type type : Type.values()) {
                names.add(requests + '-' + type.id());
            }
        }
        return names;
    }

    /** Returns the scenario of a name without a number, or null if the name does not follow the scheme. */
    static @Nullable Scenario find(String name, int count) {
        for (Map.Entry<String, List<RequestKind>> group : GROUPS.entrySet()) {
            String prefix = group.getKey() + '-';
            for (Type type : name.startsWith(prefix) ? Type.values() : new Type[0]) {
                if (name.equals(prefix + type.id())) {
                    String number = count == 0 ? "" : "@" + count;
                    String summary = SUMMARIES.get(group.getKey()) + " fail. " + type.summary();
                    RequestFailure failure = new RequestFailure(group.getValue(), type, count);
                    return Scenario.named(name + number, summary).failing(failure);
                }
            }
        }
        return null;
    }

    /** Returns the sentence that explains the scheme. */
    static String explained() {
        return "Valid failures of requests: " + SCHEME + ", where " + SCHEME.substring(0, SCHEME.indexOf('-')) + " is "
                + String.join(", ", GROUPS.keySet()) + ", and FAILURE is "
                + Arrays.stream(Type.values()).map(Type::id).collect(Collectors.joining(", ")) + ".";
    }
}
