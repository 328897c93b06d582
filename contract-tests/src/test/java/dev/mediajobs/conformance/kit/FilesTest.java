package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.conformance.answer.MediaKind;
import dev.mediajobs.conformance.answer.StrictJson;
import dev.mediajobs.conformance.request.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    @Test
    void aFile_isKnownByItsBytes_andSoIsItsEnd() {
        byte[] png = Fixtures.png();
        assertThat(MediaKind.of(png)).contains(MediaKind.PNG);
        assertThat(MediaKind.PNG.isWhole(png)).isTrue();
        assertThat(MediaKind.PNG.isWhole(Arrays.copyOf(png, png.length - 5))).isFalse();
        byte[] broken = png.clone();
        broken[png.length / 2] ^= 1;
        assertThat(MediaKind.PNG.isWhole(broken)).isFalse();

        byte[] wav = Fixtures.wav();
        assertThat(MediaKind.of(wav)).contains(MediaKind.WAV);
        assertThat(MediaKind.WAV.isWhole(wav)).isTrue();
        assertThat(MediaKind.WAV.isWhole(Arrays.copyOf(wav, 100))).isFalse();
        assertThat(MediaKind.of("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aFilm_isWholeWhenItsBoxesAddUp() {
        byte[] film = {
            0, 0, 0, 12, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 8, 'm', 'o', 'o', 'v', 0, 0, 0, 9, 'm', 'd',
            'a', 't', 7
        };
        assertThat(MediaKind.of(film)).contains(MediaKind.MP4);
        assertThat(MediaKind.MP4.isWhole(film)).isTrue();
        assertThat(MediaKind.MP4.isWhole(Arrays.copyOf(film, 28))).isFalse();
    }

    @Test
    void aName_mustNotSayAnotherKind() {
        assertThat(MediaKind.MP4.mayEndIn("/a/b.mp4")).isTrue();
        assertThat(MediaKind.MP4.mayEndIn("/a/b")).isTrue();
        assertThat(MediaKind.MP4.mayEndIn("/a/b.png")).isFalse();
        assertThat(MediaKind.PNG.mayBeCalled("video/mp4")).isFalse();
    }

    @Test
    void json_isReadAsItIs() throws StrictJson.NotJson {
        assertThat(StrictJson.read(" {\"a\": [1, 2.5, null]}\n".getBytes(StandardCharsets.UTF_8))
                        .path("a"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}{}", "{\"a\":1,\"a\":2}", "\ufeff{}", "<html>", "NaN", "{'a':1}"})
    void whatIsNoJson_isToldSo(String text) {
        assertThatThrownBy(() -> StrictJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(StrictJson.NotJson.class);
    }

    @Test
    void bytesThatAreNotUtf8_areToldSo() {
        assertThatThrownBy(() -> StrictJson.read("\"\u00e4\"".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("not UTF-8");
    }
}
