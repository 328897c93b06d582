package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.request.Fixtures;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Servers whose result links are missing, broken or lead to a wrong file. */
final class ResultMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The smallest file that looks like an MP4: a type and an empty description. */
    private static final String VIDEO = "\0\0\0\u0010ftypisom\0\0\0\0\0\0\0\bmoov";

    private final VendorSpec vendor;
    private final Operation submit;
    private final Operation poll;
    private final JobSpec jobSpec;
    private final List<Mutant> mutants = new ArrayList<>();

    private ResultMutants(VendorSpec vendor, Operation submit) {
        this.vendor = vendor;
        this.submit = submit;
        this.jobSpec = submit.jobSpec().orElseThrow();
        this.poll = vendor.operation(jobSpec.pollOperation()).orElseThrow();
    }

    static List<Mutant> of(VendorSpec vendor, Operation submit) {
        ResultMutants all = new ResultMutants(vendor, submit);
        all.results();
        return all.mutants;
    }

    private void results() {
        Operation holder = jobSpec.resultOperation().flatMap(vendor::operation).orElse(poll);
        List<String> links = jobSpec.resultOperation().isPresent() ? jobSpec.resultLinks() : jobSpec.pollLinks();
        String around = jobSpec.resultList().map(list -> list + "/*").orElse("");
        SpecNode schema = holder.success().orElseThrow().schema();
        String first = around.replace("*", "0");
        boolean note = links.stream()
                .flatMap(link -> Schemas.find(schema, first + link).stream())
                .allMatch(Evidence::isInferred);
        link(holder, links, around, "returns no result link", note, value -> MissingNode.getInstance());
        link(holder, links, around, "returns an empty result link", note, value -> NODES.textNode(""));
        link(
                holder,
                links,
                around,
                "returns a result link that does not exist",
                false,
                value -> NODES.textNode(value.asText().replaceAll("^(https?://[^/]+)?/.*", "$1/no/such/file.bin")));
        link(
                holder,
                links,
                around,
                "returns a result link that is not an HTTP URL",
                false,
                value -> NODES.textNode("ftp://example.com/x"));
        file("returns HTML as the result", reply -> ResponseEdits.with(reply, "<html>Gone</html>"));
        file("returns an empty result", reply -> ResponseEdits.with(reply, ""));
        file(
                "truncates the result",
                reply -> new Response(
                        reply.status(), reply.headers(), Arrays.copyOf(reply.body(), reply.size() * 2 / 3)));
        file(
                "returns the result with a wrong content type",
                reply -> ResponseEdits.header(reply, "content-type", "text/plain"));
        file("returns audio as the result", reply -> new Response(reply.status(), reply.headers(), Fixtures.wav()));
        file("returns the result without a content type", true, reply -> ResponseEdits.without(reply, "content-type"));
        file(
                "swaps video and image",
                reply -> reply.mediaType().startsWith("video/")
                        ? ResponseEdits.header(
                                new Response(reply.status(), reply.headers(), Fixtures.png()),
                                "content-type",
                                "image/png")
                        : ResponseEdits.header(
                                new Response(
                                        reply.status(), reply.headers(), VIDEO.getBytes(StandardCharsets.ISO_8859_1)),
                                "content-type",
                                "video/mp4"));
        file("returns 206 for the result", reply -> ResponseEdits.status(reply, 206));
        file("returns 404 for the result", reply -> ResponseEdits.status(reply, 404));
        file("returns 403 for the result", reply -> ResponseEdits.with(ResponseEdits.status(reply, 403), "<Error/>"));
        file("redirects the result to an address that does not exist", reply -> redirected(reply, "/no/such/place"));
        file("redirects the result to an address that is not HTTP", reply -> redirected(reply, "ftp://example.com/x"));
        file(
                "returns the result without its last byte",
                reply -> new Response(reply.status(), reply.headers(), Arrays.copyOf(reply.body(), reply.size() - 1)));
        file("returns a JSON error as the result", reply -> ResponseEdits.with(reply, "{\"error\":\"expired\"}"));
    }

    private static Response redirected(Response response, String to) {
        return ResponseEdits.header(ResponseEdits.with(ResponseEdits.status(response, 302), ""), "location", to);
    }

    private void link(
            Operation holder,
            List<String> links,
            String around,
            String name,
            boolean note,
            UnaryOperator<JsonNode> change) {
        add(
                holder,
                name,
                note,
                () -> ResponseMutators.on(holder, json -> {
                    JsonNode changed = json;
                    for (String link : links) {
                        int items = around.isEmpty()
                                ? 1
                                : json.at(around.replace("/*", "")).size();
                        for (int i = 0; i < items; i++) {
                            String pointer = around.replace("*", Integer.toString(i)) + link;
                            boolean there = !json.at(pointer).isNull()
                                    && !json.at(pointer).asText().isEmpty();
                            changed = there ? ResponseEdits.changed(changed, pointer, change) : changed;
                        }
                    }
                    return changed;
                }));
    }

    private void file(String name, UnaryOperator<Response> change) {
        file(name, false, change);
    }

    private void file(String name, boolean note, UnaryOperator<Response> change) {
        add(submit, name, note, () -> {
            Set<String> uploads = ConcurrentHashMap.newKeySet();
            return (called, request, response, upstream) -> {
                if (called.filter(each -> each.id().equals("initializeMedia")).isPresent()
                        && ResponseEdits.isJson(response)) {
                    uploads.add(ResponseEdits.json(response).path("mediaId").asText());
                }
                String type = response.mediaType();
                boolean media = type.startsWith("video/") || type.startsWith("image/") || type.startsWith("audio/");
                String path = request.uri().getPath();
                boolean ownUpload = uploads.stream().anyMatch(path::contains);
                return media && request.method().equals("GET") && !ownUpload ? change.apply(response) : response;
            };
        });
    }

    private void add(Operation at, String name, boolean note, Supplier<ResponseMutator> mutator) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), note, mutator));
    }
}
