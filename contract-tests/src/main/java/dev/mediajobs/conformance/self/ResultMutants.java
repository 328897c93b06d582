package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.request.Fixtures;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Servers whose jobs end with links that lead nowhere, or to something else. */
final class ResultMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The smallest that passes for an MP4: a type and an empty description. */
    private static final String FILM = "\0\0\0\u0010ftypisom\0\0\0\0\0\0\0\bmoov";

    private final Vendor vendor;
    private final Operation submit;
    private final Operation poll;
    private final JobStory story;
    private final List<Mutant> mutants = new ArrayList<>();

    private ResultMutants(Vendor vendor, Operation submit) {
        this.vendor = vendor;
        this.submit = submit;
        this.story = submit.story().orElseThrow();
        this.poll = vendor.operation(story.pollOperation()).orElseThrow();
    }

    static List<Mutant> of(Vendor vendor, Operation submit) {
        ResultMutants all = new ResultMutants(vendor, submit);
        all.results();
        return all.mutants;
    }

    private void results() {
        Operation holder = story.resultOperation().flatMap(vendor::operation).orElse(poll);
        List<String> links = story.resultOperation().isPresent() ? story.resultLinks() : story.pollLinks();
        String around = story.resultList().map(list -> list + "/*").orElse("");
        SpecNode schema = holder.success().orElseThrow().jsonSchema();
        String first = around.replace("*", "0");
        boolean note = links.stream()
                .flatMap(link -> StatusWords.find(schema, first + link).stream())
                .allMatch(Evidence::isInferred);
        link(holder, links, around, "ends without a link", note, value -> MissingNode.getInstance());
        link(holder, links, around, "ends with an empty link", note, value -> NODES.textNode(""));
        link(
                holder,
                links,
                around,
                "ends with a link to nowhere",
                false,
                value -> NODES.textNode(value.asText().replaceAll("^(https?://[^/]+)?/.*", "$1/no/such/file.bin")));
        link(
                holder,
                links,
                around,
                "ends with a link that is none",
                false,
                value -> NODES.textNode("ftp://example.com/x"));
        file("sends the result as a page of HTML", reply -> Replies.with(reply, "<html>Gone</html>"));
        file("sends an empty result", reply -> Replies.with(reply, ""));
        file(
                "cuts the result off",
                reply -> new Reply(reply.status(), reply.headers(), Arrays.copyOf(reply.body(), reply.size() * 2 / 3)));
        file("sends the result under a wrong type", reply -> Replies.header(reply, "content-type", "text/plain"));
        file("sends a sound for a result", reply -> new Reply(reply.status(), reply.headers(), Fixtures.wav()));
        file("sends the result without a type", true, reply -> Replies.without(reply, "content-type"));
        file(
                "sends a film for a picture and a picture for a film",
                reply -> reply.mediaType().startsWith("video/")
                        ? Replies.header(
                                new Reply(reply.status(), reply.headers(), Fixtures.png()), "content-type", "image/png")
                        : Replies.header(
                                new Reply(reply.status(), reply.headers(), FILM.getBytes(StandardCharsets.ISO_8859_1)),
                                "content-type",
                                "video/mp4"));
        file("sends the result as a part", reply -> Replies.status(reply, 206));
        file("has lost the result", reply -> Replies.status(reply, 404));
        file("has no right to the result", reply -> Replies.with(Replies.status(reply, 403), "<Error/>"));
        file("hands the result on to nowhere", reply -> handedOn(reply, "/no/such/place"));
        file("hands the result on to no address", reply -> handedOn(reply, "ftp://example.com/x"));
        file(
                "sends one byte less than the result",
                reply -> new Reply(reply.status(), reply.headers(), Arrays.copyOf(reply.body(), reply.size() - 1)));
        file("sends a refusal in JSON for the result", reply -> Replies.with(reply, "{\"error\":\"expired\"}"));
    }

    private static Reply handedOn(Reply reply, String to) {
        return Replies.header(Replies.with(Replies.status(reply, 302), ""), "location", to);
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
                () -> Meddlers.on(holder, json -> {
                    JsonNode changed = json;
                    for (String link : links) {
                        int items = around.isEmpty()
                                ? 1
                                : json.at(around.replace("/*", "")).size();
                        for (int i = 0; i < items; i++) {
                            String pointer = around.replace("*", Integer.toString(i)) + link;
                            boolean there = !json.at(pointer).isNull()
                                    && !json.at(pointer).asText().isEmpty();
                            changed = there ? Replies.changed(changed, pointer, change) : changed;
                        }
                    }
                    return changed;
                }));
    }

    private void file(String name, UnaryOperator<Reply> change) {
        file(name, false, change);
    }

    private void file(String name, boolean note, UnaryOperator<Reply> change) {
        add(submit, name, note, () -> {
            Set<String> uploads = ConcurrentHashMap.newKeySet();
            return (called, request, reply, upstream) -> {
                if (called.filter(each -> each.id().equals("initializeMedia")).isPresent() && Replies.isJson(reply)) {
                    uploads.add(Replies.json(reply).path("mediaId").asText());
                }
                String type = reply.mediaType();
                boolean media = type.startsWith("video/") || type.startsWith("image/") || type.startsWith("audio/");
                String path = request.uri().getPath();
                boolean ownUpload = uploads.stream().anyMatch(path::contains);
                return media && request.method().equals("GET") && !ownUpload ? change.apply(reply) : reply;
            };
        });
    }

    private void add(Operation at, String name, boolean note, Supplier<Meddler> meddler) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), note, meddler));
    }
}
