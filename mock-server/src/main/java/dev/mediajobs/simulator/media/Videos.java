package dev.mediajobs.simulator.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Reads the prepared videos, whose frames are repeated for longer ones; how they were made stands beside them. */
final class Videos {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(8);

    private Videos() {}

    static byte[] read(Artwork artwork) {
        int rate = artwork.framesPerSecond() == 60 ? 60 : 30;
        boolean eight = rate == 30 && artwork.length().equals(LONG);
        String shape = artwork.aspect().equals("9:16") ? "portrait" : "landscape";
        String name = shape + "-" + rate + (eight ? "-8s" : "") + ".mp4";
        try (InputStream in = Videos.class.getResourceAsStream("/dev/mediajobs/simulator/media/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The simulator's own video " + name + " is missing.");
            }
            byte[] prepared = in.readAllBytes();
            return eight || artwork.length().equals(SHORT)
                    ? prepared
                    : Mp4.ofLength(
                            prepared,
                            Math.toIntExact(Math.round(artwork.length().toMillis() * rate / 1000.0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
