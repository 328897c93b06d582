package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages call the vendors' operations and links, but never run a file of the simulator or control it. */
class BrowserCallersTest {

    private static final String PAGE = "http://localhost:5173";
    private static final String SCRIPT = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create().tolerating("violations", "unmatched");

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    static Stream<Arguments> operations() {
        return VendorSpec.NAMES.stream()
                .flatMap(vendor -> VendorSpec.of(vendor).operations().stream())
                .map(operation -> Arguments.of(operation.method(), operation.path()));
    }

    private Response preflight(String method, String path) {
        return caller.send(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                "Origin",
                PAGE,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "authorization,content-type,x-api-key");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aPage_mayCallTheOperation_andReadItsResponse(String method, String template) {
        String path = template.replaceAll("\\{[^}]*}", "x");
        Response preflight = preflight(method, path);
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(preflight.header("Access-Control-Allow-Methods").split(", ")).contains(method);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("authorization", "x-api-key");
        Response actual = caller.send(method, path, BodyPublishers.noBody(), "Origin", PAGE);
        assertThat(actual.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(actual.header("Vary")).isEqualTo("Origin");
        assertThat(simulator.simulator().requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aPage_mayCallTheOperation_whileThereAreStubsOfTheUser(String method, String template) {
        caller.post("/__admin/mappings", "{'request':{'method':'GET','urlPath':'/other'},'response':{}}");
        caller.post("/__admin/mappings", "{'request':{'method':'OPTIONS','urlPath':'/other'},'response':{}}");
        aPage_mayCallTheOperation_andReadItsResponse(method, template);
    }

    @Test
    void aPage_mayReadTheResponseOfAStub() {
        for (String method : List.of("ANY", "POST")) {
            String stub = "{'request':{'method':'" + method + "','urlPath':'/api/aurora/'},"
                    + "'response':{'status':503,'headers':{'Retry-After':'1'}}}";
            String id = caller.post("/__admin/mappings", stub).at("/id");
            assertThat(preflight("POST", "/api/aurora/").status()).isEqualTo(204);
            Response stubbed = caller.post("/api/aurora/", "{}", "Origin", PAGE);
            assertThat(stubbed.status()).isEqualTo(503);
            assertThat(stubbed.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
            assertThat(stubbed.header("Access-Control-Expose-Headers")).contains("Retry-After");
            caller.json("DELETE", "/__admin/mappings/" + id, "");
        }
    }

    @Test
    void aStubForPreflights_takesPrecedence() {
        String stub = "{'request':{'method':'OPTIONS','urlPath':'/api/aurora/'},"
                + "'response':{'status':403,'headers':{'Access-Control-Allow-Origin':'null'}}}";
        caller.post("/__admin/mappings", stub);
        Response refused = preflight("POST", "/api/aurora/");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("null");
        assertThat(preflight("POST", "/api/image/generate").status()).isEqualTo(204);
    }

    private String announce(String type) {
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'a','contentType':'" + type + "','fileSize':" + SCRIPT.length() + "}",
                HttpCaller.MIRAFLOW);
        return announced.at("/uploadUrl");
    }

    private static String path(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Test
    void aPage_mayUploadToTheSignedLink() {
        String link = path(announce("image/png"));
        assertThat(preflight("PUT", link).status()).isEqualTo(204);
        Response uploaded =
                caller.send("PUT", link, BodyPublishers.ofString(SCRIPT), "Content-Type", "image/png", "Origin", PAGE);
        assertThat(uploaded.status()).isEqualTo(200);
        assertThat(uploaded.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    }

    @Test
    void aPage_mayFetchTheResult_withItsRanges() {
        String id = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofHours(1));
        String link = path(Jobs.CREATIFY.link(Jobs.CREATIFY.poll(caller, id)));
        Response file = caller.get(link, "Origin", PAGE, "Range", "bytes=0-9");
        assertThat(file.status()).isEqualTo(206);
        assertThat(file.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(file.header("Access-Control-Expose-Headers")).contains("Content-Range", "Accept-Ranges");
        assertThat(caller.get(link).header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow-responses", "rate-limited"})
    void aPage_mayReadAResponseOfAScenario(String scenario) {
        simulator.scenario(scenario);
        String id = Jobs.CREATIFY.id(caller);
        Response response = caller.get("/api/aurora/" + id + "/", "Origin", PAGE, "X-API-ID", "id", "X-API-KEY", "key");
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__admin/simulator/clock/freeze",
                "/__admin/simulator/jobs",
                "/__admin/mappings",
                "/__admin/requests",
                "/__admin/simulator/specs/creatify"
            })
    void aPage_mayNotCallTheControlApi(String path) {
        for (String method : List.of("GET", "POST", "DELETE")) {
            assertThat(preflight(method, path).status()).isEqualTo(403);
            Response response = caller.send(method, path, BodyPublishers.noBody(), "Origin", PAGE);
            assertThat(response.status()).isEqualTo(403);
            assertThat(response.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private static void assertSandboxed(Response file) {
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox").doesNotContain("allow-scripts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/xhtml+xml", "text/xml", "image/png"})
    void anUploadedFile_neverRunsAsAScript(String type) {
        String[] form = {"fps=30", "quality=hd", "sequence=auto", "hand_style=1", "image=@a.svg;" + type + "=" + SCRIPT
        };
        Response created = caller.form(false, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC);
        if (created.status() / 100 == 2) {
            String original = path(created.at("/data/originalImageUrl"));
            assertSandboxed(caller.get(original));
            assertSandboxed(caller.get(original, "Range", "bytes=0-9"));
        }
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'a','contentType':'" + type + "','fileSize':" + SCRIPT.length() + "}",
                HttpCaller.MIRAFLOW);
        if (announced.status() / 100 == 2) {
            String id = announced.at("/mediaId");
            caller.send("PUT", path(announced.at("/uploadUrl")), BodyPublishers.ofString(SCRIPT), "Content-Type", type);
            caller.post("/api/media/finalize", "{'mediaId':'" + id + "'}", HttpCaller.MIRAFLOW);
            assertSandboxed(caller.get("/api/media/" + id + "/view", HttpCaller.MIRAFLOW));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"happy", "download-html", "download-404", "download-expired", "download-truncated"})
    void aResult_neverRunsAsAScript(String scenario) {
        simulator.scenario(scenario);
        String id = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofHours(1));
        String link = path(Jobs.CREATIFY.link(Jobs.CREATIFY.poll(caller, id)));
        if (!scenario.equals("download-truncated")) {
            assertSandboxed(caller.get(link));
        }
        assertSandboxed(caller.send("HEAD", link, BodyPublishers.noBody()));
    }
}
