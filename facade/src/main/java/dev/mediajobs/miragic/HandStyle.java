package dev.mediajobs.miragic;

/** The hand that draws a speed painting. The vendor documents only the numbers 0 to 4 and what the first two likely are. */
public enum HandStyle {
    /** Style 0: likely no hand. */
    NONE(0),
    /** Style 1: likely a realistic hand, the default. */
    REALISTIC(1),
    /** Style 2. */
    STYLE_2(2),
    /** Style 3. */
    STYLE_3(3),
    /** Style 4. */
    STYLE_4(4);

    final int value;

    HandStyle(int value) {
        this.value = value;
    }
}
