package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is not who it says. The row is that of the fault table. */
class TlsTest {
    private static final String PASSWORD = "changeit";

    private final AtomicInteger connections = new AtomicInteger();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void row08_aCertificateThatNobodyTrusts_isAConfigurationErrorAndNotTriedAgain(Way way) throws Exception {
        try (SSLServerSocket server = selfSigned();
                MediaJobs media = Requests.at(
                                URI.create("https://127.0.0.1:" + server.getLocalPort()), new ManualTime())
                        .build()) {
            Thread accepting = new Thread(() -> accept(server));
            accepting.setDaemon(true);
            accepting.start();

            assertThat(way.failedSubmit(media))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageContaining("trust store");
            assertThat(connections).hasValue(1);
        }
    }

    private void accept(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    InputStream in = socket.getInputStream()) {
                connections.incrementAndGet();
                in.readAllBytes();
            } catch (IOException refused) {
                // The client does not like the certificate, which is the point.
            }
        }
    }

    private SSLServerSocket selfSigned() throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }
}
