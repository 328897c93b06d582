package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests submits with files and with changed files. The rows are those of the fault table. */
class SubmitFilesTest {
    private static final byte[] PNG = Pictures.png();

    private final WireServer wire = WireServer.start(WireServer.json(500, "{}"));

    @TempDir
    private Path folder;

    private static MediaException failure(CallStyle way, MediaJobs media, MediaSource picture) {
        SpeedPaintingRequest request = SpeedPaintingRequest.ofImage(picture);
        return way.failureOf(
                () -> media.miragic().submit(request), () -> media.miragic().submitAsync(request));
    }

    @ParameterizedTest
    @EnumSource
    void row13_aFilesName_leavesNoPathAndEndsNoHeader(CallStyle way) {
        try (wire;
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            failure(way, media, MediaSource.of(PNG, "../../secret/\"a\r\nX-Evil: 1\".png"));

            assertThat(wire.seen()).hasSize(1);
            assertThat(wire.seen().get(0).text())
                    .doesNotContain("secret")
                    .doesNotContain("X-Evil: 1\r\n")
                    .contains("name=\"fps\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row09_aStream_isSentOnce_whateverTheVendorSays(CallStyle way) {
        try (wire;
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            MediaSource once = MediaSource.of(new ByteArrayInputStream(PNG), "face.png");

            assertThat(failure(way, media, once)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(failure(way, media, once))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a stream is used only once");
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row10_aFileThatShrinksOrGrowsWhileItIsSent_isNoJobOfHalfAFile(CallStyle way) {
        for (long announced : new long[] {PNG.length + 5L, PNG.length - 5L}) {
            try (WireServer vendor = WireServer.start(WireServer.json(201, "{}"));
                    MediaJobs media =
                            Requests.at(vendor.url(), new ManualTime()).build()) {
                MediaSource changing = MediaSource.of(new ByteArrayInputStream(PNG), "face.png", announced);

                assertThat(failure(way, media, changing))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("face.png")
                        .hasMessageContaining("while it was sent");
                assertThat(vendor.seen()).as("complete requests").isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void row11_aFileThatCannotBeRight_isRefusedBeforeAnythingIsSent(CallStyle way) throws Exception {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture at all");
        try (wire;
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            assertThat(failure(way, media, MediaSource.of(text)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("JPEG, PNG");
            assertThat(failure(way, media, MediaSource.of(folder.resolve("none.png"))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("none.png cannot be read");
            assertThat(wire.seen()).isEmpty();
        }
    }
}
