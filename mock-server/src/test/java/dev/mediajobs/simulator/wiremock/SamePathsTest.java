package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.SimulatorOptions;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Requests have the same responses, events and log whether they pass through all steps of WireMock or not. */
class SamePathsTest {

    private static final String AURORA =
            "{'name':'intro','audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}";

    private static final String[] FORM = {
        "fps=60", "quality=hd", "sequence=auto", "hand_style=1", "image=@a.jpg;image/jpeg=the bytes"
    };

    /** The requests, and what differs between two servers and moments. */
    private static List<String> seen(Extension... others) {
        Log log = new Log();
        WireMockServer server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .notifier(log)
                .extensions(others)
                .extensions(MediaJobsExtensionFactory.with(
                        SimulatorOptions.defaults().clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))));
        server.start();
        try {
            List<String> seen = new ArrayList<>();
            HttpCaller caller = new HttpCaller(
                    URI.create("http://127.0.0.1:" + server.port()), "X-API-ID", "id", "X-API-KEY", "key");
            HttpCaller.Response submitted = caller.post("/api/aurora/", AURORA);
            String job = "/api/aurora/" + submitted.at("/id") + "/";
            List<HttpCaller.Response> responses = new ArrayList<>(List.of(
                    submitted,
                    caller.get(job + "?a=b&a=c", "Cookie", "one=1; two=2"),
                    caller.post("/api/aurora/", "{'image':5}"),
                    caller.json("DELETE", job, ""),
                    caller.get("/unknown"),
                    caller.form(true, "/api/v1/speed-painting/create", FORM),
                    caller.send(
                            "POST",
                            "/v1/mirrago/generate-image",
                            BodyPublishers.ofString("no form"),
                            "Content-Type",
                            " Multipart/form-data")));
            caller.control("POST", "/jobs/" + submitted.at("/id") + "/outcome", "{'phase':'succeeded'}");
            responses.add(caller.get(job));
            URI file = URI.create(responses.get(responses.size() - 1).at("/video_output"));
            responses.add(caller.get(file.getRawPath() + "?" + file.getRawQuery(), "Range", "bytes=0-9"));
            responses.forEach(each ->
                    seen.add(each.status() + " " + each.response().headers().map() + " " + each.text()));
            caller.get("/__admin/requests").json().path("requests").forEach(event -> seen.add(event.toPrettyString()));
            seen.addAll(log.requests);
            return seen.stream()
                    .map(text -> text.replace(":" + server.port(), ":PORT")
                            .replaceAll("\"port\" : " + server.port(), "PORT")
                            .replaceAll(
                                    "\"(id|loggedDate|loggedDateString|base64Body|bodyAsBase64|timeOffsetNanos)\" : .*",
                                    "$1")
                            .replaceAll("(?s)\"timing\" : \\{.*?}", "timing"))
                    .toList();
        } finally {
            server.stop();
        }
    }

    @Test
    void responsesEventsAndLog_areTheSame() {
        List<String> direct = seen();
        List<String> throughWireMock = seen((ServeEventListener) () -> "user's");
        assertThat(direct).hasSizeGreaterThan(20).isEqualTo(throughWireMock);
    }

    private static final class Log implements Notifier {

        private final Queue<String> requests = new ConcurrentLinkedQueue<>();

        @Override
        public void info(String message) {
            if (message.startsWith("Request received") && !message.contains("/__admin")) {
                requests.add(message);
            }
        }

        @Override
        public void error(String message) {
            requests.add(message);
        }

        @Override
        public void error(String message, Throwable cause) {
            requests.add(message + cause);
        }
    }
}
