package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Servers whose lists, tokens or uploads are wrong. */
final class ListMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final VendorSpec vendor;
    private final List<Mutant> mutants = new ArrayList<>();

    private ListMutants(VendorSpec vendor) {
        this.vendor = vendor;
    }

    static List<Mutant> of(VendorSpec vendor, Predicate<Operation> seen) {
        ListMutants all = new ListMutants(vendor);
        vendor.operations().stream().filter(seen).forEach(all::operation);
        return all.mutants;
    }

    private void operation(Operation operation) {
        array(operation).ifPresent(array -> {
            list(operation, array);
            mutants.addAll(ListConsistencyMutants.of(vendor, operation, array));
        });
        SpecNode members = operation.success().orElseThrow().schema().child("properties");
        if (members.child("totalPages").exists()) {
            pages(operation);
        }
        if (members.child("expires_in").exists()) {
            add(operation, "returns an expired token", json -> put(json, "expires_in", NODES.numberNode(0)));
            add(operation, "returns a token of another type", json -> put(json, "token_type", NODES.textNode("mac")));
            mutants.add(
                    new Mutant("revokes a token when it issues the next", vendor.name(), operation.id(), false, () -> {
                        AtomicReference<String> first = new AtomicReference<>("");
                        AtomicReference<String> now = new AtomicReference<>("");
                        return (called, request, reply, upstream) -> {
                            if (ResponseMutators.is(operation, called) && ResponseEdits.isSuccess(reply)) {
                                String token = ResponseEdits.json(reply)
                                        .path("access_token")
                                        .asText();
                                first.compareAndSet("", token);
                                now.set(token);
                                return reply;
                            }
                            boolean old = !first.get().equals(now.get())
                                    && request.header("authorization")
                                            .orElse("")
                                            .endsWith(first.get());
                            return old
                                    ? ResponseEdits.with(
                                            ResponseEdits.status(reply, 401), "{\"error\":\"Unknown token\"}")
                                    : reply;
                        };
                    }));
            add(operation, "returns an empty token", json -> put(json, "access_token", NODES.textNode("")));
            add(operation, "accepts a token after it expired", json -> put(json, "expires_in", NODES.numberNode(1)));
            mutants.add(new Mutant("accepts a token five times only", vendor.name(), operation.id(), false, () -> {
                Map<String, Integer> uses = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    Optional<String> token =
                            request.header("authorization").filter(each -> ResponseEdits.isSuccess(reply));
                    boolean spent = token.isPresent() && uses.merge(token.get(), 1, Integer::sum) > 5;
                    return spent
                            ? ResponseEdits.with(ResponseEdits.status(reply, 401), "{\"error\":\"Unknown token\"}")
                            : reply;
                };
            }));
            add(
                    operation,
                    "returns an invalid token",
                    json -> put(json, "access_token", NODES.textNode("invalid-token")));
        }
        if (members.child("uploadUrl").exists()) {
            add(
                    operation,
                    "returns an upload URL that does not exist",
                    json -> put(
                            json,
                            "uploadUrl",
                            NODES.textNode(json.path("uploadUrl")
                                    .asText()
                                    .replaceAll("^(https?://[^/]+)/.*", "$1/no/such/place"))));
            add(operation, "returns an empty upload URL", json -> put(json, "uploadUrl", NODES.textNode("")));
        }
        if (operation.path().contains("{mediaId}")) {
            boolean note = Evidence.isInferred(operation);
            reply(operation, "returns changed bytes of an upload", note, reply -> {
                byte[] bytes = reply.body();
                bytes[bytes.length / 2] ^= 1;
                return new Response(reply.status(), reply.headers(), bytes);
            });
            reply(
                    operation,
                    "returns half of an upload",
                    note,
                    reply -> new Response(
                            reply.status(), reply.headers(), Arrays.copyOf(reply.body(), reply.size() / 2)));
            reply(
                    operation,
                    "returns an upload as text/html",
                    note,
                    reply -> ResponseEdits.header(reply, "content-type", "text/html"));
        }
    }

    private void list(Operation operation, String array) {
        boolean jobs = vendor.operations().stream()
                .anyMatch(each -> each.jobSpec().isPresent() && each.tag().equals(operation.tag()));
        add(operation, "lists the first item twice", json -> {
            JsonNode copy = json.deepCopy();
            if (copy.at(array) instanceof ArrayNode items && !items.isEmpty()) {
                items.add(items.get(0));
            }
            return copy;
        });
        if (jobs && !operation.id().matches(".*(Avatars|Voices)")) {
            add(operation, "lists none of the new jobs", json -> {
                JsonNode copy = json.deepCopy();
                if (copy.at(array) instanceof ArrayNode items) {
                    items.removeAll();
                }
                return copy;
            });
        }
    }

    private void pages(Operation operation) {
        add(
                operation,
                "reports a total count that is too high",
                json -> put(
                        json,
                        "totalCount",
                        NODES.numberNode(json.path("totalCount").asInt() + 1)));
        add(
                operation,
                "reports another page number",
                json -> put(json, "page", NODES.numberNode(json.path("page").asInt() + 1)));
        add(
                operation,
                "reports too many pages",
                json -> put(
                        json,
                        "totalPages",
                        NODES.numberNode(json.path("totalPages").asInt() + 1)));
        add(operation, "leaves out an item of each page", json -> {
            JsonNode copy = json.deepCopy();
            if (copy.at(array(operation).orElse("")) instanceof ArrayNode items && items.size() > 1) {
                items.remove(items.size() - 1);
            }
            return copy;
        });
        mutants.add(new Mutant("repeats its first page", vendor.name(), operation.id(), false, () -> {
            AtomicReference<Response> first = new AtomicReference<>();
            return (called, request, response, upstream) -> {
                if (!ResponseMutators.is(operation, called) || !ResponseEdits.isSuccess(response)) {
                    return response;
                }
                String query = String.valueOf(request.uri().getQuery());
                if (query.equals("page=1")) {
                    first.set(response);
                }
                JsonNode json = ResponseEdits.json(response);
                Response before = first.get();
                if (before == null || query.equals("page=1") || !query.startsWith("page=")) {
                    return response;
                }
                return ResponseEdits.with(response, put(ResponseEdits.json(before), "page", json.path("page")));
            };
        }));
    }

    private void add(Operation operation, String name, UnaryOperator<JsonNode> change) {
        reply(
                operation,
                name,
                false,
                response -> ResponseEdits.isJson(response)
                        ? ResponseEdits.with(response, change.apply(ResponseEdits.json(response)))
                        : response);
    }

    private void reply(Operation operation, String name, boolean note, UnaryOperator<Response> change) {
        mutants.add(ResponseMutantCollector.mutant(vendor, operation, name, note, change));
    }

    private static JsonNode put(JsonNode json, String name, JsonNode value) {
        ObjectNode copy = json.deepCopy();
        return copy.set(name, value);
    }

    private static Optional<String> array(Operation operation) {
        SpecNode schema = operation.success().orElseThrow().schema();
        if (schema.child("items").exists()) {
            return Optional.of("");
        }
        return schema.child("properties").members().entrySet().stream()
                .filter(each -> each.getValue().child("items").exists())
                .map(each -> "/" + each.getKey())
                .findFirst();
    }
}
