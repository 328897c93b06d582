package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests servers that encode a file although no encoding was requested. */
class DownloadEncodingTest {
    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    /** A body, and the header fields that describe it. */
    private record Encoded(String name, ByteString body, List<String> fields) {
        Encoded(String name, byte[] body, List<String> fields) {
            this(name, ByteString.of(body), fields);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(9, raw);
        try (OutputStream deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** Returns two gzip members after each other, which are one file. */
    private static byte[] members() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(gzip(Arrays.copyOf(VIDEO, 20)));
        out.writeBytes(gzip(Arrays.copyOfRange(VIDEO, 20, VIDEO.length)));
        return out.toByteArray();
    }

    static Stream<Encoded> decodable() {
        byte[] gzip = gzip(VIDEO);
        return Stream.of(
                new Encoded("gzip", gzip, List.of("gzip")),
                new Encoded("x-gzip", gzip, List.of("x-gzip")),
                new Encoded("upper case", gzip, List.of("GZip")),
                new Encoded("zlib", deflate(VIDEO, false), List.of("deflate")),
                new Encoded("raw deflate", deflate(VIDEO, true), List.of("Deflate")),
                new Encoded("twice", gzip(gzip), List.of("gzip, gzip")),
                new Encoded("two lines", gzip(deflate(VIDEO, false)), List.of("deflate", "gzip")),
                new Encoded("three", gzip(deflate(gzip, true)), List.of("gzip,deflate", "x-gzip")),
                new Encoded("identity", VIDEO, List.of("identity")),
                new Encoded("empty", VIDEO, List.of("", " , ")),
                new Encoded("aws-chunked", VIDEO, List.of("aws-chunked")),
                new Encoded("aws-chunked and gzip", gzip, List.of("gzip,aws-chunked", "identity")),
                new Encoded("two members", members(), List.of("gzip")));
    }

    private static Script script(byte[] body, List<String> encodings) {
        String[] fields =
                encodings.stream().map(value -> "Content-Encoding: " + value).toArray(String[]::new);
        return WireServer.whole(200, "video/mp4", body, fields);
    }

    /** Sends each byte as a chunk of its own, without a length. */
    private static Script chunked(byte[] body, String encoding, boolean complete) {
        return (request, out) -> {
            StringBuilder text = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Encoding: ")
                    .append(encoding)
                    .append("\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (byte b : body) {
                text.append("1\r\n").append((char) (b & 0xFF)).append("\r\n");
            }
            out.write((text + (complete ? "0\r\n\r\n" : "")).getBytes(ISO_8859_1));
            out.flush();
            if (!complete) {
                out.close();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("decodable")
    void whatTheServerEncoded_isDecoded(Encoded encoded) throws Exception {
        for (CallStyle way : CallStyle.values()) {
            ManualTime own = new ManualTime();
            try (WireServer wire = serving("/video.mp4", script(encoded.body().toByteArray(), encoded.fields()));
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                Path file = way.download(result(media, own), folder.resolve(way + ".mp4"));

                assertThat(file).hasBinaryContent(VIDEO);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void membersThatArriveLater_belongToTheFile(CallStyle way) throws Exception {
        try (WireServer wire = serving("/video.mp4", chunked(members(), "gzip", true));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(way.download(result(media, time), folder.resolve("a.mp4")))
                    .hasBinaryContent(VIDEO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "x-unknown", "gzip, br", "gzip,gzip,gzip,gzip"})
    void anotherEncoding_isNamedInTheFailure(String encoding) throws Exception {
        for (CallStyle way : CallStyle.values()) {
            ManualTime own = new ManualTime();
            try (WireServer wire = serving("/video.mp4", script(VIDEO, List.of(encoding)));
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                Media result = result(media, own);

                assertThatThrownBy(() -> way.download(result, folder.resolve("a.mp4")))
                        .isInstanceOf(DownloadException.class)
                        .hasMessageContaining(encoding.substring(encoding.lastIndexOf(' ') + 1)
                                .replace(",", ", "));
                assertThat(left(folder)).isEmpty();
                assertThat(wire.seen()).hasSize(2);
            }
        }
    }

    static Stream<Script> truncated() {
        byte[] gzip = gzip(VIDEO);
        byte[] zlib = deflate(VIDEO, false);
        List<Script> scripts = new ArrayList<>();
        for (int length : new int[] {5, 12, gzip.length - 9, gzip.length - 1}) {
            byte[] start = Arrays.copyOf(gzip, length);
            scripts.add(script(start, List.of("gzip")));
            scripts.add(chunked(start, "gzip", true));
            scripts.add(chunked(start, "gzip", false));
        }
        scripts.add(script(Arrays.copyOf(zlib, zlib.length - 1), List.of("deflate")));
        scripts.add(script(Arrays.copyOf(deflate(VIDEO, true), 10), List.of("deflate")));
        scripts.add(chunked(Arrays.copyOf(members(), gzip(Arrays.copyOf(VIDEO, 20)).length + 5), "gzip", false));
        scripts.add(script(VIDEO, List.of("gzip")));
        return scripts.stream();
    }

    @ParameterizedTest
    @MethodSource("truncated")
    void aTruncatedBody_isFetchedAgain_andNeverAppears(Script broken) throws Exception {
        for (CallStyle way : CallStyle.values()) {
            ManualTime own = new ManualTime();
            try (WireServer wire = serving("/video.mp4", WireServer.sequence(broken, broken, mp4()));
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                Media result = result(media, own);
                DownloadOptions twice = DownloadOptions.defaults().withMaxAttempts(2);
                CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                                () -> way.download(result, folder.resolve("a.mp4"), twice))
                        .handle((file, error) -> error);
                assertThat(own.untilDone(failure)).hasCauseInstanceOf(DownloadException.class);
                assertThat(left(folder)).isEmpty();
                assertThat(way.download(result, folder.resolve(way + ".mp4"))).hasBinaryContent(VIDEO);
                Files.delete(folder.resolve(way + ".mp4"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLimit_appliesToDecodedBytes(CallStyle way) throws Exception {
        byte[] large = Arrays.copyOf(VIDEO, 8 << 20);
        byte[] bomb = gzip(gzip(large));
        assertThat(bomb).hasSizeLessThan(100_000);
        try (WireServer wire = serving("/video.mp4", script(bomb, List.of("gzip, gzip")));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThatThrownBy(() -> way.download(
                            result,
                            folder.resolve("a.mp4"),
                            DownloadOptions.defaults().withMaxBytes(100_000)))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("larger than the limit of 100000 bytes");
            assertThat(left(folder)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBombThatDecodesToNothing_isEndedToo(CallStyle way) throws Exception {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.writeBytes(gzip(VIDEO));
        for (int i = 0; i < 200_000; i++) {
            many.writeBytes(empty);
        }
        try (WireServer wire = serving("/video.mp4", script(gzip(many.toByteArray()), List.of("gzip, gzip")));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThatThrownBy(() -> way.download(
                            result,
                            folder.resolve("a.mp4"),
                            DownloadOptions.defaults().withMaxBytes(1000)))
                    .hasMessageContaining("larger than the limit of 1000 bytes");
        }
    }
}
