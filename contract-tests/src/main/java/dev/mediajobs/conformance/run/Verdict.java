package dev.mediajobs.conformance.run;

/** The outcome of a run. */
public enum Verdict {
    /** Everything was checked without findings; notes and accepted deviations are possible. */
    CONFORMS(0),
    /** There are findings. */
    DEVIATES(1),
    /** There are no findings, but not everything was checked. */
    INCOMPLETE(2);

    private final int exitStatus;

    Verdict(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /** Returns the exit status of the command line. */
    public int exitStatus() {
        return exitStatus;
    }
}
