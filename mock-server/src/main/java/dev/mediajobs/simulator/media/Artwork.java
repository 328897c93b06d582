package dev.mediajobs.simulator.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a job results in.
 *
 * @param kind picture or video
 * @param aspect width to height, such as {@code 16:9}
 * @param framesPerSecond of a video, 30 or 60
 * @param length of a video, up to ten minutes
 * @param title what is written on a picture
 */
public record Artwork(Kind kind, String aspect, int framesPerSecond, Duration length, String title) {

    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Which kind of file. */
    public enum Kind {
        /** A PNG. */
        PICTURE("png", "image/png"),
        /** An MP4. */
        VIDEO("mp4", "video/mp4");

        private final String extension;
        private final String contentType;

        Kind(String extension, String contentType) {
            this.extension = extension;
            this.contentType = contentType;
        }

        /** {@return the end of a file's name, without a dot} */
        public String extension() {
            return extension;
        }

        /** {@return the MIME type} */
        public String contentType() {
            return contentType;
        }
    }

    /** {@return a picture} */
    public static Artwork picture(String aspect, String title) {
        return new Artwork(Kind.PICTURE, aspect, 0, Duration.ZERO, title);
    }

    /** {@return a video of two seconds} */
    public static Artwork video(String aspect, int framesPerSecond, String title) {
        return video(aspect, framesPerSecond, null, title);
    }

    /**
     * {@return a video}
     *
     * @param length how long it is, ten minutes at most; null for two seconds
     */
    public static Artwork video(String aspect, int framesPerSecond, @Nullable Duration length, String title) {
        Duration usual = length == null ? USUAL : length;
        return new Artwork(Kind.VIDEO, aspect, framesPerSecond, usual.compareTo(LONGEST) > 0 ? LONGEST : usual, title);
    }

    /**
     * Makes the file. The same seed and the same artwork give the same bytes.
     *
     * @return the bytes of a PNG or an MP4
     */
    public byte[] render(long seed) {
        return kind == Kind.PICTURE ? Picture.render(this, seed) : Videos.read(this);
    }
}
