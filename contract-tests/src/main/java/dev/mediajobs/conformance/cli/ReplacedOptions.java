package dev.mediajobs.conformance.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Names the replacements of options that were renamed. */
final class ReplacedOptions {

    private static final Map<String, String> REPLACED = Map.of(
            "--fail-by",
            "--failing-job-header",
            "--token-wait",
            "--max-token-wait",
            "self-judgement",
            "mvn -Pself-test -pl contract-tests -am verify");

    private ReplacedOptions() {}

    /** Describes an invalid command line, without full stop. */
    static String describe(CommandLine.ParameterException e) {
        List<String> unmatched =
                e instanceof CommandLine.UnmatchedArgumentException unknown ? unknown.getUnmatched() : List.of();
        for (String argument : unmatched) {
            String name = argument.replaceFirst("=.*", "");
            if (REPLACED.containsKey(name)) {
                return "'" + name + "' was replaced by '" + REPLACED.get(name) + "'";
            }
        }
        return String.valueOf(e.getMessage());
    }
}
