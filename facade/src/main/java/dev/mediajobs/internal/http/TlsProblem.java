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

/** Why a connection could not be encrypted, where only a person can mend that and trying again is of no use. */
public record TlsProblem(String problem, String suggestion) {
    private static final String TRUST = "Check the base URL and the trust store of this JVM.";

    /** Null where the connection merely broke, or something else failed. */
    public static @Nullable TlsProblem of(Throwable error, HttpUrl url) {
        if (!(error instanceof SSLException)) {
            return null;
        }
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return new TlsProblem("the certificate of " + url.host() + " is not trusted", TRUST);
            }
            if (cause instanceof InvalidAlgorithmParameterException) {
                // What the JDK says of an empty set of trust anchors, where the file is missing or its password wrong.
                return new TlsProblem(
                        "this JVM trusts nobody: its trust store is empty or cannot be read",
                        "Check javax.net.ssl.trustStore, its type and its password.");
            }
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return null;
            }
        }
        if (error instanceof SSLPeerUnverifiedException) {
            return new TlsProblem("the certificate of " + url.host() + " is not for that name", TRUST);
        }
        String words = Objects.toString(error.getMessage(), "");
        if (words.startsWith("Unsupported or unrecognized SSL message")) {
            return new TlsProblem(
                    url.host() + ":" + url.port() + " does not speak TLS",
                    "Check the base URL: is it http, not https?");
        }
        return error instanceof SSLHandshakeException
                ? new TlsProblem(
                        url.host() + " agrees to no encrypted connection (" + words + ")",
                        "Check the base URL and which versions of TLS this JVM allows.")
                : null;
    }
}
