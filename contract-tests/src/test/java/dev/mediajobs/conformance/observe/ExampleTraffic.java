package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.observe.traffic.CapturedBody;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.SecurityScheme;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Traffic that consists of the examples of a spec. */
final class ExampleTraffic {

    static final String KEY = "ex-key-5Tg7uJm2Kq";

    private ExampleTraffic() {}

    /** Returns the operations with an example of a JSON response. */
    static List<Operation> operations(VendorSpec vendor) {
        return vendor.operations().stream()
                .filter(each -> !response(each).isMissingNode())
                .toList();
    }

    static JsonNode response(Operation operation) {
        return operation
                .success()
                .flatMap(ResponseSpec::example)
                .map(SpecNode::json)
                .orElse(MissingNode.getInstance());
    }

    /** Returns the path with the examples of its parameters. */
    static String path(Operation operation) {
        String path = operation.path();
        for (SpecNode parameter : operation.parameters("path")) {
            String example = parameter.child("example").text();
            path = path.replace("{" + parameter.child("name").text() + "}", example.isEmpty() ? "id1" : example);
        }
        return path;
    }

    static ObservedExchange exchange(Operation operation, String path, int status, JsonNode response) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        operation.security().stream().findFirst().orElse(List.of()).stream()
                .map(SecurityScheme::header)
                .forEach(name -> headers.add(Map.entry(name, KEY)));
        Optional<byte[]> sent = operation
                .requestExample()
                .filter(each -> operation.requestContents().containsKey("application/json"))
                .map(each -> each.json().toString().getBytes(StandardCharsets.UTF_8));
        sent.ifPresent(bytes -> headers.add(Map.entry("Content-Type", "application/json")));
        byte[] received = response.toString().getBytes(StandardCharsets.UTF_8);
        return new ObservedExchange(
                Instant.EPOCH,
                Duration.ZERO,
                operation.method(),
                URI.create("http://127.0.0.1:8089" + path),
                headers,
                sent.map(bytes -> new CapturedBody(bytes, bytes.length, true))
                        // Forms have no example in bytes.
                        .orElse(operation.requestContents().isEmpty() ? CapturedBody.NONE : CapturedBody.UNKNOWN),
                status,
                "",
                List.of(Map.entry("Content-Type", "application/json")),
                new CapturedBody(received, received.length, true),
                "",
                false);
    }
}
