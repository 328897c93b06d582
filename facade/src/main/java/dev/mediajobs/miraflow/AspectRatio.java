package dev.mediajobs.miraflow;

/** The aspect ratio of an image or video. */
public enum AspectRatio {
    /** 1:1. */
    SQUARE("1:1"),
    /** 16:9. */
    LANDSCAPE_16_9("16:9"),
    /** 9:16. */
    PORTRAIT_9_16("9:16"),
    /** 4:3. */
    LANDSCAPE_4_3("4:3"),
    /** 3:4. */
    PORTRAIT_3_4("3:4");

    final String value;

    AspectRatio(String value) {
        this.value = value;
    }

    /** Returns whether thumbnails and advertisement videos support it. */
    boolean isForVideos() {
        return this == LANDSCAPE_16_9 || this == PORTRAIT_9_16;
    }
}
