package dev.mediajobs.miraflow;

import java.util.Locale;

/** The animation style of an advertisement video. The prompt describes what the style leaves open. */
public enum AnimationStyle {
    /** The vendor's style {@code luxury_macro}. */
    LUXURY_MACRO,
    /** The vendor's style {@code neo_noir_night}. */
    NEO_NOIR_NIGHT,
    /** The vendor's style {@code warm_lifestyle_sunset}. */
    WARM_LIFESTYLE_SUNSET,
    /** The vendor's style {@code futuristic_clean_studio}. */
    FUTURISTIC_CLEAN_STUDIO,
    /** The vendor's style {@code cyberpunk_showcase}. */
    CYBERPUNK_SHOWCASE,
    /** The vendor's style {@code film_35mm_editorial}. */
    FILM_35MM_EDITORIAL,
    /** The vendor's style {@code high_fashion_runway}. */
    HIGH_FASHION_RUNWAY,
    /** The vendor's style {@code nature_premium}. */
    NATURE_PREMIUM,
    /** Only the prompt describes the video; the default. */
    CUSTOM;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
