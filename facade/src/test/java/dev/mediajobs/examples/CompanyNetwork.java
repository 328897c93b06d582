package dev.mediajobs.examples;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Connects through a proxy with a login, and trusts the company's certificates in a PEM file. */
final class CompanyNetwork {
    private CompanyNetwork() {}

    public static void main(String[] arguments) throws Exception {
        InetSocketAddress proxy = InetSocketAddress.createUnresolved("proxy.example.com", 3128);
        try (MediaJobs media = connect(System.getenv(), proxy, Path.of(arguments[0]))) {
            System.out.println(media.creatify().remainingCredits());
        }
    }

    static MediaJobs connect(Map<String, String> environment, InetSocketAddress proxy, Path certificates)
            throws IOException, GeneralSecurityException {
        return MediaJobs.builder()
                .environment(environment)
                .transport(TransportOptions.defaults()
                        .withProxy(proxy)
                        .withProxyLogin(
                                environment.getOrDefault("PROXY_USER", ""),
                                environment.getOrDefault("PROXY_PASSWORD", ""))
                        .withSslContext(trusting(certificates)))
                .build();
    }

    /** Also trusts what the JVM trusts, because downloads may come from public hosts. */
    private static SSLContext trusting(Path certificates) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        for (TrustManager manager : trustManagers(null)) {
            if (manager instanceof X509TrustManager x509) {
                for (Certificate certificate : x509.getAcceptedIssuers()) {
                    trusted.setCertificateEntry("jvm-" + trusted.size(), certificate);
                }
            }
        }
        try (InputStream pem = Files.newInputStream(certificates)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("company-" + trusted.size(), certificate);
            }
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trustManagers(trusted), null);
        return context;
    }

    /** Returns the trust managers of a store, or of the JVM. */
    private static TrustManager[] trustManagers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
