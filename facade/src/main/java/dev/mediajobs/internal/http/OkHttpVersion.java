package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Failure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of OkHttp on the class path, where a build tool may have put an older one than this library needs. */
final class OkHttpVersion {
    static final String REQUIRED = "4.12.0";

    private static final int REQUIRED_MAJOR = 4;
    private static final int REQUIRED_MINOR = 12;
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    private OkHttpVersion() {}

    /** Throws a configuration failure if the version is too old. */
    static void require(String found) {
        if (!supported(found)) {
            throw Failure.of(
                            Failure.Kind.CONFIGURATION,
                            "MediaJobs",
                            "configuration",
                            "OkHttp " + found + " is on the class path, but " + REQUIRED + " or later is required",
                            "Set the version of com.squareup.okhttp3 in the build.")
                    .toException();
        }
    }

    /** Returns the version; read at runtime, because the compiler would copy the constant. */
    static String found() {
        try {
            return String.valueOf(
                    Class.forName("okhttp3.OkHttp").getField("VERSION").get(null));
        } catch (ReflectiveOperationException beforeVersion4) {
            return "3 or earlier";
        }
    }

    private static boolean supported(@Nullable String found) {
        Matcher numbers = NUMBERS.matcher(String.valueOf(found));
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major > REQUIRED_MAJOR
                || (major == REQUIRED_MAJOR && Integer.parseInt(numbers.group(2)) >= REQUIRED_MINOR);
    }
}
