package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WireMock's admin API responds sensibly on all paths, and calls nothing outside loopback. */
class WireMockAdminTest {

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create().tolerating("violations", "unmatched");

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET ",
                "POST /reset",
                "GET /mappings",
                "POST /mappings",
                "DELETE /mappings",
                "POST /mappings/edit",
                "POST /mappings/save",
                "POST /mappings/reset",
                "GET /mappings/unmatched",
                "DELETE /mappings/unmatched",
                "GET /mappings/x",
                "GET /mappings/6d656469-616a-4f62-8000-73696d756c61",
                "PUT /mappings/x",
                "POST /mappings/remove",
                "DELETE /mappings/6d656469-616a-4f62-8000-73696d756c61",
                "POST /mappings/find-by-metadata",
                "POST /mappings/remove-by-metadata",
                "POST /mappings/import",
                "GET /files",
                "PUT /files/a/b.txt",
                "GET /files/a/b.txt",
                "DELETE /files/a/b.txt",
                "GET /files/..%2f..%2fetc%2fpasswd",
                "GET /scenarios",
                "POST /scenarios/reset",
                "PUT /scenarios/x/state",
                "GET /requests",
                "GET /requests?limit=x",
                "GET /requests?since=x",
                "DELETE /requests",
                "POST /requests/reset",
                "POST /requests/count",
                "POST /requests/find",
                "GET /requests/unmatched",
                "GET /requests/unmatched/near-misses",
                "GET /requests/x",
                "DELETE /requests/x",
                "POST /requests/remove",
                "POST /requests/remove-by-metadata",
                "POST /recordings/snapshot",
                "POST /recordings/start",
                "POST /recordings/stop",
                "GET /recordings/status",
                "GET /recorder",
                "POST /near-misses/request",
                "POST /near-misses/request-pattern",
                "GET /settings",
                "PUT /settings",
                "POST /settings",
                "PATCH /settings/extended",
                "POST /shutdown",
                "GET /docs/swagger",
                "GET /docs",
                "GET /swagger-ui/swagger-ui-dist/index.css",
                "GET /swagger-ui/no-such-file.css",
                "GET /certs/wiremock-ca.crt",
                "GET /health",
                "GET /version",
                "GET /no/such/path",
                "BREW /mappings",
            })
    void noPath_fails(String line) {
        String[] parts = line.split(" ", 2);
        Jobs.CREATIFY.submit(caller);
        caller.get("/no/such/path");
        for (String body : new String[] {"", "{}", "{", "[]", "null", "{\"id\":1,\"request\":3,\"method\":[]}"}) {
            Response response = caller.json(parts[0], "/__admin" + parts[1], body);
            assertThat(response.status())
                    .as(line + " " + body + ": " + response.text())
                    .isLessThan(500);
        }
        assertThat(caller.get("/__admin/health").status()).isEqualTo(200);
        assertThat(caller.get("/__admin/mappings").text()).contains("MediaJobs simulator");
    }

    @Test
    void shutdown_isRefusedClearly() {
        Response response = caller.json("POST", "/__admin/shutdown", "");
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.at("/error")).contains("not stopped by a request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1",
                "http://192.0.2.1:8080",
                "https://[2001:db8::1]",
                "http://[::ffff:192.0.2.1]",
                "http://0.0.0.0:9",
                "http://3221225985",
                "http://169.254.169.254",
            })
    void aProxyStub_toAnAddressOutsideLoopback_isRefusedClearly(String target) {
        String stub = "{'request':{'urlPath':'/proxied'},'response':{'proxyBaseUrl':'" + target + "'}}";
        assertThat(caller.post("/__admin/mappings", stub).status()).isEqualTo(201);
        Response response = caller.get("/proxied");
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).contains("Proxy targets outside loopback are refused");
    }

    @Test
    void aProxyStub_andARecording_toLoopback_work() throws IOException {
        HttpServer target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("real".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        target.start();
        try {
            String base = "http://127.0.0.1:" + target.getAddress().getPort();
            caller.post("/__admin/recordings/start", "{'targetBaseUrl':'" + base + "'}");
            assertThat(caller.get("/recorded/path").text()).isEqualTo("real");
            assertThat(caller.post("/__admin/recordings/stop", "").at("/mappings/0/request/url"))
                    .isEqualTo("/recorded/path");
        } finally {
            target.stop(0);
        }
        assertThat(caller.get("/recorded/path").text()).isEqualTo("real");
        assertThat(Jobs.CREATIFY.submit(caller).status()).isEqualTo(201);
        assertThat(caller.post("/__admin/recordings/snapshot", "").status()).isEqualTo(200);
    }

    @Test
    void aSnapshot_turnsResponsesOfTheSimulatorIntoStubs() {
        Response before = caller.get("/api/avatars", "x-api-key", "key");
        assertThat(caller.get("/__admin/requests").at("/requests/0/response/body"))
                .isEqualTo(before.text());
        caller.post("/__admin/recordings/snapshot", "{'filters':{'allowNonProxied':true}}");
        assertThat(caller.control("PUT", "/scenario", "{'name':'list-503'}").status())
                .isEqualTo(200);

        Response after = caller.get("/api/avatars", "x-api-key", "other");
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.header("Content-Type")).isEqualTo(before.header("Content-Type"));
    }

    @Test
    void aFile_isNotRunAsAScript_andItsSizeIsLimited() {
        caller.send("PUT", "/__admin/files/a.html", BodyPublishers.ofString("<script>alert(1)</script>"));
        Response file = caller.get("/__admin/files/a.html");
        assertThat(file.text()).contains("alert");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aMissingBodyFile_isACleanError() {
        caller.post("/__admin/mappings", "{'request':{'urlPath':'/f'},'response':{'bodyFileName':'pom.xml'}}");
        Response response = caller.get("/f");
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).doesNotContain("<project", "\tat ");
    }
}
