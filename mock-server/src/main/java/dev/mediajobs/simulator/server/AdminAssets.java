package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of WireMock's own pages, read from the class path. */
final class AdminAssets {

    private static final Pattern FILE =
            Pattern.compile("/__admin/((?:swagger-ui|recorder)/(?:[a-z0-9-]+/)*[a-z0-9.-]+\\.([a-z]+))");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml");

    private AdminAssets() {}

    /** {@return the file for a path of the admin API, or null if it is not a file} */
    static @Nullable Message find(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return null;
        }
        try (InputStream in = AdminAssets.class.getClassLoader().getResourceAsStream("assets/" + file.group(1))) {
            String type = TYPES.getOrDefault(file.group(2), "application/octet-stream");
            return in == null ? null : Message.of(Response.of(200, type, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
