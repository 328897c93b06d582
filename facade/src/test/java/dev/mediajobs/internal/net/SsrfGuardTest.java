package dev.mediajobs.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsrfGuardTest {
    private static final HttpUrl VENDOR = HttpUrl.get("https://vendor.example");

    private static SsrfGuard resolvingTo(String... addresses) {
        return new SsrfGuard(VENDOR, host -> {
            List<InetAddress> found = new ArrayList<>();
            for (String address : addresses) {
                found.addAll(List.of(InetAddress.getAllByName(address)));
            }
            return found;
        });
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
                .hasMessageContaining("private network");
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
}
