package dev.mediajobs.simulator.cli;

import picocli.CommandLine.UnmatchedArgumentException;

/** Describes problems in one line. */
final class ErrorLines {

    private static final String SPELLING_REPLACED = "--spelling was replaced by --quirk spelling=...";

    private ErrorLines() {}

    /** Returns the first line of the message of a problem, with a full stop. */
    static String of(Exception problem) {
        if (problem instanceof UnmatchedArgumentException unknown
                && unknown.getUnmatched().get(0).matches("--spelling(=.*)?")) {
            return SPELLING_REPLACED;
        }
        String message = String.valueOf(problem.getMessage()).replaceAll("\\R.*", "");
        return message.endsWith(".") ? message : message + ".";
    }
}
