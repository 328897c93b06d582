package dev.mediajobs;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.function.Supplier;

/** Sets the trust store of the JVM while a client is built, which is when it is read. */
final class TrustStore {
    /** The reason why tests that use it do not run in parallel. */
    static final String OF_THE_JVM =
            "In parallel tests, a client that was built while this trust store was set did not always trust it.";

    private static final String FILE = "javax.net.ssl.trustStore";

    private TrustStore() {}

    /** Builds a client that trusts only these certificates. */
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
