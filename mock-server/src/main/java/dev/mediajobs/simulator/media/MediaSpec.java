package dev.mediajobs.simulator.media;

/**
 * What a job results in.
 *
 * @param kind picture or video
 * @param aspect width to height, such as {@code 16:9}
 * @param framesPerSecond of a video, 30 or 60
 * @param seconds length of a video, 2 or 8
 * @param title what is written on a picture
 */
public record MediaSpec(Kind kind, String aspect, int framesPerSecond, int seconds, String title) {

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
    public static MediaSpec picture(String aspect, String title) {
        return new MediaSpec(Kind.PICTURE, aspect, 0, 0, title);
    }

    /** {@return a video of two seconds} */
    public static MediaSpec video(String aspect, int framesPerSecond, String title) {
        return new MediaSpec(Kind.VIDEO, aspect, framesPerSecond, 2, title);
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
