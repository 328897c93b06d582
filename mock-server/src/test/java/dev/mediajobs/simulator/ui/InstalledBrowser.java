package dev.mediajobs.simulator.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a Chromium or Chrome that is there. None is ever downloaded. */
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

    /** The browser that the environment names, or the first on its path, or one in a usual place; null where there is none. */
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

    /** Where a build has to have one. */
    static boolean required(Map<String, String> environment) {
        return "true".equals(environment.get("CI"));
    }

    static String missing() {
        return "There is no Chromium or Chrome: install one, or name one in " + VARIABLE
                + ". The page for people is not tested without it.";
    }
}
