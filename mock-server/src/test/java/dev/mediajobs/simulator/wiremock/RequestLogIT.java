package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Notifier;
import dev.mediajobs.simulator.HttpCaller;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What WireMock writes of each request if its log is on. */
@Timeout(60)
class RequestLogIT {

    @Test
    void aFile_isLoggedWithStatusAndLengthWithoutItsContent() {
        Log log = new Log();
        WireMockServer server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .notifier(log)
                .extensions(new MediaJobsExtensionFactory()));
        server.start();
        try {
            HttpCaller caller =
                    new HttpCaller(URI.create("http://127.0.0.1:" + server.port()), ExtendedWireMock.keys());
            String id = ExtendedWireMock.json(caller.post("/api/aurora/", ExtendedWireMock.AURORA))
                    .path("id")
                    .asText();
            caller.control("POST", "/jobs/" + id + "/outcome", "{'phase':'succeeded'}");
            String link = ExtendedWireMock.json(caller.get("/api/aurora/" + id + "/"))
                    .path("video_output")
                    .asText();
            URI file = URI.create(link);
            int length = caller.get(file.getRawPath() + "?" + file.getRawQuery())
                    .response()
                    .body()
                    .length;
            assertThat(length).isGreaterThan(1_000);
            assertThat(log.lines)
                    .filteredOn(line -> line.contains("status 200, " + length + " bytes"))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(length);
        } finally {
            server.stop();
        }
    }

    private static final class Log implements Notifier {

        final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void info(String message) {
            lines.add(message);
        }

        @Override
        public void error(String message) {
            lines.add(message);
        }

        @Override
        public void error(String message, Throwable cause) {
            lines.add(message);
        }
    }
}
