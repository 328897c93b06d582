package dev.mediajobs.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkGuardTest {

    private static final Map<String, String> NAMES = Map.of(
            "gateway.example", "9.9.9.9",
            "files.example", "8.8.8.8",
            "inside.example", "10.1.2.3",
            "metadata.google.internal", "169.254.169.254",
            "office.example", "192.168.7.7");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a",
                "http://127.9.9.9:99/a",
                "http://2130706433/a",
                "http://10.0.0.1/a",
                "http://172.16.0.1/a",
                "http://192.168.1.1/a",
                "http://169.254.169.254/latest",
                "http://100.64.0.1/a",
                "http://0.0.0.0/a",
                "http://224.0.0.1/a",
                "http://198.18.0.1/a",
                "http://240.0.0.1/a",
                "http://192.0.2.1/a",
                "http://[::1]/a",
                "http://[::]/a",
                "http://[fe80::1]/a",
                "http://[fd00:ec2::254]/a",
                "http://[::ffff:10.0.0.1]/a",
                "http://[64:ff9b::a00:1]/a",
                "http://[2002:7f00:1::]/a",
                "http://[2001:db8::1]/a",
                "http://[::127.0.0.1]/a",
                "https://inside.example/a",
                "http://metadata.google.internal/a"
            })
    void aLinkIntoANetwork_isRefusedForAPublicServer(String link) {
        assertThat(guard("https://gateway.example").refusal(URI.create(link)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("leads to the internal address"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://gateway.example, https://gateway.example:99/a",
        "https://gateway.example, https://files.example/a",
        "https://gateway.example, https://9.9.9.9/a",
        "https://gateway.example, https://[2606:4700::1111]/a",
        "https://gateway.example, https://unknown.example/a",
        "http://127.0.0.1:8089, http://127.0.0.1:9/a",
        "http://127.0.0.1:8089, http://192.168.1.1/a",
        "http://office.example, http://inside.example/a",
        "http://[fe80::1], http://[fe80::1]/a",
    })
    void otherLinks_areAllowed(String server, String link) {
        assertThat(guard(server).refusal(URI.create(link))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "http://[fe80::1]/a", "http://metadata.google.internal/"})
    void aLinkLocalAddress_isRefusedForAnInternalServerToo(String link) {
        assertThat(guard("http://127.0.0.1:8089").refusal(URI.create(link))).isPresent();
    }

    private static LinkGuard guard(String server) {
        return new LinkGuard(URI.create(server), host -> {
            if (host.endsWith("unknown.example")) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getByName(NAMES.getOrDefault(host, host))};
        });
    }
}
