package dev.mediajobs.miragic;

/** The quality of a speed painting. */
public enum Quality {
    /** Standard definition. */
    STANDARD("sd"),
    /** High definition, the default. */
    HIGH("hd");

    final String value;

    Quality(String value) {
        this.value = value;
    }
}
