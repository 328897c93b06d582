package dev.mediajobs.conformance.observe;

import dev.mediajobs.specs.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the parameters of a path. */
final class PathParameters {

    private PathParameters() {}

    /** Returns the decoded values by name; empty if the path does not match. */
    static Map<String, String> of(Operation operation, String rawPath) {
        String[] template = operation.path().split("/", -1);
        String[] segments = rawPath.split("/", -1);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; template.length == segments.length && i < template.length; i++) {
            if (template[i].startsWith("{") && template[i].endsWith("}")) {
                values.put(template[i].substring(1, template[i].length() - 1), decoded(segments[i]));
            }
        }
        return values;
    }

    /** Decodes percent escapes; text with invalid ones is returned unchanged. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
