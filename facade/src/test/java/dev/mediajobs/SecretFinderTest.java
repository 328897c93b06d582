package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The detector finds eight characters of a secret wherever they are shown, and nothing in other texts. */
class SecretFinderTest {
    private static final List<String> SECRETS = List.of(Canary.secret("finder"), Canary.escapedSecret("finder"));

    private static Stream<String> pieces(String secret, int length) {
        return Stream.iterate(0, at -> at + length <= secret.length(), at -> at + 1)
                .map(at -> secret.substring(at, at + length));
    }

    @ParameterizedTest
    @EnumSource
    void eightCharacters_areFound_inEverySpelling(Spelling spelling) {
        for (String secret : SECRETS) {
            pieces(secret, 8).forEach(piece -> assertThat(Canary.FINDER.find("key=" + spelling.of(piece) + ", wrong"))
                    .as("a piece")
                    .isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sixCharacters_areNotFound(Spelling spelling) {
        for (String secret : SECRETS) {
            pieces(secret, 6).forEach(piece -> assertThat(Canary.FINDER.find("key=" + spelling.of(piece) + ", wrong"))
                    .as("a piece")
                    .isEmpty());
        }
    }

    @Test
    void ordinaryTexts_showNothing() throws IOException {
        Canary.secret("some-secret");
        List<Path> texts = new ArrayList<>();
        for (String folder : List.of("README.md", "src", "../specs/src", "../specs/miraflow.yaml")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(texts::add);
            }
        }
        assertThat(texts).hasSizeGreaterThan(100);
        for (Path text : texts) {
            assertThat(Canary.FINDER.find(Files.readString(text)))
                    .as(text.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyPlaceIsChecked() {
        String secret = Canary.secret("place");
        Throwable hidden = new IllegalStateException("outer", new IOException("inner " + secret));
        Throwable suppressing = new IOException("closed");
        suppressing.addSuppressed(new IOException(secret.toUpperCase(Locale.ROOT)));
        LogRecord line = new LogRecord(Level.INFO, "{0} of {1}");
        line.setParameters(new Object[] {"part", secret.substring(10, 18)});
        LogRecord thrown = new LogRecord(Level.INFO, "failed");
        thrown.setThrown(hidden);
        MediaException failure =
                new JobFailedException(MediaException.details("no face").body("about " + secret));
        MediaException reason =
                new JobFailedException(MediaException.details("no face").reason(secret));
        MediaEvent event = new MediaEvent(
                1,
                Vendor.CREATIFY,
                "await",
                1,
                Optional.empty(),
                OptionalInt.empty(),
                Duration.ZERO,
                Optional.of(failure));

        for (Object shown : Arrays.asList(hidden, suppressing, line, thrown, failure, reason, event, "x" + secret)) {
            assertThat(SecretLeakDetector.leaks(shown))
                    .as(shown.getClass().getSimpleName())
                    .isNotEmpty()
                    .noneMatch(leak -> leak.contains(secret));
        }
        assertThat(SecretLeakDetector.leaks(new IOException("HTTP 401"))).isEmpty();
    }
}
