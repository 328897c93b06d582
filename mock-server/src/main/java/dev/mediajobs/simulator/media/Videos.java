package dev.mediajobs.simulator.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the prepared videos; the README in their folder describes how they were created. */
final class Videos {

    private Videos() {}

    static byte[] read(MediaSpec mediaSpec) {
        int rate = mediaSpec.framesPerSecond() == 60 ? 60 : 30;
        String shape = mediaSpec.aspect().equals("9:16") ? "portrait" : "landscape";
        String name = shape + "-" + rate + (mediaSpec.seconds() == 8 ? "-8s" : "") + ".mp4";
        try (InputStream in = Videos.class.getResourceAsStream("/dev/mediajobs/simulator/media/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Video " + name + " is missing from the simulator jar.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
