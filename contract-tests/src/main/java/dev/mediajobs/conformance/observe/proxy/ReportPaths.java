package dev.mediajobs.conformance.observe.proxy;

/** The paths that the proxy itself serves. */
public final class ReportPaths {

    /** The start of all own paths; no vendor has it. */
    public static final String PREFIX = "/__observe";

    /** The report up to now. */
    public static final String REPORT = PREFIX + "/report";

    /** A shorter path of the report, unless the vendor has an operation there. */
    public static final String SHORT_REPORT = "/report";

    private ReportPaths() {}
}
