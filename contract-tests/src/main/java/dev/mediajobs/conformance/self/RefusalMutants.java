package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Answer;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Servers that refuse in another way than they say, or that mind but one half of the credentials. */
final class RefusalMutants {

    private static final List<Integer> JUDGED = List.of(400, 401, 404);
    /** What fits the case of each of them as well. */
    private static final Map<Integer, List<Integer>> FITTING =
            Map.of(400, List.of(400, 422), 401, List.of(401, 403), 404, List.of(404, 410));

    private static final Map<String, String> OTHER_VENDORS = Map.of(
            "Miraflow", "{\"result\":\"failure\",\"error\":\"No\"}",
            "Miragic", "{\"success\":false,\"error\":{\"code\":\"NO\",\"message\":\"No\"}}",
            "Mirrago", "{\"error\":\"No\"}",
            "Creatify", "{\"detail\":\"No\"}",
            "a gateway", "{\"timestamp\":1,\"status\":400,\"path\":\"/\"}");

    private final Vendor vendor;
    private final SchemaJudge judge;
    private final List<Mutant> mutants = new ArrayList<>();

    private RefusalMutants(Vendor vendor) {
        this.vendor = vendor;
        this.judge = SchemaJudge.of(vendor.document());
    }

    static List<Mutant> of(Vendor vendor, Predicate<Operation> seen) {
        RefusalMutants all = new RefusalMutants(vendor);
        vendor.operations().stream().filter(seen).forEach(operation -> {
            JUDGED.forEach(status -> operation
                    .answer(status)
                    .filter(answer -> all.isAsked(operation, status))
                    .ifPresent(answer -> all.answer(operation, status, answer)));
            all.halves(operation);
        });
        return all.mutants;
    }

    /** Whether the kit can bring this refusal about. */
    private boolean isAsked(Operation operation, int status) {
        return switch (status) {
            case 400 -> !operation.bodies().isEmpty();
            case 401 -> !operation.security().isEmpty();
            default -> !operation.parameters("path").isEmpty();
        };
    }

    private void answer(Operation operation, int status, Answer answer) {
        List<Integer> fitting = FITTING.get(status);
        boolean documented = operation.refusesAsDocumented(fitting);
        int other = status == 404 ? 400 : 404;
        boolean expected = status == 404 ? !documented : status == 401 && operation.isUndocumented();
        boolean anyFits = operation.refusesAnyhow(fitting) || (expected && operation.hasRange(4));
        if (!anyFits) {
            boolean free = status == 400 || !documented;
            change(operation, status, "answers " + other, free, reply -> Replies.status(reply, other));
        }
        change(operation, status, "answers 200", expected || !documented, reply -> Replies.status(reply, 200));
        SpecNode schema = answer.jsonSchema();
        if (!schema.exists()) {
            return;
        }
        boolean inferred = answer.isInferred() || Evidence.isInferred(schema);
        change(operation, status, "says nothing", inferred, reply -> Replies.with(reply, ""));
        change(operation, status, "says it in HTML", inferred, reply -> Replies.with(reply, "<h1>No</h1>"));
        change(
                operation,
                status,
                "calls it HTML",
                inferred,
                reply -> Replies.header(reply, "content-type", "text/html"));
        change(
                operation,
                status,
                "does not call it anything",
                inferred,
                reply -> Replies.without(reply, "content-type"));
        change(operation, status, "says it in JSON that is cut off", inferred, reply -> Replies.with(reply, "{\"e"));
        Map<String, String> forms = new TreeMap<>(Map.of("says it as a text", "\"no\"", "says it as a list", "[]"));
        OTHER_VENDORS.forEach((form, body) -> forms.put("says it as " + form + " does", body));
        forms.forEach((name, body) -> {
            if (!judge.accepts(schema, Replies.json(body))) {
                change(operation, status, name, inferred, reply -> Replies.with(reply, body));
            }
        });
        members(operation, status, schema, inferred);
    }

    private void members(Operation operation, int status, SpecNode schema, boolean inferred) {
        for (String name : List.of("success", "result")) {
            SpecNode said = schema.at("properties", name);
            if (said.exists()) {
                JsonNode yes =
                        said.child("type").text().equals("boolean") ? BooleanNode.TRUE : TextNode.valueOf("success");
                change(operation, status, "says that it succeeded", false, reply -> {
                    ObjectNode json = Replies.json(reply).deepCopy();
                    json.set(name, yes);
                    return Replies.with(reply, json);
                });
            }
        }
        for (String name : schema.child("required").words()) {
            change(operation, status, "refuses without " + name, inferred, reply -> {
                ObjectNode json = Replies.json(reply).deepCopy();
                json.remove(name);
                return Replies.with(reply, json);
            });
            if (!judge.accepts(schema.at("properties", name), IntNode.valueOf(7))) {
                change(operation, status, "refuses with a number for " + name, inferred, reply -> {
                    ObjectNode json = Replies.json(reply).deepCopy();
                    return Replies.with(reply, json.put(name, 7));
                });
            }
        }
    }

    private void change(Operation operation, int status, String name, boolean inferred, UnaryOperator<Reply> change) {
        String title = "where it ought to refuse with " + status + " it " + name;
        mutants.add(new Mutant(
                title,
                vendor.name(),
                operation.id(),
                inferred,
                () -> (called, request, reply, upstream) ->
                        Meddlers.is(operation, called) && reply.status() == status ? change.apply(reply) : reply));
    }

    /** Lets in whoever has all but one credential, or a wrong one. */
    private void halves(Operation operation) {
        for (String scheme : operation.security()) {
            SpecNode node = vendor.scheme(scheme);
            String header = node.child("type").text().equals("apiKey")
                    ? node.child("name").text()
                    : "Authorization";
            letsIn(operation, "does not mind a wrong " + header, request -> request.header(header)
                    .filter(value -> value.contains(Credentials.wrong()))
                    .isPresent());
            letsIn(operation, "does not miss " + header, request -> request.header(header)
                    .isEmpty());
            letsIn(operation, "is content with an empty " + header, request -> request.header(header)
                    .filter(value -> value.isBlank() || value.strip().equals("Bearer"))
                    .isPresent());
            if (header.equals("Authorization")) {
                letsIn(operation, "takes any scheme", request -> request.header(header)
                        .filter(value -> value.startsWith("Basic "))
                        .isPresent());
            }
        }
    }

    private void letsIn(Operation operation, String name, Predicate<Request> who) {
        mutants.add(new Mutant(name, vendor.name(), operation.id(), operation.isUndocumented(), () -> {
            AtomicReference<Reply> good = new AtomicReference<>(
                    new Reply(200, Map.of("content-type", List.of("application/json")), new byte[] {'{', '}'}));
            return (called, request, reply, upstream) -> {
                if (!Meddlers.is(operation, called)) {
                    return reply;
                }
                if (Replies.isSuccess(reply)) {
                    good.set(reply);
                }
                boolean refused = Optional.of(reply.status())
                        .filter(List.of(401, 403)::contains)
                        .isPresent();
                return refused && who.test(request) ? good.get() : reply;
            };
        }));
    }
}
