package dev.mediajobs.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateHostsTest {
    @ParameterizedTest
    @CsvSource({
        "198.18.0.0/15, 198.19.255.255, true",
        "198.18.0.0/15, 198.20.0.0, false",
        "198.18.0.7, 198.18.0.7, true",
        "198.18.0.7, 198.18.0.8, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "0.0.0.0/0, 127.0.0.1, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fc00::1, false",
        "[fd00::]/8, fd12::1, true",
        "FD12::1, fd12::1, true",
        "[::1], ::1, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true",
        "files.example, 10.0.0.1, false"
    })
    void networksAndAddresses(String entry, String address, boolean contained) throws Exception {
        assertThat(PrivateHosts.of(List.of(entry)).contains(InetAddress.getByName(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "files.example, files.example, true",
        "Files.Example, files.example, true",
        "files.example, a.files.example, false",
        "files.example, files.example.evil, false",
        "*.example.internal, a.example.internal, true",
        "*.example.internal, a.b.example.internal, true",
        "*.example.internal, example.internal, false",
        "*.example.internal, evilexample.internal, false",
        "minio, minio, true",
        "b\u00fccher.example, xn--bcher-kva.example, true"
    })
    void names(String entry, String host, boolean contained) {
        assertThat(PrivateHosts.of(List.of(entry)).containsName(host)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "*.",
                "a.*.b",
                "*example",
                "https://files.example",
                "files.example:8080",
                "storage:9000",
                "files.example/path",
                "user@files.example",
                "files .example",
                "files..example",
                "files.example.",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10.0.0",
                "256.0.0.1",
                "010.0.0.1",
                "0x7f000001",
                "fd00::/129",
                "fd00:::1",
                "fe80::1%eth0",
                "::ffff:10.0.0.0/90"
            })
    void aBadEntry_isNamedWithItsOption(String entry) {
        assertThatThrownBy(() -> PrivateHosts.of(List.of("files.example", entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TransportOptions.withPrivateHosts")
                .hasMessageContaining("\"" + entry + "\"");
    }

    @Test
    void theEmptyList_allowsNothing() throws Exception {
        PrivateHosts none = PrivateHosts.of(List.of());

        assertThat(none.contains(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(none.containsName("localhost")).isFalse();
    }
}
