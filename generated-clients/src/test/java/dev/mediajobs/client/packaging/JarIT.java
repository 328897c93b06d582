package dev.mediajobs.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the packaged jar. */
class JarIT {
    private static final long MEGABYTE = 1_000_000;
    private static final Pattern ADAPTER = Pattern.compile(".*JsonAdapter\\.class");
    private static final Pattern API = Pattern.compile("dev\\.mediajobs\\.client\\.\\w+\\.\\w+Api");

    @Test
    void isSmallerThanAMegabyte() throws IOException {
        assertThat(Files.size(jar())).isLessThan(MEGABYTE);
    }

    @Test
    void isAModuleThatExportsEveryPackage() {
        ModuleDescriptor module = module();
        assertThat(module.isAutomatic()).isFalse();
        assertThat(module.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(Exports::source))
                .hasSizeGreaterThan(1)
                .containsExactlyInAnyOrderElementsOf(module.packages());
    }

    /** Moshi creates the adapters by reflection. */
    @Test
    void opensEveryPackageWithAdaptersToMoshi() throws IOException {
        SortedSet<String> packages = new TreeSet<>();
        try (JarFile jar = new JarFile(jar().toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> ADAPTER.matcher(name).matches())
                    .forEach(name -> packages.add(
                            name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
        }
        packages.remove("dev.mediajobs.client.runtime");

        assertThat(module().opens().stream()
                        .filter(opens -> opens.targets().equals(Set.of("com.squareup.moshi")))
                        .map(Opens::source))
                .hasSizeGreaterThan(1)
                .containsExactlyInAnyOrderElementsOf(packages);
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

    private static ModuleDescriptor module() {
        return ModuleFinder.of(jar())
                .find("dev.mediajobs.clients")
                .orElseThrow()
                .descriptor();
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
