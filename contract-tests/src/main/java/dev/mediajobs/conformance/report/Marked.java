package dev.mediajobs.conformance.report;

import dev.mediajobs.specs.JsonPointers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer with the place of a finding marked: its status line, its header, or the member's name.
 *
 * @param mark the place; empty if the answer does not have it
 */
record Marked(String before, String mark, String after) {

    static Marked of(String response, String where) {
        boolean member = where.startsWith("/");
        int from = member ? descend(response, JsonPointers.segments(where)) : 0;
        Matcher place = pattern(where).matcher(response);
        boolean found = place.find(from);
        if (!found && member) {
            // What lies behind the link that the pointer names: a refusal, or a file of another kind.
            place = pattern(response.startsWith("HTTP 2") ? "header content-type" : "status")
                    .matcher(response);
            found = place.find();
        }
        return found
                ? new Marked(response.substring(0, place.start()), place.group(), response.substring(place.end()))
                : new Marked(response, "", "");
    }

    private static Pattern pattern(String where) {
        if (where.equals("status")) {
            return Pattern.compile("^HTTP \\d+");
        }
        if (where.startsWith("header ")) {
            return Pattern.compile("(?im)^" + Pattern.quote(where.substring(7)) + ": .*$");
        }
        if (where.startsWith("/")) {
            String name = name(JsonPointers.segments(where));
            return Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}\\]\\s]+)?");
        }
        return Pattern.compile("(?s)(?<=\\n\\n).+");
    }

    /** The last member that has a name; elements of lists have none. */
    private static String name(List<String> segments) {
        return segments.stream()
                .filter(each -> !each.matches("\\d+"))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** Where the innermost member around begins, so that one of the same name elsewhere is not marked. */
    private static int descend(String response, List<String> segments) {
        int from = 0;
        for (String segment : segments.subList(0, segments.size() - 1)) {
            from = Math.max(from, response.indexOf("\"" + segment + "\"", from));
        }
        return from;
    }
}
