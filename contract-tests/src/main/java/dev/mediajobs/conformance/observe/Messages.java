package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.observe.evidence.Sighting;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.specs.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Converts observed exchanges to those that the checks of the kit read. */
final class Messages {

    /** Headers of the connection, which a client adds by itself when a request is repeated. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "accept-encoding",
            "expect",
            "upgrade",
            "http2-settings");

    private Messages() {}

    /**
     * Returns the exchange without the signatures of links and without undeclared credentials.
     *
     * @param declared credential headers of the spec, which are redacted as variables
     */
    static Exchange exchange(
            Optional<Operation> operation,
            ObservedExchange observed,
            Optional<byte[]> requestBody,
            Optional<byte[]> responseBody,
            List<String> declared) {
        Request request = new Request(
                observed.method(),
                Queries.redacted(observed.uri(), knownParameters(operation)),
                requestHeaders(observed, declared),
                requestBody.orElse(new byte[0]));
        if (!observed.failure().isEmpty()) {
            return Exchange.failed(request, observed.failure(), observed.duration());
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        observed.responseHeaders().forEach(each -> headers.computeIfAbsent(
                        each.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(each.getValue()));
        Response response = new Response(
                observed.status(),
                headers,
                responseBody.orElse(observed.responseBody().bytes()));
        return Exchange.of(request, response, observed.duration());
    }

    /** Returns the query parameters whose values are not redacted. */
    static Set<String> knownParameters(Optional<Operation> operation) {
        return operation
                .map(each -> each.parameters("query").stream()
                        .map(parameter -> parameter.child("name").text())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static List<Map.Entry<String, String>> requestHeaders(ObservedExchange observed, List<String> declared) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (Map.Entry<String, String> each : observed.requestHeaders()) {
            String name = each.getKey().toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(name)) {
                boolean secret = SecretCollector.isSecretName(name) && !declared.contains(name);
                headers.add(secret ? Map.entry(each.getKey(), "REDACTED") : each);
            }
        }
        return headers;
    }

    /** Returns an exchange as the place of evidence. */
    static Sighting sighting(ObservedExchange exchange, String path) {
        return new Sighting(
                exchange.method() + " " + path,
                exchange.status(),
                exchange.uri().getHost(),
                exchange.started());
    }
}
