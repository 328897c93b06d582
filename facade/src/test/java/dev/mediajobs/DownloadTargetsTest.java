package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests downloads to files, streams and channels. The rows are those of the fault table. */
class DownloadTargetsTest {
    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void row58_anExistingTarget_isRefusedBeforeAnythingIsFetched_unlessItMayBeReplaced(CallStyle way) throws Exception {
        Path target = Files.writeString(folder.resolve("intro.mp4"), "mine");
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThatThrownBy(() -> way.download(result, target))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("already exists")
                    .hasMessageContainingAll("withReplaceExisting", "mediajobs.downloads.replace-existing");
            assertThat(target).hasContent("mine");
            assertThat(wire.seen()).hasSize(1);
            way.download(result, target, DownloadOptions.defaults().withReplaceExisting());
            assertThat(target).hasBinaryContent(VIDEO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsAsOpenToOthersAsAnyOtherInItsFolder(CallStyle way) throws Exception {
        Path any = Files.writeString(folder.resolve("any"), "mine");
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Path file = way.download(result(media, time), folder);

            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(any));
        }
    }

    @ParameterizedTest
    @EnumSource
    void row58_aSymbolicLink_isNotFollowed(CallStyle way) throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("intro.mp4"), precious);
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThatThrownBy(() -> way.download(result, link)).isInstanceOf(DownloadException.class);
            way.download(result, link, DownloadOptions.defaults().withReplaceExisting());
            assertThat(precious).hasContent("mine");
            assertThat(Files.isSymbolicLink(link)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void row58_aFolderThatDoesNotExist_isReported(CallStyle way) {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThatThrownBy(() -> way.download(result, folder.resolve("none/intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("Check that the folder exists");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row59_twoThreadsToOneName_leaveOneWholeFile(CallStyle way) throws Exception {
        Path target = folder.resolve("intro.mp4");
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            CompletableFuture<Object> one = CompletableFuture.supplyAsync(() -> tried(way, result, target));
            CompletableFuture<Object> other = CompletableFuture.supplyAsync(() -> tried(way, result, target));

            assertThat(List.of(one.join(), other.join())).contains(target);
            assertThat(target).hasBinaryContent(VIDEO);
            assertThat(left(folder)).containsExactly(target);
        }
    }

    @Test
    void aStream_getsTheBytesAndStaysOpen() {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            result(media, time).download(out, DownloadOptions.defaults());

            assertThat(out.toByteArray()).isEqualTo(VIDEO);
        }
    }

    @Test
    void aStreamThatFails_isReportedAndNotRetried() {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            OutputStream full = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                }
            };

            assertThatThrownBy(() -> result.download(full, DownloadOptions.defaults()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(wire.seen()).hasSize(2);
        }
    }

    @Test
    void aChannel_getsTheBytesBehindWhatItHasAndStaysOpen() throws Exception {
        Path file = Files.writeString(folder.resolve("intro.mp4"), "mine");
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            result(media, time).download(channel, DownloadOptions.defaults());

            assertThat(channel.isOpen()).isTrue();
            assertThat(file).binaryContent().startsWith('m', 'i', 'n', 'e').hasSize(4 + VIDEO.length);
        }
    }

    @Test
    void aChannelThatIsClosed_isReported() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            WritableByteChannel channel = Channels.newChannel(new ByteArrayOutputStream());
            channel.close();
            Media result = result(media, time);

            assertThatThrownBy(() -> result.download(channel, DownloadOptions.defaults()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("writing to the target failed (ClosedChannelException)");
        }
    }

    @Test
    void aChannelThatDoesNotBlock_isRefusedBeforeAnythingIsFetched() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Pipe pipe = Pipe.open();
            Media result = result(media, time);
            try (Pipe.SinkChannel sink = pipe.sink();
                    Pipe.SourceChannel source = pipe.source()) {
                sink.configureBlocking(false);

                assertThatThrownBy(() -> result.download(sink, DownloadOptions.defaults()))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("the channel does not block");
                assertThat(source.isOpen()).isTrue();
            }
            assertThat(wire.seen()).hasSize(1);
        }
    }

    private static Object tried(CallStyle way, Media result, Path target) {
        try {
            return way.download(result, target);
        } catch (DownloadException late) {
            return late;
        }
    }
}
