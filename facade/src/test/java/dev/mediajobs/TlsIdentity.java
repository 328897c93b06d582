package dev.mediajobs;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and a self-signed certificate, created by keytool, because OkHttp's tool fails in locales with other digits.
 */
public final class TlsIdentity {
    private static final String NAME = "wire";
    private static final String PASSWORD = "changeit";

    private final KeyStore keys;

    private TlsIdentity(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * Creates a key and its certificate.
     *
     * @param subject the subject in the format of keytool: {@code ip:127.0.0.1}, {@code dns:example.com}
     */
    public static TlsIdentity of(String subject) {
        try {
            Path folder = Files.createTempDirectory("tls");
            Path store = folder.resolve("keys.p12");
            Path output = folder.resolve("output.txt");
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            NAME,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + NAME,
                            "-ext",
                            "san=" + subject,
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("keytool ended with " + exit + ": " + Files.readString(output));
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            Files.delete(store);
            Files.delete(output);
            Files.delete(folder);
            return new TlsIdentity(keys);
        } catch (Exception notMade) {
            throw new AssertionError(notMade);
        }
    }

    /** Returns the certificate. */
    public Certificate certificate() throws Exception {
        return keys.getCertificate(NAME);
    }

    /** Returns the context of a client that trusts only this certificate. */
    SSLContext trusting() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(NAME, certificate());
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (Exception notMade) {
            throw new AssertionError(notMade);
        }
    }

    /** Returns the context of a server with this certificate. */
    public SSLContext context() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (Exception notMade) {
            throw new AssertionError(notMade);
        }
    }
}
