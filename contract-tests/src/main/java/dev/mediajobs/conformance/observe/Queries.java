package dev.mediajobs.conformance.observe;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and redacts the query of a URL, which may have a signature. */
final class Queries {

    private Queries() {}

    /** Returns the decoded parameters by name. */
    static Map<String, String> of(URI uri) {
        Map<String, String> values = new LinkedHashMap<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.put(PathParameters.decoded(plus(name)), PathParameters.decoded(plus(value)));
            }
        }
        return values;
    }

    /** Returns the URL with the values of all parameters redacted that are not in the spec. */
    static URI redacted(URI uri, Set<String> known) {
        if (uri.getRawQuery() == null) {
            return uri;
        }
        String query = Arrays.stream(uri.getRawQuery().split("&", -1))
                .map(pair -> {
                    String name = pair.replaceFirst("=.*", "");
                    return known.contains(name) ? pair : name + "=REDACTED";
                })
                .collect(Collectors.joining("&"));
        return URI.create(uri.toString().replaceFirst("\\?.*", "") + "?" + query);
    }

    private static String plus(String text) {
        return text.replace("+", "%20");
    }
}
