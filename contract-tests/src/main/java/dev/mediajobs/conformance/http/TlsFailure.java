package dev.mediajobs.conformance.http;

import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Describes failures of TLS. */
public final class TlsFailure {

    private TlsFailure() {}

    /**
     * Returns what is wrong and what to do about it, as one sentence without a full stop; empty if TLS did not fail.
     *
     * @param host host and port of the server
     */
    public static Optional<String> describe(String host, Throwable failure) {
        SSLException last = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof TlsTrust.RefusedException) {
                return Optional.of("the certificate of " + host + " " + each.getMessage());
            }
            last = each instanceof SSLException tls ? tls : last;
        }
        return Optional.ofNullable(last).map(each -> describe(host, each));
    }

    private static String describe(String host, SSLException failure) {
        String reason = String.valueOf(failure.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")
                ? host + " responds without TLS. Use http instead of https in the URL"
                : "the TLS handshake with " + host + " failed: " + reason
                        + ". Check the TLS versions of the server, and"
                        + " whether it requires a client certificate (-Djavax.net.ssl.keyStore=FILE)";
    }
}
