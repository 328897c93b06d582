package dev.mediajobs.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.Canary;
import dev.mediajobs.internal.failure.Redactor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsrfGuardTest {
    private static final HttpUrl VENDOR = HttpUrl.get("https://vendor.example");

    private static SsrfGuard resolvingTo(String... addresses) {
        Dns dns = host -> {
            List<InetAddress> found = new ArrayList<>();
            for (String address : addresses) {
                found.addAll(List.of(InetAddress.getAllByName(address)));
            }
            return found;
        };
        return new SsrfGuard(VENDOR, dns, List.of(), new Redactor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.255",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::8.8.8.8",
                "64:ff9b:1:ffff::1",
                "2001:db8::1",
                "2001:db8:ffff::1",
                "2002:7f00:1::"
            })
    void row51_namesWithInternalAddresses_areRejected(String address) {
        assertThatThrownBy(() -> resolvingTo("93.184.216.34", address).lookup("cdn.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("not a public address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "100.63.255.255",
                "172.32.0.1",
                "192.0.3.1",
                "192.88.98.255",
                "192.88.100.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "2001:db7:ffff::1",
                "2001:db9::1",
                "2606:2800:220:1::1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:2::8.8.8.8"
            })
    void namesWithPublicAddresses_areAccepted(String address) throws Exception {
        assertThat(resolvingTo(address).lookup("cdn.example")).hasSize(1);
    }

    @Test
    void theConfiguredHost_mayBeInternal() throws Exception {
        assertThat(resolvingTo("10.0.0.1").lookup("vendor.example")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example/a.mp4",
                "file:///etc/passwd",
                "ftp://cdn.example/a",
                "jar:https://cdn.example/a!/b",
                "//cdn.example/a",
                "/a",
                "",
                "https://user:secret@cdn.example/a",
                "https://10.0.0.1/a",
                "https://[::1]/a",
                "https://2130706433/a"
            })
    void row50_row41_unsafeLinks_areRejected(String link) {
        SsrfGuard guard = resolvingTo("93.184.216.34");
        assertThatThrownBy(() -> guard.requirePublic(link))
                .isInstanceOf(UnsafeLinkException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void httpsLinks_areAccepted_andKeepTheirQuery() throws Exception {
        assertThat(resolvingTo("93.184.216.34")
                        .requirePublic("https://cdn.example/a.mp4?sig=abc")
                        .toString())
                .isEqualTo("https://cdn.example/a.mp4?sig=abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x7f000001",
                "0X7F.1",
                "0x7f.0.0.0x1",
                "017700000001",
                "0177.0.0.1",
                "2130706433",
                "127.1",
                "127.0.1",
                "127.0.0.1.",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "\uFF11\uFF12\uFF17.0.0.1",
                "127\u30020\u30020\u30021",
                "\u2460\u2461\u2466.1",
                "%31%32%37.0.0.1"
            })
    void addressesInEveryForm_areRejected(String host) {
        assertThatThrownBy(() -> resolvingTo("93.184.216.34").requirePublic("https://" + host + "/a"))
                .isInstanceOf(UnsafeLinkException.class)
                .hasMessageContaining("not a public address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"134744072", "8.8", "0x08080808", "010.8.8.8", "1.2.3.4.5", "256.1.1.1", "a.0x10", "0x"})
    void numbersThatAreNotAddressesInTheCommonForm_areRejected(String host) {
        assertThatThrownBy(() -> resolvingTo("93.184.216.34").requirePublic("https://" + host + "/a"))
                .isInstanceOf(UnsafeLinkException.class)
                .hasMessageContaining(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "[2606:2800:220:1::1]", "1a.example", "0x7f.example", "10.0.0.1.example"})
    void hostsThatOnlyLookLikeThat_areAccepted(String host) throws Exception {
        assertThat(resolvingTo("93.184.216.34").requirePublic("https://" + host + "/a"))
                .isNotNull();
    }

    @Test
    void aRefusalNamesHostAddressAndOption() {
        assertThatThrownBy(() -> resolvingTo("198.18.0.7").lookup("files.example"))
                .hasMessage("the host files.example resolves to 198.18.0.7, which is not a public address;"
                        + " allow it with TransportOptions.withPrivateHosts");
        assertThatThrownBy(() -> resolvingTo().requirePublic("https://10.0.0.1/a"))
                .hasMessage("the host 10.0.0.1 is not a public address;"
                        + " allow it with TransportOptions.withPrivateHosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"files.example", "*.example", "198.18.0.0/15", "198.18.0.7"})
    void privateHosts_areAccepted(String entry) throws Exception {
        Dns dns = host -> List.of(InetAddress.getByName("198.18.0.7"));
        SsrfGuard guard = new SsrfGuard(VENDOR, dns, List.of(entry), new Redactor());

        assertThat(guard.lookup("files.example")).hasSize(1);
        assertThatThrownBy(() -> guard.requirePublic("https://10.0.0.1/a")).isInstanceOf(UnsafeLinkException.class);
        assertThatThrownBy(() -> guard.requirePublic("http://files.example/a")).hasMessageContaining("is not https");
    }

    @Test
    void aPrivateAddress_isAcceptedInItsCommonFormOnly() throws Exception {
        SsrfGuard guard = new SsrfGuard(VENDOR, Dns.SYSTEM, List.of("127.0.0.0/8", "fd00::/8"), new Redactor());

        assertThat(guard.requirePublic("https://127.0.0.1/a")).isNotNull();
        assertThat(guard.requirePublic("https://[fd00::1]/a")).isNotNull();
        assertThatThrownBy(() -> guard.requirePublic("https://2130706433/a")).isInstanceOf(UnsafeLinkException.class);
    }

    @Test
    void secretsInHostsAndPaths_areNotShown() {
        Redactor redactor = new Redactor();
        redactor.addSecret(Canary.secret("key"));
        SsrfGuard guard = new SsrfGuard(VENDOR, host -> List.of(InetAddress.getLoopbackAddress()), List.of(), redactor);

        for (String text : List.of(
                "http://cdn.example/KEY/" + "x".repeat(300),
                "http://cdn.example/" + "x".repeat(175) + "KEY",
                "https://KEY:KEY@cdn.example/",
                "https:\\\\KEY@[/",
                "http://cdn.example/a;jsessionid=KEY/b",
                "https://a.KEY./a?KEY")) {
            String link = text.replace("KEY", Canary.secret("key"));
            assertThatThrownBy(() -> {
                        guard.requirePublic(link);
                        guard.lookup(HttpUrl.get(link).host());
                    })
                    .as(text)
                    .message()
                    .doesNotContainIgnoringCase("canary");
        }
    }
}
