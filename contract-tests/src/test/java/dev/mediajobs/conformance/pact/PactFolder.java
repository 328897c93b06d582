package dev.mediajobs.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder of pacts: what lies in it, and how it differs from another. */
final class PactFolder {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    PactFolder(Path folder) {
        this.folder = folder;
    }

    /** The files by name, with what stands in them; none if there is no such folder. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    contents.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    /** The interactions by provider; each is named by its states and its description. */
    Map<String, Set<String>> interactions() {
        Map<String, Set<String>> all = new TreeMap<>();
        contents().forEach((name, content) -> {
            JsonNode pact = read(content);
            Set<String> names = all.computeIfAbsent(pact.at("/provider/name").asText(), provider -> new TreeSet<>());
            for (JsonNode interaction : pact.path("interactions")) {
                List<String> states = new ArrayList<>();
                interaction
                        .path("providerStates")
                        .forEach(state -> states.add(state.path("name").asText()));
                names.add(states + " " + interaction.path("description").asText());
            }
        });
        return all;
    }

    /** What is not in this folder as it is in the other, one line for each file. */
    List<String> differences(PactFolder other) {
        List<String> differences = new ArrayList<>();
        Map<String, String> mine = contents();
        Map<String, String> others = other.contents();
        others.keySet().stream()
                .filter(name -> !mine.containsKey(name))
                .forEach(name -> differences.add(name + " is missing"));
        mine.forEach((name, content) -> {
            if (!others.containsKey(name)) {
                differences.add(name + " is stale: no test writes it");
            } else if (!content.equals(others.get(name))) {
                differences.add(name + " is not as the tests write it");
            }
        });
        return differences;
    }

    /** Makes this folder what the other is. */
    void replaceBy(PactFolder other) {
        try {
            Files.createDirectories(folder);
            for (String stale : contents().keySet()) {
                Files.delete(folder.resolve(stale));
            }
            for (Map.Entry<String, String> pact : other.contents().entrySet()) {
                Files.writeString(folder.resolve(pact.getKey()), pact.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
