package dev.mediajobs;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.function.Supplier;

/** Whom the JVM trusts, for as long as a client is built: that is when it asks, and never again. */
final class TrustStore {
    /** Why tests that use it run alone. */
    static final String OF_THE_JVM =
            "Beside others, a client that was built while this trust store was set has been seen not to trust it.";

    private static final String FILE = "javax.net.ssl.trustStore";

    private TrustStore() {}

    /** Builds a client that trusts these and nobody else. */
    static synchronized MediaJobs holding(List<TlsIdentity> certificates, Supplier<MediaJobs> client) {
        String before = System.getProperty(FILE);
        try {
            Path file = Files.createTempFile("trusted", ".jks");
            try (OutputStream out = Files.newOutputStream(file)) {
                KeyStore store = KeyStore.getInstance("JKS");
                store.load(null, null);
                for (TlsIdentity certificate : certificates) {
                    store.setCertificateEntry("holder-" + store.size(), certificate.certificate());
                }
                store.store(out, "changeit".toCharArray());
            }
            System.setProperty(FILE, file.toString());
            MediaJobs built = client.get();
            Files.delete(file);
            return built;
        } catch (Exception cannotStore) {
            throw new AssertionError(cannotStore);
        } finally {
            if (before == null) {
                System.clearProperty(FILE);
            } else {
                System.setProperty(FILE, before);
            }
        }
    }
}
