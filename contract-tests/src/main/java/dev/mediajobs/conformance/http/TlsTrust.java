package dev.mediajobs.conformance.http;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The trust of the JVM; a refusal names the certificate, and what to do about it. Thread-safe. */
public final class TlsTrust extends X509ExtendedTrustManager {

    private static final int MAX_NAME = 200;

    private final X509ExtendedTrustManager trust;

    /** A certificate that is not trusted; the message continues "the certificate of HOST". */
    static final class RefusedException extends CertificateException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message, CertificateException cause) {
            super(message, cause);
        }
    }

    private static final class Holder {
        static final SSLContext DEFAULT = context(null);
    }

    private TlsTrust(X509ExtendedTrustManager trust) {
        this.trust = trust;
    }

    /**
     * Returns the context of a client that trusts what the JVM trusts, with the client certificates of the system properties
     * {@code javax.net.ssl.keyStore} and {@code javax.net.ssl.keyStorePassword}. It is created once.
     *
     * @throws IllegalStateException if a store cannot be read
     */
    public static SSLContext context() {
        return Holder.DEFAULT;
    }

    /** Returns the context of a client that trusts the certificates of a store; null for those of the JVM. */
    static SSLContext context(@Nullable KeyStore trusted) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            TrustManager[] managers = factory.getTrustManagers();
            for (int i = 0; i < managers.length; i++) {
                managers[i] =
                        managers[i] instanceof X509ExtendedTrustManager manager ? new TlsTrust(manager) : managers[i];
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(clientKeys(), managers, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The trust store or the key store of Java cannot be read", e);
        }
    }

    private static KeyManager @Nullable [] clientKeys() throws GeneralSecurityException, IOException {
        String file = System.getProperty("javax.net.ssl.keyStore");
        if (file == null) {
            return null;
        }
        char[] password =
                System.getProperty("javax.net.ssl.keyStorePassword", "").toCharArray();
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(new File(file), password), password);
        return factory.getKeyManagers();
    }

    /** A check of the JVM. */
    private interface Check {
        void run() throws CertificateException;
    }

    private static void explain(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run();
        } catch (CertificateException e) {
            throw new RefusedException(problem(chain[0], e), e);
        }
    }

    private static String problem(X509Certificate certificate, CertificateException refusal) {
        if (isCausedBy(refusal, CertificateExpiredException.class)) {
            return "expired on " + date(certificate.getNotAfter()) + " (" + name(certificate)
                    + "). Renew it on the server, or correct the clock of this machine";
        }
        if (isCausedBy(refusal, CertificateNotYetValidException.class)) {
            return "is not valid before " + date(certificate.getNotBefore()) + " (" + name(certificate)
                    + "). Correct the clock of this machine or of the one that issued it";
        }
        boolean path = isCausedBy(refusal, CertPathBuilderException.class)
                || isCausedBy(refusal, CertPathValidatorException.class);
        String reason = String.valueOf(refusal.getMessage());
        if (!path && reason.matches("(?s)(No subject alternative|No name matching|Illegal given domain).*")) {
            return "is for another host (" + name(certificate) + "): " + shortened(reason)
                    + ". Use a host name of the certificate in the URL";
        }
        return "is not trusted by Java (" + name(certificate) + "). If it is the right server, import the issuer's"
                + " certificate with keytool and start java with -Djavax.net.ssl.trustStore=FILE";
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static String name(X509Certificate certificate) {
        return shortened(certificate.getSubjectX500Principal().getName()) + ", issued by "
                + shortened(certificate.getIssuerX500Principal().getName());
    }

    private static String shortened(String text) {
        return text.length() > MAX_NAME ? text.substring(0, MAX_NAME) + "..." : text;
    }

    private static String date(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        explain(chain, () -> trust.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        explain(chain, () -> trust.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        explain(chain, () -> trust.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trust.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trust.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trust.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }
}
