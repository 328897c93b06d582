package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.aurora;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the request log, which {@link SecretLeakDetector} enables for all tests. */
class RequestLogTest {
    private final ManualTime time = new ManualTime();

    /** Returns the lines about one server; those of other tests are captured, too. */
    private static List<String> lines(LogCapture log, URI url) {
        return log.lines().stream()
                .filter(line -> line.contains(url.getAuthority()))
                .map(line -> line.replace(url.toString(), ""))
                .toList();
    }

    @Test
    void aCall_isOneLine_withNoKeyAndNoBody() {
        try (LogCapture log = new LogCapture();
                WireServer wire = WireServer.start(WireServer.json(
                        201, auroraJson("pending", null), "Set-Cookie: session=1", "X-Request-Id: r-1"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            media.creatify().submit(aurora());

            assertThat(lines(log, wire.url()))
                    .containsExactly("POST /api/aurora/ with application/json -> HTTP 201 after 0 ms"
                            + " (content-type: application/json, content-length: 99, x-request-id: r-1)");
        }
    }

    @Test
    void ofAQuery_onlyTheValuesOnTheListAreShown() {
        Script pages = WireServer.json(200, "{\"thumbnails\":[],\"totalPages\":1}");
        String signed = "/video.mp4?X-Amz-Signature=" + Canary.secret("signature") + "&" + Canary.secret("name");
        try (LogCapture log = new LogCapture();
                WireServer list = WireServer.start(pages);
                WireServer files = FinishedJob.serving(signed, FinishedJob.mp4());
                MediaJobs lists = Requests.at(list.url(), time).build();
                MediaJobs media = Requests.at(files.url(), time).build()) {
            assertThat(lists.miraflow().thumbnails()).isEmpty();
            FinishedJob.result(media, time).download(new ByteArrayOutputStream(), DownloadOptions.defaults());

            assertThat(lines(log, list.url())).singleElement().asString().contains("?page=1 -> HTTP 200");
            assertThat(lines(log, files.url()))
                    .last()
                    .asString()
                    .startsWith("GET /video.mp4?REDACTED&REDACTED -> HTTP 200")
                    .contains("content-type: video/mp4");
        }
    }

    @Test
    void aKeyThatIsEchoed_isNotShown() {
        try (LogCapture log = new LogCapture();
                WireServer wire = WireServer.start(
                        (request, out) -> WireServer.json(403, "{}", "X-Request-Id: " + request.header("x-api-key"))
                                .response(request, out));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThatThrownBy(() -> media.miraflow().avatars()).isInstanceOf(AuthenticationException.class);

            assertThat(lines(log, wire.url())).singleElement().asString().contains("x-request-id: REDACTED");
        }
    }

    @Test
    void aCallThatFails_isLoggedWithTheTypeOfItsFailure() throws IOException {
        try (LogCapture log = new LogCapture();
                NoOpListener closedPort = new NoOpListener();
                MediaJobs media = Requests.at(closedPort.url(), time).build()) {
            assertThatThrownBy(
                            () -> media.resume("creatify:aurora:" + AURORA_ID).poll())
                    .isInstanceOf(VendorUnavailableException.class);

            assertThat(lines(log, closedPort.url()))
                    .containsExactly("GET /api/aurora/" + AURORA_ID + "/ -> ConnectException after 0 ms");
        }
    }

    @Test
    void theRequestsId_isInTheException() {
        try (WireServer wire = WireServer.start(WireServer.json(400, "{}", "x-request-id: r-42"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThatThrownBy(() -> media.creatify().submit(aurora()))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.requestId())
                            .contains("r-42"))
                    .hasMessageEndingWith("[request r-42]");
        }
    }
}
