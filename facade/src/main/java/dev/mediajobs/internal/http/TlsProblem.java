package dev.mediajobs.internal.http;

import java.io.EOFException;
import java.net.SocketException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertificateException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A TLS failure, or a refusal of a proxy, that a retry cannot fix, with its cause and a suggestion. */
public record TlsProblem(String problem, String suggestion) {
    private static final String TRUST = "Check the base URL and what is trusted: TransportOptions.withSslContext"
            + " (mediajobs.ssl.bundle in Spring Boot), or else the trust store of this JVM.";

    /** Returns the TLS problem, or null for a broken connection or any other failure. */
    public static @Nullable TlsProblem of(Throwable error, HttpUrl url) {
        if (error instanceof ProxyException proxy && proxy.permanent()) {
            return new TlsProblem(String.valueOf(proxy.getMessage()), proxy.suggestion());
        }
        if (!(error instanceof SSLException)) {
            return null;
        }
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return new TlsProblem("the certificate of " + url.host() + " is not trusted", TRUST);
            }
            if (cause instanceof InvalidAlgorithmParameterException) {
                // Thrown for an empty set of trust anchors: the file is missing or its password wrong.
                return new TlsProblem(
                        "the JVM trust store is empty or unreadable, so no certificate can be verified",
                        "Check javax.net.ssl.trustStore, its type and its password.");
            }
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return null;
            }
        }
        if (error instanceof SSLPeerUnverifiedException) {
            return new TlsProblem("the certificate of " + url.host() + " is not for that name", TRUST);
        }
        String message = Objects.toString(error.getMessage(), "");
        if (message.startsWith("Unsupported or unrecognized SSL message")) {
            return new TlsProblem(
                    url.host() + ":" + url.port() + " does not speak TLS",
                    "Check the base URL: is it http, not https?");
        }
        return error instanceof SSLHandshakeException
                ? new TlsProblem(
                        "the TLS handshake with " + url.host() + " failed (" + message + ")",
                        "Check the base URL and the TLS versions that this JVM allows.")
                : null;
    }
}
