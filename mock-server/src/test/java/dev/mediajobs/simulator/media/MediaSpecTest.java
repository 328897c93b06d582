package dev.mediajobs.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rendered pictures and videos. */
class MediaSpecTest {

    @ParameterizedTest
    @CsvSource({"1:1, 1, 1", "16:9, 16, 9", "9:16, 9, 16", "4:3, 4, 3", "3:4, 3, 4", "?, 1, 1"})
    void aPicture_hasTheRequestedAspectRatio(String aspect, int width, int height) throws IOException {
        byte[] png = MediaSpec.picture(aspect, "Ärger: a title that is much too long for one line of a picture")
                .render(1);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth() * height).isEqualTo(image.getHeight() * width);
    }

    @Test
    void theSameSeed_givesTheSamePicture() {
        MediaSpec mediaSpec = MediaSpec.picture("1:1", "title");
        assertThat(mediaSpec.render(1)).isEqualTo(mediaSpec.render(1)).isNotEqualTo(mediaSpec.render(2));
    }

    @ParameterizedTest
    @CsvSource({"16:9, 30, 2", "16:9, 60, 2", "9:16, 30, 2", "9:16, 60, 2", "16:9, 30, 8", "9:16, 30, 8"})
    void aVideo_isAnMp4ThatBeginsWithItsIndex(String aspect, int framesPerSecond, int seconds) {
        MediaSpec mediaSpec = new MediaSpec(MediaSpec.Kind.VIDEO, aspect, framesPerSecond, seconds, "title");
        byte[] mp4 = mediaSpec.render(1);
        String text = new String(mp4, StandardCharsets.ISO_8859_1);
        assertThat(text.substring(4, 8)).isEqualTo("ftyp");
        assertThat(text.indexOf("moov")).isLessThan(text.indexOf("mdat"));
        assertThat(mp4.length).isBetween(5_000, 100_000);
        ByteBuffer numbers = ByteBuffer.wrap(mp4);
        int ticksPerSecond = numbers.getInt(text.indexOf("mvhd") + 16);
        assertThat(numbers.getInt(text.indexOf("mvhd") + 20)).isEqualTo(seconds * ticksPerSecond);
        assertThat(numbers.getInt(text.indexOf("stsz") + 12)).isEqualTo(seconds * framesPerSecond);
    }
}
