package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.conformance.content.MediaFormat;
import dev.mediajobs.conformance.content.StrictJson;
import dev.mediajobs.conformance.request.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    @Test
    void aFormat_isDetectedByContent_andSoIsTruncation() {
        byte[] png = Fixtures.png();
        assertThat(MediaFormat.of(png)).contains(MediaFormat.PNG);
        assertThat(MediaFormat.PNG.isComplete(png)).isTrue();
        assertThat(MediaFormat.PNG.isComplete(Arrays.copyOf(png, png.length - 5)))
                .isFalse();
        byte[] broken = png.clone();
        broken[png.length / 2] ^= 1;
        assertThat(MediaFormat.PNG.isComplete(broken)).isFalse();

        byte[] wav = Fixtures.wav();
        assertThat(MediaFormat.of(wav)).contains(MediaFormat.WAV);
        assertThat(MediaFormat.WAV.isComplete(wav)).isTrue();
        assertThat(MediaFormat.WAV.isComplete(Arrays.copyOf(wav, 100))).isFalse();
        assertThat(MediaFormat.of("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aVideo_isCompleteIfItsBoxesAddUp() {
        byte[] video = {
            0, 0, 0, 12, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 8, 'm', 'o', 'o', 'v', 0, 0, 0, 9, 'm', 'd',
            'a', 't', 7
        };
        assertThat(MediaFormat.of(video)).contains(MediaFormat.MP4);
        assertThat(MediaFormat.MP4.isComplete(video)).isTrue();
        assertThat(MediaFormat.MP4.isComplete(Arrays.copyOf(video, 28))).isFalse();
    }

    @Test
    void aNameAndAContentType_mustFitTheFormat() {
        assertThat(MediaFormat.MP4.acceptsExtension("/a/b.mp4")).isTrue();
        assertThat(MediaFormat.MP4.acceptsExtension("/a/b")).isTrue();
        assertThat(MediaFormat.MP4.acceptsExtension("/a/b.png")).isFalse();
        assertThat(MediaFormat.PNG.acceptsContentType("video/mp4")).isFalse();
    }

    @Test
    void validJson_isParsed() throws StrictJson.InvalidJsonException {
        assertThat(StrictJson.read(" {\"a\": [1, 2.5, null]}\n".getBytes(StandardCharsets.UTF_8))
                        .path("a"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}{}", "{\"a\":1,\"a\":2}", "\ufeff{}", "<html>", "NaN", "{'a':1}"})
    void invalidJson_isRejected(String text) {
        assertThatThrownBy(() -> StrictJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(StrictJson.InvalidJsonException.class);
    }

    @Test
    void bytesThatAreNotUtf8_areRejected() {
        assertThatThrownBy(() -> StrictJson.read("\"\u00e4\"".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("not UTF-8");
    }
}
