package dev.mediajobs.conformance.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of alternatives, thinned out: only those of the alternative that the value comes nearest to. */
final class ClosestAlternative {

    private static final Pattern BRANCH = Pattern.compile("^(.*?/(?:oneOf|anyOf))/(\\d+)(/.*)?$");

    private ClosestAlternative() {}

    static List<Error> nearest(List<Error> errors) {
        List<Error> kept = new ArrayList<>();
        Map<String, Map<Integer, List<Error>>> choices = new LinkedHashMap<>();
        for (Error error : errors) {
            Matcher branch = BRANCH.matcher(error.getEvaluationPath().toString());
            if (branch.matches()) {
                choices.computeIfAbsent(branch.group(1), choice -> new LinkedHashMap<>())
                        .computeIfAbsent(Integer.valueOf(branch.group(2)), number -> new ArrayList<>())
                        .add(error);
            } else {
                kept.add(error);
            }
        }
        choices.forEach((choice, branches) -> {
            List<Error> best = branches.values().stream()
                    .min((a, b) -> Integer.compare(weight(a), weight(b)))
                    .orElse(List.of());
            // The alternative's own errors say more than that none fits.
            kept.removeIf(error -> error.getEvaluationPath().toString().equals(choice));
            kept.addAll(best);
        });
        return kept;
    }

    /** A value of the wrong type or without its marks is another thing; a wrong member is the same thing, broken. */
    private static int weight(List<Error> errors) {
        return errors.stream()
                .mapToInt(error -> switch (error.getKeyword()) {
                    case "required" -> 10;
                    case "type" -> error.getInstanceLocation().getNameCount() == 0 ? 100 : 3;
                    default -> 1;
                })
                .sum();
    }
}
