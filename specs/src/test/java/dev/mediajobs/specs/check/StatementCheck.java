package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that limits, lifetimes, prices and conditions have evidence on the node that states them: any node with a
 * description, such as an operation, response, parameter, schema, property or header. A limit stated by a keyword
 * requires evidence as well.
 */
final class StatementCheck implements Check {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";

    /** Words that state a limit, a lifetime, a price or a condition, as parts of one pattern. */
    private static final List<String> STATING = List.of(
            // Numbers with a unit, and ranges of numbers.
            NUMBER + "[ -]?(?:%|percent|ms|s|h|seconds?|minutes?|hours?|days?|weeks?|months?|years?)",
            NUMBER + "[ -]?(?:bytes?|[kmg]i?b|characters?|pixels?|px|credits?|requests?|calls|polls|times)",
            NUMBER + "[ -]?(?:jobs|entries|items)",
            "(?:from|between) " + NUMBER + " (?:to|and) " + NUMBER,
            // Limits.
            "at most",
            "at least",
            "up to",
            "(?:no )?(?:more|less|fewer|longer|shorter|larger|smaller) than",
            "max(?:imum)?",
            "min(?:imum)?",
            "limit(?:s|ed)?",
            // Lifetimes.
            "seconds",
            "minutes",
            "hours",
            "days",
            "(?:each|one) (?:second|minute|hour|day|month)",
            "expir(?:es?|ed|y)",
            "valid (?:for|until)",
            "lifetime",
            "(?:kept|stored|retained|available) (?:for|until)",
            // Prices.
            "credits?",
            "bill(?:s|ed|ing)?",
            "charge[sd]?",
            "costs?",
            "prices?",
            "free of charge",
            "refund(?:s|ed)?",
            // Conditions.
            "must(?: not)?",
            "may not",
            "cannot",
            "never",
            "always",
            "only",
            "required",
            "requires?",
            "mandatory",
            "default(?:s)?(?: to)?",
            "omitted",
            "ignored",
            "(?:null|empty|absent|unknown) until",
            "unless");

    /** Keywords that state a limit themselves. */
    private static final List<String> LIMITS = List.of(
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "multipleOf",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private static final Pattern STATEMENT =
            Pattern.compile("(?<![\\w`/])(?:" + String.join("|", STATING) + ")(?![\\w`/])", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.vendors()) {
            SchemaWalker.objects(source.root(), (pointer, node) -> {
                if (!node.has("x-evidence")) {
                    described(source, pointer, node, findings);
                    limited(source, pointer, node, findings);
                }
            });
        }
        return findings;
    }

    private static void described(Source source, String pointer, JsonNode node, List<Finding> findings) {
        JsonNode description = node.path("description");
        Set<String> statements = description.isTextual() ? statements(description.asText()) : Set.of();
        if (!statements.isEmpty()) {
            findings.add(
                    missing(source, pointer + "/description", "The description states " + quoted(statements), pointer));
        }
    }

    /** Keywords below {@code not} are not limits but conditions of the enclosing schema. */
    private static void limited(Source source, String pointer, JsonNode node, List<Finding> findings) {
        if (pointer.contains("/not/") || pointer.endsWith("/not")) {
            return;
        }
        for (String limit : LIMITS) {
            if (node.path(limit).isValueNode()) {
                findings.add(
                        missing(source, pointer + "/" + limit, "The keyword " + limit + " states a limit", pointer));
            }
        }
    }

    /** Returns the words of a text that make a statement, except those in code. */
    static Set<String> statements(String text) {
        Set<String> statements = new LinkedHashSet<>();
        Matcher matcher = STATEMENT.matcher(CODE.matcher(text).replaceAll("``"));
        while (matcher.find()) {
            statements.add(matcher.group());
        }
        return statements;
    }

    private static String quoted(Set<String> statements) {
        return "'" + String.join("', '", statements) + "'";
    }

    private static Finding missing(Source source, String place, String problem, String holder) {
        return source.finding(
                place,
                problem + " without evidence.",
                "add x-evidence: {kind: documented|vendor|recorded|client|inferred, place: '...'} at "
                        + (holder.isEmpty() ? "/" : holder)
                        + ", or drop the statement.");
    }
}
