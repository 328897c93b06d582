package dev.mediajobs.conformance.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Small files to upload: an image and an audio file. */
public final class Fixtures {

    private Fixtures() {}

    /** Returns a PNG of 64 by 64 grey pixels that become lighter. */
    public static byte[] png() {
        return read("picture.png");
    }

    /** Returns a WAV of a quarter of a second: a tone of 440 Hz, 8 bits, one channel. */
    public static byte[] wav() {
        return read("sound.wav");
    }

    private static byte[] read(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
