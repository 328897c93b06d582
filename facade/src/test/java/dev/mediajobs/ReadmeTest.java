package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.internal.http.HttpClients;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the READMEs and the tables of retries with the code. */
class ReadmeTest {
    private static final Path RETRIES = Path.of("..", "docs", "retries.md");
    private static final Path TESTS = Path.of("src", "test");
    private static final List<Path> EXAMPLES = List.of(
            TESTS.resolve("java/dev/mediajobs/ReadmeExamplesTest.java"),
            TESTS.resolve("java/dev/mediajobs/examples/IntroWork.java"),
            TESTS.resolve("java/dev/mediajobs/spring/VendorTest.java"),
            TESTS.resolve("kotlin/dev/mediajobs/CoroutinesTest.kt"),
            TESTS.resolve("consumer/java/module-info.java"),
            Path.of("..", "mock-server")
                    .resolve(TESTS)
                    .resolve("java/dev/mediajobs/simulator/wiremock/ReadmeExampleIT.java"));
    private static final Pattern BLOCK = Pattern.compile("```(?:java|kotlin)\n(.*?)```", Pattern.DOTALL);

    /** Returns the right column of the row with this title. */
    private static String row(String title) throws IOException {
        for (String line : Files.readAllLines(RETRIES)) {
            if (line.startsWith("| " + title + " |")) {
                return line.substring(line.indexOf('|', 2) + 1)
                        .replaceAll("\\|$", "")
                        .strip();
            }
        }
        throw new AssertionError("The document has no row " + title);
    }

    private static String words(Duration duration) {
        return duration.toSeconds() < 60 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
    }

    @Test
    void theTableOfWaits_saysWhatTheConstantsSay() throws Exception {
        PollPolicy pace = PollPolicy.defaults();
        assertThat(row("one call")).startsWith(words(MediaJobsBuilder.CALL_TIMEOUT) + "; four times");
        assertThat(HttpClients.FILE_TIMEOUT_MULTIPLIER).isEqualTo(4);
        assertThat(row("polling interval"))
                .startsWith("starts at up to " + words(pace.initialDelay()) + ", multiplied by " + pace.multiplier()
                        + " up to " + words(pace.maxDelay()) + ",");
        assertThat(row("one wait")).startsWith(words(pace.timeout()) + " ");
        assertThat(row("consecutive failed polls")).isEqualTo(Integer.toString(pace.maxConsecutiveFailures()));
        assertThat(row("404 for a new job id")).endsWith(" " + words(pace.notFoundGrace()));
        assertThat(row("success without a link")).startsWith("tolerated for " + words(pace.missingLinkGrace()) + ",");
        assertThat(row("poll, list, token")).contains("up to " + RetryingCallExecutor.MAX_ATTEMPTS + " attempts");
        assertThat(row("submit")).startsWith("sent once");
    }

    /** Compares statements, because tests assert between them, without white space, because the formatter adds some. */
    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "README.md", "../mock-server/README.md"})
    void everyBlockOfCode_isInATestThatRuns(Path readme) throws Exception {
        String tests = "";
        for (Path example : EXAMPLES) {
            tests += bare(Files.readString(example));
        }
        Matcher blocks = BLOCK.matcher(Files.readString(readme));
        int found = 0;
        while (blocks.find()) {
            found++;
            for (String paragraph : blocks.group(1).split("\n\n|(?<=;)\n", -1)) {
                assertThat(tests).contains(bare(paragraph));
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(2);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
