package dev.mediajobs.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openapitools.codegen.CodegenParameter;

/** Writes paths as Retrofit takes them. */
final class PathNames {
    /** The extension of a path parameter with its name in the path. */
    static final String EXTENSION = "x-path-name";

    private PathNames() {}

    /** Returns the path with names that Retrofit takes, and gives the parameters these names. */
    static String apply(String path, List<CodegenParameter> parameters) {
        Set<String> used = new HashSet<>();
        parameters.stream()
                .filter(parameter -> parameter.isPathParam && isValid(parameter.baseName))
                .forEach(parameter -> used.add(parameter.baseName));
        String written = path;
        for (CodegenParameter parameter : parameters) {
            if (!parameter.isPathParam) {
                continue;
            }
            String name = parameter.baseName;
            if (!isValid(name)) {
                String base = name.replaceAll("[^A-Za-z0-9_-]", "_").replaceFirst("^(?![A-Za-z])", "p");
                name = base;
                for (int number = 2; !used.add(name); number++) {
                    name = base + number;
                }
                written = written.replace("{" + parameter.baseName + "}", "{" + name + "}");
            }
            parameter.vendorExtensions.put(EXTENSION, name);
        }
        int colon = written.indexOf(':');
        int slash = written.indexOf('/');
        boolean looksLikeScheme = colon >= 0 && (slash < 0 || colon < slash);
        // Retrofit takes an empty path for a missing one.
        return looksLikeScheme || written.isEmpty() ? "./" + written : written;
    }

    private static boolean isValid(String name) {
        return name.matches("[a-zA-Z][a-zA-Z0-9_-]*");
    }
}
