package dev.mediajobs.internal.http;

/** The version of this library, written by the build. */
final class ProductVersion {
    static final String VERSION = "${project.version}";

    private ProductVersion() {}
}
