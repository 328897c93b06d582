package dev.mediajobs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.internal.failure.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"4.12.0", "4.13.1-SNAPSHOT", "5.0.0-alpha.16", "5.5.1", "10.0"})
    void theseVersionsAreSupported(String version) {
        OkHttpVersion.require(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.11.0", "4.9.3", "3 or earlier", "3.14.9", "", "null"})
    void othersAreNamed_withTheOneThatIsNeeded(String version) {
        assertThatThrownBy(() -> OkHttpVersion.require(version))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("OkHttp " + version + " is on the class path, but 4.12.0 or later is required");
    }

    @Test
    void theVersionOnTheClassPathIsFound() {
        assertThat(OkHttpVersion.found()).matches("[45]\\.[0-9]+.*");
    }

    /** Members that OkHttp 4.12 does not have, by name, which is enough for their rare names. */
    @Test
    void nothingIsUsedThatOnlyOkHttp5Has() throws IOException {
        List<String> added = List.of("fastFallback", "asSocket", "addEventListener", "followUpDecision");
        Path classes = Path.of("src", "main", "java");
        try (Stream<Path> sources = Files.walk(classes)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(source, StandardCharsets.UTF_8))
                        .as(source.toString())
                        .doesNotContain("Headers.EMPTY")
                        .doesNotContain("ResponseBody.EMPTY")
                        .doesNotContain("RequestBody.EMPTY")
                        .doesNotContain(added.toArray(String[]::new));
            }
        }
    }
}
