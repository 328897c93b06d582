package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Wire;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Answer;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Servers that let in, accept or find what they must refuse. */
final class AccessMutants {

    private final Vendor vendor;
    private final List<Mutant> mutants = new ArrayList<>();

    private AccessMutants(Vendor vendor) {
        this.vendor = vendor;
    }

    static List<Mutant> of(Vendor vendor, Predicate<Operation> seen) {
        AccessMutants all = new AccessMutants(vendor);
        vendor.operations().stream().filter(seen).forEach(all::operation);
        return all.mutants;
    }

    private void operation(Operation operation) {
        if (!operation.security().isEmpty() || isTokenOperation(operation)) {
            generous(operation, "lets anybody in", operation.isUndocumented(), (request, reply) -> List.of(401, 403)
                    .contains(reply.status()));
            refusing(operation, "refuses strangers with 500", 500, List.of(401, 403));
            refusing(operation, "refuses strangers with 302", 302, List.of(401, 403));
        }
        if (!operation.parameters("path").isEmpty()) {
            boolean note = !operation.refusesAsDocumented(List.of(404, 410));
            generous(operation, "finds what is not there", note, (request, reply) -> reply.status() == 404);
            refusing(operation, "answers 500 for what is not there", 500, List.of(404));
            vendor.operations().stream()
                    .filter(submit -> submit.story()
                            .filter(story -> story.pollOperation().equals(operation.id()))
                            .isPresent())
                    .findFirst()
                    .ifPresent(submit -> strangers(operation));
        }
        operation.bodies().forEach((mediaType, content) -> body(operation, mediaType, content));
    }

    private void body(Operation operation, String mediaType, SpecNode content) {
        if (!mediaType.equals("application/json")) {
            if (mediaType.startsWith("multipart/")) {
                generous(
                        operation,
                        "accepts any multipart body",
                        Evidence.isInferred(content.child("schema")),
                        (request, reply) -> type(request).startsWith("multipart/") && reply.status() == 400);
                Bodies.members(content.child("schema")).forEach((name, member) -> {
                    if (member.child("format").text().equals("binary")) {
                        generous(
                                operation,
                                "accepts a text for the file " + name,
                                Evidence.isInferred(member),
                                (request, reply) ->
                                        request.text().contains("name=\"" + name + "\"\r\nContent-Type: text/plain"));
                    }
                });
            }
            return;
        }
        refusing(operation, "refuses bad input with 500", 500, List.of(400));
        if (!operation.refusesAnyhow(List.of(400, 422))) {
            refusing(operation, "refuses bad input with 409", 409, List.of(400));
        }
        SpecNode schema = content.child("schema");
        generous(
                operation,
                "accepts broken JSON",
                Evidence.isInferred(schema),
                (request, reply) ->
                        isJson(request) && Replies.json(request.text()).isMissingNode());
        boolean expected = !operation.refusesAsDocumented(List.of(415));
        generous(operation, "accepts any media type", expected, (request, reply) -> List.of(
                        "text/plain", "application/xml")
                .contains(type(request)));
        SchemaJudge judge = SchemaJudge.of(vendor.document());
        if (schema.child("not").exists()) {
            generous(operation, "accepts what its condition forbids", Evidence.isInferred(schema), (request, reply) -> {
                JsonNode sent = isJson(request) ? Replies.json(request.text()) : MissingNode.getInstance();
                return sent.isObject()
                        && !judge.accepts(schema, sent)
                        && judge.problems(schema, sent).stream()
                                .allMatch(each -> each.keyword().equals("not"));
            });
        }
        List<String> required = schema.child("required").words();
        Bodies.members(schema).forEach((name, member) -> {
            boolean inferred = Evidence.isInferred(member);
            if (required.contains(name)) {
                generous(
                        operation,
                        "accepts a body without " + name,
                        inferred,
                        (request, reply) -> isObject(request)
                                && !Replies.json(request.text()).has(name));
            }
            if (member.child("enum").exists()) {
                generous(operation, "accepts any word for " + name, inferred, (request, reply) -> member(request, name)
                        .asText()
                        .equals("no-such-word"));
            }
            if (member.child("type").exists()) {
                generous(operation, "accepts any type for " + name, inferred, (request, reply) -> {
                    JsonNode sent = member(request, name);
                    return sent.has("unexpected") || sent.asText().equals("no structure");
                });
            }
            if (member.child("maxLength").exists()) {
                int most = member.child("maxLength").json().asInt();
                generous(
                        operation,
                        "accepts any length of " + name,
                        inferred,
                        (request, reply) -> member(request, name).asText().length() > most);
            }
            if (member.child("minLength").exists()) {
                generous(
                        operation,
                        "accepts an empty " + name,
                        inferred,
                        (request, reply) -> member(request, name).isTextual()
                                && member(request, name).asText().isEmpty());
            }
            if (member.child("format").text().equals("uri")) {
                generous(operation, "accepts any text for the link " + name, inferred, (request, reply) -> member(
                                request, name)
                        .asText()
                        .equals("not of this form"));
            }
        });
    }

    /** Whoever asks sees a job, once its owner has seen it. */
    private void strangers(Operation poll) {
        mutants.add(new Mutant("shows a job to strangers", vendor.name(), poll.id(), true, () -> {
            Map<String, Reply> seen = new ConcurrentHashMap<>();
            return (called, request, reply, upstream) -> {
                if (!Meddlers.is(poll, called)) {
                    return reply;
                }
                String path = request.uri().getPath();
                if (Replies.isSuccess(reply)) {
                    seen.put(path, reply);
                }
                return reply.status() == 404 ? seen.getOrDefault(path, reply) : reply;
            };
        }));
    }

    private boolean isTokenOperation(Operation operation) {
        return vendor.tokenOperation()
                .filter(each -> each.id().equals(operation.id()))
                .isPresent();
    }

    /** Answers with the last success of the operation where it ought to refuse. */
    private void generous(Operation operation, String name, boolean inferred, BiPredicate<Request, Reply> wrong) {
        mutants.add(new Mutant(name, vendor.name(), operation.id(), inferred, () -> {
            AtomicReference<Reply> good = new AtomicReference<>(new Reply(
                    200, Map.of("content-type", List.of("application/json")), "{}".getBytes(StandardCharsets.UTF_8)));
            return (called, request, reply, upstream) -> {
                if (!Meddlers.is(operation, called)) {
                    return reply;
                }
                if (Replies.isSuccess(reply)) {
                    good.set(reply);
                    return reply;
                }
                return wrong.test(request, reply) ? good.get() : reply;
            };
        }));
    }

    private void refusing(Operation operation, String name, int status, List<Integer> instead) {
        boolean inferred = status / 100 == 4
                && instead.stream()
                        .map(operation::answer)
                        .flatMap(Optional::stream)
                        .allMatch(Answer::isInferred);
        mutants.add(new Mutant(name, vendor.name(), operation.id(), inferred, () -> new Meddler() {
            @Override
            public Reply meddle(Optional<Operation> called, Request request, Reply reply, Wire upstream) {
                boolean here = Meddlers.is(operation, called);
                return here && instead.contains(reply.status()) ? Replies.status(reply, status) : reply;
            }
        }));
    }

    private static JsonNode member(Request request, String name) {
        return isJson(request) ? Replies.json(request.text()).path(name) : Replies.json("");
    }

    private static boolean isObject(Request request) {
        return isJson(request) && Replies.json(request.text()).isObject();
    }

    private static boolean isJson(Request request) {
        return type(request).equals("application/json") && request.body().length > 0;
    }

    private static String type(Request request) {
        return request.header("content-type").orElse("");
    }
}
