package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms of many HTTP clients, as bytes, at every operation that takes a form. */
class ClientFormsTest extends FrozenSimulator {

    private String send(ClientStyle style, String path, String... fields) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: key\r\nAuthorization: Bearer "
                + Jobs.token(caller) + "\r\n";
        try (Socket socket =
                new Socket(simulator.baseUrl().getHost(), simulator.baseUrl().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(style.request(head, fields));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .replaceFirst("^HTTP/1.1 100 Continue\\r\\n\\r\\n", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForm_isAcceptedByEveryOperation_withTheFilesThatWereSent(ClientStyle style) throws IOException {
        for (String path : FormsTest.FORMS.keySet()) {
            String response = send(style, path, FormsTest.FORMS.get(path));
            assertThat(response).as(path).matches("(?s)HTTP/1.1 20[01] .*");
            if (path.equals(FormsTest.SPEED_PAINTING)) {
                String original =
                        response.replaceFirst("(?s).*\"originalImageUrl\":\"http://localhost([^\"]+)\".*", "$1");
                assertThat(caller.get(original, HttpCaller.MIRAGIC).text()).isEqualTo("the bytes");
            }
        }
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void everyOperationThatTakesAForm_isTested() {
        Set<String> paths = new TreeSet<>();
        for (String vendor : VendorSpec.NAMES) {
            VendorSpec.of(vendor).operations().stream()
                    .filter(operation -> operation.requestContents().containsKey("multipart/form-data"))
                    .forEach(operation -> paths.add(operation.path()));
        }
        assertThat(FormsTest.FORMS.keySet()).containsExactlyInAnyOrderElementsOf(paths);
    }
}
