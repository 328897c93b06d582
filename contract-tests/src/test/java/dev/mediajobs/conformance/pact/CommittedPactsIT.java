package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.Specs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The committed pacts are those that the consumer tests of this build have written. Where they differ the folder is
 * emptied and written anew, so that {@code git diff} shows what changed, and the build fails until that is committed.
 */
class CommittedPactsIT {
    private static final Path WRITTEN = Path.of("target", "pacts");
    private static final Path COMMITTED = Path.of("pacts");

    /** Said here once more, so that an interaction cannot get lost unseen together with the test that declares it. */
    private static final Map<String, Integer> INTERACTIONS =
            new TreeMap<>(Map.of("creatify", 6, "miraflow", 13, "miragic", 7, "mirrago", 9));

    private final Map<String, Set<String>> written = new TreeMap<>();

    @BeforeEach
    void readWhatTheConsumerTestsWrote() {
        for (String vendor : Specs.VENDORS) {
            written.put(vendor, interactions(WRITTEN.resolve(Contract.CONSUMER + "-" + vendor + ".json")));
        }
    }

    @Test
    void everyDeclaredInteraction_wasPlayedAndWritten() {
        assertThat(written).isEqualTo(DeclaredPacts.byProvider());
    }

    @Test
    void noInteraction_isLost() {
        Map<String, Integer> counted = new TreeMap<>();
        written.forEach((vendor, interactions) -> counted.put(vendor, interactions.size()));

        assertThat(counted).isEqualTo(INTERACTIONS);
    }

    @Test
    void committedPacts_areThoseThatTheTestsWrote() throws IOException {
        assertThat(written).as("a partial run replaces nothing").isEqualTo(DeclaredPacts.byProvider());
        Map<String, String> fresh = contents(WRITTEN);
        Map<String, String> committed = contents(COMMITTED);
        if (!fresh.equals(committed)) {
            replaceCommitted(fresh);
        }

        assertThat(committed)
                .as("contract-tests/pacts was not up to date and has been written anew: look at git diff and commit it")
                .isEqualTo(fresh);
    }

    private static void replaceCommitted(Map<String, String> fresh) throws IOException {
        Files.createDirectories(COMMITTED);
        for (String stale : contents(COMMITTED).keySet()) {
            Files.delete(COMMITTED.resolve(stale));
        }
        for (Map.Entry<String, String> pact : fresh.entrySet()) {
            Files.writeString(COMMITTED.resolve(pact.getKey()), pact.getValue());
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), CommittedPactsIT::read, (a, b) -> a, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> interactions(Path pact) {
        if (!Files.exists(pact)) {
            return Set.of();
        }
        try {
            Set<String> names = new TreeSet<>();
            for (JsonNode interaction : new JsonMapper().readTree(pact.toFile()).path("interactions")) {
                List<String> states = new ArrayList<>();
                interaction
                        .path("providerStates")
                        .forEach(state -> states.add(state.path("name").asText()));
                names.add(states + " " + interaction.path("description").asText());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
