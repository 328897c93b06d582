package dev.mediajobs.conformance.check;

/**
 * An exchange as text without secrets.
 *
 * @param request start line, headers and body
 * @param response status line, headers and body, or the reason for a missing response
 * @param curl a command that sends the same request
 */
public record Trace(String request, String response, String curl) {

    public static final Trace NONE = new Trace("", "", "");
}
