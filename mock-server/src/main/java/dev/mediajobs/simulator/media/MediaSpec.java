package dev.mediajobs.simulator.media;

/**
 * Description of a result.
 *
 * @param aspect aspect ratio, such as {@code 16:9}
 * @param framesPerSecond frame rate of a video, 30 or 60
 * @param seconds length of a video, 2 or 8
 * @param title text on a picture
 */
public record MediaSpec(Kind kind, String aspect, int framesPerSecond, int seconds, String title) {

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

        /** {@return the file extension without a dot} */
        public String extension() {
            return extension;
        }

        /** {@return the MIME type} */
        public String contentType() {
            return contentType;
        }
    }

    /** {@return a picture} */
    public static MediaSpec picture(String aspect, String title) {
        return new MediaSpec(Kind.PICTURE, aspect, 0, 0, title);
    }

    /** {@return a two-second video} */
    public static MediaSpec video(String aspect, int framesPerSecond, String title) {
        return new MediaSpec(Kind.VIDEO, aspect, framesPerSecond, 2, title);
    }

    /** {@return a PNG or MP4 file, which is the same for equal seeds and specs} */
    public byte[] render(long seed) {
        return kind == Kind.PICTURE ? Picture.render(this, seed) : Videos.read(this);
    }
}
