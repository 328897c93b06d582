package dev.mediajobs.specs;

/** Thrown if a document is not valid YAML, or YAML that readers interpret differently. */
public final class SpecSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String problem;
    private final String suggestion;

    SpecSyntaxException(String file, int line, String problem, String suggestion) {
        super(file + ":" + line + ": " + problem + " " + suggestion);
        this.line = line;
        this.problem = problem;
        this.suggestion = suggestion;
    }

    /** Returns the line of the problem, counted from 1. */
    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }

    public String suggestion() {
        return suggestion;
    }
}
