package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings in the README is complete and has the defaults and variables of the code. */
class ConfigurationTableTest {
    /** Returns the four cells of each row by the method of the builder. */
    private static Map<String, List<String>> rows() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("## Configuration");
        return readme.substring(begin, readme.indexOf("\n## ", begin))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .collect(Collectors.toMap(cells -> cells.get(1).replaceAll("`(\\w+).*", "$1"), Function.identity()));
    }

    @Test
    void everyMethodOfTheBuilderHasARow() throws Exception {
        List<String> methods = Arrays.stream(MediaJobsBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> method.getName())
                .filter(name -> !name.equals("build"))
                .toList();

        assertThat(rows().keySet())
                .as("the table 'Configuration' of facade/README.md")
                .containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void everyVendorHasItsVariables_andTheyAreRead() throws Exception {
        for (Vendor vendor : Vendor.values()) {
            List<String> variables = vendor.credentialVariables();
            assertThat(rows())
                    .as("the table 'Configuration' of facade/README.md")
                    .containsKey(vendor.id());
            assertThat(rows().get(vendor.id()).get(2))
                    .isEqualTo(variables.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
            Map<String, String> environment =
                    variables.stream().collect(Collectors.toMap(Function.identity(), Canary::secret));
            try (MediaJobs media = MediaJobs.fromEnvironment(environment)) {
                assertThat(media).hasToString("MediaJobs[" + vendor + "]");
            }
        }
    }

    @Test
    void theDefaultsAreThoseOfTheCode() throws Exception {
        assertThat(rows().get("callTimeout").get(4)).isEqualTo(MediaJobsBuilder.CALL_TIMEOUT.toSeconds() + " s");
        assertThat(rows().get("maxConcurrentSubmits").get(4))
                .isEqualTo(Integer.toString(MediaJobsBuilder.MAX_CONCURRENT_SUBMITS));
    }
}
