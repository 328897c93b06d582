package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose name resolves to 127.0.0.1 must not control the simulator (DNS rebinding). */
class AdminHostTest {

    @RegisterExtension
    static final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().adminHosts("simulator.test", "[fd00::1]"));

    private static final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    private static String control(String line, String headers) {
        return caller.raw(line + " HTTP/1.1\r\n" + headers.replace("|", "\r\n") + "\r\nContent-Length: 0\r\n");
    }

    private static void assertNothingHappened() {
        assertThat(caller.get("/__admin/simulator/clock").at("/frozen")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example:8089",
                "Host: evil.example",
                "Host: evil.example.",
                "Host: EVIL.example:80",
                "Host: localhost.evil.example",
                "Host: 127.0.0.1.evil.example",
                "Host: evil.example:8089|Origin: http://evil.example:8089",
                "Host: evil.example:8089|Sec-Fetch-Site: same-origin",
                "Host: localhost.",
                "Host: 127.0.0.1.",
                "Host: [::ffff:10.0.0.1]:8089",
                "Host: [::ffff:127.0.0.1]",
                "Host: 10.0.0.1:8089",
                "Host: 0.0.0.0",
                "Host: 2130706433",
                "Host: 0x7f000001",
                "Host: 127.1",
                "Host: localhost@evil.example",
                "Host: 127.0.0.1|X-Forwarded-Host: evil.example",
                "Host: 127.0.0.1|X-Forwarded-Host: evil.example, 127.0.0.1",
                "Host: 127.0.0.1|X-Forwarded-Host: 127.0.0.1, evil.example",
                "Host: evil.example|X-Forwarded-Host: 127.0.0.1",
                "Host: 127.0.0.1|X-Forwarded-Host: evil.example|Origin: http://evil.example",
                "Host: simulator.test.evil.example",
                "Host:",
                "X-Host: 127.0.0.1",
                "Host: 127.0.0.1|Host: evil.example",
                "Host: evil.example|Host: 127.0.0.1",
            })
    void anUnknownHost_isRefused(String headers) {
        for (String line : List.of(
                "POST /__admin/simulator/clock/freeze",
                "POST /__admin/mappings",
                "GET /__admin",
                "GET /__admin/docs")) {
            assertThat(control(line, headers)).matches("(?s)HTTP/1.1 40[03] .*");
        }
        assertNothingHappened();
    }

    @Test
    void theRefusal_isOneClearSentence() {
        String response = control("GET /__admin/simulator/jobs", "Host: evil.example:8089");
        assertThat(response)
                .startsWith("HTTP/1.1 403")
                .contains("\"code\":\"foreign-host\"")
                .contains("Control requests to the host 'evil.example:8089' are refused. Use 127.0.0.1 or localhost, or"
                        + " allow the name with --admin-host NAME.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://evil.example:8089", "https://evil.example"})
    void anAbsoluteTargetOfAnotherHost_isRefused(String base) {
        for (String host : new String[] {"127.0.0.1", "evil.example", base.replaceAll("https?://", "")}) {
            String response = control("POST " + base + "/__admin/simulator/clock/freeze", "Host: " + host);
            assertThat(response).matches("(?s)HTTP/1.1 40[03] .*");
        }
        assertNothingHappened();
    }

    @Test
    void http10WithoutAHost_isRefused() {
        assertThat(caller.raw("POST /__admin/simulator/clock/freeze HTTP/1.0\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 403");
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: 127.0.0.1",
                "Host: 127.0.0.1:1",
                "Host: localhost",
                "Host: LocalHost:65535",
                "Host: [::1]",
                "Host: [::1]:8089",
                "Host: [0:0:0:0:0:0:0:1]:8089",
                "Host: simulator.test",
                "Host: SIMULATOR.test:8089",
                "Host: [FD00::1]:8089",
                "Host: 127.0.0.1|X-Forwarded-Host: simulator.test|X-Forwarded-Proto: https|Origin: https://simulator.test",
                "Host: localhost:8089|Origin: http://localhost:8089",
            })
    void loopbackAndAllowedNames_areAccepted(String headers) {
        assertThat(control("POST /__admin/simulator/clock/resume", headers)).startsWith("HTTP/1.1 200");
        assertThat(control("GET /__admin/mappings", headers)).startsWith("HTTP/1.1 200");
    }

    @Test
    void theVendorsOperations_areReachableUnderAnyName() {
        Response avatars = caller.get("/api/avatars", "x-api-key", "key", "X-Forwarded-Host", "media.example");
        assertThat(avatars.status()).isEqualTo(200);
        assertThat(caller.raw("GET /api/avatars HTTP/1.1\r\nHost: media.example\r\nx-api-key: any\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:80", "http://a", "a b", "a/b", "fd00::1", "*"})
    void aNameThatIsNotAHost_isRefusedAsAnOption(String name) {
        SimulatorOptions options = SimulatorOptions.defaults();
        assertThatThrownBy(() -> options.adminHosts(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "' is not a host name without a port");
    }
}
