package dev.mediajobs.conformance.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reduces the errors of {@code oneOf} and {@code anyOf} to those of the closest alternative. */
final class ClosestAlternative {

    private static final Pattern BRANCH = Pattern.compile("^(.*?/(?:oneOf|anyOf))/(\\d+)(/.*)?$");

    private ClosestAlternative() {}

    static List<Error> filter(List<Error> errors) {
        List<Error> kept = new ArrayList<>();
        Map<String, Map<String, List<Error>>> choices = new LinkedHashMap<>();
        for (Error error : errors) {
            Matcher branch = BRANCH.matcher(error.getEvaluationPath().toString());
            if (branch.matches()) {
                choices.computeIfAbsent(branch.group(1), choice -> new LinkedHashMap<>())
                        .computeIfAbsent(branch.group(2), index -> new ArrayList<>())
                        .add(error);
            } else {
                kept.add(error);
            }
        }
        choices.forEach((choice, branches) -> {
            // The errors of the alternative say more than "no alternative matches".
            kept.removeIf(error -> error.getEvaluationPath().toString().equals(choice));
            branches.values().stream()
                    .min(Comparator.comparingInt(ClosestAlternative::distance))
                    .ifPresent(kept::addAll);
        });
        return kept;
    }

    /** Returns a high number for a wrong type or a missing field, and a low one for an invalid field value. */
    private static int distance(List<Error> errors) {
        return errors.stream()
                .mapToInt(error -> switch (error.getKeyword()) {
                    case "required" -> 10;
                    case "type" -> error.getInstanceLocation().getNameCount() == 0 ? 100 : 3;
                    default -> 1;
                })
                .sum();
    }
}
