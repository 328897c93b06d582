package dev.mediajobs.simulator.ui;

import dev.mediajobs.simulator.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the files of the UI from the class path on request. Thread-safe. */
public final class UiResources {

    /** The main page. */
    public static final String INDEX = "index.html";

    private static final String FOLDER = "dev/mediajobs/simulator/ui/";
    private static final Pattern NAME = Pattern.compile("(?:viewer/)?[a-z][a-z0-9-]*\\.(?:html|css|js|svg)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** Allows only resources of the same origin, and data URLs for images in styles. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private UiResources() {}

    /** {@return the file with the given name, or null} */
    public static @Nullable Response file(String name) {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        try (InputStream in = UiResources.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return null;
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
            return Response.of(200, type, in.readAllBytes())
                    .with("Content-Security-Policy", POLICY)
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Referrer-Policy", "no-referrer")
                    .with("Cache-Control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
