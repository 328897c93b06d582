package dev.mediajobs.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The operations of a document for which no correct code can be generated. Not thread-safe. */
final class Refusals {
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * An operation and the reason why it is refused.
     *
     * @param path the path as in the document
     * @param method the HTTP method in lower case
     * @param operationId the id of the operation, null if it has none
     * @param reason a sentence with the reason and the way out
     */
    record Refusal(String path, String method, String operationId, String reason) {}

    void add(String path, String method, String operationId, String reason) {
        refusals.add(new Refusal(path, method, operationId, reason));
    }

    boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** Returns one line for each refusal: file, line, operation, reason and way out. */
    List<String> messages(SourceDocument source) {
        List<String> messages = new ArrayList<>();
        for (Refusal refusal : refusals) {
            int line = source.line(refusal.path(), refusal.method());
            messages.add(source.name() + (line > 0 ? ":" + line : "") + ": " + name(refusal) + ": " + refusal.reason());
        }
        return messages;
    }

    private static String name(Refusal refusal) {
        String request = refusal.method().toUpperCase(Locale.ROOT) + " " + refusal.path();
        return refusal.operationId() == null ? request : refusal.operationId() + " (" + request + ")";
    }
}
