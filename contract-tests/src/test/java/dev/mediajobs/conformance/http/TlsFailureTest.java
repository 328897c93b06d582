package dev.mediajobs.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each failure of TLS is one sentence that names the certificate and the cure. */
@Timeout(60)
class TlsFailureTest {

    private static final String CERTIFICATE = "the certificate of ";
    private static final String ISSUED = ", issued by CN=Test CA)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "good    | true  | ''            | ''",
                "good    | false | is not trusted by Java (CN=good"
                        + "      | start java with -Djavax.net.ssl.trustStore=FILE",
                "expired | true  | expired on 2020-01-11 (CN=expired      | Renew it on the server",
                "early   | true  | is not valid before 2099-01-01 (CN=early | Correct the clock",
                "other   | true  | is for another host (CN=other           | Use a host name of the certificate",
                "plain   | true  | responds without TLS                    | Use http instead of https in the URL",
                "closing | true  | the TLS handshake with                  | Check the TLS versions of the server",
            })
    void aFailure_namesTheCertificateAndTheCure(String name, boolean trusted, String problem, String cure)
            throws Exception {
        SSLContext context = trusted ? TlsTrust.context(TlsServer.issuer()) : TlsTrust.context();
        try (TlsServer server = new TlsServer(name)) {
            for (Optional<String> failure :
                    List.of(failureOfSocket(context, server), failureOfClient(context, server))) {
                assertThat(failure.isPresent()).as("%s", failure).isEqualTo(!problem.isEmpty());
                failure.ifPresent(text -> assertThat(text)
                        .contains(server.host(), problem, cure)
                        .doesNotContain("\n")
                        .doesNotEndWith("."));
                if (problem.contains("(CN=")) {
                    assertThat(failure.orElse("")).startsWith(CERTIFICATE).contains(ISSUED);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Connection refused", "SSL"})
    void anotherFailure_isNotOneOfTls(String message) {
        assertThat(TlsFailure.describe("host", new IOException(message, new IllegalStateException())))
                .isEmpty();
    }

    private static Optional<String> failureOfSocket(SSLContext context, TlsServer server) throws IOException {
        URI url = URI.create("https://" + server.host());
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(url.getHost(), url.getPort())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return Optional.empty();
        } catch (IOException e) {
            return TlsFailure.describe(server.host(), e);
        }
    }

    private static Optional<String> failureOfClient(SSLContext context, TlsServer server) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
        try {
            client.send(
                    HttpRequest.newBuilder(URI.create("https://" + server.host()))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return Optional.empty();
        } catch (IOException e) {
            return TlsFailure.describe(server.host(), e);
        }
    }
}
