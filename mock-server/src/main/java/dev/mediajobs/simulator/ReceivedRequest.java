package dev.mediajobs.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.engine.journal.RequestView;
import dev.mediajobs.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that the simulator received, for assertions of tests. Values of credentials are replaced by {@code (hidden)}:
 * authorization and API key headers, tokens and secrets in queries, forms and JSON. Bodies up to a size that depends on the
 * heap (one 256th of it, at most 4 MiB) are complete; of longer ones the beginning is kept, see {@link #isTruncated()}.
 * Immutable and thread-safe.
 */
public final class ReceivedRequest {

    private static final int MAX_SHOWN = 2_000;

    private final RecordedRequest recorded;

    ReceivedRequest(RecordedRequest recorded) {
        this.recorded = recorded;
    }

    private RequestView view() {
        return new RequestView(recorded);
    }

    /** {@return the sequence number since the start of the simulator, from 1} */
    public long number() {
        return recorded.number();
    }

    /** {@return the time by the clock of the simulator} */
    public Instant at() {
        return recorded.at();
    }

    /** {@return the method in upper case} */
    public String method() {
        return recorded.method();
    }

    /** {@return the path as it was sent, without the query} */
    public String path() {
        return view().path();
    }

    /** {@return the operation id, such as {@code createAurora}, or null if no operation matches} */
    public @Nullable String operationId() {
        return recorded.operation();
    }

    /** {@return the id of the job that the request submitted, or null} */
    public @Nullable String jobId() {
        return recorded.entry().jobId;
    }

    /** {@return the status of the response} */
    public int status() {
        return recorded.status();
    }

    /**
     * {@return the first value of a header, or null if it was not sent}
     *
     * @param name the name, ignoring case
     */
    public @Nullable String header(String name) {
        return view().headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /**
     * {@return the first decoded value of a query parameter, or null if it was not sent}
     *
     * @param name the name
     */
    public @Nullable String query(String name) {
        return view().query().stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** {@return the size of the entire body in bytes, including what is not kept} */
    public long bodySize() {
        return recorded.bodySize();
    }

    /** {@return whether only the beginning of the body is kept} */
    public boolean isTruncated() {
        return recorded.isTruncated();
    }

    /**
     * {@return the body as text; empty if there is none}
     *
     * @throws IllegalStateException if the body is binary or a form of parts
     */
    public String text() {
        String text = view().body();
        if (text == null) {
            throw new IllegalStateException(
                    parts().isEmpty()
                            ? this + " has a binary body of " + bodySize() + " bytes, not a text."
                            : this + " has a form with the parts " + names() + ". Read them with part(name).");
        }
        return text;
    }

    /**
     * {@return the JSON body as a {@link Map}, {@link List}, text, number, boolean or null}
     *
     * @throws IllegalStateException if the body is not complete JSON
     */
    public @Nullable Object json() {
        return Json.plain(tree());
    }

    /**
     * {@return a value of the JSON body, as for {@link #json()}}
     *
     * @param pointer a JSON pointer, such as {@code /prompt} or {@code /items/0/id}
     * @throws IllegalArgumentException if the pointer does not begin with a slash
     * @throws IllegalStateException if the body is not complete JSON
     * @throws NoSuchElementException if the value does not exist; the message has the entire body
     */
    public @Nullable Object json(String pointer) {
        JsonNode value = tree().at(pointer);
        if (value.isMissingNode()) {
            throw new NoSuchElementException(
                    "No value at '" + pointer + "' in the body of " + this + ": " + shortened(text()));
        }
        return Json.plain(value);
    }

    private JsonNode tree() {
        String text = text();
        JsonNode tree = isTruncated() ? null : Json.read(text.getBytes(StandardCharsets.UTF_8));
        if (tree == null) {
            throw new IllegalStateException(
                    isTruncated()
                            ? "Only the beginning of the body of " + this + " is kept, because it has " + bodySize()
                                    + " bytes."
                            : "The body of " + this + " is not JSON: " + shortened(text));
        }
        return tree;
    }

    /** {@return the parts of a multipart form in order; empty for other bodies} */
    public List<ReceivedPart> parts() {
        return view().parts().stream().map(ReceivedPart::new).toList();
    }

    /**
     * {@return the first part of a multipart form with the given name}
     *
     * @param name the name of the field
     * @throws NoSuchElementException if there is none; the message lists the names
     */
    public ReceivedPart part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(this + " has no part '" + name + "'. "
                        + (parts().isEmpty() ? "Its body is not a multipart form." : "Its parts: " + names() + ".")));
    }

    private String names() {
        return parts().stream().map(ReceivedPart::name).collect(Collectors.joining(", "));
    }

    /** {@return the violations of the contract, one line each with a valid example; at most 100, then their number} */
    public List<String> violations() {
        int more = recorded.entry().violations.more();
        List<String> lines = new ArrayList<>();
        view().violations().forEach(each -> lines.add(each.toString()));
        if (more > 0) {
            lines.add("and " + more + " more violations");
        }
        return List.copyOf(lines);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }

    /** {@return the method, path and operation} */
    @Override
    public String toString() {
        return method() + " " + path() + (operationId() == null ? "" : " (" + operationId() + ")");
    }
}
