package dev.mediajobs.simulator.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds an installed Chromium or Chrome; never downloads one. */
final class InstalledBrowser {

    static final String VARIABLE = "MEDIAJOBS_BROWSER";

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "chrome.exe",
            "microsoft-edge",
            "msedge.exe");
    private static final List<Path> DEFAULT = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
            Path.of("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));

    private InstalledBrowser() {}

    /** Returns the browser named by the environment, the first on the path, one in a default location, or null. */
    static @Nullable Path find(Map<String, String> environment) {
        String named = environment.get(VARIABLE);
        if (named != null) {
            return Path.of(named);
        }
        Stream<Path> onPath = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(Objects.requireNonNullElse(environment.get("PATH"), ""))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, DEFAULT.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether tests must fail without a browser. */
    static boolean required(Map<String, String> environment) {
        return "true".equals(environment.get("CI"));
    }

    /** Leaves a file for the end of the build if the tests of the page do not run. */
    static synchronized void record(boolean runs) {
        Path untested = Path.of("target", "page-not-tested.txt");
        try {
            if (runs) {
                Files.deleteIfExists(untested);
            } else {
                Files.writeString(untested, missing());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String missing() {
        return "Chromium or Chrome was not found; the simulator page is not tested. To test it, install one or set "
                + VARIABLE + ".";
    }
}
