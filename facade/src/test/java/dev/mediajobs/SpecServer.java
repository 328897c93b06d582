package dev.mediajobs;

import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A vendor that responds to the operations of its spec with the bodies of a test; others respond with 404. */
final class SpecServer implements AutoCloseable {
    private static final String TOKEN = Canary.tokenJson();

    /** The path ends with the suffix; the last body is repeated. */
    private static final class Responses {
        private final String suffix;
        private final List<String> bodies;
        private int count;

        Responses(String suffix, List<String> bodies) {
            this.suffix = suffix;
            this.bodies = bodies;
        }

        synchronized String next() {
            return bodies.get(Math.min(count++, bodies.size() - 1));
        }

        synchronized int count() {
            return count;
        }
    }

    /** The operations, those with fewer path parameters first. */
    private final Map<Operation, Pattern> paths = new LinkedHashMap<>();

    private final WireServer wire = WireServer.start(this::respond);
    private final Map<String, Responses> responses = new ConcurrentHashMap<>();

    SpecServer(VendorSpec spec) {
        spec.operations().stream()
                .sorted(Comparator.comparingInt(each -> each.parameters("path").size()))
                .forEach(each -> paths.put(
                        each, Pattern.compile(each.method() + " " + each.path().replaceAll("\\{[^}]*}", "[^/]+"))));
        spec.tokenOperation().ifPresent(token -> responses(token.id(), TOKEN));
    }

    URI url() {
        return wire.url();
    }

    /** Sets the responses of an operation and resets its count. */
    void responses(String operation, String... bodies) {
        responsesAt("", operation, bodies);
    }

    /** Sets the responses of an operation whose path ends with this text. */
    void responsesAt(String suffix, String operation, String... bodies) {
        responses.put(operation, new Responses(suffix, List.of(bodies)));
    }

    /** Returns how often an operation was called since its responses were set. */
    int count(String operation) {
        return responses.get(operation).count();
    }

    private void respond(WireServer.Seen request, OutputStream out) throws IOException {
        String target = request.line().replaceFirst(" HTTP/.*", "").replaceFirst("\\?.*", "");
        Optional<Operation> operation = paths.keySet().stream()
                .filter(each -> paths.get(each).matcher(target).matches())
                .findFirst();
        Responses found = operation.map(each -> responses.get(each.id())).orElse(null);
        if (found == null || !target.endsWith(found.suffix)) {
            WireServer.json(404, "{}").response(request, out);
        } else {
            WireServer.json(operation.get().successStatus(), found.next()).response(request, out);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
