package dev.mediajobs.conformance.report;

import dev.mediajobs.specs.JsonPointers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response with the location of a finding marked: the status line, a header or a member.
 *
 * @param mark the marked text; empty if the response does not contain it
 */
record Marked(String before, String mark, String after) {

    static Marked of(String response, String where) {
        boolean member = where.startsWith("/");
        int from = member ? descend(response, JsonPointers.segments(where)) : 0;
        Matcher matcher = pattern(where).matcher(response);
        boolean found = matcher.find(from);
        if (!found && member) {
            // The response is the download of the link at the pointer: an error, or a file of another format.
            matcher = pattern(response.startsWith("HTTP 2") ? "header content-type" : "status")
                    .matcher(response);
            found = matcher.find();
        }
        return found
                ? new Marked(response.substring(0, matcher.start()), matcher.group(), response.substring(matcher.end()))
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
            return Pattern.compile(
                    "\"" + Pattern.quote(name) + "\"\\s*:\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\"|[^,}\\]\\s]+)?");
        }
        return Pattern.compile("(?s)(?<=\\n\\n).+");
    }

    /** Returns the last segment that is not a list index. */
    private static String name(List<String> segments) {
        return segments.stream()
                .filter(each -> !each.matches("\\d+"))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** Returns the start of the innermost parent member, to skip members of the same name elsewhere. */
    private static int descend(String response, List<String> segments) {
        int from = 0;
        for (String segment : segments.subList(0, segments.size() - 1)) {
            from = Math.max(from, response.indexOf("\"" + segment + "\"", from));
        }
        return from;
    }
}
