package dev.mediajobs.conformance.check;

/**
 * An exchange as people read it, without secrets.
 *
 * @param request start line, headers and body
 * @param response the same of the answer, or why there is none
 * @param curl a command that sends the same request
 */
public record Trace(String request, String response, String curl) {

    /** Where there was no exchange. */
    public static final Trace NONE = new Trace("", "", "");
}
