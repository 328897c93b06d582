package dev.mediajobs.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The operations of a document for which no correct code can be generated. Not thread-safe. */
final class Refusals {
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * An operation and the reason why it is refused.
     *
     * @param path the path as in the document
     * @param method the HTTP method in lower case
     * @param operationId the id of the operation, or its method and path
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
    List<String> messages(String inputSpec) {
        SourceLines lines = SourceLines.of(inputSpec);
        String file = inputSpec == null ? "the document" : fileName(inputSpec);
        List<String> messages = new ArrayList<>();
        for (Refusal refusal : refusals) {
            int line = lines.of(refusal.path(), refusal.method());
            messages.add(file + (line > 0 ? ":" + line : "") + ": " + refusal.operationId() + " ("
                    + refusal.method().toUpperCase(java.util.Locale.ROOT) + " " + refusal.path() + "): "
                    + refusal.reason());
        }
        return messages;
    }

    private static String fileName(String inputSpec) {
        String path = inputSpec.replaceFirst("^file:(//)?", "");
        return Path.of(path.substring(path.lastIndexOf('/') + 1)).toString();
    }
}
