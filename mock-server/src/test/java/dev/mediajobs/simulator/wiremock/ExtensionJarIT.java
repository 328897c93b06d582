package dev.mediajobs.simulator.wiremock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The content of the packaged extension. */
class ExtensionJarIT {

    private static final String OWN = "dev/mediajobs/";

    private static JarFile jar() throws IOException {
        return new JarFile(WireMockProcess.EXTENSION.toFile());
    }

    @Test
    void theJar_hasOnlyPackagesOfItsOwn() throws IOException {
        try (JarFile jar = jar()) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .filteredOn(name -> name.endsWith(".class"))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith(OWN))
                    .noneMatch(name ->
                            name.matches(".*/shaded/(com/(github|google)|org/(eclipse|apache)|jakarta|picocli)/.*"));
        }
        assertThat(WireMockProcess.EXTENSION.toFile().length()).isLessThan(5_000_000);
    }

    /** A class that is missing would only be noticed by the request that needs it. */
    @Test
    void theSimulatorsClasses_useNoLibraryThatIsNotInTheJar() throws IOException {
        List<String> absent = List.of(
                "org/eclipse/", "jakarta/", "javax/servlet", "com/google/", "org/apache/", "picocli/", "org/junit/");
        try (JarFile jar = jar()) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(OWN) && name.endsWith(".class") && !name.contains("/shaded/")) {
                    String content = new String(jar.getInputStream(entry).readAllBytes(), ISO_8859_1);
                    assertThat(absent).as(name).noneMatch(content::contains);
                    assertThat(content).as(name).doesNotContainPattern("(?<!/shaded/)com/fasterxml/");
                }
            }
        }
    }

    @Test
    void theJar_namesItsLicences_andIsFoundByWireMock() throws IOException {
        try (JarFile jar = jar()) {
            assertThat(text(jar, "META-INF/THIRD-PARTY.txt"))
                    .contains("jackson-databind", "SnakeYAML", "JsonSchemaValidator", "Swagger UI")
                    .doesNotContainIgnoringCase("jetty", "guava", "junit");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/services/com.github.tomakehurst.wiremock.extension.ExtensionFactory"))
                    .isEqualToIgnoringNewLines("dev.mediajobs.simulator.wiremock.MediaJobsExtensionFactory");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
    }
}
