package dev.mediajobs.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the packaged jar. */
class JarIT {
    private static final long MEGABYTE = 1_000_000;
    private static final Pattern API = Pattern.compile("dev\\.mediajobs\\.client\\.\\w+\\.\\w+Api");

    @Test
    void isSmallerThanAMegabyte() throws IOException {
        assertThat(Files.size(jar())).isLessThan(MEGABYTE);
    }

    @Test
    void hasAModuleName() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("dev.mediajobs.client");
        }
    }

    @Test
    void hasNativeImageMetadataOfEveryAdapterAndEveryApi() throws IOException {
        SortedSet<String> needed = new TreeSet<>();
        SortedSet<String> registered = new TreeSet<>();
        try (JarFile jar = new JarFile(jar().toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName().replace('/', '.').replaceFirst("\\.class$", "");
                if (entry.getName().endsWith("/reachability-metadata.json")) {
                    read(jar, entry, registered);
                } else if ((name.endsWith("JsonAdapter") && !name.contains(".runtime."))
                        || API.matcher(name).matches()) {
                    needed.add(name);
                }
            }
        }

        assertThat(needed).hasSizeGreaterThan(50);
        assertThat(registered).containsAll(needed);
    }

    private static Path jar() {
        return Path.of(System.getProperty("mediajobs.jar"));
    }

    private static void read(JarFile jar, JarEntry entry, SortedSet<String> types) throws IOException {
        assertThat(entry.getName()).startsWith("META-INF/native-image/dev.mediajobs/mediajobs-clients/");
        try (InputStream document = jar.getInputStream(entry)) {
            for (JsonNode element : new ObjectMapper().readTree(document).path("reflection")) {
                boolean callable = element.has("methods")
                        || element.path("allDeclaredMethods").asBoolean();
                if (element.path("type").isTextual() && callable) {
                    types.add(element.path("type").asText());
                }
            }
        }
    }
}
